"""Values: objects that never change, of which a text makes very many.

To set a field of a frozen dataclass takes four times as long as to set one of another, and every
sentence that is read sets some ninety. So the type checker, and no run, sees to it that a value
stays as it was made.
"""

import dataclasses
from typing import TYPE_CHECKING

__all__ = ["value_class"]

if TYPE_CHECKING:
    from dataclasses import dataclass as value_class
else:

    def value_class(*, frozen: bool, slots: bool) -> object:
        """Return what ``dataclass`` does, without a look at each field whether it is set again."""
        return dataclasses.dataclass(slots=slots, unsafe_hash=frozen)
