"""Commands that change settings for this conversation: ``/model``, ``/set``, ``/prompt``."""

from collections.abc import Iterator

from bot.model.assistance import Exchange
from bot.repl.session import Repl
from bot.settings import PREFIX, Settings
from index.errors import UserError
from prompts.library import USES, Library, split_label
from prompts.prompt import Prompt

NO_MODEL = (
    f"No language model is set: /model NAME sets one, {PREFIX}MODEL_URL or {PREFIX}MODEL_KEY"
    " says where; .env.example has both."
)
_FIXED = frozenset(
    {"articles", "store", "model", "model_key", "embedding", "embedding_key", "read_ahead"}
)
_FIXED_BEGINNING = "embedding_"


def model(repl: Repl, arguments: list[str]) -> None:
    """Say which model is set, or set another."""
    match arguments:
        case []:
            settings = _settings(repl)
            where = settings.model_url or "OpenAI"
            repl.output.line(f"{settings.model} at {where}" if settings.model else NO_MODEL)
        case ["none"]:
            _configure(repl, model=None)
            repl.output.line("Answers are read without a language model.")
        case [name]:
            _configure(repl, model=name)
            repl.output.line(f"The next question is read by {name} too.")
        case _:
            raise UserError("Name one model: /model NAME, or /model none.")


def set_(repl: Repl, arguments: list[str]) -> None:
    """List the settings that can be changed here, or change one."""
    match arguments:
        case []:
            settings = _settings(repl)
            for name in changeable():
                value = getattr(settings, name)
                repl.output.line(f"  {name:<26}{'' if value is None else value}")
        case [name, *words] if name in changeable():
            _configure(repl, **{name: " ".join(words) or None})
            repl.output.line(f"{name} is {getattr(_settings(repl), name)}")
        case [name, *_]:
            raise UserError(f"{name} cannot be set here; /set alone lists what can be.")


def changeable() -> tuple[str, ...]:
    """Return the names of the settings that a conversation can change."""
    return tuple(
        name
        for name in Settings.model_fields
        if name not in _FIXED and not name.startswith(_FIXED_BEGINNING)
    )


def prompt(repl: Repl, arguments: list[str]) -> None:
    """List the prompts, choose a variant, or show one as it was last sent."""
    match arguments:
        case []:
            _list_prompts(repl)
        case ["show", label]:
            _show_prompt(repl, label)
        case [label]:
            _choose(repl, label)
        case _:
            raise UserError("Write /prompt, /prompt read.short, or /prompt show read.")


def labels(repl: Repl) -> tuple[str, ...]:
    """Return the labels of all prompts, every variant with its own."""
    return tuple(label for label, _ in _labelled(_library(repl)))


def chosen_with(settings: Settings, label: str) -> str | None:
    """Return the setting of variants in which ``label`` serves its prompt.

    Raises:
        PromptError: It is no label of a prompt.
    """
    name, variant = split_label(label)
    set_before = (settings.prompt_variants or "").replace(" ", "").split(",")
    others = [one for one in set_before if one and split_label(one)[0] != name]
    return ",".join([*others, label] if variant else others) or None


def require_model(repl: Repl) -> None:
    """Raise a UserError that says what to set where there is no model."""
    if _settings(repl).model is None:
        raise UserError(NO_MODEL)


def _list_prompts(repl: Repl) -> None:
    library = _library(repl)
    for label, chosen in _labelled(library):
        one = library.load(*split_label(label))
        mark = "*" if chosen else " "
        repl.output.line(f"{mark} {label:<14} v{one.version} {one.hash}  {one.purpose}")
    if _settings(repl).model is None:
        repl.output.line(NO_MODEL)


def _labelled(library: Library) -> Iterator[tuple[str, bool]]:
    for name in USES:
        serving = library.load(name).label
        for variant in library.variants(name):
            label = f"{name}.{variant}" if variant else name
            yield label, label == serving


def _choose(repl: Repl, label: str) -> None:
    require_model(repl)
    _library(repl).load(*split_label(label))
    _configure(repl, prompt_variants=chosen_with(_settings(repl), label))
    repl.output.line(f"{label} serves the next question.")


def _show_prompt(repl: Repl, label: str) -> None:
    """Print a prompt as it was sent for the last answer, else as its file has it."""
    chosen = _library(repl).load(*split_label(label))
    for exchange in sent_exchanges(repl):
        if exchange.prompt == chosen.label and exchange.hash == chosen.hash:
            for message in exchange.messages:
                _print_part(repl, message.role, message.text)
            return
    _print_file(repl, chosen)


def _print_file(repl: Repl, one: Prompt) -> None:
    repl.output.aside(f"{one.label} v{one.version} {one.hash}: not sent yet, so with variables")
    _print_part(repl, "system", one.system)
    _print_part(repl, "user", one.user)


def _print_part(repl: Repl, role: str, text: str) -> None:
    repl.output.heading(role)
    repl.output.line(text)


def sent_exchanges(repl: Repl) -> tuple[Exchange, ...]:
    """Return every call to the model for the last question."""
    if not repl.exchanged:
        return ()
    last = repl.exchanged[-1]
    helped = last.answer.assistance
    return (*last.asked.exchanges, *(helped.exchanges if helped is not None else ()))


def _settings(repl: Repl) -> Settings:
    return repl.background.call(lambda application: application.settings)


def _library(repl: Repl) -> Library:
    return repl.background.call(lambda application: application.library())


def _configure(repl: Repl, **changes: str | None) -> None:
    repl.background.call(lambda application: application.configure(changes))
