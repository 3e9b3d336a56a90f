"""Bulletins tell of several places: figures of one are not told for the next."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article

ASKED = {
    "en": "How many were killed in Arvik?",
    "da": "Hvor mange blev dræbt i Arvik?",
    "ar": "كم عدد القتلى في أرفيك؟",
    "de": "Wie viele wurden in Arvik getötet?",
    "fr": "Combien de morts à Arvik ?",
    "es": "¿Cuántos muertos en Arvik?",
    "sv": "Hur många dödades i Arvik?",
    "nb": "Hvor mange ble drept i Arvik?",
    "ru": "Сколько человек погибло в Арвике?",
    "uk": "Скільки людей загинуло в Арвіку?",
    "tr": "Arvik'te kaç kişi öldü?",
}


def told(text: str, language: str = "en", title: str | None = None) -> list[object]:
    """Return the values that answer how many were killed in Arvik."""
    article = Article("a.txt", "The Quay", title, None, date(2031, 3, 5), language, text)
    question = analyse(ASKED[language])
    claims = select_figures(question, relevant(question, [Reader().read(article)]))
    return [claim.figure.low for claim in claims if claim.figure]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Warplanes hit Arvik on Monday. In Belno, a drone killed 2 people, rescuers said."),
        ("en", "Warplanes hit Arvik on Monday. In the nearby town of Belno, 2 people died."),
        ("en", "Shells hit Arvik and Belno on Monday. In Belno, 2 people were killed."),
        (
            "en",
            "Warplanes hit Arvik. In the town of Belno, shells hit a bus. 2 people were killed.",
        ),
        ("da", "Granater ramte Arvik mandag. I Belno blev 2 mennesker dræbt, oplyser politiet."),
        ("ar", "تعرضت أرفيك لقصف يوم الاثنين. وفي بلدة بيلنو قتل 2 من السكان، بحسب الشرطة."),
        ("de", "Arvik wurde am Montag beschossen. In Belno starben 2 Menschen."),
        ("fr", "Arvik a été bombardée lundi. À Belno, 2 personnes ont été tuées."),
        ("es", "Arvik fue bombardeada el lunes. En Belno murieron 2 personas."),
        ("sv", "Arvik besköts på måndagen. I Belno dödades 2 personer, uppger polisen."),
        ("nb", "Arvik ble beskutt mandag. I Belno ble 2 personer drept, opplyser politiet."),
        ("ru", "В понедельник был обстрелян Арвик. В Белно погибли 2 человека."),
        ("uk", "У понеділок обстріляли Арвік. У Белно загинули 2 людини."),
        ("tr", "Arvik pazartesi günü vuruldu. Belno'da 2 kişi öldü."),
    ],
)
def test_a_sentence_that_turns_to_a_new_place_is_of_that_place(language: str, text: str) -> None:
    assert told(text, language) == []


def test_each_place_of_a_bulletin_keeps_its_own() -> None:
    text = (
        "Arvik was shelled on Monday. The mayor said 3 people were killed. In the nearby "
        "town of Belno, 2 people were killed. In the village of Torsk, a mine killed 7 farmers."
    )
    assert told(text, title="Arvik under fire") == [3]


@pytest.mark.parametrize(
    "text",
    [
        # a quarter lies in its town, and a town in its province
        "Shells hit Arvik on Monday. In the Sorrel neighbourhood, 2 people were killed.",
        "Shells hit the province of Arvik on Monday. In Belno, 2 people were killed.",
        # another sentence tells that one lies in the other
        "Shells hit Arvik on Monday. In Belno, 2 people were killed. Belno is a part of Arvik.",
        # where somebody speaks is not where it happened
        "Shells hit Arvik on Monday. In Belno, the governor said that 2 people had been killed.",
        # who acts is no place
        "Shells hit Arvik on Monday. In the raid Sorrel killed 2 people.",
        # the place in the middle of a sentence may be the asked one's other name
        "Shells hit Arvik on Monday. The strike in Belno killed 2 people.",
    ],
)
def test_a_place_that_may_be_part_of_the_asked_one_keeps_its_figure(text: str) -> None:
    assert told(text) == [2]


def test_the_quarters_of_a_great_city_are_its_own() -> None:
    article = Article(
        "a.txt",
        "The Quay",
        None,
        None,
        date(2031, 3, 5),
        "en",
        "Shells hit Lisbon on Monday. In Sorrel, 2 people were killed.",
    )
    question = analyse("How many were killed in Lisbon?")
    claims = select_figures(question, relevant(question, [Reader().read(article)]))
    assert [claim.figure.low for claim in claims if claim.figure] == [2]


def test_a_turkish_place_is_found_with_its_case() -> None:
    assert told("Arvik'te pazartesi günü 2 kişi öldü.", "tr") == [2]
