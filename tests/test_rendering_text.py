"""An answer as plain text, in the question's language."""

from dataclasses import replace

import pytest

from bot.answers import Answer, Answered, Event, Ledger, NotReported, Question, Trace, Verdict
from bot.rendering.text import as_text
from index.articles import Article, Chunk, Passage
from index.spans import Span


def _in(language: str, answer: Answered) -> Answered:
    return replace(answer, question=replace(answer.question, language=language))


def test_the_whole_answer_in_english(answered: Answered) -> None:
    assert as_text(answered) == (
        "3 figures from 3 outlets, 2 origins; they differ. 1 other event below.\n"
        "\n"
        "Ravnsund, 4 March 2031 — the figures differ\n"
        "[1] 12 — kystvagten i Ravnsund (hedged: »angiveligt«)\n"
        "    Ravnsund Avis, March 5, 2031\n"
        "    »Ifølge kystvagten i Ravnsund omkom angiveligt 12 mennesker.«\n"
        "    avis/færge.txt  https://ravnsund.example/avis/færge.txt\n"
        "[2] At least 12 — officials (unnamed source; same origin as 1)\n"
        "    Tarn Post, March 5, 2031\n"
        "    “At least 12 people died, including 4 children, officials said.”\n"
        "    post/ferry.txt  https://tarn.example/post/ferry.txt\n"
        "    [3] of which 4 children — officials (via Tarn Wire; same origin as 1)\n"
        "[4] 14 — خفر السواحل (since replaced by the same speaker)\n"
        "    صوت الميناء, March 5, 2031\n"
        "    «وقال خفر السواحل إن 14 شخصا قتلوا.»\n"
        "    sawt/1.txt  https://صوت.example/sawt/1.txt\n"
        "\n"
        "Tarn Valley — a single figure\n"
        "[5] 300 — in its own voice\n"
        "    Tarn Post, March 5, 2031\n"
        "    “In Tarn Valley 300 died last year.”\n"
        "    post/ferry.txt  https://tarn.example/post/ferry.txt\n"
        "\n"
        "1 claim could not be verified and was left out.\n"
        "Not read for claims, as there is no language pack: Finnish."
    )


def test_a_sentence_with_several_figures_is_shown_once(answered: Answered) -> None:
    sentence = "“At least 12 people died, including 4 children, officials said.”"
    assert as_text(answered).count(sentence) == 1


@pytest.mark.parametrize(
    ("language", "summary"),
    [
        ("da", "3 tal fra 3 medier, 2 ophav; de er forskellige. 1 anden begivenhed nedenfor."),
        ("ar", "3 أرقام من 3 وسائل إعلامية تعود إلى أصلين؛ والأرقام مختلفة. حدث آخر أدناه."),
        ("fi", "3 figures from 3 outlets, 2 origins; they differ. 1 other event below."),
    ],
)
def test_the_first_line_is_the_short_answer_in_the_language_of_the_question(
    answered: Answered, language: str, summary: str
) -> None:
    assert as_text(_in(language, answered)).splitlines()[0] == summary


def test_quotations_keep_the_marks_of_their_article_in_every_language(answered: Answered) -> None:
    for language in ("da", "ar", "fi"):
        text = as_text(_in(language, answered))
        assert "»Ifølge kystvagten i Ravnsund omkom angiveligt 12 mennesker.«" in text
        assert "“In Tarn Valley 300 died last year.”" in text


def test_an_arabic_answer_has_arabic_commas(answered: Answered) -> None:
    text = as_text(_in("ar", answered))
    assert "Ravnsund Avis، 5 مارس 2031" in text
    assert "; " not in text


def test_a_part_whose_total_is_not_shown_stands_and_counts_for_itself(answered: Answered) -> None:
    event = answered.ledger.events[0]
    part = next(e for e in event.entries if e.claim.figure and e.claim.figure.included)
    lone = replace(event, verdict=Verdict.SINGLE, entries=(event.entries[0], part))
    text = as_text(replace(answered, ledger=Ledger((lone,))))
    assert text.startswith("2 statements from 2 outlets, ")
    assert "\n[3] 4 children — officials" in text
    assert "of which" not in text


def test_one_figure_is_not_compared(answered: Answered) -> None:
    single = replace(answered, ledger=Ledger(answered.ledger.events[1:]))
    assert as_text(single).splitlines()[0] == (
        "1 figure from 1 outlet, 1 origin; there is no other to compare."
    )


def test_statements_without_figures_have_no_verdict(answered: Answered) -> None:
    event = answered.ledger.events[1]
    entry = event.entries[0]
    said = replace(entry, claim=replace(entry.claim, figure=None))
    ledger = Ledger((Event(1, "Tarn Valley", event.verdict, (said,)),))
    lines = as_text(replace(answered, ledger=ledger)).splitlines()
    assert lines[0] == "1 statement from 1 outlet, 1 origin."
    assert lines[2:4] == ["Tarn Valley", "[5] in its own voice"]


def test_guessed_outlet_and_date_are_marked(answered: Answered) -> None:
    event = answered.ledger.events[1]
    entry = event.entries[0]
    guessed = replace(entry.claim.article, inferred=frozenset({"outlet", "published"}))
    marked = replace(entry, claim=replace(entry.claim, article=guessed))
    ledger = Ledger((replace(event, entries=(marked,)),))
    text = as_text(replace(answered, ledger=ledger))
    assert "Tarn Post (inferred), March 5, 2031 (inferred)" in text
    undated = replace(guessed, published=None)
    marked = replace(entry, claim=replace(entry.claim, article=undated))
    ledger = Ledger((replace(event, entries=(marked,)),))
    assert "Tarn Post (inferred), undated" in as_text(replace(answered, ledger=ledger))


def test_not_reported_says_so_and_shows_the_nearest(not_reported: NotReported) -> None:
    assert as_text(not_reported) == (
        "No article in the corpus reports this.\n"
        "\n"
        "The nearest passages:\n"
        "\n"
        "Tarn Post, March 5, 2031\n"
        "    “Ferry sinks off Ravnsund.”\n"
        "    post/ferry.txt  https://tarn.example/post/ferry.txt"
    )


def test_an_empty_corpus_has_no_nearest_passages(question: Question) -> None:
    nothing: Answer = NotReported(replace(question, language="da"), (), Trace())
    assert as_text(nothing) == "Ingen artikel i samlingen oplyser det."


def test_a_quotation_stays_on_one_line_and_loses_its_escapes(question: Question) -> None:
    text = "A \x1b[31mred\x9b31m\nherring,\u202e reversed.\u2069 Fine."
    article = Article("a.txt", "Tarn\x07 Post", None, None, None, "en", text)
    passage = Passage(Chunk("c", "a.txt", Span(0, len(text))), article, 1.0)
    lines = as_text(NotReported(question, (passage,), Trace())).splitlines()
    assert lines[4:] == [
        "Tarn\ufffd Post, undated",
        "    “A \ufffd[31mred\ufffd31m herring, reversed. Fine.”",
        "    a.txt",
    ]


def test_an_event_that_fits_in_part_says_so_in_the_language_of_the_question(
    answered: Answered,
) -> None:
    first, *others = answered.ledger.events
    ledger = Ledger((replace(first, unsure=True), *others))
    unsure = replace(answered, ledger=ledger)
    assert "differ; not all that was asked fits: it may be another event" in as_text(unsure)
    assert "ikke alt det, der blev spurgt om, passer" in as_text(_in("da", unsure))
    assert "قد يكون حدثًا آخر" in as_text(_in("ar", unsure))
    assert "not all that was asked" not in as_text(answered)
