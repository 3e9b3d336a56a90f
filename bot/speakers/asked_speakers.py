"""Whether a claim is made by the speaker that a question asks for."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.choosing.events.particular_names import particular
from bot.claims import Claim
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import countries_of, is_country, read_countries
from bot.reading.names.names import read_names
from bot.reading.names.transliteration import find_name
from bot.reading.speakers.speakers_match import same_speaker
from bot.reading.words.concepts import concepts_of, related
from bot.reading.words.phrases import finder
from bot.reading.words.tokens import tokenize
from bot.speakers.introductions import introduced
from bot.speakers.movements import movement_of
from bot.speakers.other_names import has_other_name, names_of_office, without_son_of

_OUTLETS_TONGUE = "en"
"""Outlets and bodies are called by English names too, whatever language is written."""
_HARMED = frozenset({"killed", "wounded", "missing", "victim"})
"""Concepts of the people whose relatives or doctors speak; each text has its own word for them."""
_NO_STATE = frozenset(
    {
        "activist", "aid_organisation", "association", "civil_defence", "civilian", "company",
        "doctor", "family", "foundation", "human_rights", "human_rights_monitor", "journalist",
        "lawyer", "militant", "militia", "network", "news_media", "observatory", "opposition",
        "political_party", "rebel", "rescuer", "resident", "survivor", "witness",
    }
)  # fmt: skip
"""Concepts of those who do not speak for their country, though they are called by its name."""
_OF_STATE = frozenset(
    {
        "defence_minister", "finance_minister", "foreign_minister", "health_minister",
        "interior_minister", "justice_minister", "king", "minister", "president",
        "prime_minister",
    }
)  # fmt: skip
"""Concepts of those who need no country's name in an article on that country."""
_OF_LAND = _OF_STATE | {
    "air_force", "army", "civil_defence", "government", "navy", "opposition", "parliament",
    "police", "red_cross",
}  # fmt: skip
"""The same of bodies, which no name of their own may tell from others there."""
_ONE_A_LAND = _OF_STATE | {"civil_defence", "red_cross"}
"""Those of which a land has but one, whoever speaks for it."""
_MINISTRY = "ministry_of_"
"""How the concepts of ministries begin, of each of which a land has one."""
_PARTS = frozenset({"director", "minister", "office", "official", "source", "spokesperson"})
"""Concepts of the part in which somebody speaks for a body."""
_WHOLES = (
    ("health_authorities", frozenset({"directorate", "health"})),
    ("health_authorities", frozenset({"director", "health"})),
    ("health_authorities", frozenset({"spokesperson", "health"})),
    ("ministry_of_defence", frozenset({"defence_minister"})),
    ("ministry_of_finance", frozenset({"finance_minister"})),
    ("ministry_of_foreign_affairs", frozenset({"foreign_minister"})),
    ("ministry_of_health", frozenset({"health_minister"})),
    ("ministry_of_interior", frozenset({"interior_minister"})),
    ("ministry_of_justice", frozenset({"justice_minister"})),
)
"""Bodies that some languages call by one word and others by two, or that their head speaks for."""
_AREAS = frozenset({"area", "city", "district", "province", "region", "town", "village"})
"""Concepts of areas: without a name they do not tell which body is asked for."""
_OFFICIALS = frozenset({"governor", "mayor"})
"""Concepts of officials who are called by their office."""
_NAMED_KINDS = frozenset(
    {"aid_organisation", "association", "company", "foundation", "organisation", "source"}
) | {"leader", "official", "spokesperson"}
"""Concepts of the kind of a body, and of those who speak for it, which its name is enough for."""
_ARMY, _FREE = "army", frozenset({"free"})
"""Concepts of an army, and of one that fights it: "the Free Kelda Army" is not Kelda's army."""
_DOCUMENTS = frozenset({"authorities_statement", "report"})
"""Concepts of what somebody says it in: "the statement of X" is X's."""
_OPENING = 300
"""How many characters of an article tell which country it is on, if its headline does not."""
_NEAR = 40
"""How many characters behind a speaker's name still describe the speaker."""


def spoken_by(claim: Claim, names: Sequence[str], language: str) -> bool:
    """Tell whether one of ``names``, in a question's ``language``, makes or passes on the claim.

    What an outlet says itself, or has from unnamed sources, is the outlet's.
    """
    if not set(names).isdisjoint(claim.attribution.known_as):
        return True
    tongue = claim.article.language
    said = claim.attribution
    speaker = said.speaker or claim.article.outlet
    voices = (_described_speaker(claim), speaker, *said.via)
    voices += said.known_as if said.speaker is not None else ()
    heard = [(other, tongue) for other in voices]
    if claim.attribution.speaker_span is None or claim.attribution.anonymous:
        heard += [(claim.article.outlet, other) for other in {language, tongue, _OUTLETS_TONGUE}]
    if said.speaker_span is not None and not concepts_of(said.speaker or "", tongue):
        office = introduced(claim.article, said.speaker_span)
        heard += [(office, tongue)] if office is not None else []
    movement = movement_of(claim)
    if movement is not None and any(concepts_of(name, language) == {movement} for name in names):
        return True
    home = _home_of(claim.article.title or "", claim.article.text[:_OPENING], tongue)
    return any(
        is_asked(name, language, *one) or _is_home_office(name, language, *one, home)
        for name in names
        for one in heard
    )


def _described_speaker(claim: Claim) -> str:
    """Return the speaker with the words behind it, up to a comma ("an official in ...").

    Behind one who accuses stands whom, and not who: "X accused Y of".
    """
    span = claim.attribution.speaker_span
    if span is None:
        return claim.article.outlet
    if _accuses(claim.attribution.cue or "", claim.article.language):
        return span.of(claim.article.text)
    content = claim.attribution.content.start
    end = span.end + _NEAR
    behind = claim.article.text[span.end : min(end, content) if content >= span.end else end]
    return span.of(claim.article.text) + re.split(r"[,،.;:\n\"“”«»]", behind)[0]


@lru_cache(maxsize=1024)
def _accuses(cue: str, language: str) -> bool:
    pack = lexicon(language)
    return pack is not None and bool(
        finder("blaming", pack.responsibility.blaming).find(tokenize(cue))
    )


@lru_cache(maxsize=256)  # an article has many claims
def _home_of(title: str, opening: str, language: str) -> str | None:
    """Return the country that a headline names first, or else the beginning of the article."""
    pack = lexicon(language)
    named = read_countries(tokenize(title), pack) or read_countries(tokenize(opening), pack)
    return named[0].code if named else None


@lru_cache(maxsize=4096)
def _is_home_office(name: str, language: str, speaker: str, tongue: str, home: str | None) -> bool:
    """Tell whether "Marvonia's president" is the president of an article on Marvonia.

    Of its army or opposition the article must say no more than "the opposition", and of a ministry
    no more than which one.
    """
    asked, told = concepts_of(name, language), _with_parts(concepts_of(speaker, tongue))
    bodies = asked - _PARTS
    ministry = any(body.startswith(_MINISTRY) for body in bodies)
    if home is None or not bodies <= told or not (ministry or bodies & _OF_LAND):
        return False
    if not (ministry or bodies & _ONE_A_LAND) and (
        bodies != told - _PARTS or _is_named(speaker, tongue)
    ):
        return False
    return countries_of(name, language) == {home} and not countries_of(speaker, tongue)


def _is_named(speaker: str, tongue: str) -> bool:
    """Tell whether a body has a name of its own ("the opposition Marsh Front")."""
    pack = lexicon(tongue)
    return pack is not None and bool(read_names(tokenize(speaker), pack))


def _is_english(name: str, language: str) -> bool:
    """Tell whether a body's name is left in English: "ifølge Kelda Response Coordinators"."""
    words = name.split()
    named = len(words) > 1 and all(word[:1].isupper() for word in words)
    return named and concepts_of(name, _OUTLETS_TONGUE) > concepts_of(name, language)


def _with_parts(told: frozenset[str]) -> frozenset[str]:
    """Return the concepts with those that say the same in two words, or in one.

    A governor is an official, too, but not every official is the governor.
    """
    told = told if told.isdisjoint(_OFFICIALS) else told | {"official"}
    whole = _WHOLES[0]  # what a directorate is asked for by
    parts = whole[1] if whole[0] in told else ()
    wholes = (whole for whole, made_of in _WHOLES if made_of <= told)
    return told | frozenset((*parts, *wholes))


@lru_cache(maxsize=4096)  # a speaker is heard in many sentences
def is_asked(name: str, language: str, speaker: str, tongue: str) -> bool:
    """Tell whether ``speaker`` is the asked one, or speaks for it ("an aide of X's").

    A question describes a speaker more loosely than an article does: it is enough that everything
    in the description ("the director of the hospital") is said of the speaker too.
    """
    if language != _OUTLETS_TONGUE and _is_english(name, language):
        return is_asked(name, _OUTLETS_TONGUE, speaker, tongue)
    if same_speaker(name, language, speaker, tongue):
        return True
    asked = concepts_of(name, language)
    namesake = _ARMY in asked and (asked ^ concepts_of(speaker, tongue)) & _FREE
    if namesake or has_other_name(name, language, speaker, tongue):
        return False
    asked = (asked - _HARMED - _DOCUMENTS) or asked
    if not names_of_office(name, language) and _is_named(speaker, tongue):
        asked = (asked - _AREAS) or asked  # "the region's directorate" is "صحة كلدة"
    told = _with_parts(concepts_of(speaker, tongue))
    of_country = countries_of(name, language) <= countries_of(speaker, tongue)
    if asked and all(any(related(one, other) for other in told) for one in asked):
        return of_country
    if is_country(name, language):  # which means those who speak for its state
        return of_country and bool(told) and told.isdisjoint(_NO_STATE)
    pack = lexicon(language)
    named = particular([n.text for n in read_names(tokenize(name), pack)], language) if pack else ()
    if asked - _NAMED_KINDS:  # many an office is called after one place
        places = names_of_office(name, language)
        named = tuple(n for n in named if not any(p in n or n in p for p in places))
    tokens = without_son_of(tokenize(speaker))
    return any(find_name(one, tokens) is not None for one in named)
