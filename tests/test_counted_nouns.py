"""Counted things that no lexicon has: the articles' nouns that mean what a question counts."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.counts.counted_nouns import CountedNouns, in_same_words
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader, Reading
from index.articles import Article
from index.embedding.embedding import SentenceEncoder

NOUNS = CountedNouns(SentenceEncoder())


def reading(language: str, text: str) -> Reading:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    return Reader().read(article)


def told(question: str, *readings: Reading) -> list[object]:
    asked = NOUNS.matched(analyse(question), readings)
    claims = select_figures(asked, relevant(asked, readings))
    return [claim.figure.low for claim in claims if claim.figure]


@pytest.mark.parametrize(
    "question",
    [
        "How many flights were cancelled in Brenvik?",
        "Hvor mange flyvninger blev aflyst i Brenvik?",
        "Wie viele Flüge wurden in Brenvik gestrichen?",
        "Сколько рейсов отменили в Бренвике?",
        "كم رحلة جوية ألغيت في برنفيك؟",
    ],
)
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Brenvik 200 flights and 30 trains stood still, the airport said."),
        ("da", "I Brenvik stod 200 flyvninger og 30 tog stille, oplyser lufthavnen."),
        ("de", "In Brenvik standen 200 Flüge und 30 Züge still, teilte der Flughafen mit."),
        ("ru", "В Бренвике стояли 200 рейсов и 30 поездов, сообщил аэропорт."),
    ],
)
def test_nouns_mean_the_same_across_languages(question: str, language: str, text: str) -> None:
    assert told(question, reading(language, text)) == [200]


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("Wie viele Brände brachen in Brenvik aus?", "ar", "اندلعت 4 حرائق في برنفيك."),
        ("كم حريقا اندلع في برنفيك؟", "de", "In Brenvik brachen 4 Brände aus."),
        ("Hvor mange faciliteter lukkede i Brenvik?", "ar", "أغلقت 4 منشآت في برنفيك."),
        ("Сколько встреч прошло в Бренвике?", "nb", "I Brenvik var det 4 møter, sier rådet."),
    ],
)
def test_fires_meetings_and_facilities_are_told_in_other_languages(
    question: str, language: str, text: str
) -> None:
    assert told(question, reading(language, text)) == [4]


@pytest.mark.parametrize(
    "question",
    [
        "How many shops opened in Brenvik?",
        "Hvor mange butikker åbnede i Brenvik?",
        "Wie viele Geschäfte öffneten in Brenvik?",
        "Combien de magasins ont ouvert à Brenvik ?",
        "كم متجرا افتتح في برنفيك؟",
    ],
)
def test_things_of_which_no_harm_is_asked_are_compared_by_their_nouns(question: str) -> None:
    article = reading("en", "In Brenvik 40 shops opened on Monday, the mayor said.")
    assert told(question, article) == [40]


def test_harmed_things_are_asked_for_by_their_category() -> None:
    assert analyse("How many shops were destroyed in Brenvik?").noun is None
    article = reading("en", "A raid destroyed 12 shops in Brenvik. In Brenvik 40 shops opened.")
    assert told("How many shops were destroyed in Brenvik?", article) == [12]


def test_another_thing_is_no_answer() -> None:
    article = reading("en", "In Brenvik 30 trains stood still, the railway said.")
    assert told("How many schools were closed in Brenvik?", article) == []


def test_an_adjective_in_common_makes_no_common_thing() -> None:
    assert in_same_words("local football clubs", "football clubs")
    assert in_same_words("flights", "cancelled flights")
    assert not in_same_words("local football clubs", "local residents")
    assert not in_same_words("flights", "lights")


def test_who_has_the_counted_is_told_apart() -> None:
    text = (
        "France has more than 1,000 troops in Chile. "
        "Canada has 2,000 troops in Chile, the ministry said."
    )
    assert told("How many troops does France have in Chile?", reading("en", text)) == [1000]


def test_words_of_the_lexicon_that_name_no_harm_are_nouns() -> None:
    text = "Some 40,000 new cases were reported in Brenvik, and 300 beds were set up."
    assert told("How many new cases were reported in Brenvik?", reading("en", text)) == [40_000]
    assert told("Hvor mange nye tilfælde er der i Brenvik?", reading("en", text)) == [40_000]


@pytest.mark.parametrize(
    ("question", "language", "text", "number"),
    [
        ("How many siblings does Mira have?", "sv", "Mira har två syskon, säger hon.", 2),
        ("How many siblings does Mira have?", "da", "Mira har to søskende, siger hun.", 2),
        ("How many trucks were stuck?", "da", "I Brenvik holdt 40 lastbiler stille.", 40),
        ("How many viewers did it have?", "nb", "Debatten hadde 9000 seere, sier kanalen.", 9000),
        ("How many jobs will go?", "nb", "I Brenvik forsvinner 300 arbeidsplasser.", 300),
    ],
)
def test_nouns_of_languages_that_the_model_does_not_know_are_said_in_english(
    question: str, language: str, text: str, number: int
) -> None:
    assert told(question, reading(language, text)) == [number]


def test_those_who_work_a_thing_are_not_the_thing() -> None:
    article = reading("en", "In Brenvik 90 farmers marched to the town hall on Monday.")
    assert told("How many farms are there in Brenvik?", article) == []


def test_an_article_in_other_words_stands_beside_one_in_the_words_of_the_question() -> None:
    told_in_english = reading("en", "In Brenvik 40 houses stand empty, the mayor said.")
    told_in_spanish = reading("es", "En Brenvik hay 45 casas vacías, dijo la alcaldesa.")
    found = told("How many houses stand empty in Brenvik?", told_in_english, told_in_spanish)
    assert found == [40, 45]


_SEASON = {
    "en": "The striker Arvid Lomm has scored 17 goals in 23 matches and won 4 titles.",
    "da": "Angriberen Arvid Lomm har scoret 17 mål i 23 kampe og vundet 4 titler.",
    "de": "Der Stürmer Arvid Lomm hat 17 Tore in 23 Spielen erzielt und 4 Titel geholt.",
    "fr": "L'attaquant Arvid Lomm a marqué 17 buts en 23 matchs et gagné 4 titres.",
    "es": "El delantero Arvid Lomm ha marcado 17 goles en 23 partidos y ganado 4 títulos.",
    "it": "L'attaccante Arvid Lomm ha segnato 17 gol in 23 partite e vinto 4 titoli.",
    "sv": "Anfallaren Arvid Lomm har gjort 17 mål på 23 matcher och vunnit 4 titlar.",
    "nb": "Angriperen Arvid Lomm har scoret 17 mål på 23 kamper og vunnet 4 titler.",
    "ru": "Нападающий Арвид Ломм забил 17 голов в 23 матчах и выиграл 4 титула.",
    "uk": "Нападник Арвід Ломм забив 17 голів у 23 матчах і виграв 4 титули.",
    "tr": "Forvet Arvid Lomm 23 maçta 17 gol attı ve 4 kupa kazandı.",
}


@pytest.mark.parametrize("language", _SEASON)
@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many goals has Arvid Lomm scored?", 17),
        ("Hvor mange mål har Arvid Lomm scoret?", 17),
        ("Wie viele Tore hat Arvid Lomm geschossen?", 17),
        ("Combien de buts Arvid Lomm a-t-il marqués ?", 17),
        ("¿Cuántos partidos ha jugado Arvid Lomm?", 23),
        ("Сколько матчей сыграл Арвид Ломм?", 23),
        ("Arvid Lomm kaç maç oynadı?", 23),
        ("How many titles has Arvid Lomm won?", 4),
    ],
)
def test_nouns_of_several_meanings_are_of_one_sort(
    question: str, number: int, language: str
) -> None:
    assert told(question, reading(language, _SEASON[language])) == [number]


def test_nouns_of_two_sorts_never_mean_the_same() -> None:
    defeats = reading("da", "Orlu FK har 12 nederlag i denne sæson.")
    assert told("How many wins does Orlu FK have?", defeats) == []
    assert told("How many defeats does Orlu FK have?", defeats) == [12]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Верфь в Бренвике сокращает 620 рабочих мест."),
        ("uk", "Верф у Бренвіку скорочує 620 робочих місць."),
        ("es", "El astillero de Brenvik suprime 620 puestos de trabajo."),
        ("da", "Værftet i Brenvik nedlægger 620 arbejdspladser."),
    ],
)
def test_jobs_are_no_workers(language: str, text: str) -> None:
    assert told("How many jobs are cut in Brenvik?", reading(language, text)) == [620]
    assert told("How many workers were killed in Brenvik?", reading(language, text)) == []


def test_a_noun_that_is_a_verb_as_well_counts_no_people() -> None:
    votes = reading("nb", "I Brenvik fikk partiet 91 200 stemmer, ifølge valgstyret.")
    assert told("Hvor mange stemmer fik partiet i Brenvik?", votes) == [91200]
    assert told("Hvor mange stemmer fikk partiet i Brenvik?", votes) == [91200]


@pytest.mark.parametrize(
    "question",
    [
        "How many vehicles did the convoy have that entered Brenvik?",
        "Hvor mange køretøjer bestod konvojen af, som kørte ind i Brenvik?",
        "Aus wie vielen Fahrzeugen bestand der Konvoi, der in Brenvik einfuhr?",
        "Combien de véhicules comptait le convoi entré à Brenvik ?",
        "¿Cuántos vehículos llevaba el convoy que llegó a Brenvik?",
        "Hur många fordon bestod konvojen i Brenvik av?",
        "كم آلية كانت في الرتل الذي دخل برنفيك؟",
    ],
)
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A convoy of 90 trucks and 200 soldiers entered Brenvik, the mayor said."),
        (
            "da",
            "En konvoj med 90 lastbiler og 200 soldater kørte ind i Brenvik, siger borgmesteren.",
        ),
        ("es", "Un convoy de 90 camiones y 200 soldados entró en Brenvik, dijo el alcalde."),
        ("ar", "وقال رئيس البلدية إن رتلا قوامه 90 آلية عسكرية دخل برنفيك."),
    ],
)
def test_what_is_counted_need_not_be_destroyed(question: str, language: str, text: str) -> None:
    assert told(question, reading(language, text)) == [90]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that 12 bridges were opened in Brenvik.",
        "The mayor said that 12 car dealers met in Brenvik.",
    ],
)
def test_things_of_another_kind_are_not_what_is_counted(text: str) -> None:
    assert told("How many vehicles were seen in Brenvik?", reading("en", text)) == []
