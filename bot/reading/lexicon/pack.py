"""The language packs: everything that reading and asking need to know of one language.

One TOML file a language in this folder, whose tables the modules beside this one describe.
Phrases follow ``bot.reading.words.phrases`` ("*" stands for any ending or any first part of a
compound). ``docs/languages.md`` tells how to write a pack.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from bot.reading.lexicon.around_verbs import AroundVerbs
from bot.reading.lexicon.asking import Asking
from bot.reading.lexicon.attributing import Attributing
from bot.reading.lexicon.counting import Counting
from bot.reading.lexicon.fields import STRICT, LabelledPhrases, Phrases
from bot.reading.lexicon.gathering import Gathering
from bot.reading.lexicon.happening import Happening
from bot.reading.lexicon.measuring import Measuring
from bot.reading.lexicon.numbers import NumberWords
from bot.reading.lexicon.responsibility import Responsibility
from bot.reading.lexicon.word_classing import WordClassing
from bot.reading.readers_tables import readers_table
from bot.reading.words.phrase_words import know_phrases
from index.errors import ProgrammerError
from index.text.languages import reading_tag


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language pack. Two are the same only if they are one object: readers are kept by pack.

    Attributes:
        language: ISO 639-1 code, the file's name.
        name: The language's own name.
        numbers: How numbers are written.
        counting: What is counted, and of whom.
        attribution: Who says so.
        around_verbs: What stands around verbs that come before their subject.
        happening: When and where.
        asking: How questions are put.
        gathering: Who takes part in what people gather for.
        responsibility: Whose deed it was.
        measures: What is measured instead of counted.
        answer: What our own sentences say.
        concepts: Concepts of news language, named in English and alike in every pack, with the
            phrases for them. A phrase in capitals must stand in capitals in the text ("IS").
        demonyms: ISO 3166 codes of countries, with the adjectives and nouns of their people.
        country_names: ISO 3166 codes, with names that CLDR does not give ("Britain", "USA").
        glosses: Further words in English, with the words and phrases that mean them.
        endings: Inflections that may follow a word of ``glosses``.
        lemma_endings: Vowels that a listed word may have in an inflection's place ("flickor" is
            found as "flicka").
        word_classes: What words mean and do, for the trained reader of attributions.
    """

    __pydantic_config__ = STRICT

    language: str
    name: str
    numbers: NumberWords
    counting: Counting
    attribution: Attributing
    happening: Happening
    asking: Asking
    answer: Mapping[str, str]
    gathering: Gathering = field(default_factory=Gathering)
    responsibility: Responsibility = field(default_factory=Responsibility)
    measures: Measuring = field(default_factory=Measuring)
    around_verbs: AroundVerbs = field(default_factory=AroundVerbs)
    concepts: LabelledPhrases = field(default_factory=dict)
    demonyms: LabelledPhrases = field(default_factory=dict)
    country_names: LabelledPhrases = field(default_factory=dict)
    glosses: LabelledPhrases = field(default_factory=dict)
    endings: Phrases = ()
    lemma_endings: Phrases = ()
    word_classes: WordClassing = field(default_factory=WordClassing)


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a pack, in alphabetical order."""
    packs = files("bot.reading").joinpath("lexicon").iterdir()
    return tuple(
        sorted(pack.name.removesuffix(".toml") for pack in packs if pack.name.endswith(".toml"))
    )


def lexicon(language: str) -> Lexicon | None:
    """Return the pack that reads ``language``, or None where there is none.

    Raises:
        ProgrammerError: The file breaks the schema; the message says where.
    """
    return _pack(reading_tag(language))


def pack_file(language: str) -> bytes:
    """Return the bytes of the pack of one of the ``languages``: what tables are made of."""
    return files("bot.reading").joinpath("lexicon", f"{language}.toml").read_bytes()


@cache
def _pack(language: str) -> Lexicon | None:
    if language not in languages():
        return None
    tables = readers_table(f"pack-{language}", lambda: _checked(language))
    know_phrases(language, tables)
    pack: Lexicon = _built(Lexicon, tables)
    return pack


def _checked(language: str) -> Any:
    """Return the tables of a pack as plain data, as they are where the schema has nothing to say.

    To check them takes longer than to read them, so what is kept is what has been checked.
    """
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 -- a checked pack needs none

    schema = TypeAdapter(Lexicon)
    try:
        pack = schema.validate_python(tomllib.loads(pack_file(language).decode("utf-8")))
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise ProgrammerError(f"Language pack {language}.toml is not valid: {error}") from error
    return schema.dump_python(pack, mode="json", exclude_defaults=True)


def _built(kind: Any, told: Mapping[str, Any]) -> Any:
    """Return a table of a pack, or the whole pack, that has been checked."""
    parts = {part.name: part.type for part in fields(kind) if is_dataclass(part.type)}
    return kind(
        **{
            name: _built(parts[name], value) if name in parts else _unchanging(value)
            for name, value in told.items()
        }
    )


def _unchanging(value: Any) -> Any:
    """Return a list as a tuple, wherever it stands."""
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return {key: _unchanging(each) for key, each in value.items()}
    return value
