"""A small folder of invented articles in many editions, to be added, changed, moved and removed."""

import json
import os
import random
import shutil
import zlib
from pathlib import Path

_FILES = 14
_ENTRIES = 6
_TONGUES = {
    "en": "Bridge {n} over the river Oss was closed on Monday, edition {v} of this paper can say. "
    "The town of Eldham had asked for {b} bolts. Only {n} of them arrived, the mayor said.",
    "da": "Bro {n} over åen Oss blev lukket mandag, skriver udgave {v} af denne avis. "
    "Byen Eldham havde bedt om {b} bolte. Kun {n} af dem nåede frem, sagde borgmesteren.",
    "de": "Brücke {n} über den Fluss Oss wurde am Montag gesperrt, meldet Ausgabe {v} des Blattes. "
    "Die Stadt Eldham hatte um {b} Bolzen gebeten. Nur {n} kamen an, sagte die Bürgermeisterin.",
}


def write_edition(folder: Path, seed: int, *, share: float = 1.0, version: int = 1) -> None:
    """Make ``folder`` hold one edition and nothing else.

    Args:
        folder: Made if need be; files that stay as they are keep their times.
        seed: Decides which files there are.
        share: How many of all possible files there are, from 0 to 1.
        version: What the articles say; every third is the same in all versions.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    numbers = sorted(chance.sample(range(_FILES), round(share * _FILES)))
    wanted = {f"{number}.txt": _file(number, version) for number in numbers}
    entries = sorted(chance.sample(range(_ENTRIES), round(share * _ENTRIES)))
    if entries:
        wanted["list.jsonl"] = "\n".join(_entry(number, version) for number in entries)
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        file = folder / name
        if not file.exists() or file.read_text("utf-8") != text:
            file.write_text(text, encoding="utf-8")
            os.utime(file, (zlib.crc32(text.encode()),) * 2)  # the same text, the same stamp


def move_files(folder: Path, seed: int) -> None:
    """Give some of the files another name, their text as it is."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for file in sorted(folder.glob("*.txt")):
        if chance.random() < 1 / 2:
            shutil.move(file, file.with_name(f"moved-{file.name}"))


def _file(number: int, version: int) -> str:
    language = list(_TONGUES)[number % len(_TONGUES)]
    long = number % 2 + 1
    paragraphs = "\n\n".join(_text(number + 100 * part, language, version) for part in range(long))
    return (
        f"---\noutlet: Eldham Post {number % 4}\nlanguage: {language}\n"
        f"title: Bridge {number}\n---\n{paragraphs}\n"
    )


def _entry(number: int, version: int) -> str:
    language = list(_TONGUES)[number % len(_TONGUES)]
    text = _text(200 + number, language, version)
    entry = {"id": f"entry-{number}", "outlet": "Oss Wire", "language": language, "text": text}
    return json.dumps(entry)


def _text(number: int, language: str, version: int) -> str:
    said = version if number % 3 else 1
    sentences = _TONGUES[language].format(n=number, v=said, b=number * 17 + said)
    return " ".join([sentences, sentences.replace("Eldham", "Orrel")])
