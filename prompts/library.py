"""Which prompts there are, and where: our own files, and a folder of the user's before them.

A file is read anew each time that it is asked for, so an edited prompt serves the next question.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from prompts.prompt import Prompt, PromptError, parse_prompt

USES: Mapping[str, frozenset[str]] = {
    "read": frozenset({"question", "passages"}),
    "lead": frozenset({"question", "language", "claims"}),
    "translate": frozenset({"language", "quotations"}),
    "rewrite": frozenset({"conversation", "question", "language"}),
}
"""Our prompts and the variables that the program fills in for each."""

UNTRUSTED: Mapping[str, frozenset[str]] = {
    "read": frozenset({"passages"}),
    "lead": frozenset({"claims"}),
    "translate": frozenset({"quotations"}),
    "rewrite": frozenset(),
}
"""The variables that hold what strangers wrote; a file must declare them as such."""

_OWN = Path(__file__).parent
_NAME = re.compile(r"(?P<name>[a-z]+)(?:\.(?P<variant>[\w-]+))?")


@dataclass(frozen=True, slots=True)
class Library:
    """The prompts of this installation.

    Attributes:
        folder: A folder whose files go before our own of the same name, or None.
        chosen: Name of a prompt to the variant that serves it; the default serves the others.
    """

    folder: Path | None = None
    chosen: Mapping[str, str] | None = None

    def load(self, name: str, variant: str | None = None) -> Prompt:
        """Return the prompt ``name`` in ``variant``, by default in the chosen one.

        Raises:
            PromptError: There is no such prompt, or its file is not as it must be.
        """
        if name not in USES:
            raise PromptError(f"There is no prompt {name}; there are {', '.join(USES)}.")
        wanted = (self.chosen or {}).get(name, "") if variant is None else variant
        path = self._path(f"{name}.{wanted}.md" if wanted else f"{name}.md")
        if path is None:
            known = ", ".join(one or "the default" for one in self.variants(name))
            raise PromptError(f"Prompt {name} has no variant {wanted}; it has {known}.")
        prompt = parse_prompt(_text(path), name, wanted, USES[name])
        if not UNTRUSTED[name] <= prompt.untrusted:
            missing = ", ".join(sorted(UNTRUSTED[name] - prompt.untrusted))
            raise PromptError(f"{path.name} must list under 'untrusted': {missing}.")
        return prompt

    def variants(self, name: str) -> tuple[str, ...]:
        """Return the variants that ``name`` has, the default ("") first."""
        found = set()
        for folder in self._folders():
            for path in folder.glob(f"{name}*.md"):
                match = _NAME.fullmatch(path.stem)
                if match is not None and match["name"] == name:
                    found.add(match["variant"] or "")
        return tuple(sorted(found))

    def all(self) -> tuple[Prompt, ...]:
        """Return every prompt in every variant; the way to check them all.

        Raises:
            PromptError: One of them is not as it must be.
        """
        return tuple(self.load(name, variant) for name in USES for variant in self.variants(name))

    def choosing(self, name: str, variant: str) -> "Library":
        """Return this library with ``variant`` serving the prompt ``name``.

        Raises:
            PromptError: There is no such prompt or variant, or its file is not as it must be.
        """
        self.load(name, variant)
        return Library(self.folder, {**(self.chosen or {}), name: variant})

    def _path(self, file: str) -> Path | None:
        paths = (folder / file for folder in self._folders())
        return next((path for path in paths if path.is_file()), None)

    def _folders(self) -> tuple[Path, ...]:
        return (_OWN,) if self.folder is None else (self.folder, _OWN)


def split_label(label: str) -> tuple[str, str]:
    """Return name and variant of a prompt as people write it ("read.short").

    Raises:
        PromptError: It is no such label.
    """
    match = _NAME.fullmatch(label)
    if match is None:
        raise PromptError(f"'{label}' names no prompt; write read or read.short.")
    return match["name"], match["variant"] or ""


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"The prompt {path} cannot be read: {error}.") from error
