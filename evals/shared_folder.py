"""Where the real data lie: outside the project, for none of it may be copied into it."""

import os
from pathlib import Path

_BESIDE = Path(__file__).resolve().parent.parent.parent / "shared" / "data"


def shared_folder() -> Path:
    """Return ``WHOSAYS_SHARED``, or ``shared/data`` beside the checkout; it may be absent."""
    return Path(os.environ.get("WHOSAYS_SHARED") or _BESIDE)
