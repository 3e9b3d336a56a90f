"""A question to be answered in a chat."""

from dataclasses import dataclass

from bot.asking.conversation import Understood


@dataclass(frozen=True, slots=True)
class Job:
    """A question to be answered in a chat.

    Attributes:
        update_id: The update that asks.
        user: Who asks.
        chat: Where the answer goes.
        thread: The topic there, or None.
        message: The question's message; 0 where it stands in another chat.
        text: The question as it was put.
        language: Of the answer, or None for the question's own.
        ui_language: Of what the bot itself says.
        conversation: Which conversation it belongs to, or None where it stands alone.
        continues: The message of ours that it replies to, or None.
        understood: What it was taken for before, or None where that is yet to be found.
        answer_id: The stored answer that is made anew, or None.
        shown: The message that shows that, or None.
    """

    update_id: int
    user: int
    chat: int
    thread: int | None
    message: int
    text: str
    language: str | None
    ui_language: str | None
    conversation: str | None = None
    continues: int | None = None
    understood: Understood | None = None
    answer_id: str | None = None
    shown: int | None = None
