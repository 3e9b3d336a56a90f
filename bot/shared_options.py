"""Options that several commands have."""

import argparse


def store_option(parser: argparse.ArgumentParser) -> None:
    """Let the folder of the index be given."""
    parser.add_argument(
        "--store", metavar="DIR", help="folder of the index (one for each DIR, in .whosays/)"
    )


def sources_option(parser: argparse.ArgumentParser) -> None:
    """Let the list of sources be given."""
    parser.add_argument(
        "--sources", metavar="FILE", help="the list of sources (sources.toml, where there is one)"
    )


def place_options(parser: argparse.ArgumentParser) -> None:
    """Let the folder of the articles be given, or where its index is."""
    parser.add_argument("--articles", metavar="DIR", help="the index of this folder of articles")
    sources_option(parser)
    store_option(parser)


def limit_options(parser: argparse.ArgumentParser) -> None:
    """Let the articles that are searched be limited."""
    once_each = "; may be given several times"
    parser.add_argument(
        "--only-language",
        metavar="CODE",
        action="append",
        help=f"search only articles in this language{once_each}",
    )
    parser.add_argument(
        "--only-outlet",
        metavar="NAME",
        action="append",
        help=f"search only articles of this outlet{once_each}",
    )
    parser.add_argument(
        "--since", metavar="DAY", help="only articles published on 2024-03-16 or later"
    )
    parser.add_argument(
        "--until", metavar="DAY", help="only articles published on that day or before"
    )


def json_option(parser: argparse.ArgumentParser) -> None:
    """Let JSON be asked for."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")
