"""``whosays forget``: with nobody else at the index, and beside a running bot."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from telegram_emulator import TelegramServer
from telegram_harness import USER, answer_to, bot_for

from bot.settings import Settings
from bot.stores import Place
from bot.telegram.answers_store import AnswersStore, StoredAnswer
from bot.telegram.database import Database
from bot.wiring import open_application

Run = Callable[..., Any]

_FIRE = """---
outlet: Tarn Post
date: 2031-03-05
title: Teacher charged after the fire in Eldham
url: https://tarn.example/2031/teacher-charged?utm_source=feed
---
Nine people were hurt in a fire in Eldham on Monday, the fire brigade said.

Orla Quibblethorpe, a schoolteacher, was charged with arson; her lawyer called that absurd.
"""
_OTHER = """---
outlet: Norby Tidende
date: 2031-03-06
---
Fire mennesker kom til skade, da en kran faldt i floden ved Norby, oplyser politiet i Norby.
"""
_QUESTION = "How many were hurt in the fire in Eldham?"
_WORDS = ("Orla Quibblethorpe, a schoolteacher", "Nine people were hurt", "Teacher charged after")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "fire.txt").write_text(_FIRE, "utf-8")
    (tmp_path / "news" / "kran.txt").write_text(_OTHER, "utf-8")
    return tmp_path


def left(*folders: Path) -> set[str]:
    """Return those of the secret words that any file still holds, in any of three encodings."""
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    data = b"".join(file.read_bytes() for file in files)
    return {
        word
        for word in _WORDS
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
        if word.encode(encoding) in data
    }


def stored_answer(desk: Path, document: Any, name: str) -> Path:
    """Store an answer as the bot does, and return the bot's file."""
    (store,) = (path for path in (desk / ".whosays").glob("news-*") if path.is_dir())
    file = store.with_name(f"{store.name}.telegram.sqlite")
    with Database(file) as database:
        AnswersStore(database).add(
            StoredAnswer(name, USER, USER, 1, _QUESTION, None, document, None, None, None, 1)
        )
    return file


def test_an_article_is_taken_down_with_the_answers_that_cite_it(whosays: Run, desk: Path) -> None:
    whosays("index", "news")
    cited = json.loads(whosays("ask", _QUESTION, "--json").stdout)
    assert {claim["article"] for claim in cited["claims"]} == {"fire.txt"}
    stored_answer(desk, cited, "cites")
    unread = json.loads(whosays("ask", "Hvor mange kom til skade ved Norby?", "--json").stdout)
    assert {claim["article"] for claim in unread["claims"]} == {"kran.txt"}
    file = stored_answer(desk, unread | {"reading": unread["reading"] | {"articles": []}}, "other")
    runs = desk / ".whosays" / "runs"
    runs.mkdir()
    (runs / "ours.json").write_text(json.dumps(cited), "utf-8")
    assert left(desk / ".whosays") == set(_WORDS)

    asked = whosays("forget", "fire.txt")
    assert asked.returncode == 2
    assert "Teacher charged after the fire in Eldham (Tarn Post) will be taken out" in asked.stderr
    assert "run it again with --yes" in asked.stderr
    done = whosays("forget", "https://tarn.example/2031/teacher-charged", "--yes", "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["kind"], told["articles"], told["answers"], told["runs"]) == ("article", 1, 1, 1)
    assert (told["traces"], told["elsewhere"]) == ([], 0)
    assert told["pieces"] >= 6
    assert told["bytes"] > 100_000
    assert left(desk / ".whosays") == set()
    assert (desk / "news" / "fire.txt").read_text("utf-8") == _FIRE
    with Database(file) as database:
        assert AnswersStore(database).get("cites") is None
        assert AnswersStore(database).get("other") is not None

    again = json.loads(whosays("index", "news", "--json").stdout)
    assert (again["new"], again["taken_down"], again["rejected"]) == (0, ["fire.txt"], [])
    assert "left out, for it was taken down: fire.txt" in whosays("index", "news").stdout
    assert left(desk / ".whosays") == set()
    (one,) = json.loads(whosays("status", "--json").stdout)["taken_down"]
    assert (one["id"], one["kind"], one["articles"]) == (told["takedown"], "article", 1)
    assert f"Taken down an article on {one['at'][:10]}" in whosays("status").stdout
    added = whosays("add", "news/fire.txt")
    assert "was taken down" in added.stderr
    assert "Takedowns lifted: 1" in whosays("forget", one["id"], "--allow-again").stdout
    assert json.loads(whosays("index", "news", "--json").stdout)["new"] == 1


def test_people_are_told_what_was_done_and_what_was_not(whosays: Run, desk: Path) -> None:
    whosays("index", "news")
    done = whosays("forget", "tarn post", "--yes")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == ("Taken out: 1 article, 1 address, 0 earlier versions, 0 stored answers.")
    assert "none was found" in lines[1]
    assert lines[-1].startswith("Not touched: the files that it was read from")
    assert "all of Tarn Post on" in whosays("status").stdout
    for arguments in (("fire.txt",), ("nobody", "--allow-again")):
        wrong = whosays("forget", *arguments, "--yes")
        assert (wrong.returncode, wrong.stdout) == (2, "")
    lifted = json.loads(whosays("forget", "Tarn Post", "--allow-again", "--json").stdout)
    assert lifted == {"target": "Tarn Post", "lifted": 1}


def test_what_is_still_found_is_said(whosays: Run, desk: Path) -> None:
    whosays("index", "news")
    (store,) = (desk / ".whosays").glob("news-*")
    (store / "notes.bin").write_bytes(b"\x00" * 9 + _FIRE.encode("utf-16-le"))
    done = whosays("forget", "fire.txt", "--yes")
    assert done.returncode == 1
    assert "STILL FOUND" in done.stdout
    assert "notes.bin" in done.stdout


def test_beside_a_running_bot_the_bot_takes_it_down(
    tmp_path: Path, desk: Path, whosays: Run
) -> None:
    store = tmp_path / "store"
    file = store / "bot.sqlite"
    fields = Settings.model_fields.items()
    settings = Settings.model_construct(**{name: field.default for name, field in fields})
    settings = settings.model_copy(update={"telegram_database": file})

    async def scenario() -> None:
        with open_application(settings, Place(store, desk / "news")) as application:
            application.refresh(desk / "news", lambda _: None)
            async with TelegramServer() as server, bot_for(server, application, file) as bot:
                server.state.floods.enabled = False
                server.say(USER, _QUESTION)
                assert "Nine people" in (await answer_to(server, USER))["text"]
                assert bot.built.parts.answers.count() == 1

                def run(*arguments: str) -> Any:
                    return asyncio.to_thread(lambda: whosays(*arguments, "--store", str(store)))

                wrong = await run("forget", "nowhere.txt", "--yes")
                assert (wrong.returncode, "No article and no outlet" in wrong.stderr) == (2, True)
                done = await run("forget", "fire.txt", "--yes")
                assert done.returncode == 0, done.stdout
                assert "A running bot owns this index" in done.stderr
                assert "1 stored answer." in done.stdout
                assert "Restart the bot" in done.stdout
                assert left(store) == set()
                assert bot.built.parts.answers.count() == 0
                server.say(USER, _QUESTION)
                assert "Nine people" not in (await answer_to(server, USER, 2))["text"]
                lifted = await run("forget", "fire.txt", "--allow-again", "--json")
                assert json.loads(lifted.stdout)["lifted"] == 1

    asyncio.run(scenario())
