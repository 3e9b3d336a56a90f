"""Which embedding model is chosen, and which one an index was made with."""

import json
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from bot.settings import Settings
from index.embedding.embedding import Embedder, SentenceEncoder
from index.errors import OperatorError, UserError

_LOCAL = "local"
_OPENAI = "openai:"


def chosen_embedder(settings: Settings) -> Embedder:
    """Return the embedder that the settings name.

    Raises:
        UserError: They name none; the message says what can be named.
        OperatorError: A key or a package is missing.
    """
    choice = settings.embedding
    if choice == _LOCAL:
        return SentenceEncoder()
    if choice.startswith(_OPENAI):
        key = settings.embedding_key.get_secret_value() if settings.embedding_key else None
        from index.embedding.openai_embedding import OpenAIEmbedder  # noqa: PLC0415 -- most are local

        return OpenAIEmbedder(choice.removeprefix(_OPENAI), key=key, url=settings.embedding_url)
    if "." in choice:
        return _llama_embedder(choice, settings.embedding_options)
    raise UserError(
        f"WHOSAYS_EMBEDDING is '{choice}'; it can be 'local', 'openai:MODEL', or the dotted name "
        "of a LlamaIndex embedding class."
    )


def embedder_of(name: str, settings: Settings) -> Embedder:
    """Return the embedder that an index called ``name`` was made with, to search it as it is.

    Raises:
        OperatorError: The settings do not say enough to build it again.
    """
    if name == SentenceEncoder.name:
        return SentenceEncoder()
    model, _, _ = name.removeprefix(_OPENAI).rpartition("@")
    if name.startswith(_OPENAI):
        from index.embedding.openai_embedding import OpenAIEmbedder  # noqa: PLC0415 -- as above

        key = settings.embedding_key.get_secret_value() if settings.embedding_key else None
        for url in dict.fromkeys((settings.embedding_url, None)):
            if url is not None or key:
                former = OpenAIEmbedder(model, key=key, url=url)
                if former.name == name:
                    return former
    raise OperatorError(
        f"The index was made with the embedding model {name}, which the settings no longer "
        "describe. Set it again, or run 'whosays index' on the folder to build the index anew."
    )


def costs_money(embedder: Embedder) -> bool:
    """Tell whether each text sent to the embedder may be charged for."""
    from index.embedding.openai_embedding import OpenAIEmbedder  # noqa: PLC0415 -- as above

    return isinstance(embedder, OpenAIEmbedder)


def _llama_embedder(dotted: str, options: str | None) -> Embedder:
    module, _, name = dotted.rpartition(".")
    try:
        loaded = getattr(import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise OperatorError(
            f"WHOSAYS_EMBEDDING names {dotted}, which cannot be imported ({error}); install the "
            "package that has it."
        ) from error
    from index.llama import LlamaEmbedder  # noqa: PLC0415 -- LlamaIndex takes more than a second

    try:
        return LlamaEmbedder(loaded(**_options(options)))
    except (TypeError, ValueError) as error:
        raise UserError(
            f"{dotted} cannot be made with WHOSAYS_EMBEDDING_OPTIONS: {error}"
        ) from error


def _options(text: str | None) -> Mapping[str, Any]:
    try:
        options = json.loads(text or "{}")
    except ValueError as error:
        raise UserError(f"WHOSAYS_EMBEDDING_OPTIONS is no JSON: {error}.") from error
    if not isinstance(options, dict):
        raise UserError('WHOSAYS_EMBEDDING_OPTIONS is no JSON object, such as {"dimensions": 8}.')
    return options
