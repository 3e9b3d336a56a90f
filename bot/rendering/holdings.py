"""What is indexed, for people: numbers by outlet and language."""

from collections.abc import Iterator, Mapping

from bot.rendering.phrasebook import phrasebook
from index.catalogue.takedowns import Takedown
from index.storing.corpus_status import CorpusStatus

_MEGABYTE = 1_000_000


def holdings_lines(status: CorpusStatus, read: int) -> Iterator[str]:
    """Yield the lines, in English as all commands are; ``read`` articles have been read."""
    book = phrasebook("en")
    languages = {book.language_name(tag): number for tag, number in status.languages.items()}
    refreshed = status.refreshed
    yield f"Articles   {status.articles} in {status.chunks} passages, {status.rejected} rejected"
    listed = "as sources.toml lists; 'whosays sources' tells" if status.articles else "none yet"
    rest = ", the others when they are found" if read < status.articles else ""
    yield f"Read       {read} of {status.articles} for claims{rest}"
    yield f"Folder     {status.root or listed}"
    yield f"Outlets    {_counted(status.outlets)}"
    yield f"Languages  {_counted(languages)}"
    yield f"Indexed    {refreshed.astimezone():%Y-%m-%d %H:%M}" if refreshed else "Indexed    never"
    yield f"Size       {status.bytes / _MEGABYTE:.1f} MB"
    if status.taken_down:
        yield f"Taken down {'; '.join(map(_taken_down, status.taken_down))}"


def _taken_down(one: Takedown) -> str:
    what = f"all of {one.outlet}" if one.outlet else "an article"
    return f"{what} on {one.at.astimezone():%Y-%m-%d} ({one.id})"


def _counted(numbers: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in numbers.items()) or "none"
