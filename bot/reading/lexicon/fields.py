"""What the fields of a pack's tables are made of."""

from collections.abc import Mapping

from pydantic import ConfigDict

Phrases = tuple[str, ...]
LabelledPhrases = Mapping[str, Phrases]
STRICT = ConfigDict(extra="forbid")
"""A field that the schema doesn't know is a mistake in the pack."""
