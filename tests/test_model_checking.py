"""What becomes of a proposed claim: each part of it is held against what the reader has read."""

from dataclasses import replace
from datetime import date

import pytest

from bot.asking.question import analyse
from bot.claims import Claim, Mode, Qualifier
from bot.ledger.verifying import fault
from bot.model_reading.checking import ClaimChecker
from bot.model_reading.drops import Drop
from bot.model_reading.forms import ProposedClaim
from bot.model_reading.merging import merged
from bot.reading.reader import Reader
from index.articles import Article, Chunk, Passage
from index.spans import Span

KILLED = "How many were killed in Brenvik, and who says so?"
TEXT = (
    "The quay in Brenvik burned on Tuesday.\n"
    "At least nine people were killed, the Harbour Board said.\n"
    "Mayor Mira Oskarin wept. The crane crew lost its dead in one blow, seven in all.\n"
    "Twelve were killed, in the reckoning of the Dockers' Union.\n"
    "Thirty tents were pitched for those who fled, not for the killed.\n"
    "The quay was built in 1950, before 340 people were killed by a flood in 1951.\n"
)
ARTICLE = Article("quay.txt", "Quay Post", None, None, date(2031, 3, 5), "en", TEXT)


def checked(  # noqa: PLR0913 -- the parts of a proposal and of a question
    quote: str,
    figure: str | None = None,
    *,
    question: str = KILLED,
    article: Article = ARTICLE,
    names: tuple[str, ...] = (),
    about: tuple[str, ...] = (),
    **parts: str,
) -> Claim | Drop:
    passage = Passage(Chunk("c", article.id, Span(0, len(article.text))), article, 1.0)
    given = {name: parts.get(name) for name in ("counted", "speaker", "cue", "hedge")}
    proposal = ProposedClaim(source="P1", quote=quote, figure=figure, **given)
    checker = ClaimChecker(analyse(question), {"P1": passage}, Reader().read, names, about)
    result = checker.check(proposal)
    assert isinstance(result, Drop) or fault(result) is None
    return result


def claim(quote: str, figure: str | None = None, **parts: str) -> Claim:
    result = checked(quote, figure, **parts)  # type: ignore[arg-type]
    assert isinstance(result, Claim), result
    return result


def test_what_the_reader_has_read_at_that_place_is_taken_whole() -> None:
    found = claim("nine people were killed", "nine", speaker="the Harbour Board")
    assert found.figure is not None
    assert (found.figure.low, found.figure.qualifier) == (9, Qualifier.AT_LEAST)
    assert found.figure.text == "At least nine"
    assert found.attribution.speaker == "the Harbour Board"
    assert found.quote_text == "At least nine people were killed, the Harbour Board said."


def test_a_speaker_that_the_reader_has_read_stands_against_the_models() -> None:
    found = claim("nine people were killed", "nine", speaker="Mayor Mira Oskarin")
    assert found.attribution.speaker == "the Harbour Board"


def test_where_the_reader_has_no_speaker_the_models_needs_a_word_of_saying_in_the_quote() -> None:
    quote = "Twelve were killed, in the reckoning of the Dockers' Union."
    named = claim(quote, "Twelve", speaker="Dockers' Union", cue="reckoning")
    assert named.attribution.speaker == "Dockers' Union"
    assert (named.attribution.cue, named.attribution.mode) == ("reckoning", Mode.PARAPHRASE)
    unsaid = claim(quote, "Twelve", speaker="Mayor Mira Oskarin", cue="said")
    assert unsaid.attribution.speaker is None


def test_a_figure_in_digits_is_found_where_the_quote_has_it_in_words() -> None:
    found = claim("At least nine people were killed, the Harbour Board said.", "9")
    assert found.figure is not None
    assert (found.figure.low, found.figure.text) == (9, "At least nine")
    assert checked("At least nine people were killed, the Harbour Board said.", "90") is Drop.FIGURE


def test_a_number_without_a_category_counts_what_is_asked_if_the_sentence_speaks_of_it() -> None:
    found = claim("The crane crew lost its dead in one blow, seven in all.", "seven")
    assert found.figure is not None
    assert (found.figure.low, found.figure.counted) == (7, "killed")


@pytest.mark.parametrize(
    ("quote", "figure", "reason"),
    [
        ("Thirty tents were pitched for those who fled, not for the killed.", "Thirty", Drop.THING),
        ("The quay was built in 1950, before 340 people were killed", "1950", Drop.NUMBER),
        ("before 340 people were killed by a flood in 1951.", "1951", Drop.NUMBER),
        ("before 340 people were killed by a flood in 1951.", "340", Drop.EVENT),
        ("The quay in Brenvik burned on Tuesday.", None, Drop.THING),
        (TEXT.strip(), "nine", Drop.LONG),
    ],
)
def test_numbers_that_do_not_answer_are_dropped(
    quote: str, figure: str | None, reason: Drop
) -> None:
    question = "How many were killed in Brenvik on 4 March 2031?"
    assert checked(quote, figure, question=question) is reason


def test_a_question_for_the_wounded_takes_no_count_of_the_dead() -> None:
    wounded = "How many were wounded in Brenvik?"
    assert checked("nine people were killed", "nine", question=wounded) is Drop.THING


def test_a_question_for_a_speaker_takes_that_speakers_words_only() -> None:
    question = "How many were killed according to the Harbour Board?"
    quote = "Twelve were killed, in the reckoning of the Dockers' Union."
    assert isinstance(checked("nine people were killed", "nine", question=question), Claim)
    assert checked(quote, "Twelve", question=question) is Drop.WHO


def test_an_article_that_does_not_name_the_event_is_of_another_unless_the_reader_links_it() -> None:
    quote = "nine people were killed"
    names = ("Oldmere",)
    assert checked(quote, "nine", names=names) is Drop.EVENT
    assert isinstance(checked(quote, "nine", names=names, about=("quay.txt",)), Claim)


def test_a_statement_is_taken_for_an_open_question() -> None:
    found = claim(
        "The quay in Brenvik burned on Tuesday.", question="What burned in Brenvik?", figure=None
    )
    assert found.figure is None
    assert found.attribution.mode is Mode.OWN_VOICE


def test_a_language_without_a_pack_is_read_in_digits_only() -> None:
    text = (
        "Brenvik paloi tiistaina. Kuollut on 11 ihmistä, sanoi satamaneuvosto, kaksi on kateissa."
    )
    article = replace(ARTICLE, id="fi.txt", language="fi", text=text)
    quote = "Kuollut on 11 ihmistä, sanoi satamaneuvosto, kaksi on kateissa."
    found = checked(
        quote, "11", article=article, counted="ihmistä", speaker="satamaneuvosto", cue="sanoi"
    )
    assert isinstance(found, Claim)
    assert found.figure is not None
    assert (found.figure.low, found.figure.noun) == (11, "ihmistä")
    assert found.attribution.speaker == "satamaneuvosto"
    assert checked(quote, "kaksi", article=article) is Drop.NUMBER


def test_one_claim_by_both_is_told_once_with_the_speaker_that_one_of_them_knows() -> None:
    quote = "Twelve were killed, in the reckoning of the Dockers' Union."
    named = claim(quote, "Twelve", speaker="Dockers' Union", cue="reckoning")
    unnamed = claim(quote, "Twelve")
    other = claim("nine people were killed", "nine")
    assert merged([unnamed, other], [named]) == (named, other)
    assert merged([named, other], [unnamed]) == (named, other)
