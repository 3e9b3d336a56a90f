"""The reading of one article by rule: its sentences, who says them, and what they claim."""

from bot.claims import Circumstances
from bot.reading.across_sentences import (
    with_headed_totals,
    with_inherited,
    with_recurring_names,
    without_named_again,
    without_speakers,
)
from bot.reading.attribution import read_attributions
from bot.reading.beginnings import LONGEST_BEGINNING, beginning
from bot.reading.claiming import claims_of
from bot.reading.dated_entries import with_entries
from bot.reading.lexicon.pack import lexicon
from bot.reading.packless import read_without_pack
from bot.reading.read_sentence import ReadSentence
from bot.reading.reader import Reading
from bot.reading.words.memory import Memory
from bot.reading.words.tokens import tokenize
from index.articles import Article
from index.text.layout import body_sentences

LONGEST_READ = 60_000
"""How many characters of an article are read for claims: a whole issue of a paper is no article."""
_SAMPLE = 2000


def read_article(article: Article) -> Reading:
    """Return the claims of ``article``, of its first ``LONGEST_READ`` characters."""
    pack = lexicon(article.language)
    if pack is None:
        unread = read_without_pack(article, LONGEST_READ)
        return Reading(article, (), Circumstances(), pack_missing=True, unread=unread)
    text = article.text[:LONGEST_READ]
    sentences = body_sentences(text, article.language)
    sentences = with_entries(text, sentences, pack, article.published)
    tokens = [tokenize(text, sentence.span) for sentence in sentences]
    attributions = read_attributions(text, sentences, pack, tokens)
    read = [
        ReadSentence.of(article, sentence.span, words, pack, opens=not place)
        for place, (sentence, words) in enumerate(zip(sentences, tokens, strict=True))
    ]
    read = without_speakers(read, attributions)
    if _is_caseless(text[:_SAMPLE]):
        read = with_recurring_names(read, tokens)
    read = with_headed_totals(with_inherited(without_named_again(read)))
    claims = tuple(claims_of(article, read, attributions))
    opening = [(sentence.span, sentence.circumstances) for sentence in read[:LONGEST_BEGINNING]]
    return Reading(article, claims, beginning(article, opening, pack))


def _is_caseless(text: str) -> bool:
    """Tell whether most letters have no capital form, as in Arabic."""
    cased = {character: _CASED[character] for character in set(text)}
    if False not in cased.values():
        return False  # most texts: counting their letters is slower than the rest of this
    marks = [character for character, has_case in cased.items() if has_case is None]
    capitals = [character for character, has_case in cased.items() if has_case]
    letters = len(text) - sum(map(text.count, marks))  # the marks are fewer
    return 2 * sum(map(text.count, capitals)) < letters


def _is_cased(character: str) -> bool | None:
    """Tell whether a letter has a capital form; None of what is no letter."""
    return character.lower() != character.upper() if character.isalpha() else None


_CASED = Memory(_is_cased)
