"""Of which people a question asks, and of which country they are."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    ("text", "who", "other"),
    [
        ("How many women and how many children were killed in Kelda?", "women", "children"),
        ("How many women and children were killed in Kelda?", "women", "children"),
        ("Hvor mange civile og hvor mange soldater blev dræbt i Kelda?", "civilians", "soldiers"),
        ("Were any soldiers killed near Kelda? How many, and who says so?", "soldiers", None),
        ("Blev der dræbt soldater ved Kelda? Hvor mange, og hvem siger det?", "soldiers", None),
        (
            "Who says that those killed in Kelda belonged to militias, and how many were they?",
            "fighters",
            None,
        ),
        (
            "Hvem siger, at de dræbte i Kelda tilhørte militser, og hvor mange drejer det sig om?",
            "fighters",
            None,
        ),
        ("Who says that civilians were killed in Kelda, and how many?", "civilians", None),
        ("Who says that soldiers shelled Kelda, and how many people were killed?", None, None),
        ("How many died in Kelda, were they civilians or fighters, who says so?", None, None),
    ],
)
def test_the_class_of_the_counted(text: str, who: str | None, other: str | None) -> None:
    question = analyse(text)
    assert question.wants_figure
    assert (question.who, question.or_who) == (who, other)


@pytest.mark.parametrize(
    "text",
    [
        "How many Danish soldiers were killed near Kelda?",
        "Were any Danish soldiers killed near Kelda? How many, and who says so?",
        "Blev nogen danske soldater dræbt ved Kelda? Hvor mange?",
    ],
)
def test_the_country_of_the_counted(text: str) -> None:
    assert analyse(text).nationality == {"DK"}


def test_the_country_of_others_is_not_asked_for() -> None:
    assert not analyse("Were soldiers killed in the Danish raid on Kelda? How many?").nationality


@pytest.mark.parametrize(
    "text",
    [
        "Står der noget om, hvor mange der blev anholdt i Kelda?",
        "Is there anything about how many were arrested in Kelda?",
        "Nævner nogen artikel, hvor mange der blev dræbt i Kelda?",
        "Does any outlet give the number of people arrested in Kelda?",
        "Hvor mange blev såret i Kelda ifølge de forskellige kilder?",
        "هل ذكر أي مقال عدد القتلى في كلدة؟",
    ],
)
def test_words_for_anybody_name_no_speaker(text: str) -> None:
    assert not analyse(text).speakers


def test_a_verb_that_only_says_that_there_were_any_asks_for_nothing_more() -> None:
    assert analyse("كم جريحا سقط في كلدة؟").counted == ("injured",)
    assert analyse("كم قتيلا سقط في كلدة؟").counted == ("killed",)


@pytest.mark.parametrize(
    "question",
    [
        "Was it a child or a young man who was killed in Brenvik, how many died, and who says so?",
        "Var det et barn eller en kvinde, der blev dræbt i Brenvik, og hvor mange døde?",
        "War es ein Kind oder eine Frau, die in Brenvik starb, und wie viele wurden getötet?",
        "¿Fue un niño o una mujer quien murió en Brenvik, y cuántos murieron?",
        "Это был ребёнок или мужчина, кто погиб в Бренвике, и сколько погибших?",
    ],
)
def test_who_of_two_it_was_leaves_out_nobody(question: str) -> None:
    asked = analyse(question)
    assert (asked.counted, asked.who) == (("killed",), None)


@pytest.mark.parametrize(
    "text",
    [
        "What is the death toll of the market bombing by a teenage girl in Kelda?",
        "What was the toll of the attack by two gunmen on the inn at Brenvik?",
        "What is the toll of the bomb planted by soldiers in Kelda?",
        "How many deaths after a girl blew herself up in Kelda?",
        "How many dead in the militant attack on Kelda?",
        "Hvad er dødstallet, efter at en dreng sprængte sig selv i luften i Kelda?",
        "Wie viele Opfer des Angriffs der Rebellen auf Kelda gab es?",
        "Quel est le bilan de l'attentat commis par une adolescente à Kelda ?",
        "Quel est le bilan de l'attaque de deux hommes armés contre l'auberge de Kelda ?",
        "ما حصيلة قتلى التفجير الانتحاري الذي نفذته امرأتان في كلدا؟",
        "ما هي حصيلة الهجوم الذي شنه جنود على قرية كلدا؟",
        "Сколько жертв нападения боевиков на Кельду?",
    ],
)
def test_who_did_it_is_not_counted(text: str) -> None:
    question = analyse(text)
    assert question.wants_figure
    assert (question.who, question.or_who) == (None, None)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("What is the toll of the explosion among soldiers?", "soldiers"),
        ("What is the death toll of civilians in the bombing of Kelda?", "civilians"),
        ("How many of those killed in the attack by gunmen were women?", "women"),
        ("How many militants raided the camp?", "fighters"),
        ("Hvor mange soldater kidnappede oprørerne?", "soldiers"),
        ("كم عدد ضحايا الهجوم من المدنيين؟", "civilians"),
        ("Сколько жертв взрыва среди детей?", "children"),
    ],
)
def test_whom_the_event_harmed_is_counted(text: str, who: str) -> None:
    assert analyse(text).who == who


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("كم سائحا دنماركيا قتلوا في حادث كلدا؟", {"DK"}),
        ("كم عدد الجنود الدنماركيين الذين قتلوا في كلدا؟", {"DK"}),
        ("Combien d'enfants danois ont été tués à Kelda ?", {"DK"}),
        ("¿Cuántos turistas daneses murieron en Kelda?", {"DK"}),
        ("كم شخصا قتل الجيش الدنماركي في كلدا؟", set()),
        ("Combien de personnes l'armée danoise a-t-elle tuées à Kelda ?", set()),
    ],
)
def test_the_nation_may_stand_behind_the_people(text: str, nation: set[str]) -> None:
    assert analyse(text).nationality == nation


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("How many of those killed in the Orle, Kelda and Brenvik quarters were women?", "women"),
        ("How many of the dead, according to the police, were teenage girls?", "children"),
        (
            "How many of her own gunners were killed or hurt in the fighting off Kelda?",
            "soldiers",
        ),
        ("How many minor injuries were there in Kelda?", None),
        ("How many foreign tourists died in Kelda?", "foreigners"),
    ],
)
def test_the_class_of_some_of_the_harmed(text: str, who: str | None) -> None:
    question = analyse(text)
    assert (question.who, question.or_who) == (who, None)
