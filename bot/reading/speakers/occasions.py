"""Where something is said, or to whom, between a verb and a subject that follows it.

"сообщил в своём телеграм-канале мэр", "говорится в заявлении полиции", "рассказали «Маяку» в
полиции": in languages of free order the words for it stand right before the one who speaks, or
before the owner of the text, who speaks as well.
"""

from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, is_head
from bot.reading.speakers.quoted_names import is_quoted_name, name_in_quotes
from bot.reading.words.tokens import Kind

_PLACES = ("documents", "occasions")
_MOST_DESCRIBING = 2
_LONGEST_OUTLET = 3
_LONGEST_OCCASION = 5
_LONGEST_TOLD = 7
_UNNAMED = ("roles", "reporters", "anonymous")


def past_occasion(words: Words, place: int) -> int:
    """Return where the speaker begins behind "в своём заявлении", or ``place``.

    Args:
        words: The sentence.
        place: The token after the verb.
    """
    if not words.adjectives_follow or words.order != "v2":
        return place
    opened = words.has(place, "adverbials")
    if not opened and not (words.has(place - 1, "adverbials") and words.has(place, "documents")):
        return place  # "следует из сообщения полиции" has its preposition in the cue
    noun = place + opened
    while opened and noun <= place + _MOST_DESCRIBING and not words.has(noun, *_PLACES):
        noun += 1
    if not words.has(noun, *_PLACES) or not all(map(words.plain, range(place, noun + 1))):
        return place
    after = past_times(words, _past_name(words, noun + 1))
    if opens_speaker(words, after):
        return after
    return noun + 1 if is_quoted_name(words, noun + 1) else place


def past_means(words: Words, place: int) -> int:
    """Return the token after "dans un communiqué", "en rueda de prensa", or ``place``."""
    if words.order != "svo" or not words.adjectives_follow or not words.has(place, "adverbials"):
        return place
    noun = place + 1
    noun += words.has(noun, "appended") and not words.has(noun, "determiners")  # "lors d'une"
    noun += words.has(noun, "determiners")
    if not words.plain(noun) or not words.has(noun, "documents", "occasions"):
        return place
    of_what = noun + 2
    named = words.has(noun + 1, "appended") and words.has(of_what, *_PLACES, "outlets")
    return past_times(words, of_what + 1 if named else noun + 1)


def behind_occasion(words: Words, phrase: NounPhrase) -> NounPhrase:
    """Return a subject without where it spoke before it: "На брифинге мэр заявил"."""
    first = phrase.first
    placed = words.has(first - 1, "adverbials") and words.has(first, "occasions")
    if not placed or not words.adjectives_follow or words.order != "v2":
        return phrase
    after = _past_name(words, first + 1)
    return NounPhrase(after, phrase.last) if after <= phrase.last else phrase


def behind_told(words: Words, phrase: NounPhrase) -> NounPhrase:
    """Return a subject without the medium told before it: "В интервью газете «Маяк» мэр заявил"."""
    first = phrase.first
    if not words.adjectives_follow or words.order != "v2" or not words.has(first, "outlets"):
        return phrase
    after = _past_name(words, first + 1)
    while after < phrase.last and words.tokens[after].capitalised:
        after += 1
    heard = after > first + 1 or words.has(first - 1, *_PLACES)  # none in "газета мэра"
    named = after < phrase.last and words.tokens[after + 1].capitalised
    officer = heard and named and words.has(after, "roles")
    return NounPhrase(after, phrase.last) if officer else phrase


def before_occasion(words: Words, place: int, floor: int) -> int:
    """Return the last token before "в своём заявлении", "auf X" that ends at ``place``, or it.

    Verbs that end their clause have it between them and their subject, too: "wie X auf X sagte".
    """
    if words.order != "v2":
        return place
    end = words.quotation_start(place) - 1 if words.in_quotation(place) else place
    for first in range(end - 1, max(floor, end - _LONGEST_OCCASION), -1):
        compared = words.has(first - 1, "comparatives")  # "wie aus dem Bericht hervorgeht"
        if words.has(first, "adverbials") and is_occasion(words, first, first - 1):
            return first - 1 if not compared else place
    return place


def before_told(words: Words, place: int, floor: int) -> int:
    """Return the last token before who is told, up to ``place``: "wie X dem Sender Y sagte".

    Where nouns have capitals, the verb ends its clause behind it. "Ein Sprecher der Zeitung" is
    the newspaper's own.
    """
    if not words.nouns_capitalised:
        return place
    for first in range(place - 1, max(floor, place - _LONGEST_TOLD), -1):
        if words.plain(first) and words.tokens[first].kind is Kind.MARK:
            return place
        if words.plain(first) and words.has(first, "listeners") and _tells(words, first, place):
            return first - 1
    return place


def _tells(words: Words, first: int, last: int) -> bool:
    """Tell whether a subject ends before ``first``, and who is told stands from there on."""
    before = words.tokens[first - 1]
    if words.has(first, "infinitives") or words.has(first - 1, "comparatives"):
        return False
    if words.has(first, "outside"):
        return True  # "gegenüber"
    if not (before.capitalised or words.in_quotation(first - 1)):
        return False
    if not words.has(first, "joiners"):
        return True  # a dative alone: "dem", and never a genitive
    outlet = any(words.has(place, "outlets") for place in range(first + 1, last + 1))
    return outlet and not words.has(first - 1, *_UNNAMED)


def past_told(words: Words, place: int) -> int:
    """Return where the speaker begins behind a medium that is told: "рассказали «Маяку» в МВД"."""
    if not words.adjectives_follow or words.order != "v2":
        return place
    outlet = _past_outlets(words, place)
    after = _past_name(words, outlet)
    if after == place:
        return place
    named = after > outlet or words.tokens[place].capitalised
    after = past_times(words, after)
    bodied = words.has(after, "by") and opens_speaker(words, after + 1)
    opens = opens_speaker(words, after) if named else is_head(words, after)
    return after + bodied if bodied or opens else place


def tells_outlet(words: Words, place: int) -> bool:
    """Tell whether a medium is told what follows: "В МЧС сообщили РИА Новости, что"."""
    if not words.adjectives_follow or words.order != "v2":
        return False
    end = _past_outlets(words, place)
    return end > place and words.is_comma(end) and words.has(end + 1, "conjunctions")


def _past_outlets(words: Words, place: int) -> int:
    """Step over a word for a medium, and a second one that is a name: "РИА Новости"."""
    outlet = place + words.has(place, "outlets")
    named = outlet > place and words.has(outlet, "outlets") and words.tokens[outlet].capitalised
    return outlet + named


def past_outlet(words: Words, place: int) -> int:
    """Return where the subject begins past a named outlet: "рассказал газете Маяк мэр"."""
    told = past_told(words, place)
    if told > place:
        return told
    if not words.has(place, "outlets"):
        return place
    if not words.in_quotation(place + 1):
        named = words.order == "v2" and words.adjectives_follow
        named = named and place + 1 < words.size and words.tokens[place + 1].capitalised
        return place + 2 if named and is_head(words, place + 2) else place
    after = words.quotation_end(place + 1) + 1
    return after if is_head(words, after) else place


def is_occasion(words: Words, place: int, head: int) -> bool:
    """Tell whether "в своём заявлении" begins at ``place``, and no document is ``head`` itself."""
    described = words.order == "v2" and words.adjectives_follow and not words.kinds[place + 1]
    noun = place + 1 + (described or words.has(place + 1, "determiners"))
    if words.has(noun, "occasions"):
        return True
    return words.has(noun, "documents") and not words.has(head, "documents")


def opens_speaker(words: Words, place: int) -> bool:
    """Tell whether a name or a noun that can speak stands at ``place``, or behind an adjective."""
    if not 0 <= place < words.size:
        return False
    if words.in_quotation(place):
        return name_in_quotes(words, place) is not None
    token = words.tokens[place]
    if is_head(words, place) or (token.capitalised and token.kind is Kind.WORD):
        return True
    described = token.kind is Kind.WORD and not words.kinds[place]
    return (described or words.has(place, "determiners")) and is_head(words, place + 1)


def _past_name(words: Words, place: int) -> int:
    """Step over the name of a medium in quotation marks."""
    if words.in_quotation(place):
        end = name_in_quotes(words, place)
        return place if end is None or end - place > _LONGEST_OUTLET + 1 else end + 1
    return place


def past_times(words: Words, place: int) -> int:
    """Step over times, and what joins them: "am Montag", "в понедельник"."""
    while words.has(place, "times") or (
        words.has(place, "joiners") and words.has(place + 1, "times")
    ):
        place += 1
    return place


def past_day(words: Words, start: int) -> int:
    """Return the first place behind a time, between commas or not: "أفادت به، اليوم الجمعة، X"."""
    place = begin = start + words.is_comma(start)
    while words.plain(place) and _is_of_day(words, place):
        place += 1
    return place + words.is_comma(place) if place > begin else start


def _is_of_day(words: Words, place: int) -> bool:
    beside = words.has(place - 1, "times") or words.has(place + 1, "times")
    dated = beside and words.tokens[place].kind is Kind.NUMBER
    return dated or words.has(place, "times")
