"""Words that go with any question and ask for nothing: "how many, if so?"."""

from collections.abc import Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import covered, finder
from bot.reading.words.tokens import Token


def without_fillers(tokens: Sequence[Token], pack: Lexicon) -> list[Token]:
    """Return the tokens without such phrases, whose nouns would be taken for what is counted."""
    left_out = covered(finder("filler", pack.asking.fillers).find(tokens))
    return [token for place, token in enumerate(tokens) if place not in left_out]
