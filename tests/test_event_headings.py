"""Which headline names an event: one of the asked place, not of an article that mentions it."""

from datetime import date

from bot.ledger.ledger import AskedEvents, build_ledger
from bot.ledger.origins import OriginFinder
from bot.reading.reader import Reader, Reading
from index.articles import Article
from index.embedding.embedding import SentenceEncoder


def reading(name: str, title: str, text: str) -> Reading:
    article = Article(name, "The Quay", None, title, date(2031, 3, 5), "en", text)
    return Reader().read(article)


def heading(names: tuple[str, ...], *readings: Reading) -> str:
    claims = [claim for one in readings for claim in one.claims if claim.figure]
    origins = OriginFinder(SentenceEncoder())
    (event,) = build_ledger(
        claims, readings, origins, AskedEvents("en", names, one_event=True)
    ).events
    return event.label


EARLIER = reading(
    "a.txt", "Minister visits the coast", "The raid on Brenvik killed nine people, police said."
)
OWN = reading("b.txt", "Raid on Brenvik kills nine", "Nine people were killed, doctors said.")


def test_a_headline_with_the_asked_place_names_the_event() -> None:
    assert heading(("Brenvik",), EARLIER, OWN) == "Raid on Brenvik kills nine"


def test_without_such_a_headline_the_first_one_does() -> None:
    assert heading(("Torsk",), EARLIER, OWN) == "Minister visits the coast"
