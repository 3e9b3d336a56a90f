"""Telling the language of a text, offline."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import TYPE_CHECKING

from index.articles import UNKNOWN_LANGUAGE

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_TAGS = {
    "no": "nb",
    "zxx": UNKNOWN_LANGUAGE,
    **dict.fromkeys(("ary", "arz"), "ar"),
    **dict.fromkeys(("wuu", "yue"), "zh"),
    "uzs": "uz",
    "pcm": "en",
}
"""The model's labels whose tag here is another: written standards, not dialects, are told."""

_READ_AS = {"nn": "nb", "no": "nb"}
"""Written standards and older tags of a language whose words are listed under another tag."""

_ENOUGH_LETTERS = 12
_MOST_CHARACTERS = 20_000
_LEAST_SHARE = 1e-4
"""Below this share of the probability a text is in none of the languages to choose from."""


def detect_language(text: str, among: Collection[str] | None = None) -> str:
    """Return the BCP 47 primary tag of the language that ``text`` is most likely written in.

    Args:
        text: A text, or a short question. Its first 20,000 characters decide.
        among: The only languages to choose from. A word is enough then; without it, less than a
            dozen letters tell nothing.

    Returns:
        A tag ("da", "ar"; Norwegian is "nb" or "nn"), or ``UNKNOWN_LANGUAGE`` for a text that
        is too short, or plainly in none of the languages ``among`` which it was to be.
    """
    start = text[:_MOST_CHARACTERS]
    letters = sum(character.isalpha() for character in start)
    if letters < (_ENOUGH_LETTERS if among is None else 1):
        return UNKNOWN_LANGUAGE
    shares = _shares(start)
    if among is not None:
        shares = _read_together(shares, among)
    if sum(shares.values()) < _LEAST_SHARE:
        return UNKNOWN_LANGUAGE
    return max(shares, key=lambda tag: shares[tag])


def reading_tag(tag: str) -> str:
    """Return the tag under which what is known of a language is listed.

    One Norwegian, "nb", serves both written standards: they share most words, and a paper quotes
    either in the other.
    """
    return _READ_AS.get(tag, tag)


def _shares(text: str) -> dict[str, float]:
    """Return the probability of each tag; nothing where no feature of the text is known."""
    ranked = _identifier().rank(text)
    if ranked[0][1] == ranked[-1][1]:
        return {}
    shares: dict[str, float] = {}
    for label, share in ranked:
        tag = _TAGS.get(label, label)
        shares[tag] = shares.get(tag, 0.0) + share
    return shares


def _read_together(shares: Mapping[str, float], among: Collection[str]) -> dict[str, float]:
    """Return the shares of the tags ``among``, with those that are read as one of them."""
    together: dict[str, float] = {}
    for tag, share in shares.items():
        listed = tag if tag in among else reading_tag(tag)
        if listed in among:
            together[listed] = together.get(listed, 0.0) + share
    return together


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import (  # noqa: PLC0415 - reads a model of several megabytes
        MODEL_FILE,
        LanguageIdentifier,
    )

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
