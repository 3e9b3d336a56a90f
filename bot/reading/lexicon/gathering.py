"""The table of those who take part: in a demonstration, a march, a strike, a meeting."""

from dataclasses import dataclass

from bot.reading.lexicon.fields import STRICT, Phrases


@dataclass(frozen=True, slots=True)
class Gathering:
    """Who takes part in what people gather for, and how many they are said to be.

    Attributes:
        people: Nouns for those who take part ("demonstrators").
        acts: What they do, behind or before them, and the part of it that no harm has ("marched",
            "took to the streets", "at the rally").
        drawing: Words right before their number ("drew", "attended by", "a crowd of").
        turnouts: Nouns for how many they are ("turnout", "number of demonstrators").
        events: What they gather for ("march").
        asking: Words before an event or a turnout by which a question asks how many took part
            ("how big was").
    """

    __pydantic_config__ = STRICT

    people: Phrases = ()
    acts: Phrases = ()
    drawing: Phrases = ()
    turnouts: Phrases = ()
    events: Phrases = ()
    asking: Phrases = ()
