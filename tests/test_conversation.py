"""A chat's memory over the sample corpus, by our rules and by a model that is scripted."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from model_server import Step, cut, model_server, reply

from bot.answering import Answerer
from bot.answers import Answer, Answered
from bot.asking.conversation import Conversation, Understood
from bot.model.assistant import Assistant
from bot.model.budget import Budget, Limits
from bot.model.openai_model import OpenAIModel
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from prompts.library import Library

SAMPLES = Path(__file__).parent.parent / "samples"
MARKET = "How many people were killed in the air strike on the harbour market in Halvira?"


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


@pytest.fixture(scope="module")
def answerer(
    encoder: SentenceEncoder, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Answerer]:
    with Corpus.open(tmp_path_factory.mktemp("store"), encoder) as corpus:
        corpus.refresh(SAMPLES)
        yield Answerer(corpus, encoder)


def understood(*questions: str) -> Understood:
    """Return what the last of ``questions`` asks for in a conversation of them all."""
    conversation = Conversation()
    last = Understood("", "", "en")
    for question in questions:
        last = conversation.understand(question)
        conversation = conversation.after(last)
    return last


def figures(answer: Answer) -> set[tuple[str, float | None]]:
    assert isinstance(answer, Answered)
    return {
        (entry.claim.article.id, entry.claim.figure.low)
        for entry in answer.ledger.entries
        if entry.claim.figure is not None
    }


@pytest.mark.parametrize(
    ("earlier", "follow_up", "language"),
    [
        (MARKET, "And how many of them were children?", "en"),
        (MARKET, "Og hvor mange børn?", "da"),
        ("Hvor mange blev dræbt på havnemarkedet i Halvira?", "Og hvor mange børn?", "da"),
        ("Wie viele Menschen starben auf dem Hafenmarkt von Halvira?", "Und die Kinder?", "de"),
        ("كم قتيلا سقط في قصف سوق الميناء في هالفيرا؟", "وماذا عن الأطفال؟", "ar"),
    ],
)
def test_the_children_of_the_market_are_found_in_every_language(
    answerer: Answerer, earlier: str, follow_up: str, language: str
) -> None:
    asked = understood(earlier, follow_up)
    assert asked.language == language
    answer = answerer.answer(asked.question, asked.language)
    found = figures(answer)
    assert ("marvonia-courier-2024-03-17-toll.md", 4) in found
    assert ("casualty-register-2024-03-20-report.md", 5) in found
    assert answer.question.language == language
    assert all(figure in {2, 4, 5} for _, figure in found)


def test_without_its_conversation_the_follow_up_asks_for_something_else(
    answerer: Answerer,
) -> None:
    alone = answerer.answer("And how many of them were children?")
    in_place = answerer.answer(understood(MARKET, "And how many of them were children?").question)
    assert alone.question.counted == ()
    assert in_place.question.counted == ("killed",)


def test_a_follow_up_of_a_follow_up_still_knows_the_event() -> None:
    asked = understood(MARKET, "And how many were wounded?", "And what does the ministry say?")
    assert asked.question == (
        "What does the ministry say (air strike on the harbour market in Halvira)?"
    )


def test_the_first_question_is_never_changed() -> None:
    asked = understood("And how many of them were civilians?")
    assert (asked.question, asked.rewritten) == ("And how many of them were civilians?", False)


def test_memory_is_bounded_and_survives_storing() -> None:
    conversation = Conversation()
    for number in range(30):
        asked = conversation.understand(f"How many were killed in the flood of Orlund {number}?")
        conversation = conversation.after(asked)
    assert len(conversation.turns) == 6
    stored = json.dumps(conversation.as_object())
    assert Conversation.from_object(json.loads(stored)) == conversation
    long = Conversation().after(Understood("x" * 9000, "x" * 9000, "en"))
    assert len(long.turns[0].question) == 500


def rewritten(encoder: SentenceEncoder, folder: Path, step: Step) -> tuple[Understood, list[str]]:
    """Return a follow-up as a scripted model's rewriting leaves it, and what the model was told."""
    first = Conversation().understand(MARKET)
    with model_server(step) as server:
        model = OpenAIModel("small", url=server.url)
        budget = Budget(folder / "usage.sqlite", Limits())
        assistant = Assistant(model, Library(), budget, encoder)
        asked = (
            Conversation().after(first).understand("And how many of them were children?", assistant)
        )
        return asked, [server.said(call) for call in range(len(server.calls))]


def test_a_model_puts_a_follow_up_into_better_words(
    encoder: SentenceEncoder, tmp_path: Path
) -> None:
    words = "How many children were killed in the air strike on the harbour market in Halvira?"
    asked, told = rewritten(encoder, tmp_path, reply({"question": words}))
    assert (asked.question, asked.by_model) == (words, True)
    assert [exchange.prompt for exchange in asked.exchanges] == ["rewrite"]
    assert MARKET in told[0]
    assert "And how many of them were children?" in told[0]


@pytest.mark.parametrize(
    "step",
    [
        reply({"question": "How many children were killed in Orlund?"}),
        reply({"question": "How many of the 12 children were killed in Halvira?"}),
        reply({"question": "Hvor mange børn blev dræbt på havnemarkedet i Halvira?"}),
        reply({"question": " "}),
        reply("no question at all"),
        cut('{"question": "How'),
    ],
    ids=["other place", "new figure", "other language", "empty", "no form", "cut"],
)
def test_a_model_that_adds_or_fails_leaves_it_to_the_rules(
    encoder: SentenceEncoder, tmp_path: Path, step: Step
) -> None:
    asked, _ = rewritten(encoder, tmp_path, step)
    assert asked.question == (
        "How many were children (killed in the air strike on the harbour market in Halvira)?"
    )
    assert not asked.by_model
    assert len(asked.exchanges) == 1


def test_no_model_is_asked_about_a_question_that_stands_alone() -> None:
    class _NeverAsked:
        def rewrite(self, *_: object) -> None:
            raise AssertionError

    first = Conversation().understand(MARKET)
    text = "How many people are missing after the flood in Aldermoos?"
    asked = Conversation().after(first).understand(text, _NeverAsked())  # type: ignore[arg-type]
    assert asked.question == text
