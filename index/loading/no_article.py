"""Pages that are no article: front pages, forms to log in, questions about cookies."""

import re
from urllib.parse import urlsplit

from index.loading.page_signs import PageSigns

FEWEST_LETTERS = 120
"""Letters below which a page that doesn't call itself an article is none."""

_SHORT = 600
"""Letters below which a page with a field for a password is about that field."""

_COOKIES = re.compile(r"cookie|куки|кукі|çerez|كوكيز|ملفات تعريف الارتباط", re.IGNORECASE)
_WORDS_A_COOKIE = 40
_FEWEST_COOKIES = 3


def why_no_article(text: str, signs: PageSigns, url: str) -> str | None:
    """Return why a page holds no article, by signs that do not depend on the site, or None.

    Args:
        text: What was found on it.
        signs: What it says about itself.
        url: Its address.
    """
    letters = letters_of(text)
    if not letters:
        return "there is no text in it"
    if signs.asks_password and letters < (FEWEST_LETTERS if signs.is_article else _SHORT):
        return "it asks to log in"
    if signs.is_article:
        return None
    if _is_about_cookies(text):
        return "it asks for consent to cookies"
    if letters < FEWEST_LETTERS:
        return "there is too little text in it for an article"
    parts = urlsplit(url)
    return "it is a front page" if parts.path == "/" and not parts.query else None


def _is_about_cookies(text: str) -> bool:
    found = sum(1 for _ in _COOKIES.finditer(text))
    return found >= _FEWEST_COOKIES and found * _WORDS_A_COOKIE >= len(text.split())


def letters_of(text: str) -> int:
    """Return how many letters ``text`` has."""
    return sum(character.isalpha() for character in text)
