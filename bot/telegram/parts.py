"""What the handlers work with, built once by ``application``."""

from collections.abc import Callable
from dataclasses import dataclass

from telegram import Update, User

from bot.sources.keeping import Keeper
from bot.telegram.access import Access
from bot.telegram.answers_store import AnswersStore
from bot.telegram.asking import Asking
from bot.telegram.conversations import Conversations
from bot.telegram.database import Database
from bot.telegram.delivery import Delivery, Target
from bot.telegram.engine import Engine
from bot.telegram.pace import Pace
from bot.telegram.phrases import Phrases, phrases
from bot.telegram.updates import ChatOrder


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that handlers need.

    Attributes:
        since_poll: Tells how many seconds ago Telegram was last reached, None before the first.
        receivers: Whom else questions are sent to: models on servers.
    """

    database: Database
    answers: AnswersStore
    conversations: Conversations
    access: Access
    engine: Engine
    keeper: Keeper
    asking: Asking
    delivery: Delivery
    order: ChatOrder
    pace: Pace
    since_poll: Callable[[], float | None]
    receivers: tuple[str, ...]

    def own(self, user: User | None) -> Phrases:
        """Return the phrases in the language that ``user`` set, or uses Telegram in."""
        if user is None:
            return phrases(None)
        return phrases(self.access.language(user.id) or user.language_code)


def target_of(update: Update, *, reply: bool = True) -> Target:
    """Return where an answer to this update goes."""
    chat, message = update.effective_chat, update.effective_message
    thread = message.message_thread_id if message and message.is_topic_message else None
    return Target(chat.id if chat else 0, thread, message.message_id if message and reply else None)
