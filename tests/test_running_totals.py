"""Running totals over weeks, months and years, and counts of an event beside one."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def background(text: str, language: str) -> dict[object, bool]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    claims = Reader().read(article).claims
    return {claim.figure.low: claim.background for claim in claims if claim.figure}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The strikes killed 63 children within five months, the board said."),
        ("en", "In the first five months of the year 63 people were killed."),
        ("da", "I løbet af fem måneder er 63 børn blevet dræbt."),
        ("nb", "I løpet av fem måneder er 63 barn blitt drept."),
        ("sv", "Under fem månader har 63 barn dödats."),
        ("ar", "وثقت هيئة الإنقاذ مقتل 63 طفلاً في القصف خلال 5 أشهر."),
        ("de", "Bei Angriffen starben in fünf Monaten 63 Kinder."),
        ("fr", "Les frappes ont tué 63 enfants en cinq mois."),
        ("es", "Los ataques mataron a 63 niños en cinco meses."),
        ("it", "Gli attacchi hanno ucciso 63 bambini in cinque mesi."),
        ("ru", "За пять месяцев погибли 63 ребенка."),
        ("uk", "За п'ять місяців загинули 63 дитини."),
        ("tr", "Saldırılarda beş ayda 63 çocuk öldü."),
    ],
)
def test_a_figure_over_months_is_a_running_total(language: str, text: str) -> None:
    assert background(text, language) == {63: True}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The first strike in five months killed nine people."),
        ("en", "It was the deadliest attack in five years and killed nine people."),
        ("en", "Nine people were killed in Brenvik in two hours."),
        ("en", "Nine men over 60 years were killed."),
        ("da", "Det første angreb i løbet af fem måneder dræbte ni mennesker."),
        ("da", "Ni drenge på fem år blev dræbt."),
        ("ar", "قتل تسعة أشخاص في أول غارة خلال 5 أشهر."),
        ("de", "Beim ersten Angriff in fünf Monaten starben neun Menschen."),
    ],
)
def test_how_rare_an_event_is_makes_no_total_of_its_figures(language: str, text: str) -> None:
    assert background(text, language)[9] is False


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nine people were killed in Brenvik on Monday, and 63 in the past week."),
        ("en", "Nine were killed on Monday, bringing the number killed since 2011 to 63."),
        ("en", "Nine people were killed on Monday and 63 have been killed since 2011."),
        ("da", "Ni mennesker blev dræbt mandag, og dermed er 63 blevet dræbt siden 2011."),
        ("ar", "قتل تسعة أشخاص اليوم في برنفيك، ليرتفع عدد القتلى إلى 63 خلال 5 أشهر."),
        ("de", "Neun Menschen starben am Montag, damit stieg die Zahl der Toten seit 2011 auf 63."),
        ("fr", "Neuf personnes ont été tuées lundi, portant à 63 le nombre de morts depuis 2011."),
        ("ru", "Девять человек погибли в понедельник, всего с 2011 года погибли 63 человека."),
        ("tr", "Pazartesi günü dokuz kişi öldü, 2011'den bu yana 63 kişi öldü."),
    ],
)
def test_a_count_of_the_event_may_stand_beside_a_running_total(language: str, text: str) -> None:
    assert background(text, language) == {9: False, 63: True}


@pytest.mark.parametrize(
    "text",
    [
        "Since 2011, nine people were killed in Brenvik, and 63 in Oldmere.",
        "63 people, including nine on Monday, have been killed since 2011.",
        "Since 2011, 63 people were killed and nine were injured.",
    ],
)
def test_a_total_has_its_parts_and_what_stands_behind_its_time(text: str) -> None:
    assert background(text, "en") == {9: True, 63: True}
