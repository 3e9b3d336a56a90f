"""A fetcher that behaves: it says who it is, asks robots.txt, and is never in a hurry."""

from importlib.metadata import version

from index.clock import Clock
from index.errors import OperatorError
from index.web.fetching import Fetcher
from index.web.pacing import Pace
from index.web.requesting import Access, Limits, Requester
from index.web.robots import PRODUCT, Manners, Robots


def polite_fetcher(
    contact: str | None = None,
    *,
    access: Access | None = None,
    limits: Limits | None = None,
    clock: Clock | None = None,
    interval: float = 1.0,
) -> Fetcher:
    """Return the fetcher that all sources share: it remembers hosts and their robots.txt.

    Args:
        contact: An address of a page or a mailbox that says who runs this installation.
        access: Which part of the network is there; None for the public one, without a proxy.
        limits: What one request may take.
        clock: How late it is, and how to wait.
        interval: Seconds between two requests to one host.

    Raises:
        OperatorError: The contact or the proxy is not written as it must be.
    """
    clock = clock or Clock()
    requester = Requester(user_agent(contact), limits, access)
    pace = Pace(clock, interval)
    robots = Robots(Fetcher(requester, pace.turn, clock), clock)
    return Fetcher(requester, Manners(robots, pace).turn, clock)


def user_agent(contact: str | None) -> str:
    """Return the name under which this program asks, with whom to write to.

    Raises:
        OperatorError: The contact cannot stand in a header.
    """
    name = f"{PRODUCT}/{version('whosays')}"
    if not contact:
        return name
    if not (contact.isascii() and contact.isprintable()) or set(contact) & set("();"):
        raise OperatorError(
            "The contact for web servers must be one web or mail address in plain ASCII."
        )
    return f"{name} (+{contact})"
