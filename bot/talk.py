"""The application as a conversation uses it. Imported and used in the background thread."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bot.answers import Answer
from bot.background import Say
from bot.claims import Claim
from bot.commands.options import chosen_place
from bot.indexing import refresh, summary, tell
from bot.rendering.holdings import holdings_lines
from bot.settings import load_settings
from bot.stores import require_store
from bot.wiring import Application, open_application
from index.articles import Article
from index.errors import UserError


class Talk:
    """What ``bot.repl.Repl`` needs, by means of the application."""

    def __init__(self, application: Application) -> None:
        self._application = application

    def answer(self, question: str, on_claim: Callable[[Claim], None]) -> Answer:
        """Answer a question in its language, or in the one that is set."""
        language = self._application.settings.language
        return self._application.answerer.answer(question, language, on_claim=on_claim)

    def article(self, article_id: str) -> Article | None:
        """Return an article of the index."""
        return self._application.corpus.article(article_id)

    def reload(self) -> str:
        """Index what is new in the folder that the index belongs to."""
        folder = self._application.place.articles or self._application.corpus.status().root
        if folder is None:
            raise UserError("No folder of articles is known; leave and name one with --articles.")
        report = refresh(self._application, folder)
        rejected = (f"\n  rejected {item.key}: {item.reason}" for item in report.rejected)
        return f"{summary(report)}.{''.join(rejected)}"

    def sources(self) -> Iterator[str]:
        """Yield what is indexed."""
        return holdings_lines(self._application.corpus.status())


@contextmanager
def open_talk(arguments: Namespace, say: Say) -> Iterator[Talk]:
    """Open the application that the command line names, with everything loaded.

    Args:
        arguments: The command line.
        say: Told what is being done; the prompt is up meanwhile, and a bar would draw over it.

    Raises:
        WhosaysError: There is no index, or it cannot be used.
    """
    settings = load_settings()
    place = chosen_place(arguments, settings)
    if place.articles is None:
        require_store(place)
    with open_application(settings, place, tell) as application:
        if place.articles is not None:
            application.refresh(
                place.articles,
                lambda step: say(
                    f"indexing {step.done} of {step.total} files, {step.articles} articles"
                ),
            )
            say("loading")
        application.corpus.warm()
        _ = application.answerer
        yield Talk(application)
