"""What the first answer of a process is spared: tables in the place of packs and libraries."""

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from babel import Locale
from babel.dates import format_date, get_month_names
from num2words import num2words

from bot.asking.question import question_language
from bot.asking.searching import EnglishWording
from bot.reading import cldr, version
from bot.reading.lexicon import pack as packs
from bot.reading.lexicon.pack import languages, lexicon
from bot.reading.names import countries
from bot.reading.numbers.spelt_numbers import spelt_numbers
from bot.reading.words import question_words as words_of_questions
from bot.reading.words.question_words import question_words
from bot.reading.words.tokens import tokenize
from bot.rendering.phrasebook import phrasebook
from bot.upkeep.indexing import refresh_for_question
from bot.wiring import Application
from index.made_tables import keep_tables_in

Run = Callable[..., "subprocess.CompletedProcess[str]"]
QUESTIONS = {
    "en": "How many people were killed in Brenvik, and who says so?",
    "da": "Hvor mange blev såret på Ærøsund i marts?",
    "uk": "Скільки людей загинуло в Бренвіку?",
    "ar": "كم عدد القتلى في برنفيك؟",
}
CACHED = (
    question_words, packs._pack, cldr._calendar, cldr.territories, cldr.writing, spelt_numbers,
    countries.finder, countries._adjectives, countries.english_name, version.readers_version,
)  # fmt: skip


def forget() -> None:
    for function in CACHED:
        function.cache_clear()


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    keep_tables_in(tmp_path / "cache")
    forget()
    yield tmp_path / "cache"
    keep_tables_in(None)
    forget()


def fail(*_: object) -> Any:
    pytest.fail("it is known from the last time")


@pytest.mark.usefixtures("folder")
def test_a_question_tells_its_language_before_any_pack_is_loaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert {code: question_language(text) for code, text in QUESTIONS.items()} == {
        code: code for code in QUESTIONS
    }
    before = {
        code: words.score(tokenize(QUESTIONS["da"])) for code, words in question_words().items()
    }
    forget()
    monkeypatch.setattr(words_of_questions, "lexicon", fail)
    after = {
        code: words.score(tokenize(QUESTIONS["da"])) for code, words in question_words().items()
    }
    assert after == before
    assert tuple(after) == languages()
    assert max(after, key=lambda code: after[code]) == "da"


@pytest.mark.usefixtures("folder")
def test_a_pack_that_was_checked_comes_back_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    checked = {code: lexicon(code) for code in ("da", "ar")}
    forget()
    monkeypatch.setattr(packs, "_checked", fail)
    for code, pack in checked.items():
        again = lexicon(code)
        assert pack is not None
        assert again is not None
        assert repr(again) == repr(pack)
        assert again is not pack


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("language", languages())
def test_days_and_plurals_are_written_as_babel_writes_them(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    locale, phrases = Locale.parse(language), phrasebook(language)
    days = [date(2024, 2, 29) + timedelta(days=29 * number) for number in range(13)]
    assert [phrases.day(day) for day in days] == [
        format_date(day, "long", locale=locale) for day in days
    ]
    assert phrases.right_to_left == (locale.text_direction == "rtl")
    rules = phrases._plural
    assert [rules(number) for number in range(120)] == [*map(locale.plural_form, range(120))]
    forget()
    monkeypatch.setattr(cldr, "_names", fail)
    months = get_month_names("wide", "format", locale)
    assert cldr.months(language, "format", "wide") == {
        str(number): name for number, name in months.items()
    }


@pytest.mark.usefixtures("folder")
def test_countries_and_numbers_are_known_from_the_last_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = [
        countries.countries_of.__wrapped__(text, "da") for text in ("i Syrien", "den franske hær")
    ]
    spelt = dict(spelt_numbers("da"))
    assert spelt[57] == tuple(token.norm for token in tokenize(num2words(57, lang="da")))
    assert spelt_numbers("") == {}
    forget()
    monkeypatch.setattr(countries, "_phrases", fail)
    monkeypatch.setitem(sys.modules, "num2words", SimpleNamespace(num2words=fail))
    assert spelt_numbers("da") == spelt
    again = [
        countries.countries_of.__wrapped__(text, "da") for text in ("i Syrien", "den franske hær")
    ]
    assert told == again == [{"SY"}, {"FR"}]


@pytest.mark.usefixtures("folder")
def test_the_wording_of_passages_is_told_without_the_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    wording = EnglishWording()
    told = {language: wording.version(language) for language in ("da", "nn", "nb", "en", "qq")}
    assert told["da"] != told["nb"] == told["nn"] != told["en"] == told["qq"] == ""
    forget()
    monkeypatch.setattr("bot.reading.gloss.lexicon", fail)
    assert {language: wording.version(language) for language in told} == told


def test_another_file_makes_another_reader(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = tmp_path / "program" / "bot" / "reading"
    code.mkdir(parents=True)
    (tmp_path / "program" / "bot" / "claims.py").write_text("ONE = 1\n")
    file = code / "rules.py"
    file.write_text("LEAST = 5\n")
    monkeypatch.setattr(version, "_ROOT", tmp_path / "program")

    def told() -> str:
        version.readers_version.cache_clear()
        return version.readers_version()

    first = told()
    monkeypatch.setattr(version, "_hashed", fail)
    assert told() == first
    monkeypatch.undo()
    keep_tables_in(folder)
    monkeypatch.setattr(version, "_ROOT", tmp_path / "program")
    file.write_text("LEAST = 6\n")
    second = told()
    assert second != first
    file.write_text("LEAST = 5\n")
    assert told() == first
    (code / "more.toml").write_text("")
    assert told() not in {first, second}


def test_a_second_question_loads_no_reader_and_collects_nothing(
    whosays: Run, tmp_path: Path
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "one.txt").write_text("At least 12 people were killed in Brenvik, police said.")
    asked = ("ask", QUESTIONS["en"], "--store", "store")
    whosays("index", "news", "--store", "store")
    code = (
        "import gc, sys; from bot.cli import main\n"
        f"status = main({list(asked)!r})\n"
        "unneeded = {'yaml', 'num2words', 'babel.dates', 'bot.reading.attribution', "
        "'index.loading.loading', 'index.upkeep.upkeep', 'bot.sources.sources'}\n"
        "print('LOADED', status, gc.isenabled(), sorted(unneeded & set(sys.modules)))"
    )
    for _ in range(2):  # the first one keeps the tables and the reading
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
    assert "LOADED 0 False []" in done.stdout


def test_garbage_is_collected_while_files_are_read_before_a_question(
    whosays: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "one.txt").write_text("Police said that 12 people died in Brenvik.")
    collecting: list[bool] = []

    def refreshed(application: Application) -> None:
        collecting.append(gc.isenabled())
        refresh_for_question(application)

    monkeypatch.setattr("bot.commands.ask.refresh_for_question", refreshed)
    gc.disable()
    assert whosays("ask", QUESTIONS["en"], "--articles", "news").returncode == 0
    assert collecting == [True]
