"""Questions that have a figure already, and ask whose it is; and on whose word others want one."""

import pytest

from bot.asking.question import analyse
from bot.choosing.selecting import asks_for_figures

WHOSE = [
    "Where does the figure of 40 dead in the Brenvik fire come from?",
    "On whose word do we have it that 40 people died in Brenvik?",
    "Which agency has 40 dead in Brenvik?",
    "Hvor kommer tallene fra for de omkomne i Brenvik?",
    "På hvis ord hviler påstanden om 40 døde i Brenvik?",
    "Auf wen gehen die 40 Toten in Brenvik zurück?",
    "¿De dónde sale el dato de 40 muertos en Brenvik?",
    "¿En palabras de quién murieron 40 personas en Brenvik?",
    "D'où vient le chiffre de 40 morts à Brenvik ?",
    "Sur la foi de qui parle-t-on de 40 morts à Brenvik ?",
    "من أين جاء رقم 40 قتيلا في برنفيك؟",
    "على لسان من ورد أن 40 شخصا قتلوا في برنفيك؟",
    "Откуда взялась цифра в 40 погибших в Бренвике?",
]


@pytest.mark.parametrize("text", WHOSE)
def test_who_is_behind_a_figure_is_answered_with_figures(text: str) -> None:
    question = analyse(text)
    assert asks_for_figures(question)
    assert question.speakers == ()


@pytest.mark.parametrize(
    "text", ["Hvem dræbte de 12 mænd i Brenvik?", "من قتل 12 رجلا في برنفيك؟", "¿A quién mataron?"]
)
def test_who_did_it_asks_for_no_source(text: str) -> None:
    assert not analyse(text).asks_whether


WORD_OF = [
    ("How many died in Brenvik, going by the coastguard?", "the coastguard"),
    ("How many died in Brenvik, on the word of Dr Ada Kell?", "Dr Ada Kell"),
    ("Hvor mange døde i Brenvik, hvis man skal tro kystvagten?", "kystvagten"),
    ("Hur många dog i Brenvik, om man ska tro armén?", "armén"),
    ("Wie viele starben in Brenvik, glaubt man der Küstenwache?", "der Küstenwache"),
    ("¿Cuántos murieron en Brenvik, por boca de la alcaldía?", "la alcaldía"),
    ("Combien de morts à Brenvik, sur la foi de la mairie ?", "la mairie"),
    ("كم قتيلا سقط في برنفيك على لسان الجيش؟", "الجيش"),
    ("كم قتيلا سقط في برنفيك كما يوثقه مرصد كلدة؟", "مرصد كلدة"),
    ("كم قتيلا سقط في برنفيك كما يروي الناجون؟", "الناجون"),
    ("Сколько погибло в Бренвике, если верить армии?", "армии"),
    ("How many were hurt in Brenvik, says the mayor Ada Kell?", "the mayor Ada Kell"),
    ("Hvor stort var mandefaldet ved Brenvik, siger kystvagten?", "kystvagten"),
    ("Hur många har dött i Brenvik, säger polisen?", "polisen"),
    ("Wie viele sind in Brenvik gestorben, sagt die Polizei?", "die Polizei"),
    ("¿Cuántos han muerto en Brenvik, dice la alcaldía?", "la alcaldía"),
    ("Combien sont morts à Brenvik, dit la mairie ?", "la mairie"),
    ("Does the mayor, who runs Brenvik, say how many died?", "the mayor"),
]


@pytest.mark.parametrize(("text", "speaker"), WORD_OF)
def test_a_question_wants_a_count_on_somebodys_word(text: str, speaker: str) -> None:
    assert analyse(text).speakers == (speaker,)


@pytest.mark.parametrize(
    "text",
    [
        "Neighbours in Brenvik told which news agency how many of them died?",
        "¿Qué periódico da qué cifra de muertos en Brenvik?",
    ],
)
def test_which_one_names_nobody(text: str) -> None:
    assert analyse(text).speakers == ()
