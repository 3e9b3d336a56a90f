"""Benchmark of the Telegram bot: many chats at once, memory, and processes that are killed."""
