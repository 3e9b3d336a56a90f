"""Whether an installation is sound: one check for each thing that has to be right."""

import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from bot.model.model_wiring import build_library
from bot.model.prices import load_prices
from bot.reading.lexicon.pack import languages, lexicon
from bot.rendering.phrasebook import phrasebook
from bot.settings import Settings
from bot.stores import HOME, Place, holds_index
from bot.upkeep.index_report import summary
from bot.upkeep.servers import server_of
from bot.wiring import Application, open_application
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder, speed_warning
from index.errors import WhosaysError
from index.sharing.chroma_server import ChromaServer
from index.storing.checking import store_faults
from index.storing.sealing import distrust

_MOST_FAULTS = 1000
_SENTENCES = 64
_SLOWEST = 50.0
"""Sentences a second below which indexing a large corpus is no fun."""


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at and found.

    Attributes:
        name: One word for it.
        finding: What was found, in a sentence.
        sound: Whether all is well.
        remedy: What to do, where ``finding`` does not say so itself.
        details: What was found one by one, where it is much.
    """

    name: str
    finding: str
    sound: bool = True
    remedy: str | None = None
    details: tuple[str, ...] = ()


def checks(
    settings: Settings, places: Sequence[Place], *, deep: bool = False, repair: bool = False
) -> Iterator[Check]:
    """Yield the checks as they are made.

    Args:
        settings: What is set.
        places: The indexes to look at.
        deep: Compare everything in them with what their articles give now.
        repair: Do that, and make anew what is not right.
    """
    yield check_packages()
    yield check_language_packs()
    yield check_model()
    yield check_language_model(settings)
    if settings.chroma_url is not None:
        yield check_server(settings)
    yield check_folder(places[0].store.parent if places else HOME.parent)
    for place in places or (None,):
        for check in _of_place(settings, place, deep=deep, repair=repair):
            if place is not None and len(places) > 1:
                yield replace(check, finding=f"{place.store}: {check.finding}")
            else:
                yield check


def _of_place(
    settings: Settings, place: Place | None, *, deep: bool, repair: bool
) -> Iterator[Check]:
    if repair and place is not None and _may_be_opened(place):
        yield repair_store(settings, place)
    yield check_store(settings, place)
    if deep and not repair and place is not None and _may_be_opened(place):
        yield check_contents(settings, place)


def _may_be_opened(place: Place) -> bool:
    return place.shared or holds_index(place.store)


def check_packages() -> Check:
    """Look for packages that make the local model slow."""
    warning = speed_warning()
    if warning is None:
        return Check("packages", "nothing here slows the embedding model")
    finding, _, remedy = warning.rpartition(". ")
    return Check("packages", finding, sound=False, remedy=remedy)


def check_language_packs() -> Check:
    """Read every language pack, with its answer phrases."""
    try:
        for language in languages():
            lexicon(language)
            phrasebook(language)
    except WhosaysError as error:
        return Check(
            "languages", str(error), sound=False, remedy="Mend that file, or install whosays anew."
        )
    return Check("languages", f"{len(languages())} packs: {', '.join(languages())}")


def check_model() -> Check:
    """Load the embedding model and measure it."""
    encoder = SentenceEncoder()
    try:
        started = time.perf_counter()
        encoder.embed(["Ready."])
        loaded = time.perf_counter()
        encoder.embed([f"The bridge at mile {mile} is closed." for mile in range(_SENTENCES)])
        rate = _SENTENCES / (time.perf_counter() - loaded)
    except (ImportError, OSError, ValueError, RuntimeError) as error:
        return Check(
            "model", f"it does not load: {error}", sound=False, remedy="Install the packages anew."
        )
    finding = f"loaded in {loaded - started:.1f} s, {rate:.0f} sentences a second"
    slow = "This is slow: see that no other program takes the processor, or set WHOSAYS_THREADS."
    sound = rate >= _SLOWEST
    return Check("model", finding, sound=sound, remedy=None if sound else slow)


def check_language_model(settings: Settings) -> Check:
    """Look at the language model's prompts, prices and key; it is not asked anything."""
    try:
        library = build_library(settings)
        prices = load_prices(settings.prices)
    except WhosaysError as error:
        return Check("llm", str(error), sound=False)
    prompts = f"{len(library.all())} prompt files are valid"
    if settings.model is None:
        return Check("llm", f"none is set, and none is needed; {prompts}")
    if settings.model_key is None and settings.model_url is None:
        return Check(
            "llm",
            f"{settings.model} is set without a key",
            sound=False,
            remedy="Set WHOSAYS_MODEL_KEY, or WHOSAYS_MODEL_URL for a server of your own.",
        )
    price = "its price is known" if settings.model in prices else "only its tokens are counted"
    return Check("llm", f"{settings.model}; {price}; {prompts}")


def check_server(settings: Settings) -> Check:
    """Ask the Chroma server whether it is there."""
    try:
        address = server_of(settings)
        if address is None:
            return Check("server", "none is set, and none is needed")
        with closing(ChromaServer(address)) as server:
            server.check()
    except WhosaysError as error:
        return Check("server", str(error), sound=False)
    return Check("server", f"the vectors are on {address}, which answers")


def check_folder(folder: Path) -> Check:
    """Write a file where the index is, or would be."""
    while not folder.exists():
        folder = folder.parent
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        finding = f"{folder.resolve()} cannot be written: {error.strerror}"
        return Check(
            "folder",
            finding,
            sound=False,
            remedy="Give leave to write there, or choose with --store.",
        )
    return Check("folder", f"{folder.resolve()} can be written")


def check_store(settings: Settings, place: Place | None) -> Check:
    """Open the index, compare its parts, and search it."""
    if place is None or not _may_be_opened(place):
        return Check("index", "nothing is indexed here yet; 'whosays index DIR' does it")
    repairs: list[str] = []
    try:
        with open_application(settings, place, repairs.append) as application:
            application.corpus.warm()
            status = application.corpus.status()
            application.corpus.search("How many?", 1)
    except WhosaysError as error:
        return Check("index", str(error), sound=False)
    found = f"{status.articles} articles, {status.chunks} passages, all parts are there"
    if status.root is not None and not status.root.exists():
        return Check(
            "index",
            f"{found}; but its folder {status.root} is gone",
            sound=False,
            remedy="Put the folder back, or index the articles where they are now.",
        )
    return Check("index", f"{found}{''.join(f'; {repair}' for repair in repairs)}")


def check_contents(settings: Settings, place: Place) -> Check:
    """Compare everything in the index with what its articles give now."""
    told: list[str] = []
    try:
        with open_application(settings, place, told.append) as application:
            found = _faults(application.corpus)
    except WhosaysError as error:
        return Check("contents", str(error), sound=False)
    if found:
        return Check(
            "contents",
            _counted(found),
            sound=False,
            remedy="Run: whosays doctor --repair",
            details=tuple(found),
        )
    return Check("contents", "every text, vector and word is as its article makes it")


def repair_store(settings: Settings, place: Place) -> Check:
    """Look the whole index through, make anew what is not right, and tell what was done."""
    done: list[str] = []
    try:
        distrust(place.store)
        with open_application(settings, place, done.append) as application:
            _regain(application, done)
            found = _faults(application.corpus)
            if found:
                done.append(_counted(found))
                application.corpus.repair()
            left = _faults(application.corpus) if found else []
    except WhosaysError as error:
        return Check("repair", " ".join([*done, str(error)]), sound=False)
    if left:
        finding = " ".join([*done, f"Not mended: {_counted(left)}"])
        return Check("repair", finding, sound=False, details=tuple(left))
    return Check("repair", " ".join(done) or "everything was as it should be")


def _regain(application: Application, done: list[str]) -> None:
    """Read the folder again for what a damaged catalogue has lost, if the folder is there."""
    if application.corpus.incomplete is None:
        return
    root = application.corpus.status().root
    if root is not None and root.exists():
        report = application.refresh(root, lambda _: None)
        done.append(f"{root} was read again: {summary(report)}.")
        return
    application.corpus.accept_loss()
    kept = application.corpus.status().articles
    done.append(
        f"The folder of the articles is not known or gone; {kept} articles are kept. 'whosays"
        " index' on the folder brings back the others."
    )


def _faults(corpus: Corpus) -> list[str]:
    return [str(fault) for fault in islice(store_faults(corpus.parts()), _MOST_FAULTS)]


def _counted(found: Sequence[str]) -> str:
    number = f"{len(found)} or more" if len(found) == _MOST_FAULTS else str(len(found))
    return f"{number} faults, the first is {found[0]}."
