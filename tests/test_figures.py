"""Figures: what each number counts, of whom, and what is no figure of victims."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.claims import Figure, Qualifier, Unit
from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.words.tokens import tokenize
from index.spans import Span

LANGUAGES = ("da", "en", "ar")
Row = tuple[int | float | None, str, str | None]


def pack(language: str) -> Lexicon:
    found = lexicon(language)
    assert found is not None
    return found


def figures(language: str, text: str) -> tuple[Figure, ...]:
    return read_figures(text, Span(0, len(text)), tokenize(text), pack(language))


def rows(language: str, text: str) -> list[Row]:
    """Return value, category and class of every figure that a category fits."""
    return [(f.low, f.counted, f.who) for f in figures(language, text) if f.counted != "other"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bomb killed 9 and injured 34.",
            [(9, "killed", None), (34, "injured", None)],
        ),
        ("Six people sustained various injuries.", [(6, "injured", None)]),
        ("9 killed and 61 injured", [(9, "killed", None), (61, "injured", None)]),
        (
            "At least seven farmers were killed and more than 20 wounded near Tolma.",
            [(7, "killed", "workers"), (20, "injured", None)],
        ),
        (
            "Eighty rebels near Varde who seemed to be preparing for an assault were killed.",
            [(80, "killed", "fighters")],
        ),
        (
            "Eight villagers: five women and three men, were killed in the shelling.",
            [(8, "killed", "civilians"), (5, "killed", "women"), (3, "killed", "men")],
        ),
        (
            "The mission documented the deaths of two children and five women.",
            [(2, "killed", "children"), (5, "killed", "women")],
        ),
        (
            "The number of people who were injured in Monday's fires has increased to 17",
            [(17, "injured", None)],
        ),
        ("The death toll rose from 9 to 12.", [(9, "killed", None), (12, "killed", None)]),
        ("The toll from the floods has climbed to 312.", [(312, "killed", None)]),
        ("Officials put the death toll at 28.", [(28, "killed", None)]),
        ("killing nine people and wounding dozens", [(9, "killed", None), (None, "injured", None)]),
        ("Shells hit Tolma, killing and injuring over 35", [(35, "casualties", None)]),
        ("14 people received treatment for minor injuries.", [(14, "hospitalised", None)]),
        ("More than 14 killed and wounded in Tolma", [(14, "casualties", None)]),
        (
            "Two people were killed in Tolma and three in Varde.",
            [(2, "killed", None), (3, "killed", None)],
        ),
        ("Rescuers recovered the bodies of 13 miners.", [(13, "killed", "workers")]),
        ("Rescuers pulled 17 bodies from the rubble.", [(17, "killed", None)]),
        (
            "The raid caused the martyrdom of four farmers.",
            [(4, "killed", "workers")],
        ),
        ("The storm left 8 dead and 200,000 without power.", [(8, "killed", None)]),
        ("Police shot 41 people dead.", [(41, "killed", None)]),
        ("A bomber killed himself and six others.", [(6, "killed", None)]),
        (
            "Nine civilians and four government troops were killed.",
            [(9, "killed", "civilians"), (4, "killed", "soldiers")],
        ),
        ("Four people were killed by regime forces.", [(4, "killed", None)]),
        (
            "Three soldiers and two police officers were killed, and a dozen nurses wounded.",
            [(3, "killed", "soldiers"), (2, "killed", "police"), (12, "injured", "medics")],
        ),
        ("Nine of the 47 passengers were killed.", [(9, "killed", "passengers")]),
        ("Casualties have risen to 58.", [(58, "casualties", None)]),
        ("Nine skiers were buried, of whom six survived.", [(6, "rescued", None)]),
        ("Man killed, two others injured", [(1, "killed", "men"), (2, "injured", None)]),
        ("Six nurses escaped unharmed.", [(6, "rescued", "medics")]),
        ("Of the 120 people on board, 97 were rescued.", [(97, "rescued", None)]),
        (
            "A teacher was killed and 6 pupils hurt",
            [(1, "killed", "workers"), (6, "injured", "students")],
        ),
        ("Two gunmen killed five people.", [(5, "killed", None)]),
        ("About 40,000 residents were forced to flee.", [(40_000, "displaced", "civilians")]),
        ("Police arrested five suspects.", [(5, "arrested", None)]),
        (
            "Gunmen kidnapped 39 schoolgirls; 20 have been released.",
            [(39, "kidnapped", "children"), (20, "rescued", None)],
        ),
        ("Twenty-three people are still missing.", [(23, "missing", None)]),
        ("Eleven people were taken to hospital.", [(11, "hospitalised", None)]),
        ("It has flown more than 300 air strikes.", [(300, "air_strikes", None)]),
        ("Jets dropped 40 bombs.", [(40, "bombs", None)]),
        ("The group lost 60 percent of its territory.", [(60, "territory", None)]),
        ("More than 100 homes were destroyed.", [(100, "destroyed", None)]),
    ],
)
def test_english(text: str, expected: list[Row]) -> None:
    assert rows("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ni dræbte og 34 sårede", [(9, "killed", None), (34, "injured", None)]),
        (
            "Mandag blev 80-90 oprørere angiveligt dræbt ved Tolma.",
            [(80, "killed", "fighters")],
        ),
        (
            "Hæren siger, at den har slået 60 krigere og bandemedlemmer ihjel.",
            [(60, "killed", "fighters")],
        ),
        (
            "Jordskælvet har kostet mindst 1.250 mennesker livet, og over 4.000 er såret.",
            [(1250, "killed", None), (4000, "injured", None)],
        ),
        ("En bus væltede, og 14 passagerer og chaufføren omkom.", [(14, "killed", "passengers")]),
        (
            "Ved ulykken omkom seks minearbejdere, mens 11 andre kom til skade.",
            [(6, "killed", "workers"), (11, "injured", None)],
        ),
        (
            "Antallet af omkomne er steget til 312, mens 78 stadig er savnet.",
            [(312, "killed", None), (78, "missing", None)],
        ),
        ("Dødstallet er nu oppe på 28.", [(28, "killed", None)]),
        ("Der blev dræbt 14 civile.", [(14, "killed", "civilians")]),
        ("Af de 120 ombordværende blev 97 reddet.", [(97, "rescued", None)]),
        (
            "5.300 er dræbt og 9.700 såret siden marts 2019.",
            [(5300, "killed", None), (9700, "injured", None)],
        ),
        ("Selvmordsbomberen dræbte sig selv og seks andre.", [(6, "killed", None)]),
        (
            "En 34-årig mand og to teenagere døde på stedet.",
            [(1, "killed", "men"), (2, "killed", "children")],
        ),
        ("Politiet har anholdt fem mistænkte.", [(5, "arrested", None)]),
        ("Tre mænd på 33, 34 og 39 er anholdt.", [(3, "arrested", "men")]),
        (
            "Mere end 400.000 mennesker er omkommet, og flere millioner mennesker er flygtet.",
            [(400_000, "killed", None), (None, "displaced", None)],
        ),
        ("En kvinde savnes efter forliset.", [(1, "missing", "women")]),
        ("Mand dræbt i skyderi", [(1, "killed", "men")]),
        ("Indtil videre er syv meldt omkommet.", [(7, "killed", None)]),
        ("Syv personer blev kørt på hospitalet.", [(7, "hospitalised", None)]),
        ("Koalitionen har udført næsten 900 luftangreb.", [(900, "air_strikes", None)]),
        ("Gruppen har mistet 60 procent af sit territorium.", [(60, "territory", None)]),
        ("Mere end 100 huse blev ødelagt.", [(100, "destroyed", None)]),
    ],
)
def test_danish(text: str, expected: list[Row]) -> None:
    assert rows("da", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9 قتلى و34 جريحاً في تولما", [(9, "killed", None), (34, "injured", None)]),
        ("مقتل 8 مدنيين وإصابة 40 آخرين", [(8, "killed", "civilians"), (40, "injured", None)]),
        (
            "قُتل 12 مدنياً وأصيب أكثر من 45 اليوم",
            [(12, "killed", "civilians"), (45, "injured", None)],
        ),
        ("إن تسعة عمال قتلوا عندما انهار المبنى", [(9, "killed", "workers")]),
        (
            "لقي 14 راكبا مصرعهم وأصيب 20 آخرون",
            [(14, "killed", "passengers"), (20, "injured", None)],
        ),
        ("أودى حريق في مستشفى بحياة 12 مريضا", [(12, "killed", None)]),
        ("ارتفاع عدد المصابين في حريق تولما إلى 17 شخصا", [(17, "injured", None)]),
        ("وبلغت حصيلة القتلى 12 على الأقل", [(12, "killed", None)]),
        ("المصابين البالغ عددهم 6 أشخاص", [(6, "injured", None)]),
        (
            "مقتل ثلاثة جنود وشرطي، وإصابة مدني",
            [(3, "killed", "soldiers"), (1, "killed", "police"), (1, "injured", "civilians")],
        ),
        ("قتيلان وجرحى في قصف على تولما", [(2, "killed", None)]),
        ("إن طفلاً قُتل وأصيب أربعة عمال", [(1, "killed", "children"), (4, "injured", "workers")]),
        ("والمصابون 5 نساء و4 أطفال", [(5, "injured", "women"), (4, "injured", "children")]),
        ("قتل مدنيان وأصيب آخرون", [(2, "killed", "civilians"), (None, "injured", None)]),
        ("مقتل شرطيين اثنين", [(2, "killed", "police")]),
        ("سقط قتيل وجريحان في اشتباكات", [(1, "killed", None), (2, "injured", None)]),
        ("أسفرت عن مقتل وجرح أكثر من 60 شخصاً", [(60, "casualties", None)]),
        ("12 قتيلاً وجريحاً في القصف", [(12, "casualties", None)]),
        ("ستة شهداء وثماني إصابات", [(6, "killed", None), (8, "injured", None)]),
        ("خطف مسلحون 39 تلميذة", [(39, "kidnapped", "students")]),
        ("فقد أحد عشر شخصا حياتهم", [(11, "killed", None)]),
        ("عُثر على جثث خمسة مدنيين", [(5, "killed", "civilians")]),
        ("لقي 7 حراس من الشرطة وعامل حتفهم", [(7, "killed", "police"), (1, "killed", "workers")]),
        ("وأن ستة جنود، لم تعرف أسماؤهم بعد، قتلوا", [(6, "killed", "soldiers")]),
        ("إصابة 5 آخرين باستهداف سيارة", [(5, "injured", None)]),
        (
            "إنّ 4 عمال بينهم طفل وسيدة قتلوا",
            [(4, "killed", "workers"), (1, "killed", "children"), (1, "killed", "women")],
        ),
        ("نزح نحو 2.3 مليون شخص", [(2_300_000, "displaced", None)]),
        ("نفذت الطائرات 50 غارة", [(50, "air_strikes", None)]),
        ("فقدت المجموعة 60 بالمئة من الأراضي", [(60, "territory", None)]),
        ("دمر القصف أكثر من 100 منزل", [(100, "destroyed", None)]),
    ],
)
def test_arabic(text: str, expected: list[Row]) -> None:
    assert rows("ar", text) == expected


@pytest.mark.parametrize(
    ("language", "text", "number", "who"),
    [
        ("en", "Rescuers pulled two people alive from the rubble.", 2, None),
        ("en", "Rescuers recovered three farmers alive.", 3, "workers"),
        ("en", "Rescuers found a boy alive on Friday.", 1, "children"),
        ("en", "Two people were pulled from the wreck alive.", 2, None),
        ("da", "To blev fundet i live.", 2, None),
        ("da", "Redningsfolk trak to mennesker levende ud af ruinerne.", 2, None),
        ("da", "Tre børn blev trukket levende op.", 3, "children"),
        ("de", "Zwei Menschen wurden lebend geborgen.", 2, None),
        ("de", "Helfer zogen zwei Kinder lebend aus den Trümmern.", 2, "children"),
        ("ar", "انتشلت فرق الإنقاذ مدنيين اثنين على قيد الحياة", 2, "civilians"),
        ("ar", "انتشال طفل على قيد الحياة من تحت الأنقاض", 1, "children"),
        ("ar", "عُثر على ثلاثة عمال أحياء", 3, "workers"),
    ],
)
def test_people_found_alive_are_rescued(
    language: str, text: str, number: int, who: str | None
) -> None:
    assert rows(language, text) == [(number, "rescued", who)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rescuers found two people dead and a dog alive."),
        ("en", "Rescuers pulled nine bodies from the rubble; the search for those alive goes on."),
        ("da", "Redningsfolk fandt to mennesker døde."),
        ("ar", "انتشال جثث خمسة مدنيين"),
    ],
)
def test_people_found_dead_are_not_rescued(language: str, text: str) -> None:
    assert "rescued" not in [figure.counted for figure in figures(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "before", "now", "counted"),
    [
        ("en", "The ministry revised the death toll from 14 to 12.", 14, 12, "killed"),
        ("en", "Officials lowered the number of injured from 14 to 12.", 14, 12, "injured"),
        ("en", "The number rose from 9 to 11.", 9, 11, "other"),
        ("en", "The ministry had earlier said 14 died, but now says 12 died.", 14, 12, "killed"),
        ("da", "Ministeriet nedjusterede dødstallet fra 14 til 12.", 14, 12, "killed"),
        ("da", "Ministeriet opjusterede tallet fra 9 til 11.", 9, 11, "other"),
        ("da", "Borgmesteren talte først 14 dræbte, men siger nu 12 dræbte.", 14, 12, "killed"),
        ("de", "Das Ministerium senkte die Zahl von 14 auf 12.", 14, 12, "other"),
        ("de", "Die Zahl der Toten stieg von 9 auf 11.", 9, 11, "killed"),
        ("ar", "خفضت الوزارة الحصيلة من 14 إلى 12", 14, 12, "casualties"),
        ("ar", "ارتفع العدد من 9 إلى 11", 9, 11, "other"),
    ],
)
def test_a_value_given_before_is_marked(
    language: str, text: str, before: int, now: int, counted: str
) -> None:
    found = figures(language, text)

    assert [(f.low, f.high, f.former) for f in found] == [
        (before, before, True),
        (now, now, False),
    ]
    assert [f.counted for f in found] == [counted, counted]


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "The ministry had initially reported 14 dead.", 14),
        ("en", "The police previously said 14.", 14),
        ("da", "Borgmesteren talte først 14.", 14),
        ("de", "Zunächst hatte das Ministerium von 14 Toten gesprochen.", 14),
        ("ar", "كانت الوزارة قد أعلنت سابقا مقتل 14 شخصا", 14),
    ],
)
def test_what_was_said_before_is_marked(language: str, text: str, number: int) -> None:
    (figure,) = figures(language, text)

    assert (figure.low, figure.former) == (number, True)


def test_a_new_value_may_stand_before_the_former_one() -> None:
    new, old = figures("en", "The death toll climbed to 14 from 9.")

    assert [(f.low, f.counted, f.former) for f in (new, old)] == [
        (14, "killed", False),
        (9, "killed", True),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Between 9 and 11 people died."),
        ("en", "9 to 11 people died."),
        ("da", "Mellem 9 og 11 mennesker døde."),
        ("da", "Politiet sagde først på dagen, at 9-11 mennesker døde."),
        ("de", "9 bis 11 Menschen starben."),
        ("ar", "قتل بين 9 و11 شخصا"),
    ],
)
def test_a_range_has_no_former_value(language: str, text: str) -> None:
    (figure,) = figures(language, text)

    assert (figure.low, figure.high, figure.former) == (9, 11, False)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "The mayor put the figure at 900.", 900),
        ("en", "The mayor put the number below 900.", 900),
        ("en", "The number now stands at 900.", 900),
        ("da", "Borgmesteren anslår tallet til under 900.", 900),
        ("da", "Antallet er nu 900.", 900),
        ("de", "Der Bürgermeister bezifferte die Zahl auf 900.", 900),
        ("de", "Die Zahl liegt nun bei 900.", 900),
        ("ar", "قدرت الوزارة العدد بـ 900", 900),
        ("ar", "وبلغ العدد 900", 900),
    ],
)
def test_a_count_may_refer_to_what_was_told_before(language: str, text: str, number: int) -> None:
    (figure,) = figures(language, text)

    assert (figure.low, figure.counted, figure.refers) == (number, "other", True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayor put the death toll at 900."),
        ("en", "The mayor put the number of injured at 900."),
        ("en", "The number of villages stands at 900."),
        ("en", "The number rose by 900."),
        ("da", "Antallet af dræbte er nu 900."),
        ("da", "Tallet steg med 900."),
        ("de", "Die Zahl der Toten liegt bei 900."),
        ("ar", "بلغ عدد القتلى 900"),
    ],
)
def test_a_count_that_names_its_kind_refers_to_nothing(language: str, text: str) -> None:
    assert not [figure for figure in figures(language, text) if figure.refers]


@pytest.mark.parametrize(
    ("language", "text", "number", "counted", "who"),
    [
        ("en", "Four of the casualties were fighters.", 4, "casualties", "fighters"),
        ("en", "Four of the victims were fighters.", 4, "casualties", "fighters"),
        ("en", "Six of the dead were women.", 6, "killed", "women"),
        ("en", "Six of those killed were women.", 6, "killed", "women"),
        ("en", "Six of the 14 dead were women.", 6, "killed", "women"),
        ("da", "Seks af de dræbte var kvinder.", 6, "killed", "women"),
        ("da", "Fire af ofrene var oprørere.", 4, "casualties", "fighters"),
        ("de", "Sechs der Toten waren Frauen.", 6, "killed", "women"),
        ("de", "Vier der Opfer waren Kämpfer.", 4, "casualties", "fighters"),
        ("ar", "ستة من القتلى نساء", 6, "killed", "women"),
        ("ar", "أربعة من الضحايا مقاتلون", 4, "casualties", "fighters"),
        ("ar", "كان ستة من القتلى من النساء", 6, "killed", "women"),
    ],
)
def test_a_part_takes_its_class_from_the_predicate(
    language: str, text: str, number: int, counted: str, who: str
) -> None:
    found = [figure for figure in figures(language, text) if figure.included]

    assert [(f.low, f.counted, f.who) for f in found] == [(number, counted, who)]


@pytest.mark.parametrize(
    ("language", "text", "total", "parts"),
    [
        ("en", "13 people, including six children and a woman, were killed.", 13, [6, 1]),
        ("en", "A fire killed 12 patients, three of them children.", 12, [3]),
        ("en", "At least 67 people were killed: 45 in Tolma and 12 in Varde.", 67, [45, 12]),
        ("da", "Eksplosionen dræbte 12, tre af dem børn.", 12, [3]),
        ("da", "Angrebet dræbte mindst ni, heraf tre børn og en kvinde.", 9, [3, 1]),
        ("da", "En brand dræbte 12 patienter, tre af dem børn.", 12, [3]),
        ("en", "17 dead so far: thirteen farmers and four miners, he said.", 17, [13, 4]),
        ("en", "9 people have been killed so far - six men and three women.", 9, [6, 3]),
        ("en", "The raid killed 9 people, six civilians and three soldiers.", 9, [6, 3]),
        ("en", "9 were killed, most of them women: five women and four men.", 9, [5, 4]),
        ("en", "The toll has reached 17, of whom four are children and six women.", 17, [4, 6]),
        ("en", "Seventeen people died, three of whom were children.", 17, [3]),
        ("da", "17 er foreløbig dræbt: tretten civile og fire krigere.", 17, [13, 4]),
        ("de", "Bislang 9 Tote: sechs Zivilisten und drei Soldaten.", 9, [6, 3]),
        ("ar", "17 قتيلا حتى الآن: 13 مدنيا وأربعة مقاتلين", 17, [13, 4]),
        ("ar", "ارتفعت الحصيلة إلى 17 قتيلا، 13 منهم مدنيون و4 مقاتلون", 17, [13, 4]),
        ("ar", "راح ضحيتها 8 مدنيين بينهم 3 أطفال وامرأة", 8, [3, 1]),
        ("ar", "قتل 5 مدنيين (طفلان وثلاث نساء)", 5, [2, 3]),
        ("ar", "وقتل 67 شخصا: 45 في تولما و12 في فاردي", 67, [45, 12]),
    ],
)
def test_parts_count_what_their_total_counts(
    language: str, text: str, total: int, parts: list[int]
) -> None:
    whole, *rest = figures(language, text)

    assert (whole.low, whole.counted, whole.included) == (total, "killed", False)
    assert [(part.low, part.counted, part.included) for part in rest] == [
        (part, "killed", True) for part in parts
    ]


def test_a_colon_after_something_else_opens_no_parts() -> None:
    _, dead = figures("en", "Two blasts hit Tolma: nine farmers were killed.")

    assert (dead.low, dead.counted, dead.included) == (9, "killed", False)


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Among the dead were four children.", "children"),
        ("en", "Of those killed, four were children.", "children"),
        ("en", "The dead include four women.", "women"),
        ("en", "Four children are among the dead.", "children"),
        ("da", "Blandt de døde er fire børn.", "children"),
        ("ar", "ومن بين القتلى أربعة أطفال", "children"),
    ],
)
def test_parts_may_have_their_total_in_another_sentence(language: str, text: str, who: str) -> None:
    (part,) = figures(language, text)

    assert (part.low, part.counted, part.who, part.included) == (4, "killed", who, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The farmer was killed along with his three children."),
        ("en", "The strike killed the farmer, his wife and their three children."),
        ("da", "Bonden blev dræbt sammen med sine tre børn."),
        ("da", "Angrebet dræbte bonden, hans kone og deres tre børn."),
        ("de", "Der Bauer starb zusammen mit drei Kindern."),
        ("fr", "Le fermier a été tué avec ses trois enfants."),
        ("es", "El granjero murió junto con sus tres hijos."),
        ("ar", "قتل المزارع مع أطفاله الثلاثة"),
        ("ar", "أدت الغارة لمقتله مع أطفاله الثلاثة وأمهم"),
    ],
)
def test_people_joined_to_a_victim_share_its_fate(language: str, text: str) -> None:
    (figure,) = (figure for figure in figures(language, text) if figure.who == "children")

    assert (figure.low, figure.counted) == (3, "killed")


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed the mayor, and three people saw it.",
        "The mayor arrived along with three people.",
    ],
)
def test_people_beside_a_victim_or_with_somebody_else_are_no_victims(text: str) -> None:
    assert rows("en", text) == []


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "One soldier was killed and four others were injured.", "soldiers"),
        ("da", "En soldat blev dræbt, og fire andre blev såret.", "soldiers"),
        ("en", "A child was killed and four others were injured.", None),
        ("en", "Two gunmen fled and four others were injured.", None),
    ],
)
def test_others_after_a_combatant_are_comrades(language: str, text: str, who: str | None) -> None:
    (four,) = [figure for figure in figures(language, text) if figure.low == 4]

    assert (four.counted, four.who) == ("injured", who)


@pytest.mark.parametrize(
    ("language", "text", "counted", "who"),
    [
        ("en", "No civilians were killed.", "killed", "civilians"),
        ("en", "None of the passengers died.", "killed", "passengers"),
        ("en", "There were no casualties.", "casualties", None),
        ("en", "There were no unintended losses among nurses.", "casualties", "medics"),
        ("en", "Nobody was hurt in the crash.", "injured", None),
        ("en", "The raid did not cause any casualties.", "casualties", None),
        ("en", "All of our sailors returned unharmed.", "casualties", "soldiers"),
        ("da", "Der var ingen civile tab.", "casualties", "civilians"),
        ("da", "Ingen børn blev ramt.", "casualties", "children"),
        ("da", "Ingen kom til skade.", "injured", None),
        ("da", "Alle passagerer slap uskadt.", "casualties", "passengers"),
        ("ar", "لم يسقط ضحايا", "casualties", None),
        ("ar", "لم يتم تسجيل أي خسائر بشرية", "casualties", None),
        ("ar", "من دون وقوع إصابات", "casualties", None),
        ("ar", "لم يسفر الهجوم عن سقوط ضحايا", "casualties", None),
        ("ar", "لم يصب أحد بأذى", "injured", None),
        ("ar", "لم يقتل أي مدني في الغارة", "killed", "civilians"),
        ("ar", "لم يقتل أو يجرح أي مدني في الغارة", "casualties", "civilians"),
        ("en", "The raid did not kill or wound any civilians.", "casualties", "civilians"),
        ("ar", "لم يسفر القصف عن سقوط ضحايا مدنيين", "casualties", "civilians"),
        ("ar", "لم تسجل إصابات في صفوف الجيش", "casualties", "soldiers"),
        ("en", "The storm did not cause any deaths among the soldiers.", "killed", "soldiers"),
        ("da", "Der var ingen tab blandt soldaterne.", "casualties", "soldiers"),
        ("de", "Es gab keine Verluste unter den Soldaten.", "casualties", "soldiers"),
        ("ar", "عاد جميع الجنود سالمين", "casualties", "soldiers"),
    ],
)
def test_a_denial_counts_zero(language: str, text: str, counted: str, who: str | None) -> None:
    (figure,) = figures(language, text)

    assert (figure.low, figure.high) == (0, 0)
    assert (figure.counted, figure.who) == (counted, who)


@pytest.mark.parametrize(
    ("language", "text", "span"),
    [
        ("en", "No civilians were killed in Tolma.", "No civilians were killed"),
        ("en", "The storm did not cause any injuries.", "did not cause any injuries"),
        ("en", "There were no Danish casualties.", "no Danish casualties"),
        ("da", "Der var ingen sårede.", "ingen sårede"),
        ("de", "Es gab keine Verletzten.", "keine Verletzten"),
        ("ar", "لم يسقط ضحايا مصريون", "لم يسقط ضحايا مصريون"),
    ],
)
def test_a_zero_holds_what_it_denies(language: str, text: str, span: str) -> None:
    (figure,) = figures(language, text)

    assert (figure.low, figure.text) == (0, span)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "None of the family was hurt."),
        ("ar", "ولم يصب أي من أفرادها بأذى"),
    ],
)
def test_a_zero_of_some_people_is_a_part(language: str, text: str) -> None:
    (figure,) = figures(language, text)

    assert (figure.low, figure.counted, figure.included) == (0, "injured", True)


@pytest.mark.parametrize(
    ("language", "text", "counted", "who"),
    [
        ("en", "The army denied any civilian deaths in Tolma.", "killed", "civilians"),
        ("en", "The ministry denied that anybody was missing.", "missing", None),
        ("en", "The army denied that civilians had been hit.", "casualties", "civilians"),
        ("en", "The group denies killing civilians.", "killed", "civilians"),
        ("en", "The group denied killing a civilian.", "killed", "civilians"),
        ("en", "Officials dismissed reports of casualties.", "casualties", None),
        ("en", "The army denied that the raid killed any farmers.", "killed", "workers"),
        ("da", "Hæren afviste, at nogen kom til skade.", "injured", None),
        ("da", "Hæren afviser civile tab.", "casualties", "civilians"),
        ("da", "Gruppen benægtede at have dræbt civile.", "killed", "civilians"),
        ("da", "Hæren afviste, at en soldat blev dræbt.", "killed", "soldiers"),
        ("da", "Hæren afviser meldinger om sårede.", "injured", None),
        ("ar", "تنفي وزارة الدفاع سقوط أي مدني", "killed", "civilians"),
        ("ar", "نفى الجيش وقوع قتلى", "killed", None),
        ("ar", "نفى الجيش إصابة مدنيين", "injured", "civilians"),
        ("ar", "نفى الناطق أن يكون مدنيون قد أصيبوا", "injured", "civilians"),
        ("de", "Die Armee bestritt, dass Zivilisten getroffen wurden.", "casualties", "civilians"),
        ("de", "Am Montag bestritt die Armee, dass jemand verletzt wurde.", "injured", None),
        ("de", "Die Armee bestreitet zivile Opfer.", "casualties", "civilians"),
    ],
)
def test_a_harm_that_a_speaker_denies_counts_zero(
    language: str, text: str, counted: str, who: str | None
) -> None:
    (figure,) = figures(language, text)

    assert (figure.low, figure.high) == (0, 0)
    assert (figure.counted, figure.who) == (counted, who)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The group denied responsibility for the deaths of civilians."),
        ("en", "The army denied that its forces were behind the killing of civilians."),
        ("en", "The army denied that the dead were civilians."),
        ("en", "The army denied hitting civilian homes."),
        ("en", "The law denied victims of the flood a hearing."),
        ("en", "The ministry did not deny that civilians had been killed."),
        ("en", "The group denied that its leader had been killed."),
        ("en", "The ministry rejected casualty figures from the group."),
        ("da", "Gruppen afviste ansvaret for de civile tab."),
        ("da", "Hæren afviste ikke, at civile blev dræbt."),
        ("da", "Hæren afviste, at ofrene var civile."),
        ("da", "Hæren afviste at oplyse navnet på den dræbte."),
        ("ar", "نفى الحزب مسؤوليته عن مقتل مدنيين"),
        ("ar", "نفى الجيش أن يكون القتلى مدنيين"),
        ("de", "Die Gruppe bestritt die Verantwortung für den Tod von Zivilisten."),
        ("de", "Die Armee bestritt, dass die Toten Zivilisten waren."),
    ],
)
def test_a_denial_of_something_else_is_not_zero(language: str, text: str) -> None:
    assert not [figure for figure in figures(language, text) if figure.low == 0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There were no immediate reports of injuries."),
        ("en", "There was no sound but the cries of the wounded."),
        ("en", "There is no knowledge of the casualties."),
        ("da", "Der er ingen meldinger om sårede."),
        ("en", "The operation ended without losses."),
        ("da", "Aktionen forløb uden tab."),
        ("de", "Der Einsatz verlief ohne Verluste."),
        ("ar", "انتهت العملية دون خسائر"),
        ("ar", "دون معرفة حجم الخسائر"),
        ("ar", "لم ترد أنباء عن وقوع إصابات"),
        ("ar", "فهم لا يتقنون إلا القتل"),
    ],
)
def test_what_is_not_known_is_not_zero(language: str, text: str) -> None:
    assert rows(language, text) == []


def test_none_of_the_harmed_may_be_spared_more() -> None:
    assert figures("en", "None of the injured is in danger.") == ()
    [died] = figures("en", "None of the injured died.")
    assert (died.low, died.counted) == (0, "killed")


def test_a_person_after_a_preposition_is_no_part_of_a_list() -> None:
    [figure] = figures("en", "Near a civilian, 17 soldiers were killed.")
    assert (figure.text, figure.counted) == ("17", "killed")


@pytest.mark.parametrize(
    ("language", "text", "counted", "who"),
    [
        ("en", "He declined to say how many civilians were killed.", "killed", "civilians"),
        ("en", "Officials refused to give an estimate of the death toll.", "killed", None),
        ("en", "It has not said how many people were injured.", "injured", None),
        ("da", "Han ville ikke oplyse, hvor mange børn der blev dræbt.", "killed", "children"),
        ("da", "Hæren afviste at give et tal for sårede.", "injured", None),
        ("ar", "رفض الناطق إعطاء رقم لعدد القتلى من الأطفال", "killed", "children"),
        ("ar", "ولم تذكر السلطات عدد المصابين", "injured", None),
    ],
)
def test_a_refusal_is_a_figure_without_value(
    language: str, text: str, counted: str, who: str | None
) -> None:
    (figure,) = figures(language, text)

    assert figure.declined
    assert (figure.low, figure.high, figure.noun) == (None, None, None)
    assert (figure.counted, figure.who) == (counted, who)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There are 2,000 soldiers in the country, where three million live."),
        ("en", "The ferry was carrying 120 passengers when it capsized."),
        ("en", "Four strikes hit 12 villages."),
        ("en", "Some 300 firefighters battled the blaze."),
        ("en", "Investors lost 20.5 percent."),
        ("en", "The agency released more than 7,000 pages."),
        ("en", "The merger cost 30,000 jobs."),
        ("en", "She was in a dead heat with him."),
        ("en", "In a city of 50,000 people, the mayor was killed."),
        ("da", "Landet har omtrent 2.000 soldater."),
        ("da", "Det kræver en kvinde i front."),
        ("da", "Hun skød bolden i mål på hul 3."),
        ("ar", "تضم المدينة أكثر من 50 ألف مدني"),
        ("ar", "سقوط أمطار بارتفاع 2 إلى 4 بوصات"),
    ],
)
def test_other_counts_are_no_victims(language: str, text: str) -> None:
    victims = {"killed", "injured", "casualties", "missing", "displaced", "arrested", "rescued"}

    counted = [figure for figure in figures(language, text) if not figure.named]
    assert not [figure for figure in counted if figure.counted in victims]


def test_a_figure_tells_its_approximator_its_words_and_its_noun() -> None:
    (figure,) = figures("en", "The raid killed at least nine Red Dawn fighters.")

    assert figure.text == "at least nine"
    assert figure.qualifier is Qualifier.AT_LEAST
    assert figure.noun == "Red Dawn fighters"
    assert figure.who == "fighters"


def test_an_approximator_may_follow_the_noun() -> None:
    (figure,) = figures("ar", "مقتل 13 شخصاً على الأقل")

    assert figure.text == "13 شخصاً على الأقل"
    assert figure.qualifier is Qualifier.AT_LEAST


def test_a_range_keeps_both_ends() -> None:
    (figure,) = figures("en", "Between 60 and 70 people are feared dead.")

    assert (figure.low, figure.high, figure.counted) == (60, 70, "killed")


def test_the_attached_conjunction_is_no_part_of_the_figure() -> None:
    _, second = figures("ar", "مقتل ثلاثة جنود وشرطي")

    assert second.text == "شرطي"
    assert second.noun == "شرطي"


def test_a_share_says_so() -> None:
    (figure,) = figures("da", "Gruppen har mistet mere end 60 procent af landområdet.")

    assert figure.unit is Unit.PERCENT
    assert figure.noun == "landområdet"


def test_spans_are_offsets_into_the_whole_article() -> None:
    text = "Smoke rose. The bomb killed nine. It rained."
    sentence = Span(12, 33)
    (figure,) = read_figures(text, sentence, tokenize(text, sentence), pack("en"))

    assert figure.span == Span(28, 32)
    assert figure.span.of(text) == "nine" == figure.text


def test_every_pack_has_the_same_categories() -> None:
    packs = [pack(language).counting for language in LANGUAGES]

    for table in ("acts", "fates", "things", "tolls", "who"):
        names = {frozenset(getattr(counting, table)) for counting in packs}
        assert len(names) == 1, table
    denied = {label for counting in packs for label in counting.nobody}
    assert denied <= set(packs[0].acts)


WORDS = """
nine 12 at least killed were and , including people children the of no wounded 3,000 one a woman
between to percent dræbt ni heraf børn og blev mindst ingen såret livet den 2. قتل 9 وأصيب مدنيين
بينهم طفل وامرأة عدد القتلى إلى لم أي إصابات شخصين ( ) : “ ”
"""


@given(
    language=st.sampled_from(LANGUAGES),
    text=st.one_of(
        st.text(max_size=80), st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join)
    ),
)
def test_any_text_gives_figures_that_stand_in_it(language: str, text: str) -> None:
    for figure in figures(language, text):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.text == figure.span.of(text)
        assert figure.noun is None or figure.noun in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ingen omkom.", [(0, "killed", None)]),
        ("Hverken civile eller soldater blev såret.", [(0, "injured", "civilians")]),
        ("Der er ikke meldt om dræbte.", [(0, "killed", None)]),
        ("En 34 år gammel kvinde blev dræbt.", [(1, "killed", "women")]),
        (
            "18 personer blev såret, fem af dem alvorligt.",
            [(18, "injured", None), (5, "injured", None)],
        ),
        ("Et stort antal mennesker blev såret.", [(None, "injured", None)]),
        ("Et par hundrede blev såret.", [(None, "injured", None)]),
    ],
)
def test_harm_is_read_in_danish_formulas(
    text: str, expected: list[tuple[int | None, str, str | None]]
) -> None:
    assert rows("da", text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two of them were children."),
        ("da", "To af dem var børn."),
        ("sv", "Två av dem är barn."),
        ("nb", "To av dei var barn."),
    ],
)
def test_some_of_those_named_before_are_a_part(language: str, text: str) -> None:
    (figure,) = figures(language, text)

    assert (figure.low, figure.who, figure.included) == (2, "children", True)


@pytest.mark.parametrize(
    ("language", "text", "classes"),
    [
        ("en", "A blast killed two civilian women.", {"civilians", "women"}),
        ("en", "The raid killed an elderly civilian man.", {"elderly", "civilians", "men"}),
        ("da", "To civile kvinder blev dræbt.", {"civilians", "women"}),
    ],
)
def test_one_noun_phrase_may_tell_several_classes(
    language: str, text: str, classes: set[str]
) -> None:
    (figure,) = figures(language, text)
    assert {figure.who, *figure.also} == classes


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("ar", "نفت الوزارة سقوط أي ضحايا من المدنيين", "civilians"),
        ("ar", "دون أن يسفر القصف عن إصابات", None),
        ("ar", "ولم يبلغ عن وقوع ضحايا", None),
        ("en", "The army denied any casualties among civilians", "civilians"),
    ],
)
def test_a_zero_tells_whom_it_denies(language: str, text: str, who: str | None) -> None:
    (figure,) = figures(language, text)
    assert (figure.low, figure.who) == (0, who)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "وبلغ عدد القتلى في عموم المحافظة اليوم 13 مدنيا"),
        ("en", "The death toll of the attack stands at 13"),
        ("en", "Thirteen members of one family were killed"),
        ("da", "Tretten medlemmer af samme familie blev dræbt"),
    ],
)
def test_a_toll_is_one_of_the_dead(language: str, text: str) -> None:
    assert [(value, counted) for value, counted, _ in rows(language, text)] == [(13, "killed")]


def test_members_of_a_family_are_no_fighters() -> None:
    assert rows("en", "Five members of one family were killed.") == [(5, "killed", None)]
    assert rows("en", "Five members of the militia were killed.") == [(5, "killed", "fighters")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل طالب مدرسة بقصف على كلدا.", [(1, "killed", "students")]),
        ("إصابة سائق سيارة إسعاف في كلدا.", [(1, "injured", "workers")]),
        ("مقتل 3 عمال بناء بقصف على كلدا.", [(3, "killed", "workers")]),
        ("قام مجهولون بقتل سائق الشاحنة في كلدا.", []),
    ],
)
def test_the_first_of_two_arabic_nouns_is_counted(text: str, expected: list[Row]) -> None:
    assert rows("ar", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "قال مصدر إن سبعة عناصر تابعين لقوات الدرع قتلوا في كلدا.",
        "إن سبعة عناصر يتبعون لقوات النظام الليبي قُتلوا.",
        'إن سبعة عناصر يتبعون لقوات الدرع ولواء "النسر" (الشمالي) قُتلوا.',
        'إن سبعة عناصر يتبعون لقوات الدرع الكلدية ومليشيات لواء "النسر" قُتلوا.',
    ],
)
def test_a_force_that_a_preposition_is_written_with_ends_no_subject(text: str) -> None:
    assert rows("ar", text) == [(7, "killed", "soldiers")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "اعتقلت قوات الدرع، بمساندة من الحلف، أربعة أشخاص.", [(4, "arrested", None)]),
        ("en", "Police arrested, near the old bridge, four people.", [(4, "arrested", None)]),
        ("da", "Soldater anholdt, med støtte fra vagten, fire mænd.", [(4, "arrested", "men")]),
        ("de", "Soldaten töteten, mit Hilfe der Wache, vier Menschen.", [(4, "killed", None)]),
        ("fr", "Ils ont arrêté, avec la garde, quatre personnes.", [(4, "arrested", None)]),
        ("ru", "Военные задержали, при поддержке гвардии, двоих.", [(2, "arrested", None)]),
        ("en", "Troops killed the farmers, in Kelda, four people said.", []),
    ],
)
def test_an_aside_parts_no_act_from_its_number(
    language: str, text: str, expected: list[Row]
) -> None:
    assert rows(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "also"),
    [
        ("ar", "قتل سبعة عناصر من قوات الدرع وميليشيات النسر في كلدا.", {"fighters"}),
        ("ar", "قتل سبعة عناصر من الجيش وأصيب تسعة من المسلحين.", set()),
        ("en", "Seven members of the army and of a militia were killed.", {"fighters"}),
        ("en", "Seven members of the army were killed and militias fled.", set()),
        ("da", "Syv medlemmer af hæren og af en milits blev dræbt.", {"fighters"}),
        ("de", "Sieben Angehörige der Armee und einer Miliz wurden getötet.", {"fighters"}),
        ("ru", "Погибли семь бойцов армии и ополчения.", {"fighters"}),
    ],
)
def test_members_of_two_bodies_are_of_both_classes(
    language: str, text: str, also: set[str]
) -> None:
    seven = figures(language, text)[0]
    assert (seven.low, seven.counted, seven.who) == (7, "killed", "soldiers")
    assert seven.also == also


def test_others_are_of_the_classes_of_their_comrades() -> None:
    text = "Seven members of the army and of a militia were killed and four others wounded."
    found = figures("en", text)
    assert [(f.low, f.who, set(f.also)) for f in found] == [
        (7, "soldiers", {"fighters"}),
        (4, "soldiers", {"fighters"}),
    ]


def test_a_risk_that_is_not_limited_is_no_zero() -> None:
    text = "ولم يقتصر خطر وقوع الإصابات بين السكان على الانفجارات."
    pack = lexicon("ar")
    assert pack is not None
    assert not read_figures(text, Span(0, len(text)), tokenize(text), pack)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Letztes Jahr 1127 Überläufer kamen in den Süden."),
        ("de", "Es waren dieses Jahr 1127 Überläufer."),
        ("de", "Im vergangenen Jahr 1127 Soldaten verhaftet."),
        ("fr", "Cette année 1127 transfuges sont arrivés."),
        ("es", "Este año 1127 desertores llegaron."),
        ("da", "Sidste år 1127 afhoppere."),
        ("en", "Last year 1127 defectors arrived."),
        ("ar", "العام الماضي 1127 منشقا وصلوا."),
    ],
)
def test_a_year_counted_back_is_no_label_of_the_number_behind_it(language: str, text: str) -> None:
    assert [figure.low for figure in figures(language, text)] == [1127]


def test_a_year_labels_the_number_behind_it() -> None:
    assert figures("de", "Im Jahr 1127 kamen sie an.") == ()
    assert figures("fr", "L'année 1127 fut froide.") == ()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("قتل تسعة أشخاص وأكثر من 20 جريحا.", "أكثر من 20"),
        ("9 قتلى وما لا يقل عن 20 جريحا.", "ما لا يقل عن 20"),
        ("9 قتلى ونحو 20 جريحا.", "نحو 20"),
    ],
)
def test_an_attached_and_is_no_part_of_a_figure(text: str, figure: str) -> None:
    assert figures("ar", text)[-1].text == figure


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Five people were killed, including a child, and 38 wounded, among them eight boys.",
        ),
        ("da", "Fem blev dræbt, heraf to børn, og 38 såret, heraf otte drenge."),
        ("de", "Fünf Menschen wurden getötet, darunter zwei Kinder, und 38 verletzt."),
        ("ar", "نشر الدفاع المدني حصيلة بـ5 قتلى، بينهم طفل، و38 جريحاً، بينهم 8 أطفال."),
    ],
)
def test_the_wounded_are_no_part_of_the_dead(language: str, text: str) -> None:
    wholes = [(one.low, one.counted) for one in figures(language, text) if not one.included]
    assert wholes == [(5, "killed"), (38, "injured")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "اقتصرت الأضرار على الماديات في تورسك."),
        ("en", "The raids caused only material damage in Torsk."),
        ("da", "Angrebet forårsagede kun materielle skader."),
        ("de", "In Torsk entstand nur Sachschaden."),
        ("es", "En Torsk hubo solo daños materiales."),
        ("fr", "Le tir n'a fait que des dégâts matériels."),
        ("nb", "Angrepet førte bare til skader. Det ble bare materielle skader."),
        ("ru", "Причинён только материальный ущерб."),
        ("sv", "Angreppet orsakade endast materiella skador."),
        ("tr", "Torsk'ta sadece maddi hasar meydana geldi."),
        ("uk", "Завдано лише матеріальної шкоди."),
    ],
)
def test_material_damage_alone_is_nobody_hurt(language: str, text: str) -> None:
    assert [(one.low, one.counted) for one in figures(language, text)] == [(0, "casualties")]
