"""The table of what is measured instead of counted."""

from dataclasses import dataclass, field

from bot.reading.lexicon.fields import STRICT, LabelledPhrases


@dataclass(frozen=True, slots=True)
class Measuring:
    """What is measured instead of counted.

    Attributes:
        units: Kind of measure to the units beside its numbers: "age" ("years old"), "year", "span"
            of time, "length", "speed", "heat", "strength" (of a quake, also before its number),
            "amount" (weight, area), "times". Money and percentages are those of ``NumberWords``.
        alone: Kind to the words that tell one without a number ("twice").
        nouns: Kind asked for to what is measured so: "share" ("turnout"), "price" ("rent"), and
            the sorts of sums "fine", "ransom", "damage" (whatever somebody lost), "compensation",
            "bribe", "embezzled", "aid" and "pay", and "sentence", a time in prison.
        telling: Sort of sum to further words by which a sentence tells one ("fined"), and a
            question asks for one ("how much was X fined").
        asking: What is asked for to how ("what did * cost": what is measured stands between):
            "age", "time", "length", "extent" (a time or a length), "share", "price", "amount",
            "times"; "what" to words that one of ``nouns`` may follow; "count" to words that count
            things although they begin like one of these.
    """

    __pydantic_config__ = STRICT

    units: LabelledPhrases = field(default_factory=dict)
    alone: LabelledPhrases = field(default_factory=dict)
    nouns: LabelledPhrases = field(default_factory=dict)
    telling: LabelledPhrases = field(default_factory=dict)
    asking: LabelledPhrases = field(default_factory=dict)
