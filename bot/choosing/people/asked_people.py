"""Whether the people that a figure counts are the asked ones: their class, their nation."""

from functools import cache, lru_cache

from bot.answers import Question
from bot.asking.classes import class_finder
from bot.choosing.people.victim_nations import names_struck, nation_struck, nations_striking
from bot.claims import Claim, Figure
from bot.reading.classes_of_people import (
    COMBATANTS,
    PARTS,
    SINGLED_OUT,
    is_of_any,
    lies_within,
    may_be_meant,
)
from bot.reading.figures.counting import COUNTED_THINGS
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.countries import (
    adjectives_follow,
    countries_of,
    peoples_of,
    read_countries,
)
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tags import figure_tagger
from bot.reading.words.tokens import Kind, fold_all, tokenize
from index.spans import Span

_EVERYBODY = frozenset({"civilians", "fighters"})
"""Who is no civilian is one who fights, in whatever service."""
_NEAR = 40
"""How many characters after "no casualties" the nationality may stand ("among the ... troops")."""
_NEAR_WORDS = 3
_ADJECTIVE_WITHIN = 3
"""Tokens behind a noun among which a country's adjective stands, a quotation mark counted."""
_BODY_WITHIN = 9
"""How many words behind a number the body may end whose members it counts."""
_TELLING = ("acts", "fates", "passive", "saying", "clauses", "and")
"""What ends the words for the counted."""
_TOLD_WITHIN = 4
"""How many words behind a noun its class may end ("people of foreign nationality")."""


def of_people(question: Question, claim: Claim) -> bool:
    """Tell whether the counted are of the asked class, or of none where all are asked for.

    "Ten people" may be the civilians that are asked for; they are no count of the policemen, but
    where policemen were struck ("a raid on police killed ten people").
    """
    figure = claim.figure
    if figure is None:
        return False
    if figure.low == 0 and figure.who is not None and question.who is None:
        return False  # that none of one class was hurt does not say how many were
    if question.who is None or not HARM.intersection({figure.counted, *question.counted}):
        return True
    if figure.who is None or figure.who == "people":
        fits = _may_be_of(question, question.who, claim)
        return _counts_all_of(question, figure) if figure.also else fits
    told = {figure.who, *figure.also}
    if figure.included and question.wants_figure and told <= PARTS:
        return not told.isdisjoint({question.who, question.or_who})
    return is_of_any(told, asked_classes(question))


def _counts_all_of(question: Question, figure: Figure) -> bool:
    """Tell whether every one of several classes that are counted together is an asked one."""
    asked = asked_classes(question)
    others = figure.also - COMBATANTS if asked >= _EVERYBODY else figure.also
    return all(is_of_any({who}, asked) for who in others)


def _may_be_of(question: Question, who: str, claim: Claim) -> bool:
    """Tell whether people of no class can be those of class ``who``, the first one asked for."""
    pack = lexicon(claim.article.language)
    if pack is not None and are_told_as(claim, asked_classes(question) - PARTS, pack):
        return True
    if who in SINGLED_OUT or not (question.wants_figure or who != "civilians"):
        return False
    if who == "civilians" or not names_people(claim):
        return True
    return pack is not None and (names_struck(claim, who, pack) or _are_others_of(claim, who, pack))


def asked_classes(question: Question) -> frozenset[str]:
    """Return the classes that are asked for."""
    return frozenset(who for who in (question.who, question.or_who) if who is not None)


def are_told_as(claim: Claim, asked: frozenset[str], pack: Lexicon) -> bool:
    """Tell whether the words behind the noun give the class: "22 people of other nationality"."""
    figure = claim.figure
    if figure is None:
        return False
    start = min(figure.span.end + len(figure.noun or "") + 1, claim.quote.end)
    told = _classes_behind(claim.article.text, Span(start, claim.quote.end), pack)
    return any(is_of_any({who}, asked) for who in told)


@lru_cache(maxsize=4096)  # question after question comes to the same figures
def _classes_behind(text: str, rest: Span, pack: Lexicon) -> tuple[str, ...]:
    """Return the classes that the first words of the rest give, up to where it happened."""
    behind = tokenize(text, rest)
    parted = [word for words in pack.numbers.of_words for word in words.split()]
    where = fold_all(pack.happening.place_prepositions) - fold_all(parted)
    ends = (i for i, t in enumerate(behind) if t.kind is Kind.MARK or t.norm in where)
    end = next(ends, len(behind))
    return tuple(match.label for match in class_finder(pack).find(behind[: min(end, _TOLD_WITHIN)]))


def names_people(claim: Claim) -> bool:
    """Tell whether the counted are called people, which says that they are of no one class."""
    figure, pack = claim.figure, lexicon(claim.article.language)
    if figure is None or pack is None or figure.noun is None:
        return False
    return bool(_persons(pack).find(tokenize(figure.noun)))


def _are_others_of(claim: Claim, who: str, pack: Lexicon) -> bool:
    """Tell whether "others" go on with people of a class: "seven fighters, nine others"."""
    figure = claim.figure
    if figure is None or not _others(pack).find(tokenize(figure.noun or "")):
        return False
    before = tokenize(claim.article.text, Span(claim.quote.start, figure.span.start))
    tags = figure_tagger(pack).tag(before)
    told = [match.label for table in ("who", "bodies") for match in tags.all(table)]
    return is_of_any(told, {who})


@cache
def _others(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"others": pack.counting.others})


@cache
def _persons(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"persons": pack.counting.persons})


def of_nation(question: Question, claim: Claim) -> bool:
    """Tell whether the counted are of the asked country.

    Their noun or its company says so. Where it names no country, they are if they are of the
    asked class and the sentence names no other country, or if they go without a noun in a
    sentence that names the class of that country ("hit Danish soldiers, killing nine"). What is
    counted that is no people is of a country that the sentence names.
    """
    pack = lexicon(claim.article.language)
    if not question.nationality or claim.figure is None or pack is None:
        return True
    asked, told = question.nationality, claim.circumstances.countries
    near = countries_near(claim, pack)
    if near:
        return bool(asked & near)
    if question.counted and question.counted[0] in COUNTED_THINGS:
        return claim.figure.counted in HARM or bool(asked & told)  # of those who flew them
    if HARM.isdisjoint({claim.figure.counted, *question.counted}):
        return bool(asked & told)
    return _are_of_nation(question, claim, asked, told, pack)


def _are_of_nation(
    question: Question,
    claim: Claim,
    asked: frozenset[str],
    told: frozenset[str],
    pack: Lexicon,
) -> bool:
    """Tell whether people without a nation of their own are of the asked one by their sentence."""
    if claim.figure is None or question.who is None:
        return False
    if not may_be_meant(claim.figure.who, question.who):
        return False
    struck = nation_struck(claim, question.who, pack)
    if struck is not None:
        return bool(asked & struck)
    speaker = countries_of(claim.attribution.speaker or "", claim.article.language)
    doers = question.circumstances.countries | nations_striking(claim, question.who, pack)
    told -= (doers - asked) | speaker
    if claim.figure.who is not None:
        return bool(asked & told) or not told
    return claim.figure.noun is None and _names_victims(claim, question.who, asked, pack)


def countries_near(claim: Claim, pack: Lexicon) -> frozenset[str]:
    """Return the countries that a figure's noun, or the words with it, name.

    Where adjectives follow, the one behind the noun goes with it ("تسعة سياح دنماركيين").
    """
    if claim.figure is None:
        return frozenset()
    end = claim.figure.span.end + len(claim.figure.noun or "") + 1
    if claim.figure.low == 0:
        end += _NEAR
    near = Span(claim.figure.span.start, min(claim.quote.end, end))
    mentions = read_countries(tokenize(claim.article.text, near), pack)
    told = frozenset(m.code for m in mentions) or _country_behind(claim, end, pack)
    return told or _country_of_body(claim, claim.figure, pack)


def _country_of_body(claim: Claim, figure: Figure, pack: Lexicon) -> frozenset[str]:
    """Return the country of the body whose members are counted ("four of the Danish army")."""
    behind = tokenize(claim.article.text, Span(figure.span.end, claim.quote.end))[:_BODY_WITHIN]
    tags = figure_tagger(pack).tag(behind)
    told = (
        place
        for place, token in enumerate(behind)
        if token.kind is Kind.MARK or tags.covers_any(_TELLING, place)
    )
    phrase = behind[: next(told, len(behind))]
    bodies = [match for match in tags.all("bodies") if match.last < len(phrase)]
    mentions = read_countries(phrase, pack)
    return frozenset(m.code for m in mentions if bodies and m.first <= bodies[0].last + 2)


def _country_behind(claim: Claim, end: int, pack: Lexicon) -> frozenset[str]:
    """Return the country of an adjective right behind a counted noun that ends before ``end``."""
    noun = claim.figure is not None and claim.figure.noun
    if not noun or not adjectives_follow(pack) or end >= claim.quote.end:
        return frozenset()
    behind = tokenize(claim.article.text, Span(end, claim.quote.end))[:_ADJECTIVE_WITHIN]
    start = 1 if behind and behind[0].kind is Kind.MARK else 0  # 'أشخاص "دنماركيين"'
    mentions = read_countries(behind, pack)
    named = peoples_of(" ".join(token.text for token in behind), pack.language)
    return frozenset(m.code for m in mentions if m.first == start and m.code in named)


def _names_victims(claim: Claim, who: str, nation: frozenset[str], pack: Lexicon) -> bool:
    """Tell whether the sentence names people of a class and country together."""
    tokens = tokenize(claim.article.text, claim.quote)
    tags = figure_tagger(pack).tag(tokens)
    mentions = [m for m in read_countries(tokens, pack) if m.code in nation]
    near = [i for m in mentions for i in range(m.first - 1, m.last + 1 + _NEAR_WORDS)]
    named = [tags.at(table, i) for i in near for table in ("who", "bodies")]
    return any(match is not None and lies_within(match.label, who) for match in named)


def of_some(claim: Claim) -> bool:
    """Tell whether a zero is of one nation, or of some of the people only."""
    figure, pack = claim.figure, lexicon(claim.article.language)
    if figure is None or pack is None:
        return False
    return figure.included or bool(read_countries(tokenize(claim.article.text, figure.span), pack))
