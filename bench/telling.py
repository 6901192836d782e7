"""What a measured process prints for the one that measures. It imports nothing that would cost time."""

import sys


def tell(name: str, value: float) -> None:
    """Hand over a number."""
    sys.stdout.write(f"= number {name} {value}\n")


def tell_moment(name: str, moment_ns: int) -> None:
    """Hand over a moment of the monotonic clock."""
    sys.stdout.write(f"= moment {name} {moment_ns}\n")
