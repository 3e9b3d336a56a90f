"""Victims whom no number counts: told by name, by kinship, or as the one who is meant."""

import pytest

from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.pack import languages, lexicon
from bot.reading.reader import Reader
from bot.reading.words.tokens import tokenize
from index.articles import Article
from index.spans import Span

KIN_WITH_OWNER = frozenset({"ar", "tr"})
"""Languages whose words for kin hold whose they are."""


def rows(language: str, text: str) -> list[tuple[int | float | None, str]]:
    """Return value and category of every figure of an article that a category fits."""
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    figures = [claim.figure for claim in Reader().read(article).claims if claim.figure]
    return sorted((f.low or 0, f.counted) for f in figures if f.counted != "other")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The strike killed Maryam Sol, her husband Adil and their son Omar."),
        ("en", "The dead were named as Maryam Sol, Adil Sol and Omar Sol."),
        ("en", "The victims were identified as Ada Holt, 34, Bo Holt, 36, and their daughter Mia."),
        ("en", "Ada Holt (34), Bo Holt and Mia Holt were killed by a shell."),
        ("da", "Angrebet dræbte Maryam Sol, hendes mand Adil og deres søn Omar."),
        ("da", "De dræbte er Ada Holt, Bo Rask og Mia Holt."),
        ("nb", "Angrepet drepte Maryam Sol, hennes mann Adil og deres sønn Omar."),
        ("sv", "Attacken dödade Maryam Sol, hennes man Adil och deras son Omar."),
        ("de", "Bei dem Angriff wurden Ada Holt, ihr Mann und ihr Sohn getötet."),
        ("fr", "La frappe a tué Yves Holt, sa femme et leur fils."),
        ("es", "El ataque mató a Luis Holt, su esposa y su hijo."),
        ("it", "L'attacco ha ucciso Luca Holt, sua moglie e suo figlio."),
        ("ru", "При обстреле погибли Иван Холт, его жена и их дочь."),
        ("uk", "Внаслідок обстрілу загинули Іван Холт, його дружина та їхня донька."),
        ("tr", "Saldırıda Ada Holt, eşi ve oğlu öldürüldü."),
        ("ar", "أسفر القصف عن مقتل الطفل سامي الحداد والمرأة ليلى الحداد وابنها رامي."),
        ("ar", "أسماء الشهداء: سامي الحداد، رامي النجار، ليلى الحداد."),
    ],
)
def test_names_are_counted(language: str, text: str) -> None:
    assert rows(language, text) == [(3, "killed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Journalist Ada Holt was killed in the shelling of Orlu."),
        ("en", "The shelling killed the journalist Ada Holt."),
        ("en", "The driver was killed."),
        ("en", "The raid killed the mayor of Orlu."),
        ("en", "The mine exploded, killing him."),
        ("da", "Journalisten Ada Holt blev dræbt i Orlu."),
        ("da", "I går blev Ada Holt dræbt."),
        ("nb", "Journalisten Ada Holt ble drept i Orlu."),
        ("sv", "Journalisten Ada Holt dödades i Orlu."),
        ("de", "Der Journalist Adam Holt wurde bei einem Angriff auf Orlu getötet."),
        ("fr", "Le journaliste Yves Holt a été tué dans la frappe."),
        ("es", "El periodista Luis Holt murió en el ataque."),
        ("it", "Il giornalista Luca Holt è morto nell'attacco."),
        ("ru", "Погиб журналист Иван Холт."),
        ("uk", "Загинув журналіст Іван Холт."),
        ("tr", "Gazeteci Ada Holt öldürüldü."),
        ("ar", "مقتل سامي الحداد في قصف على أورلو."),
        ("ar", "استشهد الفنان الكوميدي سامي الحداد."),
        ("ar", "ما أدى إلى مقتله على الفور."),
        ("ar", "اغتيال مدير المشفى برصاص مجهولين."),
    ],
)
def test_a_single_name_is_one(language: str, text: str) -> None:
    assert rows(language, text) == [(1, "killed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "His father was wounded."),
        ("da", "Hans far blev såret."),
        ("nb", "Faren hans ble såret."),
        ("sv", "Hans far skadades."),
        ("de", "Ihr Vater wurde verletzt."),
        ("fr", "Son père a été blessé."),
        ("es", "Su padre resultó herido."),
        ("it", "Suo padre è rimasto ferito."),
        ("ru", "Его отец был ранен."),
        ("uk", "Його батька поранено."),
        ("tr", "Babası yaralandı."),
        ("ar", "وأصيب والده بجروح."),
    ],
)
def test_a_relative_is_one(language: str, text: str) -> None:
    assert rows(language, text) == [(1, "injured")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "One of his associates was wounded."),
        ("en", "One of the gunmen was wounded."),
        ("da", "En af hans medarbejdere blev såret."),
        ("de", "Einer seiner Mitarbeiter wurde verletzt."),
        ("ar", "وأصيب أحد مرافقيه بجروح."),
    ],
)
def test_one_of_several_is_one(language: str, text: str) -> None:
    assert rows(language, text) == [(1, "injured")]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Woman named Ada Holt killed in an attack on Orlu.", 1),
        ("ar", "اغتيال شيخ القبيلة واسمه سامي الحداد.", 1),
        ("ar", 'قتلت المدفعية الأشقاء "أحمد، لؤي، حسين وبسام الحداد" في أورلو.', 4),
    ],
)
def test_names_after_a_noun(language: str, text: str, value: int) -> None:
    assert rows(language, text) == [(value, "killed")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "She and her two daughters were killed in the raid.", [1, 2]),
        ("en", "The raid killed a man, his wife and their three children.", [1, 1, 3]),
        ("en", "Two journalists, Ada Holt and Bo Rask, were killed.", [2]),
        ("da", "Hun og hendes to døtre blev dræbt.", [1, 2]),
        ("da", "To journalister, Ada Holt og Bo Rask, blev dræbt.", [2]),
        ("ar", "مقتل رجل وزوجته وثلاثة من أطفالهما.", [1, 1, 3]),
        ("ar", "استشهاد مختار البلدة سعدو الحداد وعنصرين من الشرطة.", [1, 2]),
    ],
)
def test_nothing_is_added_up_that_a_number_counts(
    language: str, text: str, expected: list[int]
) -> None:
    assert rows(language, text) == [(value, "killed") for value in expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police tried to kill Ada Holt."),
        ("en", "Ada Holt denied killing Bo Rask."),
        ("en", "The attack killed Islamic State fighters."),
        ("en", "Mayor Ada Holt said the dead were taken to Orlu Hospital."),
        ("en", "He was killed."),
        ("da", "Angrebet dræbte ikke Ada Holt."),
        ("ar", "نجا سامي الحداد من محاولة اغتيال."),
        ("ar", "إصابة باص نقل داخلي في بلدة أورلو."),
    ],
)
def test_these_are_no_victims(language: str, text: str) -> None:
    assert rows(language, text) == []


def test_who_does_it_is_not_counted() -> None:
    assert rows("en", "Ada Holt killed three people.") == [(3, "killed")]
    assert rows("en", "Nine people were killed, Ada Holt said.") == [(9, "killed")]
    assert rows("ar", "قتل الطيران الحربي خمسة مدنيين.") == [(5, "killed")]


def test_names_are_no_second_count() -> None:
    text = "Nine people were killed. Among the dead is a teacher. Ada Holt and Bo Rask were killed."
    assert (2, "killed") not in rows("en", text)


def test_a_relative_of_a_victim_is_told_beside_other_counts() -> None:
    text = "A boy was killed and his father was wounded in Orlu. In Brenvik five were wounded."
    assert rows("en", text) == [(1, "injured"), (1, "killed"), (5, "injured")]


def test_the_words_of_the_list_are_the_figure() -> None:
    text = "The strike killed Maryam Sol, her husband Adil and their son Omar."
    pack = lexicon("en")
    assert pack is not None
    (figure,) = read_figures(text, Span(0, len(text)), tokenize(text), pack)
    assert figure.text == "Maryam Sol, her husband Adil and their son Omar"
    assert figure.named


def test_a_numbered_list_is_no_list_of_figures() -> None:
    text = "الجرحى: 1- محمد الحداد 2- سامي النجار 3- أحمد الخلف"
    assert rows("ar", text) == [(3, "injured")]


def test_the_class_of_a_list_is_that_of_all() -> None:
    text = "مقتل الصحفيين سامي الحداد ورامي النجار في قصف على أورلو."
    pack = lexicon("ar")
    assert pack is not None
    (figure,) = read_figures(text, Span(0, len(text)), tokenize(text), pack)
    assert (figure.low, figure.who) == (2, "journalists")


@pytest.mark.parametrize("language", languages())
def test_every_pack_knows_kin(language: str) -> None:
    pack = lexicon(language)
    assert pack is not None
    known = pack.counting.kin_owned if language in KIN_WITH_OWNER else pack.counting.kin
    assert {"children", "women", "men", "people"} <= set(known)


@pytest.mark.parametrize(
    "text",
    [
        "وقُتل كل من أحمد سالم وخالد بدران، والطفل سامي نجم.",
        "أسفر القصف عن مقتل كل من أحمد سالم، وخالد بدران، وسامي نجم.",
    ],
)
def test_a_surname_that_looks_like_a_preposition_does_not_end_the_list(text: str) -> None:
    assert rows("ar", text) == [(3, "killed")]


def test_each_of_several_of_whom_one_has_an_unknown_name_is_no_count() -> None:
    assert rows("ar", "قتل كل من أحمد سالم، وخالد بدران، وزبيدون نجم.") == []


def test_each_of_several_ends_where_another_harm_is_told() -> None:
    text = "قتل كل من أحمد سالم وخالد نجم وأصيب ثلاثة آخرون."
    assert rows("ar", text) == [(2, "killed"), (3, "injured")]


@pytest.mark.parametrize(
    ("language", "text", "harm"),
    [
        ("ru", "Девочка и её мать погибли.", "killed"),
        ("ru", "Мужчина и женщина были ранены в Орлу.", "injured"),
        ("ru", "Водитель автобуса и пассажир были ранены.", "injured"),
        ("uk", "Дівчинка та її мати загинули.", "killed"),
        ("uk", "Чоловік і жінка загинули.", "killed"),
    ],
)
def test_two_who_share_a_fate_are_both_counted(language: str, text: str, harm: str) -> None:
    assert rows(language, text) == [(1, harm), (1, harm)]


def test_a_fate_in_the_singular_is_that_of_the_one_beside_it() -> None:
    assert rows("ru", "Женщина и её муж погиб.") == [(1, "killed")]
