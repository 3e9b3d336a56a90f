import pytest

from bot.reading.happenings import same_kind
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.concepts import EITHER, broader, concepts_of, read_concepts, related
from bot.reading.words.tokens import tokenize

_SENTENCES = [
    (
        {"ministry_of_defence", "civilian", "killed", "air_strike", "market"},
        "The defence ministry said twelve civilians were killed in an air strike on a market.",
        "Forsvarsministeriet oplyser, at tolv civile blev dræbt ved et luftangreb på et marked.",
        "قالت وزارة الدفاع إن اثني عشر مدنيا قتلوا في غارة جوية على سوق.",
    ),
    (
        {"civil_defence", "child", "wounded", "school"},
        "Civil defence crews found wounded children near the school.",
        "Civilforsvaret fandt sårede børn ved skolen.",
        "الدفاع المدني: أطفال جرحى قرب المدرسة.",
    ),
    (
        {"police", "arrest", "protest"},
        "Police arrested dozens at a protest.",
        "Politiet anholdt snesevis ved en demonstration.",
        "الشرطة: اعتقال العشرات في مظاهرة.",
    ),
    (
        {"united_nations", "earthquake", "aid"},
        "The UN sends aid after the earthquake.",
        "FN's nødhjælp kommer efter jordskælvet.",
        "الأمم المتحدة ترسل مساعدات بعد الزلزال.",
    ),
    (
        {"prime_minister", "ceasefire", "deny"},
        "The prime minister denied there was a ceasefire.",
        "Statsministeren afviste, at der var våbenhvile.",
        "رئيس الوزراء ينفي وقف إطلاق النار.",
    ),
]


@pytest.mark.parametrize(("expected", "english", "danish", "arabic"), _SENTENCES)
def test_one_concept_is_read_in_every_language(
    expected: set[str], english: str, danish: str, arabic: str
) -> None:
    for text, language in ((english, "en"), (danish, "da"), (arabic, "ar")):
        assert expected <= concepts_of(text, language), language


def test_packs_name_the_same_concepts() -> None:
    packs = [lexicon(language) for language in ("en", "da", "ar")]
    first, *others = [set(pack.concepts) - EITHER.keys() for pack in packs if pack is not None]
    assert len(first) > 250
    assert all(other == first for other in others)


def test_every_concept_has_a_phrase_in_every_pack() -> None:
    for language in ("en", "da", "ar"):
        pack = lexicon(language)
        assert pack is not None
        assert all(pack.concepts.values())


def test_the_longest_phrase_wins() -> None:
    tokens = tokenize("وزارة الدفاع")
    (mention,) = read_concepts(tokens, lexicon("ar"))
    assert (mention.first, mention.last, mention.concept) == (0, 1, "ministry_of_defence")


def test_a_phrase_in_capitals_must_stand_in_capitals() -> None:
    assert "islamic_state" not in concepts_of("The road is closed", "en")
    assert "islamic_state" in concepts_of("IS’ fighters", "en")
    assert "islamic_state" in concepts_of("Mange IS-medlemmer flygtede", "da")
    assert "united_nations" in concepts_of("FNs udsending", "da")


def test_danish_compounds_are_read_by_their_last_part() -> None:
    assert "camp" in concepts_of("i grænselejren", "da")
    assert "attack" in concepts_of("et tæppeangreb", "da")


def test_kinds_are_related_to_what_they_are_kinds_of() -> None:
    assert broader("shelling") >= {"shelling", "attack"}
    assert related("air_strike", "attack")
    assert related("attack", "air_strike")
    assert not related("earthquake", "attack")


def test_without_a_pack_there_are_no_concepts() -> None:
    assert read_concepts(tokenize("the army"), None) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("a school came under fire", "en"),
        ("skolen kom under ild", "da"),
        ("die Schule geriet unter Beschuss", "de"),
    ],
)
def test_who_comes_under_fire_is_attacked_and_does_not_burn(text: str, language: str) -> None:
    found = concepts_of(text, language)
    assert "attack" in found
    assert "fire" not in found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Ni blev dræbt ved sammenstød i Brenvik."),
        ("de", "Neun starben bei Zusammenstößen in Brenvik."),
        ("es", "Los choques en Brenvik dejaron nueve muertos."),
        ("nb", "Ni ble drept i sammenstøt i Brenvik."),
        ("ru", "Девять человек погибли при столкновениях в Бренвике."),
        ("sv", "Nio dödades i sammanstötningar i Brenvik."),
        ("tr", "Brenvik'te çarpışmalarda dokuz kişi öldü."),
        ("uk", "Дев'ятеро загинули під час зіткнень у Бренвіку."),
    ],
)
def test_a_word_for_clashes_and_for_crashes_may_be_of_either(language: str, text: str) -> None:
    told = frozenset[str]().union(*map(broader, concepts_of(text, language)))
    assert same_kind(told, concepts_of("Clashes in Brenvik killed nine.", "en"))
    assert same_kind(told, concepts_of("The crash in Brenvik killed nine.", "en"))
    assert not same_kind(told, concepts_of("The flood in Brenvik killed nine.", "en"))


@pytest.mark.parametrize(
    "text",
    [
        "خروج قطار عن سكته قرب كلدة",
        "انحراف قطار قرب كلدة",
        "خرج القطار عن القضبان",
        "اصطدمت شاحنة بجدار",
        "انقلبت حافلة قرب كلدة",
    ],
)
def test_an_arabic_derailment_or_collision_is_a_crash(text: str) -> None:
    assert "crash" in concepts_of(text, "ar")
