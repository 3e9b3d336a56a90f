"""The items of a JSON array while it is still being written.

A model's output is one object with one list, ``{"claims": [{...}, {...}]}``. Each object of the
list is given out as soon as its closing brace has arrived; what is inside is left to whoever
takes it, and a broken end loses only the item that it breaks.
"""

from dataclasses import dataclass, field

_ITEM_DEPTH = 3
"""How many brackets are open inside an item: the object, its list, the item."""


@dataclass(slots=True)
class ItemStream:
    """Takes pieces of JSON text and gives out complete items."""

    _item: list[str] = field(default_factory=list)
    _depth: int = 0
    _in_string: bool = False
    _escaped: bool = False

    def feed(self, piece: str) -> list[str]:
        """Return the JSON texts of the items that ``piece`` completes."""
        complete = []
        for character in piece:
            if self._depth >= _ITEM_DEPTH:
                self._item.append(character)
            self._step(character)
            if self._depth < _ITEM_DEPTH and self._item:
                complete.append("".join(self._item))
                self._item.clear()
        return complete

    def _step(self, character: str) -> None:
        if self._in_string:
            closes = character == '"' and not self._escaped
            self._escaped = character == "\\" and not self._escaped
            self._in_string = not closes
        elif character == '"':
            self._in_string = True
        elif character in "{[":
            self._depth += 1
            if self._depth == _ITEM_DEPTH:
                self._item.append(character)
        elif character in "}]":
            self._depth -= 1
