"""The words of a question that tell what is asked, apart from names and from how it is put."""

from collections.abc import Sequence

from bot.answers import Question
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.words.phrases import covered, finder
from bot.reading.words.tokens import Kind, Token, fold_all, tokenize


def without_names(question: Question) -> str:
    """Return what asks without names: the next sentence on the named need not repeat them."""
    text = question.wordings[-1]
    for name in question.circumstances.names:
        text = text.replace(name, "")
    return text


def telling_words(question: Question) -> tuple[str, ...]:
    """Return the words of a question but for names, small words, and those for any people."""
    pack = lexicon(question.language)
    if pack is None:
        return ()
    tokens = tokenize(without_names(question))
    anybody = finder("people", pack.concepts.get("people", ())).find(tokens)
    skipped = covered(anybody)
    return content_words([t for place, t in enumerate(tokens) if place not in skipped], pack)


def content_words(tokens: Sequence[Token], pack: Lexicon) -> tuple[str, ...]:
    """Return the words that are not small, each once."""
    small = fold_all((*pack.asking.function_words, *pack.attribution.determiners))
    words = (t.text for t in tokens if t.kind is Kind.WORD and t.norm not in small)
    return tuple(dict.fromkeys(words))
