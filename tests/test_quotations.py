"""Quotation marks of every style, on sentences of our own."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.speakers.quotations import quotations


def quoted(text: str, depth: int = 0) -> list[str]:
    return [one.span.of(text) for one in quotations(text) if one.depth == depth]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("»Broen er væk,« siger Dahl.", ["»Broen er væk,«"]),
        ("«Le pont», dit-elle.", ["«Le pont»"]),
        ("“The bridge is gone,” Brook said.", ["“The bridge is gone,”"]),
        ("„Die Brücke“, sagt Dahl.", ["„Die Brücke“"]),
        ("„Die Brücke”, sagt Dahl.", ["„Die Brücke”"]),
        ('"It leaks," she said. "It will burst."', ['"It leaks,"', '"It will burst."']),
        ("''It leaks,'' she said.", ["''It leaks,''"]),
        ("‘It leaks,’ she said.", ["‘It leaks,’"]),
        ('قال "الجسر دمر" ثم صمت', ['"الجسر دمر"']),
        ("قالت لـ”المرفأ“ إن", ["”المرفأ“"]),
        ("no marks at all", []),
    ],
)
def test_every_style_of_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Brook's men don't know",
        "the sailors’ boats",
        "It’s the Boards’ harbour",
        'a 12" pipe leaks',
    ],
)
def test_apostrophes_and_inches_open_nothing(text: str) -> None:
    assert quotations(text) == ()


def test_a_quotation_inside_a_quotation_is_deeper() -> None:
    text = "“He said ‘never again’ and left,” Brook said."
    assert quoted(text) == ["“He said ‘never again’ and left,”"]
    assert quoted(text, depth=1) == ["‘never again’"]


def test_an_apostrophe_inside_a_quotation_does_not_close_it() -> None:
    assert quoted("“It’s Brook’s bridge,” she said.") == ["“It’s Brook’s bridge,”"]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "“The bridge is gone.\n\nThe town has two bridges."
    assert quoted(text) == ["“The bridge is gone."]
    assert not quotations(text)[0].closed


def test_a_quotation_over_two_paragraphs_opens_again_in_the_second() -> None:
    text = "“The bridge is gone.\n\n“So is the quay,” Brook said."
    assert quoted(text) == ["“The bridge is gone.", "“So is the quay,”"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('It leaks," Brook said. "It will burst," he added.', ['"It will burst,"']),
        ('"It leaks. Brook said "no" and then "yes" to all.', ['"no"', '"yes"']),
        ("“It leaks. Brook said “no” and then “yes” to all.", ["“no”", "“yes”"]),
        ('"It leaks "Brook said.', ['"It leaks "']),
        ('"He said "never again" and left," Brook said.', ['"He said "never again" and left,"']),
    ],
)
def test_a_mark_without_its_other_one_swallows_no_other_quotation(
    text: str, expected: list[str]
) -> None:
    assert quoted(text) == expected


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="ab ,.\n\"'“”‘’»«„`", max_size=200))
def test_quotations_stand_in_the_text_and_top_levels_do_not_overlap(text: str) -> None:
    found = quotations(text)
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert "\n" not in one.span.of(text)
    top = [one.span for one in found if one.depth == 0]
    assert all(first.end <= second.start for first, second in pairwise(top))


def test_a_statement_printed_whole_is_closed_behind_its_last_paragraph() -> None:
    text = '"The enemy goes on.\n\nThree sailors died.\n\nSixteen died this month."\n\nFive fled.'
    assert quoted(text) == [
        '"The enemy goes on.',
        "Three sailors died.",
        'Sixteen died this month."',
    ]


def test_an_open_quotation_does_not_go_on_to_another_one() -> None:
    text = '"It fell.\n\nThree sailors died.\n\nHolt said: "Nine died."'
    assert quoted(text) == ['"It fell.', '"Nine died."']


@pytest.mark.parametrize("piece", ["„a „b“, ", '"a "b", ', "“a “b” c ", "„a „b“c "])
def test_marks_that_never_close_end_the_reading_all_the_same(piece: str) -> None:
    found = quotations(piece * 3_000)
    assert found
    assert all(0 <= one.span.start < one.span.end <= len(piece) * 3_000 for one in found)
