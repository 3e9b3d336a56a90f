"""What ``whosays doctor`` finds where something is wrong."""

import os
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.stores import Place
from bot.upkeep import checks
from bot.wiring import open_application
from index.embedding.embedding import SentenceEncoder
from index.errors import ProgrammerError


def test_a_package_that_slows_the_model_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    warning = "The package slowpool is here. Run: pip uninstall slowpool"
    monkeypatch.setattr(checks, "speed_warning", lambda: warning)
    check = checks.check_packages()
    assert (check.sound, check.finding) == (False, "The package slowpool is here")
    assert check.remedy == "Run: pip uninstall slowpool"


def test_a_broken_language_pack_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(language: str) -> None:
        raise ProgrammerError(f"Language pack {language}.toml is not valid: ...")

    monkeypatch.setattr(checks, "lexicon", broken)
    check = checks.check_language_packs()
    assert not check.sound
    assert "ar.toml is not valid" in check.finding


def test_a_model_that_does_not_load_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: SentenceEncoder, texts: list[str]) -> None:
        raise OSError("weights are missing")

    monkeypatch.setattr(SentenceEncoder, "embed", broken)
    check = checks.check_model()
    assert (check.sound, check.finding) == (False, "it does not load: weights are missing")


@pytest.mark.skipif(os.name == "nt", reason="folders of Windows have other permissions")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    if os.access(tmp_path, os.W_OK):
        pytest.skip("the superuser may write anywhere")
    check = checks.check_folder(tmp_path / "missing")
    assert not check.sound
    assert str(tmp_path) in check.finding


def test_a_folder_yet_to_be_made_is_looked_for_upwards(tmp_path: Path) -> None:
    check = checks.check_folder(tmp_path / "not" / "yet")
    assert check.sound
    assert check.finding.startswith(str(tmp_path.resolve()))


def test_a_damaged_index_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "catalogue.sqlite").write_bytes(b"this was a catalogue once" * 100)
    check = checks.check_store(Settings(), Place(tmp_path, None))
    assert not check.sound
    assert "was damaged" in check.finding


def test_a_part_that_is_gone_is_rebuilt_and_told(tmp_path: Path) -> None:
    news, place = tmp_path / "news", Place(tmp_path / "store", None)
    news.mkdir()
    (news / "a.txt").write_text("The ferry sank off Ravnsund on Tuesday.", "utf-8")
    with open_application(Settings(), place) as application:
        application.refresh(news, lambda _: None)
    for file in (place.store / "words").iterdir():
        file.unlink()
    check = checks.check_store(Settings(), place)
    assert check.sound
    assert "1 articles" in check.finding
    assert "word index" in check.finding
