"""Folders that go, or are replaced, as a whole: a kill never leaves half of one in its place."""

import shutil
from pathlib import Path

_GONE = ".gone"
_NEW = ".new"


def beside(folder: Path) -> Path:
    """Return where what is to replace ``folder`` is made."""
    return folder.with_name(folder.name + _NEW)


def remove_folder(folder: Path) -> None:
    """Delete ``folder``, if it is there."""
    gone = folder.with_name(folder.name + _GONE)
    shutil.rmtree(gone, ignore_errors=True)
    if folder.exists():
        folder.rename(gone)
        shutil.rmtree(gone)


def replace_folder(folder: Path) -> None:
    """Let what was made ``beside`` the folder, complete, take its place."""
    gone = folder.with_name(folder.name + _GONE)
    shutil.rmtree(gone, ignore_errors=True)
    folder.rename(gone)
    beside(folder).rename(folder)
    shutil.rmtree(gone)


def mend_folders(parent: Path) -> None:
    """Finish or undo what a kill has left in ``parent``.

    A new folder whose old one has been moved away is complete; one whose old one is still there
    may not be.
    """
    for new in parent.glob(f"*{_NEW}"):
        if not new.is_dir():
            continue
        folder = new.with_suffix("")
        if folder.with_name(folder.name + _GONE).exists() and not folder.exists():
            new.rename(folder)
        else:
            shutil.rmtree(new)
    for gone in parent.glob(f"*{_GONE}"):
        shutil.rmtree(gone)
