"""Sentences of real texts, by language, as many as the shared folder has: what corpora are made of.

A few thousand sentences put together anew a million times would give the word index few words and
the vectors few places. So all sets of texts are taken, encyclopaedia and posts among them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.bench.texts import articles_by_language
from index.text.layout import body_sentences

_SHORTEST, _LONGEST = 30, 400
_Text = tuple[str, str]
"""A language and a text in it."""


def sentences_by_language(shared: Path, languages: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Return each sentence once, in the order of the sets, for each of ``languages``."""
    found: dict[str, dict[str, None]] = {language: {} for language in languages}
    for language, text in texts(shared):
        if language in found:
            for sentence in body_sentences(text, language):
                told = " ".join(sentence.span.of(text).split())
                if _SHORTEST <= len(told) <= _LONGEST:
                    found[language][told] = None
    return {language: tuple(some) for language, some in found.items() if some}


def texts(shared: Path) -> Iterator[_Text]:
    """Yield the texts of the samples and of what is there of the sets in ``shared``."""
    for language, some in articles_by_language(shared).items():
        yield from ((language, article.text) for article in some)
    for one in _lines(shared / "airwars_incidents" / "sources.jsonl"):
        yield one["lang"], one["text"]
    for one in _lines(shared / "polnear" / "polnear.jsonl"):
        yield "en", one["text"]
    for one in _lines(shared / "nomiracl" / "nomiracl.jsonl"):
        yield from ((one["lang"], passage["text"]) for passage in one["passages"])
    for one in _lines(shared / "multihop_rag" / "evidence_corpus.jsonl"):
        yield "en", one["text"]
    for one in _lines(shared / "ramdocs" / "ramdocs.jsonl"):
        yield from (("en", document["text"]) for document in one["documents"])
    yield from _paragraphs(shared / "xquad")


def _lines(file: Path) -> Iterator[Any]:
    if file.is_file():
        with file.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def _paragraphs(folder: Path) -> Iterator[_Text]:
    for file in sorted(folder.glob("xquad.*.json")):
        told = json.loads(file.read_text("utf-8"))
        for document in told["data"]:
            yield from (
                (file.name.split(".")[1], paragraph["context"])
                for paragraph in document["paragraphs"]
            )
