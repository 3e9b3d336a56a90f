"""Of what somebody is accused: "accuse l'armée d'avoir tué", "was accused by X of killing 12".

Whom somebody accuses stands between the verb and the charge, and says nothing.
"""

from bot.reading.saying.clauses import Clause, forward
from bot.reading.saying.openings import How, Opening
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.speakers import phrase_after
from bot.reading.words.phrases import Match

_FARTHEST_CHARGE = 14
_INFINITIVES = ("ar", "er", "ir", "re", "arse", "erse", "irse", "arsi", "ersi", "irsi")
_TO = "zu"


class Accusations:
    """Finds the charge behind a verb of accusing, and who brings it in a passive."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def charge(self, words: Words, cue: Match, start: int) -> Opening | None:
        """Return where the charge opens behind the accused, who stand from ``start`` on."""
        if not self._vocabulary.addresses(cue):
            return None
        if words.nouns_capitalised:
            return _infinitive_clause(words, start)
        return self._charge(words, start) if words.adjectives_follow else None

    def passive(self, words: Words, cue: Match) -> Clause | None:
        """Read "was accused by X of killing 12", "est accusée par l'opposition d'avoir tué"."""
        spelt = cue.phrase.split()
        by = cue.first + (spelt.index("*") if "*" in spelt else len(spelt))
        opening = self._charge(words, by)
        if opening is None:
            return None
        source = phrase_after(words, by, opening.begin - 1, apposition=False)
        if source is None:
            return None
        draft = Clause(cue, source, cue.first, source.last, None)
        return forward(words, draft, opening)

    def _charge(self, words: Words, start: int) -> Opening | None:
        """Return the first deed behind a preposition, else what the last preposition opens."""
        last: int | None = None
        for place in range(start, min(words.last, start + _FARTHEST_CHARGE)):
            if not words.plain(place) or words.is_stop(place) or words.has(place, "conjunctions"):
                break
            if place > start and self._vocabulary.opens_charge(words.tokens[place]):
                if self._is_deed(words, place + 1):
                    return Opening(How.CONJUNCTION, place + 1)
                last = None if words.has(place + 1, "determiners", "bodies") else place + 1
        return Opening(How.CONJUNCTION, last) if last is not None else None

    def _is_deed(self, words: Words, place: int) -> bool:
        """Tell whether a harm, a count, an infinitive or somebody's words open at ``place``."""
        if words.in_quotation(place) or words.is_number(place) or words.has(place, "cardinals"):
            return True
        noun = place + words.has(place, "determiners")
        token = words.tokens[place]
        bare = words.plain(place) and not token.capitalised and not words.has(place, "bodies")
        verbal = words.adjectives_follow and token.norm.endswith(_INFINITIVES)
        acts = verbal or self._vocabulary.is_participle(token)
        return words.has(noun, "harms") or words.has(place, "infinitives") or (bare and acts)


def _infinitive_clause(words: Words, start: int) -> Opening | None:
    """Return the German clause behind the accused: "beschuldigt die Armee, 12 getötet zu haben"."""
    ahead = range(start, min(words.size, start + _FARTHEST_CHARGE))
    comma = next((i for i in ahead if not words.plain(i) or words.is_comma(i)), None)
    if comma is None or not words.is_comma(comma):
        return None
    told = range(comma + 1, words.size)
    infinite = any(words.plain(i) and words.tokens[i].norm == _TO for i in told)
    return Opening(How.CONJUNCTION, comma + 1) if infinite else None
