"""Commands that look at the last answer, at articles and at what is indexed."""

from bot.answers import Answered, Entry
from bot.ledger.citations import parse_span, unknown_article
from bot.rendering.tracing import trace_lines
from bot.repl.session import Repl
from index.articles import Article
from index.errors import UserError
from index.spans import Span


def sources(repl: Repl, _: list[str]) -> None:
    """List the articles behind the last answer, or what is indexed."""
    if not isinstance(repl.last, Answered):
        for line in repl.background.call(lambda application: tuple(application.sources())):
            repl.output.line(line)
        return
    cited: dict[str, list[Entry]] = {}
    for entry in repl.last.ledger.entries:
        cited.setdefault(entry.claim.article.id, []).append(entry)
    for entries in cited.values():
        numbers = ", ".join(str(entry.id) for entry in entries)
        repl.output.line(f"[{numbers}] {_described(entries[0].claim.article)}")


def show(repl: Repl, arguments: list[str]) -> None:
    """Print the article of a claim, or any article, with a span highlighted."""
    match arguments:
        case [number] if number.isdecimal():
            entry = _entry(repl, int(number))
            _print_article(repl, entry.claim.article, entry.claim.quote)
        case [*words] if words:
            _print_article(repl, *_named(repl, words))
        case _:
            raise UserError("Name a claim or an article: /show 1, or /show ARTICLE [SPAN].")


def showable(repl: Repl) -> tuple[str, ...]:
    """Return what ``/show`` can be completed with: claims and articles of the last answer."""
    if not isinstance(repl.last, Answered):
        return ()
    entries = repl.last.ledger.entries
    articles = dict.fromkeys(entry.claim.article.id for entry in entries)
    return (*(str(entry.id) for entry in entries), *articles)


def why(repl: Repl, _: list[str]) -> None:
    """Print how the last answer came about."""
    last = repl.last_exchanged()
    if last.asked.rewritten:
        by = "the model" if last.asked.by_model else "our rules"
        repl.output.line(f"Taken as, by {by}: {last.asked.question}")
    for line in trace_lines(last.answer.trace):
        repl.output.line(line)


def json(repl: Repl, _: list[str]) -> None:
    """Print the last answer as JSON; a follow-up's own words stand beside the question."""
    last = repl.last_exchanged()
    repl.output.answer_object(last.answer, asked=last.asked.asked)


def reload(repl: Repl, _: list[str]) -> None:
    """Index what is new."""
    repl.output.line(repl.background.call(lambda application: application.reload()))


def new(repl: Repl, _: list[str]) -> None:
    """Begin a new conversation."""
    repl.begin_anew()
    repl.output.line("A new conversation: the next question stands alone.")


def _entry(repl: Repl, number: int) -> Entry:
    answer = repl.last_exchanged().answer
    entries = answer.ledger.entries if isinstance(answer, Answered) else ()
    for entry in entries:
        if entry.id == number:
            return entry
    raise UserError(f"The last answer has no claim {number}.")


def _named(repl: Repl, words: list[str]) -> tuple[Article, Span | None]:
    """Find the article that ``words`` name; its id may hold spaces, a span may follow it."""
    whole = _find(repl, " ".join(words))
    if whole is not None:
        return whole, None
    article = _find(repl, " ".join(words[:-1]))
    if article is None:
        raise unknown_article(" ".join(words))
    return article, parse_span(words[-1], article)


def _find(repl: Repl, article_id: str) -> Article | None:
    return repl.background.call(lambda application: application.article(article_id))


def _print_article(repl: Repl, article: Article, span: Span | None) -> None:
    repl.output.line(_described(article))
    repl.output.line("")
    repl.output.article(article, span)


def _described(article: Article) -> str:
    day = article.published.isoformat() if article.published else "undated"
    title = f"  {article.title}" if article.title else ""
    return f"{article.id}  {article.outlet}, {day}{title}"
