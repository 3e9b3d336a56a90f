"""Who may use the bot: nobody, unless somebody let them in."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from telegram_emulator import TelegramServer
from telegram_harness import ADMIN, GROUP, STRANGER, USER, Bot, Play, answer_to, playing, until

from bot.telegram.access import Access, Limits, Role, Verdict
from bot.telegram.answers_store import AnswersStore, StoredAnswer
from bot.telegram.database import Database
from bot.telegram.journal import Journal
from bot.wiring import Application
from index.errors import OperatorError

NOBODY = "Who is Nobody Atall?"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty file."""
    with Database(tmp_path / "bot.sqlite") as opened:
        yield opened


def test_without_anybody_only_the_code_opens_and_only_once(database: Database) -> None:
    access = Access(database)
    code = access.pairing_code
    assert code
    assert access.may_ask(1, 1) is Verdict.STRANGER
    assert not access.pair(1, "guess")
    assert access.pair(1, f" {code} ")
    assert access.is_admin(1)
    assert not access.pair(2, code)
    assert Access(database).pairing_code is None


def test_guessing_closes_the_pairing(database: Database) -> None:
    access = Access(database)
    code = access.pairing_code or ""
    for _ in range(20):
        access.pair(1, "guess")
    assert not access.pair(1, code)


def test_groups_alone_do_not_stop_the_pairing(database: Database) -> None:
    assert Access(database, groups=[-5]).pairing_code is not None
    assert Access(database, users=[5]).pairing_code is None


def test_groups_people_and_the_denied(database: Database) -> None:
    access = Access(database, users=[1], groups=[-5], admins=[2])
    assert access.may_use(1, 1)
    assert not access.may_use(3, 3)
    assert access.may_use(3, -5)
    assert not access.may_use(1, -6)
    access.set_role(1, Role.DENIED)
    assert not access.may_use(1, 1)
    assert not access.may_use(1, -5)
    access.set_role(-5, Role.DENIED)
    assert not access.may_use(3, -5)


def test_limits_by_minute_and_day(database: Database) -> None:
    now = 0.0
    access = Access(database, users=[1, 2], limits=Limits(2, 3), clock=lambda: now)
    asked = [access.may_ask(1, 1) for _ in range(3)]
    assert asked == [Verdict.ALLOWED, Verdict.ALLOWED, Verdict.TOO_MANY]
    assert access.may_ask(2, 2) is Verdict.ALLOWED
    now = 61.0
    assert access.may_ask(1, 1) is Verdict.ALLOWED
    assert access.may_ask(1, 1) is Verdict.TOO_MANY
    now = 200.0
    assert access.may_ask(1, 1) is Verdict.TOO_MANY
    now = 90_000.0
    assert access.may_ask(1, 1) is Verdict.ALLOWED


def test_the_file_is_its_owners_alone_and_of_one_version(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite"
    with Database(file) as database:
        assert file.stat().st_mode & 0o077 == 0
        database.change("PRAGMA user_version = 99")
    for _ in range(2):
        with pytest.raises(OperatorError, match="another version"):
            Database(file)


_FIRST_VERSION = """
CREATE TABLE updates (id INTEGER PRIMARY KEY, received REAL NOT NULL, raw TEXT) STRICT;
CREATE TABLE answers (
    id TEXT PRIMARY KEY, user INTEGER NOT NULL, chat INTEGER NOT NULL, message INTEGER NOT NULL,
    question TEXT NOT NULL, language TEXT, document TEXT NOT NULL, index_version TEXT,
    prompt_hash TEXT, created REAL NOT NULL, shown INTEGER, update_id INTEGER NOT NULL
) STRICT;
INSERT INTO answers VALUES ('id1', 1, 1, 7, 'q', NULL, '{}', NULL, 'h1', 0.0, 8, 3);
PRAGMA user_version = 1;
"""


def test_a_file_of_the_first_version_keeps_its_answers(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite"
    with closing(sqlite3.connect(file)) as old:
        old.executescript(_FIRST_VERSION)
    for _ in range(2):
        with Database(file) as database:
            found = AnswersStore(database).get("id1")
            assert found is not None
            assert (found.question, found.shown, found.conversation) == ("q", 8, None)
            assert found.taken_as is None


def test_the_journal_forgets_what_is_done_and_knows_it_again(database: Database) -> None:
    journal = Journal(database)
    assert journal.note(1, "a")
    assert journal.note(2, "b")
    assert not journal.note(1, "a")
    journal.done(1)
    assert [*journal.unfinished()] == ["b"]
    assert not journal.note(1, "a")


def test_a_stored_answer_comes_back_as_it_was(database: Database) -> None:
    store = AnswersStore(database)
    document: Any = {"language": "ar", "text": "كم"}
    answer = StoredAnswer("id1", 1, -5, 7, "q", None, document, "2031", "h1", None, 3)
    store.add(answer)
    assert store.get("id1") == store.to_message(-5, 7) == answer
    store.shown("id1", 9)
    found = store.get("id1")
    assert found is not None
    assert found.shown == 9
    assert store.forget(2) == 0
    assert store.forget(1) == 1
    assert store.get("id1") is None


@pytest.fixture
def play(sample_store: Application, tmp_path: Path) -> Play:
    """Return a function that runs a scenario with a bot of its own."""
    return playing(sample_store, tmp_path)


def test_a_stranger_gets_one_polite_line_once(play: Play) -> None:
    async def scenario(server: TelegramServer, bot: Bot) -> None:
        for text in (NOBODY, "/start", NOBODY, "/ask hello"):
            server.say(STRANGER, text)
        server.say(USER, NOBODY)
        await answer_to(server, USER)
        (line,) = server.answers(STRANGER)
        assert f"Your id is {STRANGER}" in line["text"]
        assert bot.built.parts.answers.count() == 1

    play(scenario)


def test_a_group_that_is_not_let_in_is_told_once_and_can_be_let_in(
    play: Play,
) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        other = -77
        server.state.group(other)
        for _number in range(2):
            server.say(STRANGER, f"@whosays_bot {NOBODY}", other)
        line = await answer_to(server, other)
        assert "only in groups" in line["text"]
        server.say(STRANGER, "/allow", other)
        server.say(ADMIN, "/allow", other)
        assert (await answer_to(server, other, 2))["text"] == "-77 is let in."
        server.say(STRANGER, f"@whosays_bot {NOBODY}", other)
        assert "No article" in (await answer_to(server, other, 3))["text"]
        server.say(ADMIN, "/deny -77")
        await answer_to(server, ADMIN)
        server.say(STRANGER, f"@whosays_bot {NOBODY}", other)
        server.say(USER, NOBODY)
        await answer_to(server, USER)
        assert len(server.answers(other)) == 3

    play(scenario)


def test_the_pairing_code_makes_the_first_administrator(play: Play) -> None:
    async def scenario(server: TelegramServer, bot: Bot) -> None:
        code = bot.built.parts.access.pairing_code
        server.state.group(GROUP)
        server.say(STRANGER, f"/start {code}", GROUP)
        await answer_to(server, GROUP)
        assert bot.built.parts.access.pairing_code == code
        server.say(STRANGER, f"/start {code}")
        assert "administrator" in (await answer_to(server, STRANGER))["text"]
        server.say(STRANGER, "/stats")
        assert "Answers stored: 0" in (await answer_to(server, STRANGER, 2))["text"]

    play(scenario, telegram_admins=None, telegram_users=None, telegram_groups=None)


def test_one_person_cannot_ask_without_end(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        for _number in range(4):
            server.say(USER, NOBODY)
        await answer_to(server, USER, 2)
        server.say(ADMIN, NOBODY)
        await answer_to(server, ADMIN)
        await until(lambda: len(server.answers(USER)) == 2)
        texts = sorted(message["text"][:14] for message in server.answers(USER))
        assert texts == ["No article in ", "That is more t"]

    play(scenario, telegram_per_minute=1)
