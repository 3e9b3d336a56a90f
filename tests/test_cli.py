"""The command as people and scripts run it: real processes, real index, off the network."""

import contextlib
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from made_files import pdf

from bot.cli import main
from index.storing.ownership import Ownership

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Start = Callable[..., "subprocess.Popen[str]"]

_ARTICLE = """---
outlet: Tarn Post
date: 2031-03-05
url: https://tarn.example/ferry
---
Ferry sinks off Ravnsund

At least 12 people were killed when a ferry sank off Ravnsund on Tuesday, the coast guard said.
"""
_OTHER = """---
outlet: Ravnsund Avis
date: 2031-03-06
---
Færgen sank i storm

Ifølge kystvagten blev 14 mennesker dræbt, da en færge sank ud for Ravnsund tirsdag.
"""


def _written(folder: Path) -> Path:
    (folder / "avis").mkdir(parents=True)
    (folder / "ferry.txt").write_text(_ARTICLE, "utf-8")
    (folder / "avis" / "færge.md").write_text(_OTHER, "utf-8")
    return folder


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Two articles in ``news``, to be indexed and changed."""
    return _written(tmp_path / "news")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where ``news`` has been indexed; not to be changed."""
    folder = tmp_path_factory.mktemp("ready")
    _written(folder / "news")
    with contextlib.chdir(folder), contextlib.redirect_stdout(io.StringIO()):
        assert main(["index", "news"]) == 0
    return folder


@pytest.fixture
def indexed(whosays: Run, ready: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The articles of ``ready``; the command runs beside them."""
    monkeypatch.chdir(ready)
    return ready / "news"


def test_help_teaches_with_examples(whosays: Run) -> None:
    done = whosays("--help")
    assert done.returncode == 0
    assert "examples:\n  whosays index news/" in done.stdout
    assert "3 asked but not reported" in done.stdout


@pytest.mark.parametrize("command", ["index", "ask", "repl", "status", "show", "doctor", "eval"])
def test_every_command_has_help_with_an_example(whosays: Run, command: str) -> None:
    done = whosays(command, "--help")
    assert done.returncode == 0
    assert f"  whosays {command}" in done.stdout


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from bot.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print('HEAVY', sorted({'numpy', 'chromadb', 'pydantic', 'rich', 'babel', "
        "'prompt_toolkit', 'tantivy', 'llama_index'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "HEAVY []" in done.stdout


def test_version(whosays: Run) -> None:
    done = whosays("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("whosays ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "COMMAND"),
        (("unknown",), "invalid choice"),
        (("ask", " \n"), "The question is empty"),
        (("ask", "How many?"), "Nothing is indexed here yet; run 'whosays index DIR' first."),
        (("ask", "How many?", "--articles", "nowhere"), "The folder nowhere does not exist"),
        (("ask", "How many?", "--store", "nowhere"), "There is no index at nowhere"),
        (("index", "nowhere"), "The folder nowhere does not exist"),
        (("index",), "Name the folder of the articles"),
        (("status",), "Nothing is indexed here yet"),
        (("show", "a.txt"), "Nothing is indexed here yet"),
        (("repl",), "Nothing is indexed here yet"),
    ],
)
def test_wrong_usage_is_one_clear_sentence(
    whosays: Run, arguments: tuple[str, ...], message: str
) -> None:
    done = whosays(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_question_without_quotation_marks_is_told_to_have_them(whosays: Run) -> None:
    run = whosays("ask", "How", "many", "died?")
    assert run.returncode == 2
    assert run.stderr.splitlines()[-1] == (
        'whosays: error: put the question in quotation marks: whosays ask "How many died?"'
    )


def test_wrong_usage_leaves_nothing_behind(whosays: Run, tmp_path: Path) -> None:
    whosays("ask", "How many?", "--articles", "nowhere")
    whosays("status", "--store", "elsewhere")
    table = tmp_path / "table.csv"
    table.write_text("1,2", "utf-8")
    assert "is not a kind of file that is read" in whosays("index", "table.csv").stderr
    assert list(tmp_path.iterdir()) == [table]


def test_a_wrong_setting_is_named(whosays: Run) -> None:
    done = whosays("status", env={"WHOSAYS_PASSAGES": "many"})
    assert done.returncode == 2
    assert "WHOSAYS_PASSAGES is 'many'" in done.stderr


def test_index_reports_what_is_new_changed_unchanged_and_removed(
    whosays: Run, articles: Path
) -> None:
    first = whosays("index", "news")
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.startswith("2 new, 0 changed, 0 unchanged, 0 removed, 0 rejected, in ")
    (articles / "ferry.txt").write_text(_ARTICLE.replace("12", "13"), "utf-8")
    (articles / "avis" / "færge.md").unlink()
    second = json.loads(whosays("index", "news", "--json").stdout)
    assert (second["new"], second["changed"], second["removed"]) == (0, 1, 1)
    third = json.loads(whosays("index", "news", "--json").stdout)
    assert (third["unchanged"], third["rejected"]) == (1, [])


def test_a_rejected_file_is_named_and_the_rest_indexed(whosays: Run, articles: Path) -> None:
    (articles / "scan.pdf").write_bytes(pdf([]))
    (articles / "em\x1bpty.txt").write_text("", "utf-8")
    done = whosays("index", "news")
    assert done.returncode == 1
    assert done.stdout.startswith("2 new, 0 changed, 0 unchanged, 0 removed, 2 rejected")
    assert "  rejected scan.pdf: it is scanned: it has no text layer" in done.stdout
    assert "  rejected em\ufffdpty.txt: it is empty" in done.stdout
    names = [
        bad["file"] for bad in json.loads(whosays("index", "news", "--json").stdout)["rejected"]
    ]
    assert sorted(names) == ["em\x1bpty.txt", "scan.pdf"]


def test_status_counts_by_outlet_and_language(whosays: Run, indexed: Path) -> None:
    status = json.loads(whosays("status", "--json").stdout)
    assert status["articles"] == 2
    assert status["outlets"] == {"Ravnsund Avis": 1, "Tarn Post": 1}
    assert status["languages"] == {"da": 1, "en": 1}
    assert status["root"] == str(indexed.resolve())
    assert "Languages  Danish 1, English 1" in whosays("status").stdout


def test_all_articles_are_read_ahead_where_that_is_asked_for(whosays: Run, articles: Path) -> None:
    whosays("index", "news")
    assert "Read       0 of 2" in whosays("status").stdout
    done = whosays("index", "news", "--read-ahead")
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("\n2 of 2 articles are read for claims.\n")
    assert json.loads(whosays("status", "--json").stdout)["read"] == 2
    (articles / "ferry.txt").write_text(_ARTICLE.replace("12", "15"), "utf-8")
    assert "read" not in json.loads(whosays("index", "news", "--json").stdout)
    assert json.loads(whosays("status", "--json").stdout)["read"] == 1
    told = json.loads(whosays("index", "news", "--read-ahead", "--json").stdout)
    assert (told["changed"], told["read"], told["unread"]) == (0, 2, 0)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_watching_reads_ahead_and_ends_when_it_is_asked_to(
    whosays: Run, whosays_process: Start, articles: Path, tmp_path: Path
) -> None:
    store = str(tmp_path / "store")
    with whosays_process("index", str(articles), "--store", store, "--watch") as process:
        memory, end = tmp_path / "store" / "memory.sqlite", time.monotonic() + 120

        def kept() -> int:
            with contextlib.suppress(sqlite3.OperationalError):  # it is only being made
                address = f"file:{memory}?mode=ro"
                with contextlib.closing(sqlite3.connect(address, uri=True)) as file:
                    return int(file.execute("SELECT count(*) FROM kept").fetchone()[0])
            return 0

        while kept() < 2:
            assert time.monotonic() < end
            time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert "Watching; Ctrl-C ends it." in err
    assert json.loads(whosays("status", "--store", store, "--json").stdout)["read"] == 2


def test_show_prints_the_stored_text_and_a_span_of_it(whosays: Run, indexed: Path) -> None:
    shown = json.loads(whosays("show", "avis/færge.md", "--json").stdout)
    assert whosays("show", "avis/færge.md").stdout == f"{shown['text']}\n"
    start = shown["text"].index("14 mennesker")
    span = f"{start}:{start + 12}"
    assert whosays("show", "avis/færge.md", span).stdout == "14 mennesker\n"
    document = json.loads(whosays("show", "avis/færge.md", span, "--json").stdout)
    assert (document["quote"], document["span"]) == ("14 mennesker", [start, start + 12])


def test_show_lists_earlier_versions_and_what_changed(whosays: Run, articles: Path) -> None:
    whosays("index", "news")
    changed = _ARTICLE.replace("12", "13")
    (articles / "ferry.txt").write_text(changed, "utf-8")
    whosays("index", "news")
    listed = whosays("show", "ferry.txt", "--versions").stdout.splitlines()
    assert listed[0].split()[:2] == ["1", "until"]
    assert listed[-1].startswith(" now  ")
    (told,) = json.loads(whosays("show", "ferry.txt", "--versions", "--json").stdout)["versions"]
    assert told["version"] == 1
    assert datetime.fromisoformat(told["until"]).tzinfo is not None
    assert "12" in whosays("show", "ferry.txt", "--version", "1").stdout
    assert "13" in whosays("show", "ferry.txt").stdout
    was = json.loads(whosays("show", "ferry.txt", "--version", "1", "--json").stdout)
    assert (was["version"], was["until"]) == (1, told["until"])
    span = f"{was['text'].index('12')}:{was['text'].index('12') + 2}"
    assert whosays("show", "ferry.txt", span, "--version", "1").stdout == "12\n"
    diff = whosays("show", "ferry.txt", "--diff").stdout
    assert diff.startswith("From version 1 to now, seen ")
    (change,) = json.loads(whosays("show", "ferry.txt", "--diff", "--json").stdout)["changes"]
    assert diff.splitlines()[-2:] == [f"- {change['removed'][0]}", f"+ {change['added'][0]}"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("ferry.txt", "--version", "3"), "no earlier version 3"),
        (("ferry.txt", "--diff"), "has no earlier version"),
        (("nope.txt",), "There is no article 'nope.txt'"),
        (("ferry.txt", "5"), "'5' is no span"),
        (("ferry.txt", "9:5"), "The span 9:5 does not lie in ferry.txt"),
        (("ferry.txt", "0:99999"), "The span 0:99999 does not lie in ferry.txt"),
    ],
)
def test_show_says_what_is_wrong(
    whosays: Run, indexed: Path, arguments: tuple[str, ...], message: str
) -> None:
    done = whosays("show", *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stdout == ""


def test_two_folders_have_two_indexes(whosays: Run, articles: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "ferry.txt").write_text(_ARTICLE.replace("Tarn Post", "Valley Star"), "utf-8")
    whosays("index", "news")
    whosays("index", "other")
    outlets = [
        json.loads(whosays("status", "--articles", folder, "--json").stdout)["outlets"]
        for folder in ("news", "other")
    ]
    assert outlets == [{"Ravnsund Avis": 1, "Tarn Post": 1}, {"Valley Star": 1}]
    checked = whosays("doctor")
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.count("1 articles") + checked.stdout.count("2 articles") == 2
    ambiguous = whosays("status")
    assert ambiguous.returncode == 2
    assert "several indexes here" in ambiguous.stderr


def test_a_named_store_belongs_to_one_folder(whosays: Run, articles: Path, tmp_path: Path) -> None:
    whosays("index", "news", "--store", "here")
    (tmp_path / "other").mkdir()
    done = whosays("index", "other", "--store", "here")
    assert done.returncode == 2
    assert "The store here holds the articles of" in done.stderr
    assert json.loads(whosays("status", "--store", "here", "--json").stdout)["articles"] == 2


def test_a_store_in_use_is_a_failure_that_names_the_owner(
    whosays: Run, articles: Path, tmp_path: Path
) -> None:
    whosays("index", "news", "--store", "here")
    with Ownership(tmp_path / "here"):
        done = whosays("status", "--store", "here")
        checked = whosays("doctor", "--store", "here")
    assert done.returncode == 1
    assert f"in use by process {os.getpid()}" in done.stderr
    assert checked.returncode == 1
    assert "problem  index" in checked.stdout


def test_doctor_is_content_with_a_fresh_installation(whosays: Run, articles: Path) -> None:
    before = whosays("doctor")
    assert before.returncode == 0, before.stdout
    assert "nothing is indexed here yet" in before.stdout
    whosays("index", "news")
    after = json.loads(whosays("doctor", "--json").stdout)
    assert after["sound"]
    assert [check["name"] for check in after["checks"]] == [
        "packages",
        "languages",
        "model",
        "llm",
        "folder",
        "index",
    ]
    assert "2 articles" in after["checks"][-1]["finding"]


def test_doctor_misses_the_folder_of_the_articles(whosays: Run, articles: Path) -> None:
    whosays("index", "news")
    articles.rename(articles.with_name("moved"))
    done = whosays("doctor")
    assert done.returncode == 1
    assert "is gone\n                    Put the folder back" in done.stdout


def _stubbed(run: str, before: str = "") -> "subprocess.Popen[str]":
    """Start ``whosays status`` with another body, of which only the ending matters."""
    code = (
        f"import os, signal, sys, types\nimport bot.cli\ndef run(arguments): {run}\n"
        "sys.modules['bot.commands.status'] = types.SimpleNamespace(run=run)\n"
        f"{before}\n"
        "sys.exit(bot.cli.main(['status']))"
    )
    return subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
    )


def test_a_closed_pipe_ends_quietly() -> None:
    with _stubbed("print('long line ' * 100_000)") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 128 + signal.SIGPIPE


def test_output_that_cannot_be_written_is_a_failure_in_one_sentence() -> None:
    with _stubbed("raise OSError(28, 'No space left on device')") as process:
        out, err = process.communicate()
    assert (process.returncode, out) == (1, "")
    assert err == "whosays: The work could not be finished: [Errno 28] No space left on device.\n"


def test_a_closed_output_is_no_failure() -> None:
    with _stubbed("return sys.stdout.write('unseen') * 0", before="sys.stdout = None") as process:
        out, err = process.communicate()
    assert (process.returncode, out, err) == (0, "", "")


def test_ctrl_c_ends_quietly() -> None:
    """Also where the suite runs in the background of a shell, whose children ignore the signal."""
    heed = "signal.signal(signal.SIGINT, signal.default_int_handler)"
    with _stubbed("os.kill(os.getpid(), signal.SIGINT)", before=heed) as process:
        assert process.communicate() == ("", "")
    assert process.returncode == 128 + signal.SIGINT


def test_ask_answers_with_figures_and_speakers(
    whosays_process: Start, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a process, so that the guard sees all that a user's first question does."""
    monkeypatch.chdir(articles.parent)
    asked = ("ask", "How many were killed, and who says so?", "--articles", "news")
    with whosays_process(*asked) as process:
        out, err = process.communicate()
    assert process.returncode == 0, err
    assert "“At least 12 people were killed when a ferry sank" in out
    assert "»Ifølge kystvagten blev 14 mennesker dræbt" in out
    assert err.startswith("2 new, 0 changed, 0 unchanged, 0 removed, 0 rejected in news.\n")
    assert err.endswith("New: Ravnsund Avis (Danish) 1, Tarn Post (English) 1.\n")


def test_output_that_a_terminal_cannot_encode_is_no_failure(
    whosays: Run, whosays_process: Start, indexed: Path
) -> None:
    with whosays_process("show", "avis/færge.md", PYTHONIOENCODING="ascii") as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    assert "If?lge kystvagten" in out
    with whosays_process("show", "avis/færge.md", "--json", PYTHONIOENCODING="ascii") as process:
        out, err = process.communicate()
    assert json.loads(out)["article"] == "avis/færge.md"


def test_ask_is_quiet_when_nothing_is_new(whosays: Run, indexed: Path) -> None:
    done = whosays("ask", "Hvor mange blev dræbt?", "--articles", "news", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    document = json.loads(done.stdout)
    assert (document["schema"], document["outcome"], document["language"]) == (1, "answered", "da")
    for claim in document["claims"]:
        text = json.loads(whosays("show", claim["article"], "--json").stdout)["text"]
        assert text[slice(*claim["span"])] == claim["quote"]


def test_what_no_article_says_has_its_own_exit_code(whosays: Run, indexed: Path) -> None:
    done = whosays("ask", "How many houses were flooded in Quenholm?")
    assert done.returncode == 3
    assert done.stdout.startswith("No article in the corpus reports this.\n")
    assert (
        json.loads(whosays("ask", "How many houses were flooded in Quenholm?", "--json").stdout)[
            "outcome"
        ]
        == "not_reported"
    )


def test_the_language_of_the_answer_can_be_set(whosays: Run, indexed: Path) -> None:
    done = whosays(
        *("ask", "How many houses were flooded in Quenholm?", "--articles", "news"),
        env={"WHOSAYS_LANGUAGE": "da"},
    )
    assert done.stdout.startswith("Ingen artikel i samlingen oplyser det.\n")


def test_a_folder_without_articles_cannot_be_asked(whosays: Run, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    done = whosays("ask", "How many?", "--articles", "bare")
    assert done.returncode == 2
    assert "There is no article that can be read in bare" in done.stderr


def test_the_prompt_answers_lines_of_a_pipe(whosays: Run, indexed: Path) -> None:
    done = whosays(
        "repl",
        "--articles",
        "news",
        stdin="How many were killed?\n/show 1\n/unknown\n/why\n/quit\nnever asked\n",
    )
    assert "At least 12" in done.stdout
    assert "There is no command /unknown; /help lists them.\n" in done.stderr
    assert "Milliseconds: " in done.stdout
    assert done.returncode == 2
