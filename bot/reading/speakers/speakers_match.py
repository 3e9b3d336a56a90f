"""Telling whether two speakers are the same person or body, across languages.

Three ways: the words are the same; the names are (acronyms written out, a surname for a full name,
another script); or, for bodies called by common words, the concepts and countries are the same:
"det russiske forsvarsministerium" is "وزارة الدفاع الروسية" and not the Syrian one.
"""

import re
from functools import lru_cache
from itertools import takewhile

from bot.reading.names.transliteration import find_name, same_name
from bot.reading.speakers.speaker_words import SpeakerWords, read_speaker
from bot.reading.words.tokens import fold, tokenize

_ROLES = frozenset(
    [
        "spokesperson",
        "official",
        "source",
        "leader",
        "director",
        "commander",
        "minister",
        "report",
        "authorities_statement",
        "expert",
        "people",
        "man",
        "woman",
        "state",
    ]
)
"""Concepts that say in what part somebody speaks, not for whom."""
_UNNAMED = frozenset(["official", "source", "expert", "people", "man", "woman", "leader", "report"])
"""Concepts that many different speakers share, which prove nothing by themselves."""
_WORLDWIDE = frozenset(
    [
        "united_nations",
        "nato",
        "european_union",
        "african_union",
        "arab_league",
        "red_cross",
        "coalition",
        "world_health_organization",
        "unicef",
        "refugee_agency",
        "amnesty_international",
        "human_rights_watch",
        "doctors_without_borders",
        "international_criminal_court",
        "islamic_state",
        "al_qaeda",
        "taliban",
        "hamas",
        "hezbollah",
        "boko_haram",
        "kremlin",
        "white_house",
    ]
)
"""Bodies of which there is one, so that a country beside them tells nothing."""
_TOPICS = frozenset(("human_rights", "health", "education", "aid", "refugee", "trade", "science"))
"""Concepts that say what a body is about."""
_CALLED_BRIEFLY = frozenset(("observatory", "network"))
"""Bodies that a country has one of, called by it alone where all know what about."""
_KINDS = frozenset(("organisation", "foundation", "association"))
"""Concepts of a body's legal kind, which stands before a name or not ("the Watch organisation")."""
_BRACKETED = re.compile(r"[(\[](.+?)[)\]]")
_SHORTEST_EXPANSION = 3
_SHORTEST_STEM = 5
_LONGEST_ENDING = 4


@lru_cache(maxsize=1 << 14)
def same_speaker(one: str, one_language: str, other: str, other_language: str) -> bool:
    """Tell whether two speakers, as two articles name them, are the same person or body.

    Precision comes first: two bodies of unlike countries, or unnamed "officials" in two languages,
    are not taken for one. What stands in brackets is another name of the same speaker.
    """
    return any(
        _same(read_speaker(name, one_language), read_speaker(known, other_language))
        for name in _aliases(one)
        for known in _aliases(other)
    )


def _same(left: SpeakerWords, right: SpeakerWords) -> bool:
    if left.folded and left.folded == right.folded:
        return True
    if left.country or right.country:
        return left.country == right.country
    if _acronym_of(left, right) or _acronym_of(right, left) or _shortened(left, right):
        return True
    if left.names and right.names:
        return _same_names(left, right)
    if left.names or right.names:
        return _named_by_adjective(left, right) or _named_by_adjective(right, left)
    return _same_body(left, right)


def _named_by_adjective(one: SpeakerWords, other: SpeakerWords) -> bool:
    """Tell whether both are one body of a place that only one of them writes with a capital.

    "The Keldanian Ministry of Ports" is "det keldanske havneministerium"; no list has the place.
    """
    bodies = _body(one), _body(other)
    if not bodies[0] or bodies[0] != bodies[1] or other.names:
        return False
    words = [part for name in one.names for part in fold(name).split()]
    return bool(words) and all(any(stem_alike(w, a) for a in other.adjectives) for w in words)


def stem_alike(one: str, other: str) -> bool:
    """Tell whether two words share all but their endings ("keldanian", "keldanske")."""
    pairs = zip(one, other, strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    longest = max(len(one), len(other))
    return shared >= _SHORTEST_STEM and longest - shared <= _LONGEST_ENDING


def _aliases(text: str) -> tuple[str, ...]:
    """Return the whole text, and apart what stands outside and inside its brackets."""
    inside = _BRACKETED.findall(text)
    if not inside:
        return (text,)
    return (text, _BRACKETED.sub(" ", text), *inside)


def _shortened(one: SpeakerWords, other: SpeakerWords) -> bool:
    """Tell whether one is the other's beginning ("the Kelda Observatory" for its full name).

    It must hold a name, or a country and a kind of body; the rest may tell a topic or a part that
    somebody plays, but no other body ("Kelda police", "Kelda police union").
    """
    short, long = sorted((one, other), key=lambda speaker: len(speaker.folded))
    particular = bool(short.names) or bool(short.countries and short.concepts - _ROLES)
    size = len(short.folded)
    return (
        size > 1
        and particular
        and long.folded[:size] == short.folded
        and long.concepts - short.concepts <= _ROLES | _TOPICS
        and len(long.names) == len(short.names)
    )


def _acronym_of(one: SpeakerWords, other: SpeakerWords) -> bool:
    """Tell whether an acronym of ``one`` stands in ``other``, or is made of its initials."""
    return any(
        acronym in other.acronyms
        or (len(acronym) >= _SHORTEST_EXPANSION and acronym == other.initials)
        for acronym in one.acronyms
    )


def _same_names(one: SpeakerWords, other: SpeakerWords) -> bool:
    bodies = _body(one), _body(other)
    for name in one.names:
        for known in other.names:
            full = len(name.split()) > 1 and len(known.split()) > 1
            if same_name(name, known) and (full or _agree(*bodies)):
                return True
            if full != (len(name.split()) > 1 or len(known.split()) > 1):
                short, long = sorted((name, known), key=lambda text: len(text.split()))
                bare = one if short == name else other
                if not bare.concepts - _ROLES and same_name(short, long.split()[-1]):
                    return True
            if full and _one_within(name, known):
                return True
    return False


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or one == other


def _one_within(one: str, other: str) -> bool:
    """Tell whether one name of several words ends the other ("Gen. Mary Jones", not "... Fund")."""
    short, long = sorted((tokenize(one), tokenize(other)), key=len)
    tail = long[-len(short) :]
    name = " ".join(token.text for token in short)
    return find_name(name, tail) is not None


def _same_body(one: SpeakerWords, other: SpeakerWords) -> bool:
    bodies = _body(one), _body(other)
    if not bodies[0] and not bodies[1]:
        shared = one.concepts & other.concepts
        offices = shared - _UNNAMED
        return bool(offices) and one.concepts == other.concepts and _one_country(one, other)
    if bodies[0] != bodies[1]:
        watching = bodies[0] & bodies[1] & _CALLED_BRIEFLY
        return (
            bool(watching and one.countries) and _is_in_brief(*bodies) and _one_country(one, other)
        )
    return _one_country(one, other) or _is_worldwide(bodies[0], one, other)


def _is_in_brief(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether one body is the other without what it is about ("the Kelda Observatory")."""
    short, long = sorted((one, other), key=len)
    return short < long and long - short <= _TOPICS


def _is_worldwide(body: frozenset[str], one: SpeakerWords, other: SpeakerWords) -> bool:
    """Tell whether there is one such body; the Red Crescent has a society in each country."""
    societies = bool(one.countries and other.countries) and "red_cross" in body
    return bool(body & _WORLDWIDE) and not societies


def _body(one: SpeakerWords) -> frozenset[str]:
    """Return what tells a body: not its kind, where it has a name beyond that and its topics."""
    told = one.concepts - _ROLES
    return told - _KINDS if told - _KINDS - _TOPICS else told


def _one_country(one: SpeakerWords, other: SpeakerWords) -> bool:
    return one.countries == other.countries
