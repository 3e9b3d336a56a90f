from datetime import date

import pytest

from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.words.tokens import tokenize

MONDAY = date(2031, 3, 10)


def pack(language: str) -> Lexicon:
    found = lexicon(language)
    assert found is not None
    return found


def days_in(text: str, language: str, published: date | None = MONDAY) -> list[object]:
    return [mention.days for mention in read_days(tokenize(text), pack(language), published)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It happened on 4 March 2031."),
        ("en", "It happened on March 4, 2031."),
        ("en", "It happened on March 4."),
        ("en", "Updated 04/03/2031 at noon"),
        ("en", "Updated 2031-03-04"),
        ("en", "It happened on Mar. 4th, 2031."),
        ("en", "It happened on Mar. 4, at noon."),
        ("en", "It happened on the 4th of this month."),
        ("en", "It happened last Tuesday."),
        ("en", "Tuesday's raid killed nine."),
        ("da", "Det skete den 4. marts 2031."),
        ("da", "Det skete tirsdag."),
        ("ar", "وقع ذلك في 4 مارس 2031"),
        ("ar", "وقع ذلك في 4 آذار 2031"),
        ("ar", "وقع ذلك في الرابع من آذار"),
        ("ar", "وقع ذلك في 4 من الشهر الجاري"),
        ("ar", "وقع ذلك يوم الثلاثاء"),
    ],
)
def test_a_day_is_the_same_however_it_is_written(language: str, text: str) -> None:
    assert days_in(text, language) == [(date(2031, 3, 4), date(2031, 3, 4))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "في الرابع والعشرين من الشهر الماضي"),
        ("da", "den 24. i sidste måned"),
        ("de", "am 24. des vergangenen Monats"),
        ("en", "on the 24th of last month"),
        ("es", "el 24 del mes pasado"),
        ("it", "il 24 del mese scorso"),
        ("fr", "le 24 du mois dernier"),
        ("nb", "den 24. forrige måned"),
        ("ru", "24 числа прошлого месяца"),
        ("sv", "den 24 förra månaden"),
        ("uk", "24 числа минулого місяця"),
    ],
)
def test_a_day_of_last_month_is_counted_from_publication(language: str, text: str) -> None:
    assert days_in(text, language) == [(date(2031, 2, 24), date(2031, 2, 24))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "يوم 12 شباط من العام الفائت"),
        ("ar", "يوم 12 شباط من العام الفائت 2030"),
        ("da", "den 12. februar sidste år"),
        ("de", "am 12. Februar des vergangenen Jahres"),
        ("en", "on 12 February last year"),
        ("en", "on February 12 of last year"),
        ("es", "el 12 de febrero del año pasado"),
        ("it", "il 12 febbraio dell'anno scorso"),
        ("fr", "le 12 février de l'année dernière"),
        ("nb", "den 12. februar i fjor"),
        ("ru", "12 февраля прошлого года"),
        ("sv", "den 12 februari förra året"),
        ("uk", "12 лютого минулого року"),
    ],
)
def test_a_year_is_counted_from_publication(language: str, text: str) -> None:
    assert days_in(text, language) == [(date(2030, 2, 12), date(2030, 2, 12))]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "They arrived yesterday.", 9),
        ("da", "De kom i går.", 9),
        ("da", "De kom i forgårs.", 8),
        ("ar", "وصلوا أمس", 9),
        ("en", "They arrive today.", 10),
    ],
)
def test_relative_days_count_back_from_publication(language: str, text: str, day: int) -> None:
    assert days_in(text, language) == [(date(2031, 3, day), date(2031, 3, day))]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "It happened on Monday.", 10),
        ("en", "It happened last Monday.", 3),
        ("da", "Det skete sidste mandag.", 3),
        ("de", "Es geschah am letzten Montag.", 3),
        ("ar", "وقع ذلك يوم الاثنين الماضي", 3),
    ],
)
def test_last_before_the_weekday_of_publication_means_the_week_before(
    language: str, text: str, day: int
) -> None:
    assert days_in(text, language) == [(date(2031, 3, day), date(2031, 3, day))]


def test_a_name_with_an_apostrophe_is_no_month() -> None:
    assert days_in("Hadia Mar'i Oskarin and 26 Mar'i were there.", "en") == []


def test_a_month_with_a_year_covers_the_whole_month() -> None:
    assert days_in("i januar 2030", "da") == [(date(2030, 1, 1), date(2030, 1, 31))]


def test_a_weekday_without_a_publication_day_stays_open_but_comparable() -> None:
    (mention,) = read_days(tokenize("Det skete lørdag."), pack("da"), None)
    assert mention.days is None
    assert mention.weekday == 5


def test_since_opens_a_longer_time() -> None:
    (mention,) = read_days(tokenize("more than 900 since 2026"), pack("en"), MONDAY)
    assert mention.since
    assert mention.days == (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize("text", ["2000 people may march", "31 of 45 houses", "99/99/2031", "12"])
def test_counts_and_verbs_are_no_days(text: str) -> None:
    assert days_in(text, "en") == []


LATE = (date(2030, 11, 18), date(2030, 11, 30))
MIDDLE = (date(2031, 1, 8), date(2031, 1, 22))
EARLY = (date(2030, 5, 1), date(2030, 5, 12))
SUMMER = (date(2030, 6, 1), date(2030, 8, 31))
BEFORE_CHRISTMAS = (date(2030, 12, 10), date(2030, 12, 24))


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "It happened in late November 2030.", LATE),
        ("en", "It happened in mid-January 2031.", MIDDLE),
        ("en", "It happened at the beginning of May 2030.", EARLY),
        ("en", "It happened in the summer of 2030.", SUMMER),
        ("en", "It happened shortly before Christmas 2030.", BEFORE_CHRISTMAS),
        ("en", "It happened at Christmas 2030.", (date(2030, 12, 24), date(2030, 12, 26))),
        ("en", "It happened after Christmas 2030.", (date(2030, 12, 26), date(2031, 1, 2))),
        ("en", "It happened at New Year 2031.", (date(2030, 12, 31), date(2031, 1, 1))),
        ("en", "It happened in the winter of 2030.", (date(2029, 12, 1), date(2031, 2, 28))),
        ("da", "Det skete sidst i november 2030.", LATE),
        ("da", "Det skete i midten af januar 2031.", MIDDLE),
        ("da", "Det skete kort før jul 2030.", BEFORE_CHRISTMAS),
        ("da", "Det skete i sommeren 2030.", SUMMER),
        ("sv", "Det hände i början av maj 2030.", EARLY),
        ("sv", "Det hände strax före jul 2030.", BEFORE_CHRISTMAS),
        ("nb", "Det skjedde i slutten av november 2030.", LATE),
        ("nb", "Det skjedde rett før jul 2030.", BEFORE_CHRISTMAS),
        ("de", "Es geschah Ende November 2030.", LATE),
        ("de", "Es geschah kurz vor Weihnachten 2030.", BEFORE_CHRISTMAS),
        ("fr", "Cela s'est passé mi-janvier 2031.", MIDDLE),
        ("fr", "Cela s'est passé à l'été 2030.", SUMMER),
        ("es", "Ocurrió a principios de mayo de 2030.", EARLY),
        ("it", "È successo all'inizio di maggio 2030.", EARLY),
        ("es", "Ocurrió poco antes de Navidad de 2030.", BEFORE_CHRISTMAS),
        ("it", "È successo poco prima di Natale 2030.", BEFORE_CHRISTMAS),
        ("ru", "Это произошло в конце ноября 2030 года.", LATE),
        ("ru", "Это произошло летом 2030 года.", SUMMER),
        ("uk", "Це сталося на початку травня 2030 року.", EARLY),
        ("uk", "Це сталося влітку 2030 року.", SUMMER),
        ("tr", "Kasım 2030 sonunda oldu.", LATE),
        ("tr", "2030 yazında oldu.", SUMMER),
        ("ar", "وقع ذلك أواخر تشرين الثاني 2030", LATE),
        ("ar", "وقع ذلك قبيل عيد الميلاد 2030", BEFORE_CHRISTMAS),
    ],
)
def test_parts_of_months_seasons_and_feasts_are_days(
    language: str, text: str, days: tuple[date, date]
) -> None:
    assert days_in(text, language, None) == [days]


def test_july_is_july_where_a_day_stands_before_it() -> None:
    assert days_in("Det skete den 4. jul 2030.", "da", None) == [
        (date(2030, 7, 4), date(2030, 7, 4))
    ]


@pytest.mark.parametrize("text", ["قام الأب إلى الباب", "أب لثلاثة أطفال", "باب المدينة"])
def test_a_father_and_a_door_are_no_august(text: str) -> None:
    assert days_in(text, "ar") == []
    assert days_in("في آب الماضي", "ar") == [(date(2030, 8, 1), date(2030, 8, 31))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "At the beginning of February 2031 shells fell."),
        ("en", "In early February shells fell."),
        ("da", "Først i februar 2031 faldt granaterne."),
        ("nb", "I begynnelsen av februar 2031 falt granatene."),
        ("sv", "I början av februari 2031 föll granaterna."),
        ("de", "Anfang Februar 2031 fielen Granaten."),
        ("fr", "Début février 2031, des obus sont tombés."),
        ("es", "A principios de febrero de 2031 cayeron obuses."),
        ("it", "All'inizio di febbraio 2031 sono caduti proiettili."),
        ("ru", "В начале февраля 2031 года упали снаряды."),
        ("uk", "На початку лютого 2031 року впали снаряди."),
        ("tr", "Şubat ayının başında mermiler düştü."),
        ("ar", "سقطت قذائف في مطلع شباط 2031"),
        ("ar", "سقطت قذائف مطلع شباط/فبراير"),
    ],
)
def test_the_beginning_of_a_month_is_its_first_days(language: str, text: str) -> None:
    assert days_in(text, language) == [(date(2031, 2, 1), date(2031, 2, 12))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In mid-February 2031 shells fell."),
        ("en", "In the middle of February shells fell."),
        ("da", "Midt i februar 2031 faldt granaterne."),
        ("nb", "I midten av februar 2031 falt granatene."),
        ("sv", "I mitten av februari 2031 föll granaterna."),
        ("de", "Mitte Februar 2031 fielen Granaten."),
        ("fr", "À la mi-février 2031, des obus sont tombés."),
        ("es", "A mediados de febrero de 2031 cayeron obuses."),
        ("it", "A metà febbraio 2031 sono caduti proiettili."),
        ("ru", "В середине февраля 2031 года упали снаряды."),
        ("uk", "У середині лютого 2031 року впали снаряди."),
        ("tr", "Şubat ayının ortasında mermiler düştü."),
        ("ar", "سقطت قذائف في منتصف شباط 2031"),
    ],
)
def test_the_middle_of_a_month(language: str, text: str) -> None:
    assert days_in(text, language) == [(date(2031, 2, 8), date(2031, 2, 22))]


def test_the_end_of_a_month_ends_with_it() -> None:
    assert days_in("In late February 2031 shells fell.", "en") == [
        (date(2031, 2, 18), date(2031, 2, 28))
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Last week a raid began."),
        ("da", "I sidste uge begyndte et angreb."),
        ("nb", "Forrige uke begynte et angrep."),
        ("sv", "Förra veckan började en räd."),
        ("de", "In der vergangenen Woche begann ein Angriff."),
        ("fr", "La semaine dernière, un raid a commencé."),
        ("es", "La semana pasada comenzó un ataque."),
        ("it", "La settimana scorsa è iniziato un attacco."),
        ("ru", "На прошлой неделе начался налёт."),
        ("uk", "Минулого тижня почався наліт."),
        ("tr", "Geçen hafta bir saldırı başladı."),
        ("ar", "بدأت غارة الأسبوع الماضي"),
    ],
)
def test_last_week_is_from_monday_to_sunday(language: str, text: str) -> None:
    assert days_in(text, language) == [(date(2031, 3, 3), date(2031, 3, 9))]


def test_this_week_ends_with_the_article() -> None:
    assert days_in("This week a raid began.", "en", date(2031, 3, 12)) == [
        (date(2031, 3, 10), date(2031, 3, 12))
    ]
