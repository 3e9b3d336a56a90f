"""People who are still sought, and so are missing: "rescuers went on searching for four others".

Who is sought may as well be wanted, or be hired: only a rescue, an accident, a disaster or another
harm in the sentence makes the counted missing.
"""

from bot.reading.figures.countables import Countables
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.words.tags import CONCEPTS

MISSING = "missing"
_HARM = ("acts", "fates", "things", "tolls")
_OTHER_CAUSE = frozenset(
    {"police", "suspect", "gunman", "militant", "terrorist", "rebel", "militia", "prisoner"}
)
"""Concepts of those who seek, or are sought, for what they did."""
_DANGER = frozenset(
    {
        "rescuer", "civil_defence", "fire_service", "rescue", "shipwreck", "crash", "plane_crash",
        "earthquake", "tsunami", "flood", "fire", "storm", "landslide", "avalanche", "collapse",
        "explosion", "survivor", "crew", "boat", "ship", "sea", "river", "mine",
    }
)  # fmt: skip
_COMBATANTS = frozenset({"soldiers", "fighters", "police"})


def is_sought(countables: Countables, index: int) -> bool:
    """Tell whether the number counts people whom rescuers seek."""
    number, phrase, tags = countables.numbers[index], countables.phrases[index], countables.tags
    before = number.begin - 1
    while before > 0 and tags.covers("determiners", before):
        before -= 1
    if not phrase.person or phrase.who in _COMBATANTS or not tags.covers("sought", before):
        return False
    told = {match.label for match in tags.all(CONCEPTS)}
    first, last = phrase.noun or (0, -1)
    more = any(tags.covers("others", place) for place in range(first, last + 1))
    harmed = tags.tells(_HARM, VICTIMS)
    return not told & _OTHER_CAUSE and ((more and harmed) or bool(told & _DANGER))
