"""``/compare A B``: one question under two prompts or two models, and what differs."""

from dataclasses import dataclass

from rich.table import Table
from rich.text import Text

from bot.answers import Answer, Answered
from bot.asking.conversation import Conversation, Understood
from bot.claims import Claim
from bot.rendering.untrusted import one_line
from bot.repl.session import Repl
from bot.repl.setting import chosen_with, labels, require_model
from bot.repl.tracing import usage_line
from bot.settings import Settings
from index.errors import UserError

_LEAST = 2
_QUOTED = 60

Key = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Side:
    """One of two answers to the same question."""

    label: str
    answer: Answer

    @property
    def claims(self) -> dict[Key, Claim]:
        """Its claims by article, figure and speaker."""
        entries = self.answer.ledger.entries if isinstance(self.answer, Answered) else ()
        return {_key(entry.claim): entry.claim for entry in entries}


def compare(repl: Repl, arguments: list[str]) -> None:
    """Answer a question, by default the last, in two ways, and print them side by side."""
    require_model(repl)
    if len(arguments) < _LEAST:
        raise UserError("Name two prompts or two models: /compare read read.short [QUESTION].")
    first, second, *words = arguments
    asked = _asked(repl, " ".join(words))
    sides = (_side(repl, first, asked), _side(repl, second, asked))
    repl.output.rich(compared(*sides))


def comparable(repl: Repl) -> tuple[str, ...]:
    """Return what ``/compare`` can be completed with."""
    return labels(repl)


def compared(first: Side, second: Side) -> Table:
    """Return a row for each claim: in both, or marked where one side lacks it."""
    table = Table(title=one_line(first.answer.question.text), title_justify="left", expand=True)
    table.add_column("")
    for side in (first, second):
        table.add_column(side.label, ratio=1)
    ours, theirs = first.claims, second.claims
    for key in dict.fromkeys((*ours, *theirs)):
        mark = "=" if key in ours and key in theirs else ("<" if key in ours else ">")
        style = "" if mark == "=" else "bold yellow"
        table.add_row(Text(mark, style), *(_cell(side.get(key)) for side in (ours, theirs)))
    table.add_section()
    table.add_row("", *(_effort(side) for side in (first, second)))
    return table


def _asked(repl: Repl, text: str) -> Understood:
    if not text:
        return repl.last_exchanged().asked
    return repl.background.call(lambda application: application.understand(Conversation(), text))


def _side(repl: Repl, label: str, asked: Understood) -> Side:
    """Answer under one prompt or model, and set everything back, whatever happens."""
    before = repl.background.call(lambda application: application.settings)
    known = labels(repl)
    changes = _changes(before, label, known)
    repl.background.call(lambda application: application.configure(changes))
    try:
        return Side(label, repl.answered(asked))
    finally:
        back = {"model": before.model, "prompt_variants": before.prompt_variants}
        repl.background.call(lambda application: application.configure(back))


def _changes(settings: Settings, label: str, known: tuple[str, ...]) -> dict[str, str | None]:
    if label in known:
        return {"prompt_variants": chosen_with(settings, label)}
    return {"model": label}


def _cell(claim: Claim | None) -> Text:
    if claim is None:
        return Text("—", "dim")
    text = Text()
    if claim.figure is not None:
        text.append(f"{one_line(claim.figure.text)}  ", "bold cyan")
    text.append(one_line(claim.attribution.speaker or claim.article.outlet), "bold")
    text.append(f"  {one_line(claim.article.outlet)}", "green")
    quote = one_line(claim.quote_text)
    text.append(f"\n{quote[:_QUOTED]}{'…' if len(quote) > _QUOTED else ''}", "dim italic")
    return text


def _effort(side: Side) -> Text:
    helped = side.answer.assistance
    if helped is None:
        return Text("no model", "dim")
    lines = [
        f"{len(side.claims)} claims; proposed {helped.proposed}, dropped {len(helped.drops)}",
        *(f"  {count} {reason}" for reason, count in helped.dropped.items()),
        usage_line(helped),
    ]
    if helped.failure is not None:
        lines.append(f"failed: {helped.failure}")
    return Text("\n".join(lines))


def _key(claim: Claim) -> Key:
    figure = claim.figure.text if claim.figure is not None else claim.quote_text
    return claim.article.id, figure, claim.attribution.speaker
