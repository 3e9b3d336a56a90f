"""What became of every question: when it was seen to be worked on, when answered, how often."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.telegram_bench.emulator import Event

Place = tuple[int, int]
"""A question: the chat, and its message there."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the questions of a stretch of time.

    Attributes:
        asked: How many there were.
        lost: Those without an answer.
        doubled: Those with more than one.
        disordered: Chats in which a later question was answered before an earlier one.
        first_signs: Seconds to the first sign that the bot has noticed, of each chat.
        complete: Seconds to the answer, of each question.
    """

    asked: int
    lost: frozenset[Place]
    doubled: frozenset[Place]
    disordered: frozenset[int]
    first_signs: tuple[float, ...]
    complete: tuple[float, ...]


def answered(events: Iterable[Event]) -> dict[Place, list[float]]:
    """Return when each question was answered."""
    times: dict[Place, list[float]] = defaultdict(list)
    for event in events:
        if event.kind == "sent" and event.reply_to:
            times[event.chat, event.reply_to].append(event.at)
    return times


def outcome(events: Sequence[Event]) -> Outcome:
    """Return what became of the questions among ``events``, which begin with the first of them."""
    said = {(event.chat, event.message): event.at for event in events if event.kind == "said"}
    times = answered(events)
    return Outcome(
        asked=len(said),
        lost=frozenset(place for place in said if place not in times),
        doubled=frozenset(place for place, each in times.items() if len(each) > 1),
        disordered=frozenset(_disordered(times)),
        first_signs=tuple(_first_signs(events, said)),
        complete=tuple(times[place][0] - at for place, at in said.items() if place in times),
    )


def _disordered(times: dict[Place, list[float]]) -> Iterable[int]:
    by_chat: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (chat, message), each in times.items():
        by_chat[chat].append((message, each[0]))
    for chat, answers in by_chat.items():
        in_order = [at for _, at in sorted(answers)]
        if in_order != sorted(in_order):
            yield chat


def _first_signs(events: Sequence[Event], said: dict[Place, float]) -> Iterable[float]:
    """Yield, for each chat, the seconds from its first question to anything from the bot."""
    asked: dict[int, float] = {}
    for (chat, _), at in said.items():
        asked.setdefault(chat, at)
    for event in events:
        if event.kind != "said" and event.chat in asked:
            yield event.at - asked.pop(event.chat)
