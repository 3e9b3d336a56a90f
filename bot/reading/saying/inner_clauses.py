"""Verbs of counting whose subject is another's: "the ministry said it had recorded 12 attacks".

The pronoun stands for who says so, not for who spoke in the sentence before. And where something
was counted says nothing: "в Орлу зафиксировали 12 пожаров" is told by whoever tells it.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.saying.clauses import Clause
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.subjects import is_pronominal

_BODIES = ("roles", "collectives", "outlets", "pronouns", "documents")


def with_inner_speakers(
    words: Words, clauses: Sequence[Clause], vocabulary: Vocabulary
) -> list[Clause]:
    """Give counts within what somebody says their speaker, and leave out places that speak."""
    kept = [clause for clause in clauses if not _is_place(words, clause, vocabulary)]
    return [_of_outer(words, clause, kept[:number]) for number, clause in enumerate(kept)]


def _of_outer(words: Words, inner: Clause, outer: Sequence[Clause]) -> Clause:
    """Return a clause with the speaker of the one whose content its pronoun opens."""
    source = inner.source
    if source is None or not inner.implied or not is_pronominal(words, source):
        return inner
    for clause in reversed(outer):
        content = clause.content
        if content is None or clause.before or clause.source is None or clause.implied:
            continue
        begin = content[0] + words.has(content[0], "conjunctions")
        if source.first == begin:
            return replace(inner, source=clause.source, implied=False)
    return inner


def _is_place(words: Words, clause: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a Slavic verb of counting has nothing before it but where that was."""
    source = clause.source
    slavic = words.order == "v2" and words.adjectives_follow
    if not slavic or source is None or clause.before or source.first == 0:
        return False
    led = words.has(source.first - 1, "joiners", "adverbials")
    named = any(words.has(place, *_BODIES) for place in range(source.first, source.last + 1))
    return led and not named and vocabulary.counts(clause.cue)
