"""Which figures of the articles on an event answer a question: of its time, place and people."""

from datetime import date

from bot.question import analyse
from bot.reading.reader import Reader
from bot.relevance import relevant
from bot.selecting import select_figures
from index.articles import Article

Told = list[tuple[object, str | None]]


def told(question: str, *texts: str, language: str = "en", title: str | None = None) -> Told:
    """Return value and speaker of each figure that answers; the articles are of 5 March 2031."""
    day = date(2031, 3, 5)
    articles = [
        Article(f"{number}.txt", "The Quay", None, title, day, language, text)
        for number, text in enumerate(texts)
    ]
    asked = analyse(question)
    readings = [Reader().read(article) for article in articles]
    claims = select_figures(asked, relevant(asked, readings))
    return [(c.figure.low, c.attribution.speaker) for c in claims if c.figure]


def test_what_one_speaker_denies_stands_beside_what_another_counts() -> None:
    text = (
        "Nine people were killed in a raid on Brenvik, the hospital said. "
        "The army denied that anybody was killed."
    )
    assert told("How many were killed in Brenvik?", text) == [
        (9, "the hospital"),
        (0, "The army"),
    ]


def test_a_zero_of_an_article_that_counts_some_denies_something_else() -> None:
    text = (
        "Nine people were killed in a raid on Brenvik. No one died in the hospital. "
        "Police said nine people were killed and that the children were not killed by the fire."
    )
    assert told("How many were killed in Brenvik?", text) == [(9, "Police")]


def test_a_zero_of_one_nation_answers_no_question_for_everybody() -> None:
    text = (
        "Nine people were killed in a raid on Brenvik, the hospital said. "
        'The army\'s spokesman said: "There were no Danish casualties."'
    )
    assert told("How many were killed in Brenvik?", text) == [(9, "the hospital")]


def test_victims_told_apart_by_class_are_shown_to_who_asks_for_the_dead() -> None:
    text = (
        "Five people were killed in a raid on Brenvik, the hospital said. "
        "Nine were wounded. The observatory said four of the victims were fighters. "
        "There were 14 casualties, police said."
    )
    assert told("How many were killed in Brenvik?", text) == [
        (5, "the hospital"),
        (4, "The observatory"),
    ]
    text += " Four fighters were killed, the mayor said."
    assert told("How many were killed in Brenvik?", text) == [
        (5, "the hospital"),
        (4, "the mayor"),
    ]


def test_a_running_total_told_after_the_event_is_no_figure_of_it() -> None:
    text = (
        "Five people were killed in a raid on Brenvik, the hospital said. "
        "More than 900 people have died in the war since 1999. The town puts the number at 600."
    )
    assert told("How many were killed in Brenvik?", text) == [(5, "the hospital")]
    total = "How many have been killed in the war since 1999?"
    assert told(total, text) == [(900, None), (600, "The town")]
