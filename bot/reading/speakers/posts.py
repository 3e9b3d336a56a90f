"""Posts of social media that a page shows, each signed by the account below it.

Nine people were killed in Brenvik.
— Brenvik Rescue (@brenvikrescue) March 4, 2031
"""

import re
from collections.abc import Iterator, Sequence

from bot.claims import Attribution, Mode
from index.spans import Span
from index.text.layout import Sentence

_SIGNATURE = re.compile(r"^(?P<dash>[—–―-])\s*(?P<name>[^\n(@—]{1,80}?)\s*\(@\w+\)", re.MULTILINE)


def signed_posts(text: str, sentences: Sequence[Sentence]) -> Iterator[Attribution]:
    """Yield the posts of ``text``: each is the paragraph, or its lines, above a signature."""
    for signature in _SIGNATURE.finditer(text):
        above = [one for one in sentences if one.span.end <= signature.start()]
        post = [one for one in above if one.paragraph == above[-1].paragraph]
        name = Span(*signature.span("name"))
        if not post or text[post[-1].span.end : signature.start()].strip():
            continue
        yield Attribution(
            content=Span(post[0].span.start, post[-1].span.end),
            mode=Mode.QUOTATION,
            speaker=name.of(text),
            speaker_span=name,
            cue=signature["dash"],
        )
