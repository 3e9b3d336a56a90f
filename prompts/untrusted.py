"""Text that strangers wrote, between marks that it cannot contain itself."""

import re
from functools import cache
from pathlib import Path

_MARKS = re.compile(r"<{3,}|>{3,}")
_HARMLESS = str.maketrans("<>", "‹›")
_NOTICE = Path(__file__).with_name("notice.txt")


def delimited(key: str, text: str) -> str:
    """Return ``text`` between ``<<<key`` and ``key>>>``, which nothing inside it can close."""
    harmless = _MARKS.sub(lambda match: match.group().translate(_HARMLESS), text)
    return f"<<<{key}\n{harmless}\n{key}>>>"


@cache
def notice() -> str:
    """Return what a model is told about text between such marks."""
    return _NOTICE.read_text("utf-8").strip()
