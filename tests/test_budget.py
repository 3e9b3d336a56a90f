"""What the model may use up, what it costs, and when a request is sent again."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.model.budget import Budget, Limits, Spent
from bot.model.language_model import Failure, ModelError, Usage
from bot.model.prices import Price, load_prices
from bot.model.retrying import RetryPolicy
from index.errors import OperatorError, UserError

NOON = datetime(2031, 3, 5, 12, tzinfo=UTC)
PRICE = Price(sent=1.0, received=10.0)


def budget(path: Path, limits: Limits, price: Price | None = None) -> Budget:
    return Budget(path / "usage.sqlite", limits, price, now=lambda: NOON)


def refused(account: Budget, person: str, usage: Usage) -> bool:
    try:
        account.allow(person, usage)
    except ModelError as error:
        return error.failure is Failure.BUDGET
    return False


def test_tokens_of_a_day_are_limited_for_all_and_for_each(tmp_path: Path) -> None:
    account = budget(tmp_path, Limits(tokens=1000, tokens_each=600))
    account.record("orla", "small", Usage(400, 100))
    assert refused(account, "orla", Usage(100, 1))
    assert not refused(account, "bram", Usage(400, 100))
    assert refused(account, "bram", Usage(400, 101))


def test_money_is_limited_where_the_price_is_known(tmp_path: Path) -> None:
    account = budget(tmp_path, Limits(money=5.0, money_each=3.0), PRICE)
    account.record("orla", "small", Usage(1_000_000, 100_000))
    assert account.spent() == Spent(1_100_000, 2.0)
    assert not refused(account, "orla", Usage(0, 100_000))
    assert refused(account, "orla", Usage(0, 100_001))
    assert not refused(account, "bram", Usage(0, 300_000))


def test_a_new_day_and_a_new_process_find_the_account_as_it_is(tmp_path: Path) -> None:
    limits = Limits(tokens=100)
    budget(tmp_path, limits).record("orla", "small", Usage(90, 10))
    assert refused(budget(tmp_path, limits), "bram", Usage(1, 0))
    tomorrow = Budget(
        tmp_path / "usage.sqlite", limits, now=lambda: datetime(2031, 3, 6, tzinfo=UTC)
    )
    assert tomorrow.spent() == Spent(0, 0)


def test_who_used_it_is_forgotten_when_the_day_is_over(tmp_path: Path) -> None:
    budget(tmp_path, Limits()).record("orla-quibble", "small", Usage(90, 10))
    file = tmp_path / "usage.sqlite"
    tomorrow = Budget(file, Limits(), now=lambda: datetime(2031, 3, 6, tzinfo=UTC))
    tomorrow.record("bram", "small", Usage(1, 0))
    with closing(sqlite3.connect(file)) as account:
        rows = account.execute("SELECT day, person FROM used ORDER BY day").fetchall()
    assert rows == [("2031-03-05", ""), ("2031-03-06", "bram")]


def test_an_account_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    tmp_path.joinpath("usage.sqlite").write_bytes(b"no database, whatever it is" * 40)
    account = budget(tmp_path, Limits(tokens=1))
    with pytest.raises(OperatorError, match="cannot be read"):
        account.spent()
    with pytest.raises(OperatorError, match="cannot be written"):
        account.record("orla", "small", Usage(1, 1))


def test_prices_are_read_from_the_users_file(tmp_path: Path) -> None:
    path = tmp_path / "prices.toml"
    assert load_prices(path) == {}
    path.write_text('["org/small-1"]\ninput = 0.5\noutput = 2\n', "utf-8")
    price = load_prices(path)["org/small-1"]
    assert price.of(Usage(2_000_000, 500_000)) == 2.0


def test_our_own_file_of_prices_names_none() -> None:
    assert load_prices(Path(__file__).parent.parent / "prices.toml") == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[small", "cannot be read"),
        ("[small]\ninput = 1\n", "small.output: Field required"),
        ("[small]\ninput = -1\noutput = 1\n", "small.input: Input should be greater"),
        ("[small]\ninput = 1\noutput = 1\ntax = 1\n", "small.tax: Extra inputs"),
    ],
)
def test_a_mistake_in_the_prices_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "prices.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(UserError, match=message):
        load_prices(path)


@pytest.mark.parametrize(
    ("failures", "header", "remaining", "pause"),
    [
        (1, "7", 30.0, 7.0),
        (3, "7", 30.0, 7.0),
        (1, "40", 30.0, None),
        (4, "0", 30.0, None),
        (1, "Wed, 05 Mar 2031 12:00:09 GMT", 30.0, 9.0),
        (1, "Wed, 05 Mar 2031 11:00:00 GMT", 30.0, 0.0),
    ],
)
def test_the_server_says_when(
    failures: int, header: str, remaining: float, pause: float | None
) -> None:
    policy = RetryPolicy(now=lambda: NOON)
    assert policy.pause(failures, {"retry-after": header}, remaining) == pause


@pytest.mark.parametrize("header", ["29.5", "soon", ""])
def test_what_the_server_says_in_no_known_form_is_not_heeded(header: str) -> None:
    pause = RetryPolicy().pause(1, {"retry-after": header}, 30.0)
    assert pause is not None
    assert 0.5 <= pause <= 0.75


def test_without_a_word_of_the_server_pauses_grow() -> None:
    policy = RetryPolicy()
    for failures, least in ((1, 0.5), (2, 1.0), (3, 2.0)):
        pause = policy.pause(failures, {}, 30.0)
        assert pause is not None
        assert least <= pause <= 1.5 * least
    assert policy.pause(1, {}, 1.2) is None
