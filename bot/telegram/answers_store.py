"""Answers as they were given, so that buttons, links and edits work after a restart."""

import json
import secrets
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.telegram.database import Database

_COLUMNS = "id, user, chat, message, question, language, document, index_version, shown, update_id"


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """One answer.

    Attributes:
        id: Short and not to be guessed: whoever has it and may ask can open the answer.
        user: Who asked.
        chat: Where; 0 for an inline answer.
        message: The question's message id; 0 where there is none.
        question: As it was put.
        language: The language that was asked for, or None for the question's own.
        document: The answer in its public JSON form (``bot.rendering.document``).
        index_version: When the index that it comes from was last refreshed, or None.
        shown: Message id of the answer once Telegram took it, or None.
        update_id: The update that asked.
    """

    id: str
    user: int
    chat: int
    message: int
    question: str
    language: str | None
    document: Mapping[str, Any]
    index_version: str | None
    shown: int | None
    update_id: int


class AnswersStore:
    """The table of answers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, answer: StoredAnswer) -> None:
        """Store an answer; one of the same id is replaced."""
        values = (
            answer.id,
            answer.user,
            answer.chat,
            answer.message,
            answer.question,
            answer.language,
            json.dumps(answer.document, ensure_ascii=False),
            answer.index_version,
            _prompt_hash(answer.document),
            time.time(),
            answer.shown,
            answer.update_id,
        )
        marks = ", ".join("?" * len(values))
        self._database.change(
            f"INSERT OR REPLACE INTO answers VALUES ({marks})",  # noqa: S608 -- question marks
            values,
        )

    def shown(self, answer_id: str, message_id: int) -> None:
        """Note the message that Telegram took the answer as."""
        self._database.change("UPDATE answers SET shown = ? WHERE id = ?", (message_id, answer_id))

    def get(self, answer_id: str) -> StoredAnswer | None:
        """Return the answer of this id, or None."""
        return self._one("id = ?", (answer_id,))

    def to_message(self, chat: int, message: int) -> StoredAnswer | None:
        """Return the latest answer to the question in this message, or None."""
        return self._one("chat = ? AND message = ? ORDER BY created DESC", (chat, message))

    def latest(self, chat: int, user: int) -> StoredAnswer | None:
        """Return the last answer that ``user`` got in ``chat``, or None."""
        return self._one("chat = ? AND user = ? ORDER BY created DESC", (chat, user))

    def count(self) -> int:
        """Return how many answers are stored."""
        ((number,),) = self._database.rows("SELECT count(*) FROM answers")
        return int(number)

    def forget(self, user: int) -> int:
        """Delete all answers to ``user``, and every trace of them in the file."""
        return self._database.change("DELETE FROM answers WHERE user = ?", (user,))

    def _one(self, condition: str, values: Sequence[object]) -> StoredAnswer | None:
        query = f"SELECT {_COLUMNS} FROM answers WHERE {condition} LIMIT 1"  # noqa: S608 -- ours
        rows = self._database.rows(query, values)
        if not rows:
            return None
        row = list(rows[0])
        row[6] = json.loads(row[6])
        return StoredAnswer(*row)


def _prompt_hash(document: Mapping[str, Any]) -> str | None:
    """Return the hashes of the prompts that a model was asked with, or None where it was not."""
    help_given = document.get("assistance")
    prompts = help_given["prompts"] if help_given else ()
    return " ".join(sorted({prompt["hash"] for prompt in prompts})) or None


def new_id() -> str:
    """Return an id for a new answer: 60 bits at random in 10 characters of a URL."""
    return secrets.token_urlsafe(9)[:10].replace("-", "x").replace("_", "y")
