"""The conversation at the prompt, with a stand-in for the application behind it."""

import io
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.answers import Answer, Answered, NotReported
from bot.asking.conversation import Conversation, Understood
from bot.claims import Claim
from bot.model.model_wiring import build_library
from bot.output import Output
from bot.repl.answering import Answering
from bot.repl.background import Background, Say
from bot.repl.commands import COMMANDS
from bot.repl.prompt import PromptCompleter, converse
from bot.repl.session import Repl
from bot.settings import Settings, changed
from evals.question_files import load_questions
from index.articles import Article
from index.errors import IndexUnavailableError, UserError
from prompts.library import Library


class _Talk:
    """Gives every question the same answer."""

    def __init__(self, answer: Answer, *articles: Article) -> None:
        self._answer = answer
        self._articles = {article.id: article for article in articles}
        self.threads: set[str] = set()
        self.asked: list[str] = []
        self.settings = Settings(model=None)
        self.found = ["the mayor"]

    def understand(self, conversation: Conversation, text: str) -> Understood:
        return conversation.understand(text)

    def answer(self, asked: Understood, on_claim: Callable[[Claim], None]) -> Answer:
        self.threads.add(threading.current_thread().name)
        self.asked.append(asked.question)
        entries = self._answer.ledger.entries if isinstance(self._answer, Answered) else ()
        for entry in entries:
            on_claim(entry.claim)
        return self._answer

    def article(self, article_id: str) -> Article | None:
        return self._articles.get(article_id)

    def reload(self) -> str:
        return "1 new"

    def sources(self) -> Iterator[str]:
        yield "Articles   3"

    def configure(self, changes: Mapping[str, str | None]) -> None:
        self.settings = changed(self.settings, changes)

    def library(self) -> Library:
        return build_library(self.settings)

    def evaluate(self, questions: Path) -> Mapping[str, Any]:
        share = {"share": 1.0, "hits": 1, "total": 1}
        entries = [{"figure": "7", "article": "post/ferry.txt", "speakers": self.found}]
        question = {"id": questions.stem, "entries": entries, "invented": [], "outcome_right": True}
        return {"measures": {"core_recall": share}, "questions": [question]}


class _Conversation:
    """A Repl whose output can be read."""

    def __init__(self, talk: _Talk) -> None:
        self.talk = talk
        self._stream = io.StringIO()
        self.repl = Repl(Background(lambda _: _opened(talk)), Output(self._stream))

    def said(self, *lines: str) -> str:
        """Handle the lines and return what the last one printed."""
        for line in lines:
            self._stream.seek(0)
            self._stream.truncate()
            assert self.repl.handle(line)
        return self._stream.getvalue()


@contextmanager
def _opened(talk: Answering) -> Iterator[Answering]:
    yield talk


@pytest.fixture
def conversation(answered: Answered, danish: Article, english: Article) -> Iterator[_Conversation]:
    conversation = _Conversation(_Talk(answered, danish, english))
    yield conversation
    conversation.repl.background.close()


def test_a_line_is_a_question(conversation: _Conversation) -> None:
    assert conversation.said("How many?").startswith("3 figures from 3 outlets")
    assert conversation.said("", "   ") == ""
    assert conversation.talk.asked == ["How many?"]


def test_everything_is_asked_in_one_thread_that_is_not_the_prompts(
    conversation: _Conversation,
) -> None:
    conversation.said("How many?", "And who says so?")
    assert len(conversation.talk.threads) == 1
    assert threading.current_thread().name not in conversation.talk.threads


def test_help_lists_every_command(conversation: _Conversation) -> None:
    said = conversation.said("/help")
    for command in (*COMMANDS, "/quit"):
        assert command in said


def test_quit_ends_the_conversation(conversation: _Conversation) -> None:
    assert not conversation.repl.handle("/quit")


def test_sources_are_those_of_the_last_answer(conversation: _Conversation) -> None:
    assert conversation.said("/sources") == "Articles   3\n"
    assert conversation.said("How many?", "/sources").splitlines() == [
        "[1] avis/færge.txt  Ravnsund Avis, 2031-03-05",
        "[2, 3, 5] post/ferry.txt  Tarn Post, 2031-03-05",
        "[4] sawt/1.txt  صوت الميناء, 2031-03-05",
    ]


def test_show_prints_the_sentence_of_a_claim(conversation: _Conversation) -> None:
    said = conversation.said("How many?", "/show 5")
    assert said == "post/ferry.txt  Tarn Post, 2031-03-05\n\nIn Tarn Valley 300 died last year.\n"


def test_show_prints_an_article_or_a_span_of_it(conversation: _Conversation) -> None:
    assert "Ferry sinks off Ravnsund. At least" in conversation.said("/show post/ferry.txt")
    assert conversation.said("/show post/ferry.txt 0:5").endswith("\n\nFerry\n")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("/show", "Name a claim or an article"),
        ("/show 1", "Nothing has been asked yet"),
        ("/show nowhere.txt", "There is no article 'nowhere.txt'"),
        ("/show post/ferry.txt 5:2", "does not lie in post/ferry.txt"),
        ("/why", "Nothing has been asked yet"),
        ("/json", "Nothing has been asked yet"),
        ("/wat", "There is no command /wat; /help lists them."),
    ],
)
def test_what_cannot_be_done_is_said(conversation: _Conversation, line: str, message: str) -> None:
    with pytest.raises(UserError, match=message):
        conversation.said(line)


def test_a_claim_that_the_answer_lacks_is_said(conversation: _Conversation) -> None:
    with pytest.raises(UserError, match="no claim 9"):
        conversation.said("How many?", "/show 9")


def test_why_tells_how_the_answer_came_about(conversation: _Conversation) -> None:
    said = conversation.said("How many?", "/why")
    assert "Read 3 articles: avis/færge.txt, post/ferry.txt, sawt/1.txt" in said
    assert "Claims read: 7" in said
    assert "Dropped in verification: 1 (figure not in the article)" in said
    assert "Languages without a pack: fi" in said
    assert "Milliseconds: retrieve 1.2, read 2.0" in said


def test_json_prints_the_last_answer(conversation: _Conversation) -> None:
    assert '"outcome": "answered"' in conversation.said("How many?", "/json")


def test_reload_says_what_is_new(conversation: _Conversation) -> None:
    assert conversation.said("/reload") == "1 new\n"


def test_why_lists_what_was_retrieved(not_reported: NotReported) -> None:
    passage = not_reported.nearest[0]
    trace = type(not_reported.trace)(retrieved=(passage,))
    answer = NotReported(not_reported.question, (), trace)
    conversation = _Conversation(_Talk(answer))
    said = conversation.said("How many?", "/why")
    conversation.repl.background.close()
    assert "  0.5000  post/ferry.txt 0:25  Ferry sinks off Ravnsund.\n" in said
    assert "Milliseconds: not measured" in said


def _converse(repl: Repl, typed: str) -> None:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text(typed)
        converse(repl)


def test_the_prompt_takes_lines_and_keeps_them(
    conversation: _Conversation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _converse(conversation.repl, "How many?\n/wat\n/quit\n")
    assert conversation.talk.asked == ["How many?"]
    assert "+How many?" in tmp_path.joinpath(".whosays", "history").read_text("utf-8")


@pytest.mark.parametrize(
    ("written", "completed"),
    [
        ("/s", ["/sources", "/show", "/set", "/save"]),
        ("/show ", ["1", "2", "3", "4", "5", "avis/færge.txt", "post/ferry.txt", "sawt/1.txt"]),
        ("/show po", ["post/ferry.txt"]),
        ("How", []),
    ],
)
def test_commands_and_articles_are_completed(
    conversation: _Conversation, written: str, completed: list[str]
) -> None:
    conversation.said("How many?")
    found = PromptCompleter(conversation.repl).get_completions(Document(written), CompleteEvent())
    assert [completion.text for completion in found] == completed


def test_before_the_first_answer_no_article_is_completed(conversation: _Conversation) -> None:
    completer = PromptCompleter(conversation.repl)
    assert not list(completer.get_completions(Document("/show "), CompleteEvent()))


def test_ctrl_c_clears_the_line_and_ctrl_d_leaves(
    conversation: _Conversation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _converse(conversation.repl, "never sent\x03\x04")
    assert conversation.talk.asked == []


def test_the_prompt_is_up_while_the_application_loads(
    answered: Answered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    loading = threading.Event()

    @contextmanager
    def slow(_: Say) -> Iterator[Answering]:
        assert loading.wait(timeout=30)
        yield _Talk(answered)

    stream = io.StringIO()
    repl = Repl(Background(slow), Output(stream))
    _converse(repl, "/help\n/quit\n")  # ends, though nothing has been loaded
    assert "/sources" in stream.getvalue()
    loading.set()
    repl.background.close()


def test_leaving_cuts_a_long_opening_short() -> None:
    begun, left = threading.Event(), threading.Event()

    @contextmanager
    def endless(say: Say) -> Iterator[Answering]:
        begun.set()
        try:
            while True:
                say("indexing")
        finally:
            left.set()
        yield

    background = Background(endless)
    background.start()
    assert begun.wait(timeout=30)
    background.close()
    assert left.is_set()


def test_an_application_that_cannot_be_opened_ends_the_prompt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    @contextmanager
    def broken(_: Say) -> Iterator[Answering]:
        raise IndexUnavailableError("The index is gone.")
        yield

    repl = Repl(Background(broken), Output(io.StringIO()))
    with pytest.raises(IndexUnavailableError, match=r"The index is gone\."):
        _converse(repl, "")
    repl.background.close()


def test_a_folder_that_cannot_be_written_keeps_no_history(
    conversation: _Conversation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath(".whosays").write_text("a file, not a folder", "utf-8")
    _converse(conversation.repl, "How many?\n/quit\n")
    assert conversation.talk.asked == ["How many?"]


def test_a_follow_up_is_asked_with_what_it_lacks_and_new_forgets_it(
    conversation: _Conversation,
) -> None:
    first = "How many people were killed when the ferry sank off Ravnsund?"
    said = conversation.said(first, "And how many of them were children?")
    assert said.startswith("Taken as: How many were children (killed when the ferry sank")
    assert "Taken as, by our rules:" in conversation.said("/why")
    assert '"asked": "And how many of them were children?"' in conversation.said("/json")
    conversation.said("/new", "And how many of them were children?")
    assert conversation.talk.asked[-1] == "And how many of them were children?"


@pytest.mark.parametrize("line", ["/compare read read.short", "/prompt read.short"])
def test_without_a_model_a_line_says_what_to_set(conversation: _Conversation, line: str) -> None:
    with pytest.raises(UserError, match="No language model is set: /model NAME sets one"):
        conversation.said(line)
    assert "No language model is set" in conversation.said("/model")
    assert "No language model is set" in conversation.said("How many?", "/trace")


def test_a_prompt_and_a_model_are_chosen_for_the_conversation(conversation: _Conversation) -> None:
    conversation.said("/model small", "/prompt read.short")
    assert conversation.talk.settings.model == "small"
    assert "* read.short" in conversation.said("/prompt")
    assert conversation.said("/set model_passages 3") == "model_passages is 3\n"
    with pytest.raises(UserError, match="MODEL_PASSAGES is 'many'"):
        conversation.said("/set model_passages many")
    with pytest.raises(UserError, match="model_key cannot be set here"):
        conversation.said("/set model_key x")
    assert "no model" in conversation.said("How many?", "/compare read read.short")
    assert conversation.talk.settings.prompt_variants == "read.short"


def test_eval_says_what_got_worse_and_save_writes_a_question_file(
    conversation: _Conversation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "The first run of this file" in conversation.said("/eval mine.yaml")
    conversation.talk.found = []
    assert "mine: worse: lacks 7 in post/ferry.txt" in conversation.said("/eval mine.yaml")
    conversation.said("How many?", "/save mine.yaml", "/save mine.yaml")
    saved = load_questions(tmp_path / "mine.yaml")
    assert [question.id for question in saved] == ["saved-1", "saved-2"]
    assert len(saved[0].gold) == 5
