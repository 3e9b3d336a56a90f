"""Typed values as JSON and back, for a process of ours that reads what another has written."""

from typing import TypeVar

from pydantic import TypeAdapter

Value = TypeVar("Value")


def packed(value: object) -> bytes:
    """Return a frozen dataclass, or a tuple of some, as one line of JSON."""
    return TypeAdapter(type(value)).dump_json(value)


def unpacked(kind: type[Value], data: str | bytes) -> Value:
    """Return the value of type ``kind`` in ``data``.

    Raises:
        ValueError: It holds none.
    """
    return TypeAdapter(kind).validate_json(data)
