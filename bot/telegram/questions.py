"""Questions put by a message or by a button, made to jobs and handed to what answers them."""

from telegram import Message, Update

from bot.asking.conversation import Understood
from bot.telegram.answers_store import StoredAnswer
from bot.telegram.conversations import conversation_id
from bot.telegram.delivery import Target
from bot.telegram.jobs import Job
from bot.telegram.parts import Parts, target_of


class Questions:
    """Takes questions; the update of each stays in the journal until it is answered."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def ask(self, update: Update, text: str) -> None:
        """Take the question ``text`` of a message, new or edited."""
        message, user = update.effective_message, update.effective_user
        if message is None or user is None:
            return
        target = target_of(update)
        if update.edited_message is not None:
            earlier = self._parts.answers.to_message(target.chat, message.message_id)
            if earlier is not None and earlier.question == text:
                return  # Telegram tells of other changes too, such as a preview of a link
            self._parts.asking.cancel(chat=target.chat, message=message.message_id)
        self._submit(
            Job(
                update_id=update.update_id,
                user=user.id,
                chat=target.chat,
                thread=target.thread,
                message=message.message_id,
                text=text,
                language=self._parts.access.language(user.id),
                ui_language=self._parts.own(user).language,
                conversation=conversation_id(target.chat, target.thread, user.id),
                continues=_replied_to(message),
            )
        )

    def ask_again(self, update: Update, target: Target, stored: StoredAnswer) -> None:
        """Take the question of a stored answer again; ``target`` is the message that shows it."""
        here = stored.chat == target.chat
        self._submit(
            Job(
                update_id=update.update_id,
                user=stored.user,
                chat=target.chat,
                thread=target.thread,
                message=stored.message if here else 0,
                text=stored.question,
                language=stored.language,
                ui_language=stored.document["language"],
                conversation=stored.conversation if here else None,
                understood=_understood(stored),
                answer_id=stored.id,
                shown=target.edit,
            )
        )

    def _submit(self, job: Job) -> None:
        self._parts.order.hold(job.update_id)
        self._parts.asking.submit(job)


def _replied_to(message: Message) -> int | None:
    replied = message.reply_to_message
    if replied is None or replied.from_user is None:
        return None
    return replied.message_id if replied.from_user.id == message.get_bot().id else None


def _understood(stored: StoredAnswer) -> Understood | None:
    if stored.understood is None or stored.spoken is None:
        return None
    return Understood(stored.question, stored.understood, stored.spoken)
