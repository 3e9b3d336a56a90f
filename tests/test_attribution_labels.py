"""Labels before what is said: after an account, before a bar, and of two who speak together."""

import pytest
from pack_reading import PackReading

NINE = "Nine people were killed in Brenvik."

LABELS = [
    ("en", f"@brenvik_now Harbour News Agency: {NINE}", "Harbour News Agency"),
    ("en", f"Brenvik Rescue (@brenvikrescue): {NINE}", "Brenvik Rescue (@brenvikrescue)"),
    ("en", f"Brenvik News | {NINE}", "Brenvik News"),
    ("da", "@brenviknu Kelda Nyhedsbureau: Ni er dræbt i Brenvik.", "Kelda Nyhedsbureau"),
    ("nb", "@brenviknaa Kelda Nyhetsbyrå: Ni er drept i Brenvik.", "Kelda Nyhetsbyrå"),
    ("sv", "@brenviknu Kelda Nyhetsbyrå: Nio har dödats i Brenvik.", "Kelda Nyhetsbyrå"),
    ("de", "@brenvik Agentur Kelda: Neun Menschen in Brenvik getötet.", "Agentur Kelda"),
    ("fr", "@brenvik Agence Kelda : neuf personnes tuées à Brenvik.", "Agence Kelda"),
    ("es", "@brenvik Agencia Kelda: nueve muertos en Brenvik.", "Agencia Kelda"),
    ("it", "@brenvik Agenzia Kelda: nove morti a Brenvik.", "Agenzia Kelda"),
    ("ru", "@brenvik Агентство Келда: девять человек погибли в Бренвике.", "Агентство Келда"),
    ("uk", "@brenvik Агентство Келда: дев'ять людей загинули у Бренвіку.", "Агентство Келда"),
    ("tr", "@brenvik Kelda Ajansı: Brenvik'te dokuz kişi öldü.", "Kelda Ajansı"),
    ("ar", "صحيفة الميناء @brenvik وكالة كلدة: مقتل تسعة في برنفيك.", "وكالة كلدة"),
    ("ar", "شبكة برنفيك | مقتل تسعة مدنيين في قصف.", "شبكة برنفيك"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), LABELS)
def test_a_label_after_an_account_or_before_a_bar_speaks(
    language: str, text: str, speaker: str
) -> None:
    assert speaker in [who for who, _ in PackReading(language).said(text)]


NO_LABELS = [
    ("en", f"Brenvik | {NINE}"),
    ("en", f"Brenvik News of the attack | {NINE}"),
    ("en", "@brenvik_now: nine people were killed."),
]


@pytest.mark.parametrize(("language", "text"), NO_LABELS)
def test_a_place_a_headline_or_an_account_alone_is_no_label(language: str, text: str) -> None:
    assert PackReading(language).said(text) == []


TOGETHER = [
    ("en", "Harbour News Agency citing military source: Nine soldiers killed", "military source"),
    (
        "en",
        "Medical source to Harbour News Agency: Nine people killed in Brenvik",
        "Medical source",
    ),
    ("ar", "وكالة كلدة عن مصدر عسكري: مقتل تسعة جنود في برنفيك", "مصدر عسكري"),
    ("ar", "#عاجل | وكالة كلدة عن مصدر عسكري: مقتل تسعة جنود", "مصدر عسكري"),
    ("ar", "مصدر عسكري لوكالة كلدة: مقتل تسعة جنود في برنفيك", "مصدر عسكري"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), TOGETHER)
def test_a_label_of_a_medium_and_its_source_names_both(
    language: str, text: str, speaker: str
) -> None:
    (said,) = PackReading(language).attributed(text)
    medium = "وكالة كلدة" if language == "ar" else "Harbour News Agency"
    assert (said.speaker, said.via) == (speaker, (medium,))


def test_what_is_denied_after_a_comma_is_no_apposition() -> None:
    text = "According to the pilots, no sailors were hurt in Brenvik, the harbour board said."
    spoken = [speaker for speaker, _ in PackReading("en").said(text)]
    assert spoken == ["the pilots", "the harbour board"]
