"""Memory that the process no longer uses."""

import contextlib
import ctypes


def give_memory_back() -> None:
    """Return what was freed to the system, where the C library can.

    Chroma and tantivy write in threads of their own, whose freed memory glibc keeps for them: a
    process that reads articles for weeks would grow with every reading.
    """
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
