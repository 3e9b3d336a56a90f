"""Texts of shapes that readers are slow on: long runs, deep marks, one cue again and again."""

from collections.abc import Callable, Iterator
from random import Random

from evals.fuzzing.pieces import pieces

LENGTH = 2_000
"""Characters of a text, about."""
_FEW = 4
_SHORTEST_CUE = 2
_LAST_CHARACTER = 0x10FFFF
_LAST_ALPHABET = 0x3000
_Shape = Callable[[Random, tuple[str, ...]], str]


def shaped_texts(language: str, seed: int, times: int) -> Iterator[tuple[str, str]]:
    """Yield name and text of each shape, of the phrases of ``language``; the same for a seed.

    Args:
        language: A pack's, or any other.
        seed: Of the random choices.
        times: How many texts of each shape that has random choices.
    """
    rng, known = Random(f"{language}{seed}"), pieces(language)  # noqa: S311 - no secret
    for name, shape in _CHOSEN.items():
        for _ in range(times):
            yield name, shape(rng, known)
    for unit in _REPEATED:
        yield f"{unit!r} again and again", unit * (LENGTH // len(unit))
    yield "brackets inside brackets", "(" * (LENGTH // 2) + ")" * (LENGTH // 2)


def _unicode(rng: Random, _: tuple[str, ...]) -> str:
    ends = (rng.choice((_LAST_CHARACTER, _LAST_ALPHABET)) for _ in range(LENGTH))
    return "".join(chr(rng.randrange(end)) for end in ends)


def _digits(rng: Random, _: tuple[str, ...]) -> str:
    marks = rng.choice(("", " ", ".,", ".,-/: "))
    return "".join(rng.choice(f"0123456789{marks}") for _ in range(LENGTH))


def _one(rng: Random, known: tuple[str, ...]) -> str:
    cue = rng.choice([piece for piece in known if len(piece) >= _SHORTEST_CUE])
    return f"{cue} " * (LENGTH // (len(cue) + 1))


def _few(rng: Random, known: tuple[str, ...]) -> str:
    return _filled(rng, rng.choices(known, k=_FEW))


def _many(rng: Random, known: tuple[str, ...]) -> str:
    return _filled(rng, known)


def _filled(rng: Random, known: "tuple[str, ...] | list[str]") -> str:
    text = ""
    while len(text) < LENGTH:
        text += rng.choice(known) + rng.choice((" ", " ", ""))
    return text


_CHOSEN: dict[str, _Shape] = {
    "any characters": _unicode,
    "digits": _digits,
    "one phrase again and again": _one,
    "four phrases": _few,
    "many phrases": _many,
}
_REPEATED = (
    *('"', '"a" ', "'", "1- ", "1. ", "ـ.", "قـ.ـ ـ", "Ada Holt, ", "محمد أحمد، "),
    *("killed Ada Holt ", "Ada Holt and her son, ", "قتل والده وزوجته وابنه "),
    *("mid-March ", "2031 · Shared with Public "),
)
