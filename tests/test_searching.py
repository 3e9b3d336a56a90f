"""A question to a search: terms, translations, names, parts."""

from datetime import date

from bot.asking.question import analyse
from bot.asking.searching import EnglishWording, search_for
from index.searching.search import Search, Term


def terms(text: str, *languages: str) -> dict[str, Term]:
    return {term.text: term for term in search_for(analyse(text), languages).terms}


def test_small_words_are_left_out_and_names_are_marked() -> None:
    found = terms("How many people were killed in Halvira, and who says so?")
    assert "how" not in {word.casefold() for word in found}
    assert found["Halvira"].name
    assert not found["killed"].name


def test_a_name_is_searched_for_without_its_case() -> None:
    found = terms("Dovrin'deki selde kaç kişi öldü, bunu kim söyledi?")
    assert found["Dovrin"].name
    assert "Dovrin'deki" not in found
    assert "söyledi" not in found


def test_concepts_are_said_in_the_languages_of_the_texts() -> None:
    found = terms("Hvor mange døde ved oversvømmelsen i Dovrin?", "de", "ar")
    flood = found["oversvømmelsen"]
    assert "hochwasser" in {word.casefold() for word in flood.words_in("de")}
    assert any("فيضان" in word for word in flood.words_in("ar"))
    assert flood.words_in("en") == ("oversvømmelsen",)


def test_months_have_their_names_in_every_calendar() -> None:
    found = terms("Hvad skete der i Dovrin i oktober?", "ar", "en")
    assert {"أكتوبر", "تشرين الأول"} <= set(found["oktober"].words_in("ar"))
    assert "October" in found["oktober"].words_in("en")


def test_the_asked_day_is_searched_for() -> None:
    search = search_for(analyse("Who was hurt in Dovrin on 5 October 2023?"), ("en",))
    assert search.days == ((date(2023, 10, 5), date(2023, 10, 5)),)
    assert [term.text for term in search.terms] == ["hurt", "Dovrin"]


def test_an_outlet_that_is_named_is_preferred() -> None:
    question = analyse("What did the Tarn Post and The Wave report of the flood?")
    outlets = ("Tarn Post", "Post", "The Waves", "The Wave", "tarn")
    assert search_for(question, ("en",), outlets).outlets == {"Tarn Post", "Post", "The Wave"}


def test_a_long_question_is_also_compared_part_by_part() -> None:
    text = "How many houses did the flood in Dovrin destroy, and what does the mayor say about it?"
    meanings = search_for(analyse(text), ("en",)).meanings
    assert meanings[0] == text
    assert "How many houses did the flood in Dovrin destroy" in meanings


def test_an_article_before_a_name_is_no_term() -> None:
    assert "Zarifah" in terms("How many were hurt in al-Zarifah?")
    assert "Al" not in terms("How many were hurt in Al Zarifah?")
    assert "Al" in terms("How many were hurt by Al?")


def test_a_plain_search_has_each_word_once() -> None:
    assert [term.text for term in Search.plain("Ferry, ferry and quay").terms] == [
        "ferry",
        "and",
        "quay",
    ]


def test_only_languages_with_glosses_are_worded_anew() -> None:
    wording = EnglishWording()
    assert wording.version("en") == ""
    assert wording.version("zz") == ""
    assert wording.version("da")
    assert wording.reworded("Broen", "en") == "Broen"
    assert "bridge" in wording.reworded("Broen er lukket", "da")


def test_a_place_is_searched_for_by_its_other_names_too() -> None:
    found = terms("Wie viele Menschen starben in Genf?", "ar")
    assert {"Geneva", "جنيف"} <= set(found["Genf"].others)
    assert not found["starben"].others


def test_other_names_are_found_in_arabic_questions() -> None:
    assert "Firenze" in terms("كم شخصا قتل في فلورنسا؟", "en")["فلورنسا"].others


def test_names_of_several_words_are_no_terms_for_one() -> None:
    assert not any(" " in name for name in terms("Was geschah in Aachen?")["Aachen"].others)
