"""``python tests/telegram_server.py``: the Bot API emulator for people, and for the benchmark.

It prints its address and the settings of a bot, and serves a page on which a person chats with
that bot. Stopped by SIGINT or SIGTERM.
"""

import argparse
import asyncio
import signal
import sys
import time
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).with_name("support")))

from telegram_emulator import TOKEN, TelegramServer
from telegram_state import State


async def serve(port: int) -> None:
    """Serve until stopped."""
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    # A bot that knows chats of an earlier run must not meet the numbers of their messages again.
    state = State(first_message=int(time.time()) % 2**30)
    async with TelegramServer(port, state) as server:
        sys.stdout.write(
            f"Chat at {server.url}/ and start the bot with\n"
            f"  WHOSAYS_TELEGRAM_API={server.url} WHOSAYS_TELEGRAM_TOKEN={TOKEN} \\\n"
            "  WHOSAYS_TELEGRAM_ADMINS=1 whosays bot --articles samples\n"
        )
        sys.stdout.flush()
        await ended.wait()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--port", type=int, default=8090, help="0 for any that is free")
    asyncio.run(serve(arguments.parse_args().port))
