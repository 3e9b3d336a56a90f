"""Which Chroma server the settings name, and how it is, for people."""

from dataclasses import dataclass

from bot.settings import Settings
from index.corpus import Corpus
from index.errors import IndexUnavailableError, UserError
from index.sharing.server_address import ServerAddress


@dataclass(frozen=True, slots=True)
class ServerState:
    """A Chroma server as this machine sees it now.

    Attributes:
        address: Which one, and which of its databases.
        vectors: How many vectors it has; None where it does not answer.
        changes: How many changes of the corpus this machine has followed.
        failure: Why it cannot be used, in a sentence, or None.
    """

    address: str
    vectors: int | None
    changes: int
    failure: str | None


def server_of(settings: Settings) -> ServerAddress | None:
    """Return the server that is set, or None where there is none.

    Raises:
        UserError: The address or the token is none.
    """
    if settings.chroma_url is None:
        return None
    token = settings.chroma_token.get_secret_value() if settings.chroma_token else None
    return ServerAddress(
        settings.chroma_url, token, settings.chroma_tenant, settings.chroma_database
    )


def state_of(corpus: Corpus) -> ServerState | None:
    """Return how the server of a corpus is, after following what has changed; None without one."""
    if corpus.server is None:
        return None
    vectors, failure = None, None
    try:
        corpus.catch_up()
        vectors = corpus.parts().index.vectors.count()
    except (IndexUnavailableError, UserError) as error:
        failure = str(error)
    return ServerState(corpus.server, vectors, corpus.changes, failure)
