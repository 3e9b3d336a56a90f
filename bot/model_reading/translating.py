"""Translations of quotations into the question's language; ours, and marked as ours."""

from collections.abc import Sequence

from bot.answers import Entry
from bot.model_reading.calls import ModelCalls
from bot.model_reading.forms import TranslateForm
from bot.model_reading.wording_checks import WordingChecks
from prompts.untrusted import delimited

_MOST_QUOTATIONS = 12


def translate_quotations(
    calls: ModelCalls,
    checks: WordingChecks,
    entries: Sequence[Entry],
    language: str,
    language_name: str,
) -> tuple[dict[int, str], int]:
    """Return translations by entry id, of quotations in other languages, and how many failed.

    Claims on one sentence are translated once. Without such quotations the model is not asked.

    Raises:
        ModelError: The model gave no usable output.
        PromptError: The prompt's file is not as it must be.
    """
    wanted = _foreign(entries, language)
    if not wanted:
        return {}, 0
    values = {
        "language": language_name,
        "quotations": "\n\n".join(
            delimited(str(entry.id), entry.claim.quote_text) for entry in wanted.values()
        ),
    }
    output = calls.ask("translate", values, TranslateForm)
    proposed = {one.quotation: " ".join(one.text.split()) for one in output.translations}
    held: dict[int, str] = {}
    for entry in wanted.values():
        text, claim = proposed.get(entry.id, ""), entry.claim
        if checks.translation_holds(text, claim.quote_text, claim.article.language):
            held[entry.id] = text
    return held, len(wanted) - len(held)


def _foreign(entries: Sequence[Entry], language: str) -> dict[tuple[str, int, int], Entry]:
    """Return the first entry of each quotation in another language."""
    found: dict[tuple[str, int, int], Entry] = {}
    for entry in entries:
        article, quote = entry.claim.article, entry.claim.quote
        if article.language != language and len(found) < _MOST_QUOTATIONS:
            found.setdefault((article.id, *quote), entry)
    return found
