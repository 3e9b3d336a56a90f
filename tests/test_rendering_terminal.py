"""An answer on a terminal."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from bot.answers import Answered, NotReported, Question, Trace
from bot.output import Output
from bot.rendering.terminal import article_for_terminal, for_terminal
from bot.rendering.untrusted import isolated, without_controls
from index.articles import Article, Chunk, Passage
from index.spans import Span


def _shown(renderable: RenderableType, width: int = 60, *, colour: bool = False) -> str:
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        legacy_windows=False,
    )
    console.print(renderable)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_long_quotations_wrap_within_their_indent(answered: Answered) -> None:
    lines = _shown(for_terminal(answered), width=40).splitlines()
    assert max(cell_len(line.rstrip()) for line in lines) <= 40
    start = next(number for number, line in enumerate(lines) if "»Ifølge" in line)
    assert [line.rstrip() for line in lines[start : start + 2]] == [
        "    »Ifølge kystvagten i Ravnsund omkom",
        "    angiveligt 12 mennesker.«",
    ]


def test_arabic_words_are_isolated_in_a_line_from_left_to_right(answered: Answered) -> None:
    shown = _shown(for_terminal(answered), width=100)
    assert "\u2068«وقال خفر السواحل إن 14 شخصا قتلوا.»\u2069" in shown
    assert "\u2068خفر السواحل\u2069" in shown
    assert "\u2068Tarn" not in shown


def test_latin_words_are_isolated_in_a_line_from_right_to_left(answered: Answered) -> None:
    asked = replace(answered, question=replace(answered.question, language="ar"))
    shown = _shown(for_terminal(asked), width=100)
    assert "\u2068“In Tarn Valley 300 died last year.”\u2069" in shown
    assert "\u2068«وقال" not in shown


def test_markup_in_an_article_is_only_text(question: Question) -> None:
    text = "[bold red]Nobody[/] \x1b]0;owned\x07 died."
    article = Article("a.txt", "[link=x]Tarn", None, None, None, "en", text)
    passage = Passage(Chunk("c", "a.txt", Span(0, len(text))), article, 1.0)
    shown = _shown(for_terminal(NotReported(question, (passage,), Trace())), colour=True)
    assert "[bold red]Nobody[/] \ufffd]0;owned\ufffd died." in shown
    assert "[link=x]Tarn" in shown


def test_the_span_of_an_article_is_highlighted() -> None:
    shown = _shown(article_for_terminal("One two three.", Span(4, 7)), colour=True)
    assert "\x1b[7mtwo\x1b[0m" in shown


@pytest.mark.parametrize("character", ["\x1b", "\x00", "\x9b", "\r", "\x7f", "\ud800"])
def test_control_characters_are_replaced_one_for_one(character: str) -> None:
    assert without_controls(f"a{character}b\n\tc") == "a\ufffdb\n\tc"


def test_digits_alone_need_no_isolation() -> None:
    assert isolated("140-150", right_to_left=True) == "140-150"
    assert isolated("١٤٠", right_to_left=False) == "١٤٠"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_claims_are_shown_on_a_terminal_while_the_answer_is_being_made(
    answered: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    terminal = _Terminal()
    claim = answered.ledger.entries[0].claim
    hostile = replace(claim, article=replace(claim.article, outlet="Avis\x1b[31m"))
    with Output(terminal).claims_coming() as show:
        show(claim)
        shown = terminal.getvalue()
        show(hostile)
    assert "kystvagten i Ravnsund" in shown
    assert "\x1b[31m" not in terminal.getvalue()


def test_a_pipe_waits_for_the_answer(answered: Answered) -> None:
    pipe = io.StringIO()
    with Output(pipe).claims_coming() as show:
        show(answered.ledger.entries[0].claim)
    assert pipe.getvalue() == ""
