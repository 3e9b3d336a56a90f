"""Whether the first word of a sentence, which has a capital anyhow, is the name of who speaks.

In a language that leaves subjects out, many a sentence begins with what is no subject: "Programdan
ayrılacağını söyledi" is said by the last speaker, "Coşkulu kalabalığa şunları söyledi" too.
"""

import re

from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, is_head

_ADJECTIVES = ("lı", "li", "lu", "lü", "sız", "siz", "suz", "süz")
_CASES = ("dan", "den", "tan", "ten", "ıya", "iye", "uya", "üye", "ğın", "ğin", "ğun", "ğün")
_OWNED = ("ları", "leri")
_GENITIVES = ("ın", "in", "un", "ün")
_AS = "olarak"
_POSSESSED = ("sı", "si", "su", "sü")


def is_named(words: Words, source: NounPhrase, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject is more than a first word that only its place gives a capital.

    A word that ends like an adjective or a case is a name where the article has it within a
    sentence, or with an apostrophe.
    """
    first, following = words.tokens[source.first], source.last + 1
    known = is_head(words, source.first) or words.has(source.first, "pronouns")
    if source.first < source.last or known or first.text.isupper():
        return True
    if words.has(source.first, "determiners") or first.norm in vocabulary.not_speakers:
        return False
    if words.plain(following) and _goes_on(words, following, vocabulary):
        return False
    ending = first.norm.endswith((*_ADJECTIVES, *_CASES, *_OWNED))
    return not ending or _is_named_again(words.text, first.text)


def _goes_on(words: Words, place: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the word before opens what stands at ``place``.

    "Orlu yanlısı bir grup", "Teknik olarak", "Yüksek Mahkeme'nin".
    """
    token = words.tokens[place]
    if not token.capitalised:
        return token.norm == _AS or token.norm.endswith(_POSSESSED)
    owner = vocabulary.caseless_length(token) < len(token.text)
    return owner and token.norm.endswith(_GENITIVES)


def _is_named_again(text: str, name: str) -> bool:
    """Tell whether the article has a word within a sentence, or with an apostrophe, as names."""
    return re.search(rf"\w,? {re.escape(name)}\b|\b{re.escape(name)}['’]", text) is not None
