"""``whosays repl``: a conversation. The prompt is up before anything heavy is imported."""

import sys
from argparse import Namespace
from contextlib import AbstractContextManager
from importlib import import_module

from bot.output import Output
from bot.repl.answering import Answering
from bot.repl.background import Background, Say
from bot.repl.session import Repl
from index.errors import UserError, WhosaysError


def run(arguments: Namespace) -> int:
    """Converse at a terminal; else answer each line of the standard input."""
    background = Background(lambda say: _open(arguments, say))
    repl = Repl(background, Output())
    try:
        if sys.stdin.isatty():
            import_module("bot.repl.prompt").converse(repl)
            return 0
        return _answer_lines(repl)
    finally:
        background.close()


def _answer_lines(repl: Repl) -> int:
    """Handle every line; the code is that of the worst failure."""
    code = 0
    repl.background.start().result()
    for line in sys.stdin:
        try:
            if not repl.handle(line):
                break
        except WhosaysError as error:
            sys.stderr.write(f"{error}\n")
            code = max(code, 2 if isinstance(error, UserError) else 1)
        repl.output.flush()
    return code


def _open(arguments: Namespace, say: Say) -> AbstractContextManager[Answering]:
    talk = import_module("bot.repl.talk")
    opened: AbstractContextManager[Answering] = talk.open_talk(arguments, say)
    return opened
