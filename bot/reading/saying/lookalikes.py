"""Words that are spelt like a verb of saying by which nothing is said.

The verb may be denied, planned or passive; it may be no verb at all: part of a name, a participle
before its noun ("the firm's estimated fortune", "en svart person", "die Zahl der bestätigten
Fälle"), a noun ("raised fears that").
"""

from itertools import takewhile

from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, is_head
from bot.reading.speakers.scandinavian_phrases import is_scandinavian
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_LONGEST_BLOCK = 3
_FARTHEST_AGENT = 12
_FARTHEST_BUT = 10
_ONLY = "nur"
_NEGATION = ("ne", "n'")
_GENITIVES = ("'s", "s'")
_AFTER_VERBS = ("conjunctions", "determiners", "pronouns", "object_pronouns", "listeners", "times")
_ALONE = ("pronouns", "anonymous", "auxiliaries", "cardinals", "adverbials")
"""Determiners that may stand for somebody by themselves ("some said", "both agreed")."""
_PLURAL = "s"
_VERBS = ("verbs", "hedging_verbs")
_ARTICLES = ("the", "a", "an")
_PAST, _GERUND = "ed", "ing"
_PARTICIPLES = ("ade", "ede", "te", "de", "at", "et", "t")


def is_unsaid(words: Words, cue: Match, floor: int) -> bool:
    """Tell whether the verb is denied, planned, the outlet's own or passive."""
    if _is_denied_behind(words, cue) or _is_passive_behind(words, cue):
        return True
    for place in range(cue.first - 1, max(floor, cue.first - _LONGEST_BLOCK) - 1, -1):
        if not words.plain(place):
            return False
        if words.has(place, "blockers", "passive_auxiliaries"):
            leaves = _limits(words, place, cue) or _is_but_for(words, cue)
            return not (_is_named_like(words, place) or leaves)
        if _is_expletive(words, place):
            return True
        if not words.has(place, "auxiliaries"):
            return False
    return False


def _limits(words: Words, blocker: int, cue: Match) -> bool:
    """Tell whether a French negation only limits a figure: "ne reconnaît que 12 morts"."""
    only = words.tokens[blocker].norm in _NEGATION and words.has(cue.last + 1, "conjunctions")
    return only and words.is_number(cue.last + 2)


def _is_but_for(words: Words, cue: Match) -> bool:
    """Tell whether what is denied leaves something told: "لم تؤكد الوزارة سوى مقتل ثلاثة"."""
    if words.order != "vso":
        return False
    ahead = range(cue.last + 1, min(words.size, cue.last + 1 + _FARTHEST_BUT))
    clause = takewhile(words.plain, ahead)
    return any(
        words.tokens[place].norm in words.around.only and not words.has(place + 1, "conjunctions")
        for place in clause
    )


def is_in_a_name(words: Words, cue: Match) -> bool:
    """Tell whether a capital marks the verb as part of a name ("United States")."""
    place = cue.first
    if place == 0 or not words.tokens[place].capitalised:
        return False
    before = words.tokens[place - 1]
    after = words.tokens[place + 1] if place < words.last else before
    shouted = before.capitalised and (after.capitalised or after.kind is not Kind.WORD)
    return before.kind is Kind.WORD and not shouted


def is_no_verb(words: Words, cue: Match, floor: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the one word of ``cue`` is a participle before its noun, or a noun."""
    if cue.first != cue.last:
        return False
    if words.nouns_capitalised:
        return _is_attributive(words, cue.first) or _ends_relative(words, cue, vocabulary)
    if cue.first <= floor:
        return _is_document(words, cue.first)
    if words.order == "svo" and not words.adjectives_follow:
        participle = _is_owned_participle(words, cue.first) or _is_governed(words, cue.first)
        participle = participle or _is_told_count(words, cue.first)
        noun = _is_plural(words, cue, vocabulary) or _speaks(words, cue.first, vocabulary)
        return participle or noun or _is_version(words, cue.first) or _has_article(words, cue)
    if is_scandinavian(words):
        return _is_adjective(words, cue.first) or _is_office(words, cue.first)
    return False


def is_owned_claim(words: Words, cue: Match, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb is the noun of somebody's saying: "the army's claim that"."""
    if words.order != "svo" or words.adjectives_follow or cue.first != cue.last or not cue.first:
        return False
    owned = words.tokens[cue.first - 1].norm.endswith(_GENITIVES)
    claim = owned and vocabulary.names_claim(words.tokens[cue.first])
    return claim and words.has(cue.first + 1, "conjunctions")


def is_claim_by(words: Words, place: int, vocabulary: Vocabulary) -> bool:
    """Tell whether it is the noun of a saying whose owner follows: "a report by X that".

    With "of" and "from" it needs an article: "reports from Kelda that" may have a verb.
    """
    if words.order != "svo" or words.adjectives_follow or not words.has(place + 1, "by"):
        return False
    agent = words.tokens[place + 1].norm == vocabulary.section.by[0]
    noun = agent or words.has(place - 1, "determiners")
    return noun and vocabulary.names_claim(words.tokens[place])


def owns_claim(words: Words, phrase: NounPhrase, cue: Match) -> bool:
    """Tell whether ``phrase`` is the owner right before a noun of saying: "hærens påstand"."""
    if phrase.last != cue.first - 1 or words.has(phrase.last, "pronouns", "outlets"):
        return False
    norm = words.tokens[phrase.last].norm
    if norm.endswith(_GENITIVES):
        return True
    noun = cue.label == "nominals" and is_scandinavian(words)
    return noun and norm.endswith("s")


def _is_named_like(words: Words, place: int) -> bool:
    """Tell whether a word that would block a verb is somebody's name: "Mayor May says"."""
    named = words.tokens[place].capitalised and not words.tokens[place].text.isupper()
    return named and place > 0 and words.tokens[place + 1].text.islower()


def _is_expletive(words: Words, place: int) -> bool:
    """Tell whether "der", "det" stands between a passive and its auxiliary: "er der meldt"."""
    filler = words.order == "v2" and words.has(place, "backward", "relatives")
    return filler and words.has(place - 1, "passive_auxiliaries")


def _is_denied_behind(words: Words, cue: Match) -> bool:
    """Tell whether a German verb is denied behind it: "bestätigte nicht", but "sagte nicht nur"."""
    denied = words.nouns_capitalised and words.has(cue.last + 1, "negations")
    only = denied and cue.last + 2 < words.size and words.tokens[cue.last + 2].norm == _ONLY
    return denied and not only


def _is_passive_behind(words: Words, cue: Match) -> bool:
    """Tell whether a passive closes the clause: the subject of "falls er bestätigt wird" is silent.

    In "wie von der Polizei bestätigt wurde" the one who speaks is named.
    """
    if words.order != "v2" or not words.nouns_capitalised:
        return False
    if not words.has(cue.last + 1, "passive_auxiliaries"):
        return False
    for place in range(cue.first - 1, max(-1, cue.first - _FARTHEST_AGENT), -1):
        if words.has(place, "comparatives"):
            return False
        if words.is_comma(place):
            return True
        if words.has(place, "speaking_of"):
            return not any(is_head(words, noun) for noun in range(place + 1, cue.first))
    return True


def _is_document(words: Words, place: int) -> bool:
    """Tell whether a noun opens the sentence, with whose it is: "Reports from the board say"."""
    english = words.order == "svo" and not words.adjectives_follow
    return english and words.has(place, "documents") and words.has(place + 1, "by", "adverbials")


def _is_owned_participle(words: Words, place: int) -> bool:
    """Tell whether an owner stands before a participle, and a noun behind it."""
    owner = words.tokens[place - 1]
    owned = owner.norm.endswith(_GENITIVES) and not words.has(place - 1, "pronouns")
    owned = owned or words.is_mark(place - 1, "'’")
    after = place + 1
    noun = words.plain(after) and words.tokens[after].kind is not Kind.MARK
    return owned and noun and not words.has(after, *_AFTER_VERBS)


def _is_governed(words: Words, place: int) -> bool:
    """Tell whether a participle describes a noun: "of confirmed cases", "the reported raid"."""
    before, after = place - 1, place + 1
    if not words.tokens[place].norm.endswith(_PAST) or not words.plain(after):
        return False
    noun = words.tokens[after].kind is Kind.WORD and not words.has(after, *_AFTER_VERBS)
    if words.has(before, "joiners", "by") and not words.has(before, "clause_openers"):
        return noun and words.tokens[before].text.islower()
    article = words.has(before, "determiners") and not words.has(before, *_ALONE)
    article = article or words.has(before, "possessives")  # "for his alleged links"
    return noun and article and words.tokens[after].text.islower()


def _is_told_count(words: Words, place: int) -> bool:
    """Tell whether a participle stands within a count: "the total reported casualties rose"."""
    before = place - 1
    counted = words.has(before, "tolls", "versions") and words.has(before - 1, "determiners")
    noun = words.plain(place + 1) and not words.has(place + 1, *_AFTER_VERBS)
    return counted and noun and words.tokens[place].norm.endswith(_PAST)


def _has_article(words: Words, cue: Match) -> bool:
    """Tell whether an article makes a verb without an ending a noun: "in the state, told"."""
    article = words.tokens[cue.first - 1].norm in _ARTICLES
    ended = words.tokens[cue.first].norm.endswith((_PAST, _GERUND, _PLURAL))
    return article and not ended and words.tokens[cue.first].text.islower()


def _is_plural(words: Words, cue: Match, vocabulary: Vocabulary) -> bool:
    """Tell whether "fears", "claims" is the object of another verb, or told by whom it is made."""
    place = cue.first
    word = words.tokens[place]
    if not word.norm.endswith(_PLURAL) or words.has(place - 1, "pronouns"):
        return False
    before = words.tokens[place - 1].norm
    governed = before.endswith((_PAST, _GERUND)) and not words.has(place - 1, "anonymous")
    governed = governed and words.tokens[place - 1].text.islower()
    if governed and not vocabulary.is_adverb(words.tokens[place - 1]):
        return True
    made = vocabulary.names_claim(word) and words.has(place + 2, "by")
    return made and words.tokens[place + 1].kind is Kind.WORD


def _speaks(words: Words, place: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a document is the subject of the verb behind it: "news reports said"."""
    said = words.has(place + 1, "said") and words.plain(place + 1)
    return (
        words.has(place, "documents")
        and said
        and not vocabulary.names_claim(words.tokens[place + 1])
    )


def _is_version(words: Words, place: int) -> bool:
    """Tell whether a document is told from others of its kind: "the initial report"."""
    described = words.has(place, "documents") and words.has(place - 1, "versions")
    return described and words.has(place - 2, "determiners")


def _is_adjective(words: Words, place: int) -> bool:
    """Tell whether a participle stands between "a" or an owner and a noun of no other kind.

    "En svart person", "selskapets anslåtte formue"; after a name in "s" the verb may follow.
    """
    after = place + 1
    if not words.tokens[place].norm.endswith(_PARTICIPLES):
        return False
    before = words.tokens[place - 1]
    article = words.has(place - 1, "determiners") and not words.has(place - 1, "pronouns", "zero")
    if article and not words.is_number(place - 1) and is_head(words, after):
        return True
    owner = before.norm.endswith("s") and before.kind is Kind.WORD
    owner = owner and not words.has(place - 1, "times", "outlets")
    return (article or owner) and _is_noun(words, after)


def _is_attributive(words: Words, place: int) -> bool:
    """Tell whether it describes a German noun: "die Zahl der bestätigten Fälle", "auf meinen Hof".

    Only where a capital shows the noun. "Das bestätigten Ärzte" points back and has a verb.
    """
    if words.tokens[place].capitalised or not words.plain(place + 1):
        return False
    if not words.tokens[place + 1].capitalised:
        return False
    before = place - 1
    opens = words.has(before, "determiners", "joiners", "adverbials", "cardinals")
    return opens and not words.has(before, "backward", "clause_openers", "auxiliaries")


def _ends_relative(words: Words, cue: Match, vocabulary: Vocabulary) -> bool:
    """Tell whether it ends what is told of a subject: "Die Armee, die das bestätigte, sagte"."""
    after = cue.last + 1
    if not words.is_comma(after) or vocabulary.label_at(words, after + 1) not in _VERBS:
        return False
    comma = next((i for i in range(cue.first - 1, 0, -1) if words.is_comma(i)), 0)
    opens = words.has(comma + 1, "relatives", "determiners") and words.plain(comma)
    return comma > 0 and opens and comma + 1 < cue.first


def _is_office(words: Words, place: int) -> bool:
    """Tell whether a word is an office with its holder behind it: "den særlige anklager Holt"."""
    if not words.has(place, "roles") or place >= words.last:
        return False
    described = words.tokens[place - 1].text.islower() and not words.kinds[place - 1]
    article = place - 1 - described
    opened = words.has(article, "determiners") and article >= 0
    return opened and words.tokens[place + 1].capitalised


def _is_noun(words: Words, place: int) -> bool:
    """Tell whether a word in small letters stands here that the pack does not know."""
    plain = words.plain(place) and words.tokens[place].kind is Kind.WORD
    return plain and words.tokens[place].text.islower() and not words.kinds[place]
