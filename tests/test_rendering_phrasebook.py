"""The [answer] sections of the language packs."""

from datetime import date

import pytest

from bot.reading.lexicon.pack import languages, lexicon
from bot.rendering.phrasebook import Phrasebook, phrasebook
from index.errors import ProgrammerError


@pytest.mark.parametrize("language", languages())
def test_every_pack_has_all_phrases_and_plurals(language: str) -> None:
    book = phrasebook(language)
    assert book.language == language
    for number in (0, 1, 2, 3, 7, 11, 42, 100, 1000):
        assert book.count("figures", number)


def _phrases() -> dict[str, str]:
    return dict(phrasebook("en")._phrases)


def test_a_missing_phrase_is_an_error_at_load() -> None:
    phrases = _phrases()
    del phrases["undated"]
    with pytest.raises(ProgrammerError, match=r"da\.toml is not valid: undated is missing"):
        Phrasebook("da", phrases)


def test_an_unknown_phrase_is_an_error_at_load() -> None:
    with pytest.raises(ProgrammerError, match="figures_few is unknown"):
        Phrasebook("en", _phrases() | {"figures_few": "{n} figures"})


def test_a_plural_that_the_language_needs_is_an_error_at_load() -> None:
    with pytest.raises(ProgrammerError, match="figures_two is missing"):
        Phrasebook("ar", _phrases())


@pytest.mark.parametrize(
    ("key", "phrase"),
    [("figures_other", "figures"), ("via", "via {name}"), ("undated", "undated {n}")],
)
def test_a_phrase_with_the_wrong_fields_is_an_error_at_load(key: str, phrase: str) -> None:
    with pytest.raises(ProgrammerError, match=f"{key} has the fields"):
        Phrasebook("en", _phrases() | {key: phrase})


@pytest.mark.parametrize(
    ("number", "phrase"),
    [(1, "رقم واحد"), (2, "رقمان"), (5, "5 أرقام"), (11, "11 رقمًا"), (100, "100 رقم")],
)
def test_arabic_has_its_six_plurals(number: int, phrase: str) -> None:
    assert phrasebook("ar").count("figures", number) == phrase


def test_dates_and_languages_are_named_in_the_language() -> None:
    book = phrasebook("da")
    assert book.day(date(2031, 3, 5)) == "5. marts 2031"
    assert book.day(None) == "uden dato"
    assert book.language_name("ar") == "arabisk"
    assert book.language_name("zxx-nn") == "zxx-nn"


def test_a_language_without_a_pack_is_answered_in_english() -> None:
    assert phrasebook("fi") is phrasebook("en")


def test_a_pack_without_the_models_phrases_borrows_the_english_ones() -> None:
    pack = lexicon("da")
    assert pack is not None
    short = {key: text for key, text in pack.answer.items() if "model" not in key}
    book = Phrasebook("da", short)
    assert book.phrase("without_model_timeout") == "it did not answer in time"
    assert phrasebook("da").phrase("without_model_timeout") == "den svarede ikke i tide"
