"""Where the articles come from: folders, feeds, pages and sitemaps, in a file that the user keeps.

``sources.toml`` has one table for each source, of the kind that its name says::

    [[folder]]
    path = "news"

    [[feed]]
    url = "https://paper.example/rss"
    outlet = "The Paper"
    every = "30m"

docs/sources.md tells all of it. A mistake is one sentence with its line.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from index.errors import RefusedError, UserError
from index.loading.loading import ADDED, Folder
from index.loading.metadata import Metadata, language_tag
from index.web.addresses import normal_address

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_INTERVAL = re.compile(r"(\d+) *([smhd])")
_SHORTEST_OUTSIDE = 60.0
"""Seconds: whoever runs a server wants no visit more often than every minute."""
_NAME = re.compile(r"[\w][\w .-]*")


class Kind(StrEnum):
    """What a source is; also the name of its tables in the file."""

    FOLDER = "folder"
    FEED = "feed"
    PAGE = "page"
    SITEMAP = "sitemap"


EVERY: Mapping[Kind, float] = {
    Kind.FOLDER: 900.0,
    Kind.FEED: 900.0,
    Kind.PAGE: 86_400.0,
    Kind.SITEMAP: 21_600.0,
}
"""Seconds between two readings where the file says nothing."""


@dataclass(frozen=True, slots=True)
class Source:
    """One source.

    Attributes:
        kind: What it is.
        name: Its own, in every message and in the index: empty for the main folder, else the
            folder's name, or the address.
        place: The folder's path, or the address.
        outlet: Whose articles they are, where these do not say so themselves, or None.
        language: Their language, likewise.
        every: Seconds between two readings; 0 for a folder that is only watched.
        enabled: Whether it is read at all; what it brought before stays.
    """

    kind: Kind
    name: str
    place: str
    outlet: str | None = None
    language: str | None = None
    every: float = EVERY[Kind.FOLDER]
    enabled: bool = True

    @property
    def folder(self) -> Folder:
        """The folder that this is; only where ``kind`` says so."""
        defaults = Metadata(outlet=self.outlet, language=self.language)
        return Folder(Path(self.place), self.name, defaults)

    @property
    def label(self) -> str:
        """What people know it by."""
        return self.name or self.place


def main_folder(path: Path, every: float = EVERY[Kind.FOLDER]) -> Source:
    """Return the source that ``--articles`` names: the ids of its articles are bare paths."""
    return Source(Kind.FOLDER, "", str(path), every=every)


def _interval(written: object) -> object:
    match = _INTERVAL.fullmatch(written.strip()) if isinstance(written, str) else None
    if match is None or not int(match[1]):
        raise ValueError('an interval is a number and one of s, m, h, d, as in "30m"')
    return float(int(match[1]) * _SECONDS[match[2]])


def _not_too_often(seconds: float) -> float:
    if seconds < _SHORTEST_OUTSIDE:
        raise ValueError('once a minute ("1m") is the most that a server is asked')
    return seconds


def _language(written: str) -> str:
    tag = language_tag(written)
    if tag is None:
        raise ValueError('a language is a code such as "da" or "ar"')
    return tag


def _address(written: str) -> str:
    try:
        return normal_address(written)
    except RefusedError as error:
        raise ValueError(str(error).rstrip(".")) from error


def language_of(written: str | None) -> str | None:
    """Return the tag of a language that somebody has written on the command line.

    Raises:
        UserError: It is none.
    """
    try:
        return None if written is None else _language(written)
    except ValueError as error:
        raise UserError(f"'{written}' is no language: {error}.") from error


def _folder_name(written: str) -> str:
    if not _NAME.fullmatch(written):
        raise ValueError("a name has letters, digits, blanks, dots and dashes, and no slash")
    if written == ADDED:
        raise ValueError("this name is kept for what is added by hand")
    return written


def _not_blank(written: str) -> str:
    if not written.strip():
        raise ValueError("it is empty")
    return written.strip()


_Text = Annotated[str, AfterValidator(_not_blank)]
_Every = Annotated[float, BeforeValidator(_interval)]


class _Table(BaseModel):
    """What every source can say."""

    model_config = ConfigDict(extra="forbid", strict=True)

    outlet: _Text | None = None
    language: Annotated[str, AfterValidator(_language)] | None = None
    enabled: bool = True


class _FolderTable(_Table):
    path: _Text
    name: Annotated[str, AfterValidator(_folder_name)] | None = None
    every: _Every = EVERY[Kind.FOLDER]


class _WebTable(_Table):
    url: Annotated[str, AfterValidator(_address)]
    every: Annotated[float, BeforeValidator(_interval), AfterValidator(_not_too_often)] | None = (
        None
    )


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    folder: list[_FolderTable] = Field(default=[])
    feed: list[_WebTable] = Field(default=[])
    page: list[_WebTable] = Field(default=[])
    sitemap: list[_WebTable] = Field(default=[])


def load_sources(path: Path) -> tuple[Source, ...]:
    """Return the sources that the file ``path`` lists, in its order within each kind.

    Raises:
        UserError: The file cannot be read or is not as it must be; the message names the line.
    """
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise UserError(f"There is no file of sources {path}.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"The sources in {path} cannot be read: {error}.") from error
    return read_sources(text, path)


def read_sources(text: str, path: Path) -> tuple[Source, ...]:
    """Return the sources that ``text`` lists; ``path`` is where it stands, or will stand.

    Raises:
        UserError: As in ``load_sources``.
    """
    try:
        tables = _File.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"{path} is no TOML: {error}.") from error
    except ValidationError as error:
        raise UserError(_problem(error, text, path)) from error
    sources = [_source(kind, table, path.parent) for kind, table in _listed(tables)]
    _check_listed(sources, text, path)
    return tuple(sources)


def _listed(tables: _File) -> Iterator[tuple[Kind, _FolderTable | _WebTable]]:
    for kind in Kind:
        for table in getattr(tables, kind):
            yield kind, table


def _source(kind: Kind, table: _FolderTable | _WebTable, beside: Path) -> Source:
    every = table.every or EVERY[kind]
    if isinstance(table, _WebTable):
        name = place = table.url
    else:
        folder = beside / Path(table.path).expanduser()
        name, place = table.name or folder.resolve().name, str(folder)
    return Source(kind, name, place, table.outlet, table.language, every, table.enabled)


def check_distinct(sources: Sequence[Source]) -> None:
    """Make sure that no article comes by two folders, and that names are distinct.

    Raises:
        UserError: They are not.
    """
    for index, source in enumerate(sources):
        for trouble in _clashes(source, sources[:index]):
            raise UserError(f"{trouble[0].upper()}{trouble[1:]}.")


def _check_listed(sources: Sequence[Source], text: str, path: Path) -> None:
    number: dict[Kind, int] = {}
    for index, source in enumerate(sources):
        place = number[source.kind] = number.get(source.kind, -1) + 1
        for trouble in (*_unnamed(source), *_clashes(source, sources[:index])):
            raise UserError(f"{path}, line {_line_of(text, source.kind, place)}: {trouble}.")


def _unnamed(source: Source) -> Iterator[str]:
    """Tell of a folder whose own name cannot stand in the ids of its articles."""
    if source.kind is Kind.FOLDER and (not _NAME.fullmatch(source.name) or source.name == ADDED):
        yield f'the folder {source.place} needs a name for citations, as in name = "papers"'


def _clashes(source: Source, before: Iterable[Source]) -> Iterator[str]:
    for other in before:
        if source.kind is Kind.FOLDER and other.kind is Kind.FOLDER:
            here, there = Path(source.place).resolve(), Path(other.place).resolve()
            if here == there:
                yield f"the folder {source.place} is listed twice"
            elif here.is_relative_to(there) or there.is_relative_to(here):
                yield f"of {source.place} and {other.place} one lies in the other; list the outer"
        if source.name == other.name and source.kind is Kind.FOLDER:
            yield f"two folders are called '{source.name}'; give one of them another name"
        elif source.name == other.name:
            yield f"{source.place} is listed twice"


def _problem(error: ValidationError, text: str, path: Path) -> str:
    problems = error.errors(include_url=False)
    unknown = (problem for problem in problems if problem["type"] == "extra_forbidden")
    first = next(unknown, problems[0])  # a key that is misspelt is missing too
    table, index, key = (*first["loc"], None, None)[:3]
    number = index if isinstance(index, int) else 0
    line = _line_of(text, str(table), number, None if key is None else str(key))
    return f"{path}, line {line}: {_told(first, str(table), key)}."


def _told(problem: Mapping[str, Any], table: str, key: object) -> str:
    match problem["type"]:
        case "extra_forbidden" if key is None:
            kinds = ", ".join(f"[[{kind}]]" for kind in Kind)
            return f"'{table}' is unknown here; the sources are {kinds}"
        case "extra_forbidden":
            model = _FolderTable if table == Kind.FOLDER else _WebTable
            return f"a {table} has no '{key}'; it can have: {', '.join(model.model_fields)}"
        case "missing":
            return f"this {table} lacks '{key}'"
        case "list_type":
            return f"write [[{table}]], with two brackets on each side"
        case "value_error":
            return f"'{key}' is {problem['input']!r}: {problem['ctx']['error']}"
        case _:
            return f"'{key}' is {problem['input']!r}: {problem['msg'].lower()}"


def _line_of(text: str, table: str, index: int, key: str | None = None) -> int:
    """Return the number of the line where a table, or a key in it, is written."""
    header = re.compile(rf"\s*\[*\s*[\"']?{re.escape(table)}[\"']?\s*[\]=.]")
    written = re.compile(rf"\s*[\"']?{re.escape(key or '')}[\"']?\s*=")
    seen, found = -1, 1
    for number, line in enumerate(text.split("\n"), start=1):
        if header.match(line):
            seen += 1
            if seen == index:
                found = number
        elif seen == index and key is not None and written.match(line):
            return number
    return found
