import math

import pytest

from bot.answers import Verdict
from bot.claims import Figure, Qualifier
from bot.ledger.comparing import interval, overlap, verdict
from index.spans import Span


def figure(  # noqa: PLR0913 - one argument a field
    low: int | None,
    high: int | None = None,
    qualifier: Qualifier | None = None,
    *,
    who: str | None = None,
    counted: str = "killed",
    included: bool = False,
) -> Figure:
    return Figure(
        low,
        high if high is not None else low,
        qualifier,
        Span(0, 1),
        "x",
        counted,
        who=who,
        included=included,
    )


def test_bounds_are_open_on_one_side() -> None:
    assert interval(figure(9, qualifier=Qualifier.AT_LEAST)) == (9, math.inf)
    assert interval(figure(9, qualifier=Qualifier.LESS_THAN)) == (0, 9)


def test_approximations_leave_a_tenth() -> None:
    assert interval(figure(150, qualifier=Qualifier.NEARLY)) == (135, 150)
    assert interval(figure(100, qualifier=Qualifier.ABOUT)) == pytest.approx((90, 110))


def test_a_count_without_a_number_has_no_interval_and_meets_only_its_like() -> None:
    assert interval(figure(None)) is None
    assert not overlap(figure(None), figure(3))


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([figure(9)], Verdict.SINGLE),
        ([figure(9), figure(9)], Verdict.AGREE),
        ([figure(140, 150), figure(150, qualifier=Qualifier.NEARLY)], Verdict.COMPATIBLE),
        ([figure(9), figure(11)], Verdict.DIFFER),
        ([figure(9), figure(9), figure(12)], Verdict.DIFFER),
        ([figure(9, qualifier=Qualifier.AT_LEAST), figure(12)], Verdict.COMPATIBLE),
        ([figure(9), figure(30, counted="injured")], Verdict.SINGLE),
        ([figure(9), figure(3, who="children", included=True)], Verdict.SINGLE),
    ],
)
def test_verdict(figures: list[Figure], expected: Verdict) -> None:
    assert verdict(figures) is expected
