"""Connections to checked addresses only, bounded in time and bytes: httpcore's network interface.

The address that was checked is the one connected to. A name that answers the check with one
address and the connection with another (DNS rebinding) gains nothing, for it is looked up once.
"""

import ssl
import time
from collections.abc import Iterable, Sequence
from typing import Any

import httpcore

from index.errors import RefusedError, UnreachableError
from index.web.addresses import shown
from index.web.hosts import IPNetwork, Resolve, checked_addresses

_MOST_TRIED = 3
"""Addresses of one host that are tried before it counts as not answering."""


class Meter:
    """What one request may still take; every read and write goes past it."""

    def __init__(self, url: str, seconds: float, most_bytes: int) -> None:
        """Start the clock.

        Args:
            url: What is asked for, for the messages.
            seconds: How long all of it may take.
            most_bytes: How many bytes may come, headers included.
        """
        self.url = url
        self._seconds = seconds
        self._end = time.monotonic() + seconds
        self._most_bytes = most_bytes
        self._bytes = 0

    def left(self, timeout: float | None) -> float:
        """Return how long the next step may take, at most ``timeout``.

        Raises:
            UnreachableError: The time is up.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise UnreachableError(
                f"The server takes longer than {self._seconds:g} seconds to send "
                f"{shown(self.url)}; try again later.",
                self.url,
            )
        return left if timeout is None else min(left, timeout)

    def count(self, number: int) -> None:
        """Note that bytes have come.

        Raises:
            RefusedError: It is more than may come.
        """
        self._bytes += number
        if self._bytes > self._most_bytes:
            raise too_large(self.url, self._most_bytes)


def too_large(url: str, most_bytes: int) -> RefusedError:
    """Return the refusal of what does not fit."""
    size = f"{most_bytes / 1024**2:.0f} MiB" if most_bytes >= 1024**2 else f"{most_bytes} bytes"
    return RefusedError(f"{shown(url)} is larger than {size}, too large to be read.", url)


class CheckedNetwork(httpcore.NetworkBackend):
    """Looks hosts up, checks what is found, and connects to that."""

    def __init__(self, meter: Meter, resolve: Resolve, allowed: Sequence[IPNetwork]) -> None:
        """Serve one request, the one that ``meter`` measures."""
        self._meter, self._resolve, self._allowed = meter, resolve, allowed
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of ``host`` that answers, after all were checked."""
        addresses = checked_addresses(self._meter.url, host, port, self._resolve, self._allowed)
        failure: Exception | None = None
        for address in addresses[:_MOST_TRIED]:
            try:
                stream = self._plain.connect_tcp(
                    address, port, self._meter.left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _MeteredStream(stream, self._meter)
        raise failure or httpcore.ConnectError(host)


class _MeteredStream(httpcore.NetworkStream):
    """A connection whose every read counts towards the request's limits."""

    def __init__(self, stream: httpcore.NetworkStream, meter: Meter) -> None:
        self._stream, self._meter = stream, meter

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._stream.read(max_bytes, self._meter.left(timeout))
        self._meter.count(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._meter.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        secure = self._stream.start_tls(ssl_context, server_hostname, self._meter.left(timeout))
        return _MeteredStream(secure, self._meter)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
