"""The state of a conversation, and what each line does to it."""

from dataclasses import dataclass, field

from bot.answers import Answer
from bot.asking.conversation import Conversation, Understood
from bot.output import Output
from bot.repl.answering import Answering
from bot.repl.background import Background
from index.errors import UserError


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A question as it was understood, and the answer to it."""

    asked: Understood
    answer: Answer


@dataclass
class Repl:
    """One conversation.

    Attributes:
        background: Where the application is loaded and used.
        output: Where everything is printed.
        conversation: The questions that a follow-up goes on with.
        exchanged: All of it so far, for the transcript.
    """

    background: Background[Answering]
    output: Output
    conversation: Conversation = field(default_factory=Conversation, init=False)
    exchanged: list[Exchanged] = field(default_factory=list, init=False)

    def handle(self, line: str) -> bool:
        """Do what one line says; return False when it ends the conversation.

        Raises:
            WhosaysError: What the line asks for cannot be done; the conversation can go on.
        """
        from bot.repl.commands import COMMANDS  # noqa: PLC0415 -- the commands use the session

        line = line.strip()
        if not line.startswith("/"):
            if line:
                self.ask(line)
            return True
        name, *arguments = line.split()
        if name == "/quit":
            return False
        command = COMMANDS.get(name)
        if command is None:
            raise UserError(f"There is no command {name}; /help lists them.")
        command.run(self, arguments)
        return True

    def ask(self, text: str) -> None:
        """Answer a question and print the answer; a follow-up with what it was taken for."""
        conversation = self.conversation
        asked = self.background.call(lambda talk: talk.understand(conversation, text))
        if asked.rewritten:
            self.output.aside(f"Taken as: {asked.question}")
        answer = self.answered(asked)
        self.conversation = conversation.after(asked)
        self.exchanged.append(Exchanged(asked, answer))
        self.output.answer(answer, folded=True)

    def answered(self, asked: Understood) -> Answer:
        """Return the answer to a question, showing claims while they come."""
        with self.output.claims_coming() as show:
            return self.background.call(lambda talk: talk.answer(asked, show))

    @property
    def last(self) -> Answer | None:
        """The last answer, or None."""
        return self.exchanged[-1].answer if self.exchanged else None

    def last_exchanged(self) -> Exchanged:
        """Return the last question with its answer.

        Raises:
            UserError: Nothing has been asked yet.
        """
        if not self.exchanged:
            raise UserError("Nothing has been asked yet; ask something first.")
        return self.exchanged[-1]

    def begin_anew(self) -> None:
        """Forget the conversation; the last answer can still be looked at."""
        self.conversation = Conversation()
