"""Whose information it is: that of the one who has it, of an unnamed source, or of nobody."""

import pytest
from pack_reading import PackReading

OWNED = [
    ("en", "According to information received by the Kelda Monitor, nine died.",
     "the Kelda Monitor"),
    ("da", "Ifølge oplysninger, som Keldaposten har modtaget, blev ni dræbt.", "Keldaposten"),
    ("fr", "Selon des informations obtenues par le Journal de Kelda, neuf sont morts.",
     "le Journal de Kelda"),
    ("es", "Según información obtenida por el Diario de Kelda, nueve murieron.",
     "el Diario de Kelda"),
    ("tr", "Kelda Gazetesi'nin edindiği bilgiye göre dokuz sivil öldü.", "Kelda Gazetesi"),
    ("ar", "بحسب معلومات حصلت عليها وكالة كلدة، قتل تسعة مدنيين.", "وكالة كلدة"),
    ("ar", "ووفقاً للمعلومات التي حصل عليها مرصد كلدة فإن تسعة مدنيين قتلوا.", "مرصد كلدة"),
    ("ar", "وبحسب معلومات مرصد كلدة قتل تسعة مدنيين.", "مرصد كلدة"),
    ("ar", "وبحسب بيان صادر عن وزارة الموانئ، قتل تسعة مدنيين.", "وزارة الموانئ"),
    ("ar", "وجاء في بيان نشرته وزارة الموانئ أن تسعة مدنيين قتلوا.", "وزارة الموانئ"),
    ("ar", "قتل تسعة مدنيين، وفقاً لقوى الأمن في كلدة.", "قوى الأمن"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), OWNED)
def test_who_has_the_information_or_issued_the_statement_speaks(
    language: str, text: str, speaker: str
) -> None:
    assert speaker in [who for who, _ in PackReading(language).said(text)]


DESCRIBED = [
    ("en", "According to the information available, nine died.", "the information available"),
    ("da", "Ifølge de foreliggende oplysninger blev ni dræbt.", "de foreliggende oplysninger"),
    ("fr", "Selon les informations disponibles, neuf sont morts.", "les informations disponibles"),
    ("es", "Según la información disponible, nueve murieron.", "la información disponible"),
    ("ar", "ووفق المعلومات الطبية الواردة، فقد قتل تسعة.", "المعلومات الطبية الواردة"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), DESCRIBED)
def test_information_that_is_described_is_an_unnamed_source(
    language: str, text: str, speaker: str
) -> None:
    (said,) = PackReading(language).attributed(text)
    assert (said.speaker, said.anonymous) == (speaker, True)


NOBODYS = [
    ("en", "According to information we received, nine died."),
    ("da", "Ifølge oplysninger er ni døde."),
]


@pytest.mark.parametrize(("language", "text"), NOBODYS)
def test_information_of_nobody_is_the_articles_own(language: str, text: str) -> None:
    assert PackReading(language).said(text) == []


LEARNT = [
    ("da", "Keldaposten erfarer, at ni blev dræbt.", "Keldaposten"),
    ("ar", "علم مرصد كلدة أن تسعة مدنيين قتلوا في القصف.", "مرصد كلدة"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), LEARNT)
def test_who_has_learnt_something_says_it(language: str, text: str, speaker: str) -> None:
    assert speaker in [who for who, _ in PackReading(language).said(text)]


def test_an_arabic_flag_has_learnt_nothing() -> None:
    assert PackReading("ar").said("رفع علم كلدة فوق المبنى.") == []
