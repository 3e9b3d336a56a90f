"""The guard itself: nothing that a test or its processes do leaves this machine."""

import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import network_guard
import pytest
import pytest_socket

_OUTSIDE = ("192.0.2.1", 9)  # TEST-NET-1 of RFC 5737: nobody answers there
_GUARD = Path(network_guard.__file__).parent


@pytest.fixture
def forgiven(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Let this test attempt what would fail any other, and return the log it is noted in."""
    log = tmp_path / "attempts.log"
    monkeypatch.setattr(network_guard, "attempts", [])
    monkeypatch.setenv(network_guard.LOG_VARIABLE, str(log))
    return log


@pytest.fixture
def plain_connect(forgiven: Path) -> Path:
    """Take pytest-socket's own wrapper away, so that the audit hook is what is tested."""
    pytest_socket._remove_restrictions()
    return forgiven


def test_connecting_outside_is_stopped_and_noted(plain_connect: Path) -> None:
    with socket.socket() as sock, pytest.raises(network_guard.NetworkUsedError):
        sock.connect(_OUTSIDE)
    assert "socket.connect '192.0.2.1'" in network_guard.attempts[0]
    assert "192.0.2.1" in plain_connect.read_text("utf-8")


def test_pytest_socket_stops_connections_too() -> None:
    with (
        socket.socket() as sock,
        pytest.warns(UserWarning, match="tried to use"),
        pytest.raises(pytest_socket.SocketConnectBlockedError),
    ):
        sock.connect(_OUTSIDE)


def test_connecting_without_an_exception_is_stopped(forgiven: Path) -> None:
    with socket.socket() as sock, pytest.raises(network_guard.NetworkUsedError):
        sock.connect_ex(_OUTSIDE)


def test_a_datagram_is_stopped(forgiven: Path) -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as sock,
        pytest.raises(network_guard.NetworkUsedError),
    ):
        sock.sendto(b"hello", _OUTSIDE)


@pytest.mark.parametrize("look_up", [socket.gethostbyname, lambda h: socket.getaddrinfo(h, 80)])
def test_a_name_look_up_is_stopped(forgiven: Path, look_up: Callable[[str], object]) -> None:
    with pytest.raises(network_guard.NetworkUsedError):
        look_up("news.example")


def test_an_attempt_that_is_swallowed_is_still_noted(forgiven: Path) -> None:
    with contextlib.suppress(Exception):  # as a library does that must not fail for telemetry
        socket.getaddrinfo("news.example", 80)
    assert len(network_guard.attempts) == 1


def test_loopback_is_open() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        with socket.create_connection(server.getsockname(), timeout=5) as client:
            assert client.getpeername() == server.getsockname()


def test_a_process_of_a_test_is_stopped_and_noted(forgiven: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(_GUARD)}
    code = "import socket; socket.create_connection(('192.0.2.1', 9), timeout=1)"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "NetworkUsedError" in done.stderr
    assert "192.0.2.1" in forgiven.read_text("utf-8")
