"""Names by their sound: one key in every script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.searching.sounds import name_sounds, sound_keys, spelt_sounds


@pytest.mark.parametrize(
    ("latin", "other"),
    [
        ("Dalim", "دالم"),
        ("Halvira", "هلفيرا"),
        ("Tarsouqa", "طرسوقة"),
        ("Tarsuqa", "وطرسوقة"),
        ("Shamkhar", "الشمخار"),
        ("Zarifah", "زريفة"),
        ("Ghorban", "غربان"),
        ("Darkush", "دركوش"),
        ("Qalaat", "قلعة"),
        ("Kharsk", "Харська"),
        ("Shalgrad", "Шалграде"),
        ("Zhivkovo", "Живково"),
        ("Dovrin", "Доврина"),
    ],
)
def test_a_name_has_a_key_in_common_with_its_transliteration(latin: str, other: str) -> None:
    assert set(sound_keys(latin)) & set(sound_keys(other))


@pytest.mark.parametrize(("one", "other"), [("Dalim", "Dovrin"), ("Harsk", "شمخار")])
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert not set(sound_keys(one)) & set(sound_keys(other))


def test_spellings_of_newsrooms_share_a_key() -> None:
    assert sound_keys("Ghoutam") == sound_keys("Goutam") == sound_keys("Gutam")
    assert sound_keys("Moqrat") == sound_keys("Mokrat")


def test_words_without_a_capital_are_no_names_where_there_are_capitals() -> None:
    assert list(name_sounds("the town of Halvira")) == ["hlfr"]
    assert "dlm" in name_sounds("بلدة دالم")


@pytest.mark.parametrize(
    ("latin", "written", "other"),
    [
        ("Dalim", "دالم", "دليم"),
        ("Halud", "بهالود", "هلد"),
        ("Aysu", "عيسو", "عسو"),
        ("Zawru", "الزورو", "زر"),
    ],
)
def test_long_vowels_tell_names_with_the_same_consonants_apart(
    latin: str, written: str, other: str
) -> None:
    assert set(spelt_sounds(latin)) & set(sound_keys(written))
    assert len(set(spelt_sounds(latin)) & set(sound_keys(other))) <= 1


def test_a_name_with_many_vowels_has_consonants_enough() -> None:
    assert spelt_sounds("Halaviratolima") == ()


def test_a_single_consonant_is_no_key() -> None:
    assert sound_keys("Aya") == ()


@given(st.text())
def test_any_text_has_keys_of_plain_letters(text: str) -> None:
    assert all(key.isascii() and key.isalpha() and len(key) > 1 for key in name_sounds(text))


@given(st.text(), st.text())
def test_the_keys_of_a_text_are_those_of_what_stands_between_its_spaces(
    one: str, other: str
) -> None:
    assert list(name_sounds(f"{one} {other}")) == [*name_sounds(one), *name_sounds(other)]


def test_names_run_together_to_any_length_have_their_keys() -> None:
    assert list(name_sounds("Dalim/Halvira/" * 9)) == ["dlm", "hlfr"] * 9
    assert list(name_sounds("دالم/" * 20)).count("dlm") == 20


def test_marks_and_letters_of_other_scripts_are_silent_in_an_arabic_name() -> None:
    assert sound_keys("دَالِم") == sound_keys("دالم") == sound_keys("دا\u06e9لЖم")
