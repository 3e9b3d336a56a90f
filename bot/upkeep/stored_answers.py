"""The answers that the Telegram bot has stored, where articles are taken out."""

from collections.abc import Iterable
from pathlib import Path

from bot.settings import Settings
from bot.telegram.answers_store import AnswersStore
from bot.telegram.database import Database, database_file


def clear_answers(settings: Settings, store: Path, article_ids: Iterable[str]) -> int:
    """Delete the stored answers that name one of these articles, and return how many."""
    file = database_file(settings, store)
    if not file.exists():
        return 0
    with Database(file) as database:
        deleted = AnswersStore(database).forget_articles(frozenset(article_ids))
        database.compact()
    return deleted
