"""How much memory this process holds."""

import sys
from pathlib import Path


def resident_mb() -> float:
    """Return the resident set of this process in megabytes; what others share with it counts in full."""
    return _told("VmRSS")


def peak_mb() -> float:
    """Return the most that this process ever held, in megabytes."""
    return _told("VmHWM")


def _told(name: str) -> float:
    if sys.platform == "linux":
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return int(next(line.split()[1] for line in lines if line.startswith(name))) / 1024
    import resource  # noqa: PLC0415  Not on every system.

    # macOS counts in bytes, and only the peak.
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
