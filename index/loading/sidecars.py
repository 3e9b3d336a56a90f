"""Lists of metadata beside articles: ``metadata.json`` and ``metadata.jsonl``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from index.loading.decoding import UnreadableError, decode_text
from index.loading.formats import parse_json
from index.loading.metadata import Metadata, read_metadata

NAMES = ("metadata.json", "metadata.jsonl")
"""File names that are lists of metadata, not articles."""

_FILE_NAMES = ("file", "path", "filename", "id")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """One list, as found: ``stamp`` changes when the file does."""

    path: Path
    stamp: str

    def about(self, article: Path) -> Metadata:
        """Return what the list says about ``article``; nothing where it cannot be read."""
        try:
            entries = read_sidecar(self)
        except UnreadableError:
            return Metadata()
        inside = PurePosixPath(article.relative_to(self.path.parent).as_posix())
        for name in (str(inside), inside.name, str(inside.with_suffix("")), inside.stem):
            if name in entries:
                return entries[name]
        return Metadata()


@lru_cache(maxsize=16)
def read_sidecar(sidecar: Sidecar) -> Mapping[str, Metadata]:
    """Return the entries of ``sidecar`` by the name of the file that each is about.

    Raises:
        UnreadableError: It cannot be opened, or is malformed; the message is the reason.
    """
    try:
        text = decode_text(sidecar.path.read_bytes())
    except OSError as error:
        raise UnreadableError(f"it cannot be read: {error.strerror}") from error
    found: dict[str, Metadata] = {}
    for name, fields in _entries(text, lines=sidecar.path.suffix == ".jsonl"):
        found.setdefault(name, read_metadata(fields))
    return found


def _entries(text: str, *, lines: bool) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if lines:
        rows = enumerate(text.split("\n"), start=1)
        parsed: Any = [parse_json(line, number) for number, line in rows if line.strip()]
    else:
        parsed = parse_json(text)
    if isinstance(parsed, Mapping) and isinstance(parsed.get("articles"), list):
        parsed = parsed["articles"]
    if isinstance(parsed, Mapping):
        yield from (
            (name, fields) for name, fields in parsed.items() if isinstance(fields, Mapping)
        )
    elif isinstance(parsed, list):
        for fields in parsed:
            if isinstance(fields, Mapping):
                yield from ((name, fields) for name in _names(fields))
    else:
        raise UnreadableError("it holds neither a list nor a mapping of metadata")


def _names(fields: Mapping[str, Any]) -> list[str]:
    return [str(fields[name]).removeprefix("./") for name in _FILE_NAMES if name in fields]
