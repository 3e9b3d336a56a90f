"""Counts that are asked for by their noun, without "how many". Every event is invented."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("What military losses did the army announce after the raid on Kelda?", ("casualties",)),
        (
            "Total casualties of the Kelda dam collapse: which estimates does the governor give?",
            ("casualties",),
        ),
        ("Which estimates of the dead in Kelda are there?", ("killed",)),
        ("Has the Quay Brigade changed its count of nurses killed in Kelda?", ("killed",)),
        ("What do the reports say about dead and wounded in Kelda?", ("casualties",)),
        (
            "What did the region report on deaths and hospital admissions in Kelda?",
            ("killed", "hospitalised"),
        ),
    ],
)
def test_a_count_is_asked_for_by_its_noun(text: str, counted: tuple[str, ...]) -> None:
    question = analyse(text)
    assert question.wants_figure
    assert question.counted == counted


@pytest.mark.parametrize(
    "text",
    [
        "What did the army say about the death of Ivo Kelm?",
        "What did the army say about the raid on Kelda?",
        "Who killed the mayor of Kelda?",
        "Was sagte der Minister über Flüchtlinge?",
    ],
)
def test_words_on_a_deed_are_no_count(text: str) -> None:
    assert not analyse(text).wants_figure


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("How many patients died in the Kelda clinic?", ("killed",)),
        ("How many patients were treated in Kelda?", ("hospitalised",)),
        ("How many suspects did the Kelda police arrest?", ("arrested",)),
        ("How many deaths and hospitalisations were there in Kelda?", ("killed", "hospitalised")),
    ],
)
def test_what_became_of_those_who_are_named(text: str, counted: tuple[str, ...]) -> None:
    question = analyse(text)
    assert question.counted == counted
    assert question.speakers == ()


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Torvel and Kelda, 23 May 2031: how many people were killed?", ("Torvel",)),
        ("Torvel, 23 May 2031: how many people were killed?", ("Torvel",)),
        ("Yesterday, how many people were killed in Kelda?", ()),
        ("Earthquake in Kelda: how many people were killed?", ()),
    ],
)
def test_the_place_that_opens_a_heading_may_be_a_name(text: str, unknown: tuple[str, ...]) -> None:
    assert analyse(text).unknown_words == unknown
