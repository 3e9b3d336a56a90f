"""The errors of the index, each saying who can act on it.

WhosaysError
├── UserError       the person asking can mend it: a wrong path, an empty question
├── OperatorError   whoever runs the installation can: a locked store, a full disk
├── FetchError      something on the web was not fetched; each kind is also one of the two above
│   ├── RefusedError      we refuse: no public address, too large, no kind of page that is read
│   ├── DisallowedError   the site's robots.txt refuses
│   ├── DeniedError       the server refuses: log in, pay, keep out
│   ├── GoneError         the server says that there is no such page (404, 410)
│   └── UnreachableError  not now: no answer, or an error of the server's
│       └── NotYetError       not asked: the host wants us to wait, or has failed too often
└── ProgrammerError we must: an invariant that does not hold
"""

from datetime import datetime


class WhosaysError(Exception):
    """Base of every error that whosays raises on purpose; its message is one clear sentence."""


class UserError(WhosaysError):
    """The person who asked can put it right."""


class OperatorError(WhosaysError):
    """Whoever runs this installation can put it right."""


class ProgrammerError(WhosaysError):
    """A promise inside the code is broken: a defect, to be reported."""


class StoreInUseError(OperatorError):
    """Another process owns the store; Chroma allows one a folder."""


class IndexUnavailableError(OperatorError):
    """The index cannot be read. Never the same as "no article says so"."""


class DamagedIndexError(IndexUnavailableError):
    """Vectors or words on disk are damaged; building them anew from the catalogue mends it."""


class DamagedCatalogueError(IndexUnavailableError):
    """The catalogue is damaged; what can still be read of it has to be saved."""


class FetchError(WhosaysError):
    """Something on the web was not fetched.

    Attributes:
        url: The address that was asked for.
    """

    def __init__(self, message: str, url: str) -> None:
        super().__init__(message)
        self.url = url


class RefusedError(FetchError, UserError):
    """We do not fetch this, or do not keep what came; asking again changes nothing."""


class DisallowedError(FetchError, UserError):
    """The site's robots.txt asks programs such as this one to leave the page alone."""


class DeniedError(FetchError, UserError):
    """The server has the page and does not give it to us."""


class GoneError(FetchError, UserError):
    """The server says that there is no such page, or no longer (404, 410)."""


class UnreachableError(FetchError, OperatorError):
    """The page cannot be had now. Never the same as a page that is gone.

    Attributes:
        again: When to ask again at the earliest, if the server or our own restraint says so.
    """

    def __init__(self, message: str, url: str, again: datetime | None = None) -> None:
        super().__init__(message, url)
        self.again = again


class NotYetError(UnreachableError):
    """It was not asked for: its host's turn comes later than anybody wants to wait."""
