"""The language model as the settings put it together, and what the doctor says of it."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.model.model_wiring import build_assistant
from bot.settings import Settings
from bot.upkeep.checks import check_language_model
from index.embedding.embedding import SentenceEncoder
from index.errors import UserError

KEY = "sk-very-secret-indeed"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def settings(**values: object) -> Settings:
    return Settings.model_validate(values)


def test_without_a_model_there_is_no_assistant(tmp_path: Path) -> None:
    assert build_assistant(settings(), tmp_path, SentenceEncoder()) is None


def test_the_settings_reach_the_assistant(tmp_path: Path) -> None:
    set_ = settings(model="small", model_deadline=7, model_passages=3, prompt_variants="read.short")
    assistant = build_assistant(set_, tmp_path, SentenceEncoder())
    assert assistant is not None
    assert (assistant.model.name, assistant.seconds, assistant.passages) == ("small", 7.0, 3)
    assert assistant.prompts.load("read").label == "read.short"
    assert assistant.prompts.load("lead").label == "lead"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"prompt_variants": "read.long"}, "Prompt read has no variant long"),
        ({"model_money_per_day": 1.0}, "has no price for small"),
    ],
)
def test_what_cannot_work_is_said_at_the_start(
    tmp_path: Path, values: dict[str, object], message: str
) -> None:
    with pytest.raises(UserError, match=message):
        build_assistant(settings(model="small", **values), tmp_path, SentenceEncoder())


def test_a_money_budget_works_with_a_price(tmp_path: Path) -> None:
    Path("prices.toml").write_text("[small]\ninput = 1\noutput = 2\n", "utf-8")
    set_ = settings(model="small", model_money_per_day=1.0)
    assistant = build_assistant(set_, tmp_path, SentenceEncoder())
    assert assistant is not None
    assert assistant.budget.spent().money == 0


@pytest.mark.parametrize(
    ("values", "sound", "finding"),
    [
        ({}, True, "none is set, and none is needed"),
        ({"model": "small"}, False, "small is set without a key"),
        ({"model": "small", "model_key": SecretStr(KEY)}, True, "only its tokens are counted"),
        ({"model": "small", "model_url": "http://127.0.0.1:1/v1"}, True, "small;"),
        ({"prompt_variants": "read.long"}, False, "Prompt read has no variant long"),
    ],
)
def test_the_doctor_looks_at_the_model_and_never_shows_the_key(
    values: dict[str, object], *, sound: bool, finding: str
) -> None:
    check = check_language_model(settings(**values))
    assert check.sound is sound
    assert finding in check.finding
    assert KEY not in f"{check}"


def test_the_key_is_in_no_form_of_the_settings() -> None:
    set_ = settings(model_key=KEY)
    assert KEY not in f"{set_!r} {set_} {set_.model_dump()} {set_.model_dump_json()}"
