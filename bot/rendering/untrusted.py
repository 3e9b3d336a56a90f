"""Text from articles is untrusted: what it may do to a terminal or to the line around it.

The quotation in the JSON form is never altered; there the encoding makes it harmless.
"""

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_BREAK = re.compile(r"[ \t]*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+[ \t]*")
_DIRECTING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def without_controls(text: str) -> str:
    """Replace every control character but line feed and tab with U+FFFD, one for one.

    Escape sequences thereby lose their effect, and offsets into the text stay true.
    """
    return _CONTROL.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return ``text`` on one line, without control characters and bidirectional overrides."""
    return _DIRECTING.sub("", without_controls(_BREAK.sub(" ", text)))


def isolated(text: str, *, right_to_left: bool) -> str:
    """Isolate ``text`` from a line that runs the other way, as Unicode's UAX 9 tells.

    Args:
        text: Without line breaks.
        right_to_left: The direction of the line that it will stand in.

    Returns:
        ``text`` between U+2068 and U+2069 if any letter of it runs against the line.
    """
    against = any(
        (unicodedata.bidirectional(character) in _RIGHT_TO_LEFT) != right_to_left
        for character in text
        if character.isalpha()
    )
    return f"{_ISOLATE}{text}{_END_ISOLATE}" if against else text
