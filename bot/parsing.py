"""How a command line is parsed and its help is laid out. Imports nothing heavy."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any


class Parser(argparse.ArgumentParser):
    """Says what to do about a question without quotation marks, which the shell takes apart."""

    def parse_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> argparse.Namespace:
        """Return the arguments parsed, or end with exit code 2 where some are not known."""
        parsed, unknown = self.parse_known_args(args, namespace)
        question = getattr(parsed, "question", None)
        if unknown and question is not None and not unknown[0].startswith("-"):
            self.error('put the question in quotation marks: whosays ask "How many died?"')
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return parsed


class Help(argparse.HelpFormatter):
    """Wraps descriptions and leaves examples as they are written."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        if "\n" in text:
            return text
        return super()._fill_text(text, width, indent)


class Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __init__(self, option_strings: Sequence[str], dest: str, **options: Any) -> None:
        """Take no value."""
        super().__init__(option_strings, dest, nargs=0, **options)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print the version and end."""
        metadata = import_module("importlib.metadata")
        try:
            version = metadata.version("whosays")
        except metadata.PackageNotFoundError:
            version = "(not installed)"
        sys.stdout.write(f"whosays {version}\n")
        parser.exit()
