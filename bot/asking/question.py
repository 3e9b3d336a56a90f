"""What a question asks for: which figure, of whom, of which event, by whom, in which language."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers import Question
from bot.asking.asked_tolls import asked_once, before_people
from bot.asking.classes import NOUN_WITHIN, AskedClasses
from bot.asking.compound import (
    Clause,
    clauses_asking,
    is_elliptic,
    is_of_some,
    parts_of,
    people_counted,
    with_later_heard,
)
from bot.asking.counted import read_counted
from bot.asking.destroyed import destroyed_things, leaves_open
from bot.asking.figure_sources import asks_whose_figure
from bot.asking.fillers import without_fillers
from bot.asking.given_figures import gives_figure
from bot.asking.happened import happened_finder
from bot.asking.measures import SHARE, measure_asked
from bot.asking.misspelt import misspelt_how_many
from bot.asking.named_counts import named_counts
from bot.asking.names import leading_speaker
from bot.asking.noun_ends import noun_end
from bot.asking.offered_numbers import offered_numbers
from bot.asking.participants import GATHERING, asked_turnouts
from bot.asking.people import is_of_anybody
from bot.asking.report_days import of_event_alone
from bot.asking.second_figures import second_figures
from bot.asking.tails import without_tails
from bot.asking.things import AskedThings, things_finder
from bot.asking.unknown import UnknownWords
from bot.asking.voices import AskedVoices
from bot.reading.circumstances import Told, circumstances_reader
from bot.reading.days.days import read_days
from bot.reading.days.mention import DayMention
from bot.reading.days.periods import closes_total
from bot.reading.figures.turnouts import PARTICIPANTS
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.countries import CountryMention
from bot.reading.property_kinds import DESTROYED
from bot.reading.words.concepts import ConceptMention
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.question_words import question_words
from bot.reading.words.tokens import Kind, Token, fold, fold_all, tokenize
from index.errors import ProgrammerError, UserError
from index.text.languages import detect_language

_Mention = Match | ConceptMention | CountryMention | DayMention
_DEFAULT_LANGUAGE = "en"
_LONG = 180
"""How many days make the time that is asked for one of many events, and not that of one."""
_NOTE = 12
"""Tokens of the longest question that may be a note."""
_SHOUTED = 2
"""How many spaces a question in capitals has that is no acronym."""
_FEW_WORDS = 5
"""Tokens of a question that is too short to tell its language."""


def analyse(text: str, language: str | None = None) -> Question:
    """Return what ``text`` asks for; ``language`` overrides the detected one.

    Raises:
        UserError: The question is empty.
    """
    text = text.strip()
    if not text:
        raise UserError("The question is empty: write what you want to know.")
    spoken = language or question_language(text)
    pack = lexicon(spoken) or lexicon(_DEFAULT_LANGUAGE)
    if pack is None:
        raise ProgrammerError("The English language pack is missing.")
    read = _Analysis(text.lower() if _is_shouted(text) else text, spoken, pack)
    return replace(read.question(), text=text).each(lambda part: replace(part, text=text))


def _is_shouted(text: str) -> bool:
    """Tell whether capitals say nothing, as every letter of several words is one."""
    return text.isupper() and text.count(" ") >= _SHOUTED


def question_language(text: str, before: str | None = None) -> str:
    """Return the language of a question, from its small words first, else detected.

    ``before`` is the language of the question before it: where the words of a short one fit
    several languages or none, it is taken to stay in that.
    """
    tokens = tokenize(text)
    scores = {code: words.score(tokens) for code, words in question_words().items()}
    best = max(scores.values(), default=0)
    leaders = [code for code, score in scores.items() if score == best and best]
    if len(leaders) == 1:
        return leaders[0]
    if before in leaders or (before is not None and not best and len(tokens) <= _FEW_WORDS):
        return str(before)
    return detect_language(text, among=leaders or None)


class _Analysis:
    def __init__(self, text: str, language: str, pack: Lexicon) -> None:
        self._text, self._language, self._pack = text, language, pack
        self._tokens = without_tails(without_fillers(tokenize(text), pack), pack)
        self._how_many = self._find("ask", (*pack.asking.how_many, *pack.asking.times))
        self._who_says = [*self._find("who", pack.asking.who_says), *self._who_gives()]
        if not self._how_many:
            self._how_many = misspelt_how_many(self._tokens, pack)
        if not self._how_many:
            self._how_many = named_counts(self._tokens, pack)
        if not self._how_many:
            self._how_many = list(asked_turnouts(self._tokens, pack))
        offered = offered_numbers(self._tokens, pack)
        if not any(asked.first < offer.first for offer in offered for asked in self._how_many):
            self._how_many = [*offered, *self._how_many]
        self._how_many = asked_once(self._how_many, self._tokens, pack)
        self._how_many = before_people(self._how_many, self._tokens, pack)
        self._voices = AskedVoices(text, self._tokens, pack, self._how_many, self._who_says)
        self._speakers = self._voices.read()
        further = second_figures(self._how_many, self._tokens, pack)
        self._how_many = [asked for asked in self._how_many if asked not in further]
        self._days = read_days(self._tokens, pack, None)
        self._happened = happened_finder(pack)
        self._things = AskedThings(self._tokens, pack, self._how_many, self._voices.places)
        asking = (*self._how_many, *self._who_says)
        self._unknown = UnknownWords(self._tokens, pack, asking, self._voices.places)

    def question(self) -> Question:
        pack, tokens = self._pack, self._tokens
        told = _of_long_time(circumstances_reader(pack).read(*of_event_alone(tokens, pack)))
        speakers, others = self._speakers
        spoken = self._voices.places
        classes = AskedClasses(tokens, pack, self._how_many, self._things.harms, spoken)
        who, or_who = classes.classes()
        asked_for = read_counted(tokens, pack, self._how_many, self._things)
        counted, measures = asked_for.categories, asked_for.measures
        noun = self._noun() if asked_for.by_noun and measures <= SHARE else None
        nationality = classes.nationality()
        kind = self._kind(counted) if who is None and not nationality else None
        asked = Question(
            text=self._text,
            language=self._language,
            wants_figure=asked_for.wants_figure,
            asks_whether=not self._how_many and self._asks_whether(),
            said=self._said(),
            asks_words=bool(speakers) and self._voices.asks_words(),
            counted=counted,
            noun=noun,
            kind=kind,
            destroyed=self._destroyed(told.circumstances.names) if DESTROYED in counted else "",
            counts_people=asked_for.of_people,
            measures=measures,
            counts_besides=bool(measures) and self._counts_besides(),
            who=who,
            or_who=or_who,
            state=asked_for.state,
            nationality=nationality,
            speakers=speakers,
            also_heard=others,
            about_people=self._about_people(),
            circumstances=replace(
                told.circumstances,
                concepts=told.circumstances.concepts - self._manners(counted),
            ),
            unknown_words=self._unknown.read(
                told.circumstances.names, of_harm=not HARM.isdisjoint(counted)
            ),
            background=self._asks_for_total(told),
        )
        clauses = self._clauses()
        parts = parts_of(asked, clauses)
        return replace(asked, parts=parts) if parts else with_later_heard(asked, clauses)

    def _kind(self, counted: Sequence[str]) -> str | None:
        """Return the noun for the harmed right behind "how many", if it is one of their own."""
        if not self._how_many or HARM.isdisjoint(counted):
            return None
        noun, pack = self._noun(), self._pack
        tokens = tokenize(noun or "")
        open_words = (*pack.counting.others, *pack.counting.members, *pack.asking.lives)
        finders = (self._happened, things_finder(pack), finder("open", open_words))
        harmed = any(one.find(tokens) for one in finders)
        capitals = not pack.happening.nouns_capitalised
        named = capitals and any(token.capitalised for token in tokens)
        return None if harmed or named or is_of_anybody(tokens, pack) else noun

    def _manners(self, counted: Sequence[str]) -> frozenset[str]:
        """Return the concepts of what is counted, which say nothing of the event."""
        return self._things.manners() | (GATHERING if PARTICIPANTS in counted else frozenset())

    def _asks_for_total(self, told: Told) -> bool:
        """Tell whether it names a long time, or asks over how long a time its figure counts."""
        counts_over = self._how_many and self._find("period", self._pack.asking.periods)
        return told.background or closes_total(self._days) or bool(counts_over)

    def _clauses(self) -> list[Clause]:
        """Return each of several clauses that ask, read by itself."""
        found = clauses_asking(self._tokens, self._pack, self._how_many)
        spans = ((self._tokens[a].span.start, self._tokens[b].span.end) for a, b in found)
        texts = (self._text[start:end] for start, end in spans)
        return [_Analysis(text, self._language, self._pack).clause() for text in texts]

    def clause(self) -> Clause:
        """Return what one of several clauses asks for."""
        names, bare = people_counted(self._tokens, self._pack, self._how_many)
        return Clause(
            question=self.question(),
            said_by=self._voices.said_by(),
            names_people=names,
            is_bare=bare,
            is_elliptic=is_elliptic(self._tokens, self._pack, self._how_many),
            is_of_some=is_of_some(self._tokens, self._pack, self._how_many),
        )

    def _find(self, label: str, phrases: Sequence[str]) -> list[Match]:
        return finder(label, tuple(phrases)).find(self._tokens)

    def _who_gives(self) -> list[Match]:
        """Return where a verb of saying or giving follows "who": "who has put it at 12"."""
        asking, said = self._pack.asking, self._pack.attribution
        cues = (*said.verbs, *said.hedging_verbs, *said.guarded_verbs, *said.denying)
        verbs = finder("who", (*cues, *asking.giving, *said.revising))
        between = fold_all((*asking.whether, *said.auxiliaries))
        found = []
        for asked in self._find("who", asking.who):
            place = asked.last + 1
            while place < len(self._tokens) and self._tokens[place].norm in between:
                place += 1
            verb = verbs.at(self._tokens, place) if place < len(self._tokens) else None
            if verb is not None:
                found.append(replace(verb, first=asked.first))
            elif place > asked.last + 1 and self._closes(verbs, place):
                found.append(replace(asked, last=place - 1))  # "Wer hat drei Tote gemeldet?"
        return found

    def _closes(self, verbs: PhraseFinder, start: int) -> bool:
        """Tell whether a participle closes the clause that an auxiliary before ``start`` opens."""
        rest = self._tokens[start:]
        marks = (place for place, token in enumerate(rest) if token.kind is Kind.MARK)
        clause = rest[: next(marks, len(rest))]
        return any(verb.last == len(clause) - 1 for verb in verbs.find(clause))

    def _asks_whether(self) -> bool:
        """Tell whether it asks if something happened, or who says that it did."""
        words = [place for place, token in enumerate(self._tokens) if token.kind is Kind.WORD]
        if self._who_says or not words:
            return bool(words)
        if asks_whose_figure(self._tokens, self._pack, self._things.harms):
            return True
        opening = finder("whether", self._pack.asking.whether)
        if self._pack.attribution.order == "sov":
            return bool(opening.find(self._tokens)) or self._is_note()
        places = [place for place in words if self._opens_clause(place)]
        opens = any(opening.at(self._tokens, place) is not None for place in places)
        opens = opens or self._happened.at(self._tokens, words[0]) is not None
        opens = opens or words[0] in self._things.split
        opens = opens or any(verb.first in places for verb in self._voices.asked_verbs())
        return opens or self._is_note()

    def _is_note(self) -> bool:
        """Tell whether it is a harm and where, in a few words: "Brenvik wounded 5 March".

        A small word that opens it may ask why or where.
        """
        small = fold_all(self._pack.asking.function_words)
        last = 1
        if self._pack.attribution.order == "sov":  # there it may stand anywhere
            small, last = small.intersection(map(fold, self._pack.attribution.outside)), _NOTE
        opened = any(token.norm in small for token in self._tokens[:last])
        short = len(self._tokens) <= _NOTE and not opened
        return short and bool(self._things.harms) and self._unknown.is_note()

    def _opens_clause(self, place: int) -> bool:
        """Tell whether a word begins the question or follows a mark."""
        return place == 0 or self._tokens[place - 1].kind is Kind.MARK

    def _said(self) -> str:
        """Return what follows a "who says" that opens the question, without "that"."""
        opening = next((match for match in self._who_says if match.first == 0), None)
        if opening is None or self._how_many:
            return ""
        start = opening.last + 1
        small = fold_all(self._pack.attribution.conjunctions)
        while start < len(self._tokens) and (
            self._tokens[start].kind is Kind.MARK or self._tokens[start].norm in small
        ):
            start += 1
        rest = self._tokens[start:]
        if rest and finder("blame", self._pack.counting.blame).at(rest, 0) is not None:
            return ""  # "who claimed responsibility for": a deed, and nothing that is said
        words = [token for token in rest if token.kind is not Kind.MARK]
        return self._text[rest[0].span.start : words[-1].span.end] if words else ""

    def _counts_besides(self) -> bool:
        """Tell whether it asks how many elsewhere than where it asks for a measure."""
        asked = [(m.first, m.last) for m in measure_asked(self._tokens, self._pack)]
        return any(
            all(one.last < first or last < one.first for first, last in asked)
            for one in self._how_many
        )

    def _destroyed(self, names: Sequence[str]) -> str:
        """Return the words for what was destroyed, whether or not a lexicon has them."""
        if not self._how_many:
            return ""
        named = destroyed_things(self._text, self._tokens, self._pack, self._how_many)
        noun = named or self._noun() or ""
        return "" if noun in names or leaves_open(noun, self._pack) else noun

    def _noun(self) -> str | None:
        """Return the words after "how many", small ones before them left out, up to the next.

        Of a measure asked for in the same words they follow these ("how many percent of voters").
        """
        ends = [asked.last for asked in self._how_many[:1]]
        for measured in measure_asked(self._tokens, self._pack):
            if not ends or measured.first <= ends[-1] + 1:
                ends.append(measured.last)
        return self._noun_from(max(ends) + 1, within=NOUN_WITHIN)

    def _noun_from(self, start: int, *, within: int) -> str | None:
        """Return the words that begin among the first ``within``, up to the next small one."""
        small = fold_all(self._pack.asking.function_words)
        places = range(start, min(start + NOUN_WITHIN, len(self._tokens)))
        words = [self._is_content(self._tokens[place], small) for place in places]
        if True not in words[:within]:
            return None
        first = words.index(True)
        spoken = start + first in self._voices.places
        if spoken or gives_figure(self._tokens, start, start + first, self._pack):
            return None  # "the number that each source gives"
        last = words.index(False, first) if False in words[first:] else len(words)
        last = noun_end(self._tokens, start + first, start + last, self._pack)
        begin, end = self._tokens[start + first], self._tokens[last - 1]
        return self._text[begin.span.start : end.span.end]

    @staticmethod
    def _is_content(token: Token, small: frozenset[str]) -> bool:
        return token.kind is Kind.WORD and token.norm not in small

    def _about_people(self) -> tuple[str, ...]:
        asked = self._find("is", self._pack.asking.who_is)
        if not asked:
            return ()
        if self._pack.attribution.order == "sov":
            subject = leading_speaker(self._tokens[: asked[0].first], self._pack)
        else:
            subject = self._voices.named_after(asked[0].last + 1)
        return (subject,) if subject else ()


def _of_long_time(told: Told) -> Told:
    """Take a year or a season that is asked for as the time of a total, as "since" opens one."""
    days = told.circumstances.days
    if told.circumstances.since or len(days) != 1 or (days[0][1] - days[0][0]).days < _LONG:
        return told
    return Told(replace(told.circumstances, since=days), background=True)
