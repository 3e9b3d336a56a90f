"""Where the speaker stands: after the words, beside another speaker, behind a pronoun.

Every place, body and person is invented.
"""

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def spoken(text: str, language: str) -> list[tuple[float | None, str | None, str | None]]:
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    return [
        (c.figure.low, c.figure.counted, c.attribution.speaker)
        for c in Reader().read(article).claims
        if c.figure
    ]


TWO = [
    (
        "en",
        "The hospital said seven people died and the harbour board said six.",
        [(7, "killed", "The hospital"), (6, "killed", "the harbour board")],
    ),
    (
        "en",
        "Rescuers said 14 people died, while the ministry's toll stood at nine.",
        [(14, "killed", "Rescuers"), (9, "killed", "the ministry")],
    ),
    (
        "tr",
        "Hastane yedi kişinin öldüğünü, liman kurulu ise altı kişinin öldüğünü açıkladı.",
        [(7, "killed", "Hastane"), (6, "killed", "liman kurulu")],
    ),
    (
        "tr",
        "Vali Aksoy, yedi kişinin öldüğünü, liman kurulu ise altı kişinin öldüğünü söyledi.",
        [(7, "killed", "Vali Aksoy"), (6, "killed", "liman kurulu")],
    ),
    (
        "tr",
        "Bölge sakinleri 20 ölüden söz ederken ordu dokuz kişinin öldüğünü bildirdi.",
        [(20, "killed", "Bölge sakinleri"), (9, "killed", "ordu")],
    ),
    (
        "tr",
        "Liman kurulu yedi kişinin öldüğünü, üç kişinin ise yaralandığını bildirdi.",
        [(7, "killed", "Liman kurulu"), (3, "injured", "Liman kurulu")],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), TWO)
def test_two_speakers_of_one_sentence_have_their_own_figures(
    language: str, text: str, expected: list[tuple[float, str, str]]
) -> None:
    assert spoken(text, language) == expected


def test_the_wounded_may_speak_beside_others() -> None:
    told = spoken("The wounded and the doctors said six people died.", "en")
    assert told[-1] == (6, "killed", "The wounded and the doctors")


PRONOUNS = [
    ("en", "Five soldiers were killed, said Mayor Ada Brook. According to her, nine were wounded."),
    ("da", "Fem soldater blev dræbt, siger borgmester Ada Brook. Ifølge hende blev ni såret."),
    (
        "de",
        "Fünf Soldaten wurden getötet, sagte Ada Brook. Nach ihren Angaben wurden neun verletzt.",
    ),
    (
        "ru",
        "Пять солдат погибли, сообщила мэр Ада Брукова. По её словам, девять человек ранены.",
    ),
    (
        "ru",
        "Пять солдат погибли, сообщила мэр Ада Брукова. Девять человек ранены, по её данным.",
    ),
    (
        "uk",
        "П'ятеро людей загинули, повідомила Ада Брукова. За її словами, дев'ять людей поранено.",
    ),
    ("tr", "Vali Aksoy beş askerin öldüğünü söyledi. Ona göre dokuz kişi yaralandı."),
]


@pytest.mark.parametrize(("language", "text"), PRONOUNS)
def test_according_to_a_pronoun_the_speaker_before_goes_on(language: str, text: str) -> None:
    (_, _, first), (low, counted, second) = spoken(text, language)
    assert first is not None
    assert (low, counted, second) == (9, "injured", first)


def test_the_pronoun_of_an_owner_is_no_speaker() -> None:
    text = "Five were killed, said Ada Brook. According to her lawyer, nine were wounded."
    assert spoken(text, "en")[-1] == (9, "injured", "her lawyer")


UNNAMED = [
    (
        "en",
        "Eleven people were injured, an official who spoke on condition of anonymity said.",
        "an official",
    ),
    ("tr", "İsmi açıklanmayan bir kaynağa göre 11 kişi yaralandı.", "bir kaynağa"),
    (
        "tr",
        "Adının açıklanmasını istemeyen bir yetkili 11 kişinin yaralandığını söyledi.",
        "bir yetkili",
    ),
]


@pytest.mark.parametrize(("language", "text", "speaker"), UNNAMED)
def test_who_wants_no_name_speaks(language: str, text: str, speaker: str) -> None:
    assert spoken(text, language) == [(11, "injured", speaker)]


def test_a_sentence_that_is_a_clause_of_the_one_before_has_its_speaker() -> None:
    said = "وأفادت مصادر طبية بأن القصف استهدف السوق."
    clause = "حيث أدى القصف إلى مقتل خمسة أشخاص."
    assert spoken(f"{said} {clause}", "ar") == [(5, "killed", "مصادر طبية")]
    assert spoken(f"قصفت الطائرات السوق. {clause}", "ar") == [(5, "killed", None)]
    assert spoken(f"{said}\n\n{clause}", "ar") == [(5, "killed", None)]


def test_the_listener_before_the_speaker_is_no_part_of_the_name() -> None:
    text = "Девять человек погибли, рассказал агентству Вана мэр Иван Далин."
    assert spoken(text, "ru") == [(9, "killed", "мэр Иван Далин")]


def test_the_verb_that_gives_a_tally_is_no_part_of_its_owner() -> None:
    text = "A tally by the Harbour Watch shows 31 dead."
    assert spoken(text, "en") == [(31, "killed", "the Harbour Watch")]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "The Harbour Watch identified three soldiers killed.", "The Harbour Watch"),
        ("da", "Havnerådet identificerede tre dræbte soldater.", "Havnerådet"),
        ("es", "La junta del puerto identificó tres muertos.", "La junta del puerto"),
    ],
)
def test_who_identifies_the_dead_counts_them(language: str, text: str, speaker: str) -> None:
    assert [(low, who) for low, _, who in spoken(text, language)] == [(3, speaker)]
