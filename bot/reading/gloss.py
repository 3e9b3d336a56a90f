"""English glosses: what the local embedding model does not know of a language, said in English.

The model knows sixteen languages; Danish is not among them. English words for the concepts,
countries and further words of a text, put after it, close most of that gap.
"""

from functools import lru_cache

from bot.reading.concepts import read_concepts
from bot.reading.countries import english_name, read_countries
from bot.reading.lexicon import lexicon
from bot.reading.phrases import PhraseFinder
from bot.reading.tokens import tokenize


def gloss(text: str, language: str) -> str:
    """Return ``text`` with English glosses after it, for the embedding model only."""
    words = glosses(text, language)
    return f"{text} {words}" if words else text


@lru_cache(maxsize=4096)
def glosses(text: str, language: str) -> str:
    """Return the English words for what ``text`` mentions, in its order, each once.

    Empty for English, for languages without a pack, and where nothing is known.
    """
    pack = lexicon(language)
    if pack is None or language == "en":
        return ""
    tokens = tokenize(text)
    found = [(m.first, m.concept.replace("_", " ")) for m in read_concepts(tokens, pack)]
    found += [(m.first, english_name(m.code)) for m in read_countries(tokens, pack)]
    found += [(m.first, m.label.replace("_", " ")) for m in _words(language).find(tokens)]
    return " ".join(dict.fromkeys(word for _, word in sorted(found)))


@lru_cache(maxsize=64)
def _words(language: str) -> PhraseFinder:
    pack = lexicon(language)
    return PhraseFinder(pack.glosses if pack else {})
