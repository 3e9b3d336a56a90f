"""Questions whose right answers are known, and what those answers hold.

``evals.question_files`` loads them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A number as gold has it; ``low`` and ``high`` are None where it cannot be counted.

    ``included`` marks a part of a total that is also given: it is no addend of the total.
    """

    low: float | None
    high: float | None
    included: bool = False

    @property
    def countable(self) -> bool:
        """Whether it is a number at all."""
        return self.low is not None and self.high is not None


@dataclass(frozen=True, slots=True)
class GoldEntry:
    """One thing that a right answer says, or may say.

    Attributes:
        article: Id of the article that it stands in.
        quote: The words that say it.
        figure: What is claimed.
        label: The figure as the writer of the questions put it, for reports.
        parts: The figures that it is made of, where it is compound.
        speakers: Strings of the article that name who says so; any of them will do.
        own_voice: Whether the article says it itself: then no speaker, or the outlet, is right.
        core: Whether the answer must hold it.
        loose: Related, but not the same count: neither rewarded nor called invented.
        mentions: Other places of the article that say the same.
        language: Language of the article, or None where the file does not tell.
    """

    article: str
    quote: str
    figure: GoldFigure
    label: str
    parts: tuple[GoldFigure, ...] = ()
    speakers: tuple[str, ...] = ()
    own_voice: bool = False
    core: bool = True
    loose: bool = False
    mentions: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """A question and all that an answer to it may hold.

    Attributes:
        id: Unique in its file.
        language: BCP 47 primary tag.
        text: As it is put.
        gold: What a right answer says.
        also_correct: Further true statements that it may hold.
        answerable: False where the corpus does not report it, so that refusing is right.
    """

    id: str
    language: str
    text: str
    gold: tuple[GoldEntry, ...] = ()
    also_correct: tuple[GoldEntry, ...] = ()
    answerable: bool = True

    @property
    def core(self) -> tuple[GoldEntry, ...]:
        """What the answer must hold."""
        return tuple(entry for entry in self.gold if entry.core)

    @property
    def entries(self) -> tuple[GoldEntry, ...]:
        """All that the answer may hold."""
        return (*self.gold, *self.also_correct)
