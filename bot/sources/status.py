"""How each source is: when it was read, when it will be, what it gave, and what is wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.sources.outcomes import counted
from bot.sources.sources import Kind, Source
from bot.wiring import Application
from index.catalogue.channels import Channel
from index.loading.loading import ADDED


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """One source, listed or not.

    Attributes:
        source: What people know it by.
        kind: "folder", "feed", "page", "sitemap", or "added" for all that was added by hand.
        place: The folder's path, or the address.
        listed: Whether it is read at all now; what it brought stays in any case.
        enabled: Whether the list says that it is to be read.
        articles: How many articles came by it.
        read: When it was last read well, or None.
        next: When it will be read, or None: folders are compared before each question, and what
            is not listed is not read.
        failure: Why the last reading failed, or None.
        failures: How many readings in a row have failed.
    """

    source: str
    kind: str
    place: str
    listed: bool
    enabled: bool
    articles: int
    read: datetime | None
    next: datetime | None
    failure: str | None
    failures: int


@dataclass(frozen=True, slots=True)
class SourceStatuses:
    """All sources: first those that are listed, then what others have left."""

    sources: tuple[SourceStatus, ...]


def source_statuses(application: Application) -> SourceStatuses:
    """Return how every source is.

    Raises:
        UserError: The list is not as it must be.
    """
    sources = application.sources()
    channels = dict(application.corpus.channels())
    numbers = application.corpus.articles_by_channel()
    listed = [
        _listed(application, source, channels.pop(source.name, None), numbers) for source in sources
    ]
    left = [_left(channel, numbers.get(channel.name, 0)) for channel in channels.values()]
    return SourceStatuses((*listed, *(status for status in left if status.articles)))


def _listed(
    application: Application, source: Source, channel: Channel | None, numbers: Any
) -> SourceStatus:
    due = None
    if source.enabled and source.kind is not Kind.FOLDER:
        due = application.reader.due(source) or datetime.now(UTC)
    return SourceStatus(
        source=source.label,
        kind=str(source.kind),
        place=source.place,
        listed=True,
        enabled=source.enabled,
        articles=numbers.get(source.name, 0),
        read=channel.reached if channel else None,
        next=due,
        failure=channel.failure if channel else None,
        failures=channel.failures if channel else 0,
    )


def _left(channel: Channel, articles: int) -> SourceStatus:
    label = "added by hand" if channel.name == ADDED else channel.name or channel.place
    return SourceStatus(
        source=label,
        kind=channel.kind,
        place=channel.place,
        listed=False,
        enabled=False,
        articles=articles,
        read=channel.reached,
        next=None,
        failure=None,
        failures=0,
    )


def as_documents(statuses: Sequence[SourceStatus]) -> list[dict[str, Any]]:
    """Return the statuses in their public JSON form."""
    return [
        {
            "source": status.source,
            "kind": status.kind,
            "place": status.place,
            "listed": status.listed,
            "enabled": status.enabled,
            "articles": status.articles,
            "read": status.read.isoformat() if status.read else None,
            "next": status.next.isoformat() if status.next else None,
            "failure": status.failure,
            "failures": status.failures,
        }
        for status in statuses
    ]


def status_lines(statuses: Sequence[SourceStatus]) -> Iterator[str]:
    """Yield one line for each source, and one more where something is wrong."""
    for status in statuses:
        articles = counted(status.articles, "article")
        yield f"{status.kind:<8} {status.source}: {articles}, {state_of(status)}"
        if status.failure is not None:
            yield f"         {trouble_of(status)}"


def state_of(status: SourceStatus) -> str:
    """Return when a source was read and will be, in words."""
    if not status.listed:
        return "not read any more" if status.kind != ADDED else "not read again"
    if not status.enabled:
        return "switched off"
    read = f"read {_moment(status.read)}" if status.read else "not read yet"
    return f"{read}, next {next_of(status)}"


def next_of(status: SourceStatus) -> str:
    """Return when a source is read next, in words."""
    if status.next is None:
        return "with the next question" if status.listed and status.enabled else "never"
    return "now" if status.next <= datetime.now(UTC) else _moment(status.next)


def trouble_of(status: SourceStatus) -> str:
    """Return what is wrong with a source, in words; empty where nothing is."""
    if status.failure is None:
        return ""
    times = f" ({status.failures} times in a row)" if status.failures > 1 else ""
    return f"could not be read{times}: {status.failure}"


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
