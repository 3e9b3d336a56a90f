"""One event of several of the same days, told apart by what each article is about."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.asked_places import joined_places, pinned
from bot.choosing.events.linked_articles import shares_first_figure, shares_statement
from bot.choosing.events.particular_names import specific_names
from bot.choosing.events.relevance import event_names, relevant
from bot.choosing.events.same_event import names_it_nearly
from bot.choosing.selecting import select_figures
from bot.reading.happenings import kinds
from bot.reading.names.capitals import is_capital
from bot.reading.reader import Reader, Reading
from index.articles import Article

DAY = date(2031, 3, 5)


def read(text: str, language: str = "en", name: str = "a.txt", day: date = DAY) -> Reading:
    return Reader().read(Article(name, "The Quay", None, None, day, language, text))


def told(question: str, *readings: Reading) -> list[int | float]:
    asked = analyse(question)
    claims = select_figures(asked, relevant(asked, readings))
    return sorted(claim.figure.low for claim in claims if claim.figure and claim.figure.low)


ON_BRENVIK = "A bomb killed six people at the bus station of Brenvik on Wednesday, police said."
PASSING = {
    "en": (
        "Eleven people died in an attack in Oldmere on Wednesday, the mayor said."
        "\n\nThe mayor said five of them were guards."
        "\n\nTroops had searched the hills since dawn.\n\nRoads to the coast were closed."
        "\n\nShops did not open.\n\nThe army asked people to stay at home."
        "\n\nIt spoke of a hard day.\n\nA bomb in Brenvik killed seven people as well."
    ),
    "da": (
        "Elleve mennesker døde onsdag i et angreb i Oldmere, oplyser borgmesteren."
        "\n\nBorgmesteren siger, at fem af dem var vagter."
        "\n\nSoldater har ledt i bakkerne siden daggry.\n\nVejene til kysten er spærret."
        "\n\nButikkerne åbnede ikke.\n\nHæren beder folk blive hjemme."
        "\n\nDen taler om en hård dag.\n\nEn bombe i Brenvik dræbte også syv mennesker."
    ),
}


@pytest.mark.parametrize("language", PASSING)
def test_an_article_on_another_town_gives_only_what_it_says_of_the_asked_one(
    language: str,
) -> None:
    other = read(PASSING[language], language, "b.txt")
    asked = "How many people were killed by the bomb in Brenvik on 5 March 2031?"
    assert told(asked, read(ON_BRENVIK), other) == [6, 7]


def test_what_both_articles_recall_does_not_link_them() -> None:
    one = read("A bomb killed 12 in Brenvik, said Ada Holt. Shells killed 30 in Torsk.", name="a")
    two = read("Gunmen killed 9 in Oldmere, said Ada Holt. Shells killed 30 in Torsk.", name="b")
    assert shares_statement(one, two)
    assert not shares_first_figure(one, two)


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("A bomb killed at least 12 people in the market, said Ada Holt.", True),
        ("A bomb killed at least 10 people in the market, said Ada Holt.", False),
    ],
)
def test_an_open_bound_links_by_its_own_number(text: str, *, linked: bool) -> None:
    known = read("A bomb killed 12 in Brenvik, said Ada Holt.")
    assert shares_first_figure(read(text, name="b.txt"), known) is linked


def test_a_shipwreck_is_no_bombing_though_a_rescue_is_called_an_operation() -> None:
    assert kinds(frozenset({"shipwreck", "military_operation"})) == {"shipwreck"}
    assert kinds(frozenset({"military_operation"})) == {"violence"}


TWO_TARGETS = {
    "en": "A bomb killed 34 people at the music academy of Brenvik, officials said.\n\n"
    "Rockets killed 13 people at the barracks in Brenvik the same night, officials said.",
    "da": "En bombe dræbte 34 mennesker ved musikakademiet i Brenvik, siger embedsmænd.\n\n"
    "Raketter dræbte samme nat 13 mennesker ved kasernen i Brenvik, siger embedsmænd.",
    "ar": "قتل 34 شخصا في تفجير قرب أكاديمية الفنون في برنفيك، بحسب مسؤولين.\n\n"
    "وقتل 13 شخصا في هجوم صاروخي على ثكنة في برنفيك في الليلة نفسها.",
}


@pytest.mark.parametrize("language", TWO_TARGETS)
@pytest.mark.parametrize(
    ("target", "number"), [("the music academy", 34), ("the military base", 13)]
)
def test_what_was_hit_tells_two_attacks_of_a_night_apart(
    language: str, target: str, number: int
) -> None:
    asked = f"How many were killed at {target} in Brenvik on 5 March 2031?"
    assert told(asked, read(TWO_TARGETS[language], language)) == [number]


def test_without_a_figure_for_the_asked_target_all_of_the_town_are_told() -> None:
    asked = "How many were killed at the embassy in Brenvik on 5 March 2031?"
    assert told(asked, read(TWO_TARGETS["en"])) == [13, 34]


def test_rare_words_that_stand_side_by_side_are_one_name() -> None:
    asked = analyse("كم شخصا قتلوا في قصف على كرم مورا في مارس 2031؟")
    article = read("قتل 7 أشخاص في قصف على كرم مورا يوم الأربعاء، بحسب مصادر طبية.", "ar")
    assert event_names(asked, [article]) == ("كرم مورا",)


def test_a_word_that_no_article_has_as_a_name_pins_nothing_down() -> None:
    asked = analyse("كم شخصا قتلوا في دوامة الغارات التي زلزلت تركيا يوم 5 مارس 2031؟")
    article = read("دوامة من الغارات زلزلت تركيا يوم الأربعاء وقتل 7 أشخاص.", "ar")
    assert event_names(asked, [article]) == ()


@pytest.mark.parametrize(
    ("name", "code", "known"),
    [
        ("Nairobi", "KE", True),
        ("نيروبي", "KE", True),
        ("Москва", "RU", True),
        ("Köpenhamn", "DK", True),
        ("Torsk", "DK", False),
        ("Nairobi", "UG", False),
    ],
)
def test_capitals_are_known_in_every_script(name: str, code: str, *, known: bool) -> None:
    assert is_capital(name, [code]) is known


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A car bomb killed 7 people at a bank in the Kenyan capital on Wednesday."),
        ("da", "En bilbombe dræbte onsdag 7 mennesker ved en bank i Kenyas hovedstad."),
        ("ar", "قتل 7 أشخاص في انفجار سيارة مفخخة أمام مصرف في العاصمة الكينية."),
        ("fr", "Une voiture piégée a tué 7 personnes devant une banque de la capitale kényane."),
        ("es", "Un coche bomba mató a 7 personas en un banco de la capital de Kenia."),
    ],
)
def test_a_capital_is_told_by_its_country(language: str, text: str) -> None:
    asked = "How many died when a bank in Nairobi was bombed on 5 March 2031?"
    assert told(asked, read(text, language)) == [7]


def test_the_capital_of_another_country_is_not_meant() -> None:
    asked = "How many died when a bank in Nairobi was bombed on 5 March 2031?"
    assert told(asked, read("A car bomb killed 7 at a bank in the Ugandan capital.")) == []


def test_a_hotel_and_its_town_are_each_enough() -> None:
    asked = analyse("How many soldiers died in the attack on Hotel Sorrel in Brenvik?")
    names = specific_names(asked)
    assert "Brenvik" in pinned(asked, names)
    assert "Brenvik" in joined_places(asked, names)


def test_what_one_people_did_to_a_place_does_not_lie_in_it() -> None:
    asked = analyse("How many were killed in the Kelvian shelling of the Orlu district of Brenvik?")
    assert "Orlu" in pinned(asked, specific_names(asked))


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("A car bomb killed nine people in Kelda Orlu on Wednesday.", True),
        ("A car bomb killed nine people in Orlu on Wednesday.", False),
        ("A car bomb killed nine people in Kelda Torsk on Wednesday.", False),
    ],
)
def test_a_name_of_three_words_is_known_without_its_first(text: str, *, near: bool) -> None:
    asked = analyse("How many died in the bombing of Tell Kelda Orlu on 5 March 2031?")
    assert names_it_nearly(asked, read(text), ["Tell Kelda Orlu"]) is near
