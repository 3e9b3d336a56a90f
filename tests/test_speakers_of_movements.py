"""Whom an article means without naming it: the movement, a ministry of its own land."""

import pytest

from bot.reading.reader import Reader
from bot.speakers.asked_speakers import spoken_by
from index.articles import Article


def speaks(language: str, text: str, asked: str, tongue: str) -> bool:
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    claims = [claim for claim in Reader().read(article).claims if claim.figure]
    return any(spoken_by(claim, [asked], tongue) for claim in claims)


SAME = [
    (
        "ar",
        "هاجم مقاتلو حركة طالبان بلدة كلدة. وأكد المتحدث باسم الحركة سامي نجم أن 40 جنديا قتلوا.",
        "Taleban",
        "da",
    ),
    ("en", "Hamas men stormed Kelda. The movement said 40 soldiers were killed.", "حماس", "ar"),
    (
        "en",
        "Hamas men stormed Kelda. A spokesman for the movement said 40 soldiers were killed.",
        "Hamas",
        "en",
    ),
]


@pytest.mark.parametrize(("language", "text", "asked", "tongue"), SAME)
def test_the_movement_is_the_one_that_was_named(
    language: str, text: str, asked: str, tongue: str
) -> None:
    assert speaks(language, text, asked, tongue)


OTHERS = [
    (
        "en",
        "Hamas men stormed Kelda. The movement said 40 soldiers were killed.",
        "Hezbollah",
        "en",
    ),
    (
        "en",
        "Hamas and Hezbollah fought in Kelda. The movement said 40 soldiers were killed.",
        "Hamas",
        "en",
    ),
    ("en", "Hamas men stormed Kelda. The police said 40 soldiers were killed.", "Hamas", "en"),
]


@pytest.mark.parametrize(("language", "text", "asked", "tongue"), OTHERS)
def test_another_movement_or_body_is_not_meant(
    language: str, text: str, asked: str, tongue: str
) -> None:
    assert not speaks(language, text, asked, tongue)


def says_so(language: str, title: str, text: str, asked: tuple[str, str]) -> bool:
    article = Article("a.txt", "The Quay", None, title, None, language, text)
    said = [c for c in Reader().read(article).claims if c.figure and c.attribution.speaker]
    assert said
    return spoken_by(said[-1], asked[:1], asked[1])


AT_HOME = [
    (
        "ar",
        "الأردن: حريق",
        "وقال سامي نجم المتحدث باسم وزارة الصحة إن 6 أشخاص قتلوا.",
        ("det jordanske sundhedsministerium", "da"),
    ),
    (
        "ar",
        "الأردن: حريق",
        "وقال وزير الصحة إن 6 أشخاص قتلوا.",
        ("das jordanische Gesundheitsministerium", "de"),
    ),
    (
        "ar",
        "حريق",
        "قتل 6 أشخاص في الأردن. وقالت وزارة الصحة إن 6 أشخاص قتلوا.",
        ("the Jordanian health ministry", "en"),
    ),
    (
        "en",
        "Sudan clash",
        "A spokesman for the army said six people were killed.",
        ("den sudanske hær", "da"),
    ),
    (
        "en",
        "Blast",
        "The district governor said six people were killed.",
        ("local officials", "en"),
    ),
    (
        "ar",
        "حريق",
        "وقال الناطق الإعلامي بصحة كلدة سامي نجم إن 6 أشخاص قتلوا.",
        ("der Gesundheitsdirektion der Region", "de"),
    ),
]


@pytest.mark.parametrize(("language", "title", "text", "asked"), AT_HOME)
def test_in_an_article_on_a_land_its_bodies_need_no_name_of_it(
    language: str, title: str, text: str, asked: tuple[str, str]
) -> None:
    assert says_so(language, title, text, asked)


ELSEWHERE = [
    (
        "ar",
        "الأردن: حريق",
        "وقال المتحدث باسم وزارة الداخلية إن 6 أشخاص قتلوا.",
        ("det jordanske sundhedsministerium", "da"),
    ),
    (
        "ar",
        "العراق: حريق",
        "وقال المتحدث باسم وزارة الصحة إن 6 أشخاص قتلوا.",
        ("det jordanske sundhedsministerium", "da"),
    ),
    (
        "en",
        "Sudan clash",
        "A spokesman for the police said six people were killed.",
        ("den sudanske hær", "da"),
    ),
    (
        "en",
        "Blast",
        "The interior ministry said six people were killed.",
        ("local officials", "en"),
    ),
    (
        "ar",
        "حريق",
        "وقال مدير شرطة كلدة إن 6 أشخاص قتلوا.",
        ("der Gesundheitsdirektion der Region", "de"),
    ),
    (
        "en",
        "Blast",
        "The authorities said six people were killed.",
        ("the provincial authorities", "en"),
    ),
]


@pytest.mark.parametrize(("language", "title", "text", "asked"), ELSEWHERE)
def test_bodies_of_another_kind_or_land_are_not_meant(
    language: str, title: str, text: str, asked: tuple[str, str]
) -> None:
    assert not says_so(language, title, text, asked)
