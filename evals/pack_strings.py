"""Every string that a language pack lists."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass


def strings_in(value: object, without: Collection[str] = ()) -> Iterator[str]:
    """Yield every string inside a pack or a part of it, keys of tables included.

    Args:
        value: The pack, or what stands in one.
        without: Names of fields that are passed over.
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            yield key
            yield from strings_in(inside, without)
    elif isinstance(value, tuple):
        for inside in value:
            yield from strings_in(inside, without)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in without:
                yield from strings_in(getattr(value, field.name), without)
