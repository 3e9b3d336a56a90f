"""Texts that somebody issued: a heading says whose they are ("Statement by the Harbour Board").

All that follows is theirs, but for what somebody else is said to say.
"""

from collections.abc import Iterable, Iterator, Sequence

from bot.claims import Attribution, Mode
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase
from bot.reading.speakers.speakers import phrase_after
from bot.reading.words.tokens import Token
from index.spans import Span
from index.text.layout import Sentence

_FIRST_SENTENCES = 2
_MOST_ADJECTIVES = 2
_ARTICLE = "ال"
_AFTER = ("adverbials", "joiners", "listeners")


def issued_text(
    text: str,
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    told: Sequence[Attribution],
    vocabulary: Vocabulary,
) -> Iterator[Attribution]:
    """Yield the sentences of ``text`` that its issuer says, where a heading names one.

    Args:
        text: The article's text.
        sentences: Its sentences.
        tokens: The tokens of each sentence.
        told: What the sentences themselves attribute to somebody.
        vocabulary: The words of its language.
    """
    for place, (sentence, words) in enumerate(zip(sentences, tokens, strict=True)):
        if place == _FIRST_SENTENCES:
            return
        heading = vocabulary.words(text, sentence.span, tuple(words), ())
        issuer = _issuer(heading, vocabulary)
        if issuer is not None:
            rest = sentences[place + 1 :]
            cue = heading.tokens[0].text
            yield from said_by(text, rest, told, issuer, cue=cue, mode=Mode.QUOTATION)
            return


def said_by(  # noqa: PLR0913 -- what is said, by whom, and how
    text: str,
    sentences: Iterable[Sentence],
    told: Sequence[Attribution],
    speaker: Span,
    *,
    cue: str,
    mode: Mode,
) -> Iterator[Attribution]:
    """Yield those of ``sentences`` that nobody else is said to say, as the speaker's."""
    for sentence in sentences:
        if not any(one.content.overlaps(sentence.span) for one in told):
            yield Attribution(
                content=sentence.span,
                mode=mode,
                speaker=speaker.of(text),
                speaker_span=speaker,
                cue=cue,
            )


def _issuer(words: Words, vocabulary: Vocabulary) -> Span | None:
    """Return whose statement the heading names, or None where it tells something itself."""
    if not words.has(0, "issued"):
        return None
    phrase = _named(words, vocabulary)
    if phrase is None:
        return None
    places = range(phrase.first, phrase.last + 1)
    after = phrase.last + 1
    alone = words.ends(after) or words.is_mark(after, ":.-–—|") or words.has(after, *_AFTER)
    if not alone or not any(words.has(place, "collectives") for place in places):
        return None
    span = phrase.span(words)
    return Span(span.start + 1, span.end) if words.has(phrase.first, "particle") else span


def _named(words: Words, vocabulary: Vocabulary) -> NounPhrase | None:
    for place in range(1, min(words.size, _MOST_ADJECTIVES + 2)):
        cue = vocabulary.cue_at(words, place)
        if cue is not None and cue.label == "passives":
            named = phrase_after(words, cue.last + 1, words.size, apposition=False)
            return named if named is not None and _is_definite(words, named) else None
        if words.order == "vso":
            if words.has(place, "particle"):
                named = phrase_after(words, place, words.size, apposition=False)
                return named if named is not None and _is_definite(words, named) else None
        elif words.has(place, "by"):
            return phrase_after(words, place + 1, words.size, apposition=False)
    return None


def _is_definite(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether no word of a phrase without capitals can be a verb ("بيان للوزارة يثير")."""
    return words.order != "vso" or all(
        words.tokens[place].norm.startswith(_ARTICLE) or words.has(place, "collectives", "roles")
        for place in range(phrase.first + 1, phrase.last + 1)
    )
