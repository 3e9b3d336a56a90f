"""The command ``whosays``: runs one command and turns its errors into an exit code.

0 done, 1 failed, 2 wrong usage, 3 asked but not reported in the corpus. Ctrl-C and a closed pipe
end it as shells expect of a process stopped by SIGINT or SIGPIPE.
"""

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

from bot.arguments import build_parser
from index.errors import OperatorError, ProgrammerError, UserError, WhosaysError

FAILED = 1
WRONG_USAGE = 2
_INTERRUPTED = 128 + 2
COLLECTING = (100_000, 50, 50)
"""When Python looks for circular garbage. Its default, 700 objects, makes it look some hundred
times at the tables that are only being loaded: a tenth of the time to the first answer."""
_PIPE_CLOSED = 128 + 13


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that ``arguments`` (by default those of the process) name."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    gc.set_threshold(*COLLECTING)
    gc.disable()
    # Python would look through all that is loaded for garbage before it ends: a third of a second.
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
    _prepare_streams()
    try:
        parsed = build_parser(given).parse_args(given)
        command = import_module(parsed.module)
        gc.enable()
        status = int(command.run(parsed))
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as error:  # a full disk, a lost connection: no defect, so no traceback
        _drop_output()
        return _failed(OperatorError(f"The work could not be finished: {error}."))
    except WhosaysError as error:
        return _failed(error)
    return status


def _failed(error: WhosaysError) -> int:
    message = str(error)
    if isinstance(error, ProgrammerError):
        message += " This is a defect of whosays; please report it."
    printable = "".join(c if c.isprintable() else "\ufffd" for c in message.replace("\n", " "))
    sys.stderr.write(f"whosays: {printable}\n")
    return WRONG_USAGE if isinstance(error, UserError) else FAILED


def _prepare_streams() -> None:
    """Let output go nowhere where it was closed, and replace what its encoding cannot show."""
    if sys.stdout is None:  # as after "whosays ... >&-"
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- until the end
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- until the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _drop_output() -> None:
    """Give the flush at exit somewhere to go, since our output cannot be written."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
