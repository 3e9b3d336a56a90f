"""What each word can be in an attribution: the fields of a language's pack that list it."""

from collections.abc import Iterable, Iterator, Sequence

from bot.reading.lexicon.counting import Counting
from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.measures import LENGTH, MONEY, PERCENT
from bot.reading.numbers.number_words import cardinals
from bot.reading.saying.entries import Entries, folded_all, is_near
from bot.reading.words.apostrophes import without_case
from bot.reading.words.phrases import MEMORY
from bot.reading.words.tokens import Kind, Token, fold

_NOUNS = ("roles", "collectives", "anonymous", "documents", "outlets")
_WORDS = (
    "pronouns",
    "same",
    "object_pronouns",
    "continued",
    "conjunctions",
    "determiners",
    "joiners",
    "lacking",
    "appended",
    "relatives",
    "receiving",
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
    "indicators",
    "by",
    "listeners",
    "belonging",
    "infinitives",
    "backward",
    "name_particles",
    "comparatives",
    "speaking_of",
    "unowned",
    "versions",
    "criteria",
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
    "harms",
    "own",
    "possessives",
)
_LEADING_TO = frozenset("بل")
"""Arabic prepositions after which a verb names what came of it ("أدى ... لمقتل")."""
_ARTICLE, _OF, _TO_THE = "ال", "ب", "لل"
_SHORTEST_STEM = 3
_DEEDS = ("attack", "bombing", "explosion", "massacre", "shelling", "crime")
"""Concepts of what is done to people."""
_ATTACKS = (*_DEEDS, "raid", "shooting", "air_strike", "military_strike", "stabbing", "murder")
_NOUNS_OF = {PERCENT: "share", MONEY: "price"}
_GUESSED = ("damage", "bribe", "embezzled", "ransom")
"""Sorts of sums that others put at so much; a fine or a grant is set instead."""
_NOTHING: frozenset[str] = frozenset()
_BODY = frozenset({"collectives"})
_ACRONYMS = frozenset({"US", "WHO", "IS", "UN"})
"""Bodies and states whose letters are also a small word of some language ("us", "who", "un")."""
_LONGEST_ACRONYMS = 4
"""Tokens of a line that may be made of acronyms alone ("US, UN")."""

_LETTER_C, _LETTER_N = "سي", "ان"
"""How Arabic spells two letters of media ("سي إن إن"); the second is also the word for "that"."""
_MOST_LETTERS_N = 2
_RECEIVED_WITHIN = 3
"""How many words before the verb a document may stand, with what describes it."""

_NAMES = frozenset({"علي"})
"""Names that are folded to the form of a small word: Ali, and "على"."""


class WordKinds:
    """The kinds of single words, remembered word by word."""

    def __init__(self, lexicon: Lexicon) -> None:
        section, counting = lexicon.attribution, lexicon.counting
        self._attached, self._listeners = section.attached, section.listeners
        self._owner_suffixes = section.owner_suffixes
        self._spells_letters = lexicon.attribution.order == "vso"
        self._texts = folded_all((*section.documents, *section.occasions))
        self._case_endings = tuple(fold(ending) for ending in section.case_endings)
        self._nouns = {name: Entries.of(getattr(section, name)) for name in _NOUNS}
        words = {name: Entries.of(getattr(section, name)) for name in _WORDS}
        self._wild = {name: them for name, them in words.items() if them.heads or them.stems}
        self._whole: dict[str, list[str]] = {}  # so that a new word is not sought in each field
        for name, them in words.items():
            for word in them.plain:
                self._whole.setdefault(word, []).append(name)
        self._tolls = Entries.of(section.tolls)
        self._counts = Entries.of(section.counts)
        self._measured = Entries.of(_measured(lexicon))
        self._acts = Entries.of(_happenings(counting))
        self._attacks = Entries.of(_attacks(lexicon))
        self._lengths = Entries.of(lexicon.measures.units.get(LENGTH, ()))
        self._cardinals = cardinals(lexicon)
        zero = folded_all(lexicon.numbers.zero)
        singles = (noun for noun in lexicon.numbers.singles if " " not in noun)
        self._listed = {
            "one_person": folded_all(singles),
            "said": _said(lexicon),
            "any": folded_all(counting.any_words),
            "negations": folded_all(counting.negations),
            "zero": zero,
            "deeds": _deeds(lexicon),
        }
        self._uncounted = zero | folded_all(lexicon.numbers.vague)
        self._contents = folded_all(section.contents)
        self._named_numbers = frozenset(filter(str.isdigit, section.collectives))
        self._known: dict[str, frozenset[str]] = {}
        self._spelt: dict[str, frozenset[str]] = {}

    def kinds_of_all(self, tokens: Sequence[Token]) -> tuple[frozenset[str], ...]:
        """Return the fields that list each token of a sentence, remembered by its spelling.

        That takes a third of the time of asking for each.
        """
        known = self._spelt
        texts = [token.text for token in tokens]
        try:
            kinds = tuple([known[text] for text in texts])
        except KeyError:
            if len(known) >= MEMORY:
                known.clear()
            known.update((t.text, self.kinds(t)) for t in tokens if t.text not in known)
            kinds = tuple([known[text] for text in texts])
        if self._spells_letters:
            spelled = _without_letters(tokens, kinds) if _LETTER_C in texts else kinds
            return _with_received(spelled)
        return kinds if _ACRONYMS.isdisjoint(texts) else self._in_capitals(tokens, kinds)

    def _in_capitals(
        self, tokens: Sequence[Token], kinds: tuple[frozenset[str], ...]
    ) -> tuple[frozenset[str], ...]:
        """Return ``kinds``, with those of small words that capitals make no acronyms."""
        places = [place for place, token in enumerate(tokens) if token.text in _ACRONYMS]
        if any(not token.text.isupper() for token in tokens if token.kind is Kind.WORD):
            return kinds
        found = list(kinds)
        for place in places:
            found[place] = frozenset(self._look_up(tokens[place]))
        return tuple(found) if len(tokens) > _LONGEST_ACRONYMS else kinds

    def kinds(self, token: Token) -> frozenset[str]:
        """Return the fields that list ``token``."""
        if token.kind is not Kind.WORD or token.text in _ACRONYMS or token.text in _NAMES:
            return _BODY if token.norm in self._named_numbers else _NOTHING
        known = self._known.get(token.norm)
        if known is None:
            if len(self._known) >= MEMORY:
                self._known.clear()
            known = self._known[token.norm] = frozenset(self._look_up(token))
        return known

    def caseless_length(self, token: Token) -> int:
        """Return how many letters of ``token`` are left without the ending of a case.

        An apostrophe sets a name's ending off; a noun's is one where the pack knows the rest.
        """
        if not self._case_endings:
            return len(token.text)
        bare = without_case(token.text)
        if bare != token.text or self.is_noun(token.norm):
            return len(bare)
        known = [form for form in self._bare_forms(token) if self.is_noun(form)]
        return max(map(len, known), default=len(token.text))

    def _look_up(self, token: Token) -> Iterable[str]:
        bare = self._bare_forms(token)
        for name, nouns in self._nouns.items():
            indefinite = name == "anonymous"
            forms = [f for f in token.forms if not indefinite or _is_bare(token, f)]
            forms += bare
            if any(nouns.holds(form) for form in forms):
                yield name
        for name, nouns in (
            ("tolls", self._tolls),
            ("counts", self._counts),
            ("measured", self._measured),
        ):
            if any(nouns.holds(form) for form in token.forms):
                yield name
        if self._attacks.holds(token.norm):
            yield "attacks"
        if self._lengths.holds(token.norm):
            yield "lengths"
        yield from self._as_whole(token)
        yield from self._as_act(token)
        cardinal = self._cardinals.may_begin(token) and not self._cardinals.is_one(token)
        if cardinal or token.norm in self._uncounted:
            yield "cardinals"
        yield from (name for name, listed in self._listed.items() if token.norm in listed)
        if self._joins_saying(token):
            yield "said_too"
        if self._is_owned_text(token):
            yield "occasions"
        yield from self._with_particle(token)
        yield from self._as_small_word(token)

    def _joins_saying(self, token: Token) -> bool:
        """Tell whether a verb of saying is written together with "and" ("وأضاف")."""
        bare = (token.norm.removeprefix(prefix) for prefix in self._attached)
        return any(form in self._listed["said"] for form in bare if form != token.norm)

    def _is_owned_text(self, token: Token) -> bool:
        """Tell whether a word is somebody's text or talk, whose pronoun it carries ("تقريرها")."""
        bare = {token.norm.removesuffix(suffix) for suffix in self._owner_suffixes} - {token.norm}
        return any(form in self._texts for form in bare)

    def _as_small_word(self, token: Token) -> Iterator[str]:
        spellings = {token.norm}
        spellings.update(
            token.norm.removeprefix(prefix)
            for prefix in self._attached
            if token.norm.removeprefix(prefix) in token.forms
        )
        for spelling in spellings:
            yield from self._whole.get(spelling, ())
        for name, words in self._wild.items():
            if any(words.holds(spelling) for spelling in spellings):
                yield name

    def _as_whole(self, token: Token) -> Iterator[str]:
        """Yield what an Arabic word is with nothing but its article written together with it."""
        if not self._contents:
            return
        bare = token.norm.removeprefix(_ARTICLE)
        roles, collectives = self._nouns["roles"].plain, self._nouns["collectives"].plain
        if not collectives.isdisjoint((bare, _ARTICLE + bare)) and token.norm not in roles:
            yield "bodies"
        if not self._contents.isdisjoint((bare, token.norm.removeprefix(_OF))):
            yield "contents"

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

    def is_noun(self, form: str) -> bool:
        """Tell whether the pack lists ``form`` as a noun of those who speak."""
        return any(form in nouns.plain for nouns in self._nouns.values())

    def _with_particle(self, token: Token) -> Iterable[str]:
        """Tell whether a particle before the noun is no part of it ("لوكالة", "لوزارة")."""
        if not token.norm.startswith(self._listeners or "\n"):
            return
        if any(token.norm in nouns.plain for nouns in self._nouns.values()):
            return
        bare = [form for form in token.forms[1:] if is_near(token, form)]
        if any(form in nouns.plain for form in bare for nouns in self._nouns.values()):
            yield "particle"
        if not self._nouns["outlets"].plain.isdisjoint(token.forms[1:]):
            yield "listener"


def _is_bare(token: Token, form: str) -> bool:
    """Tell whether ``form`` lacks but what is written together with it, or "to the" ("للمصادر")."""
    return is_near(token, form) or token.norm == _TO_THE + form


def _measured(lexicon: Lexicon) -> Iterator[str]:
    """Yield the single words for what is measured, by which somebody gives a share or a sum."""
    nouns = lexicon.measures.nouns
    for name in (_NOUNS_OF[PERCENT], _NOUNS_OF[MONEY], *_GUESSED):
        yield from (noun for noun in nouns.get(name, ()) if " " not in noun)


def _happenings(counting: Counting) -> Iterator[str]:
    """Yield the single words for what happens to people and things."""
    for table in (counting.acts, counting.fates):
        yield from (phrase for entries in table.values() for phrase in entries if " " not in phrase)


def _deeds(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns of attacks, which are condemned and never speak, where they have articles.

    Arabic alone writes the article with the noun, and the object right behind the subject.
    """
    if lexicon.attribution.order != "vso":
        return _NOTHING
    entries = (entry for name in _DEEDS for entry in lexicon.concepts.get(name, ()))
    return folded_all(f"{_ARTICLE}{noun}" for noun in entries if noun.isalpha())


def _attacks(lexicon: Lexicon) -> Iterator[str]:
    """Yield the nouns of attacks in languages in which a verb has one for its object."""
    if lexicon.attribution.order == "svo":
        entries = (entry for name in _ATTACKS for entry in lexicon.concepts.get(name, ()))
        yield from (noun for noun in entries if " " not in noun)


def _said(lexicon: Lexicon) -> frozenset[str]:
    """Return the single verbs of saying, and those after "and": "og tilføjer"."""
    section = lexicon.attribution
    going_on = (verb.split()[1] for verb in section.participles if " " in verb)
    verbs = (verb for verb in section.verbs if " " not in verb)
    return folded_all((*verbs, *going_on))


def _without_letters(
    tokens: Sequence[Token], kinds: tuple[frozenset[str], ...]
) -> tuple[frozenset[str], ...]:
    """Return the kinds without those of words that are but letters of a name: "سي إن إن"."""
    letters = [place for place, token in enumerate(tokens) if token.text == _LETTER_C]
    result = list(kinds)
    for place in letters:
        for following in range(place + 1, min(place + 1 + _MOST_LETTERS_N, len(tokens))):
            if tokens[following].norm != _LETTER_N:
                break
            result[following] = _NOTHING
    return tuple(result)


def _with_received(kinds: tuple[frozenset[str], ...]) -> tuple[frozenset[str], ...]:
    """Return the kinds with those of the verbs that tell of a document who received it.

    They open a relative clause: "بيان صحفي تلقته الوكالة", and not "الشرطة تلقت بلاغا".
    """
    received = [place for place, them in enumerate(kinds) if "receiving" in them]
    if not received:
        return kinds
    result = list(kinds)
    for place in received:
        near = kinds[max(0, place - _RECEIVED_WITHIN) : place]
        if any("documents" in before for before in near):
            result[place] |= {"relatives"}
    return tuple(result)
