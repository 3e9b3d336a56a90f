import pytest

from bot.reading.lexicon.pack import lexicon
from bot.reading.names.names import read_names
from bot.reading.words.tokens import tokenize


def names(text: str, language: str) -> list[str]:
    return [name.text for name in read_names(tokenize(text), lexicon(language))]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Two people died in Kelda and Upper Marow.", "en", ["Kelda", "Upper Marow"]),
        ("Witnesses near Deir al-Kelda heard it.", "en", ["Deir al-Kelda"]),
        ("Witnesses in L'Orlu saw Anne d'Orsec.", "en", ["Orlu", "Anne d'Orsec"]),
        ("It was reported by Kelda's mayor on Monday in June.", "en", ["Kelda"]),
        ("The KVB said so; the K.V.B. denied it.", "en", ["KVB", "K.V.B."]),
        ("Foreign Minister Ada Holt met President Boro Marow.", "en", ["Ada Holt", "Boro Marow"]),
        ("He met Russian President Boro Marow.", "en", ["Boro Marow"]),
        ("Police said Ada B. Holt had left.", "en", ["Ada B. Holt"]),
        ("Shells fell on the Kelda Dam and Marow Roundabout.", "en", ["Kelda", "Marow"]),
        ("Shells fell in the Vicinity of Upper Marow.", "en", ["Upper Marow"]),
        ("Syrian troops met Kurdish fighters.", "en", []),
        ("Holt said the road was closed.", "en", ["Holt"]),
        ("Heavy rain fell in March.", "en", []),
        ("Mange KVB-medlemmer kom til Kelda i juni.", "da", ["KVB", "Kelda"]),
        ("I Kelda-enklaven er der ro, siger Ada Holt.", "da", ["Kelda", "Ada Holt"]),
        ("Skud faldt i al-Kelda-lejren og Deir-ez-Marow.", "da", ["al-Kelda", "Deir-ez-Marow"]),
        ("Borgmester Ada Holt fra Keldaby talte mandag.", "da", ["Ada Holt", "Keldaby"]),
        ("Mere end ti blev dræbt.", "da", []),
        ("NGO'en Keldawatch tæller angreb.", "da", ["Keldawatch"]),
        ("وقعت الغارة في بلدة الشهلا قرب مدينة تل الزيتون", "ar", ["الشهلا", "تل الزيتون"]),
        ("أصابت الغارة سوقا في ريف مزروق الجنوبي", "ar", ["مزروق"]),
        ("قال الرئيس الأمريكي جون كيلدا إن العملية انتهت", "ar", ["جون كيلدا"]),
        ("كم عدد القتلى في انفجار مزروق؟", "ar", ["مزروق"]),
        ("كم عدد الجرحى في مزروق يوم الأحد؟", "ar", ["مزروق"]),
        ("وقع انفجار عنيف أمس في وقت متأخر", "ar", []),
        ("سمع السكان أصوات انفجارات في المدينة", "ar", []),
    ],
)
def test_names_are_read(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected


def test_a_name_knows_its_tokens() -> None:
    tokens = tokenize("Fire in Deir al-Kelda’s market")
    (name,) = read_names(tokens, lexicon("en"))
    assert tokens[name.first].text == "Deir"
    assert tokens[name.last].text == "al-Kelda’s"
    assert name.text == "Deir al-Kelda"


def test_a_first_word_counts_when_it_does_not_open_a_sentence() -> None:
    tokens = tokenize("Kelda is quiet")
    pack = lexicon("en")
    assert [n.text for n in read_names(tokens, pack, sentence_initial=False)] == ["Kelda"]


def test_an_unknown_language_still_gives_its_capitals() -> None:
    found = read_names(tokenize("Pada hari itu di Kelda ramai"), None)
    assert [name.text for name in found] == ["Kelda"]


def test_no_text_has_no_names() -> None:
    assert read_names((), lexicon("en")) == ()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Shells fell on the village of #Tal_Orman.", "en", ["Tal Orman"]),
        ("Granater faldt over landsbyen #Tal_Orman.", "da", ["Tal Orman"]),
        ("سقطت قذائف على قرية #تل_أورمان بريف #برنفيك الشرقي", "ar", ["تل أورمان", "برنفيك"]),
        ("Снаряды упали на село #Верхний_Маров.", "ru", ["Верхний Маров"]),
        ("Des obus sont tombés sur #Haut_Marow.", "fr", ["Haut Marow"]),
        ("Shells fell on Kelda #Brenvik #Torsk", "en", ["Kelda", "Brenvik", "Torsk"]),
    ],
)
def test_a_tag_in_a_sentence_is_a_name_like_others(
    text: str, language: str, expected: list[str]
) -> None:
    assert names(text, language) == expected
