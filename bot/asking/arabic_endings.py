"""Harm in the forms that Arabic questions give it: with a pronoun for the harmed, or of women.

"How many has the army arrested" is "كم اعتقلتهم", "those who were rescued" "من جرى إنقاذهم", and
"how many schoolgirls were seized" "كم تلميذة خطفن". Each is made from a form that a pack lists.
"""

from collections.abc import Iterable, Iterator

from bot.reading.lexicon.pack import Lexicon

_THEM = ("هم", "هن", "هما")
_MARBUTA, _BEFORE_PRONOUN = "ة", "ت"
_MASCULINE, _FEMININE = "وا", "ن"
_TO = frozenset({"إلى", "من", "في", "على"})
_SHORTEST = 3


def with_endings(phrases: Iterable[str], pack: Lexicon) -> Iterator[str]:
    """Yield the further forms of verbs and of nouns of action."""
    owned = set(pack.counting.kin_owned)  # "أسرهم" is their families
    for phrase in phrases:
        word, _, rest = phrase.partition(" ")
        if "*" in phrase or len(word) < _SHORTEST or (rest and rest.split()[0] not in _TO):
            continue
        behind = f" {rest}" if rest else ""
        yield from (f"{form}{behind}" for form in _forms(word) if form not in owned)


def _forms(word: str) -> Iterator[str]:
    if word.endswith(_MASCULINE):
        yield word.removesuffix(_MASCULINE) + _FEMININE
    elif not word.endswith(_THEM):
        stem = word.removesuffix(_MARBUTA)
        yield from (f"{stem}{_BEFORE_PRONOUN if stem != word else ''}{them}" for them in _THEM)
