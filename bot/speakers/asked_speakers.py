"""Whether a claim is made by the speaker that a question asks for."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.choosing.particular_names import particular
from bot.claims import Claim
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import countries_of, is_country, read_countries
from bot.reading.names.names import read_names
from bot.reading.names.transliteration import find_name
from bot.reading.speakers.speakers_match import same_speaker
from bot.reading.words.concepts import concepts_of, related
from bot.reading.words.tokens import tokenize

_OUTLETS_TONGUE = "en"
"""Outlets are called by English names too, whatever their articles are written in."""
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
_DOCUMENTS = frozenset({"authorities_statement", "report"})
"""Concepts of what somebody says it in: "the statement of X" is X's."""
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
    voices = (_described_speaker(claim), said.speaker or claim.article.outlet, *said.via)
    voices += said.known_as if said.speaker is not None else ()
    heard = [(other, tongue) for other in voices]
    if claim.attribution.speaker_span is None or claim.attribution.anonymous:
        heard += [(claim.article.outlet, other) for other in {language, tongue, _OUTLETS_TONGUE}]
    home = _country_of(claim.article.title or "", tongue)
    return any(
        _is_asked(name, language, *one) or _is_home_office(name, language, *one, home)
        for name in names
        for one in heard
    )


def _described_speaker(claim: Claim) -> str:
    """Return the speaker with the words behind it, up to a comma ("an official in ...")."""
    span = claim.attribution.speaker_span
    if span is None:
        return claim.article.outlet
    content = claim.attribution.content.start
    end = span.end + _NEAR
    behind = claim.article.text[span.end : min(end, content) if content >= span.end else end]
    return span.of(claim.article.text) + re.split(r"[,،.;:\n\"“”«»]", behind)[0]


@lru_cache(maxsize=256)  # an article has many claims
def _country_of(title: str, language: str) -> str | None:
    """Return the country that a headline names first."""
    named = read_countries(tokenize(title), lexicon(language))
    return named[0].code if named else None


@lru_cache(maxsize=4096)
def _is_home_office(name: str, language: str, speaker: str, tongue: str, home: str | None) -> bool:
    """Tell whether "Marvonia's president" is the president of an article on Marvonia."""
    asked, told = concepts_of(name, language), concepts_of(speaker, tongue)
    if home is None or asked.isdisjoint(_OF_STATE) or not asked <= told:
        return False
    return countries_of(name, language) == {home} and not countries_of(speaker, tongue)


@lru_cache(maxsize=4096)  # a speaker is heard in many sentences
def _is_asked(name: str, language: str, speaker: str, tongue: str) -> bool:
    """Tell whether ``speaker`` is the asked one, or speaks for it ("an aide of X's").

    A question describes a speaker more loosely than an article does: it is enough that everything
    in the description ("the director of the hospital") is said of the speaker too.
    """
    if same_speaker(name, language, speaker, tongue):
        return True
    asked = concepts_of(name, language)
    asked = (asked - _HARMED - _DOCUMENTS) or asked
    told = concepts_of(speaker, tongue)
    of_country = countries_of(name, language) <= countries_of(speaker, tongue)
    if asked and all(any(related(one, other) for other in told) for one in asked):
        return of_country
    if is_country(name, language):  # which means those who speak for its state
        return of_country and bool(told) and told.isdisjoint(_NO_STATE)
    pack = lexicon(language)
    named = particular([n.text for n in read_names(tokenize(name), pack)], language) if pack else ()
    tokens = tokenize(speaker)
    return any(find_name(one, tokens) is not None for one in named)
