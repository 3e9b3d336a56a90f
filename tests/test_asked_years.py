"""Questions for a whole year, or for a part of one: the time of a total."""

from datetime import date

import pytest

from bot.asking.question import analyse

WHOLE = (date(2031, 1, 1), date(2031, 12, 31))
HALF = (date(2031, 1, 1), date(2031, 6, 30))
LATE = (date(2031, 10, 1), date(2031, 12, 31))


@pytest.mark.parametrize(
    "question",
    [
        "How many civilians were killed in Brenvik during the whole of 2031?",
        "How many civilians were killed in Brenvik throughout 2031?",
        "How many civilians were killed in Brenvik in all of 2031?",
        "How many civilians were killed during 2031 in Brenvik?",
        "Hvor mange civile blev dræbt i Brenvik i hele 2031?",
        "Hvor mange civile blev dræbt i Brenvik i løbet af 2031?",
        "Hur många civila dödades i Brenvik under hela 2031?",
        "Hvor mange sivile ble drept i Brenvik gjennom hele 2031?",
        "Wie viele Zivilisten wurden im gesamten Jahr 2031 in Brenvik getötet?",
        "Wie viele Zivilisten wurden im Laufe des Jahres 2031 in Brenvik getötet?",
        "Combien de civils ont été tués à Brenvik sur toute l'année 2031 ?",
        "Combien de civils ont été tués à Brenvik au cours de l'année 2031 ?",
        "¿Cuántos civiles murieron en Brenvik en todo 2031?",
        "¿Cuántos civiles murieron en Brenvik durante todo el año 2031?",
        "Сколько мирных жителей погибло в Бренвике за весь 2031 год?",
        "Скільки цивільних загинуло в Бренвіку за весь 2031 рік?",
        "2031 boyunca Brenvik'te kaç sivil öldürüldü?",
        "كم مدنيا قتل في برنفيك طوال عام 2031؟",
        "كم مدنيا قتل في برنفيك على مدار عام 2031؟",
    ],
)
def test_words_for_a_whole_year_ask_for_its_total(question: str) -> None:
    asked = analyse(question)
    assert asked.circumstances.since == (WHOLE,)
    assert asked.background
    assert asked.counted == ("killed",)
    assert asked.who == "civilians"


@pytest.mark.parametrize(
    "question",
    [
        "How many people were killed in Brenvik in the first half of 2031?",
        "Hvor mange blev dræbt i Brenvik i første halvdel af 2031?",
        "Hur många dödades i Brenvik under första halvan av 2031?",
        "Hvor mange ble drept i Brenvik i første halvdel av 2031?",
        "Wie viele Menschen starben im ersten Halbjahr 2031 in Brenvik?",
        "Combien de morts à Brenvik au premier semestre de 2031 ?",
        "¿Cuántos muertos hubo en Brenvik en la primera mitad de 2031?",
        "Сколько людей погибло в Бренвике в первой половине 2031 года?",
        "Скільки людей загинуло в Бренвіку в першій половині 2031 року?",
        "2031'in ilk yarısında Brenvik'te kaç kişi öldü?",
        "كم قتيلا سقط في برنفيك في النصف الأول من عام 2031؟",
    ],
)
def test_half_a_year_is_the_time_of_a_total(question: str) -> None:
    asked = analyse(question)
    assert asked.circumstances.since == (HALF,)
    assert asked.background


@pytest.mark.parametrize(
    "question",
    [
        "How many people were killed in Brenvik at the end of 2031?",
        "Hvor mange blev dræbt i Brenvik i slutningen af 2031?",
        "Wie viele Menschen starben Ende 2031 in Brenvik?",
        "Combien de morts à Brenvik fin 2031 ?",
        "¿Cuántos muertos hubo en Brenvik a finales de 2031?",
        "Сколько людей погибло в Бренвике в конце 2031 года?",
        "كم قتيلا سقط في برنفيك أواخر عام 2031؟",
    ],
)
def test_a_part_of_a_year_needs_no_further_word(question: str) -> None:
    assert analyse(question).circumstances.days == (LATE,)


@pytest.mark.parametrize(
    "question",
    [
        "How many soldiers were killed in Brenvik, where 2031 soldiers were stationed?",
        "Hvor mange blev dræbt i Brenvik, hvor der boede 2031 soldater?",
        "كم قتيلا سقط في برنفيك حيث وصل 2031 جنديا؟",
    ],
)
def test_a_count_is_no_year(question: str) -> None:
    asked = analyse(question)
    assert not asked.circumstances.days
    assert not asked.circumstances.since


@pytest.mark.parametrize(
    "part",
    [
        "the last week of March 2031",
        "sidste uge af marts 2031",
        "la dernière semaine de mars 2031",
        "la última semana de marzo de 2031",
        "der letzten Woche des März 2031",
        "الأسبوع الأخير من آذار 2031",
    ],
)
def test_the_last_week_of_a_month_is_its_end(part: str) -> None:
    languages = ("en", "da", "fr", "es", "de", "ar")
    days = {day for code in languages for day in analyse(part, code).circumstances.days}
    assert (date(2031, 3, 18), date(2031, 3, 31)) in days
