"""Words, numbers and marks of a sentence, with their places and their comparable forms."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar
from unicodedata import normalize

from bot.reading.words.apostrophes import AFTER_NUMERAL, ORDINAL, without_case
from bot.reading.words.choices import Choice
from bot.reading.words.listed_forms import listed_forms
from bot.reading.words.memory import Memory
from index.searching.folding import without_particles
from index.spans import Span
from index.text.parted_words import PARTED_WORD, without_signs

_LETTER = r"[^\W\d_\u0640]"
_ARABIC_LETTER = r"[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06fa-\u06fc\ufef5-\ufefc]"
_OTHER_LETTER = r"[^\W\d_\u0620-\u064a\u066e-\u06d3\u06fa-\u06fc\ufef5-\ufefc]"
_RECITED = "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Arabic signs of recitation, which posts write into a word as they do dots."""
_MARK = rf"\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670{_RECITED}"
_BREAK = r"(?=[.,*]*\u0640)[.,*\u0640]+(?:(?: [.,*\u0640]{1,3}){1,3}(?<=\u0640))?"
"""What posts write into an Arabic word so that no filter finds it ("قـ.ـصف", "قـ ـصف" for قصف)."""
_ARABIC_RUN = (
    r"[\u0300-\u036f\u0610-\u061a\u0620-\u0628\u062a-\u063f\u0641-\u065f"
    rf"\u066e-\u06d3{_RECITED}\u06fa-\u06fc\ufef5-\ufefc]+"
)
"""Letters and marks of an Arabic word, but for the tatweel, which may begin a break, and the teh
marbuta, which ends a word: pages write the next one after it without a space ("السويدةقتل")."""
_ARABIC_WORD = (
    rf"{_ARABIC_LETTER}(?:{_ARABIC_RUN}|{_BREAK}(?={_ARABIC_LETTER})|\u0640)*"
    r"(?:\u0629[\u0640\u064b-\u0652]*)?"
)
_OTHER_WORD = rf"{_OTHER_LETTER}+(?:[{_MARK}]+{_OTHER_LETTER}*)*"
_PLAIN_WORD = rf"(?:{_ARABIC_WORD}|{_OTHER_WORD})"
"""A word; pages write one of another script after it without a space ("Publicقتل")."""
_WORD = rf"(?:{PARTED_WORD}|{_PLAIN_WORD})"
"""A word, or one that posts part; these are a long pattern, so it stands only where one begins."""
_ELIDED = (
    rf"(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’](?={_LETTER}|\d|[\"“„«]|$)"
    rf"|(?:[CDJMNST]|Jusqu|Lorsqu|Puisqu|Quoiqu|Qu)['’](?=[^\W\d_A-ZÀ-Þ])"
    rf"|L['’](?={_LETTER})"
)
"""French words that lost their vowel before the next word: "l'", "d'", "qu'". With a capital they
are mostly parts of names ("D'Angelo") where another capital follows, but for the article."""
_ELIDED_ITALIAN = (
    r"(?:(?:(?:be|de|que)ll|quest|com|cos|dov|quand|buon|cent|vent|trent|mezz|sant|tutt"
    r"|(?:qualc|ness|alc|ciasc)un|anch|senz|agl|degl|dagl|gl|v)['’](?=[aeiouàèéìòùh])"
    r"|(?:a|da|de|ne|su|que)ll['’](?=[aeiouàèéìòùhA-ZÀÈ\d\"“„«]|$)|un['’](?=[aeiouàèéìòùh])"
    r"|(?:Dell|Dall)['’](?=[aeiouh]\w\w)|(?:Com|Cos|Dov|Anch)['’](?=[aeiouè])"
    r"|(?:All|Nell|Sull|Quell|Quest|Un)['’](?=[AEIOUÀÈaeiouàèh]\w\w))"
)
"""The same of Italian ("dell'", "un'", "c'"), before no "s": English writes "all's", "Dell's". With
a capital, those that begin names of families ("Dell'Orto") count where a small letter follows."""
_ENDING = r"(?<=[A-ZÅÄÖÆØ]):[a-zåäö]{1,4}\b"
"""An ending after an acronym, as Swedish writes it ("FN:s", "EU:s")."""
_GENDERED = r"(?<=[a-zäöüß])(?:[:*_]in(?:nen)?|/-?innen)\b"
"""The ending by which German writes women and men in one word ("Lehrer:innen", "Lehrer*innen")."""
_LETTERED = (
    rf"(?=[cdjlmnpqstCDJLMNPQST])(?<![\w'’])(?:{_ELIDED})"
    rf"|(?=[abcdgmnqstuvABCDNQSU])(?<![\w'’]){_ELIDED_ITALIAN}"
    rf"|(?:{_LETTER}\.){{2,}}(?:-{_PLAIN_WORD})?"
    rf"|{_WORD}(?:['’\-]{_PLAIN_WORD})*(?:{_ENDING}|{_GENDERED})?"
)
_HANDLE = r"(?:(?<=[@_])[a-z]{3,}(?=[A-ZÀ-ÖØ-ÞĞİŞŠŽЀ-Я])|(?<=@)\w*[a-z](?=(?:An?|The)(?!\w)))"
"""An account's name behind which a page begins the text without a space: one in small letters
("@keldanewsFive people"), or before an article ("@KeldaRescueA man")."""
_GROUPED = r"\d{1,3}(?:(?:،\d{3})+|(?:['’]\d{3})+)(?!\d)(?:[.,٫]\d+)?"
"""Thousands parted by a mark that else is of another use: by the Arabic comma, which parts two
numbers ("30،000", "15،16"), or by an apostrophe, as Swiss papers do ("30'000")."""
_NUMBER = rf"(?P<number>{_GROUPED}|\d+(?:[.,٫٬]\d+)*)(?:{AFTER_NUMERAL})?"
_TOKEN = re.compile(
    rf"(?=\S)(?:(?P<word>(?=[^\W\d_]|\u0670)(?:{_HANDLE}|{_LETTERED})|(?=\d){ORDINAL})"
    rf"|(?=\d){_NUMBER}|(?P<mark>\S))"
)
"""One look ahead tells what can begin at a place, so that little is tried in vain."""
_LEANS = re.compile(r"\u0640|['’][ıiuü]?$")
"""Whether what follows a space can decide: of an elided word, a broken one, a numeral's case."""
_LONGEST_PIECE = 60
_PARTICLED = re.compile(r"(?:a[lnrstdz]|ash|az|el|es)[-‑](?=[A-ZÆØÅÄÖ])")
"""The article of an Arabic name in other scripts, which need not have a capital."""
_MARKS = re.compile(f"{_BREAK}|[{_MARK}]")
ARABIC = re.compile(r"[\u0600-\u06ff]")
"""What stands in a word that is written in Arabic letters."""
_JOINED_LETTERS = {code: normalize("NFKC", chr(code)) for code in range(0xFEF5, 0xFEFD)}
"""Lam and alef as the one letter that some pages write for both."""
_GENDERS = tuple(f"{mark}{end}" for mark in ":*_/-" for end in ("in", "innen"))
_GENDER_MARK = re.compile(r"(?<=.)(?:[:*_]|/-?)(?=in(?:nen)?$)")
_OTHER_SPELLINGS = str.maketrans({"’": "'", "ʼ": "'", "ё": "е", "ı": "i"}) | _JOINED_LETTERS
_ARABIC_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه"} | {"ی": "ي", "ک": "ك"}
)


class Kind(Choice):
    """What a token is."""

    WORD: ClassVar["Kind"]
    NUMBER: ClassVar["Kind"]
    MARK: ClassVar["Kind"]


_Described = tuple[str, Kind, str, tuple[str, ...], tuple[str, tuple[str, ...]] | None]
"""Text, kind, norm, forms and listed forms of a token."""
_Part = tuple[int, int, str, Kind, str, tuple[str, ...], tuple[str, tuple[str, ...]] | None]
"""Where a token begins and ends in what stands between two spaces, and the rest of it."""

_THE = "ال"
_TWO_THOUSAND = "الفي"
"""The Arabic dual before its noun, folded: no preposition ("في") with an article."""
_TO_THE = re.compile("[وف]?لل(?=...)")
"""The preposition "to", into which the article of a noun has melted."""


@dataclass(slots=True, unsafe_hash=True)
class Token:
    """One word, number or mark; it never changes.

    It is not frozen, for to make a frozen one takes three times as long; and no named tuple, whose
    fields take four times as long to look at, which is done a thousand times a sentence.

    ``norm`` is the folded form that lexicons are compared with; ``forms`` adds, for Arabic, the
    word without its attached particles (و, ال, ب, ...), and for Turkish the name without its case
    ("orlu" of "orlu'da"), the whole word first. ``listed`` holds both as lexicons of names and
    concepts have them, where they have the word otherwise ("FN" of "FN's", "الأمم" of "للأمم").
    """

    span: Span
    text: str
    kind: Kind
    norm: str
    forms: tuple[str, ...]
    listed: tuple[str, tuple[str, ...]] | None = None

    @property
    def capitalised(self) -> bool:
        """Whether the word begins with a capital letter (never so in Arabic).

        That of a name may stand behind its particle ("al-Marow").
        """
        return _CAPITALISED[self.text]


def _is_capitalised(text: str) -> bool:
    return text[:1].isupper() or _PARTICLED.match(text) is not None


_CAPITALISED = Memory(_is_capitalised)


def tokenize(text: str, span: Span | None = None) -> tuple[Token, ...]:
    """Split ``text[span]`` into tokens whose spans are offsets into the whole ``text``.

    What stands between two spaces is looked at once, since texts repeat their words: that takes
    two thirds of the time of looking at each place.
    """
    start, end = span if span is not None else (0, len(text))
    if start and not text[start - 1].isspace():
        return _tokens_beside(text, start, end)
    new = tuple.__new__  # half the time of calling the named tuple, for each word of all texts
    made, kind_of_object = object.__new__, Token
    tokens: list[Token] = []
    parts_of, place = _PARTS, start
    passage = text[start:end]
    pieces = passage.split()
    evenly = " ".join(pieces) == passage  # then no piece need be sought
    for piece in pieces:
        parts = parts_of[piece]
        if not parts:
            return _tokens_beside(text, start, end)
        if not evenly:
            place = text.index(piece, place)
        for first, last, token_text, kind, norm, forms, listed in parts:
            token = made(kind_of_object)  # half the time of calling the class
            token.span = new(Span, (place + first, place + last))
            token.text, token.kind, token.norm = token_text, kind, norm
            token.forms, token.listed = forms, listed
            tokens.append(token)
        place += len(piece) + evenly
    return tuple(tokens)


def _parts(piece: str) -> tuple[_Part, ...]:
    """Return the tokens of what stands between two spaces; none where the next word decides.

    There are none either of what is too long to be remembered.
    """
    if len(piece) > _LONGEST_PIECE or _LEANS.search(piece):
        return ()
    return tuple([(*span, *described) for span, described in _scanned(piece, 0, len(piece))])


_PARTS = Memory(_parts)


def stands_alone(piece: str) -> bool:
    """Tell whether the tokens of ``piece``, which has no space, are the same wherever it stands."""
    return bool(_PARTS[piece])


def _tokens_beside(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return the tokens where what stands beside a word decides."""
    return tuple(Token(Span(*span), *described) for span, described in _scanned(text, start, end))


def _scanned(text: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], _Described]]:
    for match in _TOKEN.finditer(text, start, end):
        if group := match.lastindex:
            yield match.span(group), _described(match[group])


def words_written(text: str, span: Span | None = None) -> list[str | None]:
    """Return the text of each token that ``tokenize`` gives; None for one that is no word."""
    start, end = span if span is not None else (0, len(text))
    return [word or None for word, _, _ in _TOKEN.findall(text, start, end)]


_GOVERNOR = "والي"
"""A word that would be "and" and a preposition ("والى") if its last letter had no dots."""


@lru_cache(maxsize=65536)
def _described(text: str) -> _Described:
    """Return what is the same for every token that is written so: all but its place."""
    norm = fold(text)
    text = norm if norm == text else text  # one string: half of all words are written so
    kind = kind_of(text)
    if kind is not Kind.WORD:
        return text, kind, norm, (norm,), None
    forms = _forms(norm) if text != _GOVERNOR else (norm,)
    melted = _TO_THE.match(norm)
    if melted is not None:
        return text, kind, norm, forms, (norm, (*forms, f"{_THE}{norm[melted.end() :]}"))
    return text, kind, norm, forms, listed_forms(norm, text)


def kind_of(text: str) -> Kind:
    """Return what the whole token ``text`` is."""
    match = _TOKEN.match(text)
    if match is None or match["mark"]:
        return Kind.MARK
    return Kind.WORD if match["word"] else Kind.NUMBER


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return the form in which two spellings of one word are equal.

    Case is folded, the dotted and the dotless i of Turkish to one letter. Arabic loses vowel marks,
    tatweel and the dots between two of them or within a word of harm, and its variants of alef, yeh
    and teh marbuta become one letter each. German loses the mark in a word for women and men
    ("lehrer:innen"). Apostrophes become one, and ё is е, as most Russian
    texts print it; other letters of Latin and Cyrillic alphabets keep their accents.
    """
    folded = word.casefold().replace("i\u0307", "i").translate(_OTHER_SPELLINGS)
    if ARABIC.search(folded):
        return _MARKS.sub("", without_signs(folded)).translate(_ARABIC_LETTERS)
    return _GENDER_MARK.sub("", folded) if folded.endswith(_GENDERS) else folded


def fold_all(words: Iterable[str]) -> frozenset[str]:
    """Return the words of a pack's table as tokens are compared with them."""
    return _folded(tuple(words))


@lru_cache(maxsize=1024)  # a question asks for some thirty tables, the same each time
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _forms(norm: str) -> tuple[str, ...]:
    if not ARABIC.match(norm):
        bare = without_case(norm) if "'" in norm else norm
        return (norm, bare) if bare and bare != norm else (norm,)
    forms = dict.fromkeys(without_particles(norm))
    if norm.endswith(_TWO_THOUSAND):
        forms.pop(norm[-2:], None)
    return tuple(forms)
