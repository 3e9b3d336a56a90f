"""Roads that are called by the two places at their ends: "the Kelda-Torsk highway".

Each language names them in its own order and with its own words between, so an article has the
places and not the name.
"""

from bot.answers import Question
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.exonyms import other_names
from bot.reading.names.place_openers import PLACE_OPENERS
from bot.reading.names.transliteration import find_name
from bot.reading.words.concepts import read_concepts
from bot.reading.words.tokens import fold, tokenize

_ROAD = "street"
_SHORTEST_END = 3
"""Letters that a place at an end has: an article ("Al-Kelda") has fewer."""


def ends_of_road(question: Question, name: str) -> tuple[str, ...]:
    """Return the two places that ``name`` joins where a road is beside it; else the name alone."""
    ends = tuple(name.split("-"))
    if len(ends) != 2 or other_names(name):  # noqa: PLR2004 - a road has two ends
        return (name,)
    places = all(len(end) >= _SHORTEST_END and end[0].isupper() for end in ends)
    if not places or fold(ends[0]) in PLACE_OPENERS or not _is_beside_road(question, name):
        return (name,)
    return ends


def _is_beside_road(question: Question, name: str) -> bool:
    tokens = tokenize(question.text)
    place = find_name(name, tokens)
    if place is None:
        return False
    before, after = tokens[: place[0]][-1:], tokens[place[1] + 1 :][:1]
    mentions = read_concepts((*before, *after), lexicon(question.language))
    return any(mention.concept == _ROAD for mention in mentions)
