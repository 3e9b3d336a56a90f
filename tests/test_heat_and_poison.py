"""Heat and poison are kinds of happening: who asks for the dead of one gets those of no other."""

import pytest

from bot.reading.happenings import kinds
from bot.reading.words.concepts import concepts_of


def told(language: str, text: str) -> frozenset[str]:
    return kinds(concepts_of(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How many people died in the heatwave?"),
        ("de", "Die Hitzewelle im Juli kostete 40 Menschen das Leben."),
        ("fr", "La canicule a causé 40 décès."),
        ("es", "La ola de calor dejó 40 muertos."),
        ("da", "40 døde under hedebølgen."),
        ("nb", "40 døde av heten."),
        ("sv", "40 dog i värmeböljan."),
        ("ru", "Из-за волны жары погибли 40 человек."),
        ("uk", "Через спеку загинули 40 людей."),
        ("tr", "Sıcak hava dalgasında 40 kişi öldü."),
        ("ar", "توفي 40 شخصا في موجة الحر."),
    ],
)
def test_heat_is_a_kind(language: str, text: str) -> None:
    assert "heat_wave" in told(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thirteen people died of methanol poisoning."),
        ("de", "13 Menschen starben an einer Methanolvergiftung."),
        ("fr", "Treize personnes sont mortes d'une intoxication au méthanol."),
        ("es", "Trece personas murieron intoxicadas con metanol."),
        ("da", "13 døde af metanolforgiftning."),
        ("nb", "13 døde av metanolforgiftning."),
        ("sv", "13 dog av metanolförgiftning."),
        ("ru", "13 человек умерли от отравления метанолом."),
        ("uk", "13 людей померли від отруєння метанолом."),
        ("tr", "13 kişi metanol zehirlenmesinden öldü."),
        ("ar", "توفي 13 شخصا في حادثة تسمم."),
    ],
)
def test_poison_is_a_kind(language: str, text: str) -> None:
    assert "poisoning" in told(language, text)


def test_a_quake_is_neither() -> None:
    assert told("en", "The earthquake killed 212 people.") == {"earthquake"}
