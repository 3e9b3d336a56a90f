"""The errors of the index, each saying who can act on it.

WhosaysError
├── UserError       the person asking can mend it: a wrong path, an empty question
├── OperatorError   whoever runs the installation can: a locked store, a full disk
└── ProgrammerError we must: an invariant that does not hold
"""


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
