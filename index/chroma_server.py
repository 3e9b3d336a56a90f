"""A Chroma server, or Chroma Cloud, over the network: its collections, and what its errors mean.

What is asked twice does no harm: whoever adds, writes or deletes here names ids. So a connection
that breaks is tried once more, and then it is an outage.
"""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, urlsplit

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexUnavailableError, UserError

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.collection_configuration import CreateHNSWConfiguration
    from chromadb.api.models.Collection import Collection
    from httpx import Client, Timeout

_AT_ONCE = 250
"""Records a request: Chroma Cloud takes 300."""
_PAGE = 250
_TO_CONNECT = 5.0
_TO_ANSWER = 60.0
"""Seconds; Chroma's own client would wait for ever."""
_REFUSED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
_TENANT = "default_tenant"
_DATABASE = "default_database"
_Result = TypeVar("_Result")
Fields = Mapping[str, str]
"""What stands beside a vector."""


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where a Chroma server is, and which of its databases is meant.

    Attributes:
        url: With the port, where it is not that of the scheme.
        token: What the server wants to be shown, or None. Never printed.
        tenant: The tenant.
        database: The database: one corpus each.
    """

    url: str
    token: str | None = field(default=None, repr=False)
    tenant: str = _TENANT
    database: str = _DATABASE

    def __post_init__(self) -> None:
        """Check what no server could be reached with.

        Raises:
            UserError: The address or the token is none; the message shows neither.
        """
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise UserError("WHOSAYS_CHROMA_URL is no address such as http://chroma.example:8000.")
        if "@" in parts.netloc or parts.query or parts.fragment:
            raise UserError(
                "WHOSAYS_CHROMA_URL holds more than an address; a token belongs in"
                " WHOSAYS_CHROMA_TOKEN."
            )
        if self.token is not None and not (self.token.isascii() and self.token.isprintable()):
            raise UserError("WHOSAYS_CHROMA_TOKEN has characters that no token can have.")

    def __str__(self) -> str:
        """Name the server and the database, without the token."""
        return f"{self.url.rstrip('/')} ({self.tenant}/{self.database})"


class ChromaServer:
    """One database of a server. Connects when it is first needed. Safe for several threads."""

    def __init__(self, address: ServerAddress) -> None:
        """Keep the address; nothing is asked yet."""
        self.address = address
        self._lock = threading.Lock()
        self._client: ClientAPI | None = None

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            if self._client is not None:
                self._client.close()  # type: ignore[attr-defined]
                for session in _sessions(self._client):
                    session.close()
                self._client = None

    def check(self) -> None:
        """Ask the server whether it is there.

        Raises:
            IndexUnavailableError: It is not, or refuses us; the message says what to do.
        """
        self.asked(lambda client: client.count_collections())

    def collection(self, name: str, graph: "CreateHNSWConfiguration") -> "ServerCollection":
        """Return a collection, which is made if there is none."""
        found = self.asked(
            lambda client: client.get_or_create_collection(
                name, embedding_function=None, configuration={"hnsw": graph}
            )
        )
        return ServerCollection(self, found)

    def names(self) -> tuple[str, ...]:
        """Return the names of all collections."""
        return tuple(one.name for one in self.asked(lambda client: client.list_collections()))

    def asked(self, work: "Callable[[ClientAPI], _Result]") -> _Result:
        """Return what ``work`` asks of the server.

        Raises:
            IndexUnavailableError: There is no answer, or none that can be used.
        """
        try:
            try:
                return work(self._connected())
            except _transport_error():
                return work(self._connected())
        except IndexUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 -- whatever Chroma raises is an outage, never "nothing found"
            raise IndexUnavailableError(self._told(error)) from None

    def _connected(self) -> "ClientAPI":
        with self._lock:
            if self._client is None:
                self._client = self._connect()
                for session in _sessions(self._client):
                    session.timeout = _limits()
            return self._client

    def _connect(self) -> "ClientAPI":
        import chromadb  # noqa: PLC0415 -- takes a second; what needs no vectors must not wait
        import httpx  # noqa: PLC0415 -- as above
        from chromadb.config import Settings  # noqa: PLC0415 -- as above

        url, token = self.address.url.rstrip("/"), self.address.token
        headers = {} if token is None else _headers(token)
        # Chroma's client has no time limit while it connects, and leaves what it opened where it
        # is refused. So somebody else asks first.
        tenant, database = (
            quote(one, safe="") for one in (self.address.tenant, self.address.database)
        )
        place = f"{url}/api/v2/tenants/{tenant}/databases/{database}"
        httpx.get(place, headers=headers, timeout=_limits()).raise_for_status()
        # Without `_env_file` Chroma would take settings from the `.env` where we are run.
        settings = Settings(_env_file=None, anonymized_telemetry=False)  # type: ignore[call-arg]
        return chromadb.HttpClient(
            host=url,
            port=urlsplit(url).port or 0,
            ssl=url.startswith("https"),
            headers=headers,
            settings=settings,
            tenant=tenant,
            database=database,
        )

    def _told(self, error: Exception) -> str:
        """Say in a sentence what went wrong and what to do; the token is in no message."""
        kind, said = type(error).__name__, str(error)
        if self.address.token:
            said = said.replace(self.address.token, "***")
        where = f"The Chroma server at {self.address}"
        if isinstance(error, _transport_error()):
            return (
                f"{where} does not answer ({kind}). Nothing is lost: start it, or set"
                " WHOSAYS_CHROMA_URL to where it is, and try again."
            )
        status = _status(error)
        if status in _REFUSED:
            return f"{where} refuses us; set WHOSAYS_CHROMA_TOKEN to a token that it knows."
        if status == HTTPStatus.NOT_FOUND:
            return (
                f"{where} has no such database, or no longer what was in it; set"
                " WHOSAYS_CHROMA_TENANT and WHOSAYS_CHROMA_DATABASE to what it has."
            )
        return f"{where} cannot be used ({kind}: {said})."


class ServerCollection:
    """Records of one collection: ids with a vector and fields."""

    def __init__(self, server: ChromaServer, collection: "Collection") -> None:
        self._server = server
        self._collection = collection

    def add(self, id_: str, fields: Fields, vector: Sequence[float]) -> None:
        """Store a record if there is none of its id; one that is there stays as it is."""
        nearby: Any = [list(vector)]
        self._asked(lambda: self._collection.add([id_], nearby, [dict(fields)]))

    def upsert(
        self, ids: Sequence[str], fields: Sequence[Fields], vectors: NDArray[np.float32]
    ) -> None:
        """Store records, in the place of those there were."""
        for start, some in _slices(ids):
            told: Any = [dict(one) for one in fields[start : start + len(some)]]
            rows: Any = vectors[start : start + len(some)]
            self._asked(partial(self._collection.upsert, some, rows, told))

    def relabel(self, ids: Sequence[str], fields: Sequence[Fields]) -> None:
        """Write the fields of records anew; ids that are not there are passed over."""
        for start, some in _slices(ids):
            told: Any = [dict(one) for one in fields[start : start + len(some)]]
            self._asked(partial(self._collection.update, some, metadatas=told))

    def fields(self, ids: Sequence[str]) -> dict[str, Fields]:
        """Return the fields of those of the records that there are, by id."""
        found: dict[str, Fields] = {}
        for _, some in _slices(_once(ids)):
            got = self._asked(partial(self._collection.get, some, include=["metadatas"]))
            found |= zip(got["ids"], _known(got["metadatas"]), strict=True)
        return found

    def all_fields(self) -> Iterator[Fields]:
        """Yield the fields of every record."""
        start = 0
        while True:
            got = self._asked(
                partial(self._collection.get, limit=_PAGE, offset=start, include=["metadatas"])
            )
            yield from _known(got["metadatas"])
            if len(got["ids"]) < _PAGE:
                return
            start += _PAGE

    def vectors(self, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the vectors of those of the records that there are, by id."""
        found: dict[str, NDArray[np.float32]] = {}
        for _, some in _slices(_once(ids)):
            got = self._asked(partial(self._collection.get, some, include=["embeddings"]))
            rows = np.asarray(got["embeddings"], dtype=np.float32)
            found |= zip(got["ids"], rows, strict=True)
        return found

    def nearest(self, vector: NDArray[np.float32], limit: int) -> list[tuple[Fields, float]]:
        """Return fields and distance of the nearest records, nearest first."""
        nearest_to: Any = [vector]
        got = self._asked(
            lambda: self._collection.query(
                query_embeddings=nearest_to, n_results=limit, include=["metadatas", "distances"]
            )
        )
        fields, far = (got["metadatas"] or [[]])[0], (got["distances"] or [[]])[0]
        return list(zip(_known(fields), far, strict=True))

    def delete(self, ids: Sequence[str]) -> None:
        """Remove records; ids that are not there are no error."""
        for _, some in _slices(_once(ids)):
            self._asked(partial(self._collection.delete, some))

    def delete_with(self, name: str, value: str) -> None:
        """Remove the records in which a field has this value."""
        self._asked(lambda: self._collection.delete(where={name: value}))

    def count(self) -> int:
        """Return how many records there are."""
        return self._asked(self._collection.count)

    def _asked(self, work: Callable[[], _Result]) -> _Result:
        return self._server.asked(lambda _: work())


def _sessions(client: Any) -> "tuple[Client, ...]":
    """Return the connections of a client, for it can set no limits to them and closes none."""
    return client._server._session, client._admin_client._server._session  # noqa: SLF001


def _status(error: Exception) -> int | None:
    """Return the HTTP status behind an error, of httpx or of Chroma, or None."""
    if response := getattr(error, "response", None):
        return int(response.status_code)
    code = getattr(error, "code", None)
    return int(code()) if callable(code) else None


def _limits() -> "Timeout":
    import httpx  # noqa: PLC0415 -- as above

    return httpx.Timeout(_TO_ANSWER, connect=_TO_CONNECT)


def _headers(token: str) -> dict[str, str]:
    """Return the token as Chroma Cloud wants it, and as servers behind a gateway do."""
    return {"X-Chroma-Token": token, "Authorization": f"Bearer {token}"}


def _transport_error() -> type[Exception]:
    import httpx  # noqa: PLC0415 -- as above

    return httpx.TransportError


def _known(fields: Any) -> list[Fields]:
    return [{str(name): str(value) for name, value in (one or {}).items()} for one in fields or ()]


def _once(ids: Sequence[str]) -> list[str]:
    """Return each id once; Chroma takes none twice."""
    return list(dict.fromkeys(ids))


def _slices(ids: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield start, list(ids[start : start + _AT_ONCE])
