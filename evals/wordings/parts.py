"""The parts of sentences: frames, speakers and contents, as a language's file writes them.

A content marks its figures: ``[three:3 killed civilians]`` is the text "three", which counts three
killed civilians; ``[#3-10:killed]`` is a number from 3 to 10, in digits or in words. The category
and the victim class (which may be left out) are those of the lexicons; ``injured/hospitalised`` is
either of two; ``25-30`` is a range, ``?`` a count without a number. ``~3`` may be read or left out.

A speaker's name may lack what stands in brackets: ``an official[ who asked not to be named]``. What
is an apposition gets its second comma where the sentence goes on. A frame's ``<has|have>`` is the
first for one speaker, the second for those listed as ``plural``; what stands in brackets before
its speaker may be taken for a part of the name: ``[a report by ]{speaker}``. Where names have
cases, the table ``cases.genitive`` has them of speakers by their first name, and a frame asks for
``{speaker_genitive}``; ``unchanged`` lists the cases in which names without an entry stay as they
are. What follows `` ¦`` in a frame stands where the content has ``¦``.

Where verbs agree otherwise, ``speakers`` is a table of groups, and ``<dit|dite|disent>`` has one
wording for each, in the table's order. ``contractions`` are letters that melt into others where
parts meet ("de le": "du").
"""

import random
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from num2words import num2words

from bot.reading.lexicon.pack import lexicon

_FIGURE = re.compile(r"\[([^\]:]+):([^\]]+)\]")
_DRAWN = re.compile(r"#(\d+)-(\d+)")
_MAY_LACK = re.compile(r"\[([^\]]*)\]")
_WITH_SPEAKER = re.compile(r"\[([^\]]*)\]\{speaker\}")
_AGREEING = re.compile(r"<([^<>]*\|[^<>]*)>")
_BEFORE_SPEAKER = re.compile(r"(\S*)\{speaker\w*\}", re.IGNORECASE)
_INSIDE = " ¦"
_WORDS_UP_TO = 20


@dataclass(frozen=True, slots=True)
class Told:
    """A figure that a content tells: what any right reading of it has.

    Attributes:
        low: Smallest value, or None for a count without a number.
        high: Largest value.
        counted: Categories of the lexicons, any of which is right.
        who: Victim class, or None where nothing is asked of it.
        optional: True for a figure that may be left out.
    """

    low: int | None
    high: int | None
    counted: frozenset[str]
    who: str | None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """What a language's sentences are made of.

    Attributes:
        language: Code of the pack.
        frames: Sentences with ``{speaker}`` and the name of one form of a content in braces; the
            first letter in capitals where the name begins with a capital.
        speakers: Names of speakers.
        groups: Which wording of a verb agrees with a speaker.
        contractions: Letters that melt into others where parts meet.
        contents: Each its forms by name, figures marked.
        instead: Which form stands for one that a content lacks.
        before: Sentences of other speakers, which may stand before any.
        cases: Names of speakers in each case that a frame asks for.
        unchanged: Cases in which names without an entry stay as they are.
    """

    language: str
    frames: tuple[str, ...]
    speakers: tuple[str, ...]
    groups: Mapping[str, int]
    contractions: Mapping[str, str]
    contents: tuple[Mapping[str, str], ...]
    instead: Mapping[str, str]
    before: tuple[str, ...]
    cases: Mapping[str, Mapping[str, str]]
    unchanged: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence made of parts.

    Attributes:
        text: The sentence.
        told: Its figures.
        speakers: Names of the one who says so, any of them right; none where the article does.
        parts: The parts that it is made of.
    """

    text: str
    told: tuple[Told, ...]
    speakers: tuple[str, ...]
    parts: tuple[str, ...]


def load_parts(path: Path) -> Parts:
    """Read a language's file; its name is the language's code."""
    data = tomllib.loads(path.read_text("utf-8"))
    groups = _groups(data["speakers"], data.get("plural", ()))
    return Parts(
        path.stem,
        tuple(data["frames"]),
        tuple(groups),
        groups,
        data.get("contractions", {}),
        tuple(data["contents"]),
        data.get("instead", {}),
        tuple(data.get("before", ())),
        data.get("cases", {}),
        frozenset(data.get("unchanged", ())),
    )


def _groups(
    speakers: Sequence[str] | Mapping[str, Sequence[str]], plural: Sequence[str]
) -> dict[str, int]:
    tables = list(speakers.values()) if isinstance(speakers, Mapping) else [speakers, plural]
    return {name: group for group, names in enumerate(tables) for name in names}


def wordings(parts: Parts, each: int, seed: int, *, after: bool = False) -> Iterator[Wording]:
    """Yield sentences in which each part stands ``each`` times at least, with others at random.

    ``after`` puts a sentence of another speaker before each.
    """
    chance = random.Random(seed)  # noqa: S311 -- no secret
    for wording in _all(parts, each, chance):
        before = chance.choice(parts.before) if after else ""
        apart = "\n\n" if "\n" in wording.text else " "  # a headline is a line of its own
        yield replace(wording, text=f"{before}{apart}{wording.text}".strip())


def _all(parts: Parts, each: int, chance: random.Random) -> Iterator[Wording]:
    for frame in parts.frames:
        able = [speaker for speaker in parts.speakers if _called(parts, speaker, frame)]
        for _ in range(each):
            yield _put_together(parts, frame, chance.choice(able), None, chance)
    for speaker in parts.speakers:
        frames = [
            frame for frame in parts.frames if _says(frame) and _called(parts, speaker, frame)
        ]
        for _ in range(each):
            yield _put_together(parts, chance.choice(frames), speaker, None, chance)
    for content in parts.contents:
        frames = [frame for frame in parts.frames if _filling(parts, content, frame)]
        for _ in range(each if frames else 0):
            frame = chance.choice(frames)
            able = [speaker for speaker in parts.speakers if _called(parts, speaker, frame)]
            yield _put_together(parts, frame, chance.choice(able), content, chance)


def _says(frame: str) -> str | None:
    """Return the name under which ``frame`` asks for its speaker."""
    return next((name for name in _asked(frame) if name.startswith("speaker")), None)


def _form(frame: str) -> str:
    form: str = next(name for name in _asked(frame) if not name.startswith("speaker"))
    return form


def _asked(frame: str) -> list[str]:
    """Return the names of the forms that ``frame`` asks for."""
    return [name.lower() for name in re.findall(r"\{(\w+)\}", frame)]


def _called(parts: Parts, speaker: str, frame: str) -> str | None:
    """Return what ``speaker`` is called in the case that ``frame`` asks for."""
    _, _, case = (_says(frame) or "").partition("_")
    if not case:
        return speaker
    return parts.cases[case].get(speaker) or (speaker if case in parts.unchanged else None)


def _filling(parts: Parts, content: Mapping[str, str], frame: str) -> str | None:
    """Return the content's words for the form that ``frame`` asks for."""
    form = _form(frame)
    words = content.get(form) or content.get(parts.instead.get(form, ""))
    return words if words and ("¦" in words or _INSIDE not in frame) else None


def _put_together(
    parts: Parts,
    frame: str,
    speaker: str,
    content: Mapping[str, str] | None,
    chance: random.Random,
) -> Wording:
    if content is None:
        content = chance.choice([one for one in parts.contents if _filling(parts, one, frame)])
    filling = _filling(parts, content, frame) or ""
    written, told = _figures(filling, parts.language, chance)
    says = _says(frame)
    names = _names(_called(parts, speaker, frame) or speaker)
    used = (frame, *((speaker,) if says else ()), filling)
    before = _WITH_SPEAKER.search(frame)
    if before:
        frame = frame.replace(before[0], f"{before[1]}{{speaker}}")
    group = parts.groups[speaker]
    shape = _AGREEING.sub(lambda match: match[1].split("|")[group], frame)
    if ", " in names[0]:
        shape = re.sub(r"(\{speaker\w*\})(?= (?!:)|$)", r"\1,", shape, flags=re.IGNORECASE)
    shape, _, inside = shape.partition(_INSIDE)
    values = {_form(frame): written.replace("¦", inside)} | ({says: names[0]} if says else {})
    values |= {name.capitalize(): _opened(value, parts.language) for name, value in values.items()}
    if before:
        names += tuple(f"{before[1]}{name}" for name in names)
    text = _melted(parts, shape.format_map(values).format_map(values))
    names += _names_within(parts, frame, names)
    return Wording(text.replace(",,", ","), told, names if says else (), used)


def _opened(text: str, language: str) -> str:
    """Return ``text`` as it opens a sentence; Turkish has a capital of its own for "i"."""
    first = "İ" if language == "tr" and text[:1] == "i" else text[:1].upper()
    return first + text[1:]


def _names_within(parts: Parts, frame: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the names as they stand behind a prefix, and without the article that melts there."""
    prefix = _BEFORE_SPEAKER.search(frame)
    before = prefix[1] if prefix else ""
    melted = (_melted(parts, f" {before}{name}").strip() for name in names)
    bare = (name.removeprefix(apart.strip()[1:]) for apart in parts.contractions for name in names)
    return (*melted, *bare) if parts.contractions else ()


def _melted(parts: Parts, text: str) -> str:
    for apart, melted in parts.contractions.items():
        text = text.replace(apart, melted)
    return text


def _names(speaker: str) -> tuple[str, ...]:
    """Return the whole name, and what is left of it without what it may lack."""
    lacking = _MAY_LACK.sub("", speaker)
    return tuple(dict.fromkeys((_MAY_LACK.sub(r"\1", speaker), lacking)))


def _figures(marked: str, language: str, chance: random.Random) -> tuple[str, tuple[Told, ...]]:
    told: list[Told] = []

    def written(match: re.Match[str]) -> str:
        text, (value, _, kind) = match[1], match[2].partition(" ")
        drawn = _DRAWN.fullmatch(text)
        if drawn:
            number = chance.randint(int(drawn[1]), int(drawn[2]))
            optional = "~" if match[2].startswith("~") else ""
            kind, value = match[2].removeprefix("~"), f"{optional}{number}"
            text = _number(number, language, chance)
        told.append(_told(value, kind.split()))
        return text

    return _FIGURE.sub(written, marked), tuple(told)


def _number(number: int, language: str, chance: random.Random) -> str:
    in_words = number <= _WORDS_UP_TO and chance.random() < 1 / 2
    return str(num2words(number, lang=_library(language))) if in_words else str(number)


def _library(language: str) -> str:
    """Return what the library of number words calls the language ("no" for Norwegian)."""
    pack = lexicon(language)
    return language if pack is None else pack.numbers.library


def _told(value: str, kind: Sequence[str]) -> Told:
    counted = frozenset(kind[0].split("/"))
    who = kind[1] if len(kind) > 1 else None
    optional = value.startswith("~")
    low, _, high = value.removeprefix("~").partition("-")
    if low == "?":
        return Told(None, None, counted, who, optional)
    return Told(int(low), int(high or low), counted, who, optional)
