"""What a question asks for: which figure, of whom, of which event, by whom, in which language."""

from collections.abc import Sequence
from functools import cache

from bot.answers import Question
from bot.asked_names import asked_speaker, leading_speaker, speaker_before
from bot.reading.circumstances import circumstances_reader
from bot.reading.concepts import ConceptMention, read_concepts
from bot.reading.countries import CountryMention, read_countries
from bot.reading.days import DayMention, read_days
from bot.reading.lexicon import Lexicon, languages, lexicon
from bot.reading.phrases import Match, PhraseFinder
from bot.reading.tokens import Kind, Token, fold, tokenize
from index.errors import ProgrammerError, UserError
from index.languages import detect_language

_Mention = Match | ConceptMention | CountryMention | DayMention
_NOUN_WITHIN = 4
"""How many words after "how many" the counted noun may stand."""
_DEFAULT_LANGUAGE = "en"
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
    asking = pack.asking
    phrases = (*asking.how_many, *asking.who_says, *asking.who_is)
    words = map(fold, (*asking.function_words, *asking.whether))
    return PhraseFinder({"ask": phrases}), frozenset(words)


class _Analysis:
    def __init__(self, text: str, language: str, pack: Lexicon) -> None:
        self._text, self._language, self._pack = text, language, pack
        self._tokens = tokenize(text)
        self._how_many = self._find("ask", pack.asking.how_many)
        self._who_says = self._find("who", pack.asking.who_says)

    def question(self) -> Question:
        pack, tokens = self._pack, self._tokens
        told = circumstances_reader(pack).read(tokens, None)
        counted = self._counted() if self._how_many else self._acts()
        speakers, others = self._speakers()
        return Question(
            text=self._text,
            language=self._language,
            wants_figure=bool(self._how_many),
            counted=counted,
            noun=None if counted or not self._how_many else self._noun(),
            who=self._who(),
            nationality=self._nationality(),
            speakers=speakers,
            also_heard=others,
            about_people=self._about_people(),
            circumstances=told.circumstances,
            unknown_words=self._unknown_words(),
            background=told.background,
        )

    def _find(self, label: str, phrases: Sequence[str]) -> list[Match]:
        return PhraseFinder({label: phrases}).find(self._tokens)

    def _counted(self) -> tuple[str, ...]:
        """The thing asked with, or named right after "how many", decides; else every act."""
        asked_with = self._toll_asked_for()
        if asked_with:
            return asked_with
        things = PhraseFinder(self._pack.counting.things)
        for asked in self._how_many:
            for place in range(asked.last + 1, min(asked.last + 1 + 3, len(self._tokens))):
                found = things.at(self._tokens, place)
                if found is not None and found.label in HARM:
                    return self._acts()
                if found is not None:
                    return (found.label,)
        acts = self._acts()
        if acts:
            return acts
        return tuple(dict.fromkeys(match.label for match in things.find(self._tokens)))[:1]

    def _toll_asked_for(self) -> tuple[str, ...]:
        """Return the harms of a question that names its count: "the death toll", "dødstallet"."""
        tolls = PhraseFinder(self._pack.counting.tolls)
        found = [toll for asked in self._how_many for toll in tolls.find(self._words_of(asked))]
        return tuple(dict.fromkeys(toll.label for toll in found))

    def _words_of(self, match: Match) -> Sequence[Token]:
        return self._tokens[match.first : match.last + 1]

    def _acts(self) -> tuple[str, ...]:
        """What happened to the counted: events are left to the circumstances."""
        found = PhraseFinder(happenings(self._pack)).find(self._tokens)
        harm = [match.label for match in found if match.label in HARM]
        return tuple(dict.fromkeys(harm or [match.label for match in found]))

    def _noun(self) -> str | None:
        start = self._how_many[0].last + 1
        words = [t for t in self._tokens[start : start + _NOUN_WITHIN] if t.kind is Kind.WORD]
        content = [t for t in words if t.norm not in self._pack.asking.function_words]
        return content[0].text if content else None

    def _who(self) -> str | None:
        classes = PhraseFinder(self._pack.counting.who)
        if self._how_many:
            start = self._how_many[0].last + 1
            found = classes.find(self._tokens[start : start + _NOUN_WITHIN])
        else:
            found = classes.find(self._tokens)
        named = [match.label for match in found if match.label != "people"]
        return named[0] if named else None

    def _nationality(self) -> frozenset[str]:
        if not self._how_many:
            return frozenset()
        start = self._how_many[0].last + 1
        following = read_countries(self._tokens[start : start + _NOUN_WITHIN], self._pack)
        return frozenset(mention.code for mention in following if mention.first == 0)

    def _speakers(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return whose figure is asked for, and whom a second question wants to hear.

        "How many does X say ..." asks for X's figure; "how many ..., and what does X say?" for
        anybody's, and for X's words.
        """
        taken = {i for m in self._who_says for i in range(m.first, m.last + 1)}
        reporting = self._pack.attribution
        cues = (*reporting.verbs, *reporting.hedging_verbs, *reporting.guarded_verbs)
        verbs = [verb for verb in self._find("verb", cues) if verb.first not in taken]
        second = self._second_question()
        own = [self._subject(verb) for verb in verbs if verb.first < second]
        sources = self._find("source", reporting.according_to)
        own += [self._right(m.last + 1) for m in sources if m.first not in taken]
        postposed = self._find("source", reporting.postpositions)
        own += [
            speaker_before(self._tokens[: m.first], self._pack)
            for m in postposed
            if m.first not in taken
        ]
        other = [self._subject(verb) for verb in verbs if verb.first >= second]
        return _distinct(own), _distinct(other)

    def _second_question(self) -> int:
        """Return the place of a "what" that follows "how many", or the end."""
        after = self._how_many[0].last if self._how_many else len(self._tokens)
        found = [m.first for m in self._find("what", self._pack.asking.what) if m.first > after]
        return min(found, default=len(self._tokens))

    def _subject(self, verb: Match) -> str | None:
        if self._pack.attribution.order == "sov":
            return asked_speaker(self._tokens[: verb.first], self._pack)
        auxiliaries = set(self._pack.asking.whether)
        before = [i for i in range(verb.first) if self._tokens[i].norm in auxiliaries]
        between = self._tokens[before[-1] + 1 : verb.first] if before else ()
        if between and all(token.kind is not Kind.MARK for token in between):
            return self._speaker_text(before[-1] + 1, verb.first)
        return self._right(verb.last + 1)

    def _right(self, start: int) -> str | None:
        pack = self._pack
        stops = {*pack.asking.about, *pack.attribution.conjunctions, *pack.numbers.and_words}
        while start < len(self._tokens) and self._tokens[start].norm in pack.asking.whether:
            start += 1
        end = start
        while end < len(self._tokens):
            token = self._tokens[end]
            if token.kind is Kind.MARK or (token.norm in stops and end > start):
                break
            end += 1
        return self._speaker_text(start, end)

    def _speaker_text(self, start: int, end: int) -> str | None:
        tokens = self._tokens[start:end]
        small = {*self._pack.asking.function_words, *self._pack.attribution.pronouns}
        content = [token for token in tokens if token.kind is Kind.WORD and token.norm not in small]
        if not content or self._asks(start, end):
            return None
        return self._text[tokens[0].span.start : tokens[-1].span.end]

    def _asks(self, start: int, end: int) -> bool:
        return any(start <= match.first < end for match in self._how_many)

    def _about_people(self) -> tuple[str, ...]:
        asked = self._find("is", self._pack.asking.who_is)
        if not asked:
            return ()
        if self._pack.attribution.order == "sov":
            subject = leading_speaker(self._tokens[: asked[0].first], self._pack)
        else:
            subject = self._right(asked[0].last + 1)
        return (subject,) if subject else ()

    def _topic(self) -> list[str]:
        small = {*self._pack.asking.function_words, *self._pack.asking.whether}
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
        counting = (happenings(self._pack), self._pack.counting.things, self._pack.counting.who)
        for table in counting:
            explained.update(self._places(PhraseFinder(table).find(self._tokens)))
        explained.update(self._places(read_days(self._tokens, self._pack, None)))
        topic = set(self._topic())
        return tuple(
            token.text
            for place, token in enumerate(self._tokens)
            if token.kind is Kind.WORD and token.text in topic and place not in explained
        )

    @staticmethod
    def _places(found: Sequence[_Mention]) -> list[int]:
        return [place for match in found for place in range(match.first, match.last + 1)]


def _distinct(texts: Sequence[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


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
