"""Which questions a follow-up goes on with: those of the same person, in the same place.

In a private chat that is the chat, in a group each person's own questions in a topic. A reply to
an answer goes on with that answer, whoever asked for it. The memory is the stored answers
themselves, so that a restart forgets nothing and ``/forget`` all of it.
"""

from bot.asking.conversation import Conversation, Turn
from bot.telegram.answers_store import StoredAnswer
from bot.telegram.database import Database

_KEPT = 6
"""Questions that are remembered, as many as ``bot.asking.conversation`` looks at."""


def conversation_id(chat: int, thread: int | None, user: int) -> str:
    """Return the name of a person's conversation in a chat or one of its topics."""
    return f"{chat}/{thread or 0}/{user}"


class Conversations:
    """The questions so far, read from the table of answers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def before(self, conversation: str, message: int) -> Conversation:
        """Return the questions that were asked before ``message``, a message id of the chat.

        Ids grow with time in a chat, and an edited question keeps its own.
        """
        rows = self._database.rows(
            "SELECT understood, spoken FROM answers WHERE conversation = ?1 AND message < ?2"
            " AND message > coalesce((SELECT since FROM conversations WHERE id = ?1), 0)"
            " AND understood IS NOT NULL ORDER BY message DESC LIMIT ?3",
            (conversation, message, _KEPT),
        )
        return Conversation(tuple(Turn(question, language) for question, language in rows[::-1]))

    def up_to(self, answer: StoredAnswer) -> Conversation:
        """Return the questions up to that of ``answer``, which is the last of them."""
        if answer.conversation is None:
            return Conversation()
        return self.before(answer.conversation, answer.message + 1)

    def begin_anew(self, conversation: str, user: int, message: int) -> None:
        """Remember nothing of what was asked before ``message``, be it answered yet or not."""
        self._database.change(
            "INSERT OR REPLACE INTO conversations VALUES (?, ?, ?)", (conversation, user, message)
        )

    def forget(self, user: int) -> None:
        """Delete what is known of a person's conversations besides the answers."""
        self._database.change("DELETE FROM conversations WHERE user = ?", (user,))
