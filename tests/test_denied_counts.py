"""Counts that somebody denies are told with the denial, and never stand for the count itself."""

from datetime import date

import pytest

from bot.answers import Verdict
from bot.claims import Claim
from bot.ledger.comparing import verdict
from bot.reading.reader import Reader
from index.articles import Article

DAY = date(2031, 3, 5)


def counted(text: str, language: str) -> list[Claim]:
    article = Article("a.txt", "The Quay", None, None, DAY, language, text)
    return [claim for claim in Reader().read(article).claims if claim.figure is not None]


def denials(text: str, language: str) -> list[tuple[object, str | None, str | None]]:
    """Return the value of each figure with the words of its denial and the hedge of its claim."""
    figures = [(claim.figure, claim.attribution.hedge) for claim in counted(text, language)]
    return [(figure.low, figure.denied, hedge) for figure, hedge in figures if figure]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The army denied killing 9 people in Brenvik.", "denied"),
        ("en", "The army denied it had killed 9 people.", "denied"),
        ("en", "The army rejects claims that 9 people died in Brenvik.", "rejects"),
        ("en", "The ministry disputed the figure of 9 killed.", "disputed"),
        ("en", "The army denied reports of 9 dead in Brenvik.", "denied"),
        ("da", "Hæren afviste at have dræbt 9 mennesker i Brenvik.", "afviste"),
        ("da", "Hæren afviser påstande om, at 9 mennesker blev dræbt.", "afviser"),
        ("ar", "نفى الجيش مقتل 9 أشخاص في برنفيك.", "نفى"),
        ("ar", "نفت وزارة الدفاع صحة الأنباء عن مقتل 9 أشخاص.", "نفت"),
        ("de", "Die Armee bestritt, in Brenvik 9 Menschen getötet zu haben.", "bestritt"),
        (
            "de",
            "Die Armee wies Berichte zurück, wonach 9 Menschen getötet wurden.",
            "wies Berichte zurück",
        ),
        ("fr", "L'armée a nié avoir tué 9 personnes à Brenvik.", "nié"),
        (
            "fr",
            "L'armée rejette les affirmations selon lesquelles 9 personnes ont été tuées.",
            "rejette",
        ),
        ("es", "El ejército desmintió que 9 personas murieran en Brenvik.", "desmintió"),
        ("it", "L'esercito ha smentito che 9 persone siano morte a Brenvik.", "ha smentito"),
        ("sv", "Armén förnekade att ha dödat 9 personer i Brenvik.", "förnekade"),
        ("nb", "Hæren nektet for å ha drept 9 personer i Brenvik.", "nektet for"),
        ("nb", "Hæren avviser at 9 personer ble drept i Brenvik.", "avviser at"),
        ("ru", "Армия опровергла, что в Бренвике погибли 9 человек.", "опровергла"),
        ("uk", "Армія заперечила, що в Бренвіку загинули 9 людей.", "заперечила"),
        ("tr", "Ordu, Brenvik'te 9 kişiyi öldürdüğünü yalanladı.", "yalanladı"),
        ("tr", "Ordu, Brenvik'te 9 kişinin öldüğü iddialarını reddetti.", "reddetti"),
    ],
)
def test_a_denied_count_has_the_words_of_its_denial(language: str, text: str, words: str) -> None:
    assert denials(text, language) == [(9, words, words)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The army denied responsibility for the strike that killed 9 people."),
        ("en", "The army denied any role in the raid in which 9 people died."),
        ("en", "The army denied hitting the school where 9 people died."),
        ("en", "The army did not deny that 9 people were killed."),
        ("en", "The army denied the claim and said 9 people were killed."),
        ("en", "The court rejected the appeal of a man who killed 9 people."),
        ("en", "The court rejected the appeal of a man who killed nine people."),
        ("da", "Hæren benægter at have ramt skolen, hvor 9 mennesker blev dræbt."),
        ("de", "Die Armee bestritt den Angriff, bei dem 9 Menschen starben."),
        ("de", "Die Armee bestreitet, für den Tod von 9 Menschen verantwortlich zu sein."),
        ("fr", "L'armée a nié toute responsabilité dans la mort de 9 personnes."),
        ("es", "El ejército no negó que murieran 9 personas."),
        ("it", "L'esercito non ha negato che siano morte 9 persone."),
        ("ru", "Армия опровергла причастность к гибели 9 человек."),
        ("tr", "Ordu, 9 kişinin öldüğü saldırının sorumluluğunu reddetti."),
        ("ar", "نفى الجيش مسؤوليته عن مقتل 9 أشخاص."),
    ],
)
def test_what_is_denied_beside_the_harm_leaves_the_count(language: str, text: str) -> None:
    assert denials(text, language) == [(9, None, None)]


def test_who_denies_that_nine_were_killed_does_not_say_that_nobody_was() -> None:
    assert denials("The army denied reports of nine dead.", "en") == [(9, "denied", "denied")]
    assert denials("The army denied reports of any dead.", "en") == [(0, None, None)]


def test_a_count_and_its_denial_differ() -> None:
    text = "The mayor said 9 people were killed. The army denied killing 9 people."
    told, denied = (claim.figure for claim in counted(text, "en"))
    assert told
    assert denied
    assert verdict([told, denied]) is Verdict.DIFFER
    assert verdict([denied, denied]) is Verdict.SINGLE
