"""The settings, read once from the environment and a file ``.env``. Only entry points do so."""

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.errors import UserError

PREFIX = "WHOSAYS_"
_ENV_FILE = ".env"


class Settings(BaseSettings):
    """What can be set; each field's environment variable is its name in capitals after PREFIX.

    An empty variable counts as not set. Options on the command line go before these.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=_ENV_FILE,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    articles: Path | None = Field(
        default=None,
        description="Folder of the articles. Empty: as the command says.",
    )
    store: Path | None = Field(
        default=None,
        description="Folder of the index. Empty: one for each folder of articles, in .whosays/.",
    )
    language: str | None = Field(
        default=None,
        pattern=r"^[a-z]{2,3}$",
        description="Language of the answers (da, de, en, ar). Empty: that of the question.",
    )
    passages: int = Field(
        default=80,
        ge=1,
        le=1000,
        description="How many passages are searched for each question.",
    )
    articles_read: int = Field(
        default=40,
        ge=1,
        le=1000,
        description="How many of their articles are read whole, at most.",
    )


def load_settings() -> Settings:
    """Read the settings.

    Raises:
        UserError: A variable has a value that it cannot have; the message names it.
    """
    try:
        return Settings()
    except ValidationError as error:
        problems = (
            f"{PREFIX}{str(problem['loc'][0]).upper()} is {problem['input']!r}: {problem['msg']}"
            for problem in error.errors()
        )
        raise UserError(
            f"{'; '.join(problems)} (set in the environment or in {_ENV_FILE})."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"The file {_ENV_FILE} cannot be read: {error}.") from error
