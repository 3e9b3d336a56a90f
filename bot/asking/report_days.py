"""The day of the reports that are asked about, from which the day of the event is counted.

"What toll do the reports of 9 April 2031 give for the fire on the Monday before?" is of 7 April.
"""

from collections.abc import Sequence
from datetime import date

from bot.reading.days.days import read_days
from bot.reading.days.mention import DayMention
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import covered, finder
from bot.reading.words.tags import happening_tagger
from bot.reading.words.tokens import Token, fold_all

_NEAR = 3
"""How many words may stand between the reports and their day ("artiklerne fra den 9. april")."""


def of_event_alone(tokens: Sequence[Token], pack: Lexicon) -> tuple[Sequence[Token], date | None]:
    """Return the tokens without the day of the reports, and that day where another counts from it.

    Where a total since a day is asked for, several counts of it may each have their day.

    A question that tells no weekday beside it is of the day itself.
    """
    mentions = read_days(tokens, pack, None)
    dated = [mention for mention in mentions if _is_one_day(mention)]
    counted = any(mention.weekday is not None and mention.days is None for mention in mentions)
    if len(dated) != 1 or not counted or not _is_of_reports(tokens, dated[0], pack):
        return _without_counts(tokens, mentions, pack), None
    day = dated[0]
    return [*tokens[: day.first], *tokens[day.last + 1 :]], day.days[0] if day.days else None


def _is_one_day(mention: DayMention) -> bool:
    """Tell whether one day is meant; "from" opens a time elsewhere ("повідомлення від ...")."""
    days = mention.days
    return days is not None and days[0] == days[1] and not mention.until


def _is_of_reports(tokens: Sequence[Token], day: DayMention, pack: Lexicon) -> bool:
    """Tell whether reports stand right before the day; in Turkish, right behind it."""
    texts = finder("reports", (*pack.attribution.documents, *pack.asking.everyone))
    if pack.attribution.order == "sov":
        return bool(texts.find(tokens[day.last + 1 : day.last + 1 + _NEAR]))
    return bool(texts.find(tokens[max(0, day.first - _NEAR) : day.first]))


def _without_counts(
    tokens: Sequence[Token], mentions: Sequence[DayMention], pack: Lexicon
) -> Sequence[Token]:
    """Return the tokens without the days on which a total since another day was counted."""
    if not any(mention.since for mention in mentions):
        return tokens
    counted = [day for day in mentions if not day.since and _is_of_counts(tokens, day, pack)]
    told = covered(counted)
    return [token for place, token in enumerate(tokens) if place not in told]


def _is_of_counts(tokens: Sequence[Token], day: DayMention, pack: Lexicon) -> bool:
    """Tell whether a count stands before a day, or before others that it goes on with.

    "According to its counts of May and of June 2031".
    """
    said, tags = pack.attribution, happening_tagger(pack).tag(tokens)
    small = fold_all((*pack.numbers.and_words, *pack.asking.function_words))
    place = day.first - 1
    while place >= 0 and (tokens[place].norm in small or tags.covers("months", place)):
        place -= 1
    counts = finder("counts", (*said.documents, *said.counts, *pack.asking.accounts))
    return any(match.last == place for match in counts.find(tokens[: place + 1]))
