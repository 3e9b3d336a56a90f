"""Readings that are remembered: the same as those just made, and never more than a memory."""

import zlib
from dataclasses import fields, replace
from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.claims import Circumstances, Claim
from bot.reading.notation import UnreadableNotesError, noted, read_back
from bot.reading.reader import Reader, Reading
from bot.reading.remembered_readings import RememberedReadings
from bot.reading.version import readers_version
from bot.rendering.document import as_document
from bot.wiring import Application
from index.articles import Article
from index.catalogue.article_memory import ArticleMemory, Kept

LATE = replace(Circumstances(), concepts=frozenset({"ferry"}))


def test_every_reading_of_the_samples_comes_back_as_it_was(sample_store: Application) -> None:
    reader = Reader()
    readings = [reader.read(article) for article in sample_store.corpus.articles()]
    assert len({reading.article.language for reading in readings}) > 2
    for reading in readings:
        payload = noted(reading)
        assert payload is not None
        assert read_back(payload, reading.article) == reading


def test_an_article_without_a_pack_comes_back_too() -> None:
    text = "Lautta upposi. ”Emme ole nähneet mitään tällaista”, sanoi johtaja. 12 kuoli."
    reading = Reader().read(Article("a", "Lehti", None, None, None, "fi", text))
    assert reading.unread
    payload = noted(reading)
    assert payload is not None
    assert read_back(payload, reading.article) == reading


def test_what_would_not_come_back_is_not_written(english: Article) -> None:
    reading = Reader().read(english)
    torn = replace(english, text=english.text + "\ud800", title="\ud800")
    claims = tuple(replace(claim, article=torn) for claim in reading.claims)
    unwritable = replace(reading.lead, names=("\ud800",))
    assert noted(Reading(torn, claims, unwritable)) is None


def test_the_notation_knows_every_part_of_a_claim_and_a_reading() -> None:
    assert [field.name for field in fields(Claim)] == [
        "article",
        "quote",
        "figure",
        "attribution",
        "circumstances",
        "background",
        "scope",
    ]
    assert [field.name for field in fields(Reading)] == [
        "article",
        "claims",
        "lead",
        "pack_missing",
        "unread",
    ]


@pytest.mark.parametrize(
    "payload", [b"", b"x", zlib.compress(b"{}"), zlib.compress(b"[1]"), zlib.compress(b"\xff")]
)
def test_bytes_that_are_no_reading_are_refused(payload: bytes, english: Article) -> None:
    with pytest.raises(UnreadableNotesError):
        read_back(payload, english)


def test_notes_of_wrong_types_or_places_are_refused(english: Article) -> None:
    notes = (
        '{"lead":{},"circumstances":[],"attributions":[],"figures":[],'
        '"claims":[[[0,5],-1,0,0,false]],"unread":[]}'
    )
    for wrong in (notes, notes.replace("0,5", '"a",5'), notes.replace('"lead":{}', '"lead":3')):
        with pytest.raises(UnreadableNotesError):
            read_back(zlib.compress(wrong.encode()), english)


def test_what_is_remembered_is_used_and_what_is_broken_is_read_anew(
    tmp_path: Path, english: Article
) -> None:
    memory = ArticleMemory(
        tmp_path / "m.sqlite", lambda ids: dict.fromkeys(ids, english.fingerprint)
    )
    known = RememberedReadings(memory)
    read = Reader(known).read(english)
    altered = replace(read, lead=LATE)  # no reader would say so: it must come from the memory
    known.keep([altered])
    assert Reader(known).read(english) == altered
    memory.keep(readers_version(), [Kept(english, b"broken")])
    assert Reader(known).read(english) == read
    assert known.recall([english]) == {english.id: read}


def test_answers_are_the_same_from_memory(sample_store: Application) -> None:
    known = RememberedReadings(sample_store.corpus.memory)
    first, again = (
        Answerer(sample_store.corpus, sample_store.embedder, reader=Reader(known)) for _ in range(2)
    )
    for question in ("How many were killed, and who says so?", "Hvor mange blev dræbt?"):
        documents = [as_document(each.answer(question)) for each in (first, again, again)]
        for document in documents:
            document["milliseconds"] = {}
        assert documents[0] == documents[1] == documents[2]
