"""``whosays ask``: one question, one answer."""

from argparse import Namespace

from bot.answers import Answered
from bot.commands.options import chosen_place
from bot.indexing import refresh_for_question, tell
from bot.output import Output
from bot.settings import load_settings
from bot.stores import require_store
from bot.wiring import open_application
from index.errors import UserError

_NOT_REPORTED = 3


def run(arguments: Namespace) -> int:
    """Answer the question, after indexing what is new where a folder of articles is named."""
    if not arguments.question.strip():
        raise UserError('The question is empty; write one, as in: whosays ask "How many died?"')
    settings = load_settings()
    place = chosen_place(arguments, settings)
    if place.articles is None:
        require_store(place)
    with open_application(settings, place, tell) as application:
        if place.articles is not None:
            refresh_for_question(application, place.articles)
        output = Output()
        with output.claims_coming(wanted=not arguments.json) as show:
            answer = application.answerer.answer(
                arguments.question, settings.language, on_claim=show
            )
    if arguments.json:
        output.answer_object(answer)
    else:
        output.answer(answer)
    return 0 if isinstance(answer, Answered) else _NOT_REPORTED
