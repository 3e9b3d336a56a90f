"""Words of the language packs: what is one of them is taken for no city's name."""

from collections.abc import Iterator

from bot.reading.days.calendars import calendar_words
from bot.reading.lexicon.pack import Lexicon, languages, lexicon
from bot.reading.names.countries import names_of_countries
from bot.reading.words.concepts import GEOGRAPHIC
from bot.reading.words.tokens import fold
from evals.pack_strings import strings_in

_NO_WORDS = frozenset({"answer", "word_classes", "endings", "lemma_endings"})
_ARTICLE = "ال"


class CommonWords:
    """All phrases of all packs, with the names of countries, months and weekdays."""

    def __init__(self) -> None:
        packs = (pack for code in languages() if (pack := lexicon(code)) is not None)
        self._known = {_bare(phrase) for pack in packs for phrase in _phrases(pack)}

    def __contains__(self, name: object) -> bool:
        """Tell whether ``name`` is one of them, in any of the languages."""
        return isinstance(name, str) and _bare(name) in self._known


def _bare(phrase: str) -> str:
    """Return the phrase as it is compared: a stem as a word, without the Arabic article."""
    return fold(phrase.strip("* ")).removeprefix(_ARTICLE)


def _phrases(pack: Lexicon) -> Iterator[str]:
    """Yield what the pack lists, but for the names of places."""
    places = {phrase for concept in GEOGRAPHIC for phrase in pack.concepts.get(concept, ())}
    calendar = calendar_words(pack.happening.calendars)
    for phrase in (*strings_in(pack, _NO_WORDS), *calendar, *names_of_countries(pack.language)):
        if phrase not in places:
            yield phrase
