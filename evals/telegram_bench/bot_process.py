"""The bot as a process: started, watched from outside, killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import httpx

from bot.upkeep.handing_over import read_hand_over
from evals.telegram_bench.emulator import Emulator
from index.errors import OperatorError

_ROOT = Path(__file__).resolve().parent.parent.parent
_STARTING = 120.0
_ENDING = 60.0
_WITHOUT_LIMIT = str(1_000_000)


class BotProcess:
    """``whosays bot`` over the sample corpus, with its state in a folder of its own."""

    def __init__(self, folder: Path, emulator: Emulator, users: Iterable[int]) -> None:
        self._folder, self._store = folder, folder / "store"
        self.database = folder / "bot.sqlite"
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith("WHOSAYS_")
        }
        self._environment = kept | {
            "PYTHONPATH": os.pathsep.join([str(_ROOT), kept.get("PYTHONPATH", "")]),
            "WHOSAYS_TELEGRAM_API": emulator.url,
            "WHOSAYS_TELEGRAM_TOKEN": emulator.token,
            "WHOSAYS_TELEGRAM_USERS": ",".join(map(str, users)),
            "WHOSAYS_TELEGRAM_PER_MINUTE": _WITHOUT_LIMIT,
            "WHOSAYS_TELEGRAM_PER_DAY": _WITHOUT_LIMIT,
            "WHOSAYS_TELEGRAM_BACKLOG_MINUTES": _WITHOUT_LIMIT,
            "WHOSAYS_TELEGRAM_DATABASE": str(self.database),
            "WHOSAYS_TELEGRAM_HEALTH_PORT": "0",
        }
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def _pid(self) -> int:
        if self._process is None:
            raise OperatorError("The bot does not run.")
        return self._process.pid

    def start(self) -> None:
        """Start it, and wait until it says that it is well.

        Raises:
            OperatorError: It did not in two minutes; the end of its log is in the message.
        """
        (self._store / "bot.json").unlink(missing_ok=True)
        log = self._folder / "bot.log"
        with log.open("ab") as stream:
            self._process = subprocess.Popen(  # noqa: S603 -- ourselves
                [
                    *(sys.executable, "-m", "bot.cli", "bot"),
                    *("--articles", str(_ROOT / "samples"), "--store", str(self._store)),
                ],
                cwd=self._folder,
                env=self._environment,
                stderr=stream,
            )
        end = time.monotonic() + _STARTING
        while not self._well():
            if self._process.poll() is not None or time.monotonic() > end:
                raise OperatorError(f"The bot did not start: {log.read_text('utf-8')[-600:]}")
            time.sleep(0.05)

    def _well(self) -> bool:
        hand_over = read_hand_over(self._store)
        if hand_over is None:
            return False
        with suppress(httpx.TransportError):
            url = f"http://127.0.0.1:{hand_over.port}/health"
            return httpx.get(url, trust_env=False).is_success
        return False

    def kill(self) -> None:
        """End it as a power cut would: without a word of warning."""
        os.kill(self._pid, signal.SIGKILL)
        self._ended()

    def stop(self) -> None:
        """End it as an operator does."""
        if self._process is not None and self._process.poll() is None:
            os.kill(self._pid, signal.SIGTERM)
            self._ended()

    def _ended(self) -> None:
        if self._process is not None:
            self._process.wait(_ENDING)

    def megabytes(self) -> float:
        """Return the memory that it holds now (resident)."""
        for line in Path(f"/proc/{self._pid}/status").read_text("ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        raise OperatorError("This system does not tell how much memory a process holds.")

    def processor_seconds(self) -> float:
        """Return the processor time that it has used so far."""
        fields = Path(f"/proc/{self._pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
