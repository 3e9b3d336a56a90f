from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from index.articles import Article, Chunk
from index.catalogue import newest
from index.catalogue.catalogue import Catalogue
from index.catalogue.changes import Arrival, Change
from index.catalogue.channels import Channel, FinishedSource
from index.catalogue.copies import Placement
from index.spans import Span

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with closing(Catalogue(tmp_path / "catalogue.sqlite")) as catalogue:
        yield catalogue


def article(name: str, outlet: str = "The Quay", *, guessed: bool = False) -> Article:
    inferred = frozenset({"outlet", "language"} if guessed else {"language"})
    return Article(name, outlet, None, None, None, "en", f"The ferry {name} sank.", inferred)


def arrival(one: Article, *chunks: str) -> Arrival:
    return Arrival(one.id, one, tuple(Chunk(name, one.id, Span(0, 9)) for name in chunks), one.id)


def test_outlets_are_known_where_they_were_read_and_not_guessed(catalogue: Catalogue) -> None:
    told, guessed = article("a"), article("b", "Harbour Post", guessed=True)
    catalogue.apply(Change([arrival(told, "a:1"), arrival(guessed, "b:1")]))
    found = catalogue.chunks_with_outlets(["a:1", "b:1", "nowhere:1"])
    assert found == {
        "a:1": (Chunk("a:1", "a", Span(0, 9)), "The Quay"),
        "b:1": (Chunk("b:1", "b", Span(0, 9)), None),
    }


def test_more_names_than_one_query_takes_are_all_looked_up(catalogue: Catalogue) -> None:
    names = [f"n{number}" for number in range(1203)]
    catalogue.apply(Change([arrival(article(name), f"{name}:1") for name in names]))
    chunks = [f"{name}:1" for name in names]
    assert set(catalogue.chunks_by_id(chunks)) == set(chunks)
    assert catalogue.chunks_with_outlets(chunks).keys() == set(chunks)
    assert len(catalogue.fingerprints_of(names)) == 1203


def test_several_articles_are_those_that_are_returned_one_by_one(catalogue: Catalogue) -> None:
    names = ["a", "b", "c", "d"]
    catalogue.apply(Change([arrival(article(name)) for name in names]))
    placed = [Placement("a", "x", None), Placement("b", "x", "a"), Placement("c", "y", None)]
    catalogue.place(placed)
    found = catalogue.articles_by_id([*names, "nowhere"])
    assert found == {name: catalogue.article(name) for name in names}
    also = {name: [other.article for other in one.also] for name, one in found.items()}
    assert also == {"a": ["b"], "b": ["a"], "c": [], "d": []}


def test_the_newest_articles_come_first_whatever_their_language_and_each_once(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newest, "_PAGE", 2)
    assert [*catalogue.newest_first()] == []
    days = [None, date(2031, 5, 1), date(2031, 5, 9), date(2031, 5, 4), date(2031, 5, 9)]
    some = [
        replace(article(f"{language}{place}"), language=language, published=day)
        for language in ("sv", "ar", "en")
        for place, day in enumerate(days)
    ]
    catalogue.apply(Change([arrival(one) for one in some]))
    catalogue.place([Placement("sv3", "x", None), Placement("ar3", "x", "sv3")])
    order = [*catalogue.newest_first()]
    assert order[:6] == ["en4", "en2", "ar4", "ar2", "sv4", "sv2"]
    assert order[6:8] == ["en3", "sv3"]  # not the further address of the latter
    assert order[-6:] == ["en1", "ar1", "sv1", "en0", "ar0", "sv0"]


def test_chunks_are_garbage_until_they_are_stored_and_after_they_go(catalogue: Catalogue) -> None:
    catalogue.journal.note(["a:1", "a:2"])
    assert catalogue.journal.garbage() == ("a:1", "a:2")
    catalogue.apply(Change([arrival(article("a"), "a:1")]))
    assert catalogue.journal.garbage() == ("a:2",)
    catalogue.apply(Change(removed=["a"]))
    assert catalogue.journal.garbage() == ("a:1", "a:2")
    assert catalogue.journal.gone() == ("a",)
    catalogue.journal.forget_garbage()
    catalogue.journal.forget_gone(["a"])
    assert catalogue.journal.garbage() == catalogue.journal.gone() == ()


def test_a_change_that_fails_in_its_last_step_leaves_nothing(catalogue: Catalogue) -> None:
    def fail(_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        catalogue.apply(Change([arrival(article("a"), "a:1")]), fail)
    assert catalogue.holdings.articles() == catalogue.holdings.chunks() == 0


def test_a_channel_that_goes_leaves_its_sources_to_the_change(catalogue: Catalogue) -> None:
    channel = Channel("wire", "feed", "https://wire.example/feed", NOON, NOON, state="{}")
    source = FinishedSource("a", "s", (("a#2", "empty"),), channel="wire")
    catalogue.apply(Change([arrival(article("a"), "a:1")], [source], channels=[channel]))
    assert catalogue.channels.all() == {"wire": channel}
    assert catalogue.channels.article_counts() == {"wire": 1}
    assert catalogue.channels.rejections() == {"a": [("a#2", "empty")]}
    catalogue.apply(Change(removed_sources=["a"], removed_channels=["wire"]))
    assert catalogue.channels.named("wire") is None
    assert catalogue.channels.source("a") is None
    assert catalogue.channels.rejections() == {}


def test_what_is_stored_is_counted_by_outlet_and_language(catalogue: Catalogue) -> None:
    arrivals = [
        arrival(article("a"), "a:1", "a:2"),
        arrival(article("b", "Harbour Post"), "b:1"),
        arrival(replace(article("c"), language="da"), "c:1"),
    ]
    catalogue.apply(Change(arrivals))
    counts = catalogue.holdings.counts()
    assert (counts.articles, counts.chunks, catalogue.holdings.leads()) == (3, 4, 1)
    assert counts.outlets == {"The Quay": 2, "Harbour Post": 1}
    assert counts.languages == {"en": 2, "da": 1}
