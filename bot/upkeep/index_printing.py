"""What an indexing run did: short on a terminal, every line of it into a pipe."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from bot.output import Output
from bot.rendering.phrasebook import phrasebook
from bot.rendering.untrusted import one_line
from bot.upkeep.index_report import IndexReport, rejections_in_words, report_lines, summary
from index.upkeep.reports import Fresh

_MOST = 12


def print_outcome(report: IndexReport, output: Output) -> None:
    """Print what is new and whose, what was rejected and why, and what went wrong."""
    output.line(f"{summary(report.total)}, in {report.total.seconds:.1f} seconds.")
    if not output.is_terminal:
        for line in report_lines(report):
            output.line(line)
        return
    if report.total.fresh:
        output.rich(_fresh_table(report.total.fresh))
    for told in rejections_in_words(report.total.rejected, _MOST):
        output.rich(Text(f"  {told}", "yellow"))
    for trouble in report.troubles:
        output.rich(Text(f"  {one_line(trouble)}", "red"))
    for left in report.unfinished:
        output.rich(Text(f"  {one_line(left)}"))


def _fresh_table(fresh: Sequence[Fresh]) -> Table:
    book = phrasebook("en")
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("New", justify="right", style="bold")
    table.add_column("Outlet", overflow="fold")
    table.add_column("Language")
    for one in fresh[:_MOST]:
        outlet = Text(one_line(one.outlet))
        table.add_row(str(one.articles), outlet, book.language_name(one.language))
    rest = sum(one.articles for one in fresh[_MOST:])
    if rest:
        table.add_row(str(rest), Text("others", "dim"), "")
    return table
