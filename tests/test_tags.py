"""One pass over a sentence finds what each table's finder finds alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.lexicon.pack import languages, lexicon
from bot.reading.words.patterns import SecondWords
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tags import Tagger, figure_tagger, happening_tagger, sentence_tagger
from bot.reading.words.tokens import tokenize
from evals.fuzzing.pieces import pieces

PHRASES = st.lists(
    st.sampled_from(["a", "a b", "a b a", "ab*", "a *b", "b *b*", "a * b", "*a", "b", "2 b", "*"]),
    min_size=1,
    max_size=4,
)
WORDS = st.lists(st.sampled_from(["a", "b", "ab", "abb", "bab", "c", "2", ","]), max_size=12)


@settings(deadline=None)
@given(first=PHRASES, second=PHRASES, words=WORDS)
def test_tables_found_together_are_those_found_alone(
    first: list[str], second: list[str], words: list[str]
) -> None:
    tables = {"first": PhraseFinder({"x": first}), "second": PhraseFinder({"y": second})}
    tokens = tokenize(" ".join(words))
    tags = Tagger(tables, from_numerals=tables).tag(tokens)
    for name, finder in tables.items():
        assert list(tags.all(name)) == finder.find(tokens)


@settings(deadline=None)
@given(phrases=PHRASES, words=WORDS)
def test_a_token_is_covered_by_the_phrase_around_it(phrases: list[str], words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    tags = Tagger({"table": PhraseFinder({"x": phrases})}, from_numerals=("table",)).tag(tokens)
    for place in range(len(tokens)):
        around = [m for m in tags.all("table") if m.first <= place <= m.last]
        assert tags.at("table", place) == next(iter(around), None)
        assert tags.covers("table", place) == tags.covers_any(["none", "table"], place)
        assert tags.covers("table", place) == bool(around)


@settings(deadline=None)
@given(phrases=PHRASES, words=WORDS)
def test_where_no_phrase_may_begin_none_is_found(phrases: list[str], words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    finder = PhraseFinder({"x": phrases})
    assert finder.may_begin_in(tokens) or finder.find(tokens) == []


def test_only_some_tables_have_phrases_that_begin_with_a_numeral() -> None:
    finder = PhraseFinder({"x": ["* crates"]})
    tags = Tagger({"no": finder, "yes": finder}, from_numerals={"yes"}).tag(tokenize("9 crates"))
    assert [match.last for match in tags.all("yes")] == [1]
    assert tags.all("no") == ()
    assert tags.beginning("no", 0) is tags.at("none", 1) is None


@pytest.mark.parametrize("language", languages())
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_sentence_is_tagged_at_once_as_it_is_twice(language: str, data: st.DataObject) -> None:
    pack = lexicon(language)
    assert pack is not None
    drawn = data.draw(st.lists(st.sampled_from(pieces(language)), max_size=30))
    tokens = tokenize(" ".join(drawn))
    tags = sentence_tagger(pack).tag(tokens)
    for tagger in (figure_tagger(pack), happening_tagger(pack)):
        alone = tagger.tag(tokens)
        assert all(tags.all(table) == alone.all(table) for table in tagger.tables)


@pytest.mark.parametrize(
    ("word", "token"),
    [
        ("crate", "Crate"),
        ("crate*", "crates"),
        ("*kasse", "trækasse"),
        ("*kasse*", "harbour"),
        ("*", "harbour"),
        ("ميناء", "الميناء"),
    ],
)
def test_a_second_word_is_tried_where_it_may_fit(word: str, token: str) -> None:
    assert SecondWords(["quay", word]).may_be(tokenize(token)[0])


@pytest.mark.parametrize(("word", "token"), [("crate", "crates"), ("*kasse", "kasserne")])
def test_no_second_word_is_tried_where_none_fits(word: str, token: str) -> None:
    assert not SecondWords(["quay", word]).may_be(tokenize(token)[0])
    assert not SecondWords([]).may_be(tokenize(token)[0])
