"""To which harm people came, where words for several stand beside one another.

Every place, body and person is invented.
"""

import pytest

from bot.asking.question import analyse
from bot.reading.reader import Reader
from index.articles import Article

Row = tuple[float | None, str]


def read(text: str, language: str = "ar") -> list[Row]:
    """Return value and category of every figure that a category fits."""
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    figures = [claim.figure for claim in Reader().read(article).claims if claim.figure]
    return [(figure.low, figure.counted) for figure in figures if figure.counted != "other"]


ARABIC = [
    # People lost at sea are missing.
    ("أعلن خفر السواحل فقدان أكثر من ثلاثمئة لاجئ بعد انقلاب زورقهم.", [(300, "missing")]),
    ("مقتل 12 صيادا وفقدان 7 في غرق مركب قبالة كلموت", [(12, "killed"), (7, "missing")]),
    (
        "خلفت الفيضانات ثمانية قتلى إضافة إلى ستة آخرين في عداد المفقودين.",
        [(8, "killed"), (6, "missing")],
    ),
    # What became of a part is not what became of all.
    ("أصيب 42 راكبا مات منهم 5 لاحقا.", [(42, "injured"), (5, "killed")]),
    (
        "قتل ثلاثون شخصا أمس، عشرون منهم بسقوط حافلة في الوادي، وعشرة آخرون في انفجار بالسوق.",
        [(30, "killed"), (20, "killed"), (10, "killed")],
    ),
    ("أفاد بأن بين القتلى «أربعة من الحراس وستة مهاجمين».", [(4, "killed"), (6, "killed")]),
    (
        "عدد المتوفين بلغ 9 أشخاص، و39 حالة إصابة ما زالت تعالج في المستشفى.",
        [(9, "killed"), (39, "injured")],
    ),
    # A case is one to whom it came.
    ("أعلنت المديرية وفاة 17 حالة وإصابة 30 حالة بالاختناق.", [(17, "killed"), (30, "injured")]),
    ("ونتج عن الحادث حالة وفاة في الموقع وإصابة شخصين.", [(1, "killed"), (2, "injured")]),
    ("وأضاف أن عدد المتوفين بلغ 13 شخصا.", [(13, "killed")]),
    # Who fell may have fallen into somebody's hands, or among dead and wounded.
    ("سقط 150 مهربا في قبضة الشرطة.", [(150, "arrested")]),
    ("سقط 60 من عناصر الميليشيا بين قتيل وجريح.", [(60, "casualties")]),
    ("سقط خمسة جنود قتلى في الكمين.", [(5, "killed")]),
    ("قام المسلحون بإحراق سبعة أطفال داخل كوخ.", [(7, "killed")]),
    ("أحرقت قوات الدرع عشرين منزلا في البلدة.", []),
    # The noun for a deed is no verb that befell the people before it.
    ("أن 168 ديرا تعرضت للهجوم وتم قتل 10 رهبان.", [(10, "killed")]),
    ("قصف شاب خاله وقام شاب ثالث بقتل ثلاثة جيران.", [(3, "killed")]),
    ("وأكد نبأ الوفاة عدد من الصحفيين.", []),
    ("وصفت حالة 12 بالحرجة.", []),
    ("الجنود الثلاثة قتلوا في الكمين.", [(3, "killed")]),
    # A word for one victim or soldier that counts nobody.
    ("خصصت الوزارة مبلغا لكل شهيد.", []),
    ("نقلت الصحيفة عن والد شهيد الواجب شكره للجميع.", []),
    ("كتبت أم الشهيد رسالة إلى الصحيفة.", []),
    ("استشهد رجل الأمن في الكمين.", [(1, "killed")]),
    ("نتج عن سقوط مقذوف عسكري إصابة فتاة.", [(1, "injured")]),
    ("قتل مدني وجرح عسكري في حلبون.", [(1, "killed"), (1, "injured")]),
    ("اضطر اللاعب للخروج من الملعب.", []),
    ("نحو 70 في المئة من ضحايا عمليات القصف هم من المدنيين.", [(70, "casualties")]),
    ("يهدد بالقتل كل من يغادر القرية.", []),
    ("إطلاق نار قرب مركز عسكري ولا إصابات.", [(0, "injured")]),
    # Marks around the number or the act, and words that Gulf papers write.
    ("ونتج عنه استشهاد (15) وإصابة (33).", [(15, "killed"), (33, "injured")]),
    ("أدى إلى (استشهاد) 14 مدنيا.", [(14, "killed")]),
    ("نتج عنه سقوط العشرات من الشهداء والمصابين.", [(None, "casualties")]),
    ("وتعرض أربعة آخرون لإصابات متفرقة نقلوا على أثرها إلى المستشفى.", [(4, "injured")]),
    ("نقل ستة من مصابي الحادث بواسطة طائرة.", [(6, "injured")]),
    ("أسفرت عن مقتل أحد مقاتليها وإصابة مقيم.", [(1, "killed"), (1, "injured")]),
    # More than a day or a year can be stands behind a word for a time.
    ("بلغ عدد الضحايا في النصف الأول من العام 4921 ضحية.", [(4921, "casualties")]),
    ("قتل في العام 2014 نحو 60 شخصا.", [(60, "killed")]),
]

OTHERS = [
    (
        "en",
        "Nine civilians were killed in addition to two soldiers.",
        [(9, "killed"), (2, "killed")],
    ),
    (
        "en",
        "Eight were killed, three of them at sea and five on land.",
        [(8, "killed"), (3, "killed"), (5, "killed")],
    ),
    (
        "en",
        "The flood left eight dead and another six are listed as missing.",
        [(8, "killed"), (6, "missing")],
    ),
    ("da", "Angriberne brændte fem landsbyboere levende.", [(5, "killed")]),
    ("da", "Angriberne brændte fem huse.", []),
    ("es", "Los atacantes quemaron vivos a cinco aldeanos.", [(5, "killed")]),
    ("es", "Los cinco miembros del consejo han alcanzado un acuerdo.", []),
    ("es", "La muerte en un atentado de nueve agentes ha conmocionado al país.", [(9, "killed")]),
    ("fr", "La mort dans une double explosion de plus de 82 personnes.", [(82, "killed")]),
    ("fr", "Les assaillants ont brûlé vifs cinq villageois.", [(5, "killed")]),
    (
        "fr",
        "Quelque 700 personnes manifestaient après la mort de neuf élus.",
        [(700, "participants"), (9, "killed")],
    ),
    (
        "fr",
        "Plus de 150 combattants du maire, soldats et supplétifs, ont été tués.",
        [(150, "killed")],
    ),
    ("es", "Al menos 35 civiles y milicianos kurdos han perdido la vida.", [(35, "killed")]),
    ("en", "Nine workers at the plant, mostly migrants, were killed.", [(9, "killed")]),
    ("en", "Nine ministers met, and the rebels, all fighters, were killed.", []),
]


@pytest.mark.parametrize(("text", "expected"), ARABIC)
def test_arabic_harms(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("language", "text", "expected"), OTHERS)
def test_harms_of_other_languages(language: str, text: str, expected: list[Row]) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Combien de déplacés la Maravie abritait-elle lors du massacre de Kelm ?", ("displaced",)),
        ("¿Cuántos desplazados había en el momento de la matanza de Kelm?", ("displaced",)),
        ("¿Cuántos muertos y heridos dejó la matanza de Kelm?", ("casualties",)),
        ("How many detainees were killed in the massacre of Kelm?", ("killed",)),
        ("Combien d'otages ont été tués lors du massacre de Kelm ?", ("killed",)),
    ],
)
def test_a_named_deed_is_not_asked_for(question: str, expected: tuple[str, ...]) -> None:
    assert analyse(question).counted == expected
