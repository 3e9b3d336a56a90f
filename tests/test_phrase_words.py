"""The words of phrases, and those that an earlier process has taken apart."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.reading import readers_tables
from bot.reading.lexicon.pack import languages, pack_file
from bot.reading.words import phrase_words as module
from bot.reading.words.phrase_words import know_phrases, phrase_words
from index.made_tables import keep_tables_in

TABLES = {
    "name": "Quenish",
    "acts": {"killed": ["slew", "cut down"], "wounded": ["hurt*", " "]},
    "small": ["The", "side-by-side"],
}


@pytest.fixture(autouse=True)
def _kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(module, "_known", {})
    phrase_words.cache_clear()
    keep_tables_in(tmp_path)
    yield
    keep_tables_in(None)
    phrase_words.cache_clear()


def test_words_of_a_packs_phrases_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    before = {phrase: phrase_words(phrase) for phrase in ("cut down", "hurt*", "side-by-side")}
    know_phrases("qu", TABLES)
    assert set(module._known) == {"slew", "cut down", "hurt*", "The", "side-by-side"}
    module._known.clear()
    phrase_words.cache_clear()
    monkeypatch.setattr(module, "_words", lambda phrase: pytest.fail(f"{phrase} is known"))
    know_phrases("qu", TABLES)
    assert {phrase: phrase_words(phrase) for phrase in before} == before


def test_another_reader_takes_phrases_apart_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    know_phrases("qu", TABLES)
    module._known.clear()
    monkeypatch.setattr(readers_tables, "readers_version", lambda: "another")
    monkeypatch.setattr(module, "_words", lambda phrase: (phrase, "anew"))
    know_phrases("qu", TABLES)
    assert phrase_words("slew") == ("slew", "anew")


def test_where_no_tables_are_kept_phrases_are_taken_apart_when_they_are_needed() -> None:
    keep_tables_in(None)
    know_phrases("qu", TABLES)
    assert module._known == {}
    assert phrase_words("cut down") == ("cut", "down")


def test_an_empty_phrase_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        phrase_words("  ")


def test_every_pack_has_phrases_to_keep(tmp_path: Path) -> None:

    for language in languages():
        know_phrases(language, tomllib.loads(pack_file(language).decode()))
    assert len([*tmp_path.glob("phrases-*.table")]) == len(languages())
    assert len(module._known) > 10_000
