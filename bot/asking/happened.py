"""What finds in a question what happened to people, and the words for a count of them."""

from collections.abc import Iterable, Mapping
from functools import cache

from bot.asking.arabic_endings import with_endings
from bot.reading.figures.countables import CASUALTIES
from bot.reading.harms import happenings
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import PhraseFinder


@cache
def happened_finder(pack: Lexicon) -> PhraseFinder:
    """Return what finds in a question what happened, to people or at all."""
    told = happenings(pack)
    asked = pack.asking.happened  # before the others, for what they mean in a question
    labels = dict.fromkeys((*asked, *told))
    phrases = {label: (*asked.get(label, ()), *told.get(label, ())) for label in labels}
    if pack.attribution.order == "vso":
        verbs = [table.items() for table in (asked, pack.counting.acts, pack.counting.fates)]
        for label, forms in (row for rows in verbs for row in rows):
            phrases[label] = (*phrases.get(label, ()), *with_endings(forms, pack))
    return PhraseFinder(_each_harm_alone(phrases, pack))


@cache
def toll_finder(pack: Lexicon) -> PhraseFinder:
    """Return what finds the words for a count of the harmed."""
    return PhraseFinder(_each_harm_alone(pack.counting.tolls, pack))


def _each_harm_alone(
    phrases: Mapping[str, Iterable[str]], pack: Lexicon
) -> dict[str, tuple[str, ...]]:
    """Leave out counts of several harms that begin with the count of one.

    "The number of the dead and wounded" is one number in an article; who asks for it means both.
    """
    tolls = pack.counting.tolls.items()
    single = tuple(f"{phrase} " for harm, told in tolls if harm != CASUALTIES for phrase in told)
    kept = {label: tuple(told) for label, told in phrases.items()}
    both = (phrase for phrase in kept.get(CASUALTIES, ()) if not phrase.startswith(single))
    return {**kept, CASUALTIES: tuple(both)}
