"""Categories of what happens to people, and the words of a pack that tell of them."""

from bot.reading.lexicon.pack import Lexicon

DEPORTED = "deported"
"""Sent out of a country, or back at its border."""
HARM = frozenset(
    {
        "killed",
        "injured",
        "casualties",
        "affected",
        "infected",
        "missing",
        "displaced",
        DEPORTED,
        "arrested",
        "rescued",
        "kidnapped",
    }
)
"""Categories of what happens to people: a question that has one asks for it, not for its cause."""
HURT = frozenset({"killed", "injured", "casualties"})
"""Those of them that hurt people."""
OWN_HARMS = frozenset({"killed", "injured", "missing"})
"""Those whose noun or participle stands for the one who came to it."""


def happenings(pack: Lexicon) -> dict[str, tuple[str, ...]]:
    """Return every phrase of a category: before the counted, after it, or announcing a count."""
    counting = pack.counting
    merged: dict[str, tuple[str, ...]] = {}
    for table in (counting.acts, counting.fates, counting.tolls):
        for label, phrases in table.items():
            merged[label] = (*merged.get(label, ()), *phrases)
    for label in HARM.intersection(counting.things):
        merged[label] = (*merged.get(label, ()), *counting.things[label])
    return merged
