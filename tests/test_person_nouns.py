"""Nouns for people and for things, told apart by meaning."""

import pytest

from bot.choosing.people.person_nouns import PersonNouns, are_apart
from index.embedding.embedding import SentenceEncoder

ENCODER = SentenceEncoder()
NOUNS = PersonNouns(ENCODER)


@pytest.mark.parametrize("noun", ["viewers", "Zuschauer", "espectadores", "зрителей", "izleyici"])
def test_people_lie_on_one_side(noun: str) -> None:
    assert NOUNS.leaning(ENCODER.embed([noun]))[0] > 0


@pytest.mark.parametrize("noun", ["houses", "Häuser", "casas", "домов", "beds"])
def test_things_lie_on_the_other(noun: str) -> None:
    assert NOUNS.leaning(ENCODER.embed([noun]))[0] < 0


def test_people_and_their_things_are_apart() -> None:
    people, things = ENCODER.embed(["farmers", "players"]), ENCODER.embed(["farms", "soldiers"])
    apart = are_apart(NOUNS.leaning(people), NOUNS.leaning(things))
    assert apart.tolist() == [[True, False], [True, False]]
