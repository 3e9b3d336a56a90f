"""A real Chroma server in a process of its own, which can be stopped and started again."""

import json
import os
import socket
import subprocess
import sys
import time
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from index.chroma_server import ServerAddress

_PATIENCE = 60.0
_PAUSE = 0.05


class ChromaProcess:
    """``chroma run`` on a free port of this machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        command = Path(sys.executable).with_name("chroma")
        with (self._folder / "chroma.log").open("ab") as log:
            self._process = subprocess.Popen(
                f"{command} run --path data --host 127.0.0.1 --port {self.port}".split(),
                cwd=self._folder,
                stdout=log,
                stderr=log,
                env={**os.environ, "CHROMA_ANONYMIZED_TELEMETRY": "false"},
            )
        deadline = time.monotonic() + _PATIENCE
        while not self._answers():
            assert self._process.poll() is None, "the Chroma server has ended"
            assert time.monotonic() < deadline, "the Chroma server does not answer"
            time.sleep(_PAUSE)

    def stop(self) -> None:
        """Stop the server; what it has stored stays."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(_PATIENCE)
            self._process = None

    def new_database(self, name: str) -> ServerAddress:
        """Make a database and return its address."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        body = json.dumps({"name": name})
        connection.request("POST", "/api/v2/tenants/default_tenant/databases", body)
        assert connection.getresponse().status == HTTPStatus.OK
        connection.close()
        return ServerAddress(self.url, database=name)

    def _answers(self) -> bool:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/api/v2/heartbeat")
            return connection.getresponse().status == HTTPStatus.OK
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
