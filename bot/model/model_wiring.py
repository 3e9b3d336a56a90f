"""The language model with its prompts and its budget, put together as the settings say."""

from pathlib import Path

from bot.model.assistant import Assistant
from bot.model.budget import FILE, Budget, Limits
from bot.model.openai_model import OpenAIModel
from bot.model.prices import load_prices
from bot.settings import Settings
from index.embedding.embedding import Embedder
from index.errors import UserError
from prompts.library import Library, split_label


def build_assistant(settings: Settings, store: Path, embedder: Embedder) -> Assistant | None:
    """Return the model that is set, ready for use; None where none is.

    Args:
        settings: What is set.
        store: The folder of the index, where the account of what is used lies too.
        embedder: Compares what the model writes with what it rests on.

    Raises:
        UserError: A prompt file, the prices or a limit is not as it must be.
    """
    if settings.model is None:
        return None
    model = OpenAIModel(settings.model, key=settings.model_key, url=settings.model_url)
    return Assistant(
        model,
        build_library(settings),
        _budget(settings, settings.model, store),
        embedder,
        seconds=settings.model_deadline,
        passages=settings.model_passages,
    )


def build_library(settings: Settings) -> Library:
    """Return the prompts that are set, every one of them checked.

    Raises:
        PromptError: A file is not as it must be, or a chosen variant does not exist.
    """
    library = Library(settings.prompts)
    library.all()
    for label in (settings.prompt_variants or "").replace(" ", "").split(","):
        if label:
            library = library.choosing(*split_label(label))
    return library


def _budget(settings: Settings, model: str, store: Path) -> Budget:
    limits = Limits(
        tokens=settings.model_tokens_per_day,
        tokens_each=settings.model_tokens_per_person,
        money=settings.model_money_per_day,
        money_each=settings.model_money_per_person,
    )
    price = load_prices(settings.prices).get(model)
    if price is None and (limits.money is not None or limits.money_each is not None):
        raise UserError(
            f"A budget in money is set, and {settings.prices} has no price for {model};"
            " write it there, or limit tokens only."
        )
    return Budget(store / FILE, limits, price)
