"""Why a proposed claim was dropped."""

from enum import StrEnum


class Drop(StrEnum):
    """The reasons. Those of ``UNVERIFIED`` mean that some part is not in the article."""

    SOURCE = "unknown source key"
    QUOTE = "quote not in the article"
    SHORT = "quote too short to mean anything"
    LONG = "quote too long"
    FIGURE = "figure not in the quote"
    NUMBER = "figure is no number that counts"
    SPEAKER = "speaker not near the quote"
    CUE = "no word of saying in the quote"
    THING = "counts something else than asked"
    WHO = "said by somebody else than asked"
    EVENT = "of another event than asked"


UNVERIFIED = frozenset(
    {Drop.SOURCE, Drop.QUOTE, Drop.SHORT, Drop.LONG, Drop.FIGURE, Drop.NUMBER, Drop.SPEAKER}
)
