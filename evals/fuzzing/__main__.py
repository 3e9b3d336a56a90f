"""``python -m evals.fuzzing FOLDER``: look for texts that break the reader, or slow it down.

Texts are made of the language packs' own phrases and of noise, steered by coverage. FOLDER keeps
the inputs that reached new code; further arguments go to libFuzzer (``-max_total_time=600``). It
needs the package ``atheris``, which nothing else here does.

``python -m evals.fuzzing --replay FOLDER`` reads them again without instruments, tells which
break the reader, and which were slowest for their length.

``python -m evals.fuzzing --shapes [SEED]`` reads texts of shapes that readers are slow on, in every
language, and tells the same of them. All times are processor time.
"""

import sys
import time
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from bot.reading.lexicon.pack import languages
from bot.reading.reader import Reader
from evals.fuzzing.invariants import faults
from evals.fuzzing.pieces import pieces
from evals.fuzzing.shapes import shaped_texts
from index.articles import UNKNOWN_LANGUAGE, Article

MOST_MILLISECONDS = 50.0
"""How long the reader may take for 1,000 characters, or for a shorter text."""
_PUBLISHED = date(2024, 6, 7)
_RUNS = 3
_SHOWN = 10
_TIMES_A_SHAPE = 12
_LONGEST_REPEAT = 64


def article(data: bytes) -> Article:
    """Return the article that fuzzed bytes stand for.

    The first byte chooses the language; each three of the rest a piece and how often it stands.
    """
    tongues = (*languages(), UNKNOWN_LANGUAGE)
    language = tongues[data[0] % len(tongues)] if data else UNKNOWN_LANGUAGE
    known = pieces(language)
    chosen = (
        known[(data[place] << 8 | data[place + 1]) % len(known)] * _times(data[place + 2])
        for place in range(1, len(data) - 2, 3)
    )
    text = "".join(chosen)
    return Article("fuzzed", "fuzzed", None, text[:80] or None, _PUBLISHED, language, text)


def _times(byte: int) -> int:
    """Return how often a piece stands: mostly once."""
    return byte % _LONGEST_REPEAT if byte >= 256 - _LONGEST_REPEAT else 1


def main(arguments: Sequence[str]) -> int:
    """Fuzz, or read saved inputs again, and return the exit code."""
    if arguments[:1] == ["--replay"]:
        return _replay([Path(name) for name in arguments[1:]])
    if arguments[:1] == ["--shapes"]:
        return _shapes(int(arguments[1]) if len(arguments) > 1 else 0)
    import atheris  # noqa: PLC0415 - a tool, no dependency

    def test(data: bytes) -> None:
        found = faults(Reader().read(article(data)))
        if found:
            raise AssertionError(found[0])

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], *arguments], test)
    atheris.Fuzz()
    return 0


def _replay(folders: Sequence[Path]) -> int:
    files = [path for folder in folders for path in sorted(folder.iterdir()) if path.is_file()]
    return _report((str(path), article(path.read_bytes())) for path in files)


def _shapes(seed: int) -> int:
    """Read texts of every shape in every language, and return the exit code."""
    return _report(
        (name, Article("shaped", "shaped", None, text[:80], _PUBLISHED, language, text))
        for language in (*languages(), UNKNOWN_LANGUAGE)
        for name, text in shaped_texts(language, seed, _TIMES_A_SHAPE)
    )


def _report(named: Iterable[tuple[str, Article]]) -> int:
    """Read articles, print which break the reader and the slowest; return the exit code."""
    read, broken, slow = 0, 0, []
    for name, fuzzed in named:
        read += 1
        try:
            found = faults(Reader().read(fuzzed))
        except Exception as error:  # noqa: BLE001 - any at all is a finding
            found = (repr(error),)
        if found:
            broken += 1
            sys.stdout.write(f"{name} ({fuzzed.language}): {found[0]}\n")
            continue
        slow.append((_milliseconds(fuzzed), name, fuzzed.language, len(fuzzed.text)))
    sys.stdout.write(f"{read} inputs, {broken} break the reader\n")
    for spent, name, language, length in sorted(slow, reverse=True)[:_SHOWN]:
        sys.stdout.write(f"{spent:6.1f} ms for 1,000 of {length} characters ({language}) {name}\n")
    return 1 if broken or any(spent > MOST_MILLISECONDS for spent, *_ in slow) else 0


def _milliseconds(fuzzed: Article) -> float:
    """Return the processor time for 1,000 characters; a shorter text counts as that long."""
    fastest = min(_once(fuzzed) for _ in range(_RUNS))
    return 1000 * fastest / max(1.0, len(fuzzed.text) / 1000)


def _once(fuzzed: Article) -> float:
    start = time.process_time()
    Reader().read(fuzzed)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
