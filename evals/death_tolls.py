"""Killed figures of an incident's sources against the range that Airwars publishes for it.

A silver measure: a source may give another day's total or count fighters too, and the ranges were
not verified again. A source that names one of several dead gives no toll: parts of a total and
people counted by their names are left out. Each source is read by itself for the question of day
and place, so that this measures reading and choosing, and not retrieval.
``python -m evals.death_tolls`` prints figures outside their range for a person to read.
"""

import hashlib
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from babel.dates import format_date
from rich.console import Console, Group
from rich.table import Table

from bot.asking.question import analyse
from bot.choosing.events.asked_days import dated
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.claims import Claim
from bot.ledger.comparing import interval
from bot.reading.reader import Reader
from evals.benchmarks import Benchmark, Outcome
from evals.json_lines import json_lines
from evals.shared_folder import shared_folder
from index.articles import UNKNOWN_LANGUAGE, Article

_SET = "airwars_incidents"
_SOURCES, _INCIDENTS = "sources.jsonl", "incidents.jsonl"
_KILLED = "killed"
_SOURCES_INSIDE, _FIGURES_INSIDE = "toll_sources_inside", "toll_figures_inside"
_QUESTION = "How many people were killed in {place} on {day}?"


@dataclass(frozen=True, slots=True)
class Incident:
    """An incident with the range of civilians killed, and the texts of its sources."""

    code: str
    place: str
    day: date
    low: int
    high: int
    sources: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The killed figures that one source gives of one incident, but for parts and named people."""

    incident: Incident
    claims: tuple[Claim, ...]

    @property
    def outside(self) -> tuple[Claim, ...]:
        """Those that cannot be true within the incident's range."""
        return tuple(claim for claim in self.claims if not _within(claim, self.incident))


def load_incidents(folder: Path) -> Iterator[Incident]:
    """Yield the incidents that have a range, with those of their sources that have words."""
    texts = {each["source_id"]: each for each in json_lines(folder / _SOURCES)}
    for each in json_lines(folder / _INCIDENTS):
        low, high = each["civilian_deaths_min"], each["civilian_deaths_max"]
        if low is None or high is None or not each["location"]:
            continue
        sources = (_article(texts[name]) for name in each["sources"] if name in texts)
        yield Incident(
            each["code"] or each["incident"],
            each["location"],
            date.fromisoformat(each["date"]),
            low,
            high,
            tuple(article for article in sources if any(map(str.isalpha, article.text))),
        )


def read_tolls(incidents: Iterable[Incident]) -> Iterator[Told]:
    """Yield what each source of each incident says was the number of people killed in it."""
    reader = Reader()
    for incident in incidents:
        spelt = format_date(incident.day, "d MMMM y", locale="en")
        asked = analyse(_QUESTION.format(place=incident.place, day=spelt))
        for article in incident.sources:
            readings = (reader.read(article),)
            question = dated(asked, readings)
            claims = select_figures(question, relevant(question, readings))
            yield Told(incident, tuple(claim for claim in claims if _is_toll(claim)))


def measure(incidents: Sequence[Incident]) -> Outcome:
    """Read every source and compare with the ranges."""
    told = tuple(read_tolls(incidents))
    with_figures = [one for one in told if one.claims]
    figures = sum(len(one.claims) for one in told)
    outside = sum(len(one.outside) for one in told)
    some = sum(len(one.outside) < len(one.claims) for one in with_figures)
    whole = sum(not one.outside for one in with_figures)
    table = Table("", "Count", "Share", title=f"{_SET}: killed figures against published ranges")
    table.add_row("sources of incidents with a range", str(len(told)), "")
    given = len(with_figures)
    table.add_row("that give a figure for it", str(given), _part(given, len(told)))
    table.add_row("with a figure inside the range", str(some), _part(some, given))
    table.add_row("with all of them inside", str(whole), _part(whole, given))
    table.add_row("figures", str(figures), "")
    table.add_row("inside", str(figures - outside), _part(figures - outside, figures))
    reached = {
        _SOURCES_INSIDE: some / len(with_figures) if with_figures else None,
        _FIGURES_INSIDE: (figures - outside) / figures if figures else None,
    }
    return Outcome(reached, Group(table))


def _part(some: int, all_of_them: int) -> str:
    return f"{some / all_of_them:.3f}" if all_of_them else "none"


def _is_toll(claim: Claim) -> bool:
    figure = claim.figure
    return (
        figure is not None
        and figure.counted == _KILLED
        and not figure.included
        and not figure.named
        and interval(figure) is not None
    )


def _within(claim: Claim, incident: Incident) -> bool:
    figure = claim.figure
    ends = None if figure is None else interval(figure)
    return ends is not None and ends[0] <= incident.high and incident.low <= ends[1]


def _article(source: Any) -> Article:
    language = source["lang"] if source["lang"] not in {"", "und"} else UNKNOWN_LANGUAGE
    return Article(
        source["source_id"],
        source["domain"] or "",
        source["url"],
        source["title"],
        None,
        language,
        source["text"] or "",
    )


def _find(folder: Path) -> bool:
    return folder.name == _SET and (folder / _INCIDENTS).is_file()


def _run(folder: Path) -> Outcome:
    return measure(tuple(load_incidents(folder)))


TOLLS = Benchmark("death tolls", frozenset({_SOURCES_INSIDE, _FIGURES_INSIDE}), _find, _run)
"""Whether killed figures lie in the range that is published for the incident."""


def main(arguments: Sequence[str]) -> int:
    """Print figures outside their range, chosen by a hash, each with its sentence."""
    parser = ArgumentParser(prog="python -m evals.death_tolls", description=__doc__)
    parser.add_argument("--outside", type=int, default=50, help="how many to print")
    parser.add_argument("--but", nargs="*", default=(), metavar="CODE", help="not these incidents")
    given = parser.parse_args(arguments)
    incidents = [one for one in load_incidents(shared_folder() / _SET) if one.code not in given.but]
    outside = [(one.incident, claim) for one in read_tolls(incidents) for claim in one.outside]
    console = Console(highlight=False, soft_wrap=True)
    for incident, claim in sorted(outside, key=lambda pair: _order(pair[1]))[: given.outside]:
        figure = claim.figure.text if claim.figure is not None else ""
        console.print(
            f"{incident.code} {incident.place}, {incident.day}: {incident.low}-{incident.high} |"
            f" {claim.article.id} | {figure} | {' '.join(claim.quote_text.split())}",
            markup=False,
        )
    return 0


def _order(claim: Claim) -> str:
    return hashlib.sha256(f"{claim.article.id}{claim.quote}".encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
