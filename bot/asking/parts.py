"""What each word of a question is there for, so that a follow-up can take over what it lacks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.answers import Question
from bot.asking.question import analyse
from bot.reading.days.days import read_days
from bot.reading.harms import HARM, happenings
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.countries import read_countries
from bot.reading.names.names import read_names
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import Found, PhraseFinder, covered
from bot.reading.words.tokens import Kind, Token, fold, fold_all, tokenize

_ANYBODY = "people"
"""The concept of people of no class."""
Places = frozenset[int]
"""Places of tokens."""


@dataclass(frozen=True, slots=True)
class QuestionParts:
    """A question's words by their part in it; the fields hold places of tokens.

    Attributes:
        question: What it asks for.
        pack: The language pack that it is read by.
        tokens: Its words and marks.
        opening: The phrase at its beginning that goes on with the question before.
        referring: Words that mean what was asked about before.
        how_many: The phrases that ask for a figure.
        who_says: Those that ask who says so.
        asking: All that asks, these two among it.
        speaking: Whose words are asked for, with the words of saying.
        counted: Words for the harm that is counted.
        who: Words for the people who are counted.
        names: Names and countries of the event.
        days: Its days.
        concepts: What happened and to what, where no other part holds it.
        happened: The same as names of concepts.
        small: Words and marks that carry no topic.
    """

    question: Question
    pack: Lexicon
    tokens: tuple[Token, ...]
    opening: Places
    referring: Places
    how_many: Places
    who_says: Places
    asking: Places
    speaking: Places
    counted: Places
    who: Places
    names: Places
    days: Places
    concepts: Places
    happened: frozenset[str]
    small: Places

    @property
    def unexplained(self) -> Places:
        """Words that are none of these: a topic of the question's own."""
        known = self.opening | self.referring | self.asking | self.speaking | self.counted
        known |= self.who | self.names | self.days | self.concepts | self.small
        return frozenset(range(len(self.tokens))) - known

    def text(self, places: Iterable[int], between: str = " ") -> str:
        """Return the words at ``places``: neighbours as written, others joined by ``between``."""
        runs: list[tuple[int, int]] = []
        for place in sorted(places):
            if runs and runs[-1][1] == place - 1:
                runs[-1] = (runs[-1][0], place)
            else:
                runs.append((place, place))
        text = self.question.text
        pieces = (text[self.tokens[a].span.start : self.tokens[b].span.end] for a, b in runs)
        return between.join(pieces)

    def trimmed(self, places: Places) -> Places:
        """Return ``places`` without small words and marks at the ends of each run of them."""
        kept = set(places)
        for ordered in (sorted(places), sorted(places, reverse=True)):
            step = 1 if ordered and ordered[0] <= ordered[-1] else -1
            for place in ordered:
                if place - step not in kept and place in self.small:
                    kept.discard(place)
        return frozenset(kept)


def question_parts(text: str, language: str) -> QuestionParts | None:
    """Return the parts of a question in ``language``, or None where that has no pack."""
    pack = lexicon(language)
    if pack is None:
        return None
    question = analyse(text, language)
    tokens = tokenize(question.text)
    speaking = _speaking(question, pack, tokens)
    countries = read_countries(tokens, pack)
    mentions = read_concepts(tokens, pack)
    days = _places(read_days(tokens, pack, None))
    people = _places(mention for mention in mentions if mention.concept == _ANYBODY)
    who = people | _found(tokens, *(p for them in pack.counting.who.values() for p in them))
    harm = (phrases for label, phrases in happenings(pack).items() if label in HARM)
    counted = _found(tokens, *(p for phrases in harm for p in phrases))
    asking = _asking(pack, tokens)
    opening, referring = _opening(pack, tokens), _found(tokens, *pack.asking.referring)
    names = _names(question, pack, tokens) | _places(countries)
    names -= speaking | days | who | counted | asking | opening | referring
    concepts = _places(mentions) - speaking - who - counted - names - asking
    small = _small(pack, tokens)
    return QuestionParts(
        question=question,
        pack=pack,
        tokens=tokens,
        opening=opening,
        referring=referring,
        how_many=_found(tokens, *pack.asking.how_many),
        who_says=_found(tokens, *pack.asking.who_says),
        asking=asking,
        speaking=speaking,
        counted=counted - speaking - asking,
        who=who - speaking,
        names=names,
        days=days - speaking,
        concepts=concepts,
        happened=frozenset(m.concept for m in mentions if m.first in concepts),
        small=small - counted - names - days - concepts,
    )


def _asking(pack: Lexicon, tokens: Sequence[Token]) -> Places:
    """Return all that asks; a second question for somebody's words asks to its end."""
    asking = pack.asking
    phrases = (*asking.how_many, *asking.who_says, *asking.what, *asking.who_is)
    found = _found(tokens, *phrases)
    first = _found(tokens, *asking.how_many)
    second = [place for place in _found(tokens, *asking.what) if first and place > max(first)]
    opened = {0} if tokens and tokens[0].norm in map(fold, asking.whether) else set()
    return found | frozenset(range(min(second), len(tokens)) if second else ()) | opened


def _opening(pack: Lexicon, tokens: Sequence[Token]) -> Places:
    """Return the places of the opening phrase, with a mark before it ("¿Y")."""
    start = next((i for i, token in enumerate(tokens) if token.kind is not Kind.MARK), None)
    if start is None:
        return frozenset()
    match = PhraseFinder({"and": pack.asking.follow_ups}).at(tokens, start)
    return frozenset() if match is None else frozenset(range(match.last + 1))


def _speaking(question: Question, pack: Lexicon, tokens: Sequence[Token]) -> Places:
    said = pack.attribution
    named = (*question.speakers, *question.also_heard, *question.about_people)
    verbs = (*said.verbs, *said.hedging_verbs, *said.guarded_verbs)
    words = _found(tokens, *said.according_to, *said.postpositions, *verbs)
    return words | _found(tokens, *named)


def _names(question: Question, pack: Lexicon, tokens: Sequence[Token]) -> Places:
    unknown = fold_all(question.unknown_words)
    guessed = {place for place, token in enumerate(tokens) if token.norm in unknown}
    return _places(read_names(tokens, pack)) | frozenset(guessed)


def _small(pack: Lexicon, tokens: Sequence[Token]) -> Places:
    words = (*pack.asking.function_words, *pack.asking.whether, *pack.attribution.pronouns)
    small = fold_all((*words, *pack.numbers.and_words, *pack.asking.about))
    return frozenset(
        place
        for place, token in enumerate(tokens)
        if token.kind is Kind.MARK or not small.isdisjoint(token.forms)
    )


def _found(tokens: Sequence[Token], *phrases: str) -> Places:
    return _places(PhraseFinder({"": phrases}).find(tokens))


def _places(found: Iterable[Found]) -> Places:
    return frozenset(covered(found))
