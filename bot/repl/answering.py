"""What a conversation needs of the application, whose one implementation is ``bot.repl.talk``."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from bot.answers import Answer
from bot.asking.conversation import Conversation, Understood
from bot.claims import Claim
from bot.settings import Settings
from index.articles import Article
from prompts.library import Library


class Answering(Protocol):
    """What a conversation needs of the application. All of it is called in one thread."""

    @property
    def settings(self) -> Settings:
        """What is set now."""

    def understand(self, conversation: Conversation, text: str) -> Understood:
        """Return what a question asks for after those before it."""

    def answer(self, asked: Understood, on_claim: Callable[[Claim], None]) -> Answer:
        """Answer a question, telling each verified claim as soon as there is one."""

    def article(self, article_id: str) -> Article | None:
        """Return an article of the index."""

    def reload(self) -> str:
        """Index what is new and say what was done."""

    def sources(self) -> Iterator[str]:
        """Yield lines that say what is indexed."""

    def configure(self, changes: Mapping[str, str | None]) -> None:
        """Change settings by name for this conversation.

        Raises:
            UserError: A value cannot be; nothing has changed.
        """

    def library(self) -> Library:
        """Return the prompts as they are chosen now.

        Raises:
            PromptError: A file is not as it must be.
        """

    def evaluate(self, questions: Path) -> Mapping[str, Any]:
        """Answer the questions of a file and return the evaluation as JSON has it.

        Raises:
            UserError: The file is no question file.
        """
