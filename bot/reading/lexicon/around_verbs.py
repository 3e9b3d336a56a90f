"""The table of small words around a verb that stands before its subject."""

from dataclasses import dataclass

from bot.reading.lexicon.fields import STRICT, Phrases


@dataclass(frozen=True, slots=True)
class AroundVerbs:
    """Words that tell what a verb before its subject says, in a language of that order.

    Single words without wildcards: each is known only as it stands, and not where a particle or a
    pronoun is written together with it.

    Attributes:
        whereas: What sets somebody else's clause against the one before ("بينما").
        as_for: What sets a subject before a verb that is joined to it ("أما ... فقال").
        received: What somebody receives, that then tells something ("بلاغا", "رسالة").
        in_which: What a relative clause goes back to its document by ("فيه").
        after: Prepositions of time or cause, behind which nothing is pointed to ("بعد").
        official: Adjectives by which a count is an authority's ("رسمية").
        possible: What makes a present verb a mere possibility ("قد").
        accusing: Verbs that say who is accused, and in the same spelling who accuses ("اتهم").
        towards: The preposition before what something shows ("إلى").
        most: Superlatives, which open what is counted ("أعلى").
        oneself: Words for "himself", which are no subject ("نفسه").
        only: "But" behind a denial, which leaves something told ("سوى").
        pointing: Demonstratives before what can't speak ("هذا").
        words_of: Nouns of saying before the one who says so ("قول").
        cases: Nouns before that of a deed ("حادث التفجير").
    """

    __pydantic_config__ = STRICT

    whereas: Phrases = ()
    as_for: Phrases = ()
    received: Phrases = ()
    in_which: Phrases = ()
    after: Phrases = ()
    official: Phrases = ()
    possible: Phrases = ()
    accusing: Phrases = ()
    towards: Phrases = ()
    most: Phrases = ()
    oneself: Phrases = ()
    only: Phrases = ()
    pointing: Phrases = ()
    words_of: Phrases = ()
    cases: Phrases = ()
