"""Numbers that stand without a noun and count all the same.

"The number of bids fell to 1,412" announces what is counted, "compared with 3,105 in 2019" goes on
with it, and "more than 20 million watched" counts, though it leaves open whom. What became of
people is told by tolls (``bot.reading.figures.tolls``), not here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.claims import Figure, Qualifier, Unit
from bot.reading.figures.counted import OTHER
from bot.reading.figures.counted_phrases import VICTIMS, NounPhrase, read_noun_phrase
from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.number_words import cardinals
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token, tokenize
from index.spans import Span

_MILLION = 1_000_000
_BETWEEN = 1
"""How many words may stand between "compared with" and its number ("con las 3.105")."""
_NOUNS = ("who", "persons", "things", "nouns")
_FARTHEST_COUNTER = 14
"""How many words before its number "the number of" may stand."""


def with_bare_numbers(  # noqa: PLR0913, PLR0917 -- the sentence, and what has been read of it
    text: str,
    tokens: Sequence[Token],
    numbers: Sequence[Number],
    figures: Sequence[Figure],
    tags: Tags,
    lexicon: Lexicon,
) -> list[Figure]:
    """Return the figures of a sentence with those of its numbers that have no noun of their own.

    Args:
        text: The article's text.
        tokens: The tokens of the sentence.
        numbers: Its numbers that count something.
        figures: Its figures so far.
        tags: What the ``figure_tagger`` found in the sentence.
        lexicon: The pack of its language.
    """
    known = [f for f in figures if not (f.noun and _counts_time(f, lexicon))]
    for number in numbers:
        place = tokens[number.first].span.start
        if not number.is_plain or figure_at(place, known) is not None:
            continue
        before = [f for f in known if f.span.end <= place and f.counted == OTHER and f.noun]
        bare = bare_figure(text, tokens, number)
        announced = _announced(tokens, number, numbers, tags)
        if announced is not None and announced.noun is not None:
            first, last = announced.noun
            noun = text[tokens[first].span.start : tokens[last].span.end]
            known.append(replace(bare, noun=noun, who=announced.who))
        elif before and before[-1].unit is Unit.COUNT and _is_compared(tokens, number, lexicon):
            known.append(replace(bare, noun=before[-1].noun, who=before[-1].who))
        elif _is_in_millions(tokens, number, lexicon):
            known.append(bare)
    return known


def _counts_time(figure: Figure, lexicon: Lexicon) -> bool:
    """Tell whether what stands in a noun's place says of which year the figure is."""
    if figure.counted != OTHER or figure.unit is not Unit.COUNT or not figure.noun:
        return False
    noun = tokenize(figure.noun)
    ago = finder("ago", tuple(lexicon.happening.years_ago)).at(noun, 0)
    units = finder("units", lexicon.measures.units.get("year", ()))
    return ago is not None or (len(noun) == 1 and units.at(noun, 0) is not None)


def figure_at(place: int, figures: Iterable[Figure]) -> Figure | None:
    """Return the figure whose words lie over a place of the text, if one does."""
    return next((one for one in figures if one.span.start <= place < one.span.end), None)


def bare_figure(text: str, tokens: Sequence[Token], number: Number) -> Figure:
    """Return the figure of a number that has no noun, of which nothing is told but its value."""
    span = Span(tokens[number.begin].span.start, tokens[number.end].span.end)
    qualifier = None if number.qualifier is None else Qualifier(number.qualifier)
    return Figure(number.low, number.high, qualifier, span, span.of(text), OTHER)


def _announced(
    tokens: Sequence[Token], number: Number, numbers: Sequence[Number], tags: Tags
) -> NounPhrase | None:
    """Return what "the number of" announces a number of, or None.

    "Fell by 300" tells a difference, and people who came to harm are counted by tolls.
    """
    taken = frozenset(one.begin for one in numbers if one.form is Form.CARDINAL)
    counter = _counter(tokens, number, taken, tags)
    if counter is None or not _is_reached(number, counter, tags):
        return None
    told = Number(counter.last, counter.last, None, None, form=Form.VAGUE)
    told = replace(told, begin=counter.last, end=counter.last)
    found = read_noun_phrase(tokens, told, tags, taken)
    if found.noun is None or found.thing in VICTIMS:
        return None
    return _without_verb(found, found.noun, number, tags)


def _without_verb(
    found: NounPhrase, noun: tuple[int, int], number: Number, tags: Tags
) -> NounPhrase:
    """Return a noun phrase that has taken in the verb behind it ("bids fell to") without that."""
    first, last = noun
    last = min(last, number.begin - 1)
    reached = [i for i in range(first + 1, last + 1) if tags.covers("reaching", i)]
    if reached:
        last = reached[0] - 1
    if last > first and tags.covers_any(("prepositions", "reaching"), last + 1):
        last -= not tags.covers_any(_NOUNS, last)
    return replace(found, noun=(first, last), last=last)


def _counter(
    tokens: Sequence[Token], number: Number, taken: frozenset[int], tags: Tags
) -> Match | None:
    """Return the nearest "number of" before a number in its clause."""
    earliest = max(0, number.begin - _FARTHEST_COUNTER)
    found = tags.within("counters", earliest, number.begin - 1)
    if not found:
        return None
    between = range(found[-1].last + 1, number.begin)
    parted = any(
        tokens[i].kind is Kind.MARK or (i in taken and not tags.covers("differences", i - 1))
        for i in between
    )
    return None if parted else found[-1]


def _is_reached(number: Number, counter: Match, tags: Tags) -> bool:
    """Tell whether a verb or preposition says that the number is the whole of it."""
    before = number.begin - 1
    if tags.covers("differences", before):
        return False
    return tags.covers("reaching", before) or tags.covers("reaching", counter.first - 1)


def _is_compared(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Tell whether the number is what another one is compared with."""
    ends = range(number.begin - 1 - _BETWEEN, number.begin)
    return any(m.last in ends for m in finder("than", lexicon.counting.compared).find(tokens))


def _is_in_millions(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> bool:
    """Tell whether a number is told in words for millions, which no year and no label is."""
    words = cardinals(lexicon)
    worded = any(words.multiplier(t) is not None for t in tokens[number.first : number.last + 1])
    return worded and (number.low or 0) >= _MILLION
