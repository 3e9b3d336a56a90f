"""What tokens cost: a file that the user keeps, since prices change and differ by contract.

``prices.toml`` has one table a model, by the name that the server knows, with the price of a
million tokens sent and of a million received, in one currency for the whole file::

    ["some-model"]
    input = 0.25
    output = 2.0

A model without a table has no known price: its tokens are counted and its money is not.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from bot.model.language_model import Usage
from index.errors import UserError

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """The price of a million tokens sent, and of a million received."""

    sent: float
    received: float

    def of(self, usage: Usage) -> float:
        """Return what ``usage`` costs."""
        return (usage.prompt * self.sent + usage.completion * self.received) / _MILLION


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid")

    input: float = Field(ge=0)
    output: float = Field(ge=0)


def load_prices(path: Path) -> Mapping[str, Price]:
    """Return the prices in the file ``path``, by model; none where there is no such file.

    Raises:
        UserError: The file cannot be read, or is not of the form above; the message says where.
    """
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
        found = TypeAdapter(dict[str, _Table]).validate_python(tables)
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(f"The prices in {path} cannot be read: {error}.") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise UserError(f"{path}: {place}: {first['msg']}.") from error
    return {name: Price(table.input, table.output) for name, table in found.items()}
