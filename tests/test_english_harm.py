"""English figures of people: word families of harm, adjectives, ages, and whom an act reaches."""

import pytest
from pack_reading import PackReading

figures = PackReading("en").figures


def counted(text: str) -> list[tuple[float | None, str, str | None]]:
    """Return value, category and class of each figure of ``text``."""
    return [(low, category, who) for _, low, category, who in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gunmen took 25 others as hostages.", [(25, "kidnapped", None)]),
        ("The gunmen took 25 hostage.", [(25, "kidnapped", None)]),
        ("They took three clerks captive.", [(3, "kidnapped", "workers")]),
        ("The militia is holding 40 people prisoner.", [(40, "kidnapped", None)]),
        ("They took five people to Orlu.", [(5, "other", None)]),
        ("Five people were shot in Orlu.", [(5, "casualties", None)]),
        ("Police shot and killed two gunmen.", [(2, "killed", "fighters")]),
        ("Two gunmen shot at the police.", [(2, "other", "fighters")]),
        ("Four people were shot at a concert.", [(4, "casualties", None)]),
        ("A man fatally shot five people.", [(5, "killed", None)]),
        ("One guard was shot and died at once.", [(1, "killed", None)]),
        ("He admitted to the fatal shootings of six people.", [(6, "killed", None)]),
        ("The ferry sank, causing 37 people to drown.", [(37, "killed", None)]),
        ("Nine people are confirmed as having died.", [(9, "killed", None)]),
        ("The office recorded 805 drowning deaths.", [(805, "killed", None)]),
        ("The baker lost 26 members of her family.", [(26, "killed", None)]),
        ("Two others received minor injuries.", [(2, "injured", None)]),
        ("Eight people have life-threatening injuries.", [(8, "injured", None)]),
        ("Some 270 patients were transported to local hospitals.", [(270, "hospitalised", None)]),
        (
            "Three children were flown to the Orlu clinic hospital.",
            [(3, "hospitalised", "children")],
        ),
        ("Some 70,000 residents have evacuated the valley.", [(70_000, "displaced", "civilians")]),
        ("Two civilians escaped injury.", [(2, "rescued", "civilians")]),
    ],
)
def test_harm_is_told_by_families_of_words(
    text: str, expected: list[tuple[float | None, str, str | None]]
) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Scores of young miners and clerks were killed.", [(None, "killed", "workers")]),
        ("The blast caused dozens of deaths.", [(None, "killed", None)]),
        ("Dozens of the boys escaped.", [(None, "displaced", "children")]),
        ("Hundreds have since been killed.", [(None, "killed", None)]),
        (
            "Tens of thousands of displaced villagers sleep here.",
            [(None, "displaced", "civilians")],
        ),
        ("The two arrested men were cousins.", [(2, "arrested", "men")]),
        ("The army freed 21 abducted schoolgirls.", [(21, "rescued", "children")]),
    ],
)
def test_counts_without_a_value_and_adjectives_tell_of_harm(
    text: str, expected: list[tuple[float | None, str, str | None]]
) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The bus driver, 42, has been arrested.",
        "The bus driver, 42, from Orlu, has been arrested.",
        "The victims, 19, 21 and 34, were killed at once.",
    ],
)
def test_ages_between_commas_are_no_counts(text: str) -> None:
    assert [low for low, _, _ in counted(text) if low is not None and low > 1] == []


def test_ages_of_several_leave_their_count() -> None:
    text = "Three men, 19, 21, and 34, were arrested."
    assert counted(text) == [(3, "arrested", "men")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court read out the names of seven men.", [(7, "other", "men")]),
        ("Some 350 guards were sent to the affected towns.", [(350, "other", None)]),
        ("Thirty people from the destroyed village were hurt.", [(30, "injured", None)]),
        ("A shell hit a school that housed nine families.", [(9, "other", None)]),
        ("The storm claimed the lives of 12 people.", [(12, "killed", None)]),
        ("Police arrested a gang of six men.", [(6, "arrested", "men")]),
    ],
)
def test_a_harm_of_something_else_is_not_the_counted_ones(
    text: str, expected: list[tuple[float | None, str, str | None]]
) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The judge was murdered, as were eight other clerks.", (8, "killed", "workers")),
        ("The mayor was wounded, along with five other officials.", (5, "injured", "officials")),
        ("The captain had died in Orlu, as had six miners.", (6, "killed", "workers")),
        ("Two clerks drowned, as did nine sailors.", (9, "killed", "soldiers")),
    ],
)
def test_people_share_the_fate_of_a_victim_before_a_comma(
    text: str, expected: tuple[float | None, str, str | None]
) -> None:
    assert expected in counted(text)


def test_who_opposed_a_killing_as_well_was_not_killed() -> None:
    told = counted("The mayor opposed the killing, as did five ministers.")
    assert [thing for _, thing, _ in told] == ["other"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three coast guard members were hurt.", [(3, "injured", "soldiers")]),
        ("Nine Harbour Police members were wounded.", [(9, "injured", "police")]),
        ("The rebels reported 12 army casualties.", [(12, "casualties", "soldiers")]),
        ("Three military commanders were killed.", [(3, "killed", "commanders")]),
        ("Eleven fire department employees were hurt.", [(11, "injured", "workers")]),
    ],
)
def test_a_body_before_mere_members_tells_whose_they_are(
    text: str, expected: list[tuple[float | None, str, str | None]]
) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood killed an estimated 700 farmers.", [(700, "killed", "workers")]),
        ("The storm injured an estimated half a million people.", [(500_000, "injured", None)]),
        ("Police detained a maximum of 40 men.", [(40, "arrested", "men")]),
        (
            "They hold 80 visitors, including nine boys, hostage.",
            [(80, "kidnapped", None), (9, "kidnapped", "children")],
        ),
        ("The guards keep 80 visitors, including nine boys, busy.", [(80, "other", None)]),
        ("Nine sailors are still in captivity.", [(9, "kidnapped", "soldiers")]),
        ("Nine bears are still in captivity.", [(9, "other", None)]),
        ("Some 60 pupils remain captive.", [(60, "kidnapped", "students")]),
        ("Twenty more people had to be ushered to safety.", [(20, "rescued", None)]),
        ("The blaze led to 30 people being taken to hospital.", [(30, "hospitalised", None)]),
        ("It ended in nine men being shot dead.", [(9, "killed", "men")]),
    ],
)
def test_what_stands_between_an_act_and_whom_it_reaches(
    text: str, expected: list[tuple[float | None, str, str | None]]
) -> None:
    assert set(expected) <= set(counted(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Among the 15 miners killed were four women and two boys.",
            [(15, "killed", "workers"), (4, "killed", "women"), (2, "killed", "children")],
        ),
        (
            "Of the 15 people killed, four were women.",
            [(15, "killed", None), (4, "killed", "women")],
        ),
        ("Of the 20 people injured, four died.", [(20, "injured", None), (4, "killed", None)]),
        ("Of the 20 passengers, four were women.", [(20, "other", "passengers")]),
        (
            "At least 33 were killed in the raids; 12 on Monday and 21 since.",
            [(33, "killed", None), (12, "killed", None), (21, "killed", None)],
        ),
        ("Some 33 people live there; 12 in tents, 21 in huts.", [(33, "other", None)]),
        ("Injuries rose from 60 to 85.", [(60, "injured", None), (85, "injured", None)]),
        ("It brings deaths in the valley to six.", [(6, "killed", None)]),
        ("It brought the wounded in boats to six piers.", [(6, "other", None)]),
    ],
)
def test_wholes_parts_and_totals(
    text: str, expected: list[tuple[float | None, str, str | None]]
) -> None:
    assert counted(text) == expected
