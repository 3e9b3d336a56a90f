"""Sentences on whose deed it was: who claims it, whom others blame, who denies it.

"Who claimed responsibility for the bomb?" is answered in words that no two languages share, so that
the nearness of sentences finds the question's own language alone; the packs have them.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from bot.answers import Question
from bot.claims import Claim
from bot.ledger.repetition import once_a_sentence
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.reader import Reading
from bot.reading.words.phrases import PhraseFinder, finder
from bot.reading.words.tokens import tokenize

_CLAIMING, _BLAMING, _DENYING, _BEHIND = "claiming", "blaming", "denying", "behind"
_RESPONSIBILITY = "responsibility"
"""The concept of sentences that speak of it in words of their own."""
_FARTHEST_DENIED = 4
"""How many words behind a verb of denying its object ends, at most."""
_ANY = frozenset({_CLAIMING, _BLAMING, _DENYING})
_ANSWERED_BY = {
    _CLAIMING: frozenset({_CLAIMING}),
    _BLAMING: frozenset({_BLAMING}),
    _DENYING: frozenset({_DENYING}),
    _BEHIND: _ANY,
}


def of_responsibility(question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
    """Return the statements on whose deed it was; none where a question asks for something else.

    Args:
        question: What is asked.
        readings: The articles on the asked event.
    """
    asked = _asked(question)
    if not asked:
        return ()
    told = (
        claim
        for reading in readings
        for claim in reading.claims
        if claim.figure is None and not _is_of_other_event(claim)
    )
    return tuple(once_a_sentence(claim for claim in told if asked & _told(claim)))


def tells_whose_deed(question: Question, chosen: Sequence[Claim]) -> bool:
    """Tell whether a question for whose deed it was has its answer."""
    return bool(chosen and _asked(question)) and all(claim.figure is None for claim in chosen)


def accuses(claim: Claim) -> bool:
    """Tell whether a sentence on an accusation raises it: not "denied the accusations"."""
    pack = lexicon(claim.article.language)
    if pack is None:
        return False
    tokens = tokenize(claim.quote_text)
    denied = finder("denying", pack.attribution.denying).find(tokens)
    raised = (match for match in _finder(pack).find(tokens) if match.label == _BLAMING)
    return any(
        not any(denial.last < match.first <= denial.last + _FARTHEST_DENIED for denial in denied)
        for match in raised
    )


def asks_who_accuses(question: Question) -> bool:
    """Tell whether a question asks who accuses somebody, and not who is accused."""
    if _asked(question) != {_BLAMING}:
        return False
    pack = lexicon(question.language)
    return pack is not None and not _is_passive(question.text, pack)


def without_mere_deeds(question: Question, near: Sequence[Claim]) -> tuple[Claim, ...]:
    """Leave out sentences near a question for who claims a deed that speak of no responsibility.

    That a bomb went off does not tell who claims it.
    """
    if _asked(question) != {_CLAIMING}:
        return tuple(near)
    return tuple(claim for claim in near if _RESPONSIBILITY in claim.circumstances.concepts)


def _asked(question: Question) -> frozenset[str]:
    """Return what a sentence may tell to answer a question for who did it."""
    if question.wants_figure:
        return frozenset()
    return _asked_in(question.text, question.language, asks_whether=question.asks_whether)


@lru_cache(maxsize=64)  # of one question, asked up to three times
def _asked_in(text: str, language: str, *, asks_whether: bool) -> frozenset[str]:
    pack = lexicon(language)
    if pack is None:
        return frozenset()
    tokens = tokenize(text)
    asks = asks_whether or finder("who", pack.asking.who).find(tokens)
    told = [match.label for match in _finder(pack).find(tokens)] if asks else []
    return frozenset().union(*(_ANSWERED_BY[label] for label in told))


def responsibility_told(text: str, pack: Lexicon) -> frozenset[str]:
    """Return which of claiming, blaming and denying a deed a sentence tells of."""
    return _ANY.intersection(match.label for match in _finder(pack).find(tokenize(text)))


def _is_passive(text: str, pack: Lexicon) -> bool:
    """Tell whether somebody is accused, by whomever: "who is accused of"."""
    tokens = tokenize(text)
    verbs = [match.first for match in _finder(pack).find(tokens) if match.label == _BLAMING]
    passive = finder("passive", pack.attribution.passive_auxiliaries).find(tokens)
    return any(match.last + 1 in verbs for match in passive)


def _told(claim: Claim) -> frozenset[str]:
    pack = lexicon(claim.article.language)
    return responsibility_told(claim.quote_text, pack) if pack is not None else frozenset()


def _is_of_other_event(claim: Claim) -> bool:
    told = claim.circumstances
    return told.apart or told.long_ago


@cache
def _finder(pack: Lexicon) -> PhraseFinder:
    told = pack.responsibility
    return PhraseFinder(
        {
            _CLAIMING: told.claiming,
            _BLAMING: told.blaming,
            _DENYING: told.denying,
            _BEHIND: told.behind,
        }
    )
