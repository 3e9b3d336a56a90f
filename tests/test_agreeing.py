"""Of whom a question asks whether they agree."""

import pytest

from bot.asking.question import analyse

NAMED = [
    ("Er vagten og klinikken enige om, hvor mange der blev såret i Brenvik?", "vagten klinikken"),
    ("Är polisen och kliniken överens om hur många som dog i Brenvik?", "polisen kliniken"),
    ("Sind sich Polizei und Klinik einig, wie viele in Brenvik starben?", "Polizei Klinik"),
    ("Sind sich Armee und Miliz über die Zahl der Toten in Brenvik einig?", "Armee Miliz"),
    ("¿Están de acuerdo la policía y la alcaldía sobre cuántos murieron en Brenvik?", ""),
    ("L'armée et la mairie sont-elles d'accord sur le nombre de morts à Brenvik ?", ""),
    ("هل تتفق البلدية والشرطة على عدد القتلى في برنفيك؟", "البلدية الشرطة"),
    ("Согласны ли полиция и больница в том, сколько человек погибло в Бренвике?", ""),
]
_TWO = 2


@pytest.mark.parametrize(("text", "speakers"), NAMED)
def test_each_of_those_who_may_agree_is_asked_for(text: str, speakers: str) -> None:
    found = analyse(text).speakers
    assert len(found) == _TWO
    assert not speakers or found == tuple(speakers.split())


@pytest.mark.parametrize(
    "text",
    [
        "Er kilderne enige om, hvor mange der blev såret i Brenvik?",
        "Er de danske og de svenske aviser enige om antallet af døde i Brenvik?",
        "Les sources sont-elles d'accord sur le nombre de morts à Brenvik ?",
        "هل تتفق المصادر على عدد القتلى في برنفيك؟",
        "Are men and women alike among the dead in Brenvik, and how many?",
        "Sind sich die Quellen einig, wie viele in Brenvik starben?",
    ],
)
def test_papers_and_those_counted_are_no_speakers(text: str) -> None:
    assert analyse(text).speakers == ()
