"""The application as a conversation uses it. Imported and used in the background thread."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from bot.answers import Answer
from bot.asking.conversation import Conversation, Understood
from bot.claims import Claim
from bot.commands.options import chosen_place
from bot.model.model_wiring import build_library
from bot.reading_ahead.unread import read_counts
from bot.rendering.holdings import holdings_lines
from bot.repl.background import Say
from bot.settings import Settings, changed, load_settings
from bot.sources.status import source_statuses, status_lines
from bot.stores import require_store
from bot.upkeep.index_report import report_lines, report_of, summary
from bot.upkeep.indexing import (
    PATIENCE_OUTSIDE,
    due_now,
    known_troubles,
    refresh,
    require_articles,
    tell,
)
from bot.wiring import Application, open_application
from index.articles import Article
from index.errors import UserError
from prompts.library import Library

_NO_FOLDER = "No folder of articles is known; leave and name one with --articles."


class Talk:
    """What ``bot.repl.session.Repl`` needs, by means of the application."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._settings = application.settings
        self._answerer = application.answerer

    @property
    def settings(self) -> Settings:
        """What is set now."""
        return self._settings

    def understand(self, conversation: Conversation, text: str) -> Understood:
        """Return what a question asks for after those before it."""
        with self._application.spare_time.taken():
            return conversation.understand(text, self._answerer.assistant)

    def answer(self, asked: Understood, on_claim: Callable[[Claim], None]) -> Answer:
        """Answer a question in its language, or in the one that is set."""
        language = self._settings.language or (asked.language if asked.rewritten else None)
        with self._application.spare_time.taken():
            return self._answerer.answer(asked.question, language, on_claim=on_claim)

    def article(self, article_id: str) -> Article | None:
        """Return an article of the index."""
        return self._application.corpus.article(article_id)

    def reload(self) -> str:
        """Read what is new in all sources.

        Raises:
            UserError: There is none.
        """
        if not self._application.sources():
            raise UserError(_NO_FOLDER)
        report = refresh(self._application)
        return "\n".join([f"{summary(report.total)}.", *report_lines(report)])

    def sources(self) -> Iterator[str]:
        """Yield what is indexed, and where it comes from."""
        corpus = self._application.corpus
        yield from holdings_lines(corpus.status(), read_counts(corpus).read)
        yield from status_lines(source_statuses(self._application).sources)

    def configure(self, changes: Mapping[str, str | None]) -> None:
        """Change settings by name for this conversation.

        Raises:
            UserError: A value cannot be; nothing has changed.
        """
        settings = changed(self._settings, changes)
        self._answerer = self._application.answerer_with(settings)
        self._settings = settings

    def library(self) -> Library:
        """Return the prompts as they are chosen now.

        Raises:
            PromptError: A file is not as it must be.
        """
        return build_library(self._settings)

    def evaluate(self, questions: Path) -> Mapping[str, Any]:
        """Answer the questions of a file and return the evaluation as JSON has it.

        Raises:
            UserError: The file is no question file.
        """
        running = import_module("evals.running")  # evals rests on the bot, not the other way round
        with self._application.spare_time.taken():
            evaluation: Mapping[str, Any] = running.evaluated_file(
                self._answerer, questions, self._folder()
            )
        return evaluation

    def _folder(self) -> Path:
        folder = self._application.place.articles or self._application.corpus.status().root
        if folder is None:
            raise UserError(_NO_FOLDER)
        return folder


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
    if not place.is_fed:
        require_store(place)
    with open_application(settings, place, tell) as application:
        if place.is_fed:
            _read(application, say)
        else:
            require_articles(application)
        application.corpus.warm()
        with application.reading_ahead():
            yield Talk(application)


def _read(application: Application, say: Say) -> None:
    """Read what is due, and say what could not be read: it was told, not merely not found."""
    due = due_now(application)
    read = application.reader.read_all(
        due,
        lambda step: say(f"indexing {step.done} of {step.total} files, {step.articles} articles"),
        listed=application.sources(),
        within=PATIENCE_OUTSIDE,
    )
    report = report_of(read)
    for line in (*report.troubles, *report.unfinished, *known_troubles(application, due)):
        tell(line)
    say("loading")
