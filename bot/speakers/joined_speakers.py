"""Two speakers whom a question joins: "the Harbour Board and the Coast Register count"."""

from collections.abc import Iterable, Iterator, Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.speakers.nouns import is_cased
from bot.reading.words.phrases import finder
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
    joining = _joining(pack)
    small = fold_all((*pack.attribution.determiners, *pack.attribution.possessives))
    place = next((i for i, token in enumerate(tokens) if token.norm in joining), 0)
    sides = [side for side in (tokens[:place], tokens[place + 1 :]) if side]
    if len(sides) == 2 and _are_two(sides, small, pack):  # noqa: PLR2004 - a pair
        for side in sides:
            yield _without_genitive(speaker[side[0].span.start : side[-1].span.end])


def _are_two(sides: Sequence[Sequence[Token]], small: frozenset[str], pack: Lexicon) -> bool:
    """Tell whether each side names somebody: "the clinic and his office", "Kelm and the clinic".

    "The Ministry of Health and Welfare" does not, nor does anything with a mark inside.
    """
    names = [[token for token in side if token.norm not in small] for side in sides]
    if all(_is_name(name, alone=all(len(one) == 1 for one in names)) for name in names):
        return True
    definite = [side[0].norm in small for side in sides]
    if not any(definite) or any(t.kind is Kind.MARK for side in sides for t in side):
        return all(definite)
    owned = any(token.norm in fold_all(pack.numbers.of_words) for token in sides[0])
    owned = owned and not definite[1]
    return not owned and all(
        one or _is_name(name, alone=True) or _is_body(name, pack)
        for one, name in zip(definite, names, strict=True)
    )


def _is_body(words: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether words are nothing but a body, or unnamed people: "the army and police"."""
    said = pack.attribution
    known = finder("body", (*said.collectives, *said.roles, *said.anonymous)).find(words)
    return bool(words) and any(match.last == len(words) - 1 for match in known)


def _joining(pack: Lexicon) -> frozenset[str]:
    """Return the words for "and" and "or"."""
    prepositions = (*pack.counting.prepositions, *pack.happening.place_prepositions)
    either = fold_all(pack.numbers.range_joiners) - fold_all(prepositions)
    return fold_all(pack.numbers.and_words) | either


def _without_genitive(name: str) -> str:
    """Return the name without the ending of an English owner: "the army's and the police's"."""
    return name.removesuffix("'s").removesuffix("’s")


def _is_name(words: Sequence[Token], *, alone: bool) -> bool:
    """Tell whether the words can be a name: with capitals, where the script has any."""
    if not words or any(word.kind is not Kind.WORD for word in words):
        return False
    if any(is_cased(word.text) for word in words) and not any(word.capitalised for word in words):
        return False
    return alone or len(words) > 1 or words[0].text.isupper()
