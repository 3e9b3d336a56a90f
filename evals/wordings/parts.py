"""The parts of sentences: frames, speakers and contents, as a language's file writes them.

A content marks its figures: ``[three:3 killed civilians]`` is the text "three", which counts three
killed civilians; ``[#3-10:killed]`` is a number from 3 to 10, in digits or in words. The category
and the victim class (which may be left out) are those of the lexicons; ``25-30`` is a range, ``?``
a count without a number. ``[[`` does not occur otherwise.
"""

import random
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from num2words import num2words

_FIGURE = re.compile(r"\[([^\]:]+):([^\]]+)\]")
_DRAWN = re.compile(r"#(\d+)-(\d+)")
_WORDS_UP_TO = 20


@dataclass(frozen=True, slots=True)
class Told:
    """A figure that a content tells: what any right reading of it has.

    Attributes:
        low: Smallest value, or None for a count without a number.
        high: Largest value.
        counted: Category of the lexicons.
        who: Victim class, or None where nothing is asked of it.
    """

    low: int | None
    high: int | None
    counted: str
    who: str | None


@dataclass(frozen=True, slots=True)
class Parts:
    """What a language's sentences are made of.

    Attributes:
        language: Code of the pack.
        frames: Sentences with ``{speaker}`` and the name of one form of a content in braces; the
            first letter in capitals where the name begins with a capital.
        speakers: Names of speakers.
        contents: Each its forms by name, figures marked.
    """

    language: str
    frames: tuple[str, ...]
    speakers: tuple[str, ...]
    contents: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence made of parts.

    Attributes:
        text: The sentence.
        told: Its figures.
        speaker: Who says so, or None where the article does.
        parts: The parts that it is made of.
    """

    text: str
    told: tuple[Told, ...]
    speaker: str | None
    parts: tuple[str, ...]


def load_parts(path: Path) -> Parts:
    """Read a language's file; its name is the language's code."""
    data = tomllib.loads(path.read_text("utf-8"))
    return Parts(path.stem, tuple(data["frames"]), tuple(data["speakers"]), tuple(data["contents"]))


def wordings(parts: Parts, each: int, seed: int) -> Iterator[Wording]:
    """Yield sentences in which each part stands ``each`` times at least, with others at random."""
    chance = random.Random(seed)  # noqa: S311 -- no secret
    for frame in parts.frames:
        for _ in range(each):
            yield _put_together(parts, frame, chance.choice(parts.speakers), None, chance)
    for speaker in parts.speakers:
        for _ in range(each):
            yield _put_together(parts, _with_speaker(parts, chance), speaker, None, chance)
    for content in parts.contents:
        for _ in range(each):
            frames = [frame for frame in parts.frames if _form(frame) in content]
            if frames:
                speaker = chance.choice(parts.speakers)
                yield _put_together(parts, chance.choice(frames), speaker, content, chance)


def _with_speaker(parts: Parts, chance: random.Random) -> str:
    return chance.choice([frame for frame in parts.frames if "{speaker}" in frame.lower()])


def _form(frame: str) -> str:
    names = [name.lower() for name in re.findall(r"\{(\w+)\}", frame)]
    form: str = next(name for name in names if name != "speaker")
    return form


def _put_together(
    parts: Parts,
    frame: str,
    speaker: str,
    content: Mapping[str, str] | None,
    chance: random.Random,
) -> Wording:
    form = _form(frame)
    if content is None:
        content = chance.choice([one for one in parts.contents if form in one])
    written, told = _figures(content[form], parts.language, chance)
    values = {form: written, "speaker": speaker}
    values |= {name.capitalize(): value[:1].upper() + value[1:] for name, value in values.items()}
    says = "{speaker}" in frame.lower()
    used = (frame, *((speaker,) if says else ()), content[form])
    return Wording(frame.format_map(values), told, speaker if says else None, used)


def _figures(marked: str, language: str, chance: random.Random) -> tuple[str, tuple[Told, ...]]:
    told: list[Told] = []

    def written(match: re.Match[str]) -> str:
        text, (value, _, kind) = match[1], match[2].partition(" ")
        drawn = _DRAWN.fullmatch(text)
        if drawn:
            number = chance.randint(int(drawn[1]), int(drawn[2]))
            kind, value = match[2], str(number)
            text = _number(number, language, chance)
        told.append(_told(value, kind.split()))
        return text

    return _FIGURE.sub(written, marked), tuple(told)


def _number(number: int, language: str, chance: random.Random) -> str:
    in_words = number <= _WORDS_UP_TO and chance.random() < 1 / 2
    return str(num2words(number, lang=language)) if in_words else str(number)


def _told(value: str, kind: Sequence[str]) -> Told:
    if value == "?":
        return Told(None, None, kind[0], kind[1] if len(kind) > 1 else None)
    low, _, high = value.partition("-")
    return Told(int(low), int(high or low), kind[0], kind[1] if len(kind) > 1 else None)
