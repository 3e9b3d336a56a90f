"""The words of a text as the word index has them: folded, and cut to stems where that can be."""

from functools import cache, lru_cache

import tantivy

from index.searching.folding import arabic_stem, words
from index.searching.search import Term

_STEMMERS = {
    "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian",
    "nb": "norwegian", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip
_ARABIC = "ar"  # its Snowball stemmer keeps the article after "and"
_LONGEST_KEPT = 40
"""Letters of what is remembered; where none are put between words, a "word" is a sentence."""


def stems(text: str, language: str) -> list[str]:
    """Return the words of ``text`` as they are indexed for ``language``.

    What stands between two spaces is looked at once, since texts repeat their words.
    """
    found: list[str] = []
    for piece in text.split():
        found += (
            _stems_of_piece(piece, language)
            if len(piece) <= _LONGEST_KEPT
            else _stems(piece, language)
        )
    return found


@lru_cache(maxsize=1 << 15)
def _stems_of_piece(piece: str, language: str) -> tuple[str, ...]:
    return tuple(_stems(piece, language))


def _stems(text: str, language: str) -> list[str]:
    if language == _ARABIC:
        return [arabic_stem(word) for word in words(text)]
    return list(_analyzer(language).analyze(" ".join(words(text))))


@lru_cache(maxsize=8192)  # what a concept is called in each language is asked again and again
def _stems_of_words(text: str, language: str) -> tuple[str, ...]:
    return tuple(stems(text, language))


def stems_of(term: Term, language: str) -> tuple[str, ...]:
    """Return the stems that stand for ``term`` in texts of ``language``; phrases are left out."""
    forms = (_stems_of_words(word, language) for word in term.words_in(language))
    return tuple(dict.fromkeys(form[0] for form in forms if len(form) == 1))


@cache
def _analyzer(language: str) -> "tantivy.TextAnalyzer":
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    if language in _STEMMERS:
        builder = builder.filter(tantivy.Filter.stemmer(_STEMMERS[language]))
    return builder.build()
