"""Fixtures that several test files share, and the guard that keeps every test off the network."""

import gc
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import network_guard
import pytest

from bot.answers import Answered, Entry, Event, Ledger, NotReported, Question, Trace, Verdict
from bot.claims import Attribution, Circumstances, Claim, Figure, Mode, Qualifier
from bot.cli import main
from bot.settings import Settings
from bot.stores import Place
from bot.wiring import Application, open_application
from index.articles import Article, Chunk, Passage
from index.spans import Span

REPOSITORY = Path(__file__).resolve().parent.parent
GUARD = Path(__file__).resolve().parent / "guard"

network_guard.install()

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the tests out of the cache folder of whoever runs them."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(autouse=True)
def _no_network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fail the test that tried to reach the network, even if the attempt was swallowed."""
    log = tmp_path_factory.getbasetemp() / "network.log"
    before = len(network_guard.attempts)
    written = log.read_text("utf-8") if log.exists() else ""
    os.environ[network_guard.LOG_VARIABLE] = str(log)
    yield
    tried = network_guard.attempts[before:]
    told = (log.read_text("utf-8") if log.exists() else "")[len(written) :]
    assert not tried, f"the test tried to reach the network: {tried}"
    assert not told, f"a process of the test tried to reach the network: {told}"


@pytest.fixture
def whosays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs the command in ``tmp_path`` and in this process: it is quick."""
    monkeypatch.chdir(tmp_path)
    for name in os.environ:
        if name.startswith("WHOSAYS_") and name != network_guard.LOG_VARIABLE:
            monkeypatch.delenv(name)

    def run(
        *arguments: str, stdin: str = "", env: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[str]":
        out, err = io.StringIO(), io.StringIO()
        with monkeypatch.context() as patch:
            patch.setattr("sys.stdin", io.StringIO(stdin))
            for name, value in (env or {}).items():
                patch.setenv(name, value)
            with redirect_stdout(out), redirect_stderr(err):
                try:
                    code = main(arguments)
                except SystemExit as ending:
                    code = int(ending.code or 0)
                finally:
                    gc.enable()  # a process that has answered ends without collecting
        return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())

    return run


@pytest.fixture
def whosays_process() -> Start:
    """Return a function that starts the command as a process of its own, off the network."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WHOSAYS_")}
    kept.pop("PYTHONUNBUFFERED", None)
    kept[network_guard.LOG_VARIABLE] = os.environ[network_guard.LOG_VARIABLE]
    kept["PYTHONPATH"] = os.pathsep.join([str(GUARD), str(REPOSITORY)])

    def start(*arguments: str, **env: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "bot.cli", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=kept | env,
        )

    return start


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles that the project keeps outside the repository."""
    named = os.environ.get("WHOSAYS_SHARED")
    folder = Path(named) if named else REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"no folder of real articles at {folder} (set WHOSAYS_SHARED to name one)")
    return folder


@pytest.fixture(scope="session")
def seeds(shared: Path) -> Path:
    """The two seed articles."""
    folder = shared / "seeds"
    if not folder.is_dir():
        pytest.skip(f"no seed articles at {folder}")
    return folder


def written(
    text: str, *, outlet: str, language: str, path: str, day: date | None = date(2031, 3, 5)
) -> Article:
    """Return an invented article."""
    return Article(
        id=path,
        outlet=outlet,
        url=f"https://{outlet.partition(' ')[0].lower()}.example/{path}",
        title=None,
        published=day,
        language=language,
        text=text,
    )


def claimed(
    article: Article,
    quote: str,
    figure: str | None,
    speaker: str | None,
    **attribution: Any,
) -> Claim:
    """Return a claim whose parts are found by their words in ``article``."""
    place = _place(article, quote)
    number = int(re.sub(r"\D", "", figure)) if figure else None
    return Claim(
        article=article,
        quote=place,
        figure=None
        if figure is None
        else Figure(number, number, None, _place(article, figure), figure, "killed"),
        attribution=Attribution(
            content=place,
            mode=Mode.PARAPHRASE if speaker else Mode.OWN_VOICE,
            speaker=speaker,
            speaker_span=_place(article, speaker) if speaker else None,
            **attribution,
        ),
        circumstances=Circumstances(),
    )


def _place(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def danish() -> Article:
    """A Danish report of an invented ferry accident."""
    text = "Færgen sank. Ifølge kystvagten i Ravnsund omkom angiveligt 12 mennesker."
    return written(text, outlet="Ravnsund Avis", language="da", path="avis/færge.txt")


@pytest.fixture
def english() -> Article:
    """An English report of the same."""
    text = (
        "Ferry sinks off Ravnsund. At least 12 people died, including 4 children, officials said. "
        "In Tarn Valley 300 died last year."
    )
    return written(text, outlet="Tarn Post", language="en", path="post/ferry.txt")


@pytest.fixture
def arabic() -> Article:
    """An Arabic report of the same."""
    text = "غرقت العبارة. وقال خفر السواحل إن 14 شخصا قتلوا."
    return written(text, outlet="صوت الميناء", language="ar", path="sawt/1.txt")


@pytest.fixture
def question() -> Question:
    """The question that ``answered`` answers."""
    return Question("How many were killed, and who says so?", "en", wants_figure=True)


@pytest.fixture
def answered(danish: Article, english: Article, arabic: Article, question: Question) -> Answered:
    """Two events; three outlets; one origin twice; a part of a total; a superseded figure."""
    quote = "At least 12 people died, including 4 children, officials said."
    hedged = claimed(
        danish,
        "Ifølge kystvagten i Ravnsund omkom angiveligt 12 mennesker.",
        "12",
        "kystvagten i Ravnsund",
        cue="Ifølge",
        hedge="angiveligt",
    )
    total = claimed(english, quote, "At least 12", "officials", cue="said", anonymous=True)
    part = claimed(english, quote, "4", "officials", cue="said", via=("Tarn Wire",))
    coast = claimed(arabic, "وقال خفر السواحل إن 14 شخصا قتلوا.", "14", "خفر السواحل")
    other = claimed(english, "In Tarn Valley 300 died last year.", "300", None)
    assert total.figure is not None
    assert part.figure is not None
    total = replace(total, figure=replace(total.figure, qualifier=Qualifier.AT_LEAST))
    part = replace(part, figure=replace(part.figure, included=True, noun="children"))
    ravnsund = Event(
        1,
        "Ravnsund, 4 March 2031",
        Verdict.DIFFER,
        (
            Entry(1, hedged, event=1, origin=1),
            Entry(2, total, event=1, origin=1),
            Entry(3, part, event=1, origin=1),
            Entry(4, coast, event=1, origin=2, superseded=True),
        ),
    )
    valley = Event(2, "Tarn Valley", Verdict.SINGLE, (Entry(5, other, event=2, origin=3),))
    trace = Trace(
        articles_read=(danish.id, english.id, arabic.id),
        claims_read=7,
        dropped={"figure not in the article": 1},
        unread_languages=("fi",),
        milliseconds={"retrieve": 1.23456, "read": 2.0},
    )
    return Answered(question, Ledger((ravnsund, valley)), trace)


@pytest.fixture
def not_reported(english: Article, question: Question) -> NotReported:
    """Nothing found, with one passage near."""
    chunk = Chunk("c1", english.id, _place(english, "Ferry sinks off Ravnsund."))
    return NotReported(question, (Passage(chunk, english, 0.5),), Trace())


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """The invented sample corpus with everything around it, indexed once and open."""
    place = Place(tmp_path_factory.mktemp("sample-store"), REPOSITORY / "samples")
    with open_application(Settings.model_construct(**_defaults()), place) as application:
        application.refresh(REPOSITORY / "samples", lambda _: None)
        yield application


def _defaults() -> dict[str, Any]:
    return {name: field.default for name, field in Settings.model_fields.items()}
