"""What each word of a sentence can be in an attribution, from one language's pack."""

import re
from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from itertools import chain

from bot.reading.lexicon.around_verbs import AroundVerbs
from bot.reading.lexicon.pack import Lexicon
from bot.reading.saying.cue_phrases import CuePhrases
from bot.reading.saying.entries import folded, folded_all, is_near
from bot.reading.saying.word_kinds import WordKinds
from bot.reading.saying.words import CLOSING_MARKS, Words
from bot.reading.speakers.nouns import NounPhrase
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Kind, Token
from index.spans import Span

_SHORTEST_LISTENER = 5
_SHORTEST_ADVERB = 5
_NOUN_ENDING = "ة"
"""What no verb ends in, though folding makes a pronoun of it."""


class Vocabulary(CuePhrases):
    """The attribution section of a pack, as look-ups: its cue phrases and its words."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        section, counting = lexicon.attribution, lexicon.counting
        self._word_kinds = WordKinds(lexicon)
        self._around = _folded_words(lexicon.around_verbs)
        self._nominals = folded_all(section.nominals)
        self._contents = folded_all(section.contents)
        self._nouns = folded_all(section.not_participles)
        self._place_nouns = folded_all(lexicon.happening.place_nouns)
        self._releasing = folded_all(section.releasing)
        self._gerunds = _forms(section.gerunds)
        self._parts = PhraseFinder({"parts": section.parts})
        self._adding = PhraseFinder({"adding": section.adding})
        self._listeners: dict[str, list[list[str]]] = {}  # by their first words
        for entry in section.listeners:
            phrase = folded(entry).split()
            self._listeners.setdefault(phrase[0], []).append(phrase)
        self._suffered = folded_all(chain.from_iterable(counting.tolls.values()))
        self._reaching = folded_all(counting.reaching)
        self._rising = folded_all(
            phrase.split()[0] for phrase in counting.reaching if " " in phrase
        )
        self._denials = folded_all(phrase for phrase in counting.denials if " " not in phrase)
        self._amounts = folded_all(word for a in counting.amounts for word in a.split())
        percent = (*lexicon.numbers.percent, *lexicon.numbers.percent_before)
        self._percent = PhraseFinder({"percent": percent})
        self._nouns_capitalised = lexicon.happening.nouns_capitalised
        arabic = section.order == "vso"
        self.issued = folded_all(section.documents if arabic else section.issued)
        self.definite = folded_all(section.determiners) - folded_all(lexicon.numbers.ones)
        self.not_speakers = folded_all(section.not_speakers)
        self.possessives = folded_all(counting.possessives)

        self._blame = PhraseFinder({"blame": counting.blame})

    @property
    def nouns_capitalised(self) -> bool:
        """Whether every noun of the language has a capital."""
        return self._nouns_capitalised

    def words(
        self, text: str, span: Span, tokens: tuple[Token, ...], quotations: Sequence[Span]
    ) -> Words:
        """Return the words of ``text[span]``, its tokens with their kinds."""
        kinds = self._word_kinds.kinds_of_all(tokens)
        return Words(
            text,
            span,
            tokens,
            kinds,
            _quoted(tokens, quotations),
            tuple(quotations),
            self.section.order,
            _end(tokens),
            frozenset().union(*set(kinds)),
            self._around,
            self._nouns_capitalised,
            self.section.adjectives_follow,
        )

    def kinds(self, token: Token) -> frozenset[str]:
        """Return the fields that list ``token``."""
        return self._word_kinds.kinds(token)

    def caseless_length(self, token: Token) -> int:
        """Return how many letters of ``token`` are left without the ending of a case."""
        return self._word_kinds.caseless_length(token)

    def is_suffered(self, word: Token) -> bool:
        """Tell whether a count is of the dead or hurt, so that a place has it as well ("toll")."""
        return word.norm in self._suffered

    def reaches(self, word: Token) -> bool:
        """Tell whether ``word`` joins a count and its number ("of", "på")."""
        return word.norm in self._reaching

    def rises(self, word: Token) -> bool:
        """Tell whether ``word`` is the verb between a count and its number ("asciende a")."""
        return word.norm in self._rising

    def names_amount(self, word: Token) -> bool:
        """Tell whether ``word`` is one for what a refusal does not tell ("figure", "many")."""
        return word.norm in self._amounts

    def tells_share(self, words: Words, phrase: NounPhrase | None) -> bool:
        """Tell whether so many percent of some people are named, whom somebody has counted."""
        if phrase is None:
            return False
        start = max(0, phrase.first - 1)
        numbered = any(words.is_number(place) for place in range(start, phrase.last + 1))
        return numbered and bool(self._percent.find(words.tokens[start : phrase.last + 1]))

    def is_place_noun(self, word: Token) -> bool:
        """Tell whether ``word`` is a noun for a place ("province", "Marl-provinsen")."""
        forms = (*word.forms, word.norm.rpartition("-")[2])
        return not self._place_nouns.isdisjoint(forms)

    def names_blame(self, word: Token) -> bool:
        """Tell whether ``word`` is one for a part in what was done ("responsibility")."""
        return bool(self._blame.find((word,)))

    def names_claim(self, word: Token) -> bool:
        """Tell whether ``word`` is a noun of saying ("claims", "reports")."""
        return word.norm in self._nominals

    def names_own_claim(self, word: Token) -> bool:
        """Tell whether ``word`` is such a noun with whose it is written together ("تأكيده")."""
        return self._is_claim_of(word, self.section.verb_suffixes)

    def is_noun(self, word: Token) -> bool:
        """Tell whether the pack lists ``word`` as it stands as a noun of those who speak."""
        return self._word_kinds.is_noun(word.norm)

    def is_owner(self, word: Token) -> bool:
        """Tell whether ``word`` is a known noun with a genitive's s ("hærens")."""
        return self._word_kinds.is_noun(word.norm.removesuffix("s"))

    def rejects(self, word: Token) -> bool:
        """Tell whether ``word`` is a verb by which somebody denies what is said."""
        return word.norm in self._denials

    def adds(self, words: Words) -> bool:
        """Tell whether a sentence adds to the one before: "Also, two were hurt".

        "Also on Monday" and "Also in Kelda" begin with something else.
        """
        opening = self._adding.at(words.tokens, 0) if words.size else None
        return opening is not None and not words.has(opening.last + 1, "times", "adverbials")

    def opens_addition(self, words: Words, phrase: NounPhrase) -> bool:
        """Tell whether a phrase at the beginning only adds to the sentence before."""
        opening = self._adding.at(words.tokens, 0) if phrase.first == 0 else None
        return opening is not None and phrase.last <= opening.last

    def goes_on_counting(self, words: Words) -> bool:
        """Tell whether the sentence is about some of those counted before ("Among them")."""
        if not words.size or self._parts.at(words.tokens, 0) is None:
            return False
        return any(
            token.kind is Kind.NUMBER or words.has(place, "cardinals")
            for place, token in enumerate(words.tokens)
        )

    def past_listener(self, words: Words, place: int) -> int | None:
        """Return the token after "to" or "over for", which go before the one who is told."""
        if place >= words.size:
            return None
        for phrase in self._listeners.get(words.tokens[place].norm, ()):
            end = place + len(phrase)
            if end >= words.size:
                continue
            if all(
                words.plain(place + offset) and words.tokens[place + offset].norm == word
                for offset, word in enumerate(phrase)
            ):
                return end
        return None

    def is_owned_claim(self, word: Token) -> bool:
        """Tell whether ``word`` is a noun of saying with its owner attached ("تأكيده")."""
        return self._is_claim_of(word, self.section.owner_suffixes)

    def _is_claim_of(self, word: Token, suffixes: Sequence[str]) -> bool:
        bare = (word.norm.removesuffix(suffix) for suffix in suffixes)
        return any(form != word.norm and form in self._nominals for form in bare)

    def opens_content(self, word: Token) -> bool:
        """Tell whether ``word`` is a noun that opens the content ("مقتل", "بمقتل")."""
        if self._contents.isdisjoint(word.forms):
            return False  # most words
        return any(form in self._contents for form in word.forms if is_near(word, form))

    def opens_content_in_two(self, word: Token, following: Token) -> bool:
        """Tell whether two words together open the content ("القضاء على")."""
        return any(f"{form} {following.norm}" in self._contents for form in word.forms)

    def releases(self, word: Token) -> bool:
        """Tell whether ``word`` is a verb between a document and who has released it."""
        return word.norm in self._releasing

    def is_gerund(self, word: Token) -> bool:
        """Tell whether ``word`` has the form of a noun of action ("اغتنام")."""
        return self._gerunds is not None and self._gerunds.fullmatch(word.norm) is not None

    def is_content_noun(self, word: Token) -> bool:
        """Tell whether ``word`` as it stands is a noun that opens the content ("وفاة")."""
        return word.norm in self._contents

    def is_fused_verb(self, word: Token) -> bool:
        """Tell whether a reporting verb is written together with its pronouns ("ماقاله")."""
        if word.text.endswith(_NOUN_ENDING):
            return False  # "إحاطة", not "أحاطه"
        bare = word.norm
        for prefix in self.section.fused:
            bare = bare.removeprefix(prefix)
        for suffix in self.section.verb_suffixes:
            bare = bare.removesuffix(suffix)
        return bare != word.norm and bare in self._verbs

    def is_relayed(self, word: Token) -> bool:
        """Tell whether ``word`` is a verb of passing on with its object ("نقلته")."""
        bare = (word.norm.removesuffix(suffix) for suffix in self.section.verb_suffixes)
        return any(form in self._relaying for form in bare)

    def is_adverb(self, word: Token) -> bool:
        """Tell whether an ending makes ``word`` an adverb ("repeatedly")."""
        endings = self.section.adverb_endings
        long_enough = len(word.norm) >= _SHORTEST_ADVERB and not word.capitalised
        return long_enough and word.norm.endswith(endings or "\n")

    def is_listener(self, word: Token) -> bool:
        """Tell whether an ending makes ``word`` one who is told, and no subject ("жителям")."""
        long_enough = len(word.norm) >= _SHORTEST_LISTENER and not word.capitalised
        return long_enough and word.norm.endswith(self.section.listener_endings or "\n")

    def is_participle(self, word: Token) -> bool:
        """Tell whether an ending makes ``word`` a participle ("referring")."""
        ends = word.norm.endswith(self.section.participle_endings or "\n")
        return ends and word.norm not in self._nouns


def _forms(patterns: Sequence[str]) -> re.Pattern[str] | None:
    written = "|".join(folded(pattern).replace("?", ".") for pattern in patterns)
    return re.compile(written) if written else None


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


@cache
def vocabulary_of(lexicon: Lexicon) -> Vocabulary:
    """Return the vocabulary of a pack; the same one whoever asks, for it remembers words."""
    return Vocabulary(lexicon)


def _folded_words(table: AroundVerbs) -> AroundVerbs:
    folded_fields = {name: tuple(map(folded, words)) for name, words in asdict(table).items()}
    return AroundVerbs(**folded_fields)
