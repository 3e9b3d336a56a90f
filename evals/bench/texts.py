"""Texts to measure on: the sample corpus, and from the shared folder what is there."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from bot.reading.lexicon.pack import languages
from index.articles import Article
from index.loading.loading import load, source_files

_SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
_PUBLISHED = date(2018, 11, 1)
_TRANSLATIONS = {
    "ar": "arb",
    "da": "dan",
    "de": "deu",
    "en": "eng",
    "es": "spa",
    "fr": "fra",
    "it": "ita",
    "nb": "nob",
    "ru": "rus",
    "sv": "swe",
    "tr": "tur",
    "uk": "ukr",
}
"""Our languages, as NTREX-128 (Federmann et al. 2022) calls them."""


def articles_by_language(shared: Path) -> Mapping[str, Sequence[Article]]:
    """Return articles in each language that has a pack, as many as there are.

    They come from the sample corpus and, of ``shared``, from ``newsdesk`` and ``ntrex``: the
    latter's articles are the same in every language.
    """
    found: dict[str, list[Article]] = {language: [] for language in languages()}
    for article in (*_loaded(_SAMPLES), *_loaded(shared / "newsdesk"), *_translated(shared)):
        if article.language in found:
            found[article.language].append(article)
    return {language: articles for language, articles in found.items() if articles}


def _loaded(folder: Path) -> Iterator[Article]:
    if not folder.is_dir():
        return
    for source in source_files(folder):
        for item in load(source):
            if isinstance(item, Article):
                yield item


def _translated(shared: Path) -> Iterator[Article]:
    path = shared / "ntrex" / "docs.jsonl"
    if not path.is_file():
        return
    with path.open(encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            for language, code in _TRANSLATIONS.items():
                name = f"{document['doc_id']}-{language}"
                text = "\n\n".join(document["sentences"].get(code, ()))
                if text:
                    outlet = document["outlet"]
                    yield Article(name, outlet, None, None, _PUBLISHED, language, text)
