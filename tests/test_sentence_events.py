"""Events that an article tells apart from its own, and sentences that go on with them."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.circumstances import circumstances_reader
from bot.reading.lexicon.pack import lexicon
from bot.reading.reader import Reader
from bot.reading.words.tokens import tokenize
from index.articles import Article

OTHERS = [
    ("en", "In a separate drone attack, three people died."),
    ("en", "Elsewhere in the province, three people died."),
    ("en", "Meanwhile, in an earlier raid, three people died."),
    ("en", "In the separate incident, three people died."),
    ("en", "Last month three people died in the same street."),
    ("da", "Ved et andet angreb blev tre mennesker dræbt."),
    ("da", "Andre steder i provinsen blev tre mennesker dræbt."),
    ("nb", "I et annet angrep ble tre mennesker drept."),
    ("sv", "I en separat attack dödades tre människor."),
    ("de", "Bei einem früheren Luftangriff starben drei Menschen."),
    ("de", "Bei einem weiteren Angriff starben drei Menschen."),
    ("es", "En un ataque anterior murieron tres personas."),
    ("it", "In un attacco precedente sono morte tre persone."),
    ("es", "En otro frente murieron tres personas."),
    ("it", "Su un altro fronte sono morte tre persone."),
    ("fr", "Lors d'une précédente attaque, trois personnes sont mortes."),
    ("fr", "Sur un autre front, trois personnes sont mortes."),
    ("ar", "وفي هجوم منفصل، قتل 3 رجال."),
    ("ar", "وعلى جبهة أخرى قتل 3 أشخاص."),
    ("ar", "وفي هجوم آخر قتل 3 أشخاص."),
    ("ru", "В другом районе погибли три человека."),
    ("ru", "При аналогичной атаке погибли три человека."),
    ("uk", "Під час окремої атаки загинули троє людей."),
    ("tr", "Ayrı bir saldırıda üç kişi öldü."),
]
SAME = [
    ("en", "Another blast followed, and three people died."),
    ("en", "In another interview he said that three people died."),
    ("en", "The attack earlier on Friday killed three people."),
    ("de", "In einer weiteren Mitteilung hieß es, drei Menschen seien tot."),
    ("ar", "وكانت حصيلة سابقة قد أفادت بمقتل 3 أشخاص."),
    ("ar", "وفي بيان منفصل قال إن 3 أشخاص قتلوا."),
    ("es", "En otra entrevista dijo que murieron tres personas."),
    ("it", "In un'altra intervista ha detto che sono morte tre persone."),
]


def is_apart(language: str, text: str) -> bool:
    """Tell whether a sentence is read as one on an event apart."""
    pack = lexicon(language)
    assert pack is not None
    read = circumstances_reader(pack).read(tokenize(text), date(2031, 3, 5))
    return read.circumstances.apart


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_words_for_another_event_are_read(language: str, text: str) -> None:
    assert is_apart(language, text)


@pytest.mark.parametrize(("language", "text"), SAME)
def test_words_beside_no_other_event_are_not(language: str, text: str) -> None:
    assert not is_apart(language, text)


def told(asked: str, text: str, published: date = date(2031, 3, 5)) -> list[object]:
    """Return the values that answer a question by one article."""
    article = Article("a.txt", "The Quay", None, None, published, "en", text)
    question = analyse(asked)
    claims = select_figures(question, relevant(question, [Reader().read(article)]))
    return [claim.figure.low for claim in claims if claim.figure]


MARKET = "How many were killed in the bombing of the market in Arvik on 5 March 2031?"
AT_MARKET = "A bomb killed 9 people at the market of Arvik on Wednesday."


def test_an_attack_apart_is_another_event() -> None:
    assert told(MARKET, f"{AT_MARKET} In a separate attack, a grenade killed 3 people.") == [9]


def test_an_attack_apart_in_the_same_town_is_another_event_if_it_hit_something_else() -> None:
    text = f"{AT_MARKET} In a separate attack, a bomb killed 3 people at a house in Arvik."
    assert told(MARKET, text) == [9]


def test_what_an_article_tells_apart_may_be_the_asked_event() -> None:
    text = "A bomb killed 3 people in Belno. In a separate attack, a bomb killed 9 in Arvik."
    assert 9 in told("How many were killed in Arvik on 5 March 2031?", text)


STRIKES = "How many were killed in the air strikes on Arvik on 20 March 2031?"  # a Thursday
STRUCK = "Air strikes on Arvik killed 9 people on Thursday."


def test_what_happened_on_other_days_is_of_another_event() -> None:
    text = f"{STRUCK} On Monday and Tuesday, 39 people were killed when radios exploded."
    assert told(STRIKES, text, date(2031, 3, 21)) == [9]


def test_a_sentence_without_a_time_goes_on_with_another_day() -> None:
    text = f"{STRUCK} A drone hit a bridge on Monday. Four people died."
    assert told(STRIKES, text, date(2031, 3, 21)) == [9]


def test_a_toll_may_rise_on_the_day_of_the_article() -> None:
    text = "Air strikes hit Arvik on Thursday. Two days later, on Saturday, 11 people were dead."
    assert told(STRIKES, text, date(2031, 3, 22)) == [11]
