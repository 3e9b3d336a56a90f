"""Whose a count is where one sentence has two: "29 of the 47 deaths reported by the ministry"."""

from datetime import date

import pytest

from bot.reading.one_article import read_article
from index.articles import Article


def told(language: str, text: str) -> list[tuple[float | None, str | None]]:
    """Return each figure with the one who gives it."""
    article = Article("a", "The Lantern", None, None, date(2031, 3, 11), language, text)
    claims = [claim for claim in read_article(article).claims if claim.figure]
    return [(one.figure.low, one.attribution.speaker) for one in claims if one.figure]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The Register has verified 29 of the 47 deaths reported by the ministry.",
            [(29, "The Register"), (47, "the ministry")],
        ),
        (
            "The board said it had verified 29 deaths, fewer than the 47 reported by the army.",
            [(29, "The board")],
        ),
        (
            "Medics gave a toll of 38 dead; the health ministry's own count was 41.",
            [(38, "Medics"), (41, "the health ministry")],
        ),
        (
            "Medics said 38 people died; the ministry's toll was 41.",
            [(38, "Medics"), (41, "the ministry")],
        ),
        (
            "Nine died, the ministry said, a day after the army warned that it would respond.",
            [(9, "the ministry")],
        ),
        (
            "Nine died, the ministry said late on Friday, as fears grew that war would return.",
            [(9, "the ministry")],
        ),
        (
            "The ministry said on Friday, after it had checked the lists, that nine had died.",
            [(9, "The ministry")],
        ),
    ],
)
def test_each_count_has_its_own_speaker(text: str, figures: list[tuple[float, str]]) -> None:
    assert told("en", text) == figures


def test_a_danish_count_behind_a_semicolon() -> None:
    text = "Læger siger, at 38 døde; ministeriets tal var 41."
    assert told("da", text) == [(38, "Læger"), (41, "ministeriet")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قتل 24 شخصا، بحسب طبيب. أما الجيش فقال إن 17 قتلوا.", "الجيش"),
        ("قتل 24 شخصا، بحسب طبيب. أما وزارة الصحة فأعلنت مقتل 17 شخصا.", "وزارة الصحة"),
        ("قتل 24 شخصا، بحسب طبيب. أما الشرطة فتحدثت عن 17.", "الشرطة"),
        ("قتل 24 شخصا، بحسب طبيب. وتحدثت الشرطة عن 17.", "الشرطة"),
        ("قتل 24 شخصا، بحسب طبيب. وأعلن الجيش القضاء على 17 مسلحا.", "الجيش"),
    ],
)
def test_arabic_topics_speak(text: str, speaker: str) -> None:
    assert told("ar", text)[1] == (17, speaker)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "The strike killed 31, the ministry said. Police stuck to 17.", "Police"),
        ("en", "The strike killed 31, the ministry said. Locals insist on 17.", "Locals"),
        ("da", "Angrebet dræbte 24, siger en læge. Politiet holder fast i 17.", "Politiet"),
        ("da", "Angrebet dræbte 24, siger en læge. Hæren kender kun til 17.", "Hæren"),
        ("nb", "Angrepet drepte 24, sier en lege. Politiet holder fast ved 17.", "Politiet"),
        ("sv", "Attacken dödade 24, säger en läkare. Armén vidhåller 17.", "Armén"),
        ("de", "Der Angriff tötete 24 Menschen, so ein Arzt. Die Polizei bleibt bei 17.", "Die P"),
        ("fr", "L'attaque a tué 24 personnes, dit un médecin. La police s'en tient à 17.", "La p"),
        ("it", "L'attacco ha ucciso 24 persone, dice un medico. La polizia insiste su 17.", "La p"),
        ("ru", "Погибли 24 человека, сообщил врач. Полиция настаивает на 17.", "Полиция"),
        ("uk", "Загинули 24 людини, повідомив лікар. Поліція наполягає на 17.", "Поліція"),
    ],
)
def test_who_holds_on_to_a_count_gives_it(language: str, text: str, speaker: str) -> None:
    low, who = told(language, text)[1]
    assert low == 17
    assert (who or "").startswith(speaker)
