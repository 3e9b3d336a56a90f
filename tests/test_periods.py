from datetime import date

import pytest

from bot.asking.question import analyse
from bot.reading.circumstances import Told, circumstances_reader
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.tokens import tokenize

JUNE = (date(2031, 6, 1), date(2031, 6, 30))
LATE_JULY = (date(2031, 7, 18), date(2031, 7, 31))
MID_AUGUST = (date(2031, 8, 8), date(2031, 8, 22))
MID_DECEMBER = (date(2031, 12, 8), date(2031, 12, 22))


def told(text: str, language: str, published: date | None = None) -> Told:
    pack = lexicon(language)
    assert pack is not None
    return circumstances_reader(pack).read(tokenize(text), published)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "من بداية 2031 حتى أواخر تموز، كم عدد القتلى في تل الرمان؟"),
        ("da", "Fra begyndelsen af 2031 til slutningen af juli, hvor mange blev dræbt i Brenvik?"),
        ("de", "Von Anfang 2031 bis Ende Juli, wie viele wurden in Brenvik getötet?"),
        ("en", "From the start of 2031 until late July, how many were killed in Brenvik?"),
        ("es", "Desde principios de 2031 hasta finales de julio, ¿cuántos murieron en Brenvik?"),
        ("it", "Dall'inizio del 2031 alla fine di luglio, quanti sono morti a Brenvik?"),
        ("fr", "Du début de 2031 à fin juillet, combien de morts à Brenvik ?"),
        ("nb", "Fra begynnelsen av 2031 til slutten av juli, hvor mange ble drept i Brenvik?"),
        ("ru", "С начала 2031 года до конца июля, сколько человек погибло в Бренвике?"),
        ("sv", "Från början av 2031 till slutet av juli, hur många dödades i Brenvik?"),
        ("tr", "2031 başından Temmuz sonuna kadar Brenvik'te kaç kişi öldü?"),
        ("uk", "Від початку 2031 року до кінця липня, скільки людей загинуло в Бренвіку?"),
    ],
)
def test_a_total_is_asked_from_a_beginning_to_an_end_of_the_same_year(
    language: str, text: str
) -> None:
    question = analyse(text, language)
    assert question.background
    assert question.circumstances.since == ((date(2031, 1, 1), date(2031, 3, 31)),)
    assert question.circumstances.days == (LATE_JULY,)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "بين حزيران ومنتصف آب 2031"),
        ("da", "mellem juni og midten af august 2031"),
        ("de", "zwischen Juni und Mitte August 2031"),
        ("en", "between June and mid-August 2031"),
        ("en", "from June to mid-August 2031"),
        ("es", "entre junio y mediados de agosto de 2031"),
        ("it", "tra giugno e metà agosto 2031"),
        ("fr", "entre juin et la mi-août 2031"),
        ("fr", "de juin à la mi-août 2031"),
        ("nb", "mellom juni og midten av august 2031"),
        ("ru", "между июнем и серединой августа 2031 года"),
        ("sv", "mellan juni och mitten av augusti 2031"),
        ("tr", "Haziran ile Ağustos 2031 ortası arasında"),
        ("uk", "між червнем і серединою серпня 2031 року"),
    ],
)
@pytest.mark.parametrize("published", [None, date(2033, 11, 2)])
def test_a_time_of_months_opens_and_closes_a_total(
    language: str, text: str, published: date | None
) -> None:
    found = told(text, language, published)
    assert found.background
    assert found.circumstances.since == (JUNE,)
    assert found.circumstances.days == (MID_AUGUST,)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "من 3 إلى 9 أيار 2031"),
        ("da", "fra den 3. til den 9. maj 2031"),
        ("de", "vom 3. bis zum 9. Mai 2031"),
        ("en", "from 3 to 9 May 2031"),
        ("en", "between 3 and 9 May 2031"),
        ("en", "from Saturday 3 May until Friday 9 May 2031"),
        ("es", "del 3 al 9 de mayo de 2031"),
        ("it", "dal 3 al 9 maggio 2031"),
        ("fr", "du 3 au 9 mai 2031"),
        ("nb", "fra 3. til 9. mai 2031"),
        ("ru", "с 3 по 9 мая 2031 года"),
        ("sv", "från den 3 till den 9 maj 2031"),
        ("uk", "з 3 по 9 травня 2031 року"),
    ],
)
def test_a_time_of_days_is_that_of_an_event(language: str, text: str) -> None:
    found = told(text, language)
    assert found.circumstances.days == ((date(2031, 5, 3), date(2031, 5, 9)),)
    assert not found.background
    assert not found.circumstances.since


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "حتى منتصف كانون الأول 2031، كم غارة استهدفت تل الرمان؟"),
        ("da", "Hvor mange luftangreb havde ramt Brenvik frem til midten af december 2031?"),
        ("de", "Wie viele Luftangriffe hatten Brenvik bis Mitte Dezember 2031 getroffen?"),
        ("en", "Up to mid-December 2031, how many air strikes had hit Brenvik?"),
        ("en", "By mid-December 2031, how many air strikes had hit Brenvik?"),
        ("es", "¿Cuántos ataques aéreos hubo en Brenvik hasta mediados de diciembre de 2031?"),
        ("it", "Quanti raid aerei ci sono stati a Brenvik fino a metà dicembre 2031?"),
        ("fr", "Combien de frappes aériennes sur Brenvik jusqu'à la mi-décembre 2031 ?"),
        ("nb", "Hvor mange luftangrep hadde rammet Brenvik fram til midten av desember 2031?"),
        ("ru", "Сколько авиаударов было нанесено по Бренвику к середине декабря 2031 года?"),
        ("sv", "Hur många flyganfall hade träffat Brenvik fram till mitten av december 2031?"),
        ("tr", "Aralık 2031 ortasına kadar Brenvik'e kaç hava saldırısı yapıldı?"),
        ("uk", "Скільки авіаударів було по Бренвіку до середини грудня 2031 року?"),
    ],
)
def test_an_end_alone_closes_a_total(language: str, text: str) -> None:
    question = analyse(text, language)
    assert question.background
    assert question.circumstances.days == (MID_DECEMBER,)


@pytest.mark.parametrize(
    "text",
    [
        "How many had died in Brenvik by 5 May 2031?",
        "How many were killed by soldiers in Brenvik in May 2031?",
        "How many were killed in Brenvik in late July 2031?",
        "Hvor mange blev dræbt i Brenvik i slutningen af juli 2031?",
        "Hvor mange var døde i Brenvik den 5. maj 2031?",
    ],
)
def test_a_day_or_a_month_is_that_of_an_event(text: str) -> None:
    assert not analyse(text).background


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "بحلول أوائل شباط 2031، كم عدد القتلى في تل الرمان منذ 8 كانون الثاني؟"),
        ("da", "Hvor mange er dræbt siden 8. januar frem til begyndelsen af februar 2031?"),
        ("en", "By early February 2031, how many had been killed in Brenvik since 8 January?"),
        ("fr", "D'ici début février 2031, combien de morts à Brenvik depuis le 8 janvier ?"),
    ],
)
def test_a_beginning_without_a_year_has_that_of_the_end(language: str, text: str) -> None:
    question = analyse(text, language)
    assert question.circumstances.since == ((date(2031, 1, 8), date(2031, 1, 8)),)
    assert question.circumstances.days == ((date(2031, 2, 1), date(2031, 2, 12)),)


def test_an_end_before_its_beginning_is_of_the_year_after() -> None:
    found = told("from October 2030 until late July", "en").circumstances
    assert found.since == ((date(2030, 10, 1), date(2030, 10, 31)),)
    assert found.days == (LATE_JULY,)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "منذ مطلع أيلول 2031"),
        ("da", "fra begyndelsen af september 2031"),
        ("en", "from the start of September 2031"),
        ("es", "a partir de principios de septiembre de 2031"),
        ("it", "a partire dall'inizio di settembre 2031"),
        ("nb", "fra begynnelsen av september 2031"),
        ("sv", "från början av september 2031"),
        ("tr", "Eylül 2031 başından itibaren"),
    ],
)
def test_the_start_of_a_month_may_open_a_total(language: str, text: str) -> None:
    assert told(text, language).circumstances.since == ((date(2031, 9, 1), date(2031, 9, 12)),)


def test_the_start_of_the_year_is_that_of_the_end() -> None:
    text = "Hvor mange er dræbt i Brenvik siden årets begyndelse og til juli 2031?"
    found = analyse(text, "da").circumstances
    assert found.since == ((date(2031, 1, 1), date(2031, 1, 31)),)
    assert found.days == ((date(2031, 7, 1), date(2031, 7, 31)),)


def test_years_are_ends_of_a_time_and_counts_are_none() -> None:
    found = told("from 2029 to 2031, how many", "en").circumstances
    assert found.since == ((date(2029, 1, 1), date(2029, 12, 31)),)
    assert found.days == ((date(2031, 1, 1), date(2031, 12, 31)),)
    assert not told("between 1900 and 2000 people died", "en").circumstances.days
    assert not told("the time from 2011 to the middle of this year", "en").circumstances.days


def test_since_belongs_to_the_day_beside_it() -> None:
    text = "منذ بداية العام الحالي حتى اليوم الاثنين 28 تموز"
    found = told(text, "ar", date(2031, 7, 28)).circumstances
    assert found.since == ((date(2031, 1, 1), date(2031, 1, 31)),)
    assert (date(2031, 7, 28), date(2031, 7, 28)) in found.days


def test_a_month_has_the_year_that_is_called_one() -> None:
    found = told("منذ آذار عام 2029", "ar", date(2031, 6, 15)).circumstances
    assert found.since == ((date(2029, 3, 1), date(2029, 3, 31)),)
