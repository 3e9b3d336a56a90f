"""Attributions by layout alone: "X: content", "content: X", a quotation signed after a dash."""

from bot.reading.saying.clauses import Clause, is_hyphen
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import DASHES, Words
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_cased, is_head, is_listener
from bot.reading.speakers.quoted_names import name_in_quotes
from bot.reading.speakers.speakers import phrase_after, phrase_before
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_LONGEST_LABEL = 10
_LONGEST_BEFORE_QUOTATION = 18
_LINKING = ("joiners", "determiners", "within", "adverbials", "name_particles", "listeners")
"""What may stand between a speaker and a name that tells which one is meant."""
_TELLING = ("acts", "cardinals", "auxiliaries", "times", "conjunctions", "relatives")
"""What no label of a speaker holds: it tells something itself."""
_LONGEST_BARE_NAME = 4
_LONGEST_UNNAMED = 2
_LONGEST_ENDING = 10
_SHORTEST_TITLE = 3
_BARS = frozenset("|")
_LABELLING = frozenset(":|@")
"""Marks beside which a label stands."""
_AFTER_ACCOUNT = frozenset(":)#")
"""What ends the name of an account and begins no label."""
_BODIES_ALONE = ("collectives", "outlets")
_BODIES = ("roles", "collectives", "outlets", "documents")


def titled(words: Words, vocabulary: Vocabulary, *, heading: bool) -> Clause | None:
    """Return the clause that the sentence's marks make, or None."""
    signed = _signed(words)
    if signed is not None:
        return signed
    start = _past_alert(words, vocabulary)
    tokens = words.tokens
    for place in [at for at, token in enumerate(tokens[:-1]) if token.text in _LABELLING]:
        if place > start + _LONGEST_BEFORE_QUOTATION:
            break
        quoted = words.is_mark(place, ":") and words.in_quotation(place + 1)
        if place > start + _LONGEST_LABEL and not quoted:
            continue
        barred = _barred(words, start, place) if words.is_mark(place, _BARS) else None
        if barred is not None:
            return barred
        start = _past_account(words, place) or start
        if not words.is_mark(place, ":") or place == start:
            continue
        label = " ".join(token.norm for token in words.tokens[start:place])
        if label in vocabulary.not_speakers:
            start = place + 1  # "Breaking: Police: ..."
            continue
        first = _speaker_first(words, start, place, vocabulary)
        return first or (_speaker_last(words) if heading else None) or _body_last(words)
    return (_speaker_last(words) if heading else None) or _body_last(words)


def _past_alert(words: Words, vocabulary: Vocabulary) -> int:
    """Return the first token after a tag that only announces news ("#breaking")."""
    tagged = words.is_mark(0, "#") and words.plain(1)
    return 2 if tagged and words.tokens[1].norm in vocabulary.not_speakers else 0


def _past_account(words: Words, place: int) -> int | None:
    """Return where a label begins after a bar, or after the account that posts ("@brenvik_now")."""
    if words.is_mark(place, _BARS):
        return place + 1
    if not words.is_mark(place, "@"):
        return None
    end = place + 1
    while end < words.last and words.tokens[end].span.end == words.tokens[end + 1].span.start:
        if words.is_mark(end + 1, _AFTER_ACCOUNT):
            return None
        end += 1
    return end + 1


def _barred(words: Words, start: int, bar: int) -> Clause | None:
    """Read the name of an outlet before a bar: "Brenvik News | Nine people ..."."""
    named = any(words.has(place, "outlets") for place in range(start, bar))
    source = phrase_before(words, bar - 1, start) if named else None
    if source is None or source.first != start or _tells_something(words, start, bar):
        return None
    return Clause(_cue(bar, "|"), source, start, bar, (bar + 1, words.last))


def _signed(words: Words) -> Clause | None:
    """Read a quotation that its speaker's name follows after a dash."""
    if not words.in_quotation(0):
        return None
    dash = words.quotation_end(0) + 1
    if not words.is_mark(dash, DASHES) or dash >= words.last:
        return None
    source = phrase_after(words, dash + 1, words.size)
    if source is None or not words.tokens[dash + 1].capitalised:
        return None
    if not words.ends(source.last + 1):
        return None
    return Clause(_cue(dash, "-"), source, dash, source.last, (0, dash - 1), before=True)


def _speaker_first(words: Words, start: int, colon: int, vocabulary: Vocabulary) -> Clause | None:
    clock = words.tokens[colon].span.end == words.tokens[colon + 1].span.start
    if clock and words.plain(colon + 1):
        return None
    relayed = _relayed_label(words, start, colon, vocabulary)
    if relayed is not None:
        return relayed
    source = _reporter(words, start, colon, vocabulary) or phrase_before(words, colon - 1, start)
    if source is None or source.first != start:
        whole = phrase_after(words, start, colon)
        quoted = whole is not None and words.in_quotation(colon + 1)
        ended = whole is not None and _is_described(words, whole.last + 1, colon)
        source = whole if quoted and ended else _quoted_name(words, start, colon)
        source = source or _seated(words, start, colon, vocabulary)
        source = source or _apposed(words, start, colon) or _introduced(words, start, colon)
    if source is None or source.first != start or words.tokens[colon - 1].kind is Kind.NUMBER:
        return None
    named = words.order != "sov" or _names_last(words, colon - 1)
    if not named or (words.has(start, "pronouns") and words.has(colon - 1, "said")):
        return None  # "De sa: ..."
    sure = _is_speaker(words, start, colon) or words.in_quotation(colon + 1)
    sure = sure or _is_account(words, start, colon)
    if not sure and (start or not _is_bare_name(words, colon) or _is_where(words, colon)):
        return None
    content = (colon + 1, words.last)
    return Clause(_cue(colon, ":"), source, start, colon, content, tentative=not sure)


def _names_last(words: Words, place: int) -> bool:
    """Tell whether a label ends in a noun, where the verb of a sentence would stand: "geldi:"."""
    token = words.tokens[place]
    return token.capitalised or token.kind is Kind.MARK or is_head(words, place)


def _is_described(words: Words, place: int, colon: int) -> bool:
    """Tell whether a label ends at ``place``, or with what describes its speaker: ", who saw:"."""
    place += words.is_comma(place)
    return place == colon or words.has(place, "relatives", "determiners", "joiners")


def _relayed_label(words: Words, start: int, colon: int, vocabulary: Vocabulary) -> Clause | None:
    """Read a label of two: "Agency citing a source: ...", "source to the agency: ..."."""
    for place in range(start + 1, colon):
        if words.order == "vso" and words.has(place, "listeners") and words.in_quotation(place + 1):
            return _to_medium(words, start, place, colon)
        citing = vocabulary.cue_at(words, place)
        if citing is not None and citing.label == "citing":
            outlet, source = (start, place - 1), (citing.last + 1, colon - 1)
        elif words.order == "vso" and words.has(place, "by") and words.has(start, "outlets"):
            outlet, source = (start, place - 1), (place + 1, colon - 1)
        elif words.has(start, "anonymous") or words.has(place - 1, "anonymous"):
            if not (is_listener(words, place) or vocabulary.past_listener(words, place)):
                continue
            told = vocabulary.past_listener(words, place) or place
            outlet, source = (told, colon - 1), (start, place - 1)
        else:
            continue
        return _passed_on(words, NounPhrase(*source), NounPhrase(*outlet), colon)
    return None


def _to_medium(words: Words, start: int, to: int, colon: int) -> Clause:
    """Return the clause of a label of a speaker and a medium in quotation marks that is told."""
    source, medium = NounPhrase(start, to - 1), NounPhrase(to + 1, colon - 1)
    return Clause(_cue(colon, ":"), source, start, colon, (colon + 1, words.last), via=(medium,))


def _passed_on(words: Words, source: NounPhrase, outlet: NounPhrase, colon: int) -> Clause | None:
    """Return the clause of a label of a source and the medium that has it from them."""
    if source.first > source.last or outlet.first > outlet.last:
        return None
    places = range(outlet.first, outlet.last + 1)
    medium = any(words.has(place, "outlets") for place in places)
    told = any(words.has(i, *_TELLING) for i in (*places, *range(source.first, source.last + 1)))
    if not medium or told or not can_speak(words, source):
        return None
    first = min(source.first, outlet.first)
    content = (colon + 1, words.last)
    return Clause(_cue(colon, ":"), source, first, colon, content, via=(outlet,))


def _reporter(words: Words, start: int, colon: int, vocabulary: Vocabulary) -> NounPhrase | None:
    """Return the whole label where a reporter opens or ends it: a name may hold any word."""
    if not words.has(start, "reporters") and not words.has(colon - 1, "reporters"):
        return None
    said = any(vocabulary.cue_at(words, place) for place in range(start + 1, colon))
    parted = any(words.is_comma(place) or words.is_stop(place) for place in range(start, colon))
    return None if said or parted else NounPhrase(start, colon - 1)


def _apposed(words: Words, start: int, colon: int) -> NounPhrase | None:
    """Return a label of a name and what it is: "Ada Holt, a nurse: ..."."""
    whole = phrase_after(words, start, words.size)
    return whole if whole is not None and whole.last == colon - 1 else None


def _seated(words: Words, start: int, colon: int, vocabulary: Vocabulary) -> NounPhrase | None:
    """Return a label of a body and where it sits, in a script without capitals.

    "وزارة الصحة في كلدة: ..."; elsewhere a headline of lower-case words looks the same.
    """
    plain = all(
        words.plain(place) and words.tokens[place].kind is Kind.WORD
        for place in range(start, colon)
    )
    said = any(vocabulary.cue_at(words, place) for place in range(start, colon))
    told = any(words.has(place, *_TELLING) for place in range(start, colon))
    head = is_head(words, start) and not is_cased(words.tokens[start].text)
    fits = head and plain and not said and not told
    return NounPhrase(start, colon - 1) if fits else None


def _quoted_name(words: Words, start: int, colon: int) -> NounPhrase | None:
    """Return a label that is one name in quotation marks; elsewhere capitals show a name."""
    if not words.in_quotation(start) or is_cased(words.tokens[start + 1].text):
        return None
    ends = words.quotation_end(start) == colon - 1 and name_in_quotes(words, start) is not None
    told = any(words.has(place, *_TELLING) for place in range(start, colon))
    return NounPhrase(start, colon - 1) if ends and not told else None


def _introduced(words: Words, start: int, colon: int) -> NounPhrase | None:
    """Return a label of an office, a comma and who holds it: "المتحدث باسم الشرطة، سامي نجم"."""
    commas = [place for place in range(start, colon) if words.is_comma(place)]
    if len(commas) != 1 or not words.has(start, "roles"):
        return None
    names = words.tokens[commas[0] + 1 : colon]
    named = 0 < len(names) <= _LONGEST_BARE_NAME and all(
        token.kind is Kind.WORD and (token.capitalised or not is_cased(token.text))
        for token in names
    )
    told = any(words.has(place, *_TELLING) for place in range(start, colon))
    return NounPhrase(start, colon - 1) if named and not told else None


def _is_speaker(words: Words, start: int, colon: int) -> bool:
    known = is_head(words, start) or (words.order == "sov" and is_head(words, colon - 1))
    known = known or any(words.has(i, *_BODIES) for i in range(start, colon))
    known = known or _is_unnamed(words, start, colon)
    return known and not _tells_something(words, start, colon)


def _is_unnamed(words: Words, start: int, colon: int) -> bool:
    """Tell whether the label is a short one of an unnamed source: "A security source: ...".

    A longer one may be a headline: "Storm hits residents: ...".
    """
    opened = words.has(start, "determiners")
    counted = any(words.has(i, "cardinals") for i in range(start, colon))
    unnamed = words.has(colon - 1, "anonymous") and not counted
    return unnamed and colon - start <= _LONGEST_UNNAMED + opened


def _is_account(words: Words, start: int, colon: int) -> bool:
    """Tell whether the label ends with the account that posts: "Brenvik Rescue (@rescue): ..."."""
    bracketed = words.is_mark(colon - 1, ")")
    return bracketed and any(words.is_mark(place, "@") for place in range(start, colon))


def _tells_something(words: Words, start: int, colon: int) -> bool:
    """Tell whether a label is a headline of its own: "Army attack on Kelda", "Police in crisis".

    Then a word stands behind the last one that can speak which is neither a name nor part of one.
    """
    heads = [place for place in range(start, colon) if is_head(words, place)]
    rest = range(heads[-1] + 1, colon) if heads else range(0)
    if _names_holder(words, start, colon):
        return any(words.has(place, *_TELLING) for place in range(start, colon))
    return any(words.has(place, "acts") for place in range(start, colon)) or any(
        words.tokens[place].text.islower()
        and words.plain(place)
        and not words.has(place, *_LINKING)
        for place in rest
    )


def _names_holder(words: Words, start: int, colon: int) -> bool:
    """Tell whether an office and its holder's name are all: "Директор школы Ада Рунд"."""
    free = words.order == "v2" and words.adjectives_follow and words.has(start, "roles")
    named = all(words.tokens[place].capitalised for place in (colon - 1, colon - 2))
    return free and named and not any(words.has(i, *_LINKING) for i in range(start, colon))


def _is_bare_name(words: Words, colon: int) -> bool:
    """Tell whether the label can be a name, though it may be a place's or a topic's."""
    if colon > _LONGEST_BARE_NAME or words.has(0, "determiners"):
        return False
    tokens = words.tokens[:colon]
    return all(
        token.capitalised or token.text in ".-'’" or not is_cased(token.text) for token in tokens
    )


def _is_where(words: Words, colon: int) -> bool:
    """Tell whether an Arabic label of one word says where the harm behind it was: "كلدة: مقتل"."""
    return words.order == "vso" and colon == 1 and words.has(colon + 1, "acts")


def _speaker_last(words: Words) -> Clause | None:
    for place in range(words.last - 1, max(0, words.last - _LONGEST_ENDING), -1):
        if words.is_mark(place, ":") or _is_set_off(words, place):
            source = phrase_after(words, place + 1, words.size)
            if any(words.is_mark(earlier, ":") for earlier in range(place)):
                return None
            if words.has(place + 1, "cardinals") and words.is_mark(place, DASHES):
                return None
            if source is None or source.last != words.last or place < _SHORTEST_TITLE:
                return None
            if not any(is_head(words, spot) for spot in range(source.first, source.last + 1)):
                return None
            return Clause(_cue(place, ":"), source, place, source.last, (0, place - 1), before=True)
    return None


def _is_set_off(words: Words, place: int) -> bool:
    """Tell whether a dash with space around it stands here."""
    apart = words.tokens[place - 1].span.end < words.tokens[place].span.start
    return words.is_mark(place, DASHES) and apart


def _body_last(words: Words) -> Clause | None:
    """Read "Пять человек погибли — МЧС", as Slavic headlines tell whose news it is.

    Only bodies stand so; a person there is who is told of ("погиб один — водитель").
    """
    if words.order != "v2" or not words.adjectives_follow:
        return None
    for place in range(words.end - 2, max(0, words.end - 1 - _LONGEST_ENDING), -1):
        if not words.is_mark(place, DASHES) or is_hyphen(words, place):
            continue
        source = phrase_after(words, place + 1, words.size)
        if source is None or not words.ends(source.last + 1) or place < _SHORTEST_TITLE:
            return None
        bodied = words.has(source.first, *_BODIES_ALONE) or words.has(
            source.first + 1, "collectives"
        )
        told = any(words.is_number(i) or words.has(i, "acts") for i in range(place))
        if not bodied or not told or words.has(source.first, "roles", "anonymous"):
            return None
        return Clause(_cue(place, "-"), source, place, source.last, (0, place - 1), before=True)
    return None


def _cue(place: int, mark: str) -> Match:
    return Match("title", mark, place, place)
