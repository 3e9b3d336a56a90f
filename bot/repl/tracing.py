"""``/trace``: what was retrieved, what was sent to the model and came back, and what it cost."""

from collections.abc import Iterator

from bot.model.assistance import Assistance, Exchange
from bot.rendering.untrusted import one_line
from bot.repl.session import Repl
from bot.repl.setting import NO_MODEL, sent_exchanges
from index.errors import UserError

_PASSAGES = 6
_WIDE = 110


def trace(repl: Repl, arguments: list[str]) -> None:
    """Print the outline of the last question's calls, or one call to the letter."""
    exchanges = sent_exchanges(repl)
    match arguments:
        case []:
            for line in _outline(repl, exchanges):
                repl.output.line(line)
        case [number] if number.isdecimal() and 1 <= int(number) <= len(exchanges):
            _whole(repl, exchanges[int(number) - 1])
        case _:
            raise UserError(f"/trace shows all calls, /trace 1 to {len(exchanges) or 1} one whole.")


def traceable(repl: Repl) -> tuple[str, ...]:
    """Return what ``/trace`` can be completed with."""
    return tuple(str(number) for number in range(1, len(sent_exchanges(repl)) + 1))


def usage_line(helped: Assistance) -> str:
    """Return tokens, cost and time of all calls of an answer."""
    used = helped.usage
    cost = "cost not known" if helped.cost is None else f"cost {helped.cost:.4f}"
    seconds = sum(exchange.milliseconds for exchange in helped.exchanges) / 1000
    counted = " (estimated)" if used.estimated else ""
    return f"{used.prompt} tokens in, {used.completion} out{counted}, {cost}, {seconds:.1f} s"


def _outline(repl: Repl, exchanges: tuple[Exchange, ...]) -> Iterator[str]:
    last = repl.last_exchanged()
    passages = last.answer.trace.retrieved
    yield f"Retrieved {len(passages)} passages, best first:"
    for passage in passages[:_PASSAGES]:
        yield f"  {passage.score:.4f}  {passage.article.id}  {_cut(passage.text)}"
    if len(passages) > _PASSAGES:
        yield f"  … {len(passages) - _PASSAGES} more: /why"
    helped = last.answer.assistance
    if helped is None:
        yield NO_MODEL
        return
    for number, exchange in enumerate(exchanges, start=1):
        yield from _call(number, exchange)
    yield f"Proposed {helped.proposed} claims, dropped {len(helped.drops)}:"
    for drop in helped.drops:
        yield f"  {drop.reason}: {_cut(drop.quote)}"
    yield f"Sentences and translations left out: {helped.left_out}"
    yield f"{helped.model}: {usage_line(helped)}"


def _call(number: int, exchange: Exchange) -> Iterator[str]:
    used = exchange.usage
    yield (
        f"[{number}] {exchange.prompt} v{exchange.version} {exchange.hash}:"
        f" {used.prompt} in, {used.completion} out, {exchange.milliseconds:.0f} ms"
    )
    for message in exchange.messages:
        yield f"    {message.role}: {_folded(message.text)}"
    yield f"    reply: {_cut(exchange.reply) or 'nothing'}"
    if exchange.failure is not None:
        yield f"    failed: {exchange.failure}: {_cut(exchange.detail or '')}"


def _folded(text: str) -> str:
    lines = text.splitlines()
    more = f" … {len(lines)} lines, {len(text)} characters" if len(lines) > 1 else ""
    return f"{_cut(lines[0] if lines else '')}{more}"


def _whole(repl: Repl, exchange: Exchange) -> None:
    for message in exchange.messages:
        repl.output.heading(message.role)
        repl.output.line(message.text)
    repl.output.heading("reply")
    repl.output.line(exchange.reply)


def _cut(text: str) -> str:
    plain = one_line(text)
    return plain if len(plain) <= _WIDE else f"{plain[:_WIDE]}…"
