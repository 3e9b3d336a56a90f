"""The words of a pack that tell where a speaker in a question begins and ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.asking.figure_sources import interrogatives
from bot.asking.happened import happened_finder
from bot.reading.lexicon.fields import LabelledPhrases
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import PhraseFinder, finder
from bot.reading.words.tokens import fold_all


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """Words, folded, and finders of phrases.

    Attributes:
        joining: "And".
        ends: Words that open what the speaker says, or a verb, and end the speaker.
        apart: Words of times, places and amounts, never part of a speaker without a capital.
        small: Words that tell nothing of who is meant.
        everyone: Words for any source at all ("the articles"), and for "others".
        unnamed: Nouns of sources without a name.
        unowned: Nouns of what is told, which speak only for an owner ("information").
        nobody: Words that compare or deny, and name nobody.
        which: Words that ask which one.
        papers: Those of ``small`` that are also in ``everyone``.
        texts: Nouns of what is written.
        relatives: Words that open a relative clause, or one with "that".
        appended: Words that go on with a name ("of").
        openers: Words that open what happened, and no speaker.
        heads: Finds nouns of offices and of bodies that speak.
        fates: Finds what became of people.
        harm: Finds single words for what was done to people, or became of them.
        harmed: Finds what asks whether people came to harm.
    """

    joining: frozenset[str]
    ends: frozenset[str]
    apart: frozenset[str]
    small: frozenset[str]
    everyone: frozenset[str]
    unnamed: frozenset[str]
    unowned: frozenset[str]
    nobody: frozenset[str]
    which: frozenset[str]
    papers: frozenset[str]
    texts: frozenset[str]
    relatives: frozenset[str]
    appended: frozenset[str]
    openers: frozenset[str]
    heads: PhraseFinder
    fates: PhraseFinder
    harm: PhraseFinder
    harmed: PhraseFinder


@cache
def subject_words(pack: Lexicon) -> SubjectWords:
    """Return the words of ``pack``."""
    asking, said, counting = pack.asking, pack.attribution, pack.counting
    small = (*asking.function_words, *said.pronouns, *said.object_pronouns, *said.auxiliaries)
    everyone = fold_all((*asking.everyone, *counting.others, *pack.numbers.ones))
    return SubjectWords(
        joining=fold_all(pack.numbers.and_words),
        ends=fold_all(_ends(pack)),
        apart=fold_all(_apart(pack)) - fold_all(said.appended),
        small=fold_all(small),
        everyone=everyone,
        unnamed=fold_all(said.anonymous),
        unowned=fold_all((*said.unowned, *said.tolls, *said.counts)),
        nobody=fold_all((*asking.comparing, *counting.any_words)),
        which=interrogatives(pack),
        papers=fold_all(small) & everyone,
        texts=fold_all((*asking.everyone, *said.documents)),
        relatives=fold_all((*said.relatives, *said.conjunctions)),
        appended=fold_all(said.appended),
        openers=fold_all((*said.conjunctions, *counting.prepositions)),
        heads=finder("head", (*said.collectives, *said.roles)),
        fates=PhraseFinder(counting.fates),
        harm=finder("harm", (*_single(counting.acts), *_single(counting.fates))),
        harmed=happened_finder(pack),
    )


def _ends(pack: Lexicon) -> Iterator[str]:
    """Yield what opens a topic or a further question, verbs, and Arabic accounts."""
    asking, said, counting = pack.asking, pack.attribution, pack.counting
    yield from (*asking.about, *said.conjunctions, *pack.numbers.and_words, *asking.respectively)
    yield from (*asking.whether, *counting.passive, *counting.former, *said.auxiliaries)
    yield from (one for one in asking.what if " " not in one)
    if said.order == "vso":
        yield from asking.accounts  # "هل عدلت X حصيلتها"


def _apart(pack: Lexicon) -> Iterator[str]:
    said, counting = pack.attribution, pack.counting
    yield from (word for word in counting.amounts if " " not in word)
    yield from (*said.outside, *said.times, *pack.happening.place_prepositions, *counting.clauses)


def _single(table: LabelledPhrases) -> Iterator[str]:
    """Yield the phrases of a table that are one word."""
    return (phrase for phrases in table.values() for phrase in phrases if " " not in phrase)
