"""The language packs: everything that reading and asking need to know of one language.

One TOML file a language in this folder, whose tables the modules beside this one describe.
Phrases follow ``bot.reading.words.phrases`` ("*" stands for any ending or any first part of a
compound). ``docs/languages.md`` tells how to write a pack.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter, ValidationError

from bot.reading.lexicon.asking import Asking
from bot.reading.lexicon.attributing import Attributing
from bot.reading.lexicon.counting import Counting
from bot.reading.lexicon.fields import STRICT, LabelledPhrases, Phrases
from bot.reading.lexicon.happening import Happening
from bot.reading.lexicon.measuring import Measuring
from bot.reading.lexicon.numbers import NumberWords
from bot.reading.lexicon.word_classing import WordClassing
from bot.reading.words.phrase_words import know_phrases
from index.errors import ProgrammerError
from index.made_tables import made_table
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
        happening: When and where.
        asking: How questions are put.
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
    measures: Measuring = field(default_factory=Measuring)
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
    try:
        written = pack_file(language)
        tables = made_table(
            f"pack-{language}", written, lambda: tomllib.loads(written.decode("utf-8"))
        )
        pack = _schema().validate_python(tables)
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise ProgrammerError(f"Language pack {language}.toml is not valid: {error}") from error
    know_phrases(language, tables)
    return pack


@cache
def _schema() -> TypeAdapter[Lexicon]:
    return TypeAdapter(Lexicon)
