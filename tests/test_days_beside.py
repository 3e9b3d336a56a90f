from datetime import date

import pytest

from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.tokens import tokenize

Days = tuple[date, date]
SOME_BEFORE = (date(2031, 10, 16), date(2031, 10, 22))
TWO_AFTER = (date(2031, 3, 6), date(2031, 3, 6))
DAY_BEFORE = (date(2031, 5, 4), date(2031, 5, 4))
DAYS_UP_TO = (date(2031, 4, 26), date(2031, 5, 2))


def days_in(text: str, language: str, published: date | None = None) -> list[Days | None]:
    pack = lexicon(language)
    assert pack is not None
    return [mention.days for mention in read_days(tokenize(text), pack, published)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قصف سوق تل الرمان قبل أيام من 23 تشرين الأول 2031"),
        ("ar", "قصف سوق تل الرمان قبل عدة أيام من 23 تشرين الأول 2031"),
        ("da", "beskydningen af Brenvik få dage før den 23. oktober 2031"),
        ("de", "der Beschuss von Brenvik einige Tage vor dem 23. Oktober 2031"),
        ("en", "the shelling of Brenvik a few days before 23 October 2031"),
        ("en", "the shelling of Brenvik shortly before 23 October 2031"),
        ("es", "el bombardeo de Brenvik unos días antes del 23 de octubre de 2031"),
        ("it", "il bombardamento di Brenvik alcuni giorni prima del 23 ottobre 2031"),
        ("fr", "le bombardement de Brenvik quelques jours avant le 23 octobre 2031"),
        ("nb", "beskytningen av Brenvik noen dager før 23. oktober 2031"),
        ("ru", "обстрел Бренвика за несколько дней до 23 октября 2031 года"),
        ("sv", "beskjutningen av Brenvik några dagar före den 23 oktober 2031"),
        ("tr", "Brenvik'in 23 Ekim 2031'den birkaç gün önce bombalanması"),
        ("uk", "обстріл Бренвіка за кілька днів до 23 жовтня 2031 року"),
    ],
)
def test_a_few_days_before_a_day_are_not_that_day(language: str, text: str) -> None:
    assert days_in(text, language) == [SOME_BEFORE]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "بعد يومين من هجوم 4 آذار 2031"),
        ("da", "to dage efter angrebet den 4. marts 2031"),
        ("de", "zwei Tage nach dem Angriff vom 4. März 2031"),
        ("en", "two days after the 4 March 2031 attack"),
        ("en", "two days after the attack on Tuesday, 4 March 2031"),
        ("es", "dos días después del ataque del 4 de marzo de 2031"),
        ("it", "due giorni dopo l'attacco del 4 marzo 2031"),
        ("fr", "deux jours après l'attaque du 4 mars 2031"),
        ("nb", "to dager etter angrepet 4. mars 2031"),
        ("ru", "через два дня после атаки 4 марта 2031 года"),
        ("sv", "två dagar efter attacken den 4 mars 2031"),
        ("tr", "4 Mart 2031 saldırısından iki gün sonra"),
        ("uk", "через два дні після атаки 4 березня 2031 року"),
    ],
)
def test_days_are_counted_on_from_the_day_of_another_event(language: str, text: str) -> None:
    assert days_in(text, language)[-1] == TWO_AFTER
    assert (date(2031, 3, 4), date(2031, 3, 4)) not in days_in(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قبل يوم من 5 أيار 2031"),
        ("ar", "عشية 5 أيار 2031"),
        ("da", "dagen før den 5. maj 2031"),
        ("de", "am Tag vor dem 5. Mai 2031"),
        ("en", "the day before 5 May 2031"),
        ("en", "on the eve of 5 May 2031"),
        ("es", "la víspera del 5 de mayo de 2031"),
        ("it", "alla vigilia del 5 maggio 2031"),
        ("fr", "la veille du 5 mai 2031"),
        ("nb", "dagen før 5. mai 2031"),
        ("ru", "накануне 5 мая 2031 года"),
        ("ru", "за день до 5 мая 2031 года"),
        ("sv", "dagen före den 5 maj 2031"),
        ("tr", "5 Mayıs 2031'den bir gün önce"),
        ("uk", "напередодні 5 травня 2031 року"),
    ],
)
def test_the_day_before_a_day(language: str, text: str) -> None:
    assert days_in(text, language) == [DAY_BEFORE]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "في الأيام التي سبقت 3 أيار 2031"),
        ("da", "i dagene op til den 3. maj 2031"),
        ("de", "in den Tagen vor dem 3. Mai 2031"),
        ("en", "in the days leading up to 3 May 2031"),
        ("en", "in the run-up to 3 May 2031"),
        ("es", "en los días previos al 3 de mayo de 2031"),
        ("it", "nei giorni precedenti il 3 maggio 2031"),
        ("fr", "les jours qui ont précédé le 3 mai 2031"),
        ("nb", "i dagene opp mot 3. mai 2031"),
        ("ru", "в дни перед 3 мая 2031 года"),
        ("sv", "dagarna innan den 3 maj 2031"),
        ("tr", "3 Mayıs 2031'den önceki günlerde"),
        ("uk", "у дні перед 3 травня 2031 року"),
    ],
)
def test_the_days_up_to_a_day(language: str, text: str) -> None:
    assert days_in(text, language) == [DAYS_UP_TO]


def test_weeks_have_wide_edges() -> None:
    assert days_in("the week before 5 May 2031", "en") == [(date(2031, 4, 25), date(2031, 5, 4))]
    assert days_in("two weeks after 3 May 2031", "en") == [(date(2031, 5, 14), date(2031, 5, 20))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Five had arrived two days before. On 5 May 2031 shells fell."),
        ("en", "They left after three days, and on 5 May 2031 they returned."),
        ("da", "De rejste før, men den 5. maj 2031 kom de igen."),
        ("ar", "قبل أيام، في 5 أيار 2031"),
    ],
)
def test_days_that_go_with_another_clause_move_no_day(language: str, text: str) -> None:
    assert days_in(text, language)[-1] == (date(2031, 5, 5), date(2031, 5, 5))


def test_of_two_days_only_the_one_beside_is_moved() -> None:
    found = days_in("two days before 4 March 2031 and on 9 March 2031", "en")
    assert found == [(date(2031, 3, 2), date(2031, 3, 2)), (date(2031, 3, 9), date(2031, 3, 9))]


def test_an_article_counts_from_its_days_too() -> None:
    text = "Shells hit the mill a day after the raid of 4 March."
    assert days_in(text, "en", date(2031, 3, 10)) == [(date(2031, 3, 5), date(2031, 3, 5))]
    assert days_in("To dage efter angrebet", "da", date(2031, 3, 10)) == [
        (date(2031, 3, 7), date(2031, 3, 9))
    ]
