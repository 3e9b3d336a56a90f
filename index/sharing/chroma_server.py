"""A Chroma server, or Chroma Cloud, over the network: the connection, and what its errors mean.

What is asked twice does no harm: whoever adds, writes or deletes here names ids. So a connection
that breaks is tried once more, and then it is an outage.
"""

import threading
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, urlsplit

from index.errors import IndexUnavailableError
from index.sharing.server_address import ServerAddress

if TYPE_CHECKING:
    from collections.abc import Callable

    from chromadb.api import ClientAPI
    from httpx import Client, Timeout

_TO_CONNECT = 5.0
_TO_ANSWER = 60.0
"""Seconds; Chroma's own client would wait for ever."""
_GATEWAY = HTTPStatus.INTERNAL_SERVER_ERROR
_REFUSED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
_Result = TypeVar("_Result")


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
            except _broken():
                return work(self._connected())
        except IndexUnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 -- any is an outage, never "nothing found"
            # Without its cause: httpx repeats a header that it cannot send, and that is the token.
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
        tenant, database = self.address.tenant, self.address.database
        place = f"{url}/api/v2/tenants/{quote(tenant)}/databases/{quote(database)}"
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
        status = _status(error)
        if _is_away(error, status):
            return (
                f"{where} does not answer ({kind}). Nothing is lost: start it, or set"
                " WHOSAYS_CHROMA_URL to where it is, and try again."
            )
        if status in _REFUSED:
            return f"{where} refuses us; set WHOSAYS_CHROMA_TOKEN to a token that it knows."
        if status == HTTPStatus.NOT_FOUND:
            return (
                f"{where} has no such database, or no longer what was in it; set"
                " WHOSAYS_CHROMA_TENANT and WHOSAYS_CHROMA_DATABASE to what it has."
            )
        return f"{where} cannot be used ({kind}: {said})."


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


def _broken() -> "tuple[type[Exception], ...]":
    """Return the errors of a connection that broke, as it does when a server was restarted."""
    import httpx  # noqa: PLC0415 -- as above

    return httpx.NetworkError, httpx.RemoteProtocolError


def _is_away(error: Exception, status: int | None) -> bool:
    """Tell whether there was no answer, or one of a gateway that has none."""
    import httpx  # noqa: PLC0415 -- as above

    gateway = isinstance(error, httpx.HTTPStatusError) and (status or 0) >= _GATEWAY
    return gateway or isinstance(error, httpx.TransportError)
