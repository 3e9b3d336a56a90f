"""The phrases by which something is attributed, from one language's pack, and what each means."""

from collections.abc import Iterable, Mapping
from itertools import chain

from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.place_openers import ARABIC_OPENERS
from bot.reading.saying.entries import ATTACHED_LETTERS, folded, folded_all
from bot.reading.saying.split_perfects import SplitPerfects
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import is_abbreviation
from bot.reading.words.phrases import Match, PhraseFinder
from bot.reading.words.tokens import Kind, Token, fold

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
_NAMING = ARABIC_OPENERS - {"شيخ"}
"""Words after which an Arabic verb is a name; a sheikh may also say something."""
PREPOSITIONS = frozenset("بكل")
"""Arabic prepositions that are written together with a noun, never with a verb."""
_FARTHEST_PARTICLE = 30
_FEMININE, _MASCULINE = "ت", "ي"
"""Arabic endings and beginnings of verbs, which agree with their subject."""


class CuePhrases:
    """The cue phrases of a pack's attribution section, as look-ups."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.attribution
        self.section = section
        self.language = lexicon.language
        phrases = _phrases(lexicon)
        self._perfects = SplitPerfects(lexicon, phrases)
        phrases["verbs"] += tuple(self._perfects.alone)
        self._cues = PhraseFinder(phrases)
        said = (*section.verbs, *section.guarded_verbs, *section.hedging_verbs)
        self._verbs = folded_all((*said, *section.deploring))
        self._counting = folded_all(section.counting)
        self._revising = folded_all(section.revising)
        self._giving = folded_all(section.giving)
        self._denying = folded_all(section.denying)
        self._guarded = folded_all(section.guarded_verbs) | self._counting | self._revising
        self._deploring = folded_all(section.deploring)
        self._guarded |= self._denying | self._deploring | folded_all(section.guarded_separable)
        self._doubtful = folded_all(section.doubtful_verbs)
        self._hedging = folded_all(section.hedging_verbs)
        self._relaying = folded_all(section.relaying)
        self._dative = folded_all(section.dative)
        self._speakers_only = folded_all(section.speakers_only)
        self._revising_alone = self._revising - folded_all((*said, *section.counting))
        self._subjectless = folded_all(section.subjectless)
        self._telling = folded_all(section.telling)
        self._telling_alone = folded_all(section.telling_alone)
        self._addressing = folded_all(section.addressing)
        self._accused_by = folded_all(section.accused_by)
        self._charged = folded_all(section.accused_of)
        self._resuming = folded_all(section.resuming)
        self._speaking = folded_all(section.speaking)
        self._particles = _by_form(section.separable)
        self._any_particle = frozenset(chain.from_iterable(self._particles.values()))

    def matches(self, words: Words) -> list[Match]:
        """Return the cue phrases of ``words`` outside quotations, in order."""
        found = self._cues.find(words.tokens)
        spoken = (match for match in found if words.quoted[match.first] == -1)
        settled = (self._settled(match, words) for match in spoken)
        return [match for match in settled if match is not None]

    def cue_at(self, words: Words, place: int) -> Match | None:
        """Return the cue phrase that begins at ``place``, or None."""
        tokens = words.tokens
        match = self._cues.at(tokens, place) if place < len(tokens) else None
        return self._settled(match, words) if match is not None else None

    def _settled(self, match: Match, words: Words) -> Match | None:
        if not self._stands_alone(match, words):
            return None
        return self._perfects.settled(match, words)

    def label_at(self, words: Words, place: int) -> str:
        """Return the field of the cue phrase that begins at ``place``, or ""."""
        match = self.cue_at(words, place)
        return match.label if match is not None else ""

    def says(self, word: Token) -> bool:
        """Tell whether ``word`` alone is a verb of saying."""
        match = self._cues.at((word,), 0)
        known = match is not None and folded(match.phrase) not in self._perfects.alone
        return known and match is not None and match.label in ("verbs", "hedging_verbs")

    def speaks_of(self, cue: Match) -> bool:
        """Tell whether ``cue`` is a verb of speaking about something ("sprach von")."""
        return folded(cue.phrase) in self._speaking

    def is_whole(self, words: Words, cue: Match) -> bool:
        """Tell whether ``cue`` means saying as it stands: a separable verb needs its particle."""
        phrase = folded(cue.phrase)
        if phrase in self._verbs or phrase not in self._particles:
            return phrase in self._verbs or phrase not in self._speaking
        return self.particle_after(words, cue) is not None

    def particle_after(self, words: Words, cue: Match) -> int | None:
        """Return where the particle of a separable verb closes its clause, or None."""
        particles = self._particles.get(folded(cue.phrase), frozenset())
        for place in range(cue.last + 1, min(words.size, cue.last + _FARTHEST_PARTICLE)):
            if words.is_stop(place) and not is_abbreviation(words, place):
                return None
            if words.plain(place) and words.tokens[place].norm in particles:
                closes = place + 1 >= words.end or words.tokens[place + 1].kind is Kind.MARK
                if closes or words.has(place + 1, "clause_openers"):
                    return place
        return None

    def is_particle(self, words: Words, place: int) -> bool:
        """Tell whether the particle of some separable verb stands before a mark at ``place``."""
        known = words.tokens[place].norm in self._any_particle
        return known and (place + 1 >= words.end or words.tokens[place + 1].kind is Kind.MARK)

    def is_guarded(self, cue: Match) -> bool:
        """Tell whether ``cue`` counts only before a conjunction, a quotation or a colon."""
        return folded(cue.phrase) in self._guarded

    def is_doubtful(self, cue: Match) -> bool:
        """Tell whether ``cue`` may be another word: "بين" is "made clear", and "between"."""
        return folded(cue.phrase) in self._doubtful

    def is_hedging(self, cue: Match) -> bool:
        """Tell whether the outlet keeps its distance by ``cue`` ("claims", "claiming")."""
        return folded(cue.phrase) in self._hedging

    def counts(self, cue: Match) -> bool:
        """Tell whether ``cue`` gives a figure where its object holds one ("counted 12")."""
        return folded(cue.phrase) in self._counting

    def revises(self, cue: Match) -> bool:
        """Tell whether ``cue`` gives a figure where its object is a toll ("raised the toll")."""
        return folded(cue.phrase) in self._revising

    def gives(self, cue: Match) -> bool:
        """Tell whether the object of ``cue`` may be so many harmed ("gives 12 dead")."""
        return folded(cue.phrase) in self._giving

    def only_revises(self, cue: Match) -> bool:
        """Tell whether ``cue`` says something only where its object is a toll ("raised")."""
        return folded(cue.phrase) in self._revising_alone

    def needs_speaker(self, cue: Match) -> bool:
        """Tell whether ``cue`` means something else but before who can speak ("per")."""
        return folded(cue.phrase) in self._speakers_only

    def relays(self, cue: Match) -> bool:
        """Tell whether the object of ``cue`` can be the one who speaks ("cited X as saying")."""
        return folded(cue.phrase) in self._relaying

    def deplores(self, cue: Match) -> bool:
        """Tell whether ``cue`` tells the harm that its object names ("condemned the killing")."""
        return folded(cue.phrase) in self._deploring

    def denies(self, cue: Match) -> bool:
        """Tell whether the object of ``cue`` is what the speaker denies."""
        return folded(cue.phrase) in self._denying

    def holds_subject(self, cue: Match) -> bool:
        """Tell whether the subject is a part of ``cue`` ("a-t-il ajouté")."""
        return self.needs_no_subject(cue) and folded(cue.phrase) not in self._verbs

    def needs_no_subject(self, cue: Match) -> bool:
        """Tell whether ``cue`` may stand without a subject ("agregó")."""
        return folded(cue.phrase) in self._subjectless

    def governs(self, cue: Match, word: Token) -> bool:
        """Tell whether ``word`` is the preposition of the verb: "insisterte Holt på at"."""
        return word.kind is Kind.WORD and f"{folded(cue.phrase)} {word.norm}" in self._verbs

    def takes_listener(self, cue: Match) -> bool:
        """Tell whether the object of ``cue`` is the one who is told."""
        return folded(cue.phrase) in self._telling

    def may_tell_nobody(self, cue: Match) -> bool:
        """Tell whether ``cue`` may stand without the one who is told ("..., warned the mayor")."""
        return folded(cue.phrase) in self._telling_alone

    def addresses(self, cue: Match) -> bool:
        """Tell whether the object of ``cue`` is whom its subject accuses or urges."""
        return folded(cue.phrase) in self._addressing

    def accuses(self, cue: Match) -> bool:
        """Tell whether ``cue`` stands before the one who accuses its subject ("accused by")."""
        return folded(cue.phrase) in self._accused_by

    def opens_charge(self, word: Token) -> bool:
        """Tell whether ``word`` is a preposition before what somebody is accused of."""
        return word.norm in self._charged

    def resumes(self, cue: Match) -> bool:
        """Tell whether ``cue`` is a verb of doing or saying again."""
        return folded(cue.phrase) in self._resuming

    def is_feminine(self, cue: Match) -> bool:
        """Tell whether ``cue`` is a form for a feminine subject: the pack has the other one too."""
        phrase = folded(cue.phrase)
        past = phrase.endswith(_FEMININE) and phrase.removesuffix(_FEMININE) in self._verbs
        return past or (phrase.startswith(_FEMININE) and _MASCULINE + phrase[1:] in self._verbs)

    def is_present(self, cue: Match) -> bool:
        """Tell whether an Arabic verb is of the present, by what it begins with."""
        phrase = folded(cue.phrase)
        present = phrase.startswith(_FEMININE) and _MASCULINE + phrase[1:] in self._verbs
        return present or phrase.startswith(_MASCULINE)

    def is_attached(self, words: Words, cue: Match) -> bool:
        """Tell whether a conjunction is written together with ``cue`` ("وأضاف")."""
        norm = words.tokens[cue.first].norm
        whole = norm == folded(cue.phrase.split()[0])
        return not whole and norm.startswith(self.section.attached or " ")

    def has_particle(self, cue: Match, word: Token) -> bool:
        """Tell whether ``cue`` writes a particle together with ``word`` ("وفقا لقوى الأمن").

        Where an article melts into the particle ("للوزارة"), the word is left as it stands.
        """
        particle = next(iter(self.section.listeners), "\n")
        bare = word.norm.removeprefix(particle)
        governed = folded(cue.phrase) in self._dative
        return governed and bare != word.norm and not bare.startswith(particle)

    def _stands_alone(self, match: Match, words: Words) -> bool:
        """Leave out nouns that only share their letters with a verb once ال or ب is cut off.

        No verb follows a word that opens the name of a place: "كفر رفعت" is one village.
        """
        before = words.tokens[match.first - 1].norm if match.first else ""
        if match.label in _VERBS and before in _NAMING:
            return False
        word = folded(match.phrase.split()[0])
        norm = words.tokens[match.first].norm
        if match.label in _VERBS and norm[:1] in PREPOSITIONS and norm[1:] == word:
            return False
        return word.startswith(norm) or "*" in word or norm[ATTACHED_LETTERS:] == word


def _phrases(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Return the phrases of each kind of cue."""
    section = lexicon.attribution
    phrases = {name: tuple(getattr(section, name)) for name in _CUES}
    phrases["verbs"] += (*section.guarded_verbs, *section.counting, *section.revising)
    phrases["verbs"] += (*section.denying, *section.subjectless, *section.deploring)
    phrases["verbs"] += section.doubtful_verbs
    phrases["passives"] += section.accused_by
    phrases["verbs"] += (*section.speaking, *chain.from_iterable(section.separable.values()))
    phrases["refusals"] = lexicon.counting.non_answers
    phrases["silences"] = section.silences
    return phrases


def _by_form(separable: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Return the particles of each form of a separable verb."""
    found: dict[str, set[str]] = {}
    for particle, forms in separable.items():
        for form in forms:
            found.setdefault(folded(form), set()).add(fold(particle))
    return {form: frozenset(particles) for form, particles in found.items()}
