"""Where a speaker that a question names begins and ends, and whether it can be one."""

from collections.abc import Sequence

from bot.asking.classes import class_finder
from bot.asking.inner_marks import is_pause
from bot.asking.offices import end_of_office
from bot.asking.subject_words import subject_words
from bot.reading.days.days import read_days
from bot.reading.days.mention import DayMention
from bot.reading.figures.states import state_finder
from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.saying.cue_phrases import PREPOSITIONS
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import Match, covered
from bot.reading.words.tokens import Kind, Token, fold_all

_OF_HOSPITAL = frozenset({"discharged", "remaining"})
"""States of the hurt whose words end a speaker who stands before them."""


class SubjectBounds:
    """Bounds the speakers of one question.

    Args:
        text: The question.
        tokens: Its tokens.
        pack: The pack of its language.
        how_many: Where it asks for a figure.
    """

    def __init__(
        self, text: str, tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match]
    ) -> None:
        self._text, self._tokens, self._pack = text, tokens, pack
        self._asking, self._words = covered(how_many), subject_words(pack)
        particles = self._words.appended - self._words.joining - fold_all(pack.numbers.of_words)
        dated = read_days(tokens, pack, None)
        mentions = [m for m in dated if not _is_first_name(tokens, m, particles)]
        opened = (range(_opening(tokens, m.first, pack), m.last + 1) for m in mentions)
        self._days = {place for places in opened for place in places}
        told = state_finder(pack).find(tokens)
        self._states = {match.first for match in told if match.label in _OF_HOSPITAL}
        self._states |= {m.first for m in told if self._is_harm(m.last + 1)}
        named = (m for m in read_concepts(tokens, pack) if tokens[m.first].capitalised)
        self._inside = {i for m in named for i in range(m.first + 1, m.last + 1)}
        self._places: set[int] = set()

    def spoken_at(self, name: str) -> None:
        """Note where ``name`` stands, as the name of one who speaks."""
        words = name.split()
        for start in range(len(self._tokens) - len(words) + 1):
            here = self._tokens[start : start + len(words)]
            if all(t.text.startswith(w) for t, w in zip(here, words, strict=True)):
                self._places.update(range(start, start + len(words)))
                return

    def start_before(self, end: int) -> int:
        """Return where a body begins that ends before ``end``, or ``end`` where none is named."""
        asked = max((place for place in self._asking if place < end), default=-1)
        classes = class_finder(self._pack)
        for place in range(asked + 1, end):
            token = self._tokens[place]
            body = token.capitalised or self._words.heads.at(self._tokens, place) is not None
            if body and classes.at(self._tokens, place) is None:
                return place
        return end

    @property
    def places(self) -> frozenset[int]:
        """The tokens of every speaker whose text has been returned."""
        return frozenset(self._places)

    def end(self, start: int) -> int:
        """Return the token after the speaker that begins at ``start``."""
        end = start
        while end < len(self._tokens) and not self._ends_at(end, start):
            end += 1
        return end_of_office(self._tokens, start, end, self._asking | self._days, self._pack)

    def text(self, start: int, end: int) -> str | None:
        """Return the speaker between two tokens, or None where nobody is named there."""
        if end in self._asking and self._describes(end - 1):
            return None
        given = end
        end = self._without_relative(start, end)
        while end > start and self._is_idle(start, end - 1):
            end -= 1
        if not self._names_somebody(start, end) or self._are_papers(start, end, given):
            return None
        self._places.update(range(start, end))
        return self._text[self._tokens[start].span.start : self._tokens[end - 1].span.end]

    def _without_relative(self, start: int, end: int) -> int:
        """Return where a text ends that a relative clause describes: "the pages that report"."""
        for place in range(start + 1, end):
            described = self._tokens[place - 1].norm in self._words.texts
            if described and self._tokens[place].norm in self._words.relatives:
                return place
        return end

    def _ends_at(self, place: int, start: int) -> bool:
        """Tell whether a speaker ends: at a mark, the topic, a day, a verb, an adverb, a harm."""
        token = self._tokens[place]
        if is_pause(self._tokens, place, self._pack) or place in self._asking:
            return True
        inside = place == start or place in self._inside  # "Læger uden Grænser"
        if inside or token.kind is Kind.MARK or self._goes_on(place):
            return False
        opens = place in self._days or place in self._states  # "laut Behörde die Klinik verlassen"
        if opens or token.norm in self._words.ends or self._happens_after(place):
            return True
        if token.kind is Kind.NUMBER:
            return not self._in_name(place)
        ends = token.norm in self._words.nobody or self._is_harm(place)  # "gives X the same figure"
        return self._is_apart(token) or (token.text.islower() and ends)

    def _is_harm(self, place: int) -> bool:
        """Tell whether what happened to people begins there: "seriously hurt"."""
        return place < len(self._tokens) and self._words.fates.at(self._tokens, place) is not None

    def _goes_on(self, place: int) -> bool:
        """Tell whether a body's own name follows it: "le ministère de l'Intérieur"."""
        if (
            self._tokens[place].norm in self._words.small
            and self._tokens[place - 1].norm in self._words.appended
        ):
            return self._goes_on(place - 1)
        if self._tokens[place].norm not in self._words.appended or place < 1:
            return False
        joining = self._tokens[place].norm in self._words.joining
        if joining and self._tokens[place - 1].text.islower():
            return False  # "the army and Save the Harbours": two
        after = self._after_small(place)
        named = after < len(self._tokens) and self._tokens[after].capitalised
        before = self._tokens[place - 1 : place]
        body = self._words.heads.find(before) or read_concepts(before, self._pack)
        return named and bool(body) and not self._is_of_event(place)

    def _happens_after(self, place: int) -> bool:
        """Tell whether a preposition opens the event: "what toll does X give for the attack"."""
        token = self._tokens[place]
        if token.norm in self._words.appended:
            return self._is_of_event(place)
        fused = token.norm[:1] in PREPOSITIONS and len(token.forms) > 1  # "حصيلة X لقصف Y"
        return self._pack.attribution.order == "vso" and fused and self._happened(place, place + 1)

    def _is_of_event(self, place: int) -> bool:
        """Tell whether what stands behind a preposition happened, or happened to somebody."""
        after = self._after_small(place)
        known = self._words
        tables = (known.fates, known.harm, known.harmed) if after < len(self._tokens) else ()
        harmed = any(table.at(self._tokens, after) is not None for table in tables)
        return harmed or self._happened(place + 1, place + 2)

    def _after_small(self, place: int) -> int:
        """Return the first place behind a preposition and the article that may follow it."""
        after = place + 1
        small = after < len(self._tokens) and self._tokens[after].norm in self._words.small
        return after + 1 if small and not self._tokens[after].capitalised else after

    def _is_apart(self, token: Token) -> bool:
        """Tell whether a word is never part of a speaker, unless a capital makes it a name."""
        return token.norm in self._words.apart and not token.capitalised

    def _in_name(self, place: int) -> bool:
        """Tell whether a number belongs to the name before it ("Channel 4")."""
        return self._tokens[place - 1].capitalised

    def _describes(self, place: int) -> bool:
        """Tell whether a word goes with the count after it ("the latest" toll)."""
        token = self._tokens[place]
        known = token.capitalised or self._words.heads.at(self._tokens, place) is not None
        return not known and token.norm not in self._words.small

    def _is_idle(self, start: int, last: int) -> bool:
        """Tell whether the last word names nobody; "sources" after an adjective does."""
        token = self._tokens[last]
        if token.norm not in self._words.small:
            return False
        told = self._content(start, last)
        return not (told and token.norm in self._words.unnamed)

    def _content(self, start: int, end: int) -> list[Token]:
        """Return the words that tell who is meant."""
        undated = [i for i in range(start, end) if i not in self._days]
        words = (self._tokens[i] for i in undated if self._tokens[i].kind is Kind.WORD)
        idle = self._words.small, self._words.everyone
        return [token for token in words if not any(token.norm in them for them in idle)]

    def _names_somebody(self, start: int, end: int) -> bool:
        content = self._content(start, end)
        if not content or not self._asking.isdisjoint(range(start, end)):
            return False
        opener, known = self._tokens[start], self._words
        opens = opener.norm in known.openers or known.harm.at(self._tokens, start) is not None
        if (opens and not opener.capitalised) or self._happened(start, end):
            return False
        if opener.norm in known.nobody or opener.norm in known.which:
            return False
        if opener.norm in known.everyone and all(t.norm in known.unnamed for t in content):
            return False  # "every source"
        # Information of nobody: "the latest information".
        return content[-1].norm not in known.unowned or any(t.capitalised for t in content)

    def _are_papers(self, start: int, end: int, given: int) -> bool:
        """Tell whether words left out at the end are papers of a kind: "the Danish articles"."""
        papers = any(token.norm in self._words.papers for token in self._tokens[end:given])
        return papers and not any(token.capitalised for token in self._content(start, end))

    def _happened(self, start: int, end: int) -> bool:
        """Tell whether an event is named, which says nothing ("the flood in Kelda")."""
        tokens = self._tokens[start:end]
        if self._words.heads.find(tokens):
            return False
        mentions = read_concepts(tokens, self._pack)
        return bool(kinds(frozenset(mention.concept for mention in mentions)))


def _is_first_name(tokens: Sequence[Token], mention: DayMention, small: frozenset[str]) -> bool:
    """Tell whether a month's name is that of a person: "the mayor Jan van Orlund"."""
    opens = mention.first == 0 or mention.first < mention.last or mention.weekday is not None
    after = mention.last + 1
    while after < len(tokens) and tokens[after].norm in small:
        after += 1
    surname = after < len(tokens) and tokens[after].kind is Kind.WORD and tokens[after].capitalised
    return not opens and tokens[mention.first].capitalised and surname


def _opening(tokens: Sequence[Token], first: int, pack: Lexicon) -> int:
    """Return where what opens a longer time begins before its day: "von Anfang" of "2030"."""
    happening = pack.happening
    parts = [part for phrases in happening.month_parts.values() for part in phrases]
    start = first
    while start and tokens[start - 1].norm in fold_all(parts):
        start -= 1
    opened = start and tokens[start - 1].norm in fold_all(happening.periods_from)
    return start - 1 if opened and start < first else first
