"""One language pack at work on single sentences: what the tests of every language look at."""

from dataclasses import dataclass

from bot.claims import Attribution
from bot.reading.attribution import read_attributions
from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.names import read_names
from bot.reading.words.tokens import tokenize
from index.spans import Span
from index.text.layout import body_sentences


@dataclass(frozen=True)
class PackReading:
    """Reads texts of one language."""

    language: str

    def pack(self) -> Lexicon:
        """Return the language's pack."""
        found = lexicon(self.language)
        assert found is not None
        return found

    def figures(self, text: str) -> list[tuple[str, float | None, str, str | None]]:
        """Return text, upper value, category and victim class of each figure of a sentence."""
        found = read_figures(text, Span(0, len(text)), tokenize(text), self.pack())
        return [(one.text, one.high, one.counted, one.who) for one in found]

    def counts(self, text: str) -> list[tuple[float | None, str]]:
        """Return lower value and category of each figure of a sentence."""
        found = read_figures(text, Span(0, len(text)), tokenize(text), self.pack())
        return [(one.low, one.counted) for one in found]

    def attributed(self, text: str) -> tuple[Attribution, ...]:
        """Return the attributions of a text."""
        return read_attributions(text, body_sentences(text, self.language), self.pack())

    def said(self, text: str) -> list[tuple[str | None, str]]:
        """Return speaker and content of each attribution of a text."""
        return [(one.speaker, one.content.of(text)) for one in self.attributed(text)]

    def relayed(self, text: str) -> list[tuple[str | None, tuple[str, ...]]]:
        """Return speaker and media of each attribution of a text."""
        return [(one.speaker, one.via) for one in self.attributed(text)]

    def names(self, text: str) -> list[str]:
        """Return the names in a sentence."""
        return [name.text for name in read_names(tokenize(text), self.pack())]
