"""One GET request, answered whole, within limits, or failed with one clear sentence."""

import re
import ssl
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

import httpcore

from index.errors import OperatorError, RefusedError, UnreachableError
from index.loading.unpacking import DamagedError, TooLargeError, Unpacker
from index.web.addresses import DEFAULT_PORTS, shown
from index.web.connecting import CheckedNetwork, Meter, too_large
from index.web.hosts import EVERYWHERE, IPNetwork, Resolve, check_number, system_addresses

_OK = 200
_HEADERS_ROOM = 256 * 1024
_PACKED = frozenset({"gzip", "x-gzip", "deflate"})
_PROXY = re.compile(r"https?://(?:[^/?#@\s]*@)?[^/?#@\s]+/?")
_BROKEN = (
    httpcore.NetworkError,
    httpcore.TimeoutException,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    OSError,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may take.

    Attributes:
        connecting: Seconds until the connection stands.
        waiting: Seconds in which something must come.
        all: Seconds for all of it, name look-ups left out.
        largest: Bytes of the answer, as sent and as unpacked.
    """

    connecting: float = 10.0
    waiting: float = 15.0
    all: float = 30.0
    largest: int = 10 * 1024**2


@dataclass(frozen=True, slots=True)
class Access:
    """Which part of the network is there, and how to get to it.

    Attributes:
        allowed: Networks that may be asked although they are not public.
        resolve: Looks hosts up.
        proxy: The address of a proxy that all requests go through; it then looks hosts up, and has
            to keep them out of its own network. None connects directly, whatever the environment
            says.
        tls: Whom to trust; None for the certificate authorities that everybody trusts.
    """

    allowed: tuple[IPNetwork, ...] = ()
    resolve: Resolve = system_addresses
    proxy: str | None = None
    tls: ssl.SSLContext | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """An answer of any status.

    Attributes:
        status: The status.
        headers: The headers; their names are in lower case.
        data: The body of an answer of status 200; of others it is left where it is.
    """

    status: int
    headers: Mapping[str, str]
    data: bytes = field(repr=False)


class Requester:
    """Sends requests, each on a connection of its own. Holds no state that threads could share."""

    def __init__(
        self,
        agent: str,
        limits: Limits | None = None,
        access: Access | None = None,
    ) -> None:
        """Keep the choices.

        Args:
            agent: The User-Agent.
            limits: What one request may take.
            access: Which part of the network is there.

        Raises:
            OperatorError: The proxy's address is none.
        """
        self._agent, self._limits, self._access = agent, limits or Limits(), access or Access()
        self._tls = self._access.tls
        proxy = self._access.proxy
        if proxy is not None and not _PROXY.fullmatch(proxy):
            raise OperatorError("The proxy must be an address such as http://proxy.example:3128.")

    def get(self, url: str, headers: Mapping[str, str]) -> Response:
        """Ask for ``url``, which is spelt as ``normal_address`` spells it. Follows no redirect.

        Raises:
            RefusedError: Its host is not public, or the answer is too large or packed wrongly.
            UnreachableError: There is no whole answer.
        """
        meter = Meter(url, self._limits.all, self._limits.largest + _HEADERS_ROOM)
        timeout = {
            "connect": self._limits.connecting,
            "read": self._limits.waiting,
            "write": self._limits.waiting,
        }
        try:
            with (
                self._pool(meter) as pool,
                pool.stream(
                    "GET", _target(url), headers=self._headers(url, headers),
                    extensions={"timeout": timeout},
                ) as answer,
            ):  # fmt: skip
                sent = {
                    name.decode("latin-1").lower(): value.decode("latin-1")
                    for name, value in answer.headers
                }
                has_page = answer.status == _OK  # what comes with an error is not read
                data = self._body(url, sent, answer.iter_stream()) if has_page else b""
                return Response(answer.status, sent, data)
        except _BROKEN as error:
            if isinstance(error, httpcore.TimeoutException):
                meter.left(None)
            raise UnreachableError(_sentence(error, url), url) from error

    def _pool(self, meter: Meter) -> httpcore.ConnectionPool:
        access = self._access
        proxy, allowed = None, access.allowed
        if access.proxy is not None:
            check_number(meter.url, allowed)
            proxy, allowed = _proxy(access.proxy), EVERYWHERE
        return httpcore.ConnectionPool(
            ssl_context=self._trusted(),
            proxy=proxy,
            max_connections=1,
            network_backend=CheckedNetwork(meter, access.resolve, allowed),
        )

    def _trusted(self) -> ssl.SSLContext:
        if self._tls is None:
            self._tls = httpcore.default_ssl_context()
        return self._tls

    def _headers(self, url: str, more: Mapping[str, str]) -> list[tuple[str, str]]:
        return [
            ("Host", urlsplit(url).netloc),
            ("User-Agent", self._agent),
            ("Accept-Encoding", "gzip, deflate"),
            ("Connection", "close"),
            *more.items(),
        ]

    def _body(self, url: str, headers: Mapping[str, str], pieces: Iterable[bytes]) -> bytes:
        packed = headers.get("content-encoding", "").strip().lower()
        if packed in {"", "identity"}:
            return self._plain(url, pieces)
        if packed not in _PACKED:
            raise RefusedError(f"{shown(url)} comes packed in a way that is not read here.", url)
        unpacker = Unpacker(self._limits.largest)
        try:
            for piece in pieces:
                unpacker.feed(piece)
            return unpacker.finish()
        except TooLargeError as error:
            raise too_large(url, self._limits.largest) from error
        except DamagedError as error:
            raise RefusedError(f"{shown(url)} is not packed as the server says.", url) from error

    def _plain(self, url: str, pieces: Iterable[bytes]) -> bytes:
        body = bytearray()
        for piece in pieces:
            body += piece
            if len(body) > self._limits.largest:
                raise too_large(url, self._limits.largest)
        return bytes(body)


def _target(url: str) -> httpcore.URL:
    parts = urlsplit(url)
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return httpcore.URL(
        scheme=parts.scheme,
        host=parts.hostname or "",
        port=parts.port or DEFAULT_PORTS[parts.scheme],
        target=target,
    )


def _proxy(address: str) -> httpcore.Proxy:
    parts = urlsplit(address)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    where = f"{parts.scheme}://{host}:{parts.port or DEFAULT_PORTS[parts.scheme]}"
    user = unquote(parts.username or ""), unquote(parts.password or "")
    return httpcore.Proxy(where, auth=user if parts.username else None)


def _sentence(error: Exception, url: str) -> str:
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in error.args):
        return f"The server of {shown(url)} shows no valid certificate; try again later."
    if isinstance(error, httpcore.TimeoutException):
        return f"The server of {shown(url)} does not answer in time; try again later."
    if isinstance(error, httpcore.ConnectError):
        return f"The server of {shown(url)} takes no connection; try again later."
    return f"The server of {shown(url)} breaks off or answers no proper HTTP; try again later."
