"""The settings, read once from the environment and a file ``.env``. Only entry points do so."""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.errors import UserError

PREFIX = "WHOSAYS_"
_ENV_FILE = ".env"
_IDS = r"^\s*-?\d+(\s*,\s*-?\d+)*\s*$"
SPEAKERS = Path("speakers.toml")
"""Where the list of speakers is looked for; it need not be there."""
SOURCES = Path("sources.toml")
"""Where the list of sources is looked for; likewise."""


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
    sources: Path = Field(
        default=SOURCES,
        description="File of the folders, feeds and pages to read, which you keep. Not needed.",
    )
    web_contact: str | None = Field(
        default=None,
        description="Web or mail address of whoever runs this; servers that are read are told it.",
    )
    web_interval: float = Field(
        default=1.0,
        ge=0,
        le=3600,
        description="Seconds between two requests to one server.",
    )
    web_networks: str | None = Field(
        default=None,
        description="Networks that may be read besides the public one, as in 10.0.0.0/8, with"
        " commas between.",
    )
    web_proxy: str | None = Field(
        default=None,
        description="Address of a proxy for all that is read. Empty: none, whatever else is set.",
    )
    language: str | None = Field(
        default=None,
        pattern=r"^[a-z]{2,3}$",
        description="Language of the answers, as a code (da, ar). Empty: that of the question.",
    )
    speakers: Path = Field(
        default=SPEAKERS,
        description="File of speakers who go by several names, which you keep. Not needed.",
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
    read_ahead: bool = Field(
        default=True,
        description="Whether the bot, the prompt and 'index --watch' read articles while nothing is"
        " asked, for quicker first answers.",
    )
    cache: Path | None = Field(
        default=None,
        description="Folder for tables that take long to make, which may be deleted at any time."
        " Empty: whosays in your own cache folder.",
    )
    only_languages: str | None = Field(
        default=None,
        pattern=r"^ *[a-z]{2,3}( *, *[a-z]{2,3})* *$",
        description="Languages of the articles to search, as codes (da, ar). Empty: all.",
    )
    only_outlets: str | None = Field(
        default=None,
        description="Outlets whose articles to search, with semicolons between. Empty: all.",
    )
    since: date | None = Field(
        default=None,
        description="First day of publication of the articles to search (2024-03-16).",
    )
    until: date | None = Field(
        default=None,
        description="Last day of publication of the articles to search.",
    )
    embedding: str = Field(
        default="local",
        description=(
            "What makes vectors of texts: local, openai:MODEL, or the dotted name of a LlamaIndex "
            "embedding class. 'whosays index' brings a change in."
        ),
    )
    embedding_url: str | None = Field(
        default=None,
        description="Address, up to /v1, of another server for openai:MODEL. Empty: OpenAI.",
    )
    embedding_key: SecretStr | None = Field(
        default=None,
        description="Key of that server. Never printed.",
    )
    embedding_options: str | None = Field(
        default=None,
        description="Arguments of the LlamaIndex class, as a JSON object.",
    )
    embedding_price: float | None = Field(
        default=None,
        ge=0,
        description="Dollars for a million tokens that are embedded. Empty: costs are not told.",
    )
    embedding_ask_above: int = Field(
        default=2_000_000,
        ge=0,
        description="Tokens above which 'whosays index' asks before it sends them to a server.",
    )
    chroma_url: str | None = Field(
        default=None,
        pattern=r"^https?://",
        description="Address of a Chroma server by which several machines share one corpus."
        " Empty: the index is in its folder alone.",
    )
    chroma_token: SecretStr | None = Field(
        default=None,
        description="Token or key of that server. Never printed.",
    )
    chroma_tenant: str = Field(
        default="default_tenant",
        description="Tenant on that server.",
    )
    chroma_database: str = Field(
        default="default_database",
        description="Database on that server: one for each corpus.",
    )
    model: str | None = Field(
        default=None,
        description="Language model, as its server calls it. Empty: none; none is ever needed.",
    )
    model_key: SecretStr | None = Field(
        default=None,
        description="Key for the model's server. It is never printed or logged.",
    )
    model_url: str | None = Field(
        default=None,
        pattern=r"^https?://",
        description="Address of a server that speaks OpenAI's protocol, as in"
        " http://127.0.0.1:8080/v1. Empty: OpenAI's own.",
    )
    model_deadline: float = Field(
        default=30.0,
        gt=0,
        le=3600,
        description="Seconds that an answer waits for the model, at most.",
    )
    model_passages: int = Field(
        default=12,
        ge=1,
        le=200,
        description="How many passages the model reads for each question.",
    )
    model_tokens_per_day: int = Field(
        default=1_000_000,
        ge=0,
        description="Tokens that the model may use in a day (UTC), all together.",
    )
    model_tokens_per_person: int = Field(
        default=200_000,
        ge=0,
        description="Tokens that the model may use in a day for one person.",
    )
    model_money_per_day: float | None = Field(
        default=None,
        ge=0,
        description="Money that the model may cost in a day, in the currency of the prices."
        " Empty: no limit but that of tokens.",
    )
    model_money_per_person: float | None = Field(
        default=None,
        ge=0,
        description="Money that the model may cost in a day for one person. Empty: no limit.",
    )
    prices: Path = Field(
        default=Path("prices.toml"),
        description="File of what tokens cost, which you keep. Without it only tokens are counted.",
    )
    prompts: Path | None = Field(
        default=None,
        description="Folder of your own prompt files, which go before ours of the same name.",
    )
    prompt_variants: str | None = Field(
        default=None,
        pattern=r"^[a-z]+\.[\w-]+(, *[a-z]+\.[\w-]+)*$",
        description="Variants that serve instead of the default prompts, as in read.short.",
    )
    telegram_token: SecretStr | None = Field(
        default=None,
        description="Token of the Telegram bot, from BotFather. Keep it secret.",
    )
    telegram_admins: str | None = Field(
        default=None,
        pattern=_IDS,
        description="Telegram ids of the bot's administrators, with commas between.",
    )
    telegram_users: str | None = Field(
        default=None,
        pattern=_IDS,
        description="Telegram ids of people who may ask. Nobody named at all: a pairing code is"
        " printed when the bot starts.",
    )
    telegram_groups: str | None = Field(
        default=None,
        pattern=_IDS,
        description="Telegram ids of groups whose members may ask there.",
    )
    telegram_per_minute: int = Field(
        default=10, ge=1, description="How many questions one person may ask in a minute."
    )
    telegram_per_day: int = Field(
        default=300, ge=1, description="How many questions one person may ask in a day."
    )
    telegram_backlog_minutes: int = Field(
        default=60,
        ge=1,
        description="Messages that are older when the bot gets them are not answered.",
    )
    telegram_reindex_minutes: int = Field(
        default=15,
        ge=0,
        description="How often the bot compares the index with the folder, besides watching it."
        " 0: never.",
    )
    telegram_keep_days: int = Field(
        default=0,
        ge=0,
        description="Days after which a stored answer is deleted. 0: only when its asker says so.",
    )
    telegram_database: Path | None = Field(
        default=None,
        description="File of the bot's answers and people. Empty: beside the index.",
    )
    telegram_health_port: int = Field(
        default=8087,
        ge=0,
        le=65535,
        description="Port on 127.0.0.1 for /health. 0: any that is free.",
    )
    telegram_api: str = Field(
        default="https://api.telegram.org",
        pattern=r"^https?://",
        description="Address of the Bot API; a local Bot API server or an emulator has another.",
    )
    telegram_webhook_url: str | None = Field(
        default=None,
        pattern=r"^https?://",
        description="Public address that Telegram delivers updates to. Empty: long polling.",
    )
    telegram_webhook_secret: SecretStr | None = Field(
        default=None,
        description="Secret that Telegram sends along with each delivery; a webhook needs one.",
    )
    telegram_webhook_listen: str = Field(
        default="127.0.0.1", description="Address that the webhook listens on."
    )
    telegram_webhook_port: int = Field(
        default=8443, ge=1, le=65535, description="Port that the webhook listens on."
    )


def ids_in(written: str | None) -> tuple[int, ...]:
    """Return the ids of a setting that lists some."""
    return tuple(int(number) for number in written.split(",")) if written else ()


def cache_folder(settings: Settings) -> Path | None:
    """Return where tables are kept from run to run; None where the person has no home."""
    if settings.cache is not None:
        return settings.cache
    chosen = os.environ.get("XDG_CACHE_HOME")
    try:
        return Path(chosen or Path.home() / ".cache") / "whosays"
    except RuntimeError:  # no home folder is known
        return None


def load_settings() -> Settings:
    """Read the settings.

    Raises:
        UserError: A variable has a value that it cannot have; the message names it.
    """
    try:
        return Settings()
    except ValidationError as error:
        raise UserError(
            f"{_problems(error)} (set in the environment or in {_ENV_FILE})."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"The file {_ENV_FILE} cannot be read: {error}.") from error


def alone(settings: Settings) -> Settings:
    """Return ``settings`` without a server: what is tried out must not reach other machines."""
    return settings.model_copy(update={"chroma_url": None})


def changed(settings: Settings, changes: Mapping[str, str | None]) -> Settings:
    """Return ``settings`` with other values, by name; None sets a value back to its default.

    Raises:
        UserError: A variable has a value that it cannot have; the message names it.
    """
    values = {name: getattr(settings, name) for name in Settings.model_fields}
    kept = {name: value for name, value in values.items() if name not in changes}
    new = {name: value for name, value in changes.items() if value is not None}
    default = {
        name: Settings.model_fields[name].default
        for name, value in changes.items()
        if value is None
    }
    try:
        return Settings(**{**kept, **new, **default})
    except ValidationError as error:
        raise UserError(f"{_problems(error)}.") from error


def _problems(error: ValidationError) -> str:
    return "; ".join(
        f"{PREFIX}{str(problem['loc'][0]).upper()} is {problem['input']!r}: {problem['msg']}"
        for problem in error.errors()
    )
