"""Second names of bodies that articles give: in brackets, in quotation marks, after "known as"."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.reading.reader import Reader, Reading
from bot.speakers.acronyms import defined_names
from bot.speakers.known_speakers import KnownSpeakers
from bot.speakers.second_names import second_names
from index.articles import Article

_ASKED = "How many people died in Tarn?"
_ENGLISH = "The Kelda Rescue Service (Green Helmets) said nine people were killed in Tarn."
_ARABIC = "قالت منظمة الإنقاذ الكلدية (الخوذ الخضراء) إن تسعة أشخاص قتلوا في تارن."


def _read(text: str, language: str, outlet: str = "Tarn Post") -> Reading:
    name = f"{outlet}-{language}-{len(text)}.txt"
    return Reader().read(Article(name, outlet, None, None, date(2031, 3, 5), language, text))


def _names(question: str, *readings: Reading) -> tuple[tuple[str, ...], ...]:
    return second_names(readings, analyse(question), defined_names(readings))


@pytest.mark.parametrize(
    ("language", "defining", "calling", "names"),
    [
        (
            "en",
            _ENGLISH,
            "Nine people were killed in Tarn, the Green Helmets said.",
            {"The Kelda Rescue Service", "Green Helmets"},
        ),
        (
            "en",
            "The Kelda Rescue Service, also known as the Green Caps, said nine were killed.",
            "The Green Caps said nine people were killed in Tarn.",
            {"The Kelda Rescue Service", "the Green Caps"},
        ),
        (
            "da",
            "Redningstjenesten i Kelda, kendt som De Grønne Hjelme, oplyser, at ni blev dræbt.",
            "De Grønne Hjelme oplyser, at ni mennesker blev dræbt i Tarn.",
            {"Redningstjenesten i Kelda", "De Grønne Hjelme"},
        ),
        (
            "ar",
            'قالت منظمة الإنقاذ الكلدية "القبعات الخضر" إن تسعة أشخاص قتلوا في تارن.',
            "قالت القبعات الخضر إن تسعة أشخاص قتلوا في تارن.",
            {"منظمة الإنقاذ الكلدية", "القبعات الخضر"},
        ),
        (
            "tr",
            "Yeşil Miğferler olarak bilinen Kelda Kurtarma Örgütü, dokuz ölü olduğunu açıkladı.",
            "Yeşil Miğferler dokuz kişinin öldüğünü açıkladı.",
            {"Kelda Kurtarma Örgütü", "Yeşil Miğferler"},
        ),
        (
            "fr",
            "La Protection civile de Kelda (les Casques verts) annonce la mort de neuf personnes.",
            "Les Casques verts ont annoncé la mort de neuf personnes à Tarn.",
            {"La Protection civile de Kelda", "les Casques verts"},
        ),
    ],
)
def test_a_second_name_is_one_that_articles_call_a_speaker(
    language: str, defining: str, calling: str, names: set[str]
) -> None:
    (found,) = _names(_ASKED, _read(defining, language), _read(calling, language, "Kelda Times"))
    assert set(found) == names
    assert _names(_ASKED, _read(defining, language)) == ()


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How many people died in Tarn by the Green Helmets' count?", "the Green Helmets"),
        ("Hvor mange døde i Tarn ifølge De Grønne Hjelme?", "De Grønne Hjelme"),
        ("كم شخصا قتل في تارن بحسب الخوذ الخضراء؟", "الخوذ الخضراء"),
        ("Wie viele Menschen starben in Tarn laut den Grünen Helmen?", "den Grünen Helmen"),
        ("¿Cuántas personas murieron en Tarn según los Cascos Verdes?", "los Cascos Verdes"),
    ],
)
def test_a_second_name_may_be_the_questions_in_its_own_language(question: str, asked: str) -> None:
    own = _read("قتل تسعة أشخاص في تارن.", "ar", "Kelda Rescue Service")
    (names,) = _names(question, _read(_ENGLISH, "en"), own)
    assert {"Green Helmets", asked, "Kelda Rescue Service"} <= set(names)
    known = KnownSpeakers().extended([names])
    assert names[0] in known.asked(analyse(question)).speakers
    assert {claim.attribution.known_as for claim in known.told(own).claims} == {names}


def test_two_languages_second_names_are_one_bodys() -> None:
    question = "How many people died in Tarn by the Green Helmets' count?"
    (names,) = _names(question, _read(_ENGLISH, "en"), _read(_ARABIC, "ar"))
    assert {"Green Helmets", "الخوذ الخضراء", "منظمة الإنقاذ الكلدية"} <= set(names)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kelda Police (Ada Holt) said nine people were killed in Tarn."),
        ("en", "Kelda Police (Tarn Post) said nine people were killed in Tarn."),
        ("en", "Kelda Police (Kelda Ministry) said nine people were killed in Tarn."),
        ("da", "Politiet i Kelda (Ada Holt) oplyser, at ni mennesker blev dræbt i Tarn."),
        ("ar", 'قال الدفاع المدني الكلدي "نادر الكلدي" إن تسعة أشخاص قتلوا في تارن.'),
        ("de", "Die Polizei Kelda (Ada Holt) teilte mit, dass neun Menschen starben."),
        ("es", "La Policía de Kelda (Ada Holt) dijo que nueve personas murieron."),
    ],
)
def test_a_person_or_another_body_beside_a_name_is_no_second_name(language: str, text: str) -> None:
    calling = {
        "en": "Ada Holt said one died. Kelda Ministry said two did. Tarn Post said three did.",
        "da": "Ada Holt oplyser, at ni mennesker blev dræbt i Tarn.",
        "ar": "قال نادر الكلدي إن تسعة أشخاص قتلوا في تارن.",
        "de": "Ada Holt sagte, dass neun Menschen starben.",
        "es": "Ada Holt dijo que nueve personas murieron.",
    }
    other = _read(calling[language], language, "Kelda Times")
    assert _names(_ASKED, _read(text, language), other) == ()


def test_a_second_name_of_two_bodies_is_left_out() -> None:
    question = "How many people died in Tarn by the Green Helmets' count?"
    other = "The Nordvik Fire Service (Green Helmets) said nine people were killed in Tarn."
    assert _names(question, _read(_ENGLISH, "en"), _read(other, "en")) == ()


def test_a_body_gets_its_acronyms_with_its_second_name() -> None:
    question = "How many people died in Tarn by the Green Helmets' count?"
    text = "The Kelda Rescue Service (KRS) said that nine people were killed in Tarn."
    readings = _read(_ENGLISH, "en"), _read(text, "en")
    known = KnownSpeakers().extended(defined_names(readings)).extended(_names(question, *readings))
    assert {"KRS", "Green Helmets", "the Green Helmets"} <= set(known.names("KRS", "en"))
