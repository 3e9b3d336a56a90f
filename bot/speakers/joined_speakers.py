"""Two speakers whom a question joins: "the Harbour Board and the Coast Register count"."""

from collections.abc import Iterable, Iterator, Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.speakers.nouns import is_cased
from bot.reading.words.tokens import Kind, Token, fold_all, tokenize
from bot.speakers.fused_and import joined_by_fused_and


def with_each(speakers: Iterable[str], pack: Lexicon) -> tuple[str, ...]:
    """Return the speakers, and of joined ones each by itself as well.

    A ministry of health and welfare is one body: what stands on both sides of "and" must be a name
    of several words or an acronym, or one word on either side.
    """
    found: dict[str, None] = {}
    for speaker in speakers:
        found |= dict.fromkeys(
            (speaker, *_each(speaker, pack), *joined_by_fused_and(speaker, pack))
        )
    return tuple(found)


def _each(speaker: str, pack: Lexicon) -> Iterator[str]:
    tokens = tokenize(speaker)
    joining = fold_all(pack.numbers.and_words)
    small = fold_all(pack.attribution.determiners)
    place = next((i for i, token in enumerate(tokens) if token.norm in joining), 0)
    sides = [side for side in (tokens[:place], tokens[place + 1 :]) if side]
    names = [[token for token in side if token.norm not in small] for side in sides]
    alone = all(len(name) == 1 for name in names)
    both = len(sides) == 2  # noqa: PLR2004 - a pair
    definite = both and all(side[0].norm in small for side in sides)
    if both and (definite or all(_is_name(name, alone=alone) for name in names)):
        for side in sides:
            yield speaker[side[0].span.start : side[-1].span.end]


def _is_name(words: Sequence[Token], *, alone: bool) -> bool:
    """Tell whether the words can be a name: with capitals, where the script has any."""
    if not words or any(word.kind is not Kind.WORD for word in words):
        return False
    if any(is_cased(word.text) for word in words) and not any(word.capitalised for word in words):
        return False
    return alone or len(words) > 1 or words[0].text.isupper()
