"""Enumerations that the reader asks for at every word of every text.

In CPython 3.11 the members of an ``enum.Enum`` take ten times as long to look at as any other
attribute of a class, and their hashes are computed in Python. That was a tenth of all reading.
"""


class Choice:
    """One of the few values of its class, compared by identity.

    A subclass declares its members: ``WORD: ClassVar["Kind"]``. They are made with the class, and
    nobody makes others.
    """

    __slots__ = ("_name",)

    def __init_subclass__(cls) -> None:
        """Make the members that the class declares."""
        super().__init_subclass__()
        for name in cls.__annotations__:
            setattr(cls, name, cls(name))

    def __init__(self, name: str) -> None:
        """Make a member; only the class itself does."""
        self._name = name

    def __repr__(self) -> str:
        """Return the member as code has it."""
        return f"{type(self).__name__}.{self._name}"

    def __reduce__(self) -> tuple[object, ...]:
        """Stay the same object when copied or sent to another process."""
        return getattr, (type(self), self._name)
