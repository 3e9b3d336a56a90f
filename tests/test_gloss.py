import numpy as np
import pytest

from bot.reading.gloss import gloss, in_english
from index.embedding.embedding import SentenceEncoder


def test_glosses_follow_the_text() -> None:
    text = "Hæren afviser angrebet"
    assert gloss(text, "da").startswith(text)
    assert "army" in gloss(text, "da")


def test_known_words_are_said_in_english_in_their_places() -> None:
    assert in_english("Hæren afviser angrebet i Kelda", "da") == "army deny attack in Kelda"


def test_endings_and_compounds_are_seen_through() -> None:
    assert "travel" in in_english("rejserne", "da")
    assert in_english("sommerfesten", "da") == "summer party"


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("flickornas skola stängdes", "sv", "child school close"),
        ("Militären förnekar attacken", "sv", "army deny attack"),
        ("ho høyrde ikkje eksplosjonen", "nn", "she hear not explosion"),
        ("flyktningene venter", "nb", "refugee expect"),
    ],
)
def test_the_neighbours_of_danish_are_said_in_english(text: str, language: str, said: str) -> None:
    assert in_english(text, language) == said


def test_names_and_numbers_stay() -> None:
    assert "Ada Holt 140" in in_english("mødte Ada Holt 140 gange", "da")


def test_languages_that_the_model_knows_are_left_alone() -> None:
    for text, language in (("The army denies it", "en"), ("الجيش ينفي", "ar"), ("Heer", "de")):
        assert gloss(text, language) == text
        assert in_english(text, language) == text


def test_glossed_danish_is_nearer_to_its_translation() -> None:
    danish = [
        "Oversvømmelsen ødelagde broen, og tusind mennesker måtte forlade deres hjem.",
        "Brandmændene reddede to børn fra den brændende skole.",
        "Flyselskabet beklager, at passagererne ventede hele natten.",
        "Fiskerne frygter, at havnen bliver lukket til foråret.",
    ]
    english = [
        "The flood destroyed the bridge and a thousand people had to leave their homes.",
        "Firefighters rescued two children from the burning school.",
        "The airline apologises that passengers waited all night.",
        "Fishermen fear that the port will be closed in the spring.",
    ]
    encoder = SentenceEncoder()
    target = encoder.embed(english)
    plain = np.diag(encoder.embed(danish) @ target.T).mean()
    glossed = np.diag(encoder.embed([in_english(text, "da") for text in danish]) @ target.T).mean()
    assert glossed > plain + 0.1
