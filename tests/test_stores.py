"""Which index a command means."""

from argparse import Namespace
from pathlib import Path

import pytest

from bot.commands.options import chosen_place
from bot.settings import Settings
from bot.stores import HOME, NoIndexError, Place, place_for, require_store
from index.errors import UserError


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()
    Path("other").mkdir()


def _index(name: str) -> Path:
    store = HOME / name
    store.mkdir(parents=True)
    (store / "catalogue.sqlite").touch()
    return store


def test_each_folder_has_a_store_of_its_own_however_it_is_written() -> None:
    news, other = place_for(Path("news"), None), place_for(Path("other"), None)
    assert news.store != other.store
    assert news.store.parent == HOME
    assert news.store.name.startswith("news-")
    for written in ("./news", "other/../news", str(Path("news").resolve())):
        assert place_for(Path(written), None).store == news.store


def test_folders_of_one_name_do_not_share_a_store() -> None:
    Path("other/news").mkdir()
    assert place_for(Path("news"), None).store != place_for(Path("other/news"), None).store


def test_any_name_of_a_folder_makes_a_plain_name() -> None:
    Path("Ny heder; rm -rf").mkdir()
    Path("أخبار").mkdir()
    assert place_for(Path("Ny heder; rm -rf"), None).store.name.startswith("Ny-heder-rm--rf-")
    assert place_for(Path("أخبار"), None).store.name.startswith("أخبار-")


def test_the_only_store_is_meant_where_none_is_named() -> None:
    store = _index("one")
    assert place_for(None, None) == Place(store, None)
    _index("two")
    with pytest.raises(UserError, match="several indexes here"):
        place_for(None, None)


def test_nothing_indexed_is_its_own_error() -> None:
    with pytest.raises(NoIndexError, match="Nothing is indexed here yet"):
        place_for(None, None)
    with pytest.raises(NoIndexError, match="There is no index at news"):
        require_store(Place(Path("news"), None))


@pytest.mark.parametrize(
    ("articles", "store", "expected"),
    [
        (None, None, Place(Path("set"), Path("news"))),
        ("other", None, Place(Path("set"), Path("other"))),
        ("other", "given", Place(Path("given"), Path("other"))),
        (None, "given", Place(Path("given"), None)),
    ],
)
def test_options_go_before_settings(
    articles: str | None, store: str | None, expected: Place
) -> None:
    settings = Settings(articles=Path("news"), store=Path("set"))
    assert chosen_place(Namespace(articles=articles, store=store), settings) == expected
