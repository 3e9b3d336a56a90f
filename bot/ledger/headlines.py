"""A headline as it names an event: said once, and none where the page only names its outlet."""

_OPENING = 4
"""Words of a title's beginning that, when they come again, begin the title again."""
_FEWEST = 2
_BESIDE = " -–—|·:»«"


def headline(title: str | None) -> str | None:
    """Return the headline in a page's title, or None where it holds none.

    Pages put the headline, the name of the site and the headline again into one title, or the name
    of the site alone ("QNA |").
    """
    words = (title or "").split()
    text = " ".join(words)
    if len(words) > _OPENING:
        opening = " ".join(words[:_OPENING])
        again = text.find(f" {opening}", len(opening))
        text = text[:again] if again > 0 else text
    text = text.strip(_BESIDE)
    telling = [word for word in text.split() if any(letter.isalnum() for letter in word)]
    return text if len(telling) >= _FEWEST else None
