"""Corpora of up to a million passages: real sentences in new order, signed with invented names.

Each article is of one language, which has articles in proportion to its sentences, but some in any
case. Its signature is of syllables, so that the word index gets new words as long as it grows.

A passage's vector stands in for the real one: the mean of those of its sentences, which are real,
shaken a little. Nothing is embedded a million times, and texts about one thing lie close together.
"""

import random
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.asking.searching import EnglishWording
from evals.bench.made_articles import made_article, write_articles

Vectors = NDArray[np.float32]

_PASSAGES_AN_ARTICLE = 4.15
"""Measured of what these sentences are split into; the exact number is counted afterwards."""
_LEAST_SHARE = 0.05
_SHAKEN = 0.01
_BETWEEN = re.compile(r"(?<=[.!?؟…])\s+|\n")
_SYLLABLES = [first + second for first in "bdfgklmnprstv" for second in ("a", "e", "i", "o", "ur")]


class StandIns:
    """Gives passages of known sentences their vectors (``index.embedding.embedding.Embedder``).

    Attributes:
        name: That of the embedder whose vectors the sentences have.
        dimensions: Likewise.
    """

    def __init__(self, name: str, sentences: Mapping[str, Sequence[str]], known: Vectors) -> None:
        """Take the vectors of all sentences (rows), in the order of ``sentences``."""
        self.name, self.dimensions = name, known.shape[1]
        self._known = known
        told = (one for some in sentences.values() for one in some)
        self._places: dict[str, int] = {}
        for place, sentence in enumerate(told):
            for piece in _BETWEEN.split(sentence):
                self._places.setdefault(piece, place)
        self._random = np.random.default_rng(7)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector per text."""
        noise = self._random.standard_normal((len(texts), self.dimensions), dtype=np.float32)
        summed = np.stack([self._known[self._sentences(text)].mean(axis=0) for text in texts])
        shaken = summed + _SHAKEN * noise
        unit = shaken / np.linalg.norm(shaken, axis=1, keepdims=True)
        return np.asarray(unit, dtype=np.float32)

    def _sentences(self, text: str) -> list[int]:
        pieces = (self._places.get(piece) for piece in _BETWEEN.split(text))
        found = list(dict.fromkeys(place for place in pieces if place is not None))
        return found or [zlib.crc32(text.encode()) % len(self._known)]


class Unworded(EnglishWording):
    """The wording of a corpus whose vectors are stand-ins: told as the real one, and left out."""

    def reworded(self, text: str, language: str) -> str:  # noqa: ARG002 - as it stands
        """Return ``text``."""
        return text


def write_varied_corpus(
    folder: Path, passages: int, sentences: Mapping[str, Sequence[str]], *, seed: int = 7
) -> None:
    """Write about ``passages`` passages of new articles into ``folder``, an empty one."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    wanted = round(passages / _PASSAGES_AN_ARTICLE)
    write_articles(folder, wanted, _articles(sentences, chance))


def _articles(
    sentences: Mapping[str, Sequence[str]], chance: random.Random
) -> Iterator[dict[str, str]]:
    all_of_them = sum(map(len, sentences.values()))
    shares = [max(_LEAST_SHARE, len(some) / all_of_them) for some in sentences.values()]
    for number in count():
        (language,) = chance.choices(list(sentences), shares)
        article = made_article(number, language, sentences[language], chance)
        yield {**article, "text": f"{article['text']}\n\n{_name(chance)} {_name(chance)}"}


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).title()
