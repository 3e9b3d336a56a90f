"""What a question asks for: which figure, of whom, of which event, by whom, in which language."""

from collections.abc import Iterator, Sequence
from functools import cache

from bot.answers import Question
from bot.asked_classes import NOUN_WITHIN, AskedClasses, class_finder
from bot.asked_clauses import AskedClauses
from bot.asked_names import leading_speaker
from bot.asked_voices import AskedVoices
from bot.reading.circumstances import circumstances_reader
from bot.reading.concepts import ConceptMention, read_concepts
from bot.reading.countries import CountryMention, read_countries
from bot.reading.days import DayMention, read_days
from bot.reading.lexicon import Lexicon, languages, lexicon
from bot.reading.phrases import Match, PhraseFinder, finder
from bot.reading.place_openers import ARABIC_OPENERS
from bot.reading.tokens import Kind, Token, fold, tokenize
from index.errors import ProgrammerError, UserError
from index.languages import detect_language

_Mention = Match | ConceptMention | CountryMention | DayMention
_DEFAULT_LANGUAGE = "en"
_STATES = frozenset({"arrested", "kidnapped", "displaced", "missing"})
"""Harms that also name who is counted: prisoners, hostages, refugees, the missing."""
_BUILDINGS = frozenset({"prison"})
"""Concepts of places that are called like a harm ("fængslet", "سجن")."""
_STATE_WITHIN = 3
"""How many words after "how many" such people may stand."""
_FEW_WORDS = 5
"""Tokens of a question that is too short to tell its language."""
HARM = frozenset(
    {"killed", "injured", "casualties", "missing", "displaced", "arrested", "rescued", "kidnapped"}
)
"""Categories of what happens to people: a question that has one asks for it, not for its cause."""


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
    return _Analysis(text, spoken, pack).question()


def question_language(text: str, before: str | None = None) -> str:
    """Return the language of a question, from its small words first, else detected.

    ``before`` is the language of the question before it: where the words of a short one fit
    several languages or none, it is taken to stay in that.
    """
    tokens = tokenize(text)
    scores = {code: _small_words(tokens, pack) for code in languages() if (pack := lexicon(code))}
    best = max(scores.values(), default=0)
    leaders = [code for code, score in scores.items() if score == best and best]
    if len(leaders) == 1:
        return leaders[0]
    if before in leaders or (before is not None and not best and len(tokens) <= _FEW_WORDS):
        return str(before)
    return detect_language(text, among=leaders or None)


def _small_words(tokens: Sequence[Token], pack: Lexicon) -> int:
    phrases, words = _asking(pack)
    return 3 * len(phrases.find(tokens)) + sum(token.norm in words for token in tokens)


@cache
def _asking(pack: Lexicon) -> tuple[PhraseFinder, frozenset[str]]:
    """Return the phrases that ask, and the words of questions: small ones, saying, harm."""
    asking, said, counting = pack.asking, pack.attribution, pack.counting
    phrases = (*asking.how_many, *asking.who_says, *asking.who_is)
    harm = (word for label in HARM for word in (*counting.acts[label], *counting.fates[label]))
    small = (*asking.function_words, *asking.whether)
    words = map(fold, (*small, *said.verbs, *said.guarded_verbs, *harm))
    return PhraseFinder({"ask": phrases}), frozenset(words)


class _Analysis:
    def __init__(self, text: str, language: str, pack: Lexicon) -> None:
        self._text, self._language, self._pack = text, language, pack
        self._tokens = tokenize(text)
        self._how_many = self._find("ask", pack.asking.how_many)
        self._who_says = [*self._find("who", pack.asking.who_says), *self._who_gives()]
        self._voices = AskedVoices(text, self._tokens, pack, self._how_many, self._who_says)
        self._happened = _happened(pack)

    def question(self) -> Question:
        pack, tokens = self._pack, self._tokens
        told = circumstances_reader(pack).read(tokens, None)
        speakers, others = self._voices.read()
        harms = [m for m in self._happened.find(tokens) if m.label in HARM]
        spoken = self._voices.places
        classes = AskedClasses(tokens, pack, self._how_many, harms, spoken)
        who, or_who = classes.classes()
        counted = self._counted() if self._how_many else self._acts()
        return Question(
            text=self._text,
            language=self._language,
            wants_figure=bool(self._how_many),
            asks_whether=not self._how_many and self._asks_whether(),
            asks_words=bool(speakers) and self._voices.asks_words(),
            counted=counted,
            noun=None if counted or not self._how_many else self._noun(),
            who=who,
            or_who=or_who,
            nationality=classes.nationality(),
            speakers=speakers,
            also_heard=others,
            about_people=self._about_people(),
            circumstances=told.circumstances,
            unknown_words=self._unknown_words(),
            background=told.background,
        )

    def _find(self, label: str, phrases: Sequence[str]) -> list[Match]:
        return finder(label, tuple(phrases)).find(self._tokens)

    def _who_gives(self) -> list[Match]:
        """Return where a verb of saying or giving follows "who": "who has put it at 12"."""
        asking, said = self._pack.asking, self._pack.attribution
        cues = (*said.verbs, *said.hedging_verbs, *said.guarded_verbs, *said.denying)
        verbs = finder("who", (*cues, *asking.giving, *said.revising))
        between = {fold(word) for word in (*asking.whether, *said.auxiliaries)}
        found = []
        for asked in self._find("who", asking.who):
            place = asked.last + 1
            while place < len(self._tokens) and self._tokens[place].norm in between:
                place += 1
            verb = verbs.at(self._tokens, place) if place < len(self._tokens) else None
            if verb is not None:
                found.append(verb._replace(first=asked.first))
        return found

    def _counted(self) -> tuple[str, ...]:
        """The thing asked with, or named right after "how many", decides; else every act."""
        asked_with = self._toll_asked_for()
        if asked_with:
            return asked_with
        if self._asks_for_lives():
            return ("killed",)
        things = _things(self._pack)
        for asked in self._how_many:
            for place in range(asked.last + 1, min(asked.last + 1 + 3, len(self._tokens))):
                found = things.at(self._tokens, place)
                if self._happened.at(self._tokens, place) is not None:
                    return self._acts()
                if found is not None:
                    return (found.label,)
        acts = self._acts()
        if acts:
            return acts
        return tuple(dict.fromkeys(match.label for match in things.find(self._tokens)))[:1]

    def _toll_asked_for(self) -> tuple[str, ...]:
        """Return the harms of a question that names its count: "the death toll", "dødstallet"."""
        tolls = _tolls(self._pack)
        found = [toll for asked in self._how_many for toll in tolls.find(self._words_of(asked))]
        return tuple(dict.fromkeys(toll.label for toll in found))

    def _asks_for_lives(self) -> bool:
        """Tell whether it asks what something cost: "how many lives did the flood claim?"."""
        lives = finder("lives", self._pack.asking.lives)
        after = (asked.last + 1 for asked in self._how_many)
        return any(
            place < len(self._tokens) and lives.at(self._tokens, place) is not None
            for place in after
        )

    def _words_of(self, match: Match) -> Sequence[Token]:
        return self._tokens[match.first : match.last + 1]

    def _acts(self) -> tuple[str, ...]:
        """What happened to the counted: events are left to the circumstances.

        A clause that only tells which event is meant does not count, unless nothing else does.
        """
        found = self._happened.find(self._tokens)
        buildings = self._places(
            [m for m in read_concepts(self._tokens, self._pack) if m.concept in _BUILDINGS]
        )
        harm = [m for m in found if m.label in HARM and m.first not in buildings]
        clauses = AskedClauses(self._tokens, self._pack, self._how_many, harm)
        describing = clauses.describing() if harm else frozenset()
        asked = [match for match in harm if match.first not in describing]
        asked = [match for match in asked if not clauses.tells_event(match)] or asked
        asked = self._without_fallen(self._without_states(asked))
        return tuple(dict.fromkeys(match.label for match in asked or harm or found))

    def _without_states(self, harm: Sequence[Match]) -> list[Match]:
        """Leave out in what state those are of whom more is asked: "how many prisoners died"."""
        if len(self._how_many) != 1:
            return list(harm)
        near = self._how_many[0].last + 1 + _STATE_WITHIN
        states = [match for match in harm if match.label in _STATES and match.first < near]
        joiners = {fold(word) for word in self._pack.numbers.and_words}
        joined = any(
            self._tokens[state.last + 1].norm in joiners
            for state in states
            if state.last + 1 < len(self._tokens)
        )
        rest = [match for match in harm if match not in states]
        return rest if rest and not joined else list(harm)

    def _without_fallen(self, harm: Sequence[Match]) -> list[Match]:
        """Leave out a verb that only says that there were any: "كم جريحا سقط" (fell)."""
        first = harm[0] if harm else None
        if first is None or not any(m.last + 1 == first.first for m in self._how_many):
            return list(harm)
        weak = {fold(word) for word in self._pack.counting.weak}
        joiners = {fold(word) for word in self._pack.numbers.and_words}
        return [
            match
            for match in harm
            if match.label == first.label
            or fold(match.phrase) not in weak
            or self._tokens[match.first - 1].norm in joiners
        ]

    def _asks_whether(self) -> bool:
        """Tell whether it asks if something happened, or who says that it did."""
        opening = {fold(word) for word in self._pack.asking.whether}
        words = [place for place, token in enumerate(self._tokens) if token.kind is Kind.WORD]
        if self._who_says or not words:
            return bool(words)
        if self._pack.attribution.order == "sov":
            return any(self._tokens[place].norm in opening for place in words)
        first = words[0]
        opens = self._tokens[first].norm in opening
        return opens or self._happened.at(self._tokens, first) is not None

    def _noun(self) -> str | None:
        start = self._how_many[0].last + 1
        words = [t for t in self._tokens[start : start + NOUN_WITHIN] if t.kind is Kind.WORD]
        content = [t for t in words if t.norm not in self._pack.asking.function_words]
        return content[0].text if content else None

    def _about_people(self) -> tuple[str, ...]:
        asked = self._find("is", self._pack.asking.who_is)
        if not asked:
            return ()
        if self._pack.attribution.order == "sov":
            subject = leading_speaker(self._tokens[: asked[0].first], self._pack)
        else:
            subject = self._voices.named_after(asked[0].last + 1)
        return (subject,) if subject else ()

    def _topic(self) -> list[str]:
        words = (*self._pack.asking.function_words, *self._pack.asking.whether)
        small = {fold(word) for word in words}
        asking = {i for m in (*self._how_many, *self._who_says) for i in range(m.first, m.last + 1)}
        return [
            token.text
            for place, token in enumerate(self._tokens)
            if token.kind is not Kind.MARK and token.norm not in small and place not in asking
        ]

    def _unknown_words(self) -> tuple[str, ...]:
        """Return words that no lexicon explains: in a script without capitals, maybe names."""
        if any(letter.isupper() or letter.islower() for letter in self._text):
            return ()
        explained = set(self._places(read_concepts(self._tokens, self._pack)))
        explained.update(self._places(read_countries(self._tokens, self._pack)))
        known = _known_words(self._pack)
        for table in (_happened(self._pack), _things(self._pack), class_finder(self._pack), known):
            explained.update(self._places(table.find(self._tokens)))
        explained.update(self._places(read_days(self._tokens, self._pack, None)))
        topic = set(self._topic())
        unknown = [
            place
            for place, token in enumerate(self._tokens)
            if token.kind is Kind.WORD and token.text in topic and place not in explained
        ]
        return tuple(self._with_openers(unknown))

    def _with_openers(self, places: Sequence[int]) -> Iterator[str]:
        """Yield the words; the first of a place's name ("عين") with the one that it goes with."""
        joined = {i for i in places if self._tokens[i].norm in ARABIC_OPENERS and i + 1 in places}
        for place in places:
            text = self._tokens[place].text
            if place in joined:
                yield f"{text} {self._tokens[place + 1].text}"
            elif place - 1 not in joined:
                yield text

    @staticmethod
    def _places(found: Sequence[_Mention]) -> list[int]:
        return [place for match in found for place in range(match.first, match.last + 1)]


@cache
def _happened(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder(happenings(pack))


@cache
def _things(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder(pack.counting.things)


@cache
def _tolls(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder(pack.counting.tolls)


@cache
def _known_words(pack: Lexicon) -> PhraseFinder:
    """Find the words of a pack that are no names, beside those of harm and of concepts."""
    said, counting, happening = pack.attribution, pack.counting, pack.happening
    verbs = (*said.verbs, *said.guarded_verbs, *said.hedging_verbs, *pack.asking.giving)
    small = (*said.outside, *said.times, *said.auxiliaries, *said.pronouns, *said.relatives)
    people = (*counting.persons, *said.anonymous, *said.roles, *said.collectives)
    counts = (*counting.passive, *counting.reaching, *counting.prepositions, *said.passives)
    places = (*happening.place_nouns, *happening.place_prepositions, *happening.not_names)
    return PhraseFinder({"known": (*verbs, *small, *people, *counts, *places)})


def happenings(pack: Lexicon) -> dict[str, tuple[str, ...]]:
    """Return every phrase of a category: before the counted, after it, or announcing a count."""
    counting = pack.counting
    merged: dict[str, tuple[str, ...]] = {}
    for table in (counting.acts, counting.fates, counting.tolls):
        for label, phrases in table.items():
            merged[label] = (*merged.get(label, ()), *phrases)
    for label in HARM.intersection(counting.things):
        merged[label] = (*merged.get(label, ()), *counting.things[label])
    return merged
