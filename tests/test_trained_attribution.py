import re
from dataclasses import fields
from importlib.util import find_spec

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import attribution
from bot.reading.attribution import read_statements, ruled_paragraphs
from bot.reading.lexicon.attributing import Attributing
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.saying.statements import Statement
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.trained import reader as trained
from bot.reading.trained.weights import CUES, ROLES, attribution_weights
from bot.reading.trained.word_classes import WordClasses
from bot.reading.words.tokens import tokenize
from evals.attribution_spans import Role
from evals.polnear import AnnotatedArticle, AnnotatedAttribution
from evals.train_attribution import Training, kept_apart
from index.spans import Span
from index.text.layout import body_sentences

PLAIN = """any quotes heading here pair next around middle left right far scene True False edge own
    away is sources cues commas clauses sentence none same other plain quoted cue before after
    beside ruled nothing begins ends source content label O B-source I-source B-cue I-cue B-content
    I-content quotation last n s o t c st ct cs cst word number capital capitals short hyphen
    unlisted last paragraph ends"""

MARKS = {
    f"mark:{name}"
    for name in (
        *("comma", "stop", "colon", "semicolon", "question", "exclamation", "opens", "closes"),
        *("dash", "dots", "apostrophe", "quotes", "money", "percent", "other"),
    )
}


def pack(language: str = "en") -> Lexicon:
    found = lexicon(language)
    assert found is not None
    return found


def statements(text: str) -> tuple[Statement, ...]:
    return read_statements(text, body_sentences(text, "en"), pack())


def spans(text: str) -> list[tuple[str | None, str, str | None]]:
    return [
        (
            one.source.of(text) if one.source else None,
            one.cue.of(text),
            one.content.of(text) if one.content else None,
        )
        for one in statements(text)
    ]


def classes(word: str) -> tuple[str, ...]:
    words = WordClasses(pack(), Vocabulary(pack()))
    [token] = tokenize(word)
    return words.names(words.of(token))


def atoms() -> set[str]:
    section = pack().word_classes
    meanings = set(section.stems)
    names = {f"means:{name}" for name in meanings} | {name.split(".")[0] for name in meanings}
    names |= {f"is:{name}" for name in section.words}
    names |= {f"end:{name}" for name in section.endings}
    listed = {field.name for field in fields(Attributing)}
    listed |= {"cardinals", "any", "particle", "acts", "refusals", "zero"}
    names |= {f"{kind}:{name}" for kind in ("in", "cue") for name in (*listed, "listener")}
    return names | MARKS | listed | set(PLAIN.split())


def test_the_weights_hold_nothing_but_names_of_classes_and_places() -> None:
    weights = attribution_weights()
    assert weights is not None
    known = atoms()
    learnt = [weights.network.names, *(one.names for one in weights.chains.values())]
    found = {part for names in learnt for name in names for part in name.split()}
    parts = {re.sub(r"\+(progressive|past|plural|)$", "", part) for part in found}
    parts = {piece for part in parts for piece in part.split("/")}
    left = {part for part in parts if part not in known and not re.fullmatch(r"-?\d+", part)}
    assert left == set()


def test_what_is_blamed_wished_and_believed_is_read() -> None:
    text = (
        "Mayor Ilse Tarn blamed the contractor for the flood. Residents fear that it will return."
    )
    found = spans(text)
    assert ("Mayor Ilse Tarn", "blamed", "the contractor for the flood") in found
    assert ("Residents", "fear", "that it will return") in found


def test_plain_statements_are_read() -> None:
    text = "“The bridge is closed,” said Oskar Lund, the harbour master."
    [(source, cue, content)] = spans(text)
    assert source is not None
    assert source.startswith("Oskar Lund")
    assert (cue, content) == ("said", "“The bridge is closed,”")


def test_what_the_rules_read_is_read_here_too() -> None:
    text = "Bystanders, according to the harbour police, pulled nine people out."
    _, ruled = ruled_paragraphs(text, body_sentences(text, "en"), pack())
    found = statements(text)
    assert ruled
    assert all(any(one.cue.overlaps(rule.cue) for one in found) for rule in ruled)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ferry sinks off Brannvik, killing 12: police", "police"),
        ("“The dam leaks.” — Oskar Lund", "Oskar Lund"),
    ],
)
def test_who_stands_beside_a_mark_is_read_by_rule(text: str, speaker: str) -> None:
    assert speaker in {source for source, _, _ in spans(text)}


def test_a_language_without_classes_of_words_is_read_by_rule() -> None:
    text = "Broen er lukket, siger politiet."
    sentences = body_sentences(text, "da")
    _, ruled = ruled_paragraphs(text, sentences, pack("da"))
    assert read_statements(text, sentences, pack("da")) == tuple(ruled)


def test_a_text_in_which_nobody_says_anything_has_no_statement() -> None:
    assert spans("The bridge was built in 1964. It is forty metres long.") == []


@given(st.text(alphabet=st.sampled_from("Aa b.,“”\"':\n0é–سв said that he"), max_size=200))
def test_every_span_lies_in_the_text(text: str) -> None:
    for one in statements(text):
        for span in (one.source, one.cue, one.content):
            assert span is None or 0 <= span.start < span.end <= len(text)


def test_without_weights_the_rules_alone_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trained, "attribution_weights", lambda: None)
    monkeypatch.setattr(attribution, "_reader", attribution._ArticleReader)
    text = "The mayor said that the bridge was closed. He fears a flood."
    _, ruled = ruled_paragraphs(text, body_sentences(text, "en"), pack())
    assert statements(text) == tuple(ruled)
    assert len(ruled) == 1


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("told", "means:say.tell"),
        ("planning", "means:plan.plan"),
        ("Denies", "means:deny"),
        ("apologised", "means:say.confess"),
        ("that", "is:that"),
        ("quickly", "end:adverb"),
        ("Ilse", "unlisted"),
        ("NATO", "capitals"),
        ("”", "mark:quotes"),
        ("140", "number"),
    ],
)
def test_words_have_classes(word: str, name: str) -> None:
    assert name in classes(word)


def annotated(number: int) -> AnnotatedArticle:
    text = f"The mayor of Brannvik said that bridge {number} was closed. Ferries ran all day."
    end = text.index(".")
    one = AnnotatedAttribution((Span(0, 21),), (Span(22, 26),), (Span(27, end),))
    return AnnotatedArticle(str(number), text, (one,))


@pytest.mark.skipif(find_spec("pycrfsuite") is None, reason="python-crfsuite is not installed")
def test_learning_twice_gives_the_same_weights() -> None:
    articles = [annotated(number) for number in range(12)]
    first, second = Training().learn(articles), Training().learn(articles)
    assert first.chains.keys() == second.chains.keys()
    for name, one in first.chains.items():
        assert one.names == second.chains[name].names
        assert np.array_equal(one.values, second.chains[name].values)
    for name in (CUES, ROLES):
        assert {f"B-{Role.SOURCE}", "O"} <= set(first.chains[name].labels)
    assert set(first.network.labels) == set(first.chains[CUES].labels)
    for name, array in first.network.arrays.items():
        assert np.array_equal(array, second.network.arrays[name])


def test_a_tenth_of_the_articles_is_kept_apart() -> None:
    articles = [annotated(number) for number in range(20)]
    learnt, apart = kept_apart(articles)
    assert (len(learnt), len(apart)) == (18, 2)
    assert kept_apart(articles) == (learnt, apart)
    assert {one.id for one in learnt}.isdisjoint(one.id for one in apart)
