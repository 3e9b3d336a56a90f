"""The Telegram bot: questions in, ledgers out. Only this package knows python-telegram-bot."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "true")  # times to wait as timedelta, as from version 23 on
