"""The forms of the model's output. Every field is required, as strict schemas want it."""

from pydantic import BaseModel, ConfigDict


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ProposedClaim(_Form):
    """A claim as the model tells it; each field but the first in the words of the passage.

    Attributes:
        source: The key of the passage.
        quote: The sentence that carries the claim.
        figure: The number, or None.
        counted: The noun at the number, or None.
        speaker: Who says so, or None where the article does.
        cue: The word of saying, or None.
        hedge: A word of doubt, or None.
    """

    source: str
    quote: str
    figure: str | None
    counted: str | None
    speaker: str | None
    cue: str | None
    hedge: str | None


class ReadForm(_Form):
    """The output of the prompt "read"."""

    claims: tuple[ProposedClaim, ...]


class ProposedSentence(_Form):
    """A sentence of a lead, and the numbers of the claims that it rests on."""

    text: str
    claims: tuple[int, ...]


class LeadForm(_Form):
    """The output of the prompt "lead"."""

    sentences: tuple[ProposedSentence, ...]


class ProposedTranslation(_Form):
    """The translation of the quotation with a number."""

    quotation: int
    text: str


class TranslateForm(_Form):
    """The output of the prompt "translate"."""

    translations: tuple[ProposedTranslation, ...]


class RewriteForm(_Form):
    """The output of the prompt "rewrite"."""

    question: str
