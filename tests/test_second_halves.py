"""What a question asks for in its second half, and of whom."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Hvor mange døde i branden i Orlund, og hvilket tal oplyser kommunen?", "kommunen"),
        ("Hvor mange blev dræbt i Orlund? Hvilke tal har hæren givet?", "hæren"),
        ("Hvor mange omkom i brannen i Orlund, og hvilke tall oppgir politiet?", "politiet"),
        ("Hur många dog i branden i Orlund, och vilka siffror uppger polisen?", "polisen"),
        ("Wie viele starben in Orlund, und welche Zahlen nennt die Polizei?", "die Polizei"),
        ("Combien de morts à Orlund, et quels chiffres donne la mairie ?", "la mairie"),
        ("¿Cuántos murieron en Orlund, y qué cifras da la policía?", "la policía"),
    ],
)
def test_whoever_gives_further_figures_is_heard_beside_all_others(text: str, speaker: str) -> None:
    question = analyse(text)
    assert question.counted == ("killed",)
    assert not question.parts
    assert question.speakers == ()
    assert question.also_heard == (speaker,)


def test_both_are_asked_where_the_first_question_has_a_speaker_as_well() -> None:
    text = "Hvilke tal oplyser politiet for dræbte i Orlund, og hvilke tal oplyser hæren?"
    question = analyse(text)
    assert question.counted == ("killed",)
    assert question.speakers == ("politiet", "hæren")
    assert question.also_heard == ()


def test_figures_of_another_harm_are_a_part_of_their_own() -> None:
    question = analyse("Hvor mange døde i Orlund, og hvilke tal på savnede nævner politiet?")
    counted = {harm for part in question.parts or (question,) for harm in part.counted}
    assert counted == {"killed", "missing"}


def test_no_speaker_is_asked_for_where_figures_are_only_mentioned() -> None:
    question = analyse("Hvor mange døde i branden i Orlund, og hvilke tal nævnes?")
    assert (question.counted, question.speakers, question.also_heard) == (("killed",), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "Hvor mange døde i Orlund, og hvor mange savnede nævner politiet?",
        "Hur många dog i Orlund, och hur många saknade nämner polisen?",
        "How many died in Orlund, and how many missing do the police report?",
    ],
)
def test_a_speaker_of_the_second_half_is_none_of_the_first(text: str) -> None:
    first, second = analyse(text).parts
    assert (first.counted, first.speakers) == (("killed",), ())
    assert second.counted == ("missing",)
    assert len(second.speakers) == 1


def test_a_speaker_behind_a_comma_is_that_of_all_halves() -> None:
    question = analyse("Hvor mange døde i Orlund, og hvor mange blev såret, siger politiet?")
    assert not question.parts
    assert question.counted == ("killed", "injured")
    assert question.speakers == ("politiet",)


def test_those_who_lost_their_homes_are_displaced() -> None:
    texts = ("Hvor mange mistede deres hjem i Orlund?", "Hur många förlorade sina hem i Orlund?")
    assert [analyse(text).counted for text in texts] == [("displaced",)] * len(texts)


@pytest.mark.parametrize(
    "text",
    [
        "Hvor mange døde i branden i Orlund, og oplyser politiet det samme tal som avisen?",
        "Hur många dog i Orlund, och uppger polisen samma siffra som tidningen?",
        "Hvor mange døde i branden i Orlund? Nævn hver kildes tal.",
        "Hvor mange døde i branden i Orlund, og hvad er de enkelte mediers tal?",
        "Hvor mange døde i branden i Orlund ifølge de svenske artikler?",
        "Banken gav en million kroner til de efterladte. Hvor mange var omkommet i Orlund?",
    ],
)
def test_nobodys_figure_alone_is_asked_for(text: str) -> None:
    question = analyse(text)
    assert question.counted == ("killed",)
    assert question.speakers == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Hvor mange var ifølge hospitalet alvorligt kvæstede i Orlund?", "hospitalet"),
        ("Hvor mange blev ifølge politiet lettere såret i Orlund?", "politiet"),
        ("Hvor mange blev ifølge Læger uden Grænser såret i Orlund?", "Læger uden Grænser"),
        ("Hvor mange sårede nævner borgmesteren Jan van Zee?", "borgmesteren Jan van Zee"),
        ("Hvor mange blev såret i Orlund, siger henholdsvis politiet og avisen?", "politiet"),
    ],
)
def test_a_speaker_ends_where_the_question_goes_on(text: str, speaker: str) -> None:
    question = analyse(text)
    assert question.counted == ("injured",)
    assert question.speakers[0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Kom nogen til skade ved festen i Orlund? Hvor mange i givet fald?",
        "Skadades någon vid festen i Orlund? Hur många i så fall?",
        "Was anyone hurt at the feast in Orlund? How many, if so?",
    ],
)
def test_words_that_go_with_any_question_count_nothing(text: str) -> None:
    question = analyse(text)
    assert (question.counted, question.noun, question.speakers) == (("injured",), None, ())


def test_a_death_that_is_named_by_its_owner_only_tells_which_event() -> None:
    text = "Hvor mange blev såret under protesterne mod Ro Linds død i Orlund?"
    assert analyse(text).counted == ("injured",)
