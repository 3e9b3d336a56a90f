"""Several machines, each a store folder, that share a corpus by a real Chroma server."""

import base64
import json
import shutil
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import pytest

from bot.reading_ahead.at_once import read_all
from bot.reading_ahead.unread import ReadCounts, Unread, read_counts
from bot.telegram.answers_store import AnswersStore, StoredAnswer
from bot.telegram.database import Database
from evals.bench.chroma_process import ChromaProcess
from index.articles import Article
from index.catalogue.channels import Channel
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.errors import IndexUnavailableError, UserError
from index.loading.loading import Folder
from index.sharing.change_log import PAYLOADS, ChangeLog, Slot
from index.sharing.chroma_server import ChromaServer
from index.sharing.server_address import ServerAddress
from index.sharing.server_collection import ServerCollection
from index.sharing.shared_index import SharedIndex
from index.storing.checking import store_faults

FERRY = """A ferry sank off the island of Ravnsund on Tuesday night.
Twelve people drowned, the coast guard said.

Rescuers searched the cold water until dawn and brought forty survivors ashore."""
CHESS = """A schoolteacher from Eldham won the national chess championship after seven hours.

She thanked her pupils, who had followed every move on a screen in the gymnasium."""
BUDGET = """Byrådet i Norby vedtog onsdag næste års budget. Skatten stiger ikke.

Borgmesteren kaldte budgettet ansvarligt. Oppositionen stemte imod."""
QUESTIONS = ("Who drowned off Ravnsund?", "Who won at chess?", "Hvad vedtog byrådet i Norby?")

Open = Callable[..., Corpus]
Found = list[tuple[str, str, float]]


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


@pytest.fixture(scope="module")
def chroma(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaProcess]:
    server = ChromaProcess(tmp_path_factory.mktemp("chroma"))
    server.start()
    yield server
    server.stop()


_databases = count(1)


@pytest.fixture
def address(chroma: ChromaProcess) -> ServerAddress:
    return chroma.new_database(f"corpus-{next(_databases)}")


@pytest.fixture
def machine(tmp_path: Path, encoder: SentenceEncoder, address: ServerAddress) -> Iterator[Open]:
    """Return a function that opens the store of a machine by its name, until the test ends."""
    with ExitStack() as stack:

        def opened(name: str, **options: object) -> Corpus:
            said = {"server": address, "notice": lambda _: None} | options
            return stack.enter_context(Corpus.open(tmp_path / name, encoder, **said))  # type: ignore[arg-type]

        yield opened


@pytest.fixture
def share(
    tmp_path: Path, encoder: SentenceEncoder, address: ServerAddress
) -> Callable[[str], Corpus]:
    """Return a function that opens the store of a machine, for the test to close."""
    return lambda name: Corpus.open(tmp_path / name, encoder, server=address, notice=_unheard)


@pytest.fixture
def press(tmp_path: Path) -> Path:
    return write(tmp_path / "press", {"ferry.txt": FERRY, "budget.txt": BUDGET})


@pytest.fixture
def sport(tmp_path: Path) -> Path:
    return write(tmp_path / "sport", {"chess.txt": CHESS})


def write(folder: Path, texts: dict[str, str], outlet: str = "Tarn Post") -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        told = f"---\noutlet: {outlet}\ndate: 2031-03-05\n---\n{text}\n"
        folder.joinpath(name).write_text(told, encoding="utf-8")
    return folder


def found(corpus: Corpus) -> Found:
    return [
        (passage.article.id, passage.text, passage.score)
        for question in QUESTIONS
        for passage in corpus.search(question, 5)
    ]


def ids(corpus: Corpus) -> list[str]:
    corpus.catch_up()
    return [article.id for article in corpus.articles()]


def vectors(corpus: Corpus) -> int:
    return corpus.parts().index.vectors.count()


def on_server(address: ServerAddress) -> str:
    """Return all payloads that the server has; none of the tests' has a second piece."""
    with closing(ChromaServer(address)) as server:
        payloads = ServerCollection(server, PAYLOADS, {})
        packed = [base64.b85decode(fields["data"]) for fields in payloads.all_fields()]
    return "\n".join(str(json.loads(zlib.decompress(one))) for one in packed)


def faults(corpus: Corpus) -> list[str]:
    corpus.catch_up()
    return [str(fault) for fault in store_faults(corpus.parts())]


def test_machines_answer_as_one_store_would(
    machine: Open, press: Path, sport: Path, tmp_path: Path
) -> None:
    one, two, asker = machine("one"), machine("two"), machine("asker")
    one.refresh(press)
    two.refresh(sport)
    alone = machine("alone", server=None)
    both = tmp_path / "both"
    both.mkdir()
    for file in (*press.iterdir(), *sport.iterdir()):
        both.joinpath(file.name).write_bytes(file.read_bytes())
    alone.refresh(both)
    expected = found(alone)
    assert [found(each) for each in (one, two, asker)] == [expected] * 3
    assert [faults(each) for each in (one, two, asker)] == [[], [], []]
    assert one.server is not None
    assert one.changes == two.changes == asker.changes == 2


def test_what_one_machine_changes_and_removes_the_others_see(machine: Open, press: Path) -> None:
    one, asker = machine("one"), machine("asker")
    one.refresh(press)
    assert ids(asker) == ["budget.txt", "ferry.txt"]
    write(press, {"ferry.txt": FERRY.replace("Twelve", "Fourteen")})
    press.joinpath("budget.txt").unlink()
    report = one.refresh(press)
    assert (report.changed, report.removed) == (1, 1)
    assert ids(asker) == ["ferry.txt"]
    assert "Fourteen people drowned" in asker.search("Who drowned?", 3)[0].text
    (earlier,) = asker.versions("ferry.txt")
    assert "Twelve people drowned" in earlier.article.text
    assert vectors(asker) == 1
    assert faults(asker) == []


def test_a_refresh_leaves_what_other_machines_brought(
    machine: Open, press: Path, sport: Path
) -> None:
    one, two = machine("one"), machine("two")
    one.refresh(press)
    two.refresh(sport)
    assert one.refresh(press).removed == 0
    sport.joinpath("chess.txt").unlink()
    assert two.refresh(sport).removed == 1
    assert ids(one) == ids(two) == ["budget.txt", "ferry.txt"]


def test_a_folder_of_two_machines_is_embedded_once_and_goes_with_the_last(
    machine: Open, press: Path
) -> None:
    one, two = machine("one"), machine("two")
    one.refresh(press)
    before = vectors(one)
    report = two.refresh(press)
    assert (report.new, report.unchanged, vectors(one)) == (0, 2, before)
    press.joinpath("ferry.txt").unlink()
    one.refresh(press)
    assert "ferry.txt" in ids(one)
    two.refresh(press)
    assert ids(one) == ids(two) == ["budget.txt"]
    write(press, {"budget.txt": BUDGET.replace("onsdag", "torsdag")})
    assert two.refresh(press).changed == 1  # either machine may, for both have it
    assert "torsdag" in one.search("budget", 1)[0].text


def test_another_article_of_a_name_that_is_taken_is_rejected_and_told(
    machine: Open, press: Path, tmp_path: Path
) -> None:
    hills = write(tmp_path / "hills", {"ferry.txt": CHESS}, outlet="Hill Gazette")
    one, two = machine("one"), machine("two")
    one.refresh(press)
    report = two.refresh(hills)
    assert [bad.key for bad in report.rejected] == ["ferry.txt"]
    assert "another machine" in report.rejected[0].reason
    assert two.search("Who drowned?", 1)[0].article.outlet == "Tarn Post"
    press.joinpath("ferry.txt").unlink()
    one.refresh(press)
    assert two.refresh(hills).new == 1  # it is read again each time, until its name is free
    assert one.search("Who won at chess?", 1)[0].article.outlet == "Hill Gazette"


def test_of_two_that_take_a_name_at_once_one_is_told(
    machine: Open, press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hills = write(tmp_path / "hills", {"ferry.txt": CHESS}, outlet="Hill Gazette")
    one, two = machine("one"), machine("two")
    one.warm()
    claim = ChangeLog.claim

    def late(log: ChangeLog, slot: Slot) -> bool:
        monkeypatch.setattr(ChangeLog, "claim", claim)
        two.refresh(hills)
        return claim(log, slot)

    monkeypatch.setattr(ChangeLog, "claim", late)
    report = one.refresh(press)
    assert (report.new, [bad.key for bad in report.rejected]) == (1, ["ferry.txt"])
    assert one.search("Who won at chess?", 1)[0].article.outlet == "Hill Gazette"
    assert ids(one) == ids(two) == ["budget.txt", "ferry.txt"]
    assert [bad.key for bad in one.refresh(press).rejected] == ["ferry.txt"]
    assert faults(one) == faults(two) == []


def test_a_page_of_the_web_is_as_its_last_reader_found_it(machine: Open) -> None:
    url, at = "https://tarn.example/1", datetime(2031, 3, 8, 9, tzinfo=UTC)
    feed = Channel("https://tarn.example/rss", "feed", "https://tarn.example/rss", at, at)
    page = Article(url, "Tarn Post", url, "Bridge", date(2031, 3, 8), "en", "A bridge opened.")
    later = replace(page, text="A bridge opened. It closed again on Monday, the mayor said.")
    one, two = machine("one"), machine("two")
    assert one.take(feed, [page]).new == 1
    assert two.take(feed, [page]).unchanged == 1
    assert two.take(feed, [later]).changed == 1
    one.catch_up()
    assert one.article(url) == later
    assert one.channels()[feed.name].reached == two.channels()[feed.name].reached == at
    assert [version.article for version in one.versions(url)] == [page]


def test_a_file_that_moves_is_one_article_on_all_machines(machine: Open, press: Path) -> None:
    one, two = machine("one"), machine("two")
    one.refresh(press)
    two.catch_up()
    before = vectors(one)
    press.joinpath("ferry.txt").rename(press / "boat.txt")
    assert one.refresh(press).moved == 1
    assert ids(one) == ids(two) == ["boat.txt", "budget.txt"]
    assert vectors(two) == before
    assert found(one) == found(two)
    assert faults(one) == faults(two) == []


def test_lines_that_move_on_leave_no_version_on_any_machine(machine: Open, tmp_path: Path) -> None:
    told = [json.dumps({"outlet": "Tarn Post", "text": text}) for text in (FERRY, CHESS)]
    wire = tmp_path / "wire"
    wire.mkdir()
    one, two = machine("one"), machine("two")
    for lines in (told[1:], told):
        wire.joinpath("list.jsonl").write_text("\n".join(lines), encoding="utf-8")
        one.refresh(wire)
        assert one.unread_bytes(Folder(wire)) == 0
        two.catch_up()
    assert ids(two) == ids(one) == ["list.jsonl#1", "list.jsonl#2"]
    lines = [*told, json.dumps({"outlet": "Tarn Post", "text": BUDGET})]
    wire.joinpath("list.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert one.refresh(wire).new == 1
    assert one.unread_bytes(Folder(wire)) == 0  # what has not changed counts as read, too
    for each in (one, two):
        assert [each.versions(article_id) for article_id in ids(each)] == [()] * 3


def test_what_another_machine_brought_is_read_ahead_here(machine: Open, press: Path) -> None:
    one, two = machine("one"), machine("two")
    one.refresh(press)
    assert Unread(two).count() == 0  # nothing of it is known here yet
    edition = two.edition
    two.catch_up()
    assert two.edition != edition
    number = len(ids(two))
    read_all(two, lambda _: None, processes=1)
    assert read_counts(two) == ReadCounts(number, number)
    assert read_counts(one).read == 0


def test_a_takedown_reaches_all_machines_and_holds_there(
    machine: Open, press: Path, tmp_path: Path, address: ServerAddress
) -> None:
    told: list[str] = []
    one, two = machine("one"), machine("two", taken_down=told.extend)
    press.joinpath("ferry.txt").rename(press / "boat.txt")
    one.refresh(press)
    press.joinpath("boat.txt").rename(press / "ferry.txt")
    one.refresh(press)
    copy = write(tmp_path / "copy", {"again.txt": FERRY})
    assert "ferry.txt" in ids(two)
    assert "searched the cold water" in on_server(address)
    before = two.takedowns
    target = one.target("ferry.txt")
    assert target is not None
    one.forget(target)
    assert all(passage.article.id != "ferry.txt" for passage in two.search("Who drowned?", 9))
    assert told == ["ferry.txt"]
    assert two.takedowns > before
    assert two.refresh(copy).refused == ("again.txt",)
    assert [len(each.status().taken_down) for each in (one, two)] == [1, 1]
    assert faults(one) == faults(two) == []
    for store in ("one", "two"):
        held = [f.read_bytes() for f in (tmp_path / store).rglob("*") if f.is_file()]
        assert not any(b"Rescuers searched the cold water" in some for some in held)
    assert "searched the cold water" not in on_server(address)  # nor what it was called before
    assert "Byrådet" in on_server(address)
    fresh = machine("fresh")
    assert ids(fresh) == ["budget.txt"]
    assert two.allow_again("ferry.txt") == 1
    assert one.refresh(press, reread=True).new == 1
    assert ids(fresh) == ids(two) == ["budget.txt", "ferry.txt"]


def test_what_is_brought_while_it_is_taken_down_stays_out(
    machine: Open,
    press: Path,
    tmp_path: Path,
    address: ServerAddress,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copy = write(tmp_path / "copy", {"again.txt": FERRY, "chess.txt": CHESS})
    one, two = machine("one"), machine("two")
    one.refresh(press)
    target = one.target("ferry.txt")
    assert target is not None
    claim = ChangeLog.claim

    def late(log: ChangeLog, slot: Slot) -> bool:
        monkeypatch.setattr(ChangeLog, "claim", claim)
        one.forget(target)
        return claim(log, slot)

    two.warm()
    monkeypatch.setattr(ChangeLog, "claim", late)
    two.refresh(copy)
    assert ids(one) == ids(two) == ["budget.txt", "chess.txt"]
    assert two.refresh(copy).refused == ("again.txt",)
    assert "searched the cold water" not in on_server(address)
    assert faults(one) == faults(two) == []


def test_an_outage_is_said_and_nothing_is_lost(
    tmp_path: Path, encoder: SentenceEncoder, press: Path, sport: Path
) -> None:
    folder = tmp_path / "server"
    folder.mkdir()
    server = ChromaProcess(folder)
    server.start()
    address = ServerAddress(server.url)
    outages: list[str] = []
    broken: list[BaseException] = []
    restarted, asked = threading.Event(), threading.Semaphore(0)

    def live(name: str, work: Callable[[Corpus], object]) -> None:
        try:
            with Corpus.open(tmp_path / name, encoder, server=address, notice=_unheard) as corpus:
                _until_it_worked(corpus, work, restarted, outages, asked)
        except BaseException as error:  # noqa: BLE001 -- told by the test
            broken.append(error)

    def indexer(folder: Path) -> Callable[[Corpus], object]:
        numbers = count()

        def work(corpus: Corpus) -> object:
            name = f"{folder.name}-{next(numbers)}.txt"
            write(folder, {name: f"{CHESS} It was final number {name} of the year in Eldham."})
            return corpus.refresh(folder)

        return work

    jobs = [(f"indexer-{n}", indexer(one)) for n, one in enumerate((press, sport))]
    jobs += [(f"asker-{n}", lambda corpus: corpus.search(QUESTIONS[0], 3)) for n in range(4)]
    threads = [threading.Thread(target=live, args=job) for job in jobs]
    for thread in threads:
        thread.start()
    try:
        for _ in range(12):
            assert asked.acquire(timeout=60)
        server.stop()
        deadline = time.monotonic() + 60
        while len(outages) < len(jobs) and time.monotonic() < deadline:
            time.sleep(0.02)
        server.start()
        restarted.set()
        for thread in threads:
            thread.join(120)
        assert broken == []
        assert len(outages) >= len(jobs)
        assert all("start it" in told and server.url in told for told in outages)
        wanted = sorted(file.name for one in (press, sport) for file in one.iterdir())
        with ExitStack() as stack:
            stores = [
                stack.enter_context(
                    Corpus.open(tmp_path / name, encoder, server=address, notice=_unheard)
                )
                for name in ("indexer-0", "asker-3", "new")
            ]
            assert [ids(one) for one in stores] == [wanted] * 3
            assert found(stores[0]) == found(stores[1]) == found(stores[2])
            assert [faults(one) for one in stores] == [[], [], []]
    finally:
        server.stop()


def _until_it_worked(
    corpus: Corpus,
    work: Callable[[Corpus], object],
    restarted: threading.Event,
    outages: list[str],
    asked: threading.Semaphore,
) -> None:
    """Work on and on, through the outage, until it went well after the server came back."""
    met = False
    while True:
        after = restarted.is_set()
        try:
            work(corpus)
        except IndexUnavailableError as error:
            if not met:
                outages.append(str(error))
            met = True
            time.sleep(0.05)
            continue
        asked.release()
        if after and met:
            return


def _unheard(_: str) -> None:
    """Take no notice."""


def _interrupted(*_: object) -> bool:
    raise KeyboardInterrupt


@pytest.mark.parametrize("moment", ["claim", "payload"])
def test_a_process_that_is_killed_while_it_shares_is_picked_up(
    share: Callable[[str], Corpus], press: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """Killed before its change has a place, or between that and its own replay of it."""
    with share("one") as corpus:
        corpus.warm()
        with monkeypatch.context() as patch:
            patch.setattr(ChangeLog, moment, _interrupted)
            with pytest.raises(KeyboardInterrupt):
                corpus.refresh(press)
    with share("one") as corpus:
        corpus.catch_up()
        assert vectors(corpus) == (0 if moment == "claim" else 2)
        assert faults(corpus) == []
        corpus.refresh(press)
        assert (ids(corpus), vectors(corpus)) == (["budget.txt", "ferry.txt"], 2)
        assert faults(corpus) == []


def test_vectors_that_are_brought_while_they_are_deleted_come_back(
    machine: Open, press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = write(tmp_path / "copy", {"ferry.txt": FERRY})
    one, two = machine("one"), machine("two")
    one.refresh(press)
    ids(two)
    sweep, calls = SharedIndex.sweep, count()

    def late(index: SharedIndex) -> None:
        sweep(index)
        if next(calls) == 1:  # at first what an earlier run has left is swept
            two.refresh(copy)

    press.joinpath("ferry.txt").unlink()
    monkeypatch.setattr(SharedIndex, "sweep", late)
    one.refresh(press)
    assert next(calls) > 2
    assert ids(one) == ids(two) == ["budget.txt", "ferry.txt"]
    assert faults(one) == faults(two) == []


def test_machines_with_another_model_are_refused(
    machine: Open, press: Path, encoder: SentenceEncoder, tmp_path: Path, address: ServerAddress
) -> None:
    class Other(SentenceEncoder):
        name = "another model"

    machine("one").refresh(press)
    with (
        Corpus.open(tmp_path / "two", Other(), server=address, notice=_unheard) as corpus,
        pytest.raises(IndexUnavailableError, match=r"another model here.*WHOSAYS_EMBEDDING"),
    ):
        corpus.search("Who drowned?", 1)


def test_a_copy_cannot_be_opened_alone_nor_a_whole_store_shared(
    tmp_path: Path, encoder: SentenceEncoder, address: ServerAddress, press: Path
) -> None:
    with Corpus.open(tmp_path / "copy", encoder, server=address, notice=_unheard) as corpus:
        corpus.refresh(press)
    with pytest.raises(UserError, match="WHOSAYS_CHROMA_URL"):
        Corpus.open(tmp_path / "copy", encoder)
    with Corpus.open(tmp_path / "whole", encoder) as corpus:
        corpus.refresh(press)
    with pytest.raises(UserError, match="on no server"):
        Corpus.open(tmp_path / "whole", encoder, server=address)
    catalogue = tmp_path / "whole" / "catalogue.sqlite"
    catalogue.write_bytes(catalogue.read_bytes()[:-4096])  # what can be saved of it must be
    before = catalogue.read_bytes()
    with pytest.raises(UserError, match="on no server"):
        Corpus.open(tmp_path / "whole", encoder, server=address)
    assert catalogue.read_bytes() == before


def test_a_copy_of_other_articles_is_not_mixed_up(
    share: Callable[[str], Corpus],
    tmp_path: Path,
    encoder: SentenceEncoder,
    chroma: ChromaProcess,
    press: Path,
) -> None:
    with share("copy") as corpus:
        corpus.refresh(press)
    other = chroma.new_database("another-corpus")
    with (
        Corpus.open(tmp_path / "copy", encoder, server=other, notice=_unheard) as corpus,
        pytest.raises(IndexUnavailableError, match="is a copy of"),
    ):
        corpus.search("Who drowned?", 1)


def test_a_damaged_copy_is_fetched_anew(
    tmp_path: Path, encoder: SentenceEncoder, address: ServerAddress, press: Path
) -> None:
    store = tmp_path / "copy"
    with Corpus.open(store, encoder, server=address, notice=_unheard) as corpus:
        corpus.refresh(press)
        before = found(corpus)
    store.joinpath("catalogue.sqlite").write_bytes(b"no catalogue at all" * 1000)
    told: list[str] = []
    with Corpus.open(store, encoder, server=address, notice=told.append) as corpus:
        assert found(corpus) == before
        assert any("fetched anew" in notice for notice in told)
        assert corpus.refresh(press).unchanged == 2
        press.joinpath("ferry.txt").unlink()
        corpus.refresh(press)
        assert ids(corpus) == ["budget.txt"]  # it is still the machine that it was


def test_an_older_state_of_a_copy_follows_the_rest(
    share: Callable[[str], Corpus], press: Path, tmp_path: Path
) -> None:
    with share("one") as corpus:
        corpus.refresh(press)
    shutil.copytree(tmp_path / "one", tmp_path / "before")
    with share("one") as corpus:
        write(press, {"ferry.txt": FERRY.replace("Twelve", "Fourteen")})
        press.joinpath("budget.txt").unlink()
        corpus.refresh(press)
    shutil.rmtree(tmp_path / "one")
    shutil.move(tmp_path / "before", tmp_path / "one")
    with share("one") as corpus:
        assert ids(corpus) == ["ferry.txt"]
        assert "Fourteen" in corpus.search("Who drowned?", 1)[0].text
        assert corpus.refresh(press).unchanged == 1
        assert faults(corpus) == []


def test_a_lost_vector_is_found_and_made_again(machine: Open, press: Path) -> None:
    one = machine("one")
    one.refresh(press)
    chunk = one.chunks("ferry.txt")[0].id
    one.parts().index.vectors.delete([chunk])
    assert faults(one) == [f"vectors: {chunk}: it has no vector"]
    one.repair()
    assert faults(one) == []


def test_a_long_article_comes_in_pieces_and_whole(machine: Open, tmp_path: Path) -> None:
    sentences = (f"Boat {n} of the {n * 7919 % 104729} came home at {n % 24}." for n in range(900))
    text = " ".join(sentences)
    one, two = machine("one"), machine("two")
    one.refresh(write(tmp_path / "long", {"long.txt": text}))
    two.catch_up()
    theirs = two.article("long.txt")
    assert theirs == one.article("long.txt")
    assert theirs is not None
    assert theirs.text.strip() == text


def test_commands_of_two_machines_answer_the_same(
    whosays: Callable[..., object], address: ServerAddress, press: Path
) -> None:
    shared = {
        "WHOSAYS_CHROMA_URL": address.url,
        "WHOSAYS_CHROMA_DATABASE": address.database,
        "WHOSAYS_CHROMA_TOKEN": "a-token-nobody-may-see",
    }

    def run(*arguments: str) -> tuple[int, str, str]:
        done = whosays(*arguments, env=shared)
        return done.returncode, done.stdout, done.stderr  # type: ignore[attr-defined]

    question = "How many people drowned, and who says so?"
    empty = run("ask", question)
    assert empty[0] == 2
    assert "No machine has indexed anything" in empty[2]
    outputs = [empty, run("index", str(press)), run("index", str(press), "--store", "one")]
    answers = [run("ask", question, "--store", store, "--json") for store in ("one", "two")]
    told = [json.loads(answer[1]) for answer in answers]
    for answer in told:
        answer.pop("milliseconds")
    assert told[0] == told[1]
    assert told[0]["claims"][0]["speaker"] == "the coast guard"
    state = run("status", "--json", "--store", "two")
    assert json.loads(state[1])["server"]["vectors"] == 2
    shown = run("status")
    assert f"Server     {address}" in shown[1]
    doctor = run("doctor", "--store", "two")
    assert "which answers" in doctor[1]
    assert doctor[0] == 0
    cited = StoredAnswer("cites", 7, 7, 1, question, None, told[1], None, None, None, 1)
    with Database(Path("two.telegram.sqlite")) as database:
        AnswersStore(database).add(cited)
    taken = run("forget", "ferry.txt", "--yes", "--store", "one")
    assert "chroma vacuum" in taken[2]
    assert run("ask", question, "--store", "two")[0] == 3
    with Database(Path("two.telegram.sqlite")) as database:
        assert AnswersStore(database).count() == 0
    saved = run("backup", "copy.backup", "--store", "two")
    assert "save its folder there" in saved[2]
    everything = [*outputs, *answers, state, shown, doctor, taken, saved]
    assert not any("a-token" in part for one in everything for part in one[1:])
