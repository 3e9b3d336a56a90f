"""What a benchmark ran on: figures mean nothing without it."""

import os
import platform
import resource
from importlib.metadata import version
from pathlib import Path

_CPU_INFO = Path("/proc/cpuinfo")
_MEMORY = Path("/proc/self/statm")


def machine(*packages: str) -> str:
    """Return the processor, the system, Python and the versions of ``packages`` in one line."""
    cores = f"{os.cpu_count()} cores"
    system = f"{platform.system()} {platform.release()}"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    versions = (f"{package} {version(package)}" for package in packages)
    return ", ".join((_processor(), cores, system, python, *versions))


def _processor() -> str:
    if _CPU_INFO.is_file():
        for line in _CPU_INFO.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def resident_bytes() -> int:
    """Return the memory of this process now; its largest so far where that cannot be known."""
    if _MEMORY.is_file():
        return int(_MEMORY.read_text("utf-8").split()[1]) * resource.getpagesize()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
