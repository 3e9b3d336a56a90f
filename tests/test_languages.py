"""Languages are told apart, close neighbours too, and a guess is not made from nothing."""

import pytest

from index.text.languages import detect_language, reading_tag

_TEXTS = {
    "da": """Borgmesteren i Orlu siger, at broen faldt sammen natten til onsdag, og at to mennesker
        er døde. Hun kunne ikke sige noget om, hvorfor det skete. Der bliver nu sat hegn op.""",
    "nb": """Ordføreren i Orlu sier at broen falt sammen natt til onsdag, og at to mennesker er
        døde. Hun kunne ikke si noe om hvorfor det skjedde. Nå settes det opp gjerde.""",
    "sv": """Borgmästaren i Orlu säger att bron rasade natten mot onsdagen och att två människor
        har dött. Hon kunde inte säga något om varför det hände. Nu sätts stängsel upp.""",
    "en": "The mayor of Orlu says that the bridge fell on Wednesday and that two people died.",
    "de": "Die Bürgermeisterin von Orlu sagt, dass die Brücke am Mittwoch eingestürzt ist.",
    "ar": "قالت رئيسة بلدية أورلو إن الجسر انهار ليل الأربعاء وإن شخصين لقيا حتفهما.",
    "it": "La sindaca di Orlu dice che il ponte è crollato e che due persone sono morte.",
    "fr": "La maire d'Orlu affirme que le pont s'est effondré et que deux personnes sont mortes.",
    "uk": "Мер Орлу каже, що міст впав у середу вночі і що двоє людей загинули.",
}


@pytest.mark.parametrize("language", _TEXTS)
def test_the_language_of_a_few_sentences_is_told(language: str) -> None:
    assert detect_language(_TEXTS[language]) == language


def test_capital_letters_do_not_mislead() -> None:
    assert detect_language(_TEXTS["da"].upper()) == "da"


@pytest.mark.parametrize("text", ["", " \n", "12.345 + 6", "?!", "Orlu"])
def test_too_little_text_has_no_language(text: str) -> None:
    assert detect_language(text) == "und"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Hvor mange døde?", "da"),
        ("Hvem siger det?", "da"),
        ("How many died?", "en"),
        ("Who says so?", "en"),
        ("كم قتيلا؟", "ar"),
    ],
)
def test_a_short_question_is_told_among_given_languages(question: str, language: str) -> None:
    assert detect_language(question, ("da", "en", "ar")) == language


def test_a_question_plainly_in_none_of_the_given_languages_has_none() -> None:
    assert detect_language("Сколько человек погибло в Орлу?", ("da", "en", "ar")) == "und"


def test_no_letters_mean_no_language_among_given_ones_either() -> None:
    assert detect_language("260?", ("da", "en")) == "und"


@pytest.mark.parametrize(
    ("tag", "read_as"), [("nn", "nb"), ("no", "nb"), ("nb", "nb"), ("da", "da")]
)
def test_one_norwegian_serves_both_standards(tag: str, read_as: str) -> None:
    assert reading_tag(tag) == read_as


def test_nynorsk_is_told_as_the_norwegian_that_there_is() -> None:
    text = "Ordføraren seier at brua vart øydelagd, og at ho ikkje veit kvifor."
    assert detect_language(text, among=["da", "nb", "sv"]) == "nb"
