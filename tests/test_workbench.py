"""The workbench for prompts: the whole application, the real client and a scripted server."""

import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib.resources import files
from pathlib import Path

import pytest
from model_server import ModelServer, Step, model_server, reply, status

from bot.output import Output
from bot.repl.answering import Answering
from bot.repl.background import Background
from bot.repl.session import Repl
from bot.repl.talk import Talk
from bot.settings import load_settings
from bot.stores import place_for
from bot.wiring import open_application

ARTICLES = {
    "harbour.txt": """---
title: Crane falls in Vestnes
outlet: The Harbour Letter
date: 2031-04-02
language: en
---
A crane fell onto the ferry quay in Vestnes on Monday and killed four people, the police said.

Of the crew of the barge beneath it, two were carried to hospital, a deckhand wrote.
""",
    "kajen.txt": """---
title: Kran væltede i Vestnes
outlet: Kajbladet
date: 2031-04-02
language: da
---
Fem mennesker blev dræbt, da en kran mandag væltede i Vestnes, oplyser havnevagten.
""",
}
QUESTION = "How many were killed when the crane fell in Vestnes, and who says so?"
READ = files("prompts") / "read.md"
SEEN: dict[str, list[object]] = {"claims": []}
INVENTED = {
    "claims": [
        {
            "source": "P1",
            "quote": "Seventy people were killed, the mayor said.",
            "figure": "Seventy",
            "counted": "people",
            "speaker": "the mayor",
            "cue": "said",
            "hedge": None,
        }
    ]
}
NO_LEAD: dict[str, list[object]] = {"sentences": []}
NO_TRANSLATION: dict[str, list[object]] = {"translations": []}


Opener = Callable[..., AbstractContextManager[tuple["Bench", ModelServer]]]


class Bench:
    """A conversation whose output can be read."""

    def __init__(self, background: Background[Answering]) -> None:
        self._stream = io.StringIO()
        self.repl = Repl(background, Output(self._stream))

    def said(self, line: str) -> str:
        self._stream.seek(0)
        self._stream.truncate()
        assert self.repl.handle(line)
        return self._stream.getvalue()


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def opened(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opener:
    """Return a function that opens the workbench over a scripted server."""
    monkeypatch.chdir(tmp_path)

    @contextmanager
    def open_bench(*steps: Step) -> Iterator[tuple[Bench, ModelServer]]:
        with model_server(*steps) as server:
            monkeypatch.setenv("WHOSAYS_MODEL", "small")
            monkeypatch.setenv("WHOSAYS_MODEL_URL", server.url)
            background = Background(lambda _: _talk(articles, tmp_path / "store"))
            try:
                yield Bench(background), server
            finally:
                background.close()

    return open_bench


@contextmanager
def _talk(articles: Path, store: Path) -> Iterator[Answering]:
    with open_application(load_settings(), place_for(articles, store)) as application:
        application.refresh(articles, lambda _: None)
        yield Talk(application)


def _quiet(*steps: Step) -> tuple[Step, ...]:
    """Return the calls of one answer: a reading as given, no lead, no translation."""
    return (*steps, reply(NO_LEAD), reply(NO_TRANSLATION))


def test_two_prompts_are_compared_and_the_one_in_use_stays(opened: Opener) -> None:
    steps = (*_quiet(reply(SEEN)), *_quiet(reply(SEEN)), *_quiet(reply(INVENTED)))
    with opened(*steps) as (bench, server):
        bench.said(QUESTION)
        table = bench.said("/compare read read.short")
        assert "* read " in bench.said("/prompt")
        sent = [server.said(call) for call in range(len(server.calls))]
    assert QUESTION in table
    assert any("=" in row and row.count("four  the police") == 2 for row in table.splitlines())
    assert "proposed 0, dropped 0" in table
    assert "proposed 1, dropped 1" in table
    short = [text for text in sent if text.startswith("List the claims in the passages")]
    assert len(short) == 1


def test_two_models_are_compared_by_name(opened: Opener) -> None:
    with opened(*_quiet(reply(SEEN))) as (bench, server):
        bench.said(f"/compare first second {QUESTION}")
        models = [call["model"] for call in server.calls]
        assert list(dict.fromkeys(models)) == ["first", "second"]
        assert bench.said("/model").startswith("small at ")


def test_a_trace_tells_what_was_sent_returned_and_dropped(opened: Opener) -> None:
    with opened(*_quiet(reply(INVENTED))) as (bench, server):
        bench.said(QUESTION)
        outline = bench.said("/trace")
        whole = bench.said("/trace 1")
    assert "Retrieved 2 passages, best first:" in outline
    assert "100 in, 20 out" in outline
    assert "Proposed 1 claims, dropped 1:" in outline
    assert "Seventy people were killed" in outline
    for message in server.calls[0]["messages"]:
        assert message["content"].strip() in whole
    assert "the mayor" in whole.split("reply")[-1]


def test_a_trace_of_a_failed_call_says_so_and_shows_no_key(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHOSAYS_MODEL_KEY", "sk-not-to-be-seen")
    with opened(status(401, "Incorrect key sk-not-to-be-seen", "invalid_api_key")) as (bench, _):
        answer = bench.said(QUESTION)
        outline = bench.said("/trace")
    assert "four people" in answer
    assert "failed: " in outline
    assert "sk-not-to-be-seen" not in answer + outline


def test_an_edited_prompt_serves_the_next_question(
    opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prompts = tmp_path / "prompts"
    prompts.mkdir()
    file = prompts / "read.md"
    ours = Path(str(READ)).read_text("utf-8")
    file.write_text(ours.replace("## System\n", "## System\n\nWrite with care.\n"), "utf-8")
    monkeypatch.setenv("WHOSAYS_PROMPTS", str(prompts))
    with opened(*_quiet(reply(SEEN)), *_quiet(reply(SEEN))) as (bench, server):
        bench.said(QUESTION)
        file.write_text(ours.replace("## System\n", "## System\n\nWrite twice.\n"), "utf-8")
        bench.said(QUESTION)
        said = [server.said(call) for call in range(len(server.calls))]
    assert sum("Write with care." in text for text in said) == 1
    assert sum("Write twice." in text for text in said) == 1
