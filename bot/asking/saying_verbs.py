"""The verbs by which a question asks what somebody says."""

from functools import cache

from bot.reading.lexicon.pack import Lexicon


@cache
def saying_verbs(pack: Lexicon, *, tolls: bool, counts: bool) -> tuple[str, ...]:
    """Return the verbs of saying of a question that names a toll, or asks for a count."""
    said = pack.attribution
    revising = said.revising if tolls else ()
    giving, costing = (pack.asking.giving, pack.counting.weak) if counts else ((), ())
    cues = (*said.verbs, *said.hedging_verbs, *said.guarded_verbs, *revising, *giving)
    return tuple(cue for cue in cues if "*" not in cue.split() and cue not in costing)
