"""Ends every attempt to leave this machine, and keeps note of it even where it is swallowed.

pytest-socket stops connections of the test process. This audit hook also sees name look-ups,
datagrams and, through ``sitecustomize``, the processes that tests start.
"""

import os
import sys
from ipaddress import ip_address
from pathlib import Path
from typing import Any

LOG_VARIABLE = "WHOSAYS_TEST_NETWORK_LOG"
_CONNECTING = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
_RESOLVING = frozenset({"socket.getaddrinfo", "socket.gethostbyname"})

attempts: list[str] = []


class NetworkUsedError(RuntimeError):
    """Something tried to reach the network."""


def install() -> None:
    """Watch this process from now on; an audit hook cannot be removed."""
    sys.addaudithook(_watch)


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _CONNECTING:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event in _RESOLVING:
        host = arguments[0]
    else:
        return
    if host is None or _is_local(host):
        return
    attempt = f"{event} {host!r} in process {os.getpid()}"
    attempts.append(attempt)
    _write_down(attempt)
    raise NetworkUsedError(f"A test tried to reach the network: {attempt}.")


def _is_local(host: str | bytes) -> bool:
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if name in {"", "localhost"}:
        return True
    try:
        address = ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _write_down(attempt: str) -> None:
    log = os.environ.get(LOG_VARIABLE)
    if log:
        with Path(log).open("a", encoding="utf-8") as lines:
            lines.write(f"{attempt}\n")
