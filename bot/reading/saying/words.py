"""A sentence's words, with what each can be in an attribution."""

from bot.reading.lexicon.around_verbs import AroundVerbs
from bot.reading.words.tokens import Kind, Token
from bot.values import value_class
from index.spans import Span

CLOSING_MARKS = frozenset(".!?…؟)")
COMMAS = frozenset(",،")
DASHES = frozenset("–—―-−")
_STOPS = frozenset(".!?…؟;؛")


@value_class(frozen=True, slots=True)
class Words:
    """A sentence, or sentences joined by one quotation, ready to be read.

    Attributes:
        text: The whole article.
        span: Where the words stand in it.
        tokens: The words, numbers and marks.
        kinds: For each token, the fields of the pack's attribution section that list it.
        quoted: For each token, the number of the quotation it belongs to (marks included), or -1.
        quotations: The spans of the quotations.
        order: The language's word order, as its pack has it.
        end: The first token after which only closing marks stand.
        listed: The fields that list any of the tokens: what is not among them need not be sought.
        around: The pack's words around verbs that come before their subject, folded.
        nouns_capitalised: Whether every noun of the language has a capital.
        adjectives_follow: Whether adjectives or genitives stand after their noun.
    """

    text: str
    span: Span
    tokens: tuple[Token, ...]
    kinds: tuple[frozenset[str], ...]
    quoted: tuple[int, ...]
    quotations: tuple[Span, ...]
    order: str
    end: int
    listed: frozenset[str]
    around: AroundVerbs
    nouns_capitalised: bool = False
    adjectives_follow: bool = False

    @property
    def size(self) -> int:
        """The number of tokens."""
        return len(self.tokens)

    @property
    def last(self) -> int:
        """The last token."""
        return len(self.tokens) - 1

    def between(self, first: int, last: int) -> Span:
        """Return the span from token ``first`` to token ``last``."""
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)

    def ends(self, place: int) -> bool:
        """Tell whether nothing but closing marks stands at and after ``place``."""
        return place >= self.end

    def places(self, name: str, first: int = 0) -> list[int]:
        """Return the places from ``first`` on whose tokens are listed in ``name``."""
        if name not in self.listed:
            return []
        return [place for place in range(first, len(self.kinds)) if name in self.kinds[place]]

    def has(self, place: int, *names: str) -> bool:
        """Tell whether the token at ``place``, if there is one, is listed in any of ``names``."""
        try:
            kinds = self.kinds[place] if place >= 0 else None
        except IndexError:
            return False
        return not kinds.isdisjoint(names) if kinds else False  # most words are listed nowhere

    def plain(self, place: int) -> bool:
        """Tell whether there is a token at ``place`` and it stands outside quotations."""
        return 0 <= place < len(self.tokens) and self.quoted[place] == -1

    def is_number(self, place: int) -> bool:
        """Tell whether a number stands at ``place``, in digits or in words."""
        digits = 0 <= place < len(self.tokens) and self.tokens[place].kind is Kind.NUMBER
        return digits or self.has(place, "cardinals")

    def in_quotation(self, place: int) -> bool:
        """Tell whether there is a token at ``place`` and it stands in a quotation."""
        return 0 <= place < len(self.tokens) and self.quoted[place] != -1

    def is_comma(self, place: int) -> bool:
        """Tell whether a comma of the article itself stands at ``place``."""
        tokens = self.tokens  # asked a dozen times of each sentence: written out
        comma = 0 <= place < len(tokens) and tokens[place].text in COMMAS
        return comma and self.quoted[place] == -1

    def is_stop(self, place: int) -> bool:
        """Tell whether a mark that ends a sentence or a main clause stands at ``place``."""
        return self.is_mark(place, _STOPS)

    def is_mark(self, place: int, marks: str | frozenset[str]) -> bool:
        """Tell whether one of ``marks`` stands at ``place`` outside quotations."""
        tokens = self.tokens  # most are other words, so that quotations are looked at last
        marked = 0 <= place < len(tokens) and tokens[place].text in marks
        return marked and self.quoted[place] == -1

    def quotation_start(self, place: int) -> int:
        """Return the first token of the quotation around ``place``."""
        while place > 0 and self.quoted[place - 1] == self.quoted[place]:
            place -= 1
        return place

    def quotation_end(self, place: int) -> int:
        """Return the last token of the quotation around ``place``."""
        while place + 1 < len(self.tokens) and self.quoted[place + 1] == self.quoted[place]:
            place += 1
        return place
