"""The speakers of an article so far, and which of them a later mention stands for."""

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from bot.claims import Attribution
from bot.reading.names.countries import countries_of, peoples_of
from bot.reading.saying.statements import Statement
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import COMMAS
from bot.reading.speakers.issuers import Issuers
from bot.reading.speakers.nouns import is_cased
from bot.reading.speakers.pronouns import LastSpeakers
from bot.reading.speakers.subjects import stands_again
from bot.reading.words.tokens import Kind, Token, fold, fold_all, tokenize
from bot.values import value_class
from index.spans import Span

_SHORTEST_SHARED_STEM = 4
_SHORTEST_LAST_PART = 5
_LONGEST_ENDING = 3
_REMEMBERED = 40
_LONGEST_SHORT_FORM = 3
_PEOPLE, _BODIES = ("roles", "anonymous"), ("collectives", "outlets")
_NEAR_DOCUMENT = 40
_WORD = 12
_AND = frozenset({"joiners", "clause_openers"})
_DOCUMENT_AND_JOINER = 2
_GENITIVES = ("'s", "s'")
_NO_PREPOSITIONS = ("clause_openers", "name_particles")
_SMALL = ("determiners", "joiners", "same")
"""Words that tell nothing of who is meant: "the same minister" is the minister."""


@value_class(frozen=True, slots=True)
class _Source:
    span: Span
    words: tuple[Token, ...]
    anonymous: bool


class Sources:
    """Resolves pronouns and bare nouns to the fullest earlier mention of the same speaker."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text = text
        self._vocabulary = vocabulary
        self._known: list[_Source] = []
        self._spoken: LastSpeakers[_Source] = LastSpeakers(vocabulary)
        self._told = Span(0, 0)
        self._issuers = Issuers(text, vocabulary)
        self._someone = fold_all(vocabulary.section.someone)

    def attribution(self, statement: Statement) -> Attribution | None:
        """Return ``statement`` with its speaker, or None where nobody can be meant.

        A statement without content only names a speaker, whom later statements may go back to.
        """
        source = self._speaker(statement)
        if source is not None and not self._is_anybody(source):
            self._remember(source, passing=self._is_within(statement))
            self._issuers.note(statement, source.span)
        if statement.content is None or (source is None and statement.hedge is None):
            return None
        return Attribution(
            content=statement.content,
            mode=statement.mode,
            speaker=source.span.of(self._text) if source is not None else None,
            speaker_span=source.span if source is not None else None,
            cue=statement.cue.of(self._text),
            hedge=statement.hedge,
            anonymous=source is not None and source.anonymous,
            via=tuple(s.of(self._text) for s in statement.via if not self._is_pronoun(s)),
        )

    def _speaker(self, statement: Statement) -> _Source | None:
        span = statement.source
        if statement.implied and (span is None or self._is_pronoun(span)):
            return self._stood_for(span)
        if span is None:
            return None
        return self._resolved(self._issuer(self._source(span)), statement.content)

    def _stood_for(self, pronoun: Span | None) -> _Source | None:
        """Return whom a pronoun stands for; nobody by "det" in "senere blev det oplyst"."""
        if pronoun is None:
            return self._spoken.meant("")
        before = tokenize(self._text, Span(max(0, pronoun.start - _WORD), pronoun.start))
        passive = before and "passive_auxiliaries" in self._vocabulary.kinds(before[-1])
        word = pronoun.of(self._text)
        neuter = word.casefold() in self._vocabulary.section.neuter
        return None if passive and neuter else self._spoken.meant(word)

    def _issuer(self, source: _Source) -> _Source:
        """Return who issued the document that ``source`` is, as far as the article has told."""
        issuer = self._issuers.of(source.words, source.span)
        if issuer is not None:
            return self._source(issuer)
        body = self._issuers.body(source.words)
        if not body:
            return source
        known = (one for one in reversed(self._known) if all(self._has(one, w) for w in body))
        return next((one for one in known if not self._is_person(one)), source)

    def _is_person(self, source: _Source) -> bool:
        """Tell whether somebody with an office or without a name is meant, not their body."""
        kinds = self._vocabulary.kinds(source.words[0]) if source.words else frozenset()
        return not kinds.isdisjoint(_PEOPLE) and kinds.isdisjoint(_BODIES)

    def _is_pronoun(self, span: Span) -> bool:
        tokens = tokenize(self._text, span)
        return stands_again([self._vocabulary.kinds(token) for token in tokens])

    def _is_anybody(self, source: _Source) -> bool:
        """Tell whether somebody unknown speaks, whom no "she" of the next sentence stands for."""
        return fold(source.span.of(self._text)) in self._someone

    def _is_within(self, statement: Statement) -> bool:
        """Tell whether another tells that this one speaks: "the board said the crew believed"."""
        within = self._told.start <= statement.cue.start and statement.cue.end <= self._told.end
        if not within:
            self._told = statement.content or statement.cue
        return within

    def _remember(self, source: _Source, *, passing: bool) -> None:
        if not passing:
            self._spoken.note(source, source.words)
        if source not in self._known:
            self._known.append(source)
            del self._known[:-_REMEMBERED]

    def _source(self, span: Span) -> _Source:
        written = tokenize(self._text, span)
        named = _before_apposition(written)
        tokens = tuple(token for token in written if token.kind is Kind.WORD)
        kinds = [self._vocabulary.kinds(token) for token in tokens]
        content = tuple(
            token for token, kind in zip(tokens, kinds, strict=True) if kind.isdisjoint(_SMALL)
        )
        known = (*self._document_of(span), *content)
        return _Source(span, known, self._anonymous(tokens[:named], kinds[:named]))

    def _document_of(self, span: Span) -> tuple[Token, ...]:
        """Return the noun of the statement that is the speaker's: "en erklæring fra hæren".

        Then "erklæringen" stands for the same speaker later.
        """
        if self._text[span.start - 1 : span.start] != " ":
            return ()
        start = max(0, span.start - _NEAR_DOCUMENT)
        whole = self._text.find(" ", start, span.start) + 1 if start else 0  # half a word is none
        last = self._text.rfind(" ", whole, span.start - 1) + 1
        nearest = tokenize(self._text, Span(max(whole, last), span.start))
        joins = not nearest or "by" in self._vocabulary.kinds(nearest[-1])
        if not joins and nearest[-1].kind is not Kind.NUMBER:
            return ()  # most speakers
        before = tokenize(self._text, Span(whole, span.start))
        words = [token for token in before if token.kind is not Kind.NUMBER]
        if len(words) < _DOCUMENT_AND_JOINER:
            return ()
        noun, joiner = (self._vocabulary.kinds(word) for word in words[-_DOCUMENT_AND_JOINER:])
        issued = "issued" in noun and "by" in joiner
        return (words[-_DOCUMENT_AND_JOINER],) if issued else ()

    def _anonymous(self, tokens: Sequence[Token], kinds: Sequence[frozenset[str]]) -> bool:
        """Tell whether the first noun of the pack in the phrase is one of unnamed sources.

        A name behind the role of one who is called local names him: "local doctor Ada Brook".
        """
        for place, kind in enumerate(kinds):
            if "unowned" in kind:
                return True
            if "anonymous" in kind:
                role = place + 2 < len(tokens) and "roles" in kinds[place + 1]
                following = place + 2 if role else place + 1
                if following >= len(tokens):
                    return True
                body = "collectives" in kinds[following]
                return not (body or tokens[following].capitalised)
            known = "roles" in kind or "documents" in kind
            named = not is_cased(tokens[place].text) and "determiners" not in kind
            if known or named:
                return False
        return False

    def _resolved(self, source: _Source, content: Span | None) -> _Source:
        """Return the latest earlier and fuller mention that holds every word of ``source``."""
        if not 0 < len(source.words) <= _LONGEST_SHORT_FORM:
            return source
        for earlier in reversed(self._known):
            alike = earlier.anonymous == source.anonymous
            if (
                _is_fuller(earlier, source)
                and alike
                and all(self._has(earlier, word) for word in source.words)
                and not self._is_someone_of(earlier, source)
                and not self._are_two(earlier)
                and not self._is_owner_in(earlier, source)
                and not self._is_of_other_nation(earlier, content)
            ):
                return earlier
        return source

    def _are_two(self, source: _Source) -> bool:
        """Tell whether two speak as one, neither of whom is both: "the board and the police"."""
        kinds = [self._vocabulary.kinds(token) for token in tokenize(self._text, source.span)]
        return any(
            kind >= _AND and "determiners" in after and "joiners" not in after
            for kind, after in pairwise(kinds)
        )

    def _is_of_other_nation(self, earlier: _Source, content: Span | None) -> bool:
        """Tell whether the ministry of one nation would count the people of another.

        After "the Danish foreign ministry", "14 Thais were taken, the foreign ministry said".
        """
        own = countries_of(earlier.span.of(self._text), self._vocabulary.language)
        if not own or content is None:
            return False
        counted = self._nations_counted(content)
        return bool(counted) and counted.isdisjoint(own)

    def _nations_counted(self, content: Span) -> frozenset[str]:
        """Return the nations whose adjective stands right behind a number ("14 Thai nationals")."""
        tokens = tokenize(self._text, content)
        counted = (
            after.text
            for number, after in pairwise(tokens)
            if after.capitalised and self._is_number(number)
        )
        nations = (peoples_of(word, self._vocabulary.language) for word in counted)
        return frozenset().union(*nations)

    def _is_number(self, token: Token) -> bool:
        return token.kind is Kind.NUMBER or "cardinals" in self._vocabulary.kinds(token)

    def _is_owner_in(self, earlier: _Source, source: _Source) -> bool:
        """Tell whether a name only says whose ``earlier`` is: "Kelda's army", and later "Kelda".

        "Ada Brook of Kelda" is Brook, and never Kelda.
        """
        name = source.words[0]
        if len(source.words) > 1 or not name.capitalised or self._vocabulary.kinds(name):
            return False
        told = tokenize(self._text, earlier.span)
        places = [place for place, token in enumerate(told) if _same(token, name)]
        return bool(places) and all(self._owns(told, place) for place in places)

    def _owns(self, told: Sequence[Token], place: int) -> bool:
        before = self._vocabulary.kinds(told[place - 1]) if place else frozenset()
        governed = "joiners" in before and before.isdisjoint(_NO_PREPOSITIONS)
        return governed or told[place].norm.endswith(_GENITIVES)

    def _is_someone_of(self, earlier: _Source, source: _Source) -> bool:
        """Tell whether ``earlier`` is people of the body ``source``: "sources of the ministry"."""
        kinds = [self._vocabulary.kinds(word) for word in source.words]
        acronym = all(word.text.isupper() for word in source.words)
        body = acronym or any("collectives" in kind or "outlets" in kind for kind in kinds)
        unnamed = [
            word
            for word, after in zip_longest(earlier.words, earlier.words[1:])
            if "anonymous" in self._vocabulary.kinds(word) and not _describes(word, after)
        ]
        kind = self._vocabulary.kinds(earlier.words[0]) if earlier.words else frozenset()
        arabic = self._vocabulary.section.order == "vso"
        person = self._is_person(earlier) and (arabic or "roles" in kind)
        if body and person and not self._is_person(source):
            return True  # "مدير المرصد" is not "المرصد", "a police spokesman" not "the police"
        return body and any(not any(_same(w, own) for own in source.words) for w in unnamed)

    def _has(self, source: _Source, word: Token) -> bool:
        """Tell whether ``source`` has the word, or a compound that ends in it."""
        compounds = self._vocabulary.section.order == "v2"
        return any(
            _is_form(known, word)
            or (
                (_is_longer(known, word) or (compounds and _ends_in(known.norm, word.norm)))
                and self._is_office(known) == self._is_office(word)
            )
            for known in source.words
        )

    def _is_office(self, word: Token) -> bool:
        """Tell whether it is somebody's office: "Minister", of which "Ministerium" is no form."""
        return "roles" in self._vocabulary.kinds(word)


def _before_apposition(tokens: Sequence[Token]) -> int:
    """Return how many words stand before the comma after a name: "Ada Brook, a resident"."""
    words = 0
    for place, token in enumerate(tokens):
        if token.text in COMMAS and tokens[place - 1].capitalised:
            break
        words += token.kind is Kind.WORD
    return words


def _describes(word: Token, following: Token | None) -> bool:
    """Tell whether ``word`` describes the next one: "the local ministry", not "مصادر الوزارة"."""
    beside = following is not None and following.span.start == word.span.end + 1
    return beside and is_cased(word.text)


def _is_fuller(earlier: _Source, source: _Source) -> bool:
    """Tell whether the earlier mention has more words, or a compound where this has one part."""
    if len(earlier.words) != len(source.words):
        return len(earlier.words) > len(source.words)
    letters = (sum(len(word.norm) for word in one.words) for one in (earlier, source))
    return next(letters) > next(letters) + _LONGEST_ENDING


def _same(first: Token, second: Token) -> bool:
    return _is_form(first, second) or _is_longer(first, second)


def _is_form(first: Token, second: Token) -> bool:
    return not set(first.forms).isdisjoint(second.forms)


def _is_longer(first: Token, second: Token) -> bool:
    """Tell whether one is the other with an ending."""
    shorter, longer = sorted((first.norm, second.norm), key=len)
    return (
        len(shorter) >= _SHORTEST_SHARED_STEM
        and longer.startswith(shorter)
        and len(longer) - len(shorter) <= _LONGEST_ENDING
    )


def _ends_in(compound: str, word: str) -> bool:
    """Tell whether a compound's last part is ``word``, whatever endings either has.

    "Forsvarsministerium" ends in "ministeriet".
    """
    stem = word[: max(_SHORTEST_LAST_PART, len(word) - _LONGEST_ENDING)]
    place = compound.find(stem, 1)
    return (
        len(stem) >= _SHORTEST_LAST_PART
        and place > 1
        and len(compound) - place - len(stem) <= _LONGEST_ENDING
    )
