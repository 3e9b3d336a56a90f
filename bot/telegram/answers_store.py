"""Answers as they were given, so that buttons, links and edits work after a restart."""

import json
import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass

from bot.rendering.document_shape import AnswerObject
from bot.telegram.database import Database

_COLUMNS = (
    "id, user, chat, message, question, language, document, index_version, prompt_hash, shown,"
    " update_id, conversation, understood, spoken"
)


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
        document: The answer in its public JSON form (``bot.rendering.document``); one that was
            stored long ago may lack keys that were added since.
        index_version: When the index that it comes from was last refreshed, or None.
        prompts: The hashes of the prompts that a model was asked with, or None where it was not.
        shown: Message id of the answer once Telegram took it, or None.
        update_id: The update that asked.
        conversation: Which conversation it belongs to, or None where it stands alone.
        understood: The question as it was answered; for a follow-up, as it stands alone.
        spoken: The language that the question was put in.
    """

    id: str
    user: int
    chat: int
    message: int
    question: str
    language: str | None
    document: AnswerObject
    index_version: str | None
    prompts: str | None
    shown: int | None
    update_id: int
    conversation: str | None = None
    understood: str | None = None
    spoken: str | None = None

    @property
    def taken_as(self) -> str | None:
        """What a follow-up was taken for, or None where the question stood for itself."""
        return None if self.understood in {None, self.question.strip()} else self.understood


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
            answer.prompts,
            answer.shown,
            answer.update_id,
            answer.conversation,
            answer.understood,
            answer.spoken,
            time.time(),
        )
        marks = ", ".join("?" * len(values))
        self._database.change(
            f"INSERT OR REPLACE INTO answers ({_COLUMNS}, created) VALUES ({marks})",  # noqa: S608 -- ours
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

    def shown_in(self, chat: int, message: int) -> StoredAnswer | None:
        """Return the answer that this message of ours shows, or None."""
        return self._one("chat = ? AND shown = ? ORDER BY created DESC", (chat, message))

    def count(self) -> int:
        """Return how many answers are stored."""
        ((number,),) = self._database.rows("SELECT count(*) FROM answers")
        return int(number)

    def forget(self, user: int) -> int:
        """Delete all answers to ``user``, and every trace of them in the file."""
        return self._database.change("DELETE FROM answers WHERE user = ?", (user,))

    def expire(self, before: float) -> int:
        """Delete all answers given before this time, in seconds of the epoch."""
        return self._database.change("DELETE FROM answers WHERE created < ?", (before,))

    def forget_articles(self, article_ids: frozenset[str]) -> int:
        """Delete all answers that name one of these articles, and return how many there were."""
        rows = self._database.rows("SELECT id, document FROM answers")
        naming = [id_ for id_, written in rows if article_ids & _named(json.loads(written))]
        for answer_id in naming:
            self._database.change("DELETE FROM answers WHERE id = ?", (answer_id,))
        return len(naming)

    def _one(self, condition: str, values: Sequence[object]) -> StoredAnswer | None:
        query = f"SELECT {_COLUMNS} FROM answers WHERE {condition} LIMIT 1"  # noqa: S608 -- ours
        rows = self._database.rows(query, values)
        if not rows:
            return None
        row = list(rows[0])
        row[6] = json.loads(row[6])
        return StoredAnswer(*row)


def _named(document: AnswerObject) -> frozenset[str]:
    """Return the ids of all articles that an answer shows, or was read for."""
    shown = [*document["claims"], *document["nearest"], *document["unread"]]
    others = [other for claim in document["claims"] for other in claim.get("also", ())]
    named = {one["article"] for one in (*shown, *others)}
    return frozenset({*named, *document["reading"]["articles"]})


def new_id() -> str:
    """Return an id for a new answer: 60 bits at random in 10 characters of a URL."""
    return secrets.token_urlsafe(9)[:10].replace("-", "x").replace("_", "y")
