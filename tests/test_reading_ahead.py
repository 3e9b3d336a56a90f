"""Articles that are read before anybody asks: in spare time, or all at once."""

import io
import json
import logging
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.reading.notation import noted
from bot.reading.reader import Reader
from bot.reading.remembered_readings import RememberedReadings
from bot.reading.version import readers_version
from bot.reading_ahead import at_once, in_spare_time, reading_process, worker
from bot.reading_ahead.at_once import read_all
from bot.reading_ahead.in_spare_time import ReadingInSpareTime
from bot.reading_ahead.reading_process import OtherReaderError, ReadingProcess
from bot.reading_ahead.spare_time import SpareTime
from bot.reading_ahead.unread import Unread, read_counts
from bot.settings import Settings
from bot.stores import Place
from bot.wiring import Application, open_application
from index.articles import Article
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.errors import OperatorError
from index.made_tables import keep_tables_in, tables_folder
from index.upkeep.reports import Progress

_LONGEST = "Nine people drowned off Ravnsund, the harbour office said on Monday. "


def _write(folder: Path, number: int, *, outlet: str = "Tarn Post", text: str = "") -> None:
    folder.mkdir(exist_ok=True)
    day = f"2031-03-{number + 1:02}"
    said = text or f"At least {number + 2} people drowned off Ravnsund, the coast guard said."
    written = f"---\noutlet: {outlet}\nlanguage: en\ndate: {day}\n---\n{said}\n"
    (folder / f"{number:02}.txt").write_text(written, "utf-8")


@pytest.fixture(autouse=True, scope="module")
def _tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what is made once, so that each process need not make it."""
    before = tables_folder()
    keep_tables_in(tmp_path_factory.mktemp("tables"))
    yield
    keep_tables_in(before)


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    """Twelve articles of twelve days that nobody has read."""
    for number in range(12):
        _write(tmp_path / "news", number)
    with Corpus.open(tmp_path / "store", SentenceEncoder()) as opened:
        opened.refresh(tmp_path / "news")
        yield opened


def _read_ids(corpus: Corpus) -> set[str]:
    articles = [*corpus.articles()]
    return set(corpus.memory.recall(readers_version(), articles))


def _wait_until(condition: Callable[[], object], seconds: float = 120.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.02)


def _quiet(corpus: Corpus) -> SpareTime:
    return SpareTime(lambda: corpus.is_being_changed, rest=0.0)


def _is_running(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


def test_everything_is_read_at_once_as_a_question_reads_it(corpus: Corpus) -> None:
    assert (read_counts(corpus).read, read_counts(corpus).articles) == (0, 12)
    steps: list[Progress] = []
    read_all(corpus, steps.append, processes=2)
    assert (steps[-1].done, steps[-1].total) == (12, 12)
    assert read_counts(corpus).read == 12
    articles = [*corpus.articles()]
    known = RememberedReadings(corpus.memory).recall(articles)
    assert [known[one.id] for one in articles] == [Reader().read(one) for one in articles]
    steps.clear()
    read_all(corpus, steps.append)
    assert steps == []


def test_what_was_read_stays_where_reading_is_interrupted(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[ReadingProcess] = []

    class Noted(ReadingProcess):
        def __init__(self, *, low: bool) -> None:
            super().__init__(low=low)
            started.append(self)

    def interrupted(_: Progress) -> None:
        if read_counts(corpus).read:
            raise KeyboardInterrupt

    monkeypatch.setattr(at_once, "ReadingProcess", Noted)
    monkeypatch.setattr(at_once, "_EYE", 0.001)
    _write_many(corpus, 60)
    with pytest.raises(KeyboardInterrupt):
        read_all(corpus, interrupted, processes=1)
    assert not _is_running(started[0]._process.process_id)
    read = len(_read_ids(corpus))
    assert 0 < read < 72
    read_all(corpus, lambda _: None)
    assert len(_read_ids(corpus)) == 72


def _write_many(corpus: Corpus, number: int) -> None:
    root = corpus.root
    assert root is not None
    said = (f"{n} people drowned off Ravnsund, the coast guard said. " * 20 for n in range(number))
    lines = (
        json.dumps({"id": str(n), "text": text, "language": "en", "outlet": f"Tarn {n}"})
        for n, text in enumerate(said)
    )
    (root / "many.jsonl").write_text("\n".join(lines), "utf-8")
    corpus.refresh(root)


def test_in_spare_time_the_newest_are_read_first_and_what_comes_later_too(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    keep = Unread.keep

    def keeping(self: Unread, article: Article, payload: bytes | None) -> None:
        order.append(article.id)
        keep(self, article, payload)

    monkeypatch.setattr(Unread, "keep", keeping)
    spare = _quiet(corpus)
    with spare.taken(), ReadingInSpareTime(corpus, spare, look=0.02):
        time.sleep(0.3)
        assert _read_ids(corpus) == set()  # somebody waits for an answer
    assert order == []
    with ReadingInSpareTime(corpus, spare, look=0.02) as ahead:
        _wait_until(lambda: ahead.read == 12)
        assert order == [f"{number:02}.txt" for number in range(11, -1, -1)]
        _write(tmp_path / "news", 20)
        corpus.refresh(tmp_path / "news")
        _wait_until(lambda: ahead.read == 13)
        process = ahead._process
        assert process is not None
    assert order[-1] == "20.txt"
    assert read_counts(corpus).read == 13
    assert not _is_running(process._process.process_id)


def test_nothing_is_read_while_the_index_is_changed(corpus: Corpus) -> None:
    spare = _quiet(corpus)
    assert spare.is_now()
    with corpus._store.writing():
        assert not spare.is_now()
    assert spare.is_now()
    rested = SpareTime(lambda: False, rest=60.0)
    with rested.taken():
        pass
    assert not rested.is_now()


def test_it_ends_at_once_in_the_middle_of_an_article(corpus: Corpus, tmp_path: Path) -> None:
    for number in range(12, 28):
        _write(tmp_path / "news", number, text=_LONGEST * 800)
    corpus.refresh(tmp_path / "news")
    with ReadingInSpareTime(corpus, _quiet(corpus), look=0.02) as ahead:
        _wait_until(lambda: ahead.read)
        began = time.monotonic()
    assert time.monotonic() - began < 5.0
    assert ahead.read < 28
    assert not ahead._thread.is_alive()


def test_what_is_taken_down_meanwhile_does_not_come_back(corpus: Corpus) -> None:
    with ReadingInSpareTime(corpus, _quiet(corpus), look=0.02) as ahead:
        _wait_until(lambda: ahead.read == 12)
        before = ahead._process
        gone = corpus.article("11.txt")
        target = corpus.target("11.txt")
        assert gone is not None
        assert target is not None
        payload = corpus.memory.recall(readers_version(), [gone])["11.txt"]
        corpus.forget(target)
        Unread(corpus).keep(gone, payload)  # it was being read when it went
        assert corpus.memory.recall(readers_version(), [gone]) == {}
        _wait_until(lambda: read_counts(corpus).read == 11)  # the memory was deleted: read anew
        assert corpus.memory.recall(readers_version(), [gone]) == {}
        assert before is not None
        assert not _is_running(before._process.process_id)  # it may have held the text
        assert ahead._process is not before


def test_reading_ahead_leaves_room_and_pushes_nothing_out(corpus: Corpus) -> None:
    _write_many(corpus, 60)
    corpus.memory._most_bytes = 80_000
    asked = corpus.article("00.txt")
    assert asked is not None
    Reader(RememberedReadings(corpus.memory)).read(asked)
    with ReadingInSpareTime(corpus, _quiet(corpus), look=0.02) as ahead:
        _wait_until(lambda: corpus.memory.share_taken() >= 0.75)
        time.sleep(0.2)
        read = ahead.read
    assert corpus.memory.share_taken() < 1
    assert 5 < read < 72
    assert {"00.txt", "11.txt"} <= _read_ids(corpus)
    read_all(corpus, lambda _: None)
    assert len(_read_ids(corpus)) == read + 1


def test_a_process_that_is_lost_is_replaced_and_its_article_left(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(in_spare_time, "_AFTER_FAILURE", 0.01)
    read = ReadingProcess.read

    def deadly(self: ReadingProcess, article: Article) -> bytes | None:
        if article.id == "07.txt":
            self.kill()
        return read(self, article)

    monkeypatch.setattr(ReadingProcess, "read", deadly)
    with ReadingInSpareTime(corpus, _quiet(corpus), look=0.02):
        _wait_until(lambda: read_counts(corpus).read == 11)
    assert "07.txt" not in _read_ids(corpus)
    (warned,) = (one.getMessage() for one in caplog.records if one.levelno == logging.WARNING)
    assert warned.startswith("Articles are not read ahead for some minutes (the process ")
    with pytest.raises(OperatorError, match="Not all articles could be read ahead: the process"):
        read_all(corpus, lambda _: None)


def test_a_program_that_was_replaced_on_disk_reads_nothing_ahead(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_process, "readers_version", lambda: "0" * 32)
    process = ReadingProcess(low=False)
    with pytest.raises(OtherReaderError):
        process.read(next(corpus.articles()))
    process.end()
    with ReadingInSpareTime(corpus, _quiet(corpus), look=0.02) as ahead:
        _wait_until(lambda: not ahead._thread.is_alive())
    assert ahead.read == 0
    assert read_counts(corpus).read == 0


def test_the_process_answers_every_article_and_breaks_off_what_never_ends(
    english: Article, danish: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(article: Article) -> Any:
        while article.language == "da":
            pass
        return Reader().read(article)

    monkeypatch.setattr(worker, "read_article", endless)
    monkeypatch.setattr(worker, "_MOST_SECONDS", 0.5)
    torn = Article("torn", "P", None, "\ud800", None, "en", "One \ud800 died.")
    requests = b"".join(worker.as_request(one) for one in (torn, danish, english))
    answers = io.BytesIO()
    worker.serve(io.BytesIO(requests), answers)
    answers.seek(0)
    assert answers.read(worker.VERSION_LENGTH).decode() == readers_version()
    lengths = []
    while beginning := answers.read(worker.LENGTH_BYTES):
        lengths.append(worker.length_in(beginning))
        payload = answers.read(lengths[-1])
    assert lengths[1] == 0
    assert lengths[2] > 0
    assert payload == noted(Reader().read(english))


def test_the_settings_decide_and_whoever_answers_says_so(tmp_path: Path) -> None:
    _write(tmp_path / "news", 1)
    values = {name: field.default for name, field in Settings.model_fields.items()}
    for wanted in (True, False):
        settings = Settings.model_construct(**values | {"read_ahead": wanted})
        place = Place(tmp_path / "store", tmp_path / "news")
        with open_application(settings, place) as application:
            assert isinstance(application.reading_ahead(), ReadingInSpareTime) == wanted
            _check_that_answering_takes_time(application)


def _check_that_answering_takes_time(application: Application) -> None:
    from bot.asking.conversation import Conversation  # noqa: PLC0415 -- heavy
    from bot.repl.talk import Talk  # noqa: PLC0415 -- heavy
    from bot.telegram.engine import Asked, Engine  # noqa: PLC0415 -- heavy

    application.refresh(application.place.articles or Path(), lambda _: None)
    application.spare_time._rest = 0.0
    free: list[bool] = []
    talk, question = Talk(application), "How many people drowned off Ravnsund?"
    asked = talk.understand(Conversation(), question)
    talk.answer(asked, lambda _: free.append(application.spare_time.is_now()))
    engine = Engine(application)
    engine._answer(
        Asked("1", question, None, on_claim=lambda _: free.append(application.spare_time.is_now()))
    )
    engine.close()
    assert len(free) >= 2
    assert not any(free)
    assert application.spare_time.is_now()
