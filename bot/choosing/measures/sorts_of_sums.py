"""Sums of the asked sort: a fine is no ransom, though both are money told of one company."""

from collections.abc import Sequence
from functools import cache
from itertools import compress

from bot.answers import Question
from bot.asking.measures import SORTS, words_of_sort
from bot.choosing.counts.rival_claims import speaks_beside
from bot.choosing.events.naming import names_any_of
from bot.choosing.events.particular_names import particular
from bot.claims import Claim
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.tokens import Token, tokenize


def tells_sort(sort: str | None, claims: Sequence[Claim]) -> list[bool]:
    """Tell of each claim whether its sentence has a word for the asked sort of sum, if one is."""
    return [sort is not None and _tells(claim, sort) for claim in claims]


def of_asked_sort(sort: str | None, claims: Sequence[Claim]) -> list[Claim]:
    """Leave out other sums of articles that tell one of the asked sort, if one is asked for.

    What another speaker says right beside one, with no word for any sort, is of it as well.
    """
    told = list(compress(claims, tells_sort(sort, claims)))
    articles: dict[str, list[Claim]] = {}
    for claim in told:
        articles.setdefault(claim.article.id, []).append(claim)
    return [
        claim
        for claim in claims
        if claim.article.id not in articles or _is_of(claim, articles[claim.article.id])
    ]


def is_beside_its_sort(
    sort: str | None, tokens: Sequence[Token], place: int, pack: Lexicon
) -> bool:
    """Tell whether no word for another sort of sum stands nearer to an amount: "took 2 in bribes".

    So it is wherever a sentence has no word for the asked sort.
    """
    found = _words_of_sorts(pack).find(tokens) if sort is not None else ()
    near = sorted((_distance(match, place), match.label != sort) for match in found)
    return not near or not any(match.label == sort for match in found) or not near[0][1]


def _distance(match: Match, place: int) -> int:
    return max(match.first - place, place - match.last)


@cache
def _words_of_sorts(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({sort: words_of_sort(sort, pack) for sort in SORTS})


def of_the_named(question: Question, sort: str | None, claims: Sequence[Claim]) -> list[Claim]:
    """Leave out what others than the named got of the asked sort, where an article tells theirs.

    "How long was Helm jailed for?" is not answered by "his driver, Udo Rask, got two years".
    """
    names = particular(question.circumstances.names, question.language)
    if not names or sort is None:
        return list(claims)
    own = [claim for claim in claims if names_any_of(claim.article.text, claim.told_in, names)]
    told = {claim.article.id for claim in own}
    return [
        claim
        for claim in claims
        if claim in own or claim.article.id not in told or not _names_somebody(claim)
    ]


def _names_somebody(claim: Claim) -> bool:
    """Tell whether a sentence has a name of two words, no place's and not the speaker's."""
    speaker = claim.attribution.speaker or ""
    told = claim.circumstances
    return any(
        " " in name and name not in told.places and name not in speaker for name in told.names
    )


def tells_another_sort(claim: Claim, sort: str) -> bool:
    """Tell whether a sentence has words for some sort of sum, but none for the asked one."""
    return not _tells(claim, sort) and any(_tells(claim, other) for other in SORTS)


def _is_of(claim: Claim, told: Sequence[Claim]) -> bool:
    """Tell whether a claim is one of those that tell the asked sort, or rivals one of them."""
    if claim in told:
        return True
    beside = any(speaks_beside(one, claim) for one in told)
    return beside and not any(_tells(claim, sort) for sort in SORTS)


def _tells(claim: Claim, sort: str) -> bool:
    pack = lexicon(claim.article.language)
    if pack is None:
        return False
    words = words_of_sort(sort, pack)
    return bool(finder(f"sums of {sort}", words).find(tokenize(claim.quote_text)))
