"""A follow-up question in a model's words, which may use no name and number but ours."""

from collections.abc import Sequence

from bot.asking.question import question_language
from bot.model_reading.calls import ModelCalls
from bot.model_reading.forms import RewriteForm
from bot.model_reading.said_numbers import numbers_in
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import countries_of
from bot.reading.names.names import read_names
from bot.reading.names.transliteration import find_name
from bot.reading.words.tokens import tokenize

_LONGEST = 500
"""Characters of a question."""


def rewrite(
    calls: ModelCalls, earlier: Sequence[str], question: str, language: str, language_name: str
) -> str | None:
    """Return the follow-up as it stands alone, or None where what the model wrote does not hold.

    Raises:
        ModelError: The model gave no usable output.
        PromptError: The prompt's file is not as it must be.
    """
    values = {
        "conversation": "\n".join(" ".join(one.split()) for one in earlier),
        "question": question,
        "language": language_name,
    }
    written = " ".join(calls.ask("rewrite", values, RewriteForm).question.split())
    return written if _holds(written, [*earlier, question], language) else None


def _holds(written: str, sources: Sequence[str], language: str) -> bool:
    """Tell whether a question is in ``language`` and names nothing that ``sources`` do not."""
    if not written or len(written) > _LONGEST or question_language(written, language) != language:
        return False
    pack = lexicon(language)
    spoken = [(source, question_language(source)) for source in sources]
    numbers = frozenset[float]().union(*(numbers_in(*source) for source in spoken))
    countries = frozenset[str]().union(*(countries_of(*source) for source in spoken))
    if not numbers_in(written, language) <= numbers:
        return False
    if not countries_of(written, language) <= countries:
        return False
    told = [tokenize(source) for source in sources]
    return all(
        countries_of(name.text, language) or any(find_name(name.text, words) for words in told)
        for name in read_names(tokenize(written), pack)
    )
