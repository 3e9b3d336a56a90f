"""``whosays show``: an article as it is stored, which is what every citation points into."""

from argparse import Namespace

from bot.citations import parse_span, unknown_article
from bot.commands.options import chosen_place
from bot.indexing import tell
from bot.output import Output
from bot.settings import load_settings
from bot.stores import require_store
from bot.wiring import open_application
from index.articles import Article
from index.spans import Span


def run(arguments: Namespace) -> int:
    """Print the article, or a span of it."""
    settings = load_settings()
    place = chosen_place(arguments, settings)
    require_store(place)
    with open_application(settings, place, tell) as application:
        article = application.corpus.article(arguments.article)
    if article is None:
        raise unknown_article(arguments.article)
    span = None if arguments.span is None else parse_span(arguments.span, article)
    output = Output()
    if arguments.json:
        output.json(_document(article, span))
    else:
        output.article(article, span)
    return 0


def _document(article: Article, span: Span | None) -> dict[str, object]:
    return {
        "article": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "published": None if article.published is None else article.published.isoformat(),
        "language": article.language,
        "inferred": sorted(article.inferred),
        "text": article.text,
        "span": None if span is None else list(span),
        "quote": None if span is None else span.of(article.text),
    }
