"""What was destroyed: a question for bridges is answered by no count of shops."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.counts.counted_nouns import CountedNouns
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.lexicon.pack import languages, lexicon
from bot.reading.property_kinds import DESTROYED, answering, kinds_in
from bot.reading.reader import Reader
from index.articles import Article
from index.embedding.embedding import SentenceEncoder

BRIDGES = {
    "en": (
        "How many bridges were destroyed in Brenvik?",
        "Three bridges were destroyed in Brenvik.",
    ),
    "da": ("Hvor mange broer blev ødelagt i Brenvik?", "Tre broer blev ødelagt i Brenvik."),
    "de": (
        "Wie viele Brücken wurden in Brenvik zerstört?",
        "In Brenvik wurden drei Brücken zerstört.",
    ),
    "fr": (
        "Combien de ponts ont été détruits à Brenvik ?",
        "Trois ponts ont été détruits à Brenvik.",
    ),
    "es": (
        "¿Cuántos puentes fueron destruidos en Brenvik?",
        "Tres puentes fueron destruidos en Brenvik.",
    ),
    "it": ("Quanti ponti sono stati distrutti a Brenvik?", "Tre ponti sono crollati a Brenvik."),
    "sv": ("Hur många broar förstördes i Brenvik?", "Tre broar förstördes i Brenvik."),
    "nb": ("Hvor mange broer ble ødelagt i Brenvik?", "Tre broer ble ødelagt i Brenvik."),
    "ru": ("Сколько мостов разрушено в Бренвике?", "В Бренвике разрушены три моста."),
    "uk": ("Скільки мостів зруйновано в Бренвіку?", "У Бренвіку зруйновано три мости."),
    "tr": ("Brenvik'te kaç köprü yıkıldı?", "Brenvik'te üç köprü yıkıldı."),
    "ar": ("كم جسرا دمر في برنفيك؟", "دمر القصف ثلاثة جسور في برنفيك."),
}
SHOPS = {
    "en": "Fourteen shops burned down in Brenvik.",
    "da": "Fjorten butikker blev ødelagt i Brenvik.",
    "de": "In Brenvik wurden vierzehn Läden zerstört.",
    "fr": "Quatorze magasins ont été détruits à Brenvik.",
    "es": "Catorce tiendas fueron destruidas en Brenvik.",
    "it": "Quattordici negozi sono andati distrutti a Brenvik.",
    "sv": "Fjorton butiker förstördes i Brenvik.",
    "nb": "Fjorten butikker ble ødelagt i Brenvik.",
    "ru": "В Бренвике разрушены четырнадцать магазинов.",
    "uk": "У Бренвіку зруйновано чотирнадцять магазинів.",
    "tr": "Brenvik'te on dört dükkan yıkıldı.",
    "ar": "دمر القصف أربعة عشر متجرا في برنفيك.",
}


def _told(question: str, *texts: tuple[str, str], meaning: bool = False) -> list[float | None]:
    """Return the figures that answer, nouns compared by their meaning where it is asked for."""
    articles = [
        Article(f"{number}.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
        for number, (language, text) in enumerate(texts)
    ]
    readings = [Reader().read(article) for article in articles]
    asked = analyse(question)
    if meaning:
        asked = CountedNouns(SentenceEncoder()).matched(asked, readings)
    claims = select_figures(asked, relevant(asked, readings))
    return [claim.figure.low for claim in claims if claim.figure]


@pytest.mark.parametrize("asked", BRIDGES)
@pytest.mark.parametrize("told", BRIDGES)
def test_bridges_answer_in_every_pair_of_languages_and_shops_do_not(asked: str, told: str) -> None:
    question, _ = BRIDGES[asked]
    assert _told(question, (told, BRIDGES[told][1]), (told, SHOPS[told])) == [3]


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("How many buildings were destroyed in Brenvik?", "Nine houses were destroyed.", [9]),
        ("How many buildings were destroyed in Brenvik?", "Nine schools were destroyed.", [9]),
        ("How many buildings were destroyed in Brenvik?", "Nine bridges were destroyed.", []),
        ("How many structures were destroyed in Brenvik?", "Nine bridges were destroyed.", [9]),
        ("How many schools were destroyed in Brenvik?", "Nine buildings were destroyed.", []),
        ("How many vehicles were destroyed in Brenvik?", "Nine tanks were destroyed.", [9]),
        ("How many tanks were destroyed in Brenvik?", "Nine vehicles were destroyed.", []),
        ("How many houses were destroyed in Brenvik?", "Nine homes were destroyed.", [9]),
        ("How many homes were destroyed in Brenvik?", "Nine apartments were destroyed.", [9]),
        ("How many houses were destroyed in Brenvik?", "Nine apartments were destroyed.", []),
        ("How many things were destroyed in Brenvik?", "Nine tents were destroyed.", [9]),
        ("How many were destroyed in Brenvik?", "Nine tents were destroyed.", [9]),
        ("How many houses or shops were destroyed in Brenvik?", "Nine shops were razed.", [9]),
        ("How many houses near the mill were razed in Brenvik?", "Nine mills were razed.", []),
        ("How many of the houses were destroyed in Brenvik?", "Nine houses were razed.", [9]),
        ("How many houses were destroyed in Brenvik?", "Nine houses were damaged.", [9]),
    ],
)
def test_a_general_word_takes_in_its_kinds_and_no_kind_the_general_word(
    question: str, text: str, told: list[float]
) -> None:
    assert _told(question, ("en", f"A fire raged in Brenvik. {text}")) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The flood destroyed three residential units in Brenvik."),
        ("en", "Three housing units were destroyed in Brenvik."),
        ("fr", "Trois unités d'habitation ont été détruites à Brenvik."),
        ("es", "Tres unidades habitacionales fueron destruidas en Brenvik."),
        ("ar", "دُمرت ثلاث وحدات سكنية في برنفيك."),
    ],
)
def test_housing_units_are_homes(language: str, text: str) -> None:
    assert _told("Combien de logements ont été détruits à Brenvik ?", (language, text)) == [3]
    assert _told("How many bridges were destroyed in Brenvik?", (language, text)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Brenvik the fire destroyed two houses and damaged ten others."),
        ("da", "I Brenvik ødelagde branden to huse og beskadigede ti andre."),
        ("de", "In Brenvik zerstörte der Brand zwei Häuser und beschädigte zehn weitere."),
        ("fr", "À Brenvik, le feu a détruit deux maisons et en a endommagé dix autres."),
        ("ar", "دمر القصف منزلين في برنفيك وألحق أضرارا بعشرة منازل أخرى."),
    ],
)
def test_others_are_of_the_kind_counted_before_them(language: str, text: str) -> None:
    assert _told("How many houses were destroyed in Brenvik?", (language, text)) == [2, 10]
    assert _told("How many shops were destroyed in Brenvik?", (language, text)) == []


def test_a_bare_number_is_of_the_kind_that_its_toll_names() -> None:
    text = "Число разрушенных домов в Бренвике достигло 40."
    assert _told("How many houses were destroyed in Brenvik?", ("ru", text)) == [40]
    assert _told("How many bridges were destroyed in Brenvik?", ("ru", text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nine windmills were destroyed in Brenvik.", [9]),
        ("Nine shops were destroyed in Brenvik.", []),
        ("Nine haystacks were destroyed in Brenvik.", []),
    ],
)
def test_what_no_lexicon_has_is_found_by_its_noun(text: str, told: list[float]) -> None:
    asked = "How many windmills were destroyed in Brenvik?"
    assert _told(asked, ("en", text)) == told
    assert _told(asked, ("en", text), meaning=True) == told


@pytest.mark.parametrize(
    ("question", "destroyed"),
    [
        ("How many houses did the fire destroy in Brenvik?", "houses"),
        ("How many buildings did the flood flatten in Brenvik?", "buildings"),
        ("How many windmills were destroyed in Brenvik?", "windmills"),
        ("How many were destroyed in Brenvik?", ""),
        ("كم منزلا دمر الحريق في برنفيك؟", "منزلا"),
        ("Сколько домов уничтожил пожар в Бренвике?", "домов"),
        ("Скільки будинків знищила пожежа у Бренвіку?", "будинків"),
        ("Brenvik'te yangın kaç evi yok etti?", "evi"),
    ],
)
def test_what_is_destroyed_is_all_that_is_counted(question: str, destroyed: str) -> None:
    asked = analyse(question)
    assert (asked.counted, asked.destroyed, asked.noun) == ((DESTROYED,), destroyed, None)


def test_each_of_two_clauses_asks_for_its_own_things() -> None:
    asked = analyse("How many houses were destroyed and how many schools were damaged in Brenvik?")
    assert asked.destroyed == "houses schools"
    assert [part.destroyed for part in asked.parts] in ([], ["houses", "schools"])


@pytest.mark.parametrize("language", languages())
def test_every_noun_for_what_is_destroyed_has_a_kind(language: str) -> None:
    pack = lexicon(language)
    assert pack is not None
    nouns = [noun.replace("*", "") for noun in pack.counting.things[DESTROYED]]
    assert [noun for noun in nouns if not kinds_in(noun, language)] == []


def test_kinds_are_named_as_the_packs_name_them() -> None:
    pack = lexicon("en")
    assert pack is not None
    assert answering("structure") | answering("vehicle") <= pack.counting.property.keys()
    assert answering("warplane") == {"warplane"}
