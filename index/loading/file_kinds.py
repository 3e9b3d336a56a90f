"""The kinds of files: by their names, whether they are read, and how large they may be."""

from pathlib import PurePath

_MIB = 1024**2
LARGEST_FILE = 5 * _MIB
"""Bytes above which a file of text is no article."""

PAGES = frozenset({".html", ".htm"})
"""Suffixes of web pages."""

ARCHIVES = frozenset({".zip", ".warc", ".warc.gz"})
"""Suffixes of files that hold other files."""

READ = PAGES | ARCHIVES | {".txt", ".md", ".json", ".jsonl", ".pdf", ".docx", ".eml"}
"""Suffixes of the files that are read."""

NOT_READ_YET = frozenset({".doc", ".odt", ".rtf", ".epub", ".pages"})
"""Suffixes of documents that are rejected by name, so that nobody believes them read."""

_LARGEST = {".pdf": 32 * _MIB, ".docx": 32 * _MIB, ".eml": 16 * _MIB} | dict.fromkeys(
    ARCHIVES, 64 * _MIB
)


def suffix_of(name: str) -> str:
    """Return the lower-case suffix that tells a file's kind; that of packed archives is double."""
    last = PurePath(name).name if "/" in name or "\\" in name else name
    at = last.rfind(".")
    suffix = last[at:].lower() if 0 < at < len(last) - 1 else ""
    return ".warc.gz" if suffix == ".gz" and name.lower().endswith(".warc.gz") else suffix


def largest(suffix: str) -> int:
    """Return how many bytes a file of this kind may have.

    Pictures and letterforms make documents large, and an archive holds many articles. All of a
    file is held in memory; of an archive's contents, one article at a time.
    """
    return _LARGEST.get(suffix, LARGEST_FILE)


def too_large(suffix: str) -> str:
    """Return why a file of this kind with more bytes is rejected."""
    what = "a file of its kind" if suffix in _LARGEST else "an article"
    return f"it is larger than {largest(suffix) // _MIB} MiB, too large for {what}"
