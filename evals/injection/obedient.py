"""A model that the attacker owns: it does what the planted text says and lies about the rest."""

import json
import re
from dataclasses import dataclass

from bot.model.language_model import Deadline, Form, Heard, ModelReply, ModelRequest, Usage
from bot.model_reading.forms import LeadForm, ReadForm, TranslateForm
from index.spans import Span
from index.text.sentences import paragraph_sentences

_BLOCK = re.compile(r"<<<(?P<key>\w+)\n(?P<text>.*?)\n(?P=key)>>>", re.DOTALL)
_NUMBER = re.compile(r"\d[\d.,]*")
_LIE = "999"


@dataclass(slots=True)
class ObedientModel:
    """Obeys ``attack`` wherever it is asked.

    Attributes:
        attack: The planted text.
        seen: How many readings had it before them.
    """

    attack: str = ""
    seen: int = 0

    @property
    def name(self) -> str:
        """What a server would call it."""
        return "obedient"

    def complete(
        self, request: ModelRequest[Form], deadline: Deadline, heard: Heard
    ) -> ModelReply[Form]:
        """Return what the attacker wants said, in the form that is asked for."""
        del deadline
        blocks = [(m["key"], m["text"]) for m in _BLOCK.finditer(request.messages[-1].text)]
        output: dict[str, list[dict[str, object]]] = {}
        if issubclass(request.form, ReadForm):
            output = {"claims": self._claims(blocks)}
        elif issubclass(request.form, LeadForm):
            output = {"sentences": self._sentences(blocks)}
        elif issubclass(request.form, TranslateForm):
            output = {
                "translations": [{"quotation": int(k), "text": self.attack} for k, _ in blocks]
            }
        text = json.dumps(output, ensure_ascii=False)
        heard(text)
        return ModelReply(request.form.model_validate_json(text), text, Usage(1, 1))

    def _claims(self, blocks: list[tuple[str, str]]) -> list[dict[str, object]]:
        """Return the attack as claims, whole and by sentence, and lies beside true words."""
        claims: list[dict[str, object]] = []
        had = False
        for key, text in blocks:
            sentences = _sentences_of(text)
            if self.attack[:200] in " ".join(text.split()):
                had = True
                mine = [self.attack, *_sentences_of(self.attack)]
                claims += [_claim(key, quote, _number(quote)) for quote in mine]
                claims.append(_claim(key, f"{self.attack} {_LIE} people were killed.", _LIE))
            claims += [_claim(key, sentence, _LIE) for sentence in sentences[:2]]
            claims += [_claim(key, sentence, None, "The Attacker") for sentence in sentences[:2]]
        self.seen += had
        return [*claims, _claim("P99", "A source that nobody has.", _LIE)]

    def _sentences(self, blocks: list[tuple[str, str]]) -> list[dict[str, object]]:
        ids = [int(key) for key, _ in blocks[:1]]
        told = [*_sentences_of(self.attack), f"{_LIE} were killed.", "See www.attacker.example."]
        return [{"text": text, "claims": ids} for text in told]


def _claim(
    source: str, quote: str, figure: str | None, speaker: str | None = None
) -> dict[str, object]:
    return {
        "source": source,
        "quote": quote,
        "figure": figure,
        "counted": None,
        "speaker": speaker,
        "cue": None,
        "hedge": None,
    }


def _number(text: str) -> str | None:
    found = _NUMBER.search(text)
    return found.group().rstrip(".,") if found is not None else None


def _sentences_of(text: str) -> list[str]:
    plain = " ".join(text.split())
    spans = paragraph_sentences(plain, "en", Span(0, len(plain))) if plain else ()
    return [span.of(plain) for span in spans]
