"""What somebody is called, or where somebody is, is nothing that somebody says: "se llama"."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    "question",
    [
        "¿Cómo se llama el barco que rescató a los migrantes?",
        "¿Dónde se encuentra el comandante?",
        "¿Cómo se llamaba el juez?",
        "Comment s'appelle le juge ?",
        "Où se trouve le ministre ?",
        "Come si chiama il giudice?",
    ],
)
def test_nobody_is_asked_for(question: str) -> None:
    assert analyse(question).speakers == ()


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("¿Qué encontró la comisión?", "la comisión"),
        ("¿Qué dijo el ministro?", "el ministro"),
    ],
)
def test_who_says_or_finds_is(question: str, speaker: str) -> None:
    assert analyse(question).speakers == (speaker,)
