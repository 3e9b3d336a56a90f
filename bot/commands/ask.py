"""``whosays ask``: one question, one answer."""

import gc
from argparse import Namespace

from bot.answers import Answered
from bot.asking.limits import told
from bot.commands.options import chosen_place
from bot.output import Output
from bot.settings import Settings, changed, load_settings
from bot.stores import require_store
from bot.upkeep.indexing import refresh_for_question, require_articles, tell
from bot.wiring import open_application
from index.errors import UserError

_NOT_REPORTED = 3


def run(arguments: Namespace) -> int:
    """Answer the question, after reading what is new where it is said where from."""
    # One answer is given before there is anything to collect: a twentieth of its time is saved.
    gc.disable()
    if not arguments.question.strip():
        raise UserError('The question is empty; write one, as in: whosays ask "How many died?"')
    settings = _limited(load_settings(), arguments)
    place = chosen_place(arguments, settings)
    if not place.is_fed:
        require_store(place)
    with open_application(settings, place, tell) as application:
        application.load_ahead()
        if place.is_fed:
            gc.enable()  # the readers of files leave circular garbage
            refresh_for_question(application)
        else:
            require_articles(application)
        output = Output()
        with output.claims_coming(wanted=not arguments.json) as show:
            answer = application.answerer.answer(
                arguments.question, settings.language, on_claim=show
            )
    if limits := told(answer.trace.limits):
        tell(f"Only articles {limits} were searched.")
    if arguments.json:
        output.answer_object(answer)
    else:
        output.answer(answer)
    return 0 if isinstance(answer, Answered) else _NOT_REPORTED


def _limited(settings: Settings, arguments: Namespace) -> Settings:
    """Return ``settings`` with the limits that options set."""
    given = {
        "only_languages": arguments.only_language and ",".join(arguments.only_language),
        "only_outlets": arguments.only_outlet and ";".join(arguments.only_outlet),
        "since": arguments.since,
        "until": arguments.until,
    }
    changes = {name: value for name, value in given.items() if value}
    return changed(settings, changes) if changes else settings
