"""Posts of social media that a page shows, each signed by the account below it.

Nine people were killed in Brenvik.
— Brenvik Rescue (@brenvikrescue) March 4, 2031
"""

import re
from collections.abc import Iterator, Sequence

from bot.claims import Attribution, Mode
from index.spans import Span
from index.text.layout import Sentence

_SIGNATURE = re.compile(
    r"^(?P<dash>[—–―-])\s*+(?P<name>[^\s(@—][^\n(@—]{0,79}?)\s*\(@\w+\)", re.MULTILINE
)
"""No run of spaces can be shared out in two ways, so that a page of them takes no time."""
_IN_LINE = re.compile(
    r"^(?P<post>[^\n—–―]*[^\s—–―])[^\S\n]*+(?P<dash>[—–―])"
    r"\s*+(?P<name>[^\s(@—–―][^\n(@—–―]{0,79}?)\s*\(@\w+\)",
    re.MULTILINE,
)
"""The same in the post's own line: "Nine are hurt.— Ada Holt (@aholt) March 4, 2031"."""


def signed_posts(text: str, sentences: Sequence[Sentence]) -> Iterator[Attribution]:
    """Yield the posts of ``text``: each is the paragraph, or its lines, above a signature."""
    if "(@" not in text:
        return
    for line in _IN_LINE.finditer(text):
        yield _post(text, Span(*line.span("post")), line)
    for signature in _SIGNATURE.finditer(text):
        above = [one for one in sentences if one.span.end <= signature.start()]
        post = [one for one in above if one.paragraph == above[-1].paragraph]
        if not post or text[post[-1].span.end : signature.start()].strip():
            continue
        yield _post(text, Span(post[0].span.start, post[-1].span.end), signature)


def _post(text: str, content: Span, signature: re.Match[str]) -> Attribution:
    name = Span(*signature.span("name"))
    return Attribution(
        content=content,
        mode=Mode.QUOTATION,
        speaker=name.of(text),
        speaker_span=name,
        cue=signature["dash"],
    )
