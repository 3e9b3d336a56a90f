"""The command line: its commands, their options and their help. Imports nothing heavy."""

import argparse
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from bot.parsing import Help, Parser, Version
from bot.shared_options import (
    json_option,
    limit_options,
    place_options,
    sources_option,
    store_option,
)

_EPILOG = """\
examples:
  whosays index news/                             read a folder of articles
  whosays add https://paper.example/rss           follow a feed
  whosays ask "How many were killed, and who says so?"
  whosays ask "Hvor mange blev dræbt?" --articles news/ --json
  whosays show paper/article.txt 120:240          the words behind a citation
  whosays repl                                    ask on, with /help

exit codes: 0 done, 1 failed, 2 wrong usage, 3 asked but not reported in the corpus

Settings are read from the environment and from .env; .env.example lists them all.
"""


_MODULES = {
    "index": "bot.commands.index_articles",
    "add": "bot.commands.add",
    "sources": "bot.commands.sources",
    "ask": "bot.commands.ask",
    "repl": "bot.commands.chat",
    "status": "bot.commands.status",
    "show": "bot.commands.show",
    "forget": "bot.commands.forget",
    "doctor": "bot.commands.doctor",
    "backup": "bot.commands.backup",
    "restore": "bot.commands.backup",
    "bot": "bot.commands.telegram_bot",
    "eval": "evals.command",
}
"""What runs each command; imported only when it is asked for."""


def build_parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser; ``arguments`` tell whether a command's own module must be asked."""
    parser = _parser(
        prog="whosays",
        description="Ask a corpus of news articles how many, and who says so.",
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action=Version, help="print the version and exit")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    parts = (_index, _add, _sources, _ask, _repl, _bot, _status, _show, _forget)
    for add in (*parts, _doctor, _backup, _restore):
        add(commands)
    _eval(commands, asked="eval" in arguments[:1])
    return parser


def _index(commands: Any) -> None:
    parser = _command(
        commands,
        "index",
        "read a folder of articles, or all sources, into the index",
        "Reads the files of a folder, recursively; without DIR, all sources of sources.toml (see"
        " 'whosays add'). Only what is new or changed is read again. A file or source that cannot"
        " be read is named with the reason, the rest is indexed and the exit code is 1. These are"
        " read: text (.txt, .md), web pages (.html, .htm), lists (.json, .jsonl), documents (.pdf"
        " with a text layer, .docx), messages (.eml with their attachments), and archives (.zip,"
        " .warc, .warc.gz).",
        "whosays index news/\nwhosays index --watch\nwhosays index news/ --json | jq .rejected",
    )
    parser.add_argument("articles", metavar="DIR", nargs="?", help="folder of the articles")
    parser.add_argument("--watch", action="store_true", help="go on reading until Ctrl-C")
    parser.add_argument(
        "--read-ahead",
        action="store_true",
        help="then read all articles for claims, so that first questions need not wait for it",
    )
    sources_option(parser)
    parser.add_argument("--reread", action="store_true", help="read unchanged files again too")
    parser.add_argument("--yes", action="store_true", help="agree to the cost of a paid model")
    store_option(parser)
    json_option(parser)


def _add(commands: Any) -> None:
    parser = _command(
        commands,
        "add",
        "add a folder, feed, sitemap, page or file",
        "Finds out what it is and shows what it found. Folders, feeds and sitemaps are written in"
        " the list of sources, sources.toml, and read from now on. A single file or page is taken"
        " in now, and not read again unless --follow says so.",
        "whosays add news/\nwhosays add https://paper.example/rss --outlet 'The Paper'\n"
        "whosays add https://paper.example/2031/ferry\nwhosays add report.pdf",
    )
    parser.add_argument("target", metavar="FILE|FOLDER|URL", help="what to add")
    parser.add_argument("--name", help="what a folder is called in citations (its own name)")
    parser.add_argument("--outlet", help="whose articles they are, where they do not say so")
    parser.add_argument("--language", metavar="CODE", help="their language, likewise")
    parser.add_argument("--every", metavar="TIME", help="how often it is read: 30m, 6h, 1d")
    parser.add_argument("--follow", action="store_true", help="read a page again and again")
    parser.set_defaults(articles=None)
    sources_option(parser)
    store_option(parser)
    json_option(parser)


def _sources(commands: Any) -> None:
    parser = _command(
        commands,
        "sources",
        "say where the articles come from",
        "Lists every source: when it was read and will be, how many articles came by it, and what"
        " is wrong with it. The exit code is 1 where one could not be read.",
        "whosays sources\nwhosays sources --json",
    )
    place_options(parser)
    json_option(parser)


def _ask(commands: Any) -> None:
    parser = _command(
        commands,
        "ask",
        "ask a question",
        "Prints who says what, with the sentence word for word. The exit code is 3 where no"
        " article of the corpus says.",
        'whosays ask "How many were killed, and who says so?"\n'
        'whosays ask "كم عدد القتلى؟" --articles news/\n'
        'whosays ask "Hvor mange omkom?" --only-language da --since 2024-03-16\n'
        'whosays ask "What did the mayor say?" --json | jq -r ".claims[].quote"',
    )
    parser.add_argument("question", metavar="QUESTION", help="in any language of the packs")
    parser.add_argument(
        "--articles", metavar="DIR", help="index what is new in this folder, then ask it"
    )
    sources_option(parser)
    limit_options(parser)
    store_option(parser)
    json_option(parser)


def _repl(commands: Any) -> None:
    parser = _command(
        commands,
        "repl",
        "ask on and on",
        "Opens a prompt. Where the input is no terminal, each line of it is a question.",
        "whosays repl --articles news/\nwhosays repl < questions.txt",
    )
    parser.add_argument("--articles", metavar="DIR", help="index what is new in this folder first")
    sources_option(parser)
    store_option(parser)


def _bot(commands: Any) -> None:
    parser = _command(
        commands,
        "bot",
        "answer on Telegram",
        "Runs the Telegram bot until it is stopped, and keeps the index up to date meanwhile. The"
        " token and the people who may ask are settings; docs/telegram.md tells more.",
        "WHOSAYS_TELEGRAM_TOKEN=... whosays bot --articles news/",
    )
    place_options(parser)


def _status(commands: Any) -> None:
    parser = _command(
        commands,
        "status",
        "say what is indexed",
        "Counts the articles by outlet and language.",
        "whosays status\nwhosays status --json",
    )
    place_options(parser)
    json_option(parser)


def _show(commands: Any) -> None:
    parser = _command(
        commands,
        "show",
        "print an article as it is stored",
        "Prints the stored text that every citation points into. With a SPAN of characters, a"
        " terminal shows it highlighted; a pipe gets these characters alone. What an article said"
        " before it changed is kept, by number and with the time when the change was seen.",
        "whosays show paper/article.txt\nwhosays show paper/article.txt 120:240\n"
        "whosays show paper/article.txt --versions\n"
        "whosays show paper/article.txt --version 2 --diff",
    )
    parser.add_argument("article", metavar="ARTICLE", help="as an answer cites it")
    parser.add_argument("span", metavar="SPAN", nargs="?", help="first and last offset: 120:240")
    parser.add_argument("--versions", action="store_true", help="list the earlier versions")
    parser.add_argument("--version", metavar="N", type=int, help="show this earlier version")
    parser.add_argument(
        "--diff", action="store_true", help="show what replaced version N, or the last one"
    )
    place_options(parser)
    json_option(parser)


def _forget(commands: Any) -> None:
    parser = _command(
        commands,
        "forget",
        "take an article or an outlet down for good",
        "Takes out its text, vectors, words, earlier versions, addresses, and the stored answers"
        " that cite it, writes the index anew, and searches the bytes of its files for what is"
        " left. It is refused when it is read again. Your own files stay. The exit code is 1 where"
        " traces were found; docs/takedown.md tells more.",
        "whosays forget paper/article.txt\nwhosays forget https://paper.example/article --yes\n"
        'whosays forget "The Paper" --json --yes\n'
        "whosays forget paper/article.txt --allow-again",
    )
    parser.add_argument(
        "target", metavar="ARTICLE|URL|OUTLET", help="as the answers cite it, or an outlet's name"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask before it is taken out")
    parser.add_argument("--allow-again", action="store_true", help="refuse it no longer")
    place_options(parser)
    json_option(parser)


def _doctor(commands: Any) -> None:
    parser = _command(
        commands,
        "doctor",
        "check this installation",
        "Checks the model, the language packs, the folder and the index, one line each, and says"
        " what to do where something is wrong. The exit code is 1 then.",
        "whosays doctor\nwhosays doctor --deep\nwhosays doctor --repair --store .whosays/news",
    )
    parser.add_argument(
        "--deep", action="store_true", help="compare all of the index with its articles"
    )
    parser.add_argument(
        "--repair", action="store_true", help="the same, and make anew what is not right"
    )
    place_options(parser)
    json_option(parser)


def _backup(commands: Any) -> None:
    parser = _command(
        commands,
        "backup",
        "save the index in one file",
        "Writes articles, the bot's people and answers and the model's budget into one file, and"
        " reads it back before it takes its name. A bot or prompt that owns the index goes on"
        " meanwhile.",
        "whosays backup news.backup\nwhosays backup news.backup --store .whosays/news",
    )
    parser.add_argument("file", metavar="FILE", help="the backup; an earlier one is replaced")
    parser.set_defaults(restoring=False)
    place_options(parser)
    json_option(parser)


def _restore(commands: Any) -> None:
    parser = _command(
        commands,
        "restore",
        "put a saved index back",
        "Verifies the backup, then puts it in place. What is made from the articles is made anew"
        " when the index is next opened.",
        "whosays restore news.backup\nwhosays restore news.backup --store .whosays/news --replace",
    )
    parser.add_argument("file", metavar="FILE", help="the backup")
    parser.add_argument("--replace", action="store_true", help="replace the index that is there")
    parser.set_defaults(restoring=True)
    store_option(parser)
    json_option(parser)


def _eval(commands: Any, *, asked: bool) -> None:
    parser = _command(
        commands,
        "eval",
        "measure the answers on a data set",
        "Compares answers with what is known to be right.",
        "whosays eval --help",
    )
    if asked:
        import_module(_MODULES["eval"]).add_arguments(parser)


def _command(
    commands: Any, name: str, summary: str, description: str, examples: str
) -> argparse.ArgumentParser:
    indented = "".join(f"  {line}\n" for line in examples.splitlines())
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=summary,
        description=description,
        epilog=f"examples:\n{indented}",
        formatter_class=Help,
        allow_abbrev=False,
    )
    parser.set_defaults(module=_MODULES[name])
    return parser


def _parser(**options: Any) -> argparse.ArgumentParser:
    return Parser(formatter_class=Help, allow_abbrev=False, **options)
