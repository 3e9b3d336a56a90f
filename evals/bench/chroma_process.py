"""A real Chroma server in a process of its own, which can be stopped and started again."""

import json
import os
import resource
import socket
import subprocess
import sys
import time
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from index.errors import OperatorError
from index.sharing.server_address import ServerAddress

_PATIENCE = 60.0
_PAUSE = 0.05
_USER, _SYSTEM = 11, 12
"""Places of the processor times in ``/proc/PID/stat``, counted after the process's name."""


class ChromaProcess:
    """``chroma run`` on a free port of this machine.

    Attributes:
        port: The port; it stays the same when the server is started again.
        data: The folder that the server keeps everything in.
    """

    def __init__(self, folder: Path) -> None:
        """Choose a port; what the server writes goes into ``folder``, which is there."""
        self.port = _free_port()
        self.data = folder / "data"
        self._log = folder / "chroma.log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where the server listens."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start the server and wait until it answers.

        Raises:
            OperatorError: It ends at once, or does not answer for a minute.
        """
        command = str(Path(sys.executable).with_name("chroma"))
        place = ["--path", str(self.data), "--host", "127.0.0.1", "--port", str(self.port)]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 -- our own command
                [command, "run", *place],
                stdout=log,
                stderr=log,
                env={**os.environ, "CHROMA_ANONYMIZED_TELEMETRY": "false"},
            )
        deadline = time.monotonic() + _PATIENCE
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise OperatorError(f"The Chroma server does not answer; see {self._log}.")
            time.sleep(_PAUSE)

    def stop(self) -> None:
        """Stop the server; what it has stored stays."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(_PATIENCE)
            self._process = None

    def new_database(self, name: str) -> ServerAddress:
        """Make a database and return its address."""
        self._asked("POST", "/api/v2/tenants/default_tenant/databases", {"name": name})
        return ServerAddress(self.url, database=name)

    def processor_seconds(self) -> float:
        """Return the processor time that the server has used (Linux alone)."""
        fields = self._proc("stat").rpartition(")")[2].split()
        ticks = int(fields[_USER]) + int(fields[_SYSTEM])
        return ticks / os.sysconf("SC_CLK_TCK")

    def resident_bytes(self) -> int:
        """Return the memory that the server takes now (Linux alone)."""
        return int(self._proc("statm").split()[1]) * resource.getpagesize()

    def _proc(self, name: str) -> str:
        if self._process is None:
            raise OperatorError("The Chroma server is not running.")
        return Path(f"/proc/{self._process.pid}/{name}").read_text("ascii")

    def _answers(self) -> bool:
        try:
            return self._asked("GET", "/api/v2/heartbeat") == HTTPStatus.OK
        except (OSError, HTTPException):
            return False

    def _asked(self, method: str, path: str, told: dict[str, str] | None = None) -> int:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
        try:
            connection.request(method, path, None if told is None else json.dumps(told))
            return connection.getresponse().status
        finally:
            connection.close()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
