"""The settings and their example file."""

from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings, load_settings
from index.errors import UserError

_EXAMPLE = Path(__file__).resolve().parent.parent / ".env.example"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)


def _example() -> dict[str, tuple[str, str]]:
    """Return value and comment of each variable of the example file."""
    found: dict[str, tuple[str, str]] = {}
    comment: list[str] = []
    for line in _EXAMPLE.read_text("utf-8").splitlines():
        if line.startswith("#"):
            comment.append(line.removeprefix("#").strip())
        elif line:
            name, _, value = line.partition("=")
            found[name] = (value, " ".join(comment))
        else:
            comment = []
    return found


def test_the_example_file_names_every_variable_with_its_default_and_meaning() -> None:
    expected = {
        f"{PREFIX}{name.upper()}": (
            "" if field.default is None else str(field.default),
            field.description,
        )
        for name, field in Settings.model_fields.items()
    }
    assert _example() == expected


def test_the_example_file_changes_nothing() -> None:
    Path(".env").write_text(_EXAMPLE.read_text("utf-8"), "utf-8")
    assert load_settings() == Settings.model_construct(
        **{name: field.default for name, field in Settings.model_fields.items()}
    )


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("WHOSAYS_PASSAGES=7\nWHOSAYS_STORE=here\nOTHER=1\n", "utf-8")
    monkeypatch.setenv("WHOSAYS_PASSAGES", "9")
    settings = load_settings()
    assert (settings.passages, settings.store) == (9, Path("here"))


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHOSAYS_STORE", "")
    assert load_settings().store is None


@pytest.mark.parametrize(
    ("name", "value"), [("PASSAGES", "many"), ("PASSAGES", "0"), ("LANGUAGE", "Danish")]
)
def test_a_wrong_value_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(PREFIX + name, value)
    with pytest.raises(UserError, match=f"{PREFIX}{name} is '{value}'"):
        load_settings()


def test_a_file_that_is_not_text_is_named() -> None:
    Path(".env").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match=r"\.env cannot be read"):
        load_settings()
