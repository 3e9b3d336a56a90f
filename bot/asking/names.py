"""Whose words a question asks for, where the name stands before verb and postposition."""

from collections.abc import Iterator, Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.saying.vocabulary import vocabulary_of
from bot.reading.words.tokens import Kind, Token, fold, fold_all

_OWNED = ("ı", "i", "u", "ü")
"""How a Turkish noun ends that belongs to something."""
_GENITIVES = ("nin", "nun", "nün")
_PLACED = ("da", "de", "ta", "te", "dan", "den", "tan", "ten", "daki", "deki", "taki", "teki")
"""How Turkish words end that tell where or where from; folding makes one letter of both i."""
_LONGEST_OWNER = 5
"""How many words may tell to whom an office belongs."""


def asked_speaker(tokens: Sequence[Token], pack: Lexicon) -> str | None:
    """Return the subject of a verb of saying that follows ``tokens``.

    It stands right before "what" ("Orlu hakkında Bakan Aksoy ne"), or opens the clause ("Bakan
    Aksoy Orlu hakkında ne").
    """
    asking = fold_all(pack.asking.what)
    places = [place for place, token in enumerate(tokens) if token.norm in asking]
    near = speaker_before(tokens[: places[-1]], pack) if places else None
    return near or leading_speaker(tokens, pack)


def leading_speaker(tokens: Sequence[Token], pack: Lexicon) -> str | None:
    """Return the subject that opens the last clause of ``tokens``, or None if it has a case."""
    start = _clause_start(tokens)
    end = start
    while end < len(tokens) and _belongs(tokens[end], pack):
        if _bare(tokens[end], pack) != tokens[end].text:
            return None
        end += 1
    return _text(tokens[start:end], pack)


def speakers_before(tokens: Sequence[Token], pack: Lexicon) -> Iterator[str]:
    """Yield the names that end ``tokens`` with "and" between: "valiye ve hastaneye göre"."""
    joining = fold_all(pack.numbers.and_words)
    end = len(tokens)
    while (name := speaker_before(tokens[:end], pack)) is not None:
        yield name
        end = _speaker_start(tokens[:end], pack) - 1
        if end < 1 or tokens[end].norm not in joining:
            return


def speaker_before(tokens: Sequence[Token], pack: Lexicon) -> str | None:
    """Return the name that ends ``tokens``, without its case: "Bakan Aksoy'a göre"."""
    return _text(tokens[_speaker_start(tokens, pack) :], pack)


def _speaker_start(tokens: Sequence[Token], pack: Lexicon) -> int:
    start = len(tokens)
    while start > 0 and _belongs(tokens[start - 1], pack):
        start -= 1
    return _owner_start(tokens, start, pack)


def _owner_start(tokens: Sequence[Token], start: int, pack: Lexicon) -> int:
    """Return where the genitives before an office begin: "Orlu hastanesinin acil servisi şefi".

    What says where something is ("Orlu'daki") is no part of it.
    """
    owned = start < len(tokens) and _bare(tokens[-1], pack).endswith(_OWNED)
    small = fold_all(pack.asking.function_words)
    first = start
    for place in range(start - 1, max(-1, start - 1 - _LONGEST_OWNER), -1):
        token = tokens[place]
        if not owned or token.kind is not Kind.WORD or token.norm in small:
            break
        if token.norm.endswith(_PLACED):
            break
        if token.norm.endswith(_GENITIVES) or (token.capitalised and first < start):
            first = place
    return first


def _clause_start(tokens: Sequence[Token]) -> int:
    marks = [place for place, token in enumerate(tokens) if token.kind is Kind.MARK]
    return marks[-1] + 1 if marks else 0


def _belongs(token: Token, pack: Lexicon) -> bool:
    """Tell whether a word is a name or a known noun, and none that a question is made of."""
    small = fold_all((*pack.asking.function_words, *pack.asking.what))
    known = fold_all((*pack.attribution.roles, *pack.attribution.collectives))
    if token.kind is not Kind.WORD or token.norm in small:
        return False
    return token.capitalised or not known.isdisjoint((*token.forms, fold(_bare(token, pack))))


def _text(tokens: Sequence[Token], pack: Lexicon) -> str | None:
    if not tokens:
        return None
    return " ".join([*(token.text for token in tokens[:-1]), _bare(tokens[-1], pack)])


def _bare(token: Token, pack: Lexicon) -> str:
    """Return the word without the ending of a case."""
    return token.text[: vocabulary_of(pack).caseless_length(token)]
