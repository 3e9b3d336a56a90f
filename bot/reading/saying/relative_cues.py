"""Cues whose speaker is a relative pronoun: "a note according to which", "secondo il quale"."""

from bot.reading.saying.words import Words
from bot.reading.words.phrases import Match


def relative_end(words: Words, cue: Match) -> int | None:
    """Return where the relative pronoun after a cue ends: "selon lequel", "secondo il quale"."""
    after = cue.last + 1
    if words.has(after, "relatives") or _is_relative_article(words, cue):
        return after
    paired = words.has(after, "determiners") and words.has(after + 1, "relatives")
    return after + 1 if paired and words.adjectives_follow else None


def _is_relative_article(words: Words, cue: Match) -> bool:
    """Tell whether an article is a relative pronoun: "ein Bericht, laut dem die Boote sanken"."""
    after = cue.last + 1
    opens = words.nouns_capitalised and words.is_comma(cue.first - 1)
    return opens and words.has(after, "determiners") and words.has(after + 1, "determiners")
