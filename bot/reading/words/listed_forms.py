"""A word as lexicons list it: without a genitive's apostrophe or colon, compounds by their head.

Germanic languages write a part of a country as one word with it ("Nordtyskland", "Südfrankreich").
"""

import re

_LONGEST_ACRONYM = 6
_SHORTEST_ACRONYM = 2
_COMPASS = re.compile(
    r"(?:nord|norra|syd|sør|süd|söd|øst|öst|ost|vest|väst|west){1,2}-?(?=\w{4})|"
    r"(?:central|zentral|sentral|midt|mittel|mellem)-?(?=\w{4})"
)
"""What a part of a country may begin with, as a word's folded form has it."""


def listed_forms(norm: str, text: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the form to list a word under and its forms; None for a word that stays as it is.

    Where capitals decide, the word is listed as it is written, apart from its folded form: what a
    finder remembers of a word goes by that form.

    Args:
        norm: The word, folded.
        text: The word as it is written.
    """
    bare = norm.partition(":")[0].removesuffix("'s")
    head, hyphen, _ = bare.partition("-")
    if hyphen and len(head) <= _LONGEST_ACRONYM and text[: len(head)].isupper():
        return text, (bare, head)
    if (
        text.endswith("s")
        and text[:-1].isalpha()
        and text[:-1].isupper()
        and len(text) > _SHORTEST_ACRONYM
    ):
        return text, (norm, norm[:-1])
    part = _COMPASS.match(bare) if text[:1].isupper() else None
    if part is not None:
        return text, (bare, bare[part.end() :])
    return (bare, (bare,)) if bare != norm else None
