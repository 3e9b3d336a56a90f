"""Days on which something is said, which are not those on which it happened.

"The mayor said on Monday that nine died", "nine died, the mayor said on Monday": the blast may have
been on Saturday. The sentence dates what its figures are of only inside what is said.
"""

from dataclasses import replace

from bot.claims import Attribution, Circumstances
from bot.reading.read_sentence import ReadSentence
from index.spans import Span

_COMMAS = ",،"


def with_days_of_saying(
    told: Circumstances, said: Attribution, sentence: ReadSentence, text: str
) -> Circumstances:
    """Return the circumstances of what is said, with the days on which it was.

    Args:
        told: The circumstances of the sentence.
        said: Who says what in it.
        sentence: The sentence.
        text: Its article's text.
    """
    if said.speaker is None or not sentence.dated:
        return told
    beside = [days for span, days in sentence.dated if _is_of_saying(span, said, sentence, text)]
    of_event = [days for span, days in sentence.dated if days not in beside]
    return replace(told, said_on=tuple(d for d in told.days if d not in of_event))


def _is_of_saying(day: Span, said: Attribution, sentence: ReadSentence, text: str) -> bool:
    """Tell whether a day stands beside who says it, outside what is said.

    Behind another comma it is what happened that is dated: "nine died, she said, on Monday".
    """
    content, speaker = said.content, said.speaker_span
    if content.start < sentence.span.start:
        return False
    if (
        speaker is not None
        and speaker.end < day.start
        and not text[speaker.end : day.start].strip()
    ):
        return True
    if content.overlaps(day):
        return False
    if day.end <= content.start:
        return True
    between = text[content.end : day.start]
    return sum(between.count(comma) for comma in _COMMAS) <= 1
