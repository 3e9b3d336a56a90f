"""The lead: a few sentences by the model, each resting on claims that have been verified."""

from collections.abc import Sequence

from bot.answers import Entry, Question
from bot.model.assistance import LeadSentence
from bot.model_reading.calls import ModelCalls
from bot.model_reading.forms import LeadForm, ProposedSentence
from bot.model_reading.wording_checks import WordingChecks
from index.spans import Span
from index.text.sentences import paragraph_sentences
from prompts.untrusted import delimited

_MOST_CLAIMS = 30
_MOST_SENTENCES = 3


def write_lead(
    calls: ModelCalls,
    checks: WordingChecks,
    question: Question,
    entries: Sequence[Entry],
    language_name: str,
) -> tuple[tuple[LeadSentence, ...], int]:
    """Return the sentences that hold, and how many did not.

    Raises:
        ModelError: The model gave no usable output.
        PromptError: The prompt's file is not as it must be.
    """
    told = entries[:_MOST_CLAIMS]
    values = {
        "question": question.text,
        "language": language_name,
        "claims": "\n\n".join(delimited(str(entry.id), _written(entry)) for entry in told),
    }
    proposed = calls.ask("lead", values, LeadForm).sentences
    by_id = {entry.id: entry for entry in told}
    sentences = [one for sentence in proposed for one in _single(sentence, question.language)]
    held = [
        LeadSentence(one.text, tuple(dict.fromkeys(one.claims)))
        for one in sentences
        if set(one.claims) <= by_id.keys()
        and checks.sentence_holds(one.text, [by_id[i] for i in one.claims], question.text)
    ]
    return tuple(held[:_MOST_SENTENCES]), len(sentences) - len(held)


def _written(entry: Entry) -> str:
    claim = entry.claim
    said, article = claim.attribution, claim.article
    lines = [
        f"figure: {claim.figure.text}" if claim.figure else "",
        f"speaker: {said.speaker}" if said.speaker else "speaker: the outlet itself",
        f"hedge: {said.hedge}" if said.hedge else "",
        f"outlet: {article.outlet}",
        f"quote: {claim.quote_text}",
    ]
    return "\n".join(" ".join(line.split()) for line in lines if line)


def _single(sentence: ProposedSentence, language: str) -> list[ProposedSentence]:
    """Return each sentence of a text by itself, so that none hides behind another."""
    text = " ".join(sentence.text.split())
    spans = paragraph_sentences(text, language, Span(0, len(text))) if text else ()
    return [ProposedSentence(text=span.of(text), claims=sentence.claims) for span in spans]
