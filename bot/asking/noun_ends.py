"""Where the noun that is counted ends: before the verb and the name of who did it.

"Hvor mange mål lavede Arvid Lomm" counts "mål". No lexicon has every verb, but the
verb stands between the noun and its subject, and a script's or a language's ways tell the rest.
"""

from collections.abc import Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import finder
from bot.reading.words.tokens import Kind, Token, fold_all

_COUNTED_ENDINGS = ("ا", "ه")
"""Endings, as folding leaves them, of an Arabic noun behind "كم" and of the adjectives after it."""
_TURNED = frozenset({"es"})
"""Languages that put the verb before its subject in questions, though not in other sentences."""
_TANWIN = "\u064b"
_CYRILLIC_VERBS = (
    *("ал", "ил", "ел", "ыл", "ул", "ял", "ла", "ло", "ли", "ся", "лся", "ет", "ют", "ит", "ят"),
    *("ав", "ив", "ув", "яв", "ів", "їв", "ють", "ять", "ить", "є"),
)
_TURKISH_VERBS = ("di", "du", "dü", "ti", "tu", "tü", "yor", "miş", "muş", "müş", "ecek", "acak")


def noun_end(tokens: Sequence[Token], first: int, last: int, pack: Lexicon) -> int:
    """Return the token behind the noun among the content words from ``first`` up to ``last``."""
    order = pack.attribution.order
    verbs = (*pack.counting.losing, *pack.gathering.acts)
    told = finder("verbs behind nouns", verbs).find(tokens[first + 1 : last])
    if told and order != "sov":  # "homes lost power", "drivers walked out"
        last = first + 1 + told[0].first
    if order == "vso":
        return _arabic_end(tokens, first, last)
    if order == "sov":
        verb = last - first > 1 and tokens[last - 1].norm.endswith(_TURKISH_VERBS)
        return last - 1 if verb and _closes(tokens, last, pack) else last
    if pack.happening.nouns_capitalised:
        return _end_of_capitals(tokens, first, last)
    if order == "v2" or pack.attribution.adjectives_follow:
        return _end_before_subject(tokens, first, last, pack)
    return last


def _closes(tokens: Sequence[Token], place: int, pack: Lexicon) -> bool:
    """Tell whether a clause ends before ``place``."""
    if place >= len(tokens) or tokens[place].kind is Kind.MARK:
        return True
    return tokens[place].norm in fold_all(pack.numbers.and_words)


def _arabic_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where words in the case of the counted end, where the first one shows that case."""
    end = first
    while end < last and tokens[end].norm.rstrip(_TANWIN).endswith(_COUNTED_ENDINGS):
        end += 1
    return end if end > first else last


def _end_of_capitals(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where small letters follow a noun, in a language that gives nouns a capital."""
    nouns = [place for place in range(first, last) if tokens[place].capitalised]
    after = range(nouns[0], last) if nouns else range(0)
    return next((place for place in after if not tokens[place].capitalised), last)


def _end_before_subject(tokens: Sequence[Token], first: int, last: int, pack: Lexicon) -> int:
    """Return where the verb before a name, or before a pronoun or an article, begins."""
    names = (place for place in range(first + 1, last) if _is_name(tokens[place]))
    end = next(names, last)
    if end == last and not _opens_subject(tokens, last, pack):
        return last
    return end - 1 if end - first > 1 and _may_be_verb(tokens[end - 1], pack) else end


def _is_name(token: Token) -> bool:
    """Tell whether a word has a capital; a compound with a name ("FN-soldater") is a noun."""
    last_part = token.text.rpartition("-")[2]
    return token.capitalised and not last_part[:1].islower()


def _opens_subject(tokens: Sequence[Token], place: int, pack: Lexicon) -> bool:
    said = pack.attribution
    openers = fold_all((*said.pronouns, *said.determiners))
    return place < len(tokens) and tokens[place].norm in openers


def _may_be_verb(token: Token, pack: Lexicon) -> bool:
    """Tell whether a word before the subject can be its verb; a French one stands behind it."""
    if any("а" <= letter <= "ї" for letter in token.norm):
        return token.norm.endswith(_CYRILLIC_VERBS)
    return pack.attribution.order == "v2" or pack.language in _TURNED
