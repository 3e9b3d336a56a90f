"""The detailed JSON form of question files, as annotated evaluation sets have it."""

import json
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, TypeAdapter, ValidationError

from evals.questions import GoldEntry, GoldFigure, GoldQuestion
from index.errors import UserError

_INCLUDED = "(included)"


def _listed(value: object) -> object:
    return [] if value is None else value


_Strings = Annotated[tuple[str, ...], BeforeValidator(_listed)]


class _Part(BaseModel):
    low: float | None
    high: float | None
    who: str = ""

    def figure(self) -> GoldFigure:
        return GoldFigure(self.low, self.high, included=_INCLUDED in self.who)


class _Entry(BaseModel):
    article: str
    quote: str
    figure: str
    low: float | None
    high: float | None
    parts: tuple[_Part, ...] = ()
    speaker_spans: _Strings = ()
    lenient_spans: _Strings = ()
    outlet_spans: _Strings = ()
    own_voice: bool = False
    core: bool = False
    loose: bool = False
    all_mentions: _Strings = ()
    article_lang: str | None = None

    def entry(self) -> GoldEntry:
        return GoldEntry(
            article=self.article,
            quote=self.quote,
            figure=GoldFigure(self.low, self.high),
            label=self.figure,
            parts=tuple(part.figure() for part in self.parts),
            speakers=(*self.speaker_spans, *self.lenient_spans, *self.outlet_spans),
            own_voice=self.own_voice,
            core=self.core,
            loose=self.loose,
            mentions=self.all_mentions,
            language=self.article_lang,
        )


class _Question(BaseModel):
    id: str
    lang: str
    question: str
    gold: tuple[_Entry, ...] = ()
    also_correct: tuple[_Entry, ...] = ()
    answerable: bool = True

    def gold_question(self) -> GoldQuestion:
        return GoldQuestion(
            id=self.id,
            language=self.lang,
            text=self.question,
            gold=tuple(entry.entry() for entry in self.gold),
            also_correct=tuple(entry.entry() for entry in self.also_correct),
            answerable=self.answerable,
        )


def questions_from_json(text: str, source: str) -> tuple[GoldQuestion, ...]:
    """Read a list of questions; ``source`` is the file's name, for messages.

    Raises:
        UserError: It is no JSON, or a question lacks something; the message says which.
    """
    try:
        items = json.loads(text)
    except json.JSONDecodeError as error:
        raise UserError(f"{source}, line {error.lineno}: not valid JSON ({error.msg}).") from error
    if not isinstance(items, list):
        raise UserError(f"{source}: a list of questions is expected.")
    return tuple(_question(item, number, source) for number, item in enumerate(items, 1))


def _question(item: Any, number: int, source: str) -> GoldQuestion:
    name = item.get("id", number) if isinstance(item, Mapping) else number
    try:
        return TypeAdapter(_Question).validate_python(item).gold_question()
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        raise UserError(f"{source}, question {name}: {where}: {first['msg']}.") from error
