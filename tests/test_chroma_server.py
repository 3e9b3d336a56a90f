"""The connection to a Chroma server, and the order of changes on a real one."""

import socket
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_server import web_server

import index.sharing.chroma_server
from evals.bench.chroma_process import ChromaProcess
from index.articles import Article
from index.catalogue.takedowns import Kind, Takedown
from index.errors import IndexUnavailableError, UserError
from index.sharing.change_log import PAYLOADS, ChangeLog, Slot
from index.sharing.chroma_server import ChromaServer
from index.sharing.server_address import ServerAddress
from index.sharing.server_collection import ServerCollection
from index.sharing.shared_changes import (
    Put,
    SharedArticle,
    SharedChange,
    packed_article,
    packed_change,
    unpacked_article,
    unpacked_change,
)
from index.text.splitting import split

_PLACE = "/api/v2/tenants/default_tenant/databases/default_database"
_TOKEN = "a-token-nobody-may-see"  # noqa: S105 -- of no server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaServer]:
    process = ChromaProcess(tmp_path_factory.mktemp("chroma"))
    process.start()
    server = ChromaServer(ServerAddress(process.url))
    yield server
    server.close()
    process.stop()


def test_machines_that_change_at_once_agree_on_one_order(server: ChromaServer) -> None:
    mine: dict[str, list[int]] = {"a": [], "b": [], "c": [], "d": []}

    def write(machine: str) -> None:
        log, number = ChangeLog(server), 0
        while len(mine[machine]) < 8:
            number += 1
            if log.claim(Slot(number, machine, f"payload {len(mine[machine])}")):
                mine[machine].append(number)

    threads = [threading.Thread(target=write, args=(machine,)) for machine in mine]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    slots = ChangeLog(server).slots(range(1, 50))
    assert list(slots) == list(range(1, 33))
    for machine, numbers in mine.items():
        assert [n for n, slot in slots.items() if slot.writer == machine] == numbers


def test_payloads_come_back_whole_until_they_are_erased(server: ChromaServer) -> None:
    log = ChangeLog(server)
    long, short = bytes(range(256)) * 50, b"short"
    one, two = {"body": "one", "outlet": "Tarn Post"}, {"address": "two"}
    names = log.put([(long, one), (short, two), (short, two)])
    assert names[1] == names[2]
    assert log.payloads(names) == {names[0]: long, names[1]: short}
    held = ServerCollection(server, PAYLOADS, {})
    before = held.count()
    assert log.put([(long, one)]) == names[:1]
    assert held.count() == before
    log.erase(["one", "nothing"])
    assert log.payloads(names) == {names[1]: short}
    assert log.put([(long, one)]) == names[:1]
    assert log.payloads(names[:1]) == {names[0]: long}


def test_what_was_first_agreed_stays(server: ChromaServer) -> None:
    log = ChangeLog(server)
    assert log.agreed("model", "this one") == "this one"
    assert log.agreed("model", "another") == "this one"


_WORDS = st.text(alphabet=st.characters(), max_size=40)


@given(_WORDS, _WORDS, st.none() | _WORDS, st.none() | st.dates())
def test_an_article_is_sent_and_comes_as_it_was(
    id_: str, text: str, title: str | None, day: date | None
) -> None:
    article = Article(id_, "Tarn Post", None, title, day, "en", text, frozenset({"outlet"}))
    shared = SharedArticle("list.jsonl", article, split(article), "body")
    assert unpacked_article(packed_article(shared)) == shared
    assert unpacked_article(packed_article(shared)).article.fingerprint == article.fingerprint


def test_a_change_is_sent_and_comes_as_it_was() -> None:
    at = datetime(2031, 3, 5, 12, tzinfo=UTC)
    taken = Takedown("ab12", Kind.OUTLET, at, 3, "Tarn Post")
    change = SharedChange(
        "nonce", at, (Put("name.1", reread=True),), ("held",), ("gone",), (("old", "new"),), taken
    )
    assert unpacked_change(packed_change(change)) == change


@pytest.mark.parametrize("unpacked", [unpacked_article, unpacked_change])
def test_what_another_version_wrote_is_an_outage_and_says_so(unpacked: Any) -> None:
    for payload in (b"", b"nothing packed", packed_change(SharedChange("n"))[:-3]):
        with pytest.raises(IndexUnavailableError, match="same version on all machines"):
            unpacked(payload)


@pytest.mark.parametrize(
    "url",
    ["chroma.example:8000", "http://", "http://me:secret@chroma.example", "http://a/?t=secret"],
)
def test_what_is_no_address_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(UserError) as refused:
        ServerAddress(url)
    assert "secret" not in str(refused.value)


def test_a_token_is_shown_to_the_server_alone() -> None:
    with pytest.raises(UserError) as refused:
        ServerAddress("http://chroma.example", f"{_TOKEN}\n")
    assert _TOKEN not in str(refused.value)
    with web_server() as web:
        address = ServerAddress(web.url("/").rstrip("/"), _TOKEN)
        said = _refusal(address)
        assert [headers["X-Chroma-Token"] for _, headers in web.requests] == [_TOKEN] * len(
            web.requests
        )
    assert _TOKEN not in f"{said} {address} {address!r}"


@pytest.mark.parametrize("status", [401, 403])
def test_a_server_that_refuses_the_token_is_told_apart(status: int) -> None:
    with web_server() as web:
        web.serve(_PLACE, "no", status=status)
        assert "WHOSAYS_CHROMA_TOKEN" in _refusal(ServerAddress(web.url("/").rstrip("/"), _TOKEN))


def test_an_unknown_database_is_named(server: ChromaServer) -> None:
    said = _refusal(ServerAddress(server.address.url, database="nowhere"))
    assert "WHOSAYS_CHROMA_DATABASE" in said
    assert "nowhere" in said


def test_a_server_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index.sharing.chroma_server, "_TO_ANSWER", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        said = _refusal(ServerAddress(f"http://127.0.0.1:{silent.getsockname()[1]}"))
    assert "does not answer (ReadTimeout)" in said


def test_a_gateway_without_a_server_is_an_outage() -> None:
    with web_server() as web:
        web.serve(_PLACE, "bad gateway", status=502)
        assert "does not answer" in _refusal(ServerAddress(web.url("/").rstrip("/")))


def test_no_server_at_all_says_what_to_do() -> None:
    assert "start it, or set WHOSAYS_CHROMA_URL" in _refusal(ServerAddress("http://127.0.0.1:9"))


def _refusal(address: ServerAddress) -> str:
    server = ChromaServer(address)
    with pytest.raises(IndexUnavailableError) as refused:
        server.check()
    server.close()
    return str(refused.value)
