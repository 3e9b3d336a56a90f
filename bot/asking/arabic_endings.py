"""Harm in the forms that Arabic questions give it: with a pronoun for the harmed, or of women.

"How many has the army arrested" is "كم اعتقلتهم", "those who were rescued" "من جرى إنقاذهم", and
"how many schoolgirls were seized" "كم تلميذة خطفن". Each is made from a form that a pack lists.
"""

from collections.abc import Iterable, Iterator

from bot.reading.lexicon.pack import Lexicon

_THEM = ("هم", "هن", "هما")
_MARBUTA, _BEFORE_PRONOUN = "ة", "ت"
_MASCULINE, _FEMININE = "وا", "ن"
_ON, _ON_BEFORE_PRONOUN = "على", "علي"
_TO = frozenset({"إلى", "من", "في", "على"})
_SHORTEST = 3


def with_endings(phrases: Iterable[str], pack: Lexicon) -> Iterator[str]:
    """Yield the further forms of verbs and of nouns of action, and of phrases with either."""
    owned = set(pack.counting.kin_owned)  # "أسرهم" is their families
    for phrase in phrases:
        words = phrase.split()
        if "*" in phrase or len(words[0]) < _SHORTEST:
            continue
        if len(words) > 1:
            yield from (" ".join((*words[:-1], form)) for form in _joined(words[-1]))
        if len(words) == 1 or (words[1] in _TO and len(words) > 2):  # noqa: PLR2004 -- "نقل إلى مشفى"
            forms = (form for form in _forms(words[0]) if form not in owned)
            yield from (" ".join((form, *words[1:])) for form in forms)


def _forms(word: str) -> Iterator[str]:
    if word.endswith(_MASCULINE):
        yield word.removesuffix(_MASCULINE) + _FEMININE
    else:
        yield from _joined(word)


def _joined(word: str) -> Iterator[str]:
    """Yield the word with each pronoun for several: "اعتقلتهم", "إصابتهم", "عليهم"."""
    if word.endswith((*_THEM, _MASCULINE)):
        return
    stem = _ON_BEFORE_PRONOUN if word == _ON else word
    if stem.endswith(_MARBUTA):
        stem = stem.removesuffix(_MARBUTA) + _BEFORE_PRONOUN
    yield from (stem + them for them in _THEM)
