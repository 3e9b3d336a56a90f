"""The place where a follow-up question is put into words of its own, before it is answered."""

from typing import Protocol


class Followups(Protocol):
    """Knows what a conversation was about. Called in the answering thread."""

    def resolve(self, conversation: str, question: str) -> str:
        """Return the question with what it leaves out, and remember it."""

    def forget(self, conversation: str) -> None:
        """Begin the conversation anew."""


class EachAlone:
    """Takes every question as it stands."""

    def resolve(self, conversation: str, question: str) -> str:  # noqa: ARG002 -- the protocol's
        """Return the question unchanged."""
        return question

    def forget(self, conversation: str) -> None:
        """There is nothing to forget."""
