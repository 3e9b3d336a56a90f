"""``whosays bot``: the Telegram bot, until it is stopped."""

import asyncio
import sys
from argparse import Namespace

from bot.commands.options import feeding_place
from bot.settings import Settings, load_settings
from bot.stores import require_store
from bot.upkeep.indexing import tell
from bot.wiring import Application, open_application
from index.errors import OperatorError, UserError


def run(arguments: Namespace) -> int:
    """Own the index and answer on Telegram; returns when stopped by SIGINT or SIGTERM."""
    settings = load_settings()
    if settings.telegram_token is None:
        raise UserError(
            "Set WHOSAYS_TELEGRAM_TOKEN, in the environment or in .env, to the token that BotFather"
            " gave."
        )
    place = feeding_place(arguments, settings)
    if not place.is_fed:
        require_store(place)
    with open_application(settings, place, tell) as application:
        if not application.sources():
            raise OperatorError("No folder of articles is known; name it with --articles.")
        application.corpus.warm()
        _ = application.answerer
        asyncio.run(_serve(settings, application))
    return 0


async def _serve(settings: Settings, whosays: Application) -> None:
    from bot.sources.keeping import Keeper  # noqa: PLC0415 -- heavy: after the checks
    from bot.telegram.application import build  # noqa: PLC0415 -- as above
    from bot.telegram.health import HealthServer  # noqa: PLC0415 -- as above
    from bot.telegram.logs import set_up_logs  # noqa: PLC0415 -- as above
    from bot.telegram.service import Service, health_of  # noqa: PLC0415 -- as above

    token, secret = settings.telegram_token, settings.telegram_webhook_secret
    secrets = (token, secret, settings.chroma_token)
    set_up_logs(*(value.get_secret_value() for value in secrets if value))
    keeper = Keeper(whosays)
    built = build(settings, whosays, keeper)
    with built.resources:
        code = built.parts.access.pairing_code
        if code is not None:
            sys.stderr.write(
                "Nobody may use this bot yet. Send it this code, once, to become its"
                f" administrator: {code}\n"
            )
        health = HealthServer(
            settings.telegram_health_port, whosays.place.store, lambda: health_of(built), keeper
        )
        with whosays.reading_ahead():
            await Service(built, settings, health).run()
