"""Every language pack has what the others rely on."""

import pytest

from bot.reading.lexicon.pack import Lexicon, languages, lexicon
from bot.reading.numbers.number_words import cardinals
from bot.reading.pack_gaps import MEASURE, empty_fields, missing_labels
from bot.reading.words.tokens import tokenize
from bot.rendering.phrasebook import phrasebook
from index.text.abbreviations import abbreviations


def pack(language: str) -> Lexicon:
    """Return a pack that is there."""
    found = lexicon(language)
    assert found is not None
    return found


@pytest.mark.parametrize("language", languages())
def test_every_pack_has_the_shared_labels(language: str) -> None:
    assert list(missing_labels(pack(language), pack(MEASURE))) == []


@pytest.mark.parametrize("language", languages())
def test_no_pack_has_labels_of_its_own(language: str) -> None:
    shared = {"concepts", "demonyms"}
    extra = missing_labels(pack(MEASURE), pack(language))
    assert [label for label in extra if label.split(".")[0] not in shared] == []


@pytest.mark.parametrize("language", languages())
def test_every_pack_can_say_an_answer(language: str) -> None:
    assert phrasebook(language).count("figures", 12)


@pytest.mark.parametrize("language", languages())
def test_every_pack_names_itself_and_asks(language: str) -> None:
    one = pack(language)
    assert one.language == language
    assert one.asking.how_many
    assert one.asking.who_says


@pytest.mark.parametrize("language", languages())
def test_every_pack_reads_the_words_of_its_numbers(language: str) -> None:
    one = pack(language)
    assert one.numbers.library
    words = [word for word in one.numbers.units if " " not in word]
    assert all(cardinals(one).of(tokenize(word)[0]) is not None for word in words)


@pytest.mark.parametrize("language", languages())
def test_every_language_has_its_abbreviations(language: str) -> None:
    assert abbreviations(language) != abbreviations("xx")


def test_empty_fields_are_those_that_the_measure_fills() -> None:
    assert list(empty_fields(pack(MEASURE), pack(MEASURE))) == []
    assert "counting.prepositions" in list(empty_fields(pack("tr"), pack(MEASURE)))
