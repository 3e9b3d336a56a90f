"""What describes a Russian or Ukrainian speaker between commas, and is no part of the name.

Every place, body and person is invented.
"""

import pytest
from pack_reading import PackReading

DESCRIBED = [
    ("ru", "Мэр Омар Ридов, прибывший на место, сказал, что погибли двое.", "Мэр Омар Ридов"),
    ("ru", "Ада Ланская, живущая рядом с портом, рассказала, что слышала взрыв.", "Ада Ланская"),
    (
        "ru",
        "Мэр Омар Ридов, руководивший поисками, которые длились день, сообщил, что двое пропали.",
        "Мэр Омар Ридов",
    ),
    (
        "ru",
        "Омар Ридов, начальник порта, находившийся рядом, сообщил, что погибли двое.",
        "Омар Ридов, начальник порта",
    ),
    ("ru", "Омар Ридов, назначенный на пост в мае, сообщил, что погибли двое.", "Омар Ридов"),
    ("ru", "Женщины, потерявшие сыновей, сказали, что двери были заперты.", "Женщины"),
    (
        "uk",
        "Мер Омар Рідов, призначений на посаду торік, повідомив, що загинули двоє.",
        "Мер Омар Рідов",
    ),
    (
        "uk",
        "Омар Рідов, начальник порту, поранений у ногу, повідомив, що загинули двоє.",
        "Омар Рідов, начальник порту",
    ),
]


@pytest.mark.parametrize(("language", "text", "speaker"), DESCRIBED)
def test_a_participle_opens_what_is_no_part_of_the_speaker(
    language: str, text: str, speaker: str
) -> None:
    assert PackReading(language).relayed(text) == [(speaker, ())]


def test_an_apposition_without_a_participle_stays() -> None:
    text = "Омар Ридов, начальник порта Тарнска, сообщил, что погибли двое."
    assert PackReading("ru").relayed(text) == [("Омар Ридов, начальник порта Тарнска", ())]


def test_a_participle_before_its_own_noun_belongs_to_it() -> None:
    text = "Прибывший на место врач сказал, что ранены трое."
    assert PackReading("ru").relayed(text) == [("Прибывший на место врач", ())]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "ru",
            "Мэр города, которого цитирует агентство «Порт», заявил, что двое пропали.",
            "Мэр города",
        ),
        ("uk", "Мер міста, якого цитує агентство «Порт», заявив, що двоє зникли.", "Мер міста"),
    ],
)
def test_whom_an_agency_quotes_in_a_relative_clause_speaks(
    language: str, text: str, speaker: str
) -> None:
    assert PackReading(language).relayed(text) == [(speaker, ())]


def test_journalists_are_no_medium() -> None:
    assert PackReading("ru").relayed("Мэр Тарнска рассказал журналистам, что погибли двое.") == [
        ("Мэр Тарнска", ())
    ]
    medium = ("агентству «Порт»",)
    text = "Мэр Тарнска рассказал агентству «Порт», что погибли двое."
    assert PackReading("ru").relayed(text) == [("Мэр Тарнска", medium)]
