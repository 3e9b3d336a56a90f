"""Figures of other events than the article's own, told apart by clause, day and place."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.claims import Claim
from bot.reading.reader import Reader
from index.articles import Article

DAY = date(2031, 3, 5)


def article(text: str, language: str = "en", day: date = DAY) -> Article:
    return Article("a.txt", "The Quay", None, None, day, language, text)


def counted(text: str, language: str = "en") -> list[Claim]:
    return [c for c in Reader().read(article(text, language)).claims if c.figure is not None]


def told(question: str, text: str, language: str = "en", day: date = DAY) -> list[object]:
    """Return the values that answer ``question`` from an article of ``day``."""
    readings = [Reader().read(article(text, language, day))]
    asked = analyse(question)
    claims = select_figures(asked, relevant(asked, readings))
    return [claim.figure.low for claim in claims if claim.figure]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A raid killed 5 in Brenvik on Monday, two weeks after a raid that killed 9."),
        ("en", "In the wake of a raid that killed 9 in Oldmere, shells killed 5 in Brenvik."),
        ("da", "Et angreb dræbte 5 i Brenvik, to uger efter et angreb, der dræbte 9 i Oldmere."),
        ("da", "I kølvandet på et angreb, der dræbte 9, blev 5 dræbt i Brenvik."),
        ("ar", "قتل 5 أشخاص في برنفيك، بعد أسبوعين من هجوم أسفر عن مقتل 9 أشخاص."),
        ("nb", "Et angrep drepte 5 i Brenvik, to uker etter et angrep som drepte 9 i Oldmere."),
        ("de", "Ein Angriff tötete 5 Menschen, zwei Wochen nach einem Angriff mit 9 Toten."),
    ],
)
def test_a_clause_on_an_earlier_event_has_a_figure_of_its_own(language: str, text: str) -> None:
    earlier = {c.figure.low: c.circumstances.earlier for c in counted(text, language) if c.figure}
    assert earlier == {5: False, 9: True}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two weeks after the raid that killed 9 people, the town waits."),
        ("da", "To uger efter angrebet, der dræbte 9 mennesker, venter byen."),
        ("en", "Rescuers dug on Monday after a raid that killed 9 people."),
    ],
)
def test_a_known_event_is_the_articles_own(language: str, text: str) -> None:
    (claim,) = counted(text, language)
    assert not claim.circumstances.earlier


def test_places_and_figures_go_with_their_event() -> None:
    text = (
        "A drone killed five people in Brenvik on Monday, two weeks after an attack that killed "
        "17 in Oldmere. Three farmers died in the blast, the mayor said."
    )
    assert told("How many were killed in Brenvik?", text) == [5, 3]
    assert told("How many were killed in Oldmere?", text) == [17]


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        (
            "en",
            "Shells hit Brenvik on Monday. Many have died since 2024. These attacks killed 9.",
            "How many were killed in Brenvik?",
        ),
        (
            "da",
            "Granater ramte Brenvik. Mange er dræbt under krigen. I disse angreb blev 9 dræbt.",
            "Hvor mange blev dræbt i Brenvik?",
        ),
    ],
)
def test_these_attacks_are_the_articles_own(language: str, text: str, asked: str) -> None:
    assert told(asked, text, language) == [9]


def test_this_attack_may_be_that_of_the_sentence_before() -> None:
    text = (
        "A raid killed nine in Brenvik on Monday. In December shells hit Oldmere. "
        "That attack killed four."
    )
    assert told("How many were killed in Brenvik?", text) == [9]


@pytest.mark.parametrize(
    ("language", "text", "back"),
    [
        ("en", "A raid killed nine people two weeks ago.", 14),
        ("da", "For to uger siden blev ni dræbt.", 14),
        ("ar", "قتل تسعة أشخاص قبل أسبوعين.", 14),
        ("en", "Twelve days after the raid, nine were dead.", 12),
        ("da", "Tolv dage efter angrebet var ni døde.", 12),
    ],
)
def test_days_may_be_counted_back(language: str, text: str, back: int) -> None:
    days = counted(text, language)[0].circumstances.days
    assert any(first <= date.fromordinal(DAY.toordinal() - back) <= last for first, last in days)


def test_days_after_an_unknown_event_tell_no_day() -> None:
    (claim,) = counted("Three weeks after a fire, nine were killed.")
    assert claim.circumstances.days == ()


def test_a_late_report_is_of_the_day_that_it_begins_with() -> None:
    text = "On 5 March 2031 shells hit the market in Brenvik. The attack killed nine people."
    asked = "How many were killed in Brenvik on 5 March 2031?"
    assert told(asked, text, day=date(2031, 4, 2)) == [9]


def test_two_raids_of_one_article_are_told_apart_by_their_days() -> None:
    text = (
        "On 5 March 2031 shells hit the market in Brenvik. The attack killed nine people. "
        "On 27 March 2031 shells hit the town again. This attack killed two brothers."
    )
    asked = "How many were killed in Brenvik on {}?"
    assert told(asked.format("5 March 2031"), text, day=date(2031, 4, 2)) == [9]
    assert told(asked.format("27 March 2031"), text, day=date(2031, 4, 2)) == [2]


def test_sources_that_differ_make_no_other_event() -> None:
    text = (
        "At least 14 people were killed in shelling of Brenvik, rescuers said. "
        "The director of the clinic in the Grey Bay, Mira Oskarin, counted 16 dead."
    )
    assert 16 in told("How many were killed in Brenvik?", text)


def test_each_place_of_a_bulletin_keeps_its_own() -> None:
    text = (
        "Arvik was shelled on Monday. The mayor said 3 people were killed. In the nearby "
        "town of Belno, 2 people were killed. In the village of Torsk, a mine killed 7 farmers."
    )
    assert told("How many were killed in Arvik?", text) == [3]


def test_by_whom_a_toll_grew_is_no_toll() -> None:
    text = "The death toll in Brenvik rose to nine after two more bodies were found."
    assert told("How many were killed in Brenvik?", text) == [9]


def test_victims_of_no_known_fate_are_told_to_who_asks_for_the_dead() -> None:
    text = "The number of victims in Brenvik reached 11, the hospital said."
    assert told("How many were killed in Brenvik?", text) == [11]
    wounded = "The raid on Brenvik made 11 victims: two dead and nine wounded."
    assert told("How many were killed in Brenvik?", wounded) == [2]


def test_who_says_a_figure_is_told_by_those_who_give_it() -> None:
    text = (
        "Residents said six people were killed in Brenvik. The army said three were killed there."
    )
    assert told("Who says that six people were killed in Brenvik?", text) == [6]


def test_nobody_dead_is_no_count_of_the_arrested() -> None:
    text = "Police arrested 64 people in Brenvik on Monday. No deaths were recorded."
    assert told("How many people were arrested in Brenvik?", text) == [64]
    assert told("How many people were kidnapped in Brenvik?", text) == []


def test_people_are_no_count_of_the_policemen() -> None:
    text = "Ten people were killed in a blast in Brenvik. Three police officers were killed."
    assert told("How many policemen were killed in Brenvik?", text) == [3]
    assert told("How many civilians were killed in Brenvik?", text) == [10]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nine people were killed in one of the deadliest raids since May 2019."),
        ("da", "Ni blev dræbt i det blodigste angreb siden maj 2019."),
    ],
)
def test_a_comparison_with_earlier_years_is_no_running_total(language: str, text: str) -> None:
    (claim,) = counted(text, language)
    assert not claim.background
    assert claim.circumstances.since == ()


def test_three_common_figures_of_one_day_make_one_event() -> None:
    named = "A blast in Brenvik killed 37 and wounded 13, police said. Rebels claimed 40 dead."
    unnamed = "An ambush killed 37, a monitor said. It wounded 13. The group put the toll at 40."
    readings = [Reader().read(article(text)) for text in (named, unnamed)]
    assert len(relevant(analyse("How many were killed in Brenvik?"), readings)) == 2


def test_a_name_may_stand_without_the_kind_of_its_place() -> None:
    text = "قتل 34 شخصا في غرق عبارة في بحيرة أورين."
    assert told("How many people died when the ferry sank on Lake Orin?", text, "ar") == [34]


def test_what_an_event_is_compared_with_is_another() -> None:
    text = (
        "Seven people drowned off Brenvik on Monday. "
        "It is the worst accident at sea since 1998, when 31 people died, a museum said."
    )
    assert told("How many drowned off Brenvik?", text) == [7]


def test_who_tells_and_who_is_told_are_no_places() -> None:
    text = (
        "Mindst ti mennesker, heriblandt tre børn, blev mandag dræbt i Brenvik. "
        "To læger fra hospitalet i Grå Bugt siger til The Quay, at de har set tolv lig."
    )
    assert told("Hvor mange blev dræbt i Brenvik?", text, "da") == [10, 3, 12]


def test_a_class_at_the_asked_place_leaves_the_whole_of_its_area() -> None:
    text = (
        "Rockets hit tents near the city of Oldmere on Monday, killing at least ten people. "
        "Three children were killed in Brenvik camp, the observatory said."
    )
    assert told("How many were killed in Brenvik?", text) == [10, 3]


def test_attacks_that_were_counted_over_a_long_time_harm_over_a_long_time() -> None:
    text = (
        "Shells fell on Brenvik on Monday and killed three people, rescuers said. "
        "Rescuers have counted 292 attacks since the beginning of the year. "
        "These attacks killed 18 people and injured 75."
    )
    assert told("How many were killed in Brenvik on Monday?", text) == [3]


def test_a_site_that_is_named_after_its_town_is_found_by_the_town() -> None:
    text = (
        "قتل أربعة مدنيين، بينهم سيدة وطفل، في غارة استهدفت مشفى الجامعة في مدينة كلدة يوم الاثنين."
    )
    asked = "How many people were killed in the air strike on Kelda University Hospital?"
    assert told(asked, text, "ar")[0] == 4


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A displaced woman from the town of Kelda was among those killed in Brenvik."),
        ("da", "Tre mennesker fra Kelda blev dræbt i Brenvik."),
        ("ar", "قتل خمسة مدنيين بينهم سيدة نازحة من ريف كلدا في برنفيك."),
        ("de", "Eine Frau aus Kelda starb in Brenvik."),
        ("fr", "Une femme de Kelda est morte à Brenvik."),
        ("sv", "En kvinna från Kelda dödades i Brenvik."),
    ],
)
def test_where_victims_come_from_is_no_place_of_the_event(language: str, text: str) -> None:
    places = [place for c in counted(text, language) for place in c.circumstances.places]
    assert places
    assert not {"Kelda", "كلدا"}.intersection(places)


def test_where_shells_come_from_is_a_place_of_the_event() -> None:
    (claim,) = counted("Shells from Kelda killed three people in Brenvik.")
    assert claim.circumstances.places == ("Kelda", "Brenvik")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Less than a month ago 8 people were hurt in shelling of the town."),
        ("da", "For mindre end en måned siden blev 8 mennesker såret i byen."),
        ("ar", "وقبل أقل من شهر تعرضت المدينة لقصف أدى لإصابة 8 مدنيين."),
        ("de", "Vor weniger als einem Monat wurden 8 Menschen in der Stadt verletzt."),
        ("fr", "Il y a moins d'un mois, 8 personnes ont été blessées dans la ville."),
        ("es", "Hace menos de un mes, 8 personas resultaron heridas en la ciudad."),
    ],
)
def test_about_a_month_ago_is_another_event(language: str, text: str) -> None:
    (claim,) = counted(text, language)
    assert claim.circumstances.long_ago
