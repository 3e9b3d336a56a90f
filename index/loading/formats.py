"""Files of every supported format to the articles that they hold, as written there."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

import yaml

from index.loading.decoding import UnreadableError, clean, decode_page, decode_text
from index.loading.entries import BadEntry, Entry
from index.loading.file_kinds import ARCHIVES, PAGES
from index.loading.metadata import Metadata, read_metadata
from index.loading.pages import read_page

_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_TEXT_NAMES = ("text", "body", "content", "article_text", "articlebody", "full_text")
_ID_NAMES = ("id", "file", "path", "key")


_PACKED = "it lies in another archive or message; save it as a file of its own"


def read_entries(
    data: bytes, suffix: str, *, refused: frozenset[str] = frozenset()
) -> Iterator[Entry | BadEntry]:
    """Yield what a file with these bytes holds; never raises for what is in it.

    Args:
        data: The file.
        suffix: What its name ends with (``index.loading.file_kinds.suffix_of``); any that is
            unknown means text.
        refused: Suffixes that are not read here, for files that lie in others.
    """
    if suffix in refused:
        yield BadEntry(None, _PACKED)
        return
    try:
        yield from _read(data, suffix, refused)
    except UnreadableError as error:
        yield BadEntry(None, str(error))


def _read(data: bytes, suffix: str, refused: frozenset[str]) -> Iterator[Entry | BadEntry]:
    if suffix in PAGES:
        text, metadata = read_page(decode_page(data))
        yield Entry(None, text, metadata, declared_by_page=True)
    elif suffix == ".json":
        yield from _read_json(decode_text(data))
    elif suffix == ".jsonl":
        yield from _read_json_lines(decode_text(data))
    elif suffix in _BINARY:
        yield from _BINARY[suffix](data, refused)
    else:
        yield _read_text(decode_text(data))


def _read_pdf(data: bytes, _refused: frozenset[str]) -> Iterator[Entry | BadEntry]:
    from index.loading.pdf import read_pdf  # noqa: PLC0415 - pypdf loads long, and most files are text

    yield read_pdf(data)


def _read_word(data: bytes, _refused: frozenset[str]) -> Iterator[Entry | BadEntry]:
    from index.loading.word import read_word  # noqa: PLC0415 - python-docx loads long

    yield read_word(data)


def _read_mail(data: bytes, refused: frozenset[str]) -> Iterator[Entry | BadEntry]:
    from index.loading.mail import read_mail  # noqa: PLC0415 - few folders hold messages

    return read_mail(data, partial(read_entries, refused=refused | ARCHIVES | {".eml"}))


def _read_zip(data: bytes, refused: frozenset[str]) -> Iterator[Entry | BadEntry]:
    from index.loading.zips import read_zip  # noqa: PLC0415 - few folders hold archives

    return read_zip(data, partial(read_entries, refused=refused | ARCHIVES))


def _read_warc(data: bytes, _refused: frozenset[str]) -> Iterator[Entry | BadEntry]:
    from index.loading.warc import read_warc  # noqa: PLC0415 - few folders hold web archives

    return read_warc(data)


_BINARY: Mapping[str, Callable[[bytes, frozenset[str]], Iterator[Entry | BadEntry]]] = {
    ".pdf": _read_pdf,
    ".docx": _read_word,
    ".eml": _read_mail,
    ".zip": _read_zip,
    ".warc": _read_warc,
    ".warc.gz": _read_warc,
}


def parse_json(text: str, first_line: int = 1) -> Any:
    """Parse JSON.

    Raises:
        UnreadableError: It is malformed; the message names the line, counted from ``first_line``.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = first_line + error.lineno - 1
        raise UnreadableError(f"line {line} is not valid JSON: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableError("it is not valid JSON: a number or a nesting too large") from error


def _read_text(text: str) -> Entry:
    match = _FRONT_MATTER.match(text) if text.startswith("---") else None
    if match is None:
        return Entry(None, text, Metadata())
    fields = _parse_yaml(match[1])
    if not isinstance(fields, Mapping):
        return Entry(None, text, Metadata())
    return Entry(None, text[match.end() :].lstrip("\n"), read_metadata(fields))


def _parse_yaml(block: str) -> object:
    # Every scalar stays the string it is: "no" is a language here, and 2023-13-45 no crash.
    try:
        return yaml.BaseLoader(block).get_single_data()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 2 if mark else 1
        raise UnreadableError(f"line {line} of its front matter is not valid YAML") from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise UnreadableError("its front matter is not valid YAML") from error


def _read_json(text: str) -> Iterator[Entry | BadEntry]:
    parsed = parse_json(text)
    if isinstance(parsed, Mapping) and isinstance(parsed.get("articles"), list):
        parsed = parsed["articles"]
    if isinstance(parsed, Mapping):
        entry = _read_object(parsed, None)
        yield entry or BadEntry(None, _no_text())
    elif isinstance(parsed, list):
        yield from _read_list(parsed)
    else:
        yield BadEntry(None, "it holds neither an article nor a list of articles")


def _read_list(parsed: list[Any]) -> Iterator[Entry | BadEntry]:
    entries = [
        (number, _read_object(item, str(number)) if isinstance(item, Mapping) else None)
        for number, item in enumerate(parsed, start=1)
    ]
    if not any(entry for _, entry in entries):
        yield BadEntry(None, f"none of its {len(entries)} entries is an article: {_no_text()}")
        return
    yield from (entry or BadEntry(str(number), _no_text()) for number, entry in entries)


def _read_json_lines(text: str) -> Iterator[Entry | BadEntry]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            parsed = parse_json(line, number)
        except UnreadableError as error:
            yield BadEntry(str(number), str(error))
            continue
        entry = _read_object(parsed, str(number)) if isinstance(parsed, Mapping) else None
        yield entry or BadEntry(str(number), _no_text())


def _read_object(fields: Mapping[str, Any], fallback: str | None) -> Entry | None:
    """Return the article in one JSON object, or None where it has no text."""
    values = {key.casefold(): value for key, value in fields.items()}
    text = next((found for name in _TEXT_NAMES if (found := _as_text(values.get(name)))), None)
    if text is None:
        return None
    key = None
    if fallback is not None:
        key = next((found for name in _ID_NAMES if (found := _as_key(values.get(name)))), fallback)
    return Entry(key, clean(text), read_metadata(fields))


def _as_text(value: object) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    return None


def _as_key(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return clean(value).strip() or None if isinstance(value, str) else None


def _no_text() -> str:
    return 'it has no text (wanted: "text", "body" or "content")'
