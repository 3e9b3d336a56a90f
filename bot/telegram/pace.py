"""How long the bot waits before it says something, or says it again. In seconds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """All waits in one place.

    Attributes:
        draft_after: Before the first words on a question's progress, in a private chat.
        draft_every: Between their changes.
        group_after: The same before and between, in a group.
        group_every: As above.
        chat_every: Between two messages in a private chat; see ``rate_limits``.
        first_retry: Before a request that did not get through is made again; then twice that, ...
        inline_settling: Without another letter, before an inline question counts as written.
        typing_every: Between two signs of typing, which Telegram shows for five seconds.
        request: For one request to Telegram, before it counts as lost.
        stopping: For what is being answered to be delivered, once the bot is to stop.
        webhook_every: Between two looks at how Telegram's deliveries fare.
        news_gathered: From what a reading has brought to the message that tells of it.
        news_apart: Between two such messages, at least.
    """

    draft_after: float = 1.0
    draft_every: float = 1.0
    group_after: float = 4.0
    group_every: float = 5.0
    chat_every: float = 1.25
    first_retry: float = 1.0
    inline_settling: float = 0.5
    typing_every: float = 4.5
    request: float = 20.0
    stopping: float = 60.0
    webhook_every: float = 45.0
    news_gathered: float = 20.0
    news_apart: float = 600.0
