"""Figures in a sentence: each number with its approximator, what it counts and of whom.

No model is asked: words, order and the tables of the language pack decide.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from bot.claims import Figure, Qualifier, Unit
from bot.reading.figures.absences import absent_harms
from bot.reading.figures.bare_numbers import with_bare_numbers
from bot.reading.figures.countables import CASUALTIES
from bot.reading.figures.counted import Counted
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.figures.counting import count, tells_of_harm
from bot.reading.figures.denied_counts import with_denials
from bot.reading.figures.denied_harm import DeniedHarm, denied_harms
from bot.reading.figures.gapped_lists import with_gapped_lists
from bot.reading.figures.named_victims import NamedVictims, named_victims
from bot.reading.figures.parts_ahead import with_parts_ahead
from bot.reading.figures.parts_of_things import with_parts_of_things
from bot.reading.figures.rival_counts import with_rival_counts
from bot.reading.figures.turnouts import PARTICIPANTS
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.countries import read_countries
from bot.reading.numbers.numbers import read_numbers
from bot.reading.numbers.told_number import BRACKETS, Form
from bot.reading.words.phrases import Match, PhraseFinder
from bot.reading.words.tags import Tags, figure_tagger
from bot.reading.words.tokens import Kind, Token, fold
from index.spans import Span

UNNAMED = "other"
"""The category of a figure of which the words do not say what happened to the counted."""
_AFTER_A_REFUSAL = 10
_BEFORE_SAFETY = 8
_AND = "و"
_THAT = frozenset({"ان", "بان", "فان"})


def read_figures(
    text: str,
    sentence: Span,
    tokens: Sequence[Token],
    lexicon: Lexicon,
    tags: Tags | None = None,
) -> tuple[Figure, ...]:
    """Return the figures that a sentence gives, in order of their places.

    Args:
        text: The article's text.
        sentence: The sentence, as offsets into ``text``.
        tokens: The tokens of the sentence; their spans are offsets into ``text``.
        lexicon: The pack of the article's language.
        tags: What the ``figure_tagger`` found in the sentence, if it has been asked.
    """
    tags = tags if tags is not None else figure_tagger(lexicon).tag(tokens)
    numbers = read_numbers(tokens, lexicon, tags, weak=tells_of_harm(tags))
    counts = count(tokens, numbers, tags) if numbers else ()
    named = named_victims(tokens, tags, counts, lexicon)
    figures = [_named(text, tokens, victims, lexicon) for victims in named]
    if counts:
        counted = _counted(text, tokens, _with_named(counts, named), lexicon)
        figures += [figure for figure in counted if sentence.contains(figure.span)]
    figures = with_parts_ahead(tokens, figures, tags, lexicon)
    figures = with_bare_numbers(text, tokens, numbers, figures, tags, lexicon)
    figures = with_parts_of_things(text, tokens, numbers, figures, tags)
    figures = with_gapped_lists(text, tokens, numbers, figures, tags)
    figures = with_rival_counts(text, tokens, numbers, figures, tags)
    denied = (*denied_harms(tokens, tags, lexicon), *absent_harms(tokens, tags))
    figures = _denied(text, tokens, denied, figures)
    figures += _declined(text, tokens, tags)
    figures += _unharmed(text, tokens, tags)
    figures += _nobody(text, tokens, tags)
    if not figures:
        return ()
    told = with_denials(text, _beside_denials(figures, tokens, tags), tokens, tags, lexicon)
    return tuple(sorted(told, key=lambda figure: figure.span))


def _counted(
    text: str, tokens: Sequence[Token], counts: Sequence[Counted], lexicon: Lexicon
) -> Iterator[Figure]:
    """Yield the figure of each number that counts something."""
    after, known = _qualifiers_after(lexicon), _known_words(lexicon)
    for counted in counts:
        figure = _figure(text, tokens, counted, after, known)
        if counted.last is not None:
            figure = _with_nation(text, tokens, figure, counted.last, lexicon)
        yield figure


def _beside_denials(
    figures: Sequence[Figure], tokens: Sequence[Token], tags: Tags
) -> Sequence[Figure]:
    """Leave out what stands inside a denial, and denials only of more harm than was told."""
    denials = [figure.span for figure in figures if figure.high == 0]
    if not denials:
        return figures
    more = {span for span in denials if _denies_more(tokens, span, tags)}
    whole = (f for f in figures if f.span in denials or not _is_inside(f.span, denials))
    return [figure for figure in whole if figure.span not in more]


def _is_inside(span: Span, others: Sequence[Span]) -> bool:
    return any(other.contains(span) for other in others)


def _denies_more(tokens: Sequence[Token], denial: Span, tags: Tags) -> bool:
    """Tell whether a denial is only of more harm than was told: "no further injuries".

    The word for "further" may stand right before or after it ("عدم وقوع إصابات أخرى").
    """
    inside = [place for place, token in enumerate(tokens) if denial.contains(token.span)]
    near = range(inside[0] - 1, inside[-1] + 2) if inside else ()
    return any(tags.covers("besides", place) for place in near)


def _named(text: str, tokens: Sequence[Token], victims: NamedVictims, lexicon: Lexicon) -> Figure:
    """Return the figure of people who are counted by their names."""
    start = _start(tokens[victims.first], _known_words(lexicon))
    span = Span(start, tokens[victims.last].span.end)
    return Figure(
        low=victims.count,
        high=victims.count,
        qualifier=None,
        span=span,
        text=span.of(text),
        counted=victims.category,
        who=victims.who,
        included=victims.included,
        named=victims.repeats,
    )


def _with_named(counts: Sequence[Counted], named: Sequence[NamedVictims]) -> list[Counted]:
    """Return the numbers that no named victims stand for; those beside some share their harm."""
    result = []
    for counted in counts:
        place = counted.number.begin
        harm = next((one.category for one in named if counted in one.beside), None)
        if harm is not None and counted.category not in VICTIMS:
            result.append(replace(counted, category=harm))
        elif not any(one.first <= place <= one.last for one in named):
            result.append(counted)
    return result


def _figure(
    text: str,
    tokens: Sequence[Token],
    counted: Counted,
    after: PhraseFinder,
    known: frozenset[str],
) -> Figure:
    number, phrase = counted.number, counted.phrase
    qualifier, end = number.qualifier, number.end
    if qualifier is None and number.form in {Form.CARDINAL, Form.VAGUE}:
        late = _late_qualifier(tokens, phrase.last + 1, after)
        qualifier, end = (late.label, late.last) if late is not None else (None, end)
    end = max(end, counted.last if counted.last is not None else end)
    span = _without_brackets(tokens, number.begin, end, known)
    noun = None if number.form is Form.ZERO and phrase.thing is None else phrase.noun
    noun = phrase.noun if phrase.person else noun
    return Figure(
        low=number.low,
        high=number.high,
        qualifier=Qualifier(qualifier) if qualifier is not None else None,
        span=span,
        text=span.of(text),
        counted=counted.category,
        noun=_words(text, tokens, noun, known) if noun is not None else None,
        who=counted.who,
        also=counted.also,
        unit=Unit.PERCENT if number.percent else Unit.COUNT,
        included=counted.included,
        former=counted.former,
        refers=counted.refers,
    )


def _without_brackets(
    tokens: Sequence[Token], first: int, last: int, known: frozenset[str]
) -> Span:
    """Return the span of a figure, without the brackets around a number: "(8)", "/8/"."""
    if (tokens[first].text, tokens[last].text) in BRACKETS:
        first, last = first + 1, last - 1
    return Span(_start(tokens[first], known), tokens[last].span.end)


def _with_nation(
    text: str, tokens: Sequence[Token], figure: Figure, last: int, lexicon: Lexicon
) -> Figure:
    """Return a denial with the nation of those denied where it stands right behind them."""
    if not read_countries(tokens[last + 1 : last + 2], lexicon):
        return figure
    span = Span(figure.span.start, tokens[last + 1].span.end)
    return replace(figure, span=span, text=span.of(text))


def _start(token: Token, known: frozenset[str]) -> int:
    """Return where a word begins, the Arabic "and" that it may carry left out."""
    attached = token.norm.startswith(_AND) and token.norm not in known
    if not attached or not any(form in known for form in (*token.forms, token.norm[1:-2])):
        return token.span.start
    return token.span.start + token.text.index(_AND) + 1


def _words(text: str, tokens: Sequence[Token], ends: tuple[int, int], known: frozenset[str]) -> str:
    return text[_start(tokens[ends[0]], known) : tokens[ends[1]].span.end]


def _late_qualifier(tokens: Sequence[Token], position: int, after: PhraseFinder) -> Match | None:
    """Return the approximator after the counted noun ("9 قتلى على الأقل")."""
    return after.at(tokens, position) if position < len(tokens) else None


def _denied(
    text: str, tokens: Sequence[Token], harms: Sequence[DeniedHarm], figures: list[Figure]
) -> list[Figure]:
    """Return the figures with none for each denied harm, instead of those inside the denial.

    Who denies that nine were killed does not say that nobody was.
    """
    for harm in harms:
        span = Span(tokens[harm.first].span.start, tokens[harm.last].span.end)
        if any(span.contains(f.span) and _counts_several(f, harm) for f in figures):
            continue
        figures = [figure for figure in figures if not span.contains(figure.span)]
        figures.append(_none(text, span, harm.category, harm.who))
    return figures


def _counts_several(figure: Figure, harm: DeniedHarm) -> bool:
    """Tell whether a figure counts the harmed, and is no mere "a civilian"."""
    return figure.counted == harm.category and figure.high is not None and figure.high > 1


def _none(text: str, span: Span, counted: str, who: str | None) -> Figure:
    """Return the figure of words by which nobody came to that harm."""
    return Figure(
        low=0, high=0, qualifier=None, span=span, text=span.of(text), counted=counted, who=who
    )


def _declined(text: str, tokens: Sequence[Token], tags: Tags) -> list[Figure]:
    """Return the explicit refusals to give a figure, of victims or of what was told before."""
    figures = []
    for refusal in tags.all("non_answers"):
        end = min(refusal.last + _AFTER_A_REFUSAL, len(tokens) - 1)
        end = _before_content(tokens, refusal.last + 1, end, tags)
        harm, amounts = _kind(tags, refusal.first, end), tags.within("amounts", refusal.first, end)
        if not amounts or (harm is None and not _stands_alone(tokens, amounts[0], tags)):
            continue
        who = next(iter(tags.within("who", refusal.last + 1, end)), None)
        named = [match.last for match in (refusal, harm or amounts[0], who) if match is not None]
        last = max(named)
        span = Span(tokens[refusal.first].span.start, tokens[last].span.end)
        figures.append(
            Figure(
                low=None,
                high=None,
                qualifier=None,
                span=span,
                text=span.of(text),
                counted=harm.label if harm is not None else UNNAMED,
                who=who.label if who is not None else None,
                declined=True,
            )
        )
    return figures


def _before_content(tokens: Sequence[Token], first: int, last: int, tags: Tags) -> int:
    """Return ``last``, or where what an Arabic source says begins: "لم يكشف عن اسمه إن عدد"."""
    opens = (place for place in range(first, last + 1) if tags.covers("that", place))
    return next((place - 1 for place in opens if tokens[place].norm in _THAT), last)


def _stands_alone(tokens: Sequence[Token], amount: Match, tags: Tags) -> bool:
    """Tell whether nothing but a verb's other half follows a word such as "figure"."""
    following = amount.last + 1
    if tags.covers_any(("of", "prepositions"), following) and following + 1 < len(tokens):
        return tokens[following + 1].kind is Kind.MARK
    return any(
        position >= len(tokens) or tokens[position].kind is Kind.MARK
        for position in (following, following + 1)
    )


def _unharmed(text: str, tokens: Sequence[Token], tags: Tags) -> list[Figure]:
    """Return no casualties where everybody is said to be safe: "all returned unharmed"."""
    figures = []
    for safe in tags.all("unharmed"):
        everybody = tags.within("all", max(0, safe.first - _BEFORE_SAFETY), safe.first - 1)
        if not everybody:
            continue
        first = everybody[-1].first
        who = next(iter(tags.within("who", first, safe.first)), None)
        span = Span(tokens[first].span.start, tokens[safe.last].span.end)
        figures.append(_none(text, span, CASUALTIES, who.label if who is not None else None))
    return figures


def _nobody(text: str, tokens: Sequence[Token], tags: Tags) -> list[Figure]:
    """Return none for each harm that a phrase of its own says did not happen."""
    return [
        _none(text, Span(tokens[m.first].span.start, tokens[m.last].span.end), m.label, None)
        for m in tags.all("nobody")
    ]


def _kind(tags: Tags, first: int, last: int) -> Match | None:
    """Return the first word of harm to people, in any table, or else of those who take part."""
    found = [
        match
        for table in ("tolls", "things", "fates", "acts")
        for match in tags.within(table, first, last)
        if match.label in VICTIMS
    ]
    found = found or [
        replace(match, label=PARTICIPANTS)
        for table in ("turnouts", "gathered_people")
        for match in tags.within(table, first, last)
    ]
    return min(found, key=lambda match: match.first, default=None)


@cache
def _qualifiers_after(lexicon: Lexicon) -> PhraseFinder:
    return PhraseFinder(lexicon.numbers.qualifiers_after)


@cache
def _known_words(lexicon: Lexicon) -> frozenset[str]:
    """Return the words, folded, with which a number or its noun can begin."""
    numbers, counting = lexicon.numbers, lexicon.counting
    tables = (*counting.who.values(), *counting.things.values(), *counting.acts.values())
    phrases = [phrase for table in tables for phrase in table]
    phrases += [*counting.persons, *numbers.units, *numbers.multipliers, *numbers.fractions]
    phrases += [phrase for table in counting.kin_owned.values() for phrase in table]
    phrases += [phrase for table in numbers.qualifiers.values() for phrase in table]
    phrases += [*counting.given_names]
    phrases += [*numbers.duals, *numbers.singles, *numbers.vague, *numbers.zero]
    return frozenset(fold(phrase.split()[0].strip("*")) for phrase in phrases)
