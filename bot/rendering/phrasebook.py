"""Our own sentences in an answer, in one language: the ``[answer]`` section of its pack.

A phrase with a number has one form for each plural category of the language ("figures_one",
"figures_other"), as CLDR defines them; Babel tells which category a number takes.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from string import Formatter

from babel.plural import PluralRule

from bot.answers import Verdict
from bot.model.language_model import Failure
from bot.reading.cldr import writing
from bot.reading.lexicon.pack import lexicon
from index.errors import ProgrammerError

FALLBACK = "en"
"""The language of answers to questions in a language without a pack."""

_PLAIN: Mapping[str, frozenset[str]] = {
    "quote_open": frozenset(),
    "quote_close": frozenset(),
    "summary_figures": frozenset({"figures", "outlets", "origins", "verdict"}),
    "summary_statements": frozenset({"statements", "outlets", "origins"}),
    **{f"summary_{verdict}": frozenset() for verdict in Verdict},
    **{f"verdict_{verdict}": frozenset() for verdict in Verdict},
    "own_voice": frozenset(),
    "unnamed": frozenset(),
    "hedged": frozenset({"words"}),
    "via": frozenset({"names"}),
    "superseded": frozenset(),
    "counts_others": frozenset(),
    "revised": frozenset({"old", "new", "day"}),
    "also_at": frozenset({"places"}),
    "included": frozenset(),
    "same_origin": frozenset({"number"}),
    "undated": frozenset(),
    "day_unknown": frozenset(),
    "unsure": frozenset(),
    "no_total": frozenset(),
    "nearest_statements": frozenset(),
    "unknown_outlet": frozenset(),
    "inferred": frozenset({"value"}),
    "not_reported": frozenset(),
    "nearest": frozenset(),
    "unread": frozenset({"languages"}),
    "unread_heading": frozenset({"languages"}),
    "unread_speaker": frozenset(),
    "not_reported_read": frozenset(),
}
_OPTIONAL: Mapping[str, frozenset[str]] = {
    "lead_by": frozenset({"model"}),
    "translation": frozenset({"text"}),
    "without_model": frozenset({"reason"}),
    "without_wording": frozenset({"reason"}),
    **{f"without_model_{failure}": frozenset() for failure in Failure},
}
"""Phrases that a pack may lack: the English ones serve until somebody translates them."""
_QUOTATION_MARKS = tuple("\"“”„«»'‘’‹›")
_COUNTED = ("figures", "statements", "outlets", "origins", "other_events", "dropped")


class Phrasebook:
    """The phrases of one language; made by ``phrasebook``.

    Args:
        language: BCP 47 primary tag, known to CLDR.
        phrases: The ``[answer]`` section.

    Raises:
        ProgrammerError: A key is missing or unknown, or a phrase misses one of its fields.
    """

    def __init__(self, language: str, phrases: Mapping[str, str]) -> None:
        self.language = language
        self._writing = writing(language)
        self._plural = PluralRule(self._writing.plurals)
        self._phrases = phrases
        self._check()

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self._writing.right_to_left

    @property
    def comma(self) -> str:
        """What stands between the parts of an enumeration, in the marks of the script."""
        return "، " if self._writing.in_arabic_script else ", "

    @property
    def semicolon(self) -> str:
        """What stands between remarks, in the marks of the script."""
        return "؛ " if self._writing.in_arabic_script else "; "

    def phrase(self, key: str, **fields: str) -> str:
        """Return a phrase with its fields filled in."""
        if key in _OPTIONAL and key not in self._phrases and self.language != FALLBACK:
            return phrasebook(FALLBACK).phrase(key, **fields)
        return self._phrases[key].format(**fields)

    def count(self, key: str, number: int) -> str:
        """Return a counted phrase ("3 figures") in the right plural."""
        return self._phrases[f"{key}_{self._plural(number)}"].format(n=number)

    def quoted(self, text: str) -> str:
        """Return ``text`` between the language's quotation marks, unless it opens with its own."""
        if text.startswith(_QUOTATION_MARKS):
            return text
        return f"{self._phrases['quote_open']}{text}{self._phrases['quote_close']}"

    def day(self, day: date | None) -> str:
        """Return a date written out, or the phrase for none."""
        if day is None:
            return self.phrase("undated")
        return self._writing.day(day)

    def language_name(self, tag: str) -> str:
        """Return the name of language ``tag`` in this language, or the tag where none is known."""
        from babel import Locale  # noqa: PLC0415 -- its data take time to load

        return str(Locale.parse(self.language).languages.get(tag, tag))

    def _check(self) -> None:
        expected = self._expected()
        problems = [f"{key} is missing" for key in expected.keys() - self._phrases.keys()]
        expected = {**expected, **_OPTIONAL}
        problems += [f"{key} is unknown" for key in self._phrases.keys() - expected.keys()]
        problems += [
            f"{key} has the fields {sorted(fields)} instead of {sorted(expected[key])}"
            for key, fields in ((key, _fields(text)) for key, text in self._phrases.items())
            if key in expected and fields != expected[key]
        ]
        if problems:
            raise ProgrammerError(
                f"Section [answer] of {self.language}.toml is not valid: "
                + "; ".join(sorted(problems))
            )

    def _expected(self) -> Mapping[str, frozenset[str]]:
        spelt_out = {"zero", "one", "two"}  # "one figure" or a dual may do without the numeral
        categories = self._plural.tags | {"other"}
        counted = {
            f"{key}_{category}": frozenset[str]()
            if category in spelt_out and "{n}" not in self._phrases.get(f"{key}_{category}", "")
            else frozenset({"n"})
            for key in _COUNTED
            for category in categories
        }
        return {**_PLAIN, **counted}


@cache
def phrasebook(language: str) -> Phrasebook:
    """Return the phrases of ``language``, or those of ``FALLBACK`` where it has no pack.

    Raises:
        ProgrammerError: The pack's ``[answer]`` section is not valid.
    """
    pack = lexicon(language)
    if pack is not None:
        return Phrasebook(language, pack.answer)
    if language == FALLBACK:
        raise ProgrammerError(f"Language pack {FALLBACK}.toml has gone.")
    return phrasebook(FALLBACK)


def _fields(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)
