"""Whose information or statement it is that "according to" names.

"According to information received by X", "بحسب بيان صادر عن X": X says so. Information that nobody
owns is an unnamed source where the article describes it ("the information available"), and
nobody's where it does not ("according to information").
"""

from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head
from bot.reading.speakers.scandinavian_phrases import is_scandinavian
from bot.reading.speakers.speakers import phrase_after, phrase_fronted
from bot.reading.speakers.subjects import is_pronominal

_FARTHEST_OWNER = 5
_MOST_ADJECTIVES = 2
_SPEAKING = ("roles", "collectives", "anonymous", "outlets")
_COUNTS = ("counts", "documents")
_LONGEST_RELATIVE = 12
_LONGEST_DESCRIPTION = 4
_OF_THE = "لل"


def informant(
    words: Words, source: NounPhrase, vocabulary: Vocabulary, *, fronted: bool = False
) -> tuple[NounPhrase, int] | None:
    """Return who speaks by the phrase after "according to", and the last token about them.

    Args:
        words: The sentence.
        source: The phrase.
        vocabulary: The words of its language.
        fronted: Whether what is said follows.
    """
    published = publisher(words, source, vocabulary, fronted=fronted)
    if published is not None:
        return published, published.last
    source = _author_within(words, source)
    head = source.first
    while head < source.last and not words.has(head, "unowned") and not is_head(words, head):
        head += 1
    if not words.has(head, "unowned"):
        return source, source.last
    return _owner(words, head, fronted=fronted) or _described(words, source, head)


def publisher(
    words: Words, source: NounPhrase, vocabulary: Vocabulary, *, fronted: bool = False
) -> NounPhrase | None:
    """Return who is said to have released the document at ``source``, or None: "released by X"."""
    author = None
    if words.has(source.last, "documents") and words.has(source.last + 2, "by"):
        author = source.last + 3
    elif _is_followed_by_author(words, source):
        author = source.last + 2
    author = author or _agent_of(words, source, vocabulary) or _giver_of(words, source, vocabulary)
    author = author or past_release(words, source.last + 1, vocabulary)
    if author is not None:
        return phrase_fronted(words, author) if fronted else phrase_after(words, author, words.size)
    source = _past_version(words, source)
    if not words.has(source.first, "documents") or words.order != "vso":
        return None
    published = _verbal_publisher(words, source, vocabulary)
    if published is None and _is_owned(words, source):
        return NounPhrase(source.first + 1, source.last)
    told = vocabulary.names_claim(words.tokens[source.first])  # "تصريح لوكالة كلدة": to the agency
    return published or (None if told else _owner_of_document(words, source))


def _past_version(words: Words, source: NounPhrase) -> NounPhrase:
    """Return the document without the word for which one it is: "آخر حصيلة أعلنتها الوزارة"."""
    version = words.has(source.first, "versions") and words.has(source.first + 1, "documents")
    return NounPhrase(source.first + 1, max(source.last, source.first + 1)) if version else source


def past_release(words: Words, comma: int, vocabulary: Vocabulary) -> int | None:
    """Return where who released it begins in "данным, опубликованным мэрией", or None."""
    parted = words.order == "v2" and words.is_comma(comma) and comma + 2 < words.size
    if not parted or not vocabulary.releases(words.tokens[comma + 1]):
        return None
    place = comma + 2
    while place < words.last and words.has(place, "times"):
        place += 1
    return place


def _verbal_publisher(
    words: Words, source: NounPhrase, vocabulary: Vocabulary
) -> NounPhrase | None:
    """Return who has released the document by a verb: "تقرير نشرته وزارة الموانئ"."""
    for place in range(source.first + 1, min(words.size, source.first + _FARTHEST_OWNER)):
        if vocabulary.releases(words.tokens[place]):
            first = place + 1 + words.has(place + 1, "object_pronouns")  # "أدلى بها المحافظ"
            return phrase_after(words, first, words.size, apposition=False, quoted=True)
        if vocabulary.label_at(words, place) == "passives":
            cue = vocabulary.cue_at(words, place)
            first = cue.last + 1 if cue is not None else words.size
            return phrase_after(words, first, words.size, quoted=True)
        if not words.plain(place) or words.is_comma(place):
            return None
    return None


def _owner_of_document(words: Words, source: NounPhrase) -> NounPhrase | None:
    """Return the body whose document it is: "تقرير لصحيفة كلدة", "بيان وزارة الموانئ".

    Where the article melts into the particle ("للمرصد"), the body's name does not stand there.
    """
    for place in range(source.first + 1, min(words.size, source.first + _FARTHEST_OWNER)):
        melted = words.tokens[place].norm.startswith(_OF_THE)
        if words.has(place, "listeners") and words.in_quotation(place + 1):
            return phrase_after(words, place + 1, words.size, quoted=True)
        if not words.plain(place) or words.is_comma(place) or melted:
            return None
        beside = place == source.first + 1 and not words.has(place, "documents")
        if words.has(place, "collectives", "outlets") and (beside or words.has(place, "particle")):
            return phrase_after(words, place, words.size)
    return None


def _author_within(words: Words, source: NounPhrase) -> NounPhrase:
    """Return whose document it is: "the latest figures from the insurgents"."""
    if words.order != "svo" or words.adjectives_follow:
        return source
    for place in range(source.first, source.last - 1):
        by = words.has(place + 1, "by") and not words.has(place + 1, "speaking_of")
        if words.has(place, "documents") and by:
            named = any(is_head(words, i) for i in range(place + 2, source.last + 1))
            return NounPhrase(place + 2, source.last) if named else source
    return source


def author(words: Words, source: NounPhrase, vocabulary: Vocabulary) -> NounPhrase:
    """Return who speaks by what ``source`` is from: "information from X", "tal fra beboere".

    A report has a voice of its own, and what comes from a place alone ("meldinger fra Kelda") is
    nobody's. Anything else is returned as it is.
    """
    owner = _owner_within(words, source)
    if owner is not None:
        return owner if can_speak(words, owner) else source
    if not is_scandinavian(words):
        return source
    noun = source.first
    farthest = min(source.last, noun + 1 + _MOST_ADJECTIVES)
    while noun < farthest and not _is_statement(words, noun, vocabulary):
        noun += 1
    first = noun + 2
    if first > source.last or not _is_statement(words, noun, vocabulary):
        return source
    if not words.has(noun + 1, "by") or words.is_comma(noun + 1):
        return source
    named = words.has(noun, "issued") and words.tokens[first].capitalised
    known = any(words.has(place, *_SPEAKING) for place in range(first, source.last + 1))
    acronym = words.tokens[first].text.isupper() and first == source.last
    return NounPhrase(first, source.last) if named or known or acronym else source


def _owner_within(words: Words, source: NounPhrase) -> NounPhrase | None:
    """Return whose information it is: X in "information from X indicates that"."""
    for place in range(source.first, source.last - 1):
        if words.has(place, "unowned") and words.has(place + 1, "by"):
            return NounPhrase(place + 2, source.last)
    return None


def _is_statement(words: Words, place: int, vocabulary: Vocabulary) -> bool:
    listed = words.has(place, "counts", "issued")
    return listed or vocabulary.names_claim(words.tokens[place])


def _is_owned(words: Words, source: NounPhrase) -> bool:
    """Tell whether the body or office whose document it is stands right behind: "بيان الوزارة"."""
    owner = source.first + 1
    indefinite = not words.tokens[source.first].norm.startswith("ال")
    if owner > source.last or not indefinite or not words.plain(owner):
        return False
    norm = words.tokens[owner].norm
    if norm.startswith(_OF_THE):
        return False
    titled = owner < source.last and not norm.endswith(("ي", "يه"))  # no "تقرير صحفي"
    office = words.has(owner, "roles") and (norm.startswith("ال") or titled)
    return office or words.has(owner, "collectives", "outlets", "anonymous")


def _agent_of(words: Words, source: NounPhrase, vocabulary: Vocabulary) -> int | None:
    """Return where the author begins in "un balance difundido el lunes por la alcaldía"."""
    inside = range(source.first, min(source.last, source.first + _FARTHEST_OWNER))
    document = any(words.has(place, "documents") for place in inside)
    if words.order != "svo" or not words.adjectives_follow or not document:
        return None
    place = source.last + 1
    while words.has(place, "times") or (
        words.has(place, "determiners") and words.has(place + 1, "times")
    ):
        place += 1
    agents = vocabulary.section.by[:1]
    follows = words.plain(place) and words.tokens[place].norm in agents and place < words.last
    return place + 1 if follows else None


def _giver_of(words: Words, source: NounPhrase, vocabulary: Vocabulary) -> int | None:
    """Return where the giver begins in "a new toll given by the mayor", "difundido por X"."""
    if words.order != "svo":
        return None
    count = next((i for i in range(source.first, source.last) if words.has(i, *_COUNTS)), None)
    given = count + 1 if count is not None else words.size
    if words.adjectives_follow:
        cue = vocabulary.cue_at(words, given)
        return cue.last + 1 if cue is not None and cue.label == "passives" else None
    plain = given == source.last and words.tokens[given].text.islower()
    follows = plain and not is_head(words, given) and words.has(given + 1, "by")
    return given + 2 if follows else None


def _is_followed_by_author(words: Words, source: NounPhrase) -> bool:
    """Tell whether who wrote a document follows it: "(initial) reports by local media"."""
    described = range(source.first, source.last)
    bare = all(words.tokens[i].text.islower() and not is_head(words, i) for i in described)
    if (
        not (bare or words.has(source.first, "determiners"))
        or words.order != "svo"
        or not words.has(source.last, "documents")
    ):
        return False
    return words.has(source.last + 1, "by")


def _owner(words: Words, head: int, *, fronted: bool) -> tuple[NounPhrase, int] | None:
    """Return who gives or has got the information whose noun is ``head``."""
    start = head + 1 + words.is_comma(head + 1)
    if words.has(start, "relatives") and words.order != "vso":
        return _receiver(words, start)
    for place in range(start, min(words.size, start + _FARTHEST_OWNER)):
        if not words.plain(place) or words.is_comma(place) or words.is_stop(place):
            return None
        if _tells_medium(words, place):
            continue
        if words.has(place, "by"):
            if fronted:
                given = phrase_fronted(words, place + 1)
            else:
                given = phrase_after(words, place + 1, words.size, apposition=False)
            return (given, given.last) if given is not None and can_speak(words, given) else None
        free = words.order == "vso" or (words.order == "v2" and words.adjectives_follow)
        if free and is_head(words, place):
            owner = phrase_after(words, place, words.size, apposition=False)
            return (owner, owner.last) if owner is not None else None
        if words.has(place, "adverbials", "conjunctions", "clause_openers", "cardinals"):
            return None
    return None


def _tells_medium(words: Words, place: int) -> bool:
    """Tell whether a medium is told: "enligt uppgifter till TT från en polis"."""
    if not is_scandinavian(words) or place >= words.last:
        return False
    medium = words.tokens[place + 1].capitalised
    return (words.has(place, "listeners") and medium) or (
        words.has(place - 1, "listeners") and words.tokens[place].capitalised
    )


def _receiver(words: Words, relative: int) -> tuple[NounPhrase, int] | None:
    """Return who has got the information: "information that X has received"."""
    owner = phrase_after(words, relative + 1, words.size, apposition=False)
    if owner is None or not can_speak(words, owner) or is_pronominal(words, owner):
        return None
    last = owner.last
    while last + 1 < min(words.size, relative + _LONGEST_RELATIVE):
        if words.is_comma(last + 1) or words.is_stop(last + 1):
            return owner, last
        last += 1
    return owner, owner.last


def _described(words: Words, source: NounPhrase, head: int) -> tuple[NounPhrase, int] | None:
    """Return information of nobody as an unnamed source, if the article describes it."""
    if source.last - source.first >= _LONGEST_DESCRIPTION:
        source = NounPhrase(source.first, head)
    after = source.last + 1
    ours = words.has(after, "blockers", "pronouns") or words.has(after, "relatives")
    definite = words.order == "vso" and words.tokens[head].norm.startswith("ال")
    described = source.first < source.last or definite
    return (source, source.last) if described and not ours else None


def before_published(words: Words, phrase: NounPhrase) -> NounPhrase:
    """Cut off a text and the unknown verb of who publishes it: "X опубликовал сообщение"."""
    free = words.order == "v2" and words.adjectives_follow
    verb = phrase.last - 1
    published = free and words.has(phrase.last, "documents") and not words.kinds[verb]
    author = NounPhrase(phrase.first, verb - 1)
    told = published and phrase.first < verb and not words.tokens[verb].capitalised
    return author if told and can_speak(words, author) else phrase
