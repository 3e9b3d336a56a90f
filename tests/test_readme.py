"""The README shows a real answer: this asks its question again."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent
EXAMPLE = re.compile(r'\$ make ask Q="(?P<question>[^"]+)"\n(?P<answer>.+?)\n```', re.DOTALL)


def test_the_example_in_the_readme_is_what_the_sample_corpus_answers(
    whosays: Callable[..., Any], tmp_path: Path
) -> None:
    example = EXAMPLE.search((REPOSITORY / "README.md").read_text("utf-8"))
    assert example is not None
    samples = str(REPOSITORY / "samples")
    done = whosays(
        "ask", example["question"], "--articles", samples, "--store", str(tmp_path / "s")
    )
    assert done.returncode == 0
    assert done.stdout.strip() == example["answer"].strip()
