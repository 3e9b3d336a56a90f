"""The outcome of an evaluation, for people at a terminal."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from evals.answers import GivenClaim
from evals.diagnosis import Fate, Workings, categories_read, fate, fates
from evals.evaluation import Evaluation
from evals.measures import EntryScore, Measure, QuestionScore, Share, by_language_pair, total

_TITLES = {
    Measure.CORE_RECALL: "Core recall",
    Measure.SPEAKERS: "Speakers right",
    Measure.QUOTES: "Quotes verified",
    Measure.NOT_INVENTED: "Figures not invented",
    Measure.REFUSALS: "Refusals right",
    Measure.ARTICLE_RECALL: "Article Recall@10",
}
_QUOTE_LENGTH = 100


def report(evaluation: Evaluation) -> RenderableType:
    """Return measures, fates, and what was wrong with each answer."""
    accounts = [(scored, list(_account(scored, evaluation))) for scored in evaluation.scores]
    return Group(
        f"[bold]{evaluation.name}[/bold], questions: {len(evaluation.scores)}",
        _measures(evaluation.scores),
        _pairs(evaluation.scores),
        _fates(evaluation),
        *(_question(scored, lines) for scored, lines in accounts if lines),
    )


def _measures(scores: tuple[QuestionScore, ...]) -> Table:
    table = Table("Measure", "Share", "Count", title_justify="left")
    for measure, share in total(scores).items():
        table.add_row(_TITLES[measure], _percent(share), f"{share.hits}/{share.total}")
    invented = sum(len(scored.invented) for scored in scores)
    misplaced = sum(len(scored.misplaced) for scored in scores)
    table.add_row("Invented figures", "", str(invented))
    table.add_row("Figures of another article", "", str(misplaced))
    return table


def _pairs(scores: tuple[QuestionScore, ...]) -> Table:
    columns = (Measure.CORE_RECALL, Measure.SPEAKERS, Measure.ARTICLE_RECALL)
    table = Table("Question to article", *(_TITLES[measure] for measure in columns))
    for (asked, written), shares in by_language_pair(scores).items():
        cells = [f"{shares[measure].hits}/{shares[measure].total}" for measure in columns]
        table.add_row(f"{asked} to {written}", *cells)
    return table


def _fates(evaluation: Evaluation) -> Table:
    counted = fates(evaluation.scores, evaluation.workings)
    table = Table("What became of core entries", "Count")
    for one in Fate:
        if counted[one]:
            table.add_row(str(one), str(counted[one]))
    return table


def _question(scored: QuestionScore, lines: list[Text]) -> RenderableType:
    head = f"{scored.question.id} [{scored.question.language}] {scored.question.text}"
    return Group(Text(head, style="bold"), *lines, Text())


def _account(scored: QuestionScore, evaluation: Evaluation) -> Iterable[Text]:
    if not scored.outcome_right:
        answered = scored.answer.answered
        yield Text("  answered, and no article reports it" if answered else "  refused", "red")
    workings = evaluation.workings_of(scored.question)
    for entry in scored.entries:
        became = fate(entry, scored.answer.read, workings)
        if became is not Fate.RIGHT:
            yield _entry(entry, became, workings)
    yield from (_claim("invented", claim, "red") for claim in scored.invented)
    yield from (_claim("of another article", claim, "magenta") for claim in scored.misplaced)
    yield from (_claim("quote not verified", claim, "red") for claim in scored.unverified)


def _entry(scored: EntryScore, became: Fate, workings: Workings) -> Text:
    entry = scored.entry
    line = Text(f"  {became}: {entry.label}, {entry.article}: {_short(entry.quote)}", "yellow")
    if scored.claims:
        given = sorted({claim.speaker or "the article itself" for claim in scored.claims})
        line.append(f"; given {' | '.join(given)}, right {' | '.join(entry.speakers)}")
    if became is Fate.WRONG_CATEGORY:
        asked, read = " or ".join(workings.asked), ", ".join(categories_read(scored, workings))
        line.append(f"; asked {asked}, read {read}")
    return line


def _claim(what: str, claim: GivenClaim, style: str) -> Text:
    return Text(
        f"  {what}: {claim.figure} ({claim.counted}), {claim.article}: {_short(claim.quote)}", style
    )


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _QUOTE_LENGTH else words[:_QUOTE_LENGTH] + "…"


def _percent(share: Share) -> str:
    return "none" if share.value is None else f"{share.value:.1%}"
