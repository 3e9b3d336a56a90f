"""``python -m evals.wordings [LANGUAGE...]``: how many wordings are read right, part by part."""

import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from evals.wordings.benchmark import WORDINGS_FOLDER
from evals.wordings.judging import Judged, faults, judge_all, share_right


def main(arguments: Sequence[str] | None = None) -> int:
    """Read every language's wordings and print a table of them."""
    parser = ArgumentParser(prog="python -m evals.wordings", description=__doc__)
    parser.add_argument("language", nargs="*", help="codes of packs; all that have a file if none")
    parser.add_argument("--each", type=int, default=12, help="sentences for each part")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other sentences")
    parser.add_argument("--worst", type=int, default=20, help="how many parts to show")
    parser.add_argument("--after", action="store_true", help="each after another's sentence")
    options = parser.parse_args(arguments)
    codes = options.language or sorted(path.stem for path in WORDINGS_FOLDER.glob("*.toml"))
    for code in codes:
        path = WORDINGS_FOLDER / f"{code}.toml"
        judged = judge_all(path, each=options.each, seed=options.seed, after=options.after)
        _print(code, judged, options.worst)
    return 0


def _print(code: str, judged: Sequence[Judged], worst: int) -> None:
    console = Console(width=160)
    right = sum(one.right for one in judged)
    missed, invented, speakers = faults(judged)
    console.print(
        f"{code}: {right} of {len(judged)} right ({share_right(judged):.3f}); "
        f"figures missed in {missed}, invented in {invented}, speakers wrong in {speakers}"
    )
    table = Table("right", "part", "an example of what is wrong")
    by_part = sorted(_by_part(judged).items(), key=lambda item: share_right(item[1]))
    for part, ones in by_part[:worst]:
        wrong = next((one for one in ones if not one.right), None)
        if wrong:
            table.add_row(f"{share_right(ones):.2f}", escape(part), escape(_example(wrong)))
    console.print(table)


def _by_part(judged: Iterable[Judged]) -> dict[str, list[Judged]]:
    by_part = defaultdict(list)
    for one in judged:
        for part in one.wording.parts:
            by_part[part].append(one)
    return by_part


def _example(one: Judged) -> str:
    told = [
        f"missed {each.low} {'/'.join(sorted(each.counted))} {each.who or ''}"
        for each in one.missed
    ]
    told += [f"invented {figure.text}" for figure in one.invented]
    told += [f"speaker {speaker}" for speaker in one.speakers]
    return f"{one.wording.text}\n→ {'; '.join(told)}"


if __name__ == "__main__":
    sys.exit(main())
