"""Articles of the day beside the asked one, where others are of the asked day itself."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.reading.reader import Reader, Reading
from index.articles import Article

QUESTION = (
    "How many people were killed in the air strike on the Tolm factory in Brenvik on 4 March 2031?"
)
OF_THE_DAY = (
    "Brenvik, 4 March 2031. An air strike on the Tolm factory in Brenvik killed five people."
)


def reading(name: str, text: str) -> Reading:
    day = date(2031, 3, 5)
    return Reader().read(Article(name, "The Quay", None, None, day, "en", text))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Brenvik, 5 March 2031. An air strike on a hospital in Brenvik killed nine.", False),
        ("Brenvik, 5 March 2031. An air strike on a house in Brenvik killed nine.", False),
        ("Tolm, Brenvik, 5 March 2031. An air strike on a bridge killed nine.", False),
        ("An air strike on a house in Brenvik killed nine people.", True),
        ("Brenvik, 5 March 2031. The dead of the Tolm factory in Brenvik are now nine.", True),
        (
            (
                "Brenvik, 5 March 2031. An air strike on a house killed nine. "
                "On 4 March one killed five in Brenvik."
            ),
            True,
        ),
    ],
)
def test_another_day_is_another_event_where_the_asked_one_is_told(text: str, kept: bool) -> None:  # noqa: FBT001
    own, other = reading("own.txt", OF_THE_DAY), reading("other.txt", text)
    found = relevant(analyse(QUESTION), [own, other])
    assert own in found
    assert (other in found) == kept


def test_another_day_will_do_where_no_article_tells_of_the_asked_one() -> None:
    other = reading(
        "other.txt", "Brenvik, 5 March 2031. A strike on a factory in Brenvik killed nine."
    )
    assert relevant(analyse(QUESTION), [other]) == (other,)
