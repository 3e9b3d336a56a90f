"""Where the subject behind its verb begins: "a annoncé mardi à la presse le maire"."""

from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import is_head, is_noun_like
from bot.reading.speakers.occasions import opens_speaker, past_day, past_means, past_occasion


def past_adverbials(words: Words, start: int, vocabulary: Vocabulary) -> int:
    """Return where the subject after a verb may begin: "a annoncé mardi à la presse le maire".

    Only words that cannot open the subject are stepped over, and a listener or a document
    only where a noun phrase with an article follows.
    """
    place = past_occasion(words, start)
    while words.plain(place) and place < words.last:
        dated = _past_date(words, place)
        told = _told_by(words, place) if dated == place else None
        if told is not None:
            return told + 1
        following = dated if dated > place else _past_one(words, place, vocabulary)
        if following == place:
            break
        place = following
    return place


def past_adverbials_to_article(words: Words, start: int, vocabulary: Vocabulary) -> int:
    """Return where "le préfet" begins in "comme l'a indiqué mardi le préfet"."""
    if words.order == "vso":
        return past_day(words, start)
    place = past_adverbials(words, start, vocabulary)
    return place if words.has(place, "determiners") else start


def _told_by(words: Words, place: int) -> int | None:
    """Return the end of what "by" opens right before the subject, or None."""
    end = _adverbial_end(words, place) if words.has(place, "by") else None
    return end if end is not None and _is_before_subject(words, end) else None


def _past_one(words: Words, place: int, vocabulary: Vocabulary) -> int:
    """Return the token after one small word, means or adverbial, or ``place`` itself."""
    timed = words.has(place + 1, "times") and words.has(place, "determiners", "joiners")
    opens = words.has(place, "determiners")
    passed = words.has(place, "auxiliaries", "by", "times") and not opens
    if timed or passed or vocabulary.is_listener(words.tokens[place]):
        return place + 1 + timed
    means = past_means(words, place)
    if means > place and opens_speaker(words, means):
        return means
    end = _adverbial_end(words, place)
    ends = end is not None and (_is_told(words, end) or _is_before_subject(words, end))
    return end + 1 if end is not None and ends else place


def _is_before_subject(words: Words, end: int) -> bool:
    """Tell whether a subject with an article follows what ends at ``end``."""
    return _opens_subject(words, end) and _heads(words, end)


def _opens_subject(words: Words, end: int) -> bool:
    """Tell whether an article follows that is none of a name's: not "au Courrier du Havre"."""
    name = words.tokens[end]
    named = name.capitalised and not name.text.isupper() and words.has(end + 1, "joiners")
    return words.has(end + 1, "determiners") and not named


def _heads(words: Words, end: int) -> bool:
    """Tell whether a name or a noun that can speak follows an article after ``end``."""
    return (
        is_head(words, end + 2)
        or words.has(end + 1, "pronouns")
        or (end + 2 <= words.last and words.tokens[end + 2].capitalised)
    )


def _is_told(words: Words, end: int) -> bool:
    """Tell whether an outlet ends there, with a name or a known noun without article after it.

    "a déclaré à l'AFP Ada Holt"; the name of an outlet is one in capitals, or a known one.
    Unnamed sources need no article: "informaron a la agencia fuentes del hospital".
    """
    name = words.tokens[end]
    if words.has(end + 1, "anonymous") and not words.has(end, "anonymous"):
        return name.capitalised or words.has(end, "outlets")
    outlet = words.has(end, "outlets") and name.capitalised
    known = outlet and (name.text.isupper() or words.has(end - 1, "outlets"))
    follows = end + 1 <= words.last and words.plain(end + 1)
    return known and follows and (words.tokens[end + 1].capitalised or is_head(words, end + 1))


def _adverbial_end(words: Words, place: int) -> int | None:
    """Return the end of "dans un communiqué", "à la presse", before the subject's article."""
    if words.order != "svo" or not words.has(place, "adverbials", "listeners"):
        return None
    noun = place + 1 + words.has(place + 1, "determiners")
    if not (words.plain(noun) and is_noun_like(words, noun)):
        return None
    if words.has(noun, "outlets") and words.has(noun + 1, "outlets"):
        return noun + 1  # "a la agencia Efe"
    adjective = words.adjectives_follow and is_noun_like(words, noun + 1)
    return noun + (adjective and words.has(noun + 2, "determiners"))


def _past_date(words: Words, place: int) -> int:
    """Return the token after "in der vergangenen Woche", "der letzten Woche", or ``place``."""
    end = place
    end += words.has(end, "joiners", "adverbials") and not words.has(end, "determiners")
    end += words.has(end, "determiners")
    timed = words.plain(end + 1) and words.has(end + 1, "times")
    return end + 2 if end > place and timed and dates(words, end) else place


def dates(words: Words, place: int) -> bool:
    """Tell whether a word in small letters goes with the time behind it: "letztes Jahr"."""
    small = words.nouns_capitalised and words.tokens[place].text.islower()
    plain = small and not words.has(place, "pronouns", "conjunctions", "clause_openers")
    return plain and words.tokens[place + 1].capitalised
