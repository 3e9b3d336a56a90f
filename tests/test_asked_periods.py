"""Questions for totals over a time, and the figures that answer them or are of one event."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.later_events import places_of_closing_event
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.claims import Claim
from bot.reading.reader import Reader, Reading
from index.articles import Article

PUBLISHED = date(2031, 8, 20)
START = (date(2030, 1, 1), date(2030, 3, 31))


def reading(text: str, language: str = "en", published: date = PUBLISHED) -> Reading:
    return Reader().read(Article("1.txt", "The Quay", None, None, published, language, text))


def chosen(question: str, *found: Reading) -> list[Claim]:
    asked = analyse(question)
    readings = relevant(asked, found)
    parts = asked.parts or (asked,)
    return [claim for part in parts for claim in select_figures(part, readings)]


def selected(question: str, *found: Reading) -> list[object]:
    return [claim.figure.low for claim in chosen(question, *found) if claim.figure]


@pytest.mark.parametrize(
    "question",
    [
        "How many were killed from early 2030 until the attack on Brenvik?",
        "Hvor mange blev dræbt fra begyndelsen af 2030 til angrebet på Brenvik?",
        "Wie viele wurden von Anfang 2030 bis zum Angriff auf Brenvik getötet?",
        "Combien de morts du début 2030 à l'attaque de Brenvik ?",
        "¿Cuántos murieron de principios de 2030 al ataque a Brenvik?",
        "Hur många dödades från början av 2030 till attacken mot Brenvik?",
        "Hvor mange ble drept fra begynnelsen av 2030 til angrepet på Brenvik?",
        "Сколько человек погибло с начала 2030 года до удара по Бренвику?",
        "Скільки людей загинуло від початку 2030 року до удару по Бренвіку?",
        "2030 başından Brenvik saldırısına kadar kaç kişi öldü?",
        "كم قتل من بداية 2030 حتى الهجوم على برنفيك؟",
    ],
)
def test_an_event_may_close_the_time_of_a_total(question: str) -> None:
    asked = analyse(question)
    assert asked.background
    assert asked.circumstances.since == (START,)


@pytest.mark.parametrize(
    "question",
    [
        "How many died in the attack of 5 May 2030 on Brenvik?",
        "Combien de morts dans l'attaque du 5 mai 2030 à Brenvik ?",
        "Hvor mange blev dræbt på vejen fra Norrby til Brenvik den 5. maj 2030?",
    ],
)
def test_a_day_and_a_place_are_no_time(question: str) -> None:
    assert analyse(question).circumstances.since == ()


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("How many were killed from May 2030 until the attack on Brenvik?", ("Brenvik",)),
        ("How many were killed in Brenvik from May 2030 until the attack on Torsk?", ("Torsk",)),
        ("How many were killed in Brenvik since May 2030?", ()),
        ("How many were killed from May 2030 until 5 June in Brenvik?", ()),
        ("Mayıs 2030'dan Brenvik saldırısına kadar kaç kişi öldü?", ("Brenvik",)),
    ],
)
def test_its_place_only_closes_the_time(question: str, names: tuple[str, ...]) -> None:
    asked = analyse(question)
    assert places_of_closing_event(asked, asked.circumstances.names) == names


def test_a_total_counts_those_of_every_place() -> None:
    text = (
        "A drone killed three people in Brenvik on Wednesday. The number of drone attacks on the"
        " valley since early 2030 now stands at 72. The attacks left 19 civilians dead."
    )
    question = (
        "How many drone attacks were there from early 2030 until the attack on Brenvik, and how"
        " many civilians were killed in them?"
    )
    assert selected(question, reading(text)) == [72, 19]
    assert selected("How many people were killed in Brenvik?", reading(text)) == [3]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("How many have been killed in Finnish attacks, and over what period?", "en"),
        ("Hvor mange er dræbt i finske angreb, og over hvilken periode?", "da"),
        ("Hvor mange er drept i finske angrep, og over hvilken periode?", "nb"),
        ("Hur många har dödats i finska attacker, och under vilken period?", "sv"),
        ("Wie viele starben bei finnischen Angriffen, und in welchem Zeitraum?", "de"),
        ("Combien de morts dans les attaques finlandaises, et sur quelle période ?", "fr"),
        ("¿Cuántos murieron en ataques finlandeses, y en qué período?", "es"),
        ("Quanti sono morti in attacchi finlandesi, e in quale periodo?", "it"),
        ("Сколько человек погибло при финских атаках и за какой период?", "ru"),
        ("Скільки людей загинуло від фінських атак і за який період?", "uk"),
        ("Finlandiya saldırılarında kaç kişi öldü, hangi dönemde?", "tr"),
        ("كم قتل في الهجمات الفنلندية، وعن أي مدة؟", "ar"),
    ],
)
def test_over_how_long_a_time_is_asked_of_totals(question: str, language: str) -> None:
    assert analyse(question, language).background


def test_the_total_of_a_statement_is_no_toll_of_its_event() -> None:
    text = (
        "Three people were killed in shelling of Brenvik on Wednesday, the Shore Office said."
        " Since July 20, Finnish attacks have killed 23 people, the Shore Office said."
    )
    total = "How many were killed in Finnish attacks by the Shore Office, and over what period?"
    assert selected(total, reading(text)) == [23]
    assert selected("How many were killed in the shelling of Brenvik?", reading(text)) == [3]


def test_a_flood_goes_on_for_weeks() -> None:
    text = "One man drowned in Brenvik on Wednesday. Since July 20 the flood has killed 16 people."
    assert 16 in selected("How many has the flood killed in Brenvik?", reading(text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Since 2029 the board has counted 210 attacks. The attacks killed 58 people."),
        ("da", "Siden 2029 har nævnet talt 210 angreb. Angrebene har kostet 58 mennesker livet."),
        ("nb", "Siden 2029 har nemnda talt 210 angrep. Angrepene har krevd 58 liv."),
        ("sv", "Sedan 2029 har nämnden räknat 210 attacker. Attackerna har krävt 58 liv."),
        ("de", "Seit 2029 zählte der Rat 210 Angriffe. Bei den Angriffen starben 58 Menschen."),
        ("fr", "Depuis 2029, 210 attaques ont été recensées. Les attaques ont fait 58 morts."),
        ("es", "Desde 2029 se contaron 210 ataques. Los ataques dejaron 58 muertos."),
        ("it", "Dal 2029 si contano 210 attacchi. Gli attacchi hanno fatto 58 morti."),
        ("ru", "С 2029 года зафиксировано 210 атак. В атаках погибли 58 человек."),
        ("uk", "З 2029 року зафіксовано 210 атак. В атаках загинули 58 людей."),
        ("tr", "2029'dan bu yana 210 saldırı düzenlendi. Saldırılarda 58 kişi öldü."),
        ("tr", "2029'dan bu yana ekipler 210 saldırıya müdahale etti. Saldırılarda 58 kişi öldü."),
        ("ar", "وثقت الهيئة 210 هجمات منذ 2029. وأدت الهجمات إلى مقتل 58 شخصا."),
    ],
)
def test_what_many_happenings_cost_is_a_total_as_they_are(language: str, text: str) -> None:
    told = [claim for claim in reading(text, language).claims if claim.figure]
    totals = [(c.figure.low, c.background) for c in told if c.figure]
    assert totals == [(210, True), (58, True)]
    assert len({claim.circumstances.since for claim in told}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Since 2029 the board has counted 210 attacks. The attacks on Monday killed nine people.",
        "Since 2029 the board has counted 210 attacks. The attacks in Torsk killed nine people.",
        "The board has counted two attacks. The attacks killed nine people.",
        "Since 2029 the board has counted 210 attacks. Nine people died.",
    ],
)
def test_happenings_of_their_own_day_or_place_are_no_total(text: str) -> None:
    told = [claim for claim in reading(text).claims if claim.figure]
    assert [c.background for c in told if c.figure and c.figure.low == 9] == [False]


def test_what_goes_on_with_a_speakers_count_answers_for_that_speaker() -> None:
    text = (
        "The Lantern Rescue Service said it had responded to 210 attacks since early June.\n\n"
        "These attacks killed 58 people."
    )
    question = "How many people, according to the Lantern Rescue Service, died since June 2031?"
    found = chosen(question, reading(text))
    assert [(c.figure.low, c.attribution.speaker) for c in found if c.figure] == [(58, None)]


def test_counts_of_two_months_are_both_of_the_asked_time() -> None:
    question = (
        "How many have been killed in the valley since early 2030, according to the counts of"
        " April and of August 2031?"
    )
    early = reading(
        "Since early 2030, 120 people were killed in the valley.", "en", date(2031, 4, 28)
    )
    late = reading("Since early 2030, 310 people were killed in the valley.")
    assert analyse(question).circumstances.days == ()
    assert selected(question, early, late) == [120, 310]


def test_a_day_that_is_counted_in_itself_is_asked_for() -> None:
    question = "How many have been killed since 2011 and how many in May 2031?"
    assert analyse(question).circumstances.days == ((date(2031, 5, 1), date(2031, 5, 31)),)


def test_civilians_and_fighters_are_everybody() -> None:
    text = "Since early 2030, 120 soldiers and civilians have been killed in the valley."
    question = "How many deaths of civilians and fighters were counted since early 2030?"
    assert selected(question, reading(text)) == [120]
    assert selected("How many civilians were killed since early 2030?", reading(text)) == []


def test_a_total_of_the_asked_class_answers_without_a_harm() -> None:
    text = "The army has targeted 385 gunmen since the start of 2030, the ministry said."
    question = "Сколько боевиков армия поразила с начала 2030 года?"
    assert selected(question, reading(text)) == [385]
    assert selected("Сколько боевиков в армии?", reading(text)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "By 14 May floods had killed 41 people that year."),
        ("da", "Inden den 14. maj havde oversvømmelser dræbt 41 mennesker det år."),
        ("de", "Bis zum 14. Mai starben in jenem Jahr 41 Menschen bei Hochwassern."),
        ("es", "Hasta el 14 de mayo murieron 41 personas ese año."),
        ("it", "Fino al 14 maggio sono morte 41 persone in quell'anno."),
        ("ru", "К 14 мая в том году погиб 41 человек."),
    ],
)
def test_up_to_a_day_is_counted_from_the_beginning_of_its_year(language: str, text: str) -> None:
    told = [claim for claim in reading(text, language).claims if claim.figure]
    assert [(c.background, c.circumstances.since) for c in told] == [
        (True, ((date(2031, 1, 1), date(2031, 1, 1)),))
    ]


def test_a_year_up_to_a_day_is_asked_for() -> None:
    text = (
        "A flood killed one man in Oldmere on Monday. By 14 May floods had killed 41 people in"
        " the country that year."
    )
    told = reading(text, "en", date(2031, 5, 20))
    assert selected("How many people had died in floods in 2031 by 14 May?", told) == [41]
    assert selected("How many people died in the flood in Oldmere on 19 May 2031?", told) == [1]


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        (
            (
                "Wie viele Angriffe zählte die Beobachtungsstelle für Menschenrechte von Anfang"
                " 2030 bis zum Angriff auf Brenvik?"
            ),
            "die Beobachtungsstelle für Menschenrechte",
        ),
        ("كم قتل وفق بيان قوات كيلدا الشعبية؟", "بيان قوات كيلدا الشعبية"),
    ],
)
def test_whose_count_is_asked_for(question: str, speaker: str) -> None:
    assert analyse(question).speakers == (speaker,)


def test_the_statement_of_a_body_is_the_bodys() -> None:
    text = "قال المركز الإعلامي لقوات سوريا الشعبية إن ثلاثة أشخاص قتلوا في قصف برنفيك."
    question = "كم قتل في قصف برنفيك وفق بيان قوات سوريا الشعبية؟"
    assert selected(question, reading(text, "ar")) == [3]


def test_the_land_of_a_speaker_is_no_land_of_the_event() -> None:
    text = "Since early 2030, 120 people have been killed in the valley, the Observatory said."
    question = "How many have been killed since early 2030 according to the Chilean Observatory?"
    assert relevant(analyse(question), [reading(text)])


def test_a_speakers_full_name_pins_no_event_down() -> None:
    question = "¿Cuántos muertos contó el Observatorio Junco de Derechos Humanos desde 2030?"
    text = "Since 2030, 120 people have been killed in the valley."
    assert relevant(analyse(question), [reading(text)])
