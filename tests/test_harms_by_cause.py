"""Whom a disaster affects, a disease infects and rescuers still seek, in articles and questions.

Every place, body and person is invented.
"""

import pytest

from bot.asking.question import analyse
from bot.reading.reader import Reader
from index.articles import Article


def read(language: str, text: str) -> list[tuple[float | None, str]]:
    """Return value and category of every figure."""
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    figures = [claim.figure for claim in Reader().read(article).claims if claim.figure]
    return [(figure.low, figure.counted) for figure in figures]


TOLD = [
    ("en", "The drought has affected some 31,000 people in Olmire.", [(31000, "affected")]),
    ("da", "Over 31.000 mennesker er ramt af oversvømmelserne i Olmire.", [(31000, "affected")]),
    ("nb", "Flommen har rammet 31.000 mennesker i Olmire.", [(31000, "affected")]),
    ("sv", "Mer än 31.000 människor har drabbats av stormen.", [(31000, "affected")]),
    ("de", "Vom Erdbeben sind 31.000 Menschen betroffen.", [(31000, "affected")]),
    ("fr", "Les inondations ont touché 31.000 personnes.", [(31000, "affected")]),
    ("es", "La sequía afecta a unas 31.000 personas.", [(31000, "affected")]),
    ("tr", "Selden yaklaşık 31 bin kişi etkilendi.", [(31000, "affected")]),
    ("ar", "وتضرر نحو 31 ألف شخص من السيول في ولاية سمرد.", [(31000, "affected")]),
    ("ar", "وتضرر 31 منزلا من السيول في ولاية سمرد.", [(31, "destroyed")]),
    ("da", "Tre mennesker blev ramt af skuddene.", [(3, "casualties")]),
    ("en", "Some 4,200 people in Olmire are living with HIV.", [(4200, "infected")]),
    ("da", "Omkring 4.200 mennesker er smittet.", [(4200, "infected")]),
    ("es", "Unas 4.200 personas viven con el VIH.", [(4200, "infected")]),
    ("fr", "Quelque 4.200 personnes vivent avec le VIH.", [(4200, "infected")]),
    ("ar", "إصابة 17 شخصا بفيروس نادر ووفاة ثلاثة.", [(17, "infected"), (3, "killed")]),
    ("ar", "إصابة 17 شخصا بجروح ووفاة ثلاثة.", [(17, "injured"), (3, "killed")]),
]


@pytest.mark.parametrize(("language", "text", "told"), TOLD)
def test_harms_are_told_by_what_did_them(
    language: str, text: str, told: list[tuple[float, str]]
) -> None:
    assert read(language, text) == told


SOUGHT = [
    ("en", "Divers pulled two bodies from the river and were searching for five others."),
    ("da", "Redningsfolkene leder stadig efter fem personer."),
    ("de", "Nach dem Erdrutsch suchen die Retter noch nach fünf Menschen."),
    ("fr", "Les secouristes recherchaient toujours cinq personnes."),
    ("es", "Los equipos de rescate siguen buscando a cinco personas."),
    ("ar", "والبحث جار عن خمسة آخرين كانوا على متن القارب."),
    ("ar", "وتتواصل عمليات البحث عن خمسة من أفراد الطاقم."),
]


@pytest.mark.parametrize(("language", "text"), SOUGHT)
def test_people_whom_rescuers_seek_are_missing(language: str, text: str) -> None:
    assert (5, "missing") in read(language, text)


WANTED = [
    ("en", "The bakery is looking for five workers."),
    ("en", "Police were searching for five others after the robbery that left one dead."),
    ("da", "Klubben leder efter fem spillere."),
    ("ar", "وتبحث الشرطة عن خمسة آخرين بعد السرقة التي أدت إلى إصابة حارس."),
]


@pytest.mark.parametrize(("language", "text"), WANTED)
def test_people_who_are_wanted_or_hired_are_not_missing(language: str, text: str) -> None:
    assert (5, "missing") not in read(language, text)


ASKED = [
    ("How many people were hit by the floods in Olmire?", ("affected",)),
    ("How many people were hit by the shelling of Olmire?", ("casualties",)),
    ("How many people were affected by the shelling of Olmire?", ("casualties",)),
    ("Hvor mange mennesker er ramt af jordskælvet i Olmire?", ("affected",)),
    ("Combien de personnes ont été touchées par les inondations à Olmire ?", ("affected",)),
    ("Hvor mange i Olmire lever ifølge myndighederne med hiv?", ("infected",)),
    ("كم شخصا أصيب بفيروس كورونا في سمرد؟", ("infected",)),
    ("كم شخصا أصيب في قصف سمرد؟", ("injured",)),
]


@pytest.mark.parametrize(("question", "counted"), ASKED)
def test_a_question_asks_for_a_harm_by_what_did_it(question: str, counted: tuple[str]) -> None:
    assert analyse(question).counted == counted


TOLD_APART = [
    ("ar", "كما قتل انفجاران في سوق البلدة 14 شخصا.", (14, "killed")),
    ("ar", "ضبطت الشرطة 14 شخصا في البلدة.", (14, "arrested")),
    ("ar", "وتبين أن هناك أربع إصابات وحالتي وفاة.", (2, "killed")),
    ("ar", "وتبين أن هناك أربع إصابات وحالتي وفاة.", (4, "injured")),
    ("ar", "مقتل زعيم في تنظيم الراية وثلاثة من مساعديه.", (3, "killed")),
    ("ar", "وأضاف أن ثلاثة من القادة المحليين بين القتلى.", (3, "killed")),
    ("es", "La ofensiva se ha cobrado la vida de más de 1.400 civiles.", (1400, "killed")),
    ("es", "Murieron 42, incluyendo, al menos, 11 civiles y 23 soldados.", (11, "killed")),
    ("da", "Hospitalet behandlede 31 patienter, hvoraf fire døde.", (31, "hospitalised")),
    ("fr", "L'hôpital a reçu 31 patients, dont quatre sont morts.", (31, "hospitalised")),
]


@pytest.mark.parametrize(("language", "text", "told"), TOLD_APART)
def test_a_figure_has_the_harm_of_its_own_words(
    language: str, text: str, told: tuple[float, str]
) -> None:
    assert told in read(language, text)


NOT_COUNTED = [
    ("ar", "يرافقها عدد من أقارب الشهيد.", (None, "killed")),
    ("ar", "قتل شاب شقيقه وأصاب زوجته.", (1, "killed")),
    ("ar", "أدى الانقسام إلى صراع إثني في البلاد بعد أعمال القتل.", (2, "killed")),
]


@pytest.mark.parametrize(("language", "text", "told"), NOT_COUNTED)
def test_who_is_no_victim_is_not_counted(
    language: str, text: str, told: tuple[float | None, str]
) -> None:
    assert told not in read(language, text)


SOMEWHERE = [
    ("en", "Some 31 people in two villages were killed.", (31, "killed")),
    ("da", "Mindst 31 mennesker på begge sider blev dræbt.", (31, "killed")),
    ("de", "Mindestens 31 Menschen auf beiden Seiten wurden getötet.", (31, "killed")),
    ("fr", "Au moins 31 personnes des deux camps ont été tuées.", (31, "killed")),
    ("es", "Unas 31 personas en dos aldeas murieron.", (31, "killed")),
    ("ru", "Около 31 человека в двух деревнях погибли.", (31, "killed")),
    ("ar", "وقال إن 31 شخصا في ثلاث قرى قتلوا.", (31, "killed")),
    ("ar", "أوقفت الشرطة في البلدة، ستة أشخاص بتهمة التهريب.", (6, "arrested")),
    ("ar", "وكانت السيول قتلت في نهاية الأسبوع، أكثر من 31 شخصا.", (31, "killed")),
    ("ar", "وأصاب المرض في البلدة منذ بداية العام 31 شخصا وتوفي أربعة منهم.", (4, "killed")),
    ("es", "Entre las víctimas mortales hay once menores y nueve soldados.", (11, "killed")),
]


@pytest.mark.parametrize(("language", "text", "told"), SOMEWHERE)
def test_what_stands_between_a_number_and_its_harm_does_not_part_them(
    language: str, text: str, told: tuple[float, str]
) -> None:
    assert told in read(language, text)


OTHERS = [
    ("en", "Nine people on two buses watched as a man was killed.", (9, "killed")),
    ("fr", "Douze personnes de deux familles ont dit que leur fils a été tué.", (12, "killed")),
    ("ar", "قتل رجل. وقال سكان القرية البالغ عددهم 45 ألفا إنهم خائفون.", (45000, "killed")),
    ("ar", "وأصاب المرض في البلدة منذ بداية العام 31 شخصا وتوفي أربعة منهم.", (31, "killed")),
    ("ar", "وقالوا إن أحد حراس المصنع هو من قتل المدير.", (1, "killed")),
]


@pytest.mark.parametrize(("language", "text", "told"), OTHERS)
def test_people_who_only_stand_beside_a_harm_did_not_come_to_it(
    language: str, text: str, told: tuple[float, str]
) -> None:
    assert told not in read(language, text)


def test_those_who_need_help_share_no_harm_with_those_told_beside_them() -> None:
    text = "Han muerto 90.000 personas y seis millones necesitan ayuda."
    assert read("es", text) == [(90000, "killed"), (6000000, "other")]
    text = "2,5 millones de personas necesitan ayuda y más de 250.000 se han refugiado."
    assert read("es", text) == [(2500000, "other"), (250000, "displaced")]
