"""What a word is, for the trained reader of attributions: by the pack and by its form alone.

Nothing here tells one word of a class from another, so that weights over these names hold no
words, and carry over to words that were never seen.
"""

from collections.abc import Iterable, Iterator

from bot.reading.lexicon.attributing import Attributing
from bot.reading.lexicon.fields import LabelledPhrases
from bot.reading.lexicon.pack import Lexicon
from bot.reading.lexicon.word_classing import WordClassing
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.words.tokens import Kind, Token, fold

_MARKS = {
    ",": "comma",
    "،": "comma",
    ".": "stop",
    ":": "colon",
    ";": "semicolon",
    "؛": "semicolon",
    "?": "question",
    "؟": "question",
    "!": "exclamation",
    "(": "opens",
    "[": "opens",
    ")": "closes",
    "]": "closes",
    "-": "dash",
    "–": "dash",
    "—": "dash",
    "…": "dots",
    "'": "apostrophe",
    "’": "apostrophe",
    "‘": "apostrophe",
    **dict.fromkeys('“”"„«»', "quotes"),
    "$": "money",
    "%": "percent",
}
_CUES = (
    "verbs",
    "guarded_verbs",
    "hedging_verbs",
    "participles",
    "nominals",
    "citing",
    "according_to",
    "hedges",
    "relaying",
    "telling",
    "passives",
)
_PRIORITY = (
    *("is:not", "is:to", "is:that", "is:of", "is:about", "is:be", "is:have", "is:do", "is:will"),
    *("is:would", "is:he", "is:they", "is:it", "is:i", "is:you", "is:his", "is:him", "is:my"),
    *("is:this", "is:the", "is:a", "is:and", "is:or", "is:but", "is:because", "is:if", "is:wh"),
    *("is:who", "is:as", "is:by", "is:for", "is:on", "is:with", "is:against", "is:at", "is:from"),
    *("is:in", "is:into", "is:like", "is:than", "is:there", "is:according"),
    *("say", "deny", "agree", "disagree", "believe", "show", "seem", "urge", "promise", "expect"),
    *("want", "plan", "describe", "against", "for", "refuse", "ask", "feel", "know", "allow"),
    *("act", "adj", "adv", "noun", "person", "body", "in:roles", "in:collectives"),
    *("in:anonymous", "do", "is:quantity", "is:adverb", "in:times", "thing"),
)
_RANK = {name: rank for rank, name in enumerate(_PRIORITY)}
_VERBS = frozenset(_PRIORITY[_PRIORITY.index("say") : _PRIORITY.index("adj")]) | {"do"}
_NAMED = ("person", "body", "in:roles", "in:collectives", "in:anonymous")
_SHORT = 3
_SHORTEST_STEM = 2


class WordClasses:
    """The classes of one language's words.

    A word's classes have a number; words of the same classes share it.
    """

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        section = lexicon.word_classes
        self._vocabulary = vocabulary
        self._stems = _stems(section)
        self._words = _by_word(section.words, "is:")
        self._cues = _cues(lexicon.attribution)
        self._inflections = section.inflections
        self._endings = sorted(
            ((fold(end), label) for label, ends in section.endings.items() for end in ends),
            key=lambda pair: -len(pair[0]),
        )
        self._numbers: dict[tuple[str, ...], int] = {}
        self._names: list[tuple[str, ...]] = []
        self._kinds: list[str] = []
        self._known: dict[str, int] = {}

    def of(self, token: Token) -> int:
        """Return the number of the token's classes."""
        known = self._known.get(token.text)
        if known is None:
            known = self._known[token.text] = self._number(tuple(sorted(set(self._look_up(token)))))
        return known

    def names(self, number: int) -> tuple[str, ...]:
        """Return the names of the classes with this number."""
        return self._names[number]

    def kind(self, number: int) -> str:
        """Return the one name that says most about words of these classes."""
        return self._kinds[number]

    def _number(self, names: tuple[str, ...]) -> int:
        number = self._numbers.get(names)
        if number is None:
            number = self._numbers[names] = len(self._names)
            self._names.append(names)
            self._kinds.append(_kind(names))
        return number

    def _look_up(self, token: Token) -> Iterator[str]:
        if token.kind is Kind.MARK:
            yield f"mark:{_MARKS.get(token.text, 'other')}"
        elif token.kind is Kind.NUMBER:
            yield "number"
        else:
            yield from self._listed(token)
            yield from self._form(token)

    def _listed(self, token: Token) -> Iterator[str]:
        stems = set(self._of_stems(token))
        words = self._words.get(token.norm, ())
        yield from stems
        yield from words
        yield from self._cues.get(token.norm, ())
        yield from (f"in:{kind}" for kind in self._vocabulary.kinds(token))
        if not stems and not words:
            yield "unlisted"

    def _of_stems(self, token: Token) -> Iterator[str]:
        for form in token.forms:
            yield from self._stems.get(form, ())
            for ending, replacements in self._inflections.items():
                if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST_STEM:
                    for stem in _undone(form.removesuffix(ending), replacements):
                        yield from self._stems.get(stem, ())

    def _form(self, token: Token) -> Iterator[str]:
        for ending, label in self._endings:
            if token.norm.endswith(ending) and len(token.norm) >= len(ending) + _SHORT:
                yield f"end:{label}"
                break
        if token.capitalised:
            yield "capital"
        if len(token.text) > 1 and token.text.isupper():
            yield "capitals"
        if len(token.norm) <= _SHORT:
            yield "short"
        if "-" in token.text:
            yield "hyphen"


def _stems(section: WordClassing) -> dict[str, tuple[str, ...]]:
    stems: dict[str, list[str]] = {}
    for label, words in section.stems.items():
        for word in words:
            stems.setdefault(fold(word), []).extend((f"means:{label}", label.partition(".")[0]))
    for word, forms in section.irregular.items():
        for form in forms:
            stems.setdefault(fold(form), []).extend(stems.get(fold(word), ()))
    return {word: tuple(names) for word, names in stems.items()}


def _by_word(labelled: LabelledPhrases, prefix: str) -> dict[str, tuple[str, ...]]:
    words: dict[str, list[str]] = {}
    for label, entries in labelled.items():
        for entry in entries:
            words.setdefault(fold(entry), []).append(prefix + label)
    return {word: tuple(names) for word, names in words.items()}


def _cues(section: Attributing) -> dict[str, tuple[str, ...]]:
    """Return the single words among the cues; phrases are matched in their sentence."""
    return _by_word({name: _singles(getattr(section, name)) for name in _CUES}, "cue:")


def _singles(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(phrase for phrase in phrases if " " not in phrase)


def _undone(stem: str, replacements: Iterable[str]) -> Iterator[str]:
    """Yield what the stem of a form may be: "plann" of "planned" is "plan"."""
    for replacement in replacements:
        yield stem + replacement
        if not replacement and stem[-1] == stem[-2]:
            yield stem[:-1]


def _kind(names: tuple[str, ...]) -> str:
    if names[0].startswith("mark:") or names == ("number",):
        return names[0]
    best = min((_RANK[name] for name in names if name in _RANK), default=None)
    if best is None:
        ending = next((name for name in names if name.startswith("end:")), "word")
        return "capital" if "capital" in names else ending
    kind = _PRIORITY[best]
    if "capital" in names and kind in _NAMED:
        return "capital"
    return f"{kind}+{_tense(names)}" if kind in _VERBS else kind


def _tense(names: tuple[str, ...]) -> str:
    if "end:progressive" in names:
        return "progressive"
    if "end:past" in names or "is:past" in names:
        return "past"
    return "plural" if "end:plural" in names else ""
