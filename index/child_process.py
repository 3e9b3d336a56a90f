"""A process of this program that works for this one: asked by its input, heard by its output."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress


class ChildProcess:
    """Runs a module of ours beside this process, and ends when this one is gone.

    The module writes a fixed beginning once it is ready, then answers what it is sent, and ends
    when its input does.

    Attributes:
        process_id: Its number.
    """

    def __init__(self, module: str, arguments: Sequence[str], beginning: int) -> None:
        """Start it.

        Args:
            module: The name of the module that is run.
            arguments: Its arguments.
            beginning: How many bytes it writes once it is ready.

        Raises:
            OSError: That cannot be done.
        """
        paths = os.pathsep.join(path or os.curdir for path in sys.path)
        self._process = subprocess.Popen(  # noqa: S603 -- this Python, and a module of ours
            [sys.executable, "-P", "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
            # Ctrl-C is for this process, which ends the others. A session of its own would do, too,
            # but Linux shares processors out by session first, however low a process ranks in it.
            process_group=0,
        )
        self.process_id = self._process.pid
        self._beginning, self._size = b"", beginning
        self._waiting = threading.Thread(target=self._wait, name="whosays-worker", daemon=True)
        self._waiting.start()

    def _wait(self) -> None:
        if self._process.stdout is not None:
            self._beginning = self._process.stdout.read(self._size)

    @property
    def beginning(self) -> bytes:
        """What it wrote when it was ready; empty before.

        Raises:
            OSError: It has ended.
        """
        if self._process.poll() is not None:
            raise self.lost()
        return self._beginning

    def wait_for_beginning(self) -> bytes:
        """Return what it writes when it is ready, once it is.

        Raises:
            OSError: It has ended.
        """
        self._waiting.join()
        if len(self._beginning) < self._size:
            raise self.lost()
        return self._beginning

    def send(self, request: bytes) -> None:
        """Send a request.

        Raises:
            OSError: The process is gone.
        """
        if self._process.stdin is None:
            raise self.lost()
        self._process.stdin.write(request)
        self._process.stdin.flush()

    def receive(self, size: int) -> bytes:
        """Return so many bytes of the answer.

        Raises:
            OSError: The process is gone.
        """
        answer = self._process.stdout.read(size) if self._process.stdout is not None else b""
        if len(answer) < size:
            raise self.lost()
        return answer

    def kill(self) -> None:
        """End the process; whoever waits for an answer is told so. Any thread may do this."""
        self._process.kill()

    def end(self) -> None:
        """End the process, and wait until it is gone."""
        self._process.kill()
        self._process.wait()
        self._waiting.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):  # what was not sent no longer matters
                    stream.close()

    def lost(self) -> OSError:
        """Return what says that the process is gone."""
        return ChildProcessError(f"the process {self.process_id} that helped has ended")
