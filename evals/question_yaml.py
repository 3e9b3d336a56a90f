"""The short YAML form of question files, which an editor writes by hand.

The YAML is read as a tree of nodes, not of values: so every mistake is reported with its line.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from evals.questions import GoldEntry, GoldFigure, GoldQuestion
from index.errors import UserError

_TRUE, _FALSE = {"true", "yes"}, {"false", "no"}
_NUMBER = r"\d+(?:\.\d+)?"
_FIGURE = re.compile(rf"({_NUMBER})(?:\s*[-–]\s*({_NUMBER}))?")
_INCLUDED = " included"
_QUESTION_KEYS = ("id", "language", "question", "gold", "also", "not reported")
_ENTRY_KEYS = (
    *("figure", "article", "quote", "speaker", "own voice"),
    *("parts", "also at", "optional", "loose"),
)
_NO_STRINGS: tuple[str, ...] = ()
Item = TypeVar("Item")


def questions_from_yaml(text: str, source: str) -> tuple[GoldQuestion, ...]:
    """Read the questions; ``source`` is the file's name, for messages.

    Raises:
        UserError: A mistake in the file; the message names its line.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise UserError(f"{source}{line}: not valid YAML ({error.problem}).") from error
    except yaml.YAMLError as error:
        raise UserError(f"{source}: not valid YAML ({error}).") from error
    if root is None:
        return ()
    top = _Fields.of(_Value(root, source), ("questions",))
    return tuple(top.required("questions").each(_question))


@dataclass(frozen=True, slots=True)
class _Value:
    """A node of the file; its methods turn it into a value or complain with its line."""

    node: Node
    source: str

    def error(self, complaint: str) -> UserError:
        return UserError(f"{self.source}, line {self.node.start_mark.line + 1}: {complaint}.")

    def string(self) -> str:
        if not isinstance(self.node, ScalarNode) or not self.node.value.strip():
            raise self.error("a text is expected here")
        return str(self.node.value).strip()

    def boolean(self) -> bool:
        word = self.string().lower()
        if word not in _TRUE | _FALSE:
            raise self.error(f"'{word}' is neither true nor false")
        return word in _TRUE

    def figure(self) -> GoldFigure:
        text = self.string()
        included = text.endswith(_INCLUDED)
        found = _FIGURE.fullmatch(text.removesuffix(_INCLUDED).strip())
        if found is not None:
            low, high = float(found[1]), float(found[2] or found[1])
            if low > high:
                raise self.error(f"the range '{text}' runs backwards")
            return GoldFigure(low, high, included)
        if any(character.isdigit() for character in text):
            raise self.error(
                f"the figure '{text}' is neither a number (12), a range (25-30)"
                " nor words without digits (dozens)"
            )
        return GoldFigure(None, None, included)

    def strings(self) -> tuple[str, ...]:
        if isinstance(self.node, ScalarNode):
            return (self.string(),)
        return tuple(self.each(_Value.string))

    def each(self, read: "Callable[[_Value], Item]") -> Iterable[Item]:
        if not isinstance(self.node, SequenceNode):
            raise self.error("a list is expected here, each item after a dash")
        return [read(_Value(item, self.source)) for item in self.node.value]


@dataclass(frozen=True, slots=True)
class _Fields:
    """The fields of one mapping, all of them known."""

    owner: _Value
    values: dict[str, _Value]

    @classmethod
    def of(cls, owner: _Value, known: Iterable[str]) -> "_Fields":
        if not isinstance(owner.node, MappingNode):
            raise owner.error("fields are expected here, as in 'id: flood-dead'")
        values: dict[str, _Value] = {}
        for key_node, value_node in owner.node.value:
            key = _Value(key_node, owner.source)
            name = key.string()
            if name not in known:
                raise key.error(f"'{name}' is unknown here; known are: {', '.join(known)}")
            if name in values:
                raise key.error(f"'{name}' is given twice")
            values[name] = _Value(value_node, owner.source)
        return cls(owner, values)

    def required(self, name: str) -> _Value:
        if name not in self.values:
            raise self.owner.error(f"'{name}' is missing")
        return self.values[name]

    def optional(self, name: str, read: "Callable[[_Value], Item]", default: Item) -> Item:
        return read(self.values[name]) if name in self.values else default


def _question(value: _Value) -> GoldQuestion:
    fields = _Fields.of(value, _QUESTION_KEYS)
    question = GoldQuestion(
        id=fields.required("id").string(),
        language=fields.required("language").string(),
        text=fields.required("question").string(),
        gold=fields.optional("gold", _entries, ()),
        also_correct=fields.optional("also", _entries, ()),
        answerable=not fields.optional("not reported", _Value.boolean, default=False),
    )
    if question.answerable and not question.core:
        raise value.error(
            f"question '{question.id}' has no gold that an answer must hold;"
            " write 'not reported: true' if no article answers it"
        )
    if question.gold and not question.answerable:
        raise value.error(f"question '{question.id}' is 'not reported' and yet has gold")
    return question


def _entries(value: _Value) -> tuple[GoldEntry, ...]:
    return tuple(value.each(_entry))


def _entry(value: _Value) -> GoldEntry:
    fields = _Fields.of(value, _ENTRY_KEYS)
    figure = fields.required("figure")
    speakers = fields.optional("speaker", _Value.strings, _NO_STRINGS)
    return GoldEntry(
        article=fields.required("article").string(),
        quote=fields.required("quote").string(),
        figure=figure.figure(),
        label=figure.string(),
        parts=fields.optional("parts", _parts, ()),
        speakers=speakers,
        own_voice=fields.optional("own voice", _Value.boolean, default=not speakers),
        core=not fields.optional("optional", _Value.boolean, default=False),
        loose=fields.optional("loose", _Value.boolean, default=False),
        mentions=fields.optional("also at", _Value.strings, _NO_STRINGS),
    )


def _parts(value: _Value) -> tuple[GoldFigure, ...]:
    return tuple(value.each(_Value.figure))
