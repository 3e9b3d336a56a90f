"""Speakers under several names: the user's list, and acronyms that articles define."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.reading.reader import Reader, Reading
from bot.speakers.acronyms import defined_names
from bot.speakers.known_speakers import KnownSpeakers
from bot.speakers.speaker_file import load_speakers
from index.articles import Article
from index.errors import UserError

if TYPE_CHECKING:
    from subprocess import CompletedProcess

Run = Callable[..., "CompletedProcess[str]"]

_LIST = """
[[speaker]]
names = ["Dovrin Quay Watch", "DQW", "مرصد أرصفة البحر"]

[[speaker]]
names = ["Ports Ministry of Kelda", "havnestyret"]
"""
_ENGLISH = """---
outlet: Tarn Post
date: 2031-03-05
---
Ferry sinks off Ravnsund

Twelve people were killed when a ferry sank off Ravnsund on Tuesday, Dovrin Quay Watch said.
"""
_ARABIC = """---
outlet: صحيفة تارن
date: 2031-03-06
---
غرق عبارة قبالة رافنسوند

قال مرصد أرصفة البحر إن 14 شخصا قتلوا في غرق عبارة قبالة رافنسوند يوم الثلاثاء.
"""
_DANISH = """---
outlet: Ravnsund Avis
date: 2031-03-06
---
Færgen sank i storm

Ifølge politiet blev 15 mennesker dræbt, da en færge sank ud for Ravnsund tirsdag.
"""
_QUESTION = "How many people were killed when the ferry sank off Ravnsund, and who says so?"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in (("en", _ENGLISH), ("ar", _ARABIC), ("da", _DANISH)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


def _asked(whosays: Run, question: str, **env: str) -> dict[str, Any]:
    done = whosays("ask", question, "--articles", "news", "--json", env=env)
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _by_article(answer: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {claim["article"]: claim for claim in answer["claims"] if claim["figure"]}


def test_a_listed_speaker_replaces_its_own_figure_in_another_script(
    whosays: Run, news: Path
) -> None:
    before = _by_article(_asked(whosays, _QUESTION))
    assert not before["en.txt"]["superseded"]
    assert before["en.txt"]["known_as"] == []
    Path("speakers.toml").write_text(_LIST, "utf-8")
    after = _by_article(_asked(whosays, _QUESTION))
    assert after["en.txt"]["superseded"]
    assert not after["da.txt"]["superseded"]
    assert after["en.txt"]["known_as"] == after["ar.txt"]["known_as"]
    assert after["ar.txt"]["speaker"] == "مرصد أرصفة البحر"


def test_a_listed_speaker_with_one_figure_is_one_origin(whosays: Run, news: Path) -> None:
    (news / "ar.txt").write_text(_ARABIC.replace("14", "12"), "utf-8")
    (news.parent / "ours.toml").write_text(_LIST, "utf-8")
    apart = _by_article(_asked(whosays, _QUESTION))
    assert apart["en.txt"]["origin"] != apart["ar.txt"]["origin"]
    joined = _by_article(_asked(whosays, _QUESTION, WHOSAYS_SPEAKERS="ours.toml"))
    assert joined["en.txt"]["origin"] == joined["ar.txt"]["origin"]
    assert joined["da.txt"]["origin"] != joined["ar.txt"]["origin"]


def test_a_question_for_a_speaker_finds_it_under_every_listed_name(
    whosays: Run, news: Path
) -> None:
    Path("speakers.toml").write_text(_LIST, "utf-8")
    answer = _asked(whosays, "How many people does DQW say were killed on the ferry off Ravnsund?")
    assert set(_by_article(answer)) == {"en.txt", "ar.txt"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[speaker]\n", r"speakers.toml cannot be read: .*line 1"),
        ("", "speakers.toml lists no speaker"),
        ('[speaker]\nnames = ["A"]', "lists no speaker"),
        ("speaker = [1]", "entry 1: a table is expected"),
        ('[[person]]\nnames = ["A"]', "'person' is unknown here"),
        ("[[speaker]]\nnames = []", "entry 1: 'names' must be a list"),
        ('[[speaker]]\nnames = "DQW"', "entry 1: 'names' must be a list"),
        ('[[speaker]]\nnames = ["DQW"]\n[[speaker]]\nnames = [7]', "entry 2: 7 is no name"),
        ('[[speaker]]\nnames = ["DQW", " "]', "entry 1: ' ' is no name"),
        ('[[speaker]]\nnames = ["DQW"]\nname = "x"', "entry 1: 'name' is unknown here"),
        (
            '[[speaker]]\nnames = ["DQW"]\n[[speaker]]\nnames = ["dqw"]',
            "entry 2: 'dqw' is also a name of entry 1",
        ),
    ],
)
def test_a_bad_list_is_one_clear_sentence(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "speakers.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(UserError, match=message) as raised:
        load_speakers(path)
    assert str(path) in str(raised.value)


def test_a_bad_list_is_a_wrong_usage(whosays: Run, news: Path) -> None:
    Path("speakers.toml").write_text("[[speaker]]\n", "utf-8")
    done = whosays("ask", _QUESTION, "--articles", "news")
    assert done.returncode == 2
    assert "speakers.toml, entry 1" in done.stderr


def test_a_list_that_is_set_must_be_there(whosays: Run, news: Path) -> None:
    done = whosays("ask", _QUESTION, "--articles", "news", env={"WHOSAYS_SPEAKERS": "none.toml"})
    assert done.returncode == 2
    assert "none.toml cannot be read" in done.stderr


def test_a_name_that_two_listed_speakers_could_have_is_nobodys() -> None:
    known = KnownSpeakers([("Ada Holt", "the mayor"), ("Boro Holt", "the vicar")])
    assert known.names("Mayor Ada Holt", "en") == ("Ada Holt", "the mayor")
    assert known.names("Holt", "en") == ()
    assert known.names("Cato Brook", "en") == ()


def _read(text: str, language: str, name: str) -> Reading:
    article = Article(name, "Tarn Post", None, None, date(2031, 3, 5), language, text)
    return Reader().read(article)


def _names(*articles: tuple[str, str]) -> tuple[tuple[str, ...], ...]:
    readings = [_read(text, code, f"{n}.txt") for n, (code, text) in enumerate(articles)]
    return defined_names(readings)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kelda Harbour Watch (KHW) counted 12 dead.", "Kelda Harbour Watch"),
        ("The dead were found by the Harbour Watch of Kelda (HWK).", "Harbour Watch of Kelda"),
        ("KHW (Kelda Harbour Watch) counted 12 dead.", "Kelda Harbour Watch"),
        ("Kelda Harbour Watch, better known as KHW, counted 12.", "Kelda Harbour Watch"),
    ],
)
def test_an_acronym_beside_its_name_is_defined(text: str, name: str) -> None:
    (names,) = _names(("en", text))
    assert names[1:] == (name,)


def test_an_acronym_in_another_script_is_what_the_articles_call_the_speaker() -> None:
    first = ("ar", "وصل فريق مرصد أرصفة البحر (DQW) إلى المدينة صباح الثلاثاء.")
    second = ("ar", "قال مرصد أرصفة البحر إن 14 شخصا قتلوا في المدينة.")
    third = ("en", "The team of the Dovrin Quay Watch (DQW) came on Tuesday.")
    (names,) = _names(first, second, third)
    assert set(names) == {"DQW", "مرصد أرصفة البحر", "Dovrin Quay Watch"}


@pytest.mark.parametrize(
    "texts",
    [
        ("Kelda Harbour Watch (KHW) came.", "Kelda Health Workers (KHW) came."),
        ("The Tarn Post (KHW) reported it.",),
        ("Twelve people died (UTC 12:00).",),
    ],
)
def test_what_defines_no_single_body_is_no_acronym_of_one(texts: tuple[str, ...]) -> None:
    assert _names(*(("en", text) for text in texts)) == ()


def test_acronyms_join_a_listed_speaker_and_never_two_of_them() -> None:
    known = KnownSpeakers([("Quay Watch", "W"), ("Ports Ministry", "P")])
    assert known.extended([("QW", "Quay Watch")]).names("QW", "en") == ("Quay Watch", "W", "QW")
    assert known.extended([("W", "P")]) is known


def test_an_outlet_that_counts_itself_is_the_body_that_others_name(
    whosays: Run, news: Path
) -> None:
    own = "---\noutlet: Dovrin Quay Watch\ndate: 2031-03-05\n---\nFerry sinks off Ravnsund\n\n"
    own += "Twelve people were killed when a ferry sank off Ravnsund on Tuesday.\n"
    (news / "own.txt").write_text(own, "utf-8")
    claims = _by_article(_asked(whosays, _QUESTION))
    assert claims["own.txt"]["speaker"] is None
    assert claims["own.txt"]["origin"] == claims["en.txt"]["origin"]
    assert claims["own.txt"]["origin"] != claims["da.txt"]["origin"]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "the DQW statement"),
        ("en", "a statement of the DQW"),
        ("en", "Dovrin Quay Watch's report"),
        ("ar", "بيان مرصد أرصفة البحر"),
    ],
)
def test_a_document_speaks_for_its_issuer(language: str, name: str) -> None:
    known = KnownSpeakers([("Dovrin Quay Watch", "DQW", "مرصد أرصفة البحر")])
    assert "DQW" in known.names(name, language)


def test_a_document_alone_is_nobodys() -> None:
    known = KnownSpeakers([("Dovrin Quay Watch", "DQW")])
    assert known.names("the statement", "en") == ()
    assert known.names("the Tarn statement", "en") == ()
