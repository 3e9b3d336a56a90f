"""What each word of a sentence can be in an attribution, from one language's pack."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bot.reading.apostrophes import without_case
from bot.reading.lexicon import Lexicon
from bot.reading.number_words import cardinals
from bot.reading.pack_tables.counting import Counting
from bot.reading.phrases import MEMORY, Match, PhraseFinder
from bot.reading.tokens import Kind, Token, fold
from bot.reading.words import CLOSING_MARKS, Words
from index.spans import Span

_NOUNS = ("roles", "collectives", "anonymous", "documents", "outlets")
_WORDS = (
    "pronouns",
    "same",
    "object_pronouns",
    "continued",
    "conjunctions",
    "determiners",
    "joiners",
    "appended",
    "relatives",
    "auxiliaries",
    "passive_auxiliaries",
    "blockers",
    "clause_openers",
    "resulting",
    "times",
    "outside",
    "adverbials",
    "announcing",
    "citing",
    "issued",
    "by",
    "listeners",
    "infinitives",
    "backward",
    "name_particles",
    "comparatives",
    "speaking_of",
    "unowned",
    "occasions",
    "within",
    "nearness",
    "perfects",
    "reporters",
    "commands",
    "participles",
    "subjunctives",
    "indirect",
    "continuing",
    "contrasting",
    "credits",
)
_CUES = (
    "participles",
    "verbs",
    "hedging_verbs",
    "according_to",
    "postpositions",
    "relaying",
    "citing",
    "passives",
    "hedges",
    "nominals",
    "not_cues",
    "quantities",
)
_VERBS = ("verbs", "hedging_verbs", "relaying")
_PREPOSITIONS = frozenset("بكل")
"""Arabic prepositions that are written together with a noun, never with a verb."""
_LEADING_TO = frozenset("بل")
"""Those of them after which a verb names what came of it ("أدى ... لمقتل")."""
_ATTACHED_LETTERS = 1
_FARTHEST_PARTICLE = 30
_SHORTEST_ADVERB = 5
_SHORTEST_STEM = 3
_NOTHING: frozenset[str] = frozenset()
_ACRONYMS = frozenset({"US", "WHO", "IS", "UN"})
"""Bodies and states whose letters are also a small word of some language ("us", "who", "un")."""


@dataclass(frozen=True, slots=True)
class _Entries:
    """The words of one field: whole ones, heads of compounds ("*rat") and stems ("министр*")."""

    plain: frozenset[str]
    heads: tuple[str, ...]
    stems: tuple[str, ...]

    def holds(self, form: str) -> bool:
        """Tell whether one of the entries stands for ``form``."""
        return form in self.plain or form.endswith(self.heads) or form.startswith(self.stems)


class Vocabulary:
    """The attribution section of a pack, as look-ups."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.attribution
        self.section = section
        phrases = {name: tuple(getattr(section, name)) for name in _CUES}
        phrases["verbs"] += (*section.guarded_verbs, *section.counting, *section.revising)
        phrases["verbs"] += (*section.denying, *section.subjectless)
        phrases["verbs"] += (*section.speaking, *chain.from_iterable(section.separable.values()))
        phrases["refusals"] = lexicon.counting.non_answers
        self._amounts = _single(word for a in lexicon.counting.amounts for word in a.split())
        self._cues = PhraseFinder(phrases)
        self._verbs = _single((*section.verbs, *section.guarded_verbs, *section.hedging_verbs))
        self._counting = _single(section.counting)
        self._revising = _single(section.revising)
        self._nominals = _single(section.nominals)
        self._denying = _single(section.denying)
        self._guarded = _single(section.guarded_verbs) | self._counting | self._revising
        self._guarded |= self._denying
        self._parts = PhraseFinder({"parts": section.parts})
        self._adding = PhraseFinder({"adding": section.adding})
        self._tolls = _split(section.tolls)
        self._acts = _split(_happenings(lexicon.counting))
        self._counts = _split(section.counts)
        self._suffered = _single(chain.from_iterable(lexicon.counting.tolls.values()))
        self._reaching = _single(lexicon.counting.reaching)
        self._cardinals = cardinals(lexicon)
        self._any = _single(lexicon.counting.any_words)
        self._zero = _single(lexicon.numbers.zero)
        self._uncounted = self._zero | _single(lexicon.numbers.vague)
        self._hedging = _single(section.hedging_verbs)
        self._dative = _single(section.dative)
        self._relaying = _single(section.relaying)
        self._subjectless = _single(section.subjectless)
        self._telling = _single(section.telling)
        self._speaking = _single(section.speaking)
        self._particles = _by_form(section.separable)
        self._nouns_capitalised = lexicon.happening.nouns_capitalised
        self._listeners = [_joined(entry).split() for entry in section.listeners]
        self._contents = _single(section.contents)
        self.not_speakers = _single(section.not_speakers)
        self._nouns = {name: _split(getattr(section, name)) for name in _NOUNS}
        self._words = {name: _split(getattr(section, name)) for name in _WORDS}
        self._case_endings = tuple(fold(ending) for ending in section.case_endings)
        self._known: dict[str, frozenset[str]] = {}

    def words(
        self, text: str, span: Span, tokens: tuple[Token, ...], quotations: Sequence[Span]
    ) -> Words:
        """Return the words of ``text[span]``, its tokens with their kinds."""
        kinds = tuple(map(self.kinds, tokens))
        quoted = _quoted(tokens, quotations)
        order = self.section.order
        end, nouns = _end(tokens), self._nouns_capitalised
        adjectives = self.section.adjectives_follow
        return Words(
            text, span, tokens, kinds, quoted, tuple(quotations), order, end, nouns, adjectives
        )

    def kinds(self, token: Token) -> frozenset[str]:
        """Return the fields that list ``token``."""
        if token.kind is not Kind.WORD or token.text in _ACRONYMS:
            return _NOTHING
        known = self._known.get(token.norm)
        if known is None:
            if len(self._known) >= MEMORY:
                self._known.clear()
            known = self._known[token.norm] = frozenset(self._look_up(token))
        return known

    def matches(self, words: Words) -> list[Match]:
        """Return the cue phrases of ``words`` outside quotations, in order."""
        return [
            match
            for match in self._cues.find(words.tokens)
            if words.quoted[match.first] == -1 and self._stands_alone(match, words)
        ]

    def cue_at(self, words: Words, place: int) -> Match | None:
        """Return the cue phrase that begins at ``place``, or None."""
        match = self._cues.at(words.tokens, place) if place < words.size else None
        return match if match is not None and self._stands_alone(match, words) else None

    def label_at(self, words: Words, place: int) -> str:
        """Return the field of the cue phrase that begins at ``place``, or ""."""
        match = self.cue_at(words, place)
        return match.label if match is not None else ""

    def speaks_of(self, cue: Match) -> bool:
        """Tell whether ``cue`` is a verb of speaking about something ("sprach von")."""
        return _joined(cue.phrase) in self._speaking

    def is_whole(self, words: Words, cue: Match) -> bool:
        """Tell whether ``cue`` means saying as it stands: a separable verb needs its particle."""
        phrase = _joined(cue.phrase)
        if phrase in self._verbs or phrase not in self._particles:
            return phrase in self._verbs or phrase not in self._speaking
        return self.particle_after(words, cue) is not None

    def particle_after(self, words: Words, cue: Match) -> int | None:
        """Return where the particle of a separable verb closes its clause, or None."""
        particles = self._particles.get(_joined(cue.phrase), frozenset())
        for place in range(cue.last + 1, min(words.size, cue.last + _FARTHEST_PARTICLE)):
            if words.is_stop(place):
                return None
            if words.plain(place) and words.tokens[place].norm in particles:
                closes = place + 1 >= words.end or words.tokens[place + 1].kind is Kind.MARK
                if closes or words.has(place + 1, "clause_openers"):
                    return place
        return None

    def is_particle(self, words: Words, place: int) -> bool:
        """Tell whether the particle of some separable verb stands before a mark at ``place``."""
        known = any(words.tokens[place].norm in known for known in self._particles.values())
        return known and (place + 1 >= words.end or words.tokens[place + 1].kind is Kind.MARK)

    def says(self, word: Token) -> bool:
        """Tell whether ``word`` alone is a verb of saying."""
        match = self._cues.at((word,), 0)
        return match is not None and match.label in ("verbs", "hedging_verbs")

    def is_guarded(self, cue: Match) -> bool:
        """Tell whether ``cue`` counts only before a conjunction, a quotation or a colon."""
        return _joined(cue.phrase) in self._guarded

    def is_hedging(self, cue: Match) -> bool:
        """Tell whether the outlet keeps its distance by ``cue`` ("claims", "claiming")."""
        return _joined(cue.phrase) in self._hedging

    def counts(self, cue: Match) -> bool:
        """Tell whether ``cue`` gives a figure where its object holds one ("counted 12")."""
        return _joined(cue.phrase) in self._counting

    def revises(self, cue: Match) -> bool:
        """Tell whether ``cue`` gives a figure where its object is a toll ("raised the toll")."""
        return _joined(cue.phrase) in self._revising

    def denies(self, cue: Match) -> bool:
        """Tell whether the object of ``cue`` is what the speaker denies."""
        return _joined(cue.phrase) in self._denying

    def is_suffered(self, word: Token) -> bool:
        """Tell whether a count is of the dead or hurt, so that a place has it as well ("toll")."""
        return word.norm in self._suffered

    def reaches(self, word: Token) -> bool:
        """Tell whether ``word`` joins a count and its number ("of", "på")."""
        return word.norm in self._reaching

    def names_amount(self, word: Token) -> bool:
        """Tell whether ``word`` is one for what a refusal does not tell ("figure", "many")."""
        return word.norm in self._amounts

    def names_claim(self, word: Token) -> bool:
        """Tell whether ``word`` is a noun of saying ("claims", "reports")."""
        return word.norm in self._nominals

    def adds(self, words: Words) -> bool:
        """Tell whether a sentence adds to the one before: "Also, two were hurt".

        "Also on Monday" and "Also in Kelda" begin with something else.
        """
        opening = self._adding.at(words.tokens, 0) if words.size else None
        return opening is not None and not words.has(opening.last + 1, "times", "adverbials")

    def goes_on_counting(self, words: Words) -> bool:
        """Tell whether the sentence is about some of those counted before ("Among them")."""
        if not words.size or self._parts.at(words.tokens, 0) is None:
            return False
        return any(
            token.kind is Kind.NUMBER or words.has(place, "cardinals")
            for place, token in enumerate(words.tokens)
        )

    def holds_subject(self, cue: Match) -> bool:
        """Tell whether the subject is a part of ``cue`` ("a-t-il ajouté")."""
        return self.needs_no_subject(cue) and _joined(cue.phrase) not in self._verbs

    def needs_no_subject(self, cue: Match) -> bool:
        """Tell whether ``cue`` may stand without a subject ("agregó")."""
        return _joined(cue.phrase) in self._subjectless

    def takes_listener(self, cue: Match) -> bool:
        """Tell whether the object of ``cue`` is the one who is told."""
        return _joined(cue.phrase) in self._telling

    def past_listener(self, words: Words, place: int) -> int | None:
        """Return the token after "to" or "over for", which go before the one who is told."""
        for phrase in self._listeners:
            end = place + len(phrase)
            if end < words.size and all(
                words.plain(place + offset) and words.tokens[place + offset].norm == word
                for offset, word in enumerate(phrase)
            ):
                return end
        return None

    def opens_content(self, word: Token) -> bool:
        """Tell whether ``word`` is a noun that opens the content ("مقتل", "بمقتل")."""
        return any(form in self._contents for form in word.forms if _near(word, form))

    def is_attached(self, words: Words, cue: Match) -> bool:
        """Tell whether a conjunction is written together with ``cue`` ("وأضاف")."""
        norm = words.tokens[cue.first].norm
        whole = norm == _joined(cue.phrase.split()[0])
        return not whole and norm.startswith(self.section.attached or " ")

    def is_fused_verb(self, word: Token) -> bool:
        """Tell whether a reporting verb is written together with its pronouns ("ماقاله")."""
        bare = word.norm
        for prefix in self.section.fused:
            bare = bare.removeprefix(prefix)
        for suffix in self.section.verb_suffixes:
            bare = bare.removesuffix(suffix)
        return bare != word.norm and bare in self._verbs

    def has_particle(self, cue: Match, word: Token) -> bool:
        """Tell whether ``cue`` writes a particle together with ``word`` ("وفقا لقوى الأمن").

        Where an article melts into the particle ("للوزارة"), the word is left as it stands.
        """
        particle = next(iter(self.section.listeners), "\n")
        bare = word.norm.removeprefix(particle)
        governed = _joined(cue.phrase) in self._dative
        return governed and bare != word.norm and not bare.startswith(particle)

    def is_relayed(self, word: Token) -> bool:
        """Tell whether ``word`` is a verb of passing on with its object ("نقلته")."""
        bare = (word.norm.removesuffix(suffix) for suffix in self.section.verb_suffixes)
        return any(form in self._relaying for form in bare)

    def is_adverb(self, word: Token) -> bool:
        """Tell whether an ending makes ``word`` an adverb ("repeatedly")."""
        endings = self.section.adverb_endings
        long_enough = len(word.norm) >= _SHORTEST_ADVERB and not word.capitalised
        return long_enough and word.norm.endswith(endings or "\n")

    def is_participle(self, word: Token) -> bool:
        """Tell whether an ending makes ``word`` a participle ("referring")."""
        return word.norm.endswith(self.section.participle_endings or "\n")

    def _stands_alone(self, match: Match, words: Words) -> bool:
        """Leave out nouns that only share their letters with a verb once ال or ب is cut off."""
        word = _joined(match.phrase.split()[0])
        norm = words.tokens[match.first].norm
        if match.label in _VERBS and norm[:1] in _PREPOSITIONS and norm[1:] == word:
            return False
        return word.startswith(norm) or "*" in word or norm[_ATTACHED_LETTERS:] == word

    def _look_up(self, token: Token) -> Iterable[str]:
        for name, nouns in self._nouns.items():
            indefinite = name == "anonymous"
            forms = [form for form in token.forms if not indefinite or _near(token, form)]
            forms += self._bare_forms(token)
            if any(nouns.holds(form) for form in forms):
                yield name
        for name, nouns in (("tolls", self._tolls), ("counts", self._counts)):
            if any(nouns.holds(form) for form in token.forms):
                yield name
        yield from self._as_act(token)
        cardinal = self._cardinals.may_begin(token) and not self._cardinals.is_one(token)
        if cardinal or token.norm in self._uncounted:
            yield "cardinals"
        if token.norm in self._any:
            yield "any"
        if token.norm in self._zero:
            yield "zero"
        yield from self._with_particle(token)
        spellings = {token.norm}
        spellings.update(
            token.norm.removeprefix(prefix)
            for prefix in self.section.attached
            if token.norm.removeprefix(prefix) in token.forms
        )
        for name, words in self._words.items():
            if any(words.holds(spelling) for spelling in spellings):
                yield name

    def _as_act(self, token: Token) -> Iterator[str]:
        """Yield what a word for what happened to people is: alone, or after "led to"."""
        if self._acts.holds(token.norm):
            yield "acts"
        if token.norm[:1] in _LEADING_TO and any(map(self._acts.holds, token.forms[1:])):
            yield "led_to"

    def _bare_forms(self, token: Token) -> list[str]:
        """Return the word without each case ending that it may have."""
        found = (token.norm.removesuffix(ending) for ending in self._case_endings)
        return [form for form in found if form != token.norm and len(form) >= _SHORTEST_STEM]

    def caseless_length(self, token: Token) -> int:
        """Return how many letters of ``token`` are left without the ending of a case.

        An apostrophe sets a name's ending off; a noun's is one where the pack knows the rest.
        """
        if not self._case_endings:
            return len(token.text)
        bare = without_case(token.text)
        if bare != token.text or self._is_noun(token.norm):
            return len(bare)
        known = [form for form in self._bare_forms(token) if self._is_noun(form)]
        return max(map(len, known), default=len(token.text))

    def _is_noun(self, form: str) -> bool:
        return any(form in nouns.plain for nouns in self._nouns.values())

    def _with_particle(self, token: Token) -> Iterable[str]:
        """Tell whether a particle before the noun is no part of it ("لوكالة", "لوزارة")."""
        if not token.norm.startswith(self.section.listeners or "\n"):
            return
        if any(token.norm in nouns.plain for nouns in self._nouns.values()):
            return
        bare = [form for form in token.forms[1:] if _near(token, form)]
        if any(form in nouns.plain for form in bare for nouns in self._nouns.values()):
            yield "particle"
        if not self._nouns["outlets"].plain.isdisjoint(token.forms[1:]):
            yield "listener"


def _happenings(counting: Counting) -> Iterator[str]:
    """Yield the single words for what happens to people and things."""
    for table in (counting.acts, counting.fates):
        yield from (phrase for entries in table.values() for phrase in entries if " " not in phrase)


def _by_form(separable: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Return the particles of each form of a separable verb."""
    found: dict[str, set[str]] = {}
    for particle, forms in separable.items():
        for form in forms:
            found.setdefault(_joined(form), set()).add(fold(particle))
    return {form: frozenset(particles) for form, particles in found.items()}


def _near(token: Token, form: str) -> bool:
    return len(token.norm) - len(form) <= _ATTACHED_LETTERS


def _single(entries: Iterable[str]) -> frozenset[str]:
    return frozenset(_joined(entry) for entry in entries)


@lru_cache(maxsize=MEMORY)
def _joined(entry: str) -> str:
    return " ".join(fold(word) for word in entry.split())


def _split(entries: Iterable[str]) -> _Entries:
    folded = [_joined(entry) for entry in entries]
    return _Entries(
        frozenset(entry for entry in folded if "*" not in entry),
        tuple(entry[1:] for entry in folded if entry.startswith("*")),
        tuple(entry[:-1] for entry in folded if entry.endswith("*")),
    )


def _end(tokens: Sequence[Token]) -> int:
    end = len(tokens)
    while end > 0 and tokens[end - 1].text in CLOSING_MARKS:
        end -= 1
    return end


def _quoted(tokens: Sequence[Token], quotations: Sequence[Span]) -> tuple[int, ...]:
    if not quotations:
        return (-1,) * len(tokens)
    quoted: list[int] = []
    number = 0
    for token in tokens:
        while number < len(quotations) and quotations[number].end <= token.span.start:
            number += 1
        inside = number < len(quotations) and quotations[number].start <= token.span.start
        quoted.append(number if inside else -1)
    return tuple(quoted)
