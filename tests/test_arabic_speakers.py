"""Arabic speakers: where a verb's subject ends, whose a document is, and who is only told.

Every place, body and person is invented.
"""

import pytest

from bot.reading.reader import Reader
from index.articles import Article

Said = tuple[float | None, str, str | None, tuple[str, ...]]


def said(text: str) -> list[Said]:
    """Return value, category, speaker and media of every figure that a category fits."""
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    return [
        (c.figure.low, c.figure.counted, c.attribution.speaker, c.attribution.via)
        for c in Reader().read(article).claims
        if c.figure and c.figure.counted != "other"
    ]


def speakers(text: str) -> list[str | None]:
    return [speaker for _, _, speaker, _ in said(text)]


TOLD = [
    ("وقال شهود عيان، لكلدة برس، إن ثلاثة مدنيين قتلوا.", "شهود عيان", "كلدة برس"),
    ('وقالت مصادر خاصة، لـ"صوت أورلو"، إن ثلاثة عمال قتلوا.', "مصادر خاصة", '"صوت أورلو"'),
    ('وبحسب مصادر محلية لـ"صوت أورلو"، فإن ثلاثة أشخاص قتلوا.', "مصادر محلية", '"صوت أورلو"'),
    ("ذكرت مصادر محلية لكلدة نت أن ثلاثة أشخاص قتلوا.", "مصادر محلية", "كلدة نت"),
    ("وقال مصدر عسكري للوكالة الكلدية إن ثلاثة قتلوا.", "مصدر عسكري", "وكالة الكلدية"),
]


@pytest.mark.parametrize(("text", "speaker", "medium"), TOLD)
def test_who_is_told_is_no_part_of_the_speaker(text: str, speaker: str, medium: str) -> None:
    assert said(text) == [(3, "killed", speaker, (medium,))]


FOLLOWERS = [
    ('وقالت شبكات موالية لـ"حزب النسر" إن ثلاثة قتلوا.', 'شبكات موالية لـ"حزب النسر"'),
    ('قال الإعلام التابع لـ"حزب النسر"، إن ثلاثة قتلوا.', 'الإعلام التابع لـ"حزب النسر"'),
]


@pytest.mark.parametrize(("text", "speaker"), FOLLOWERS)
def test_whom_a_body_belongs_to_is_not_told_by_it(text: str, speaker: str) -> None:
    assert said(text) == [(3, "killed", speaker, ())]


ISSUED = [
    ('قتل ثلاثة في القصف، بحسب تقرير نشره "الإسعاف الأهلي".', '"الإسعاف الأهلي"'),
    ("قتل ثلاثة في القصف، بحسب إحاطة نشرتها وزارة الموانئ.", "وزارة الموانئ"),
    ("قتل ثلاثة في القصف، بحسب تقرير لشبكة أورلو.", "شبكة أورلو"),
    ("وأفاد تقرير لصحيفة أورلو بأن ثلاثة جنود قتلوا.", "صحيفة أورلو"),
    ("وأكد بيان وزارة الموانئ مقتل ثلاثة جنود.", "وزارة الموانئ"),
    ("وجاء في بيان للجيش الكلدي أن ثلاثة جنود قتلوا.", "بيان للجيش الكلدي"),
    ("بحسب تصريح لوكالة كلدة فإن ثلاثة قتلوا.", "تصريح"),
    ('وأكد بيان لـ"الإسعاف الأهلي" أن ثلاثة قتلوا.', '"الإسعاف الأهلي"'),
]


@pytest.mark.parametrize(("text", "speaker"), ISSUED)
def test_who_issued_a_document_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


RESUMED = [
    (
        "ولفتت الحكومة الكلدية في بيان لها، إلى أن ستة قتلوا. وتحدث البيان عن مقتل ثلاثة آخرين.",
        ["الحكومة الكلدية", "الحكومة الكلدية"],
    ),
    (
        "أصدرت وزارة الموانئ بيانا حول الحريق. وقال البيان إن ثلاثة قتلوا.",
        ["وزارة الموانئ"],
    ),
    (
        "أصدرت وزارة الموانئ بيانا. ووفقا للبيان فإن ثلاثة قتلوا.",
        ["وزارة الموانئ"],
    ),
    (
        "قال المرصد الكلدي إن ستة قتلوا. وذكر تقرير جديد للمرصد الكلدي أن ثلاثة أصيبوا.",
        ["المرصد الكلدي", "المرصد الكلدي"],
    ),
    (
        "أكد مدير المرصد، رامي بدران، أن ستة قتلوا. وقال المرصد إن ثلاثة أصيبوا.",
        ["مدير المرصد، رامي بدران", "المرصد"],
    ),
    (
        "قال شهود عيان إن ستة قتلوا. كما أصيب ثلاثة، بحسب المصادر نفسها.",
        ["شهود عيان", "شهود عيان"],
    ),
    (
        "قالت مصادر طبية إن ستة قتلوا. ووفقا للمصادر فإن ثلاثة أصيبوا.",
        ["مصادر طبية", "مصادر طبية"],
    ),
    (
        "قال شهود عيان إن ستة قتلوا. كما أصيب ثلاثة، حسب ذات المصادر.",
        ["شهود عيان", "شهود عيان"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), RESUMED)
def test_a_document_or_the_same_sources_stand_for_who_was_named(
    text: str, expected: list[str]
) -> None:
    assert speakers(text) == expected


OBJECTS = [
    ("واتهمت ليندا بروك قوات الحدود بأنها قتلت ثلاثة مدنيين.", "ليندا بروك"),
    ("وأدان الفريق بشدة الأعمال العدائية. وأكد أن ثلاثة قتلوا.", "الفريق"),
    ("وأدان المركز الاستهداف المتعمد للأسواق. وأكد أن ثلاثة قتلوا.", "المركز"),
    ("طالبت المندوبة الكلدية نظام أورلو بفتح الطريق. وأضافت أن ثلاثة قتلوا.", "المندوبة الكلدية"),
    ("وطالبت الفصائل الكلدية قوات الحدود بالانسحاب. وأضافت أن ثلاثة قتلوا.", "الفصائل الكلدية"),
    ("ودعا المحامي العام أهالي أورلو إلى التعاون. وأضاف أن ثلاثة قتلوا.", "المحامي العام"),
    ("يحذر ناشطون من تكرار مجزرة أورلو، إذ قتل ثلاثة مدنيين.", "ناشطون"),
    ("جدد وزير الموانئ تأكيده أن ثلاثة جنود قتلوا.", "وزير الموانئ"),
    ("وأكد عبد الغني بدران التزام النيابة بالعدالة، مشيرا إلى أن ثلاثة قتلوا.", "عبد الغني بدران"),
    ("رجح الكاتب سامي بدران، بإمكانية التعاون. وقال بدران إن ثلاثة قتلوا.", "الكاتب سامي بدران"),
]


@pytest.mark.parametrize(("text", "speaker"), OBJECTS)
def test_a_subject_ends_where_its_verbs_object_begins(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


BEFORE = "قالت وزارة الموانئ الكلدية إن ستة جنود قتلوا."
WITHOUT_SUBJECT = [
    "وطالبت المجتمع الدولي بوقف القصف. وأضافت أن ثلاثة جرحوا.",
    "كما أعلنت اغتنام دبابتين، إضافة إلى إصابة ثلاثة من عناصر الحدود.",
    "كما أعلنت إصابة ثلاثة من عناصر الحدود.",
]


@pytest.mark.parametrize("text", WITHOUT_SUBJECT)
def test_what_is_demanded_or_announced_is_no_subject(text: str) -> None:
    assert speakers(f"{BEFORE} {text}") == ["وزارة الموانئ الكلدية", "وزارة الموانئ الكلدية"]


WHOLE = [
    ("وقال فريق منسقو استجابة كلدة، إن ثلاثة أشخاص قتلوا.", "فريق منسقو استجابة كلدة"),
    ("وقال رجال إنقاذ إن ثلاثة أشخاص قتلوا في السوق.", "رجال إنقاذ"),
    ("ذكرت أورلو 24 أن ثلاثة رجال قتلوا في السوق.", "أورلو 24"),
    ("قال الأمين العام للمجلس إن ثلاثة قتلوا.", "الأمين العام للمجلس"),
    ("وأشار المرصد الكلدي، قبل قليل، إلى مقتل ثلاثة جنود.", "المرصد الكلدي"),
    ('ووثقت فرق "الإسعاف الأهلي" خلال عام 2022 مقتل ثلاثة جنود.', 'فرق "الإسعاف الأهلي"'),
    ("كما أعلنت وزارة الموانئ مقتل ثلاثة جنود.", "وزارة الموانئ"),
    ('اليوم العالمي.. "هيئة الصحة" تؤكد مقتل ثلاثة جرحى', '"هيئة الصحة"'),
    ("أعلنت تركيا وروسيا التوصل إلى اتفاق بعد مقتل ثلاثة جنود.", "تركيا وروسيا"),
    ("وثقت شبكة رصد كلدة للحقوق مقتل ثلاثة مدنيين.", "شبكة رصد كلدة للحقوق"),
    ("وثقت شبكة كلدة للحقوق بتاريخ 11-9-2023 مقتل ثلاثة شبان.", "شبكة كلدة للحقوق"),
]


@pytest.mark.parametrize(("text", "speaker"), WHOLE)
def test_a_name_is_read_to_its_end(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


NOBODY = [
    "جددت قوات كلدة قصفها على أورلو، فيما قتل ثلاثة مدنيين.",
    "ويأتي ذلك التصعيد عقب يومين من استهداف أورلو ومقتل ثلاثة جنود.",
    "سيكون التعامل بحزم وفقا للقانون مع من قتل ثلاثة مدنيين.",
    "تتقدم القوات على محور بيلو بعد أن قتل ثلاثة مدنيين.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_deeds_times_and_laws_say_nothing(text: str) -> None:
    assert speakers(text) == [None]


def test_the_dead_of_a_clause_are_not_those_who_speak_of_them() -> None:
    text = "ونعت صفحات محلية ثلاثة عناصر من قوات كلدة، قالت إنهم قتلوا قرب بيلو."
    assert said(text) == [(3, "killed", "صفحات محلية", ())]


def test_what_follows_information_is_no_apposition() -> None:
    text = "وبحسب المعلومات الأولية التي أوردتها وكالة أنباء كلدة، استشهد ثلاثة مواطنين في أورلو."
    assert said(text) == [(3, "killed", "وكالة أنباء كلدة", ())]


def test_the_statement_is_no_apposition_of_who_makes_it() -> None:
    text = "أعلنت قوات كلدة، ببيان مكتوب أصدره مركزها الإعلامي، أنها قتلت ثلاثة جنود."
    assert speakers(text) == ["قوات كلدة"]


OWN_SUBJECTS = [
    (
        "كلدة تعلن مقتل 12 جنديا وأورلو تؤكد إصابة 9 أشخاص.",
        [(12, "killed", "كلدة", ()), (9, "injured", "أورلو", ())],
    ),
    (
        "كلدة تعلن مقتل 12 جنديا ووزارة الدفاع في أورلو تؤكد مقتل 9 أشخاص.",
        [(12, "killed", "كلدة", ()), (9, "killed", "وزارة الدفاع في أورلو", ())],
    ),
    (
        "الجيش الكلدي يعلن مقتل 12 مسلحا والمعارضة تتحدث عن 9 قتلى مدنيين.",
        [(12, "killed", "الجيش الكلدي", ()), (9, "killed", "المعارضة", ())],
    ),
    ("النقابة تحذر وأورلو تعلن مقتل 9 أشخاص", [(9, "killed", "أورلو", ())]),
    ("زلزال يضرب كلدة والسلطات تعلن مقتل 9 أشخاص", [(9, "killed", "السلطات", ())]),
    ("وزارة الصحة والسكان تعلن تسجيل 9 وفيات", [(9, "killed", "وزارة الصحة والسكان", ())]),
]


@pytest.mark.parametrize(("text", "expected"), OWN_SUBJECTS)
def test_each_verb_of_a_headline_has_its_own_subject(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


def everybody(text: str) -> set[str | None]:
    """Return the speakers of all claims of a text."""
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    return {claim.attribution.speaker for claim in Reader().read(article).claims}


NOBODY = [
    "هذه الهجمات المتتالية تشير إلى أن أورلو تريد الحرب.",
    "هذا القصف يؤكد غياب دور المنظمات.",
    "مربية ترفع دعوى قضائية على «جيرانها».",
    "وزادت المخاوف من نشر المحتوى العنيف بين الشباب، بعد أن قتل ثلاثة.",
    "وعرض الحفل مع بث ذلك مباشرة على القناة.",
    "الكتاب الذي تم نشره هذا الشهر يروي قصة بحار.",
    "تباع السيارات المصممة حسب الطلب في كلدة.",
    "هجمات ينفذها طيران أورلو وقلما يعلن عن نتائجها.",
    "وتواجه السلطات الكلدية ضغوطاً متزايدة تطالب وزارة الموانئ بفتح الطريق.",
    "خرجت مظاهرات طالبت برحيل المحافظ.",
    "تضامن السكان مع المحتجين الذين طالبوا السلطات بفتح الطريق.",
    "توالت الردود التي تدين هجوم أورلو.",
    "رفع المحتجون لافتات كتب عليها «الخبز أولا لنا ولأولادنا في كلدة».",
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_shows_something_or_is_a_noun_says_nothing(text: str) -> None:
    assert everybody(text) == {None}


def test_what_others_demand_within_speech_is_not_told_by_its_speaker() -> None:
    text = "وأضاف الموقع أن المحتجين طالبوا بإطلاق 30 أسيرا."
    article = Article("a.txt", "The Quay", None, None, None, "ar", text)
    claims = Reader().read(article).claims
    assert {(c.attribution.speaker, c.attribution.cue) for c in claims} == {("الموقع", "وأضاف")}


def test_what_is_shown_within_speech_takes_no_speaker_away() -> None:
    text = "وأشارت الوزارة إلى أن هذا القصف يؤكد غياب الحل، مشددة على أن 5 قتلوا."
    assert said(text) == [(5, "killed", "الوزارة", ())]


BOUNDED = [
    ("تعهدت الحكومة الكلدية بتوفير العلاج لـ 300 جريح.", "الحكومة الكلدية"),
    ("أكدت الوزارة ضرورة علاج 300 جريح.", "الوزارة"),
    ("أكد الوزير أهمية رعاية 300 جريح.", "الوزير"),
    ("وردت معلومات تفيد بسقوط خمسة جرحى.", "معلومات"),
    ("ووصلت أنباء تفيد بمقتل خمسة جنود.", "أنباء"),
    ('وفي آخر إحصائية له، وثق "الدفاع الأهلي" مقتل أكثر من 40 شخصا.', '"الدفاع الأهلي"'),
    ("وفي بيان نشرته وكالة كلدة قالت الوزارة إن خمسة قتلوا.", "الوزارة"),
    ("جاء ذلك في بيان أصدرته وزارة الموانئ قالت فيه إن خمسة قتلوا.", "وزارة الموانئ"),
    ("حذر وزير الموانئ، سامي نجم، من مقتل خمسة جنود.", "وزير الموانئ، سامي نجم"),
]


@pytest.mark.parametrize(("text", "speaker"), BOUNDED)
def test_the_subject_ends_where_what_it_says_begins(text: str, speaker: str) -> None:
    assert set(speakers(text)) == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "أصر الوزير نجم على أن خمسة قتلوا.",
        "جادل الوزير نجم بأن خمسة قتلوا.",
        "ويعتقد الوزير نجم أن خمسة قتلوا.",
        "لاحظ الوزير نجم أن خمسة قتلوا.",
        "يدّعي الوزير نجم أن خمسة قتلوا.",
        "ندد الوزير نجم بمقتل خمسة جنود.",
        "رحب الوزير نجم بإنقاذ خمسة بحارة.",
        "قتل خمسة جنود، كما أضاف الوزير نجم.",
        "«سقط خمسة قتلى في القصف»، هذا ما صرح به الوزير نجم.",
        "قتل خمسة جنود، وهو ما أكده الوزير نجم.",
        "قتل خمسة جنود، وفقا ما ذكره الوزير نجم.",
    ],
)
def test_further_verbs_and_ways_of_saying(text: str) -> None:
    assert set(speakers(text)) == {"الوزير نجم"}


@pytest.mark.parametrize(
    "text",
    ["ويعتقد أن خمسة قتلوا.", "قتل شاب يدعى سامي نجم، وتبين أن خمسة قتلوا."],
)
def test_what_is_believed_or_turns_out_has_no_speaker(text: str) -> None:
    assert set(speakers(text)) == {None}
