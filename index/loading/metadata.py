"""What is known about an article besides its text, under the many names that files use."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TypeVar

from index.loading.dates import read_date
from index.loading.decoding import clean

_NAMES: Mapping[str, tuple[str, ...]] = {
    "outlet": ("outlet", "source", "publisher", "site", "sitename", "site_name", "newspaper"),
    "title": ("title", "headline"),
    "url": ("url", "link", "canonical_url", "canonical", "source_url"),
    "published": (
        "published", "date", "published_at", "publishedat", "publication_date", "datepublished",
        "date_published", "pubdate",
    ),
    "language": ("language", "lang", "inlanguage"),
}  # fmt: skip
_GUESSED_DATE = ("date_inferred", "published_inferred")
_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*")
_NOTHING = frozenset({"", "null", "none", "~", "n/a"})
_TITLE_WITHIN = 2_000
"""Characters in which a document's title stands."""

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file, or a list beside it, says about one article; None where it says nothing.

    Attributes:
        inferred: Names of the fields above that were guessed by whoever wrote them.
    """

    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    inferred: frozenset[str] = frozenset()

    def filled_from(self, other: "Metadata") -> "Metadata":
        """Return this with what it lacks taken from ``other``."""
        taken = {
            name: getattr(other, name)
            for name in _field_names()
            if getattr(self, name) is None and getattr(other, name) is not None
        }
        return replace(self, **taken, inferred=self.inferred | (other.inferred & taken.keys()))

    def stated(self) -> "Metadata":
        """Return this without what was guessed."""
        return replace(self, **dict.fromkeys(self.inferred), inferred=frozenset())


def read_metadata(entry: Mapping[str, object]) -> Metadata:
    """Pick the known fields out of ``entry``; unknown keys and unusable values are passed over."""
    values = {key.casefold(): value for key, value in entry.items() if isinstance(key, str)}
    published = _first(values, "published", read_date)
    guessed = None
    if published is None:
        guessed = next(
            (day for name in _GUESSED_DATE if (day := read_date(values.get(name)))), None
        )
    return Metadata(
        outlet=_first(values, "outlet", _name),
        title=_first(values, "title", _name),
        url=_first(values, "url", _address),
        published=published or guessed,
        language=_first(values, "language", language_tag),
        inferred=frozenset({"published"} if guessed else ()),
    )


def borne_out(title: object, text: str) -> Metadata:
    """Return a document's ``title`` if its beginning has it too; else nothing.

    Programs write there what they like: the name of a file, the title of a template.
    """
    name = _name(title)
    head = " ".join(text[:_TITLE_WITHIN].split()).casefold()
    return Metadata(title=name) if name and name.casefold() in head else Metadata()


def language_tag(value: object) -> str | None:
    """Return the BCP 47 primary tag that ``value`` names ("en-GB" and "eng" are "en"), or None."""
    match = _TAG.fullmatch(value.strip().casefold()) if isinstance(value, str) else None
    if match is None or match[1] in {"und", "mul", "zxx"}:
        return None
    from babel.core import get_global  # noqa: PLC0415 - most texts' languages are detected

    aliases: Mapping[str, str] = get_global("language_aliases")
    return {"no": "nb", "nor": "nb"}.get(match[1]) or aliases.get(match[1], match[1])


def _first(
    values: Mapping[str, object], field: str, read: Callable[[object], _Value | None]
) -> _Value | None:
    for name in _NAMES[field]:
        value = read(values.get(name))
        if value is not None:
            return value
    return None


def _name(value: object) -> str | None:
    """Return a name given as a string, or as an object that has one (JSON-LD, news APIs)."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if not isinstance(value, str):
        return None
    name = " ".join(clean(value).split())
    return None if name.casefold() in _NOTHING else name


def _address(value: object) -> str | None:
    name = _name(value)
    return name if name and name.startswith(("http://", "https://")) else None


def _field_names() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Metadata) if field.name != "inferred")
