"""One prompt: a Markdown file with front matter, its variables declared and checked.

A file has YAML front matter (``purpose``, ``version``, ``variables`` with their meanings, and
perhaps ``untrusted``, ``temperature`` and ``max_tokens``), then ``## System`` and ``## User``.
``{{name}}`` stands for a variable. What strangers wrote may stand in the user's part only, and a
prompt with such a variable always ends its system part with the notice of ``prompts.untrusted``.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from index.errors import UserError
from prompts.untrusted import notice

_FILE = re.compile(r"---\n(?P<head>.*?)\n---\n(?P<body>.*)", re.DOTALL)
_PARTS = re.compile(r"\s*## System\n(?P<system>.*?)\n## User\n(?P<user>.*)", re.DOTALL)
_VARIABLE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_HASH_LENGTH = 12


class PromptError(UserError):
    """A prompt file is not as it must be; the message names the file and what to mend."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """The two messages that a prompt becomes."""

    system: str
    user: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as its file has it.

    Attributes:
        name: Which of our prompts it is ("read").
        variant: Which form of it, or "" for the default.
        purpose: What it is for, in a sentence.
        version: Raised by its author when its meaning changes.
        variables: Name to meaning.
        untrusted: Names of the variables whose values strangers wrote.
        temperature: A hint for the model, or None.
        max_tokens: The longest output that makes sense, in tokens.
        system: The first message, variables in it.
        user: The second message, likewise.
        hash: Tells two texts of one version apart.
    """

    name: str
    variant: str
    purpose: str
    version: int
    variables: Mapping[str, str]
    untrusted: frozenset[str]
    temperature: float | None
    max_tokens: int
    system: str
    user: str
    hash: str

    @property
    def label(self) -> str:
        """The name as people write it: "read", or "read.short" for a variant."""
        return f"{self.name}.{self.variant}" if self.variant else self.name

    def render(self, values: Mapping[str, str]) -> Rendered:
        """Return the messages with every variable filled in; a value is never read as a prompt.

        Raises:
            PromptError: ``values`` lacks a variable, or has one that the prompt does not know.
        """
        _same_variables(f"prompt {self.label}", "given", set(values), set(self.variables))
        system = _filled(self.system, values)
        return Rendered(
            f"{system}\n\n{notice()}" if self.untrusted else system, _filled(self.user, values)
        )


class _Head(BaseModel):
    model_config = ConfigDict(extra="forbid")

    purpose: str = Field(min_length=1)
    version: int = Field(ge=1)
    variables: dict[str, str]
    untrusted: frozenset[str] = frozenset()
    temperature: float | None = Field(default=None, ge=0, le=2)
    max_tokens: int = Field(default=1500, ge=1)


def parse_prompt(text: str, name: str, variant: str, expected: frozenset[str]) -> Prompt:
    """Return the prompt in ``text``, the content of a prompt file.

    Args:
        text: The file.
        name: Which of our prompts it is.
        variant: Which form of it, "" for the default.
        expected: The variables that the program fills in.

    Raises:
        PromptError: The file is not of that form, or its variables are not ``expected``.
    """
    label = f"{name}.{variant}" if variant else name
    where = f"{label}.md"
    found = _FILE.fullmatch(text.replace("\r\n", "\n").lstrip("\ufeff"))
    if found is None:
        raise PromptError(f"{where} does not begin with front matter between two lines '---'.")
    head = _head(found["head"], where)
    parts = _PARTS.fullmatch(found["body"])
    if parts is None:
        raise PromptError(f"{where} needs a part '## System' and then a part '## User'.")
    _check_variables(head, parts["system"], parts["user"], expected, where)
    return Prompt(
        name=name,
        variant=variant,
        purpose=head.purpose,
        version=head.version,
        variables=head.variables,
        untrusted=head.untrusted,
        temperature=head.temperature,
        max_tokens=head.max_tokens,
        system=parts["system"].strip(),
        user=parts["user"].strip(),
        hash=hashlib.sha256(f"{text}\0{notice()}".encode()).hexdigest()[:_HASH_LENGTH],
    )


def _head(text: str, where: str) -> _Head:
    try:
        return _Head.model_validate(yaml.safe_load(text) or {})
    except yaml.YAMLError as error:
        raise PromptError(f"The front matter of {where} is no YAML: {error}.") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise PromptError(f"The front matter of {where}: {place}: {first['msg']}.") from error


def _check_variables(
    head: _Head, system: str, user: str, expected: frozenset[str], where: str
) -> None:
    _same_variables(where, "declared", set(head.variables), set(expected))
    used = set(_VARIABLE.findall(f"{system}{user}"))
    _same_variables(where, "used", used, set(head.variables))
    if not head.untrusted <= set(head.variables):
        unknown = ", ".join(sorted(head.untrusted - set(head.variables)))
        raise PromptError(f"{where}: 'untrusted' names what is no variable: {unknown}.")
    misplaced = head.untrusted.intersection(_VARIABLE.findall(system))
    if misplaced:
        names = ", ".join(sorted(misplaced))
        raise PromptError(f"{where}: {names} is untrusted and may stand under '## User' only.")


def _same_variables(where: str, how: str, found: set[str], expected: set[str]) -> None:
    problems = []
    if expected - found:
        problems.append(f"not {how}: {', '.join(sorted(expected - found))}")
    if found - expected:
        problems.append(f"{how} but unknown: {', '.join(sorted(found - expected))}")
    if problems:
        raise PromptError(f"{where}: variables {'; '.join(problems)}.")


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda match: values[match[1]], text)
