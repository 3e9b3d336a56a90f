"""The retrieval tasks that can be made of the sets in the shared folder."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from babel.dates import format_date

from evals.json_lines import json_lines
from evals.question_files import load_questions
from evals.retrieval.tasks import Loader, Query, Task, Text

_NTREX = {"dan": "da", "eng": "en", "deu": "de", "arb": "ar", "swe": "sv", "nob": "nb"}
_XQUAD_ASKED = ("en", "de", "ar", "ru", "tr")
_INCIDENT = {"en": "What happened in {place} on {day}?", "da": "Hvad skete der i {place} {day}?"}
_UNKNOWN = {"und", ""}


def newsdesk(folder: Path) -> tuple[Task, ...]:
    """Questions of reporters, and the articles that a right answer cites."""
    listed = json.loads((folder / "metadata.json").read_text("utf-8"))
    texts = tuple(
        Text(
            id=entry["file"],
            language=entry["lang"],
            text=(folder / entry["file"]).read_text("utf-8"),
            title=entry["title"],
            outlet=entry["outlet"],
            published=_day(entry["date"] or entry.get("date_inferred")),
        )
        for entry in listed
    )
    languages = {text.id: text.language for text in texts}
    queries = []
    for question in load_questions(folder / "questions.json"):
        cited = sorted({entry.article for entry in question.core})
        for language, articles in groupby(sorted(cited, key=languages.__getitem__), languages.get):
            group = f"{question.language}-{language}"
            queries.append(Query(question.text, question.language, frozenset(articles), group))
    return (Task("newsdesk", 10, texts, tuple(queries)),)


def ntrex(folder: Path) -> tuple[Task, ...]:
    """First sentences in one language, and the translated article in another: a pool each."""
    documents = list(json_lines(folder / "docs.jsonl"))
    return tuple(_translations(documents, code, tag) for code, tag in _NTREX.items())


def _translations(documents: Sequence[Any], code: str, tag: str) -> Task:
    """Return the task of finding the articles in ``tag`` by first sentences in the others."""
    texts = tuple(Text(doc["doc_id"], tag, "\n".join(doc["sentences"][code])) for doc in documents)
    queries = tuple(
        Query(doc["sentences"][other][0], asked, frozenset({doc["doc_id"]}), f"{asked}-{tag}")
        for other, asked in _NTREX.items()
        if other != code
        for doc in documents
    )
    return Task(f"ntrex-{tag}", 1, texts, queries)


def xquad(folder: Path) -> tuple[Task, ...]:
    """Questions in five languages, and the English paragraph that answers each."""
    paragraphs = dict(_paragraphs(folder / "xquad.en.json"))
    right = {
        question["id"]: number
        for number, paragraph in paragraphs.items()
        for question in paragraph["qas"]
    }
    texts = tuple(Text(number, "en", each["context"]) for number, each in paragraphs.items())
    queries = tuple(
        Query(question["question"], tag, frozenset({right[question["id"]]}), f"{tag}-en")
        for tag in _XQUAD_ASKED
        for _, paragraph in _paragraphs(folder / f"xquad.{tag}.json")
        for question in paragraph["qas"]
    )
    return (Task("xquad", 10, texts, queries),)


def multihop_rag(folder: Path) -> tuple[Task, ...]:
    """Questions whose evidence lies in several outlets."""
    texts = tuple(
        Text(
            each["doc_id"],
            "en",
            each["text"],
            each["title"],
            each["source"],
            _day(each["published_at"]),
        )
        for each in json_lines(folder / "evidence_corpus.jsonl")
    )
    queries = tuple(
        Query(each["query"], "en", frozenset(each["evidence"]), each["question_type"])
        for each in json_lines(folder / "queries.jsonl")
        if each["answerable"]
    )
    return (Task("multihop_rag", 10, texts, queries),)


def airwars_incidents(folder: Path) -> tuple[Task, ...]:
    """Day and place of an incident, and the posts and pages that tell of it."""
    texts = tuple(
        Text(
            each["source_id"],
            "" if each["lang"] in _UNKNOWN else each["lang"],
            each["text"],
            each["title"],
            url=each["url"],
        )
        for each in json_lines(folder / "sources.jsonl")
        if any(character.isalpha() for character in each["text"] or "")
    )
    there = {text.id for text in texts}
    queries = tuple(
        Query(
            wording.format(place=each["location"], day=_spelt(each["date"], language)),
            language,
            frozenset(there.intersection(each["sources"])),
            language,
        )
        for language, wording in _INCIDENT.items()
        for each in json_lines(folder / "incidents.jsonl")
        if each["location"] and there.intersection(each["sources"])
    )
    return (Task("airwars_incidents", 20, texts, queries),)


LOADERS: Mapping[str, Loader] = {
    "newsdesk": newsdesk,
    "ntrex": ntrex,
    "xquad": xquad,
    "multihop_rag": multihop_rag,
    "airwars_incidents": airwars_incidents,
}
"""Folder name to what reads it."""


def _paragraphs(path: Path) -> Iterator[tuple[str, Any]]:
    data = json.loads(path.read_text("utf-8"))["data"]
    listed = [paragraph for article in data for paragraph in article["paragraphs"]]
    for number, paragraph in enumerate(listed):
        yield f"paragraph-{number}", paragraph


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value[:10]) if value else None


def _spelt(day: str, language: str) -> str:
    """Return a day as people write it: "5 October 2023", "den 5. oktober 2023"."""
    spelt = format_date(date.fromisoformat(day), "d MMMM y", locale="en")
    if language == "da":
        spelt = "den " + format_date(date.fromisoformat(day), "d. MMMM y", locale="da")
    return spelt
