"""What the reader makes of a wording, held against what it tells."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.claims import Claim, Figure
from bot.reading.reader import Reader
from evals.wordings.parts import Told, Wording, load_parts, wordings
from index.articles import Article

_PUBLISHED = date(2024, 3, 17)


@dataclass(frozen=True, slots=True)
class Judged:
    """How one wording was read.

    Attributes:
        wording: The sentence.
        missed: Figures that no claim has.
        invented: Counts of people that the sentence does not tell.
        speakers: The speakers given to found figures that are not the right one.
    """

    wording: Wording
    missed: tuple[Told, ...]
    invented: tuple[Figure, ...]
    speakers: tuple[str | None, ...]

    @property
    def right(self) -> bool:
        """Whether nothing is missed, invented or somebody else's."""
        return not (self.missed or self.invented or self.speakers)


def share_right(ones: Sequence[Judged]) -> float:
    """Return the share of wordings that are read right."""
    return sum(one.right for one in ones) / len(ones)


def faults(ones: Sequence[Judged]) -> tuple[int, int, int]:
    """Return in how many wordings figures are missed, invented, and somebody else's."""
    return (
        sum(bool(one.missed) for one in ones),
        sum(bool(one.invented) for one in ones),
        sum(bool(one.speakers) for one in ones),
    )


def judge(reader: Reader, wording: Wording, language: str) -> Judged:
    """Read ``wording`` as an article of its own and compare."""
    claims = [claim for claim in _read(reader, wording.text, language) if claim.figure]
    found = {told: [claim for claim in claims if _gives(claim, told)] for told in wording.told}
    kinds = frozenset().union(*(told.counted for told in wording.told))
    given = [claim for told in wording.told for claim in found[told]]
    return Judged(
        wording,
        tuple(told for told in wording.told if not (found[told] or told.optional)),
        tuple(
            claim.figure
            for claim in claims
            if claim.figure and claim not in given and _is_told_anew(claim, kinds)
        ),
        tuple(
            claims[0].attribution.speaker
            for told, claims in found.items()
            if claims and not any(_names(claim, wording.speakers) for claim in claims)
        ),
    )


def judge_all(path: Path, *, each: int, seed: int, after: bool = False) -> list[Judged]:
    """Read the wordings of a language's file, ``each`` for every part.

    Args:
        path: The file.
        each: How many sentences each part stands in at least.
        seed: Another one makes other sentences.
        after: Whether each follows a sentence of another speaker.
    """
    parts, reader = load_parts(path), Reader()
    made = wordings(parts, each, seed, after=after)
    return [judge(reader, one, parts.language) for one in made]


def _read(reader: Reader, text: str, language: str) -> Sequence[Claim]:
    article = Article(text, "The Strait Observer", None, None, _PUBLISHED, language, text)
    return reader.read(article).claims


def _gives(claim: Claim, told: Told) -> bool:
    figure = claim.figure
    if figure is None or claim.background or figure.counted not in told.counted:
        return False
    classes = {figure.who, *figure.also}
    return (figure.low, figure.high) == (told.low, told.high) and told.who in {None, *classes}


def _is_told_anew(claim: Claim, kinds: Container[str]) -> bool:
    return bool(claim.figure and claim.figure.counted in kinds and not claim.background)


def _names(claim: Claim, speakers: Sequence[str]) -> bool:
    given = claim.attribution.speaker
    if given is None or not speakers:
        return given is None and not speakers
    return _bare(given) in map(_bare, speakers)


def _bare(name: str) -> str:
    return name.replace("İ", "i").casefold().strip("«»“”\"' ")
