"""How much memory this process holds."""

import sys
from pathlib import Path


def resident_mb() -> float:
    """Return the resident set of this process in megabytes; what others share with it counts in full."""
    if sys.platform == "linux":
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
        return int(kilobytes) / 1024
    import resource  # noqa: PLC0415  Not on every system.

    # macOS counts in bytes, and only the peak.
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
