"""A conversation at a terminal: questions and a few commands, one line each."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from bot.answers import Answer, Answered, Entry
from bot.background import Background
from bot.citations import parse_span, unknown_article
from bot.claims import Claim
from bot.output import Output
from bot.rendering.tracing import trace_lines
from index.articles import Article
from index.errors import UserError
from index.spans import Span

_NO_ANSWER = "Nothing has been asked yet; ask something first."


class Answering(Protocol):
    """What a conversation needs of the application. All of it is called in one thread."""

    def answer(self, question: str, on_claim: Callable[[Claim], None]) -> Answer:
        """Answer a question, telling each verified claim as soon as there is one."""

    def article(self, article_id: str) -> Article | None:
        """Return an article of the index."""

    def reload(self) -> str:
        """Index what is new and say what was done."""

    def sources(self) -> Iterator[str]:
        """Yield lines that say what is indexed."""


@dataclass
class Repl:
    """The state of one conversation, and what each line does to it.

    Attributes:
        background: Where the application is loaded and used.
        output: Where everything is printed.
        last: The last answer, which ``/show``, ``/why`` and ``/json`` are about.
    """

    background: Background[Answering]
    output: Output
    last: Answer | None = field(default=None, init=False)

    def handle(self, line: str) -> bool:
        """Do what one line says; return False when it ends the conversation.

        Raises:
            WhosaysError: What the line asks for cannot be done; the conversation can go on.
        """
        line = line.strip()
        if not line.startswith("/"):
            if line:
                self._ask(line)
            return True
        name, *arguments = line.split()
        if name == "/quit":
            return False
        command = _COMMANDS.get(name)
        if command is None:
            raise UserError(f"There is no command {name}; /help lists them.")
        command.run(self, arguments)
        return True

    def help(self, _: list[str]) -> None:
        """List the commands."""
        self.output.line("Type a question, in any language of the packs, or:")
        for name, command in _COMMANDS.items():
            self.output.line(f"  {f'{name} {command.usage}':<28}{command.meaning}")
        self.output.line(f"  {'/quit':<28}leave (so does Ctrl-D)")

    def sources(self, _: list[str]) -> None:
        """List the articles behind the last answer, or what is indexed."""
        if not isinstance(self.last, Answered):
            for line in self.background.call(lambda application: tuple(application.sources())):
                self.output.line(line)
            return
        cited: dict[str, list[Entry]] = {}
        for entry in self.last.ledger.entries:
            cited.setdefault(entry.claim.article.id, []).append(entry)
        for entries in cited.values():
            numbers = ", ".join(str(entry.id) for entry in entries)
            self.output.line(f"[{numbers}] {_described(entries[0].claim.article)}")

    def show(self, arguments: list[str]) -> None:
        """Print the article of a claim, or any article, with a span highlighted."""
        match arguments:
            case [number] if number.isdecimal():
                entry = self._entry(int(number))
                self._print_article(entry.claim.article, entry.claim.quote)
            case [*words] if words:
                self._print_article(*self._named(words))
            case _:
                raise UserError("Name a claim or an article: /show 1, or /show ARTICLE [SPAN].")

    def why(self, _: list[str]) -> None:
        """Print how the last answer came about."""
        for line in trace_lines(self._answer().trace):
            self.output.line(line)

    def json(self, _: list[str]) -> None:
        """Print the last answer as JSON."""
        self.output.answer_object(self._answer())

    def reload(self, _: list[str]) -> None:
        """Index what is new."""
        self.output.line(self.background.call(lambda application: application.reload()))

    def _ask(self, question: str) -> None:
        with self.output.claims_coming() as show:
            self.last = self.background.call(lambda talk: talk.answer(question, show))
        self.output.answer(self.last)

    def _answer(self) -> Answer:
        if self.last is None:
            raise UserError(_NO_ANSWER)
        return self.last

    def _entry(self, number: int) -> Entry:
        answer = self._answer()
        entries = answer.ledger.entries if isinstance(answer, Answered) else ()
        for entry in entries:
            if entry.id == number:
                return entry
        raise UserError(f"The last answer has no claim {number}.")

    def _named(self, words: list[str]) -> tuple[Article, Span | None]:
        """Find the article that ``words`` name; its id may hold spaces, a span may follow it."""
        whole = self._find(" ".join(words))
        if whole is not None:
            return whole, None
        article = self._find(" ".join(words[:-1]))
        if article is None:
            raise unknown_article(" ".join(words))
        return article, parse_span(words[-1], article)

    def _find(self, article_id: str) -> Article | None:
        return self.background.call(lambda application: application.article(article_id))

    def _print_article(self, article: Article, span: Span | None) -> None:
        self.output.line(_described(article))
        self.output.line("")
        self.output.article(article, span)


@dataclass(frozen=True, slots=True)
class _Command:
    usage: str
    meaning: str
    run: Callable[[Repl, list[str]], None]


_COMMANDS: Mapping[str, _Command] = {
    "/help": _Command("", "this list", Repl.help),
    "/sources": _Command("", "the articles of the last answer, or all outlets", Repl.sources),
    "/show": _Command("N|ARTICLE [SPAN]", "the article of claim N, or any other", Repl.show),
    "/why": _Command("", "what was retrieved, read and dropped, and the times", Repl.why),
    "/json": _Command("", "the last answer as JSON", Repl.json),
    "/reload": _Command("", "index what is new", Repl.reload),
}

COMMANDS = (*_COMMANDS, "/quit")
"""What a line may begin with that is no question."""


def _described(article: Article) -> str:
    day = article.published.isoformat() if article.published else "undated"
    title = f"  {article.title}" if article.title else ""
    return f"{article.id}  {article.outlet}, {day}{title}"
