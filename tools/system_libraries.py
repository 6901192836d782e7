"""The shared libraries that Qt's wheels leave to a Linux system: installed as root, otherwise named.

Read by whatever `python3` the machine has, like `setup.py` beside it.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

# What Qt loads, and the Debian package that brings it.
OFFSCREEN_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libcups.so.2": "libcups2",  # without it the list of printers is silently empty
}


def provide_libraries(purpose: str) -> None:
    """Make sure that Qt finds its system libraries: install them as root, otherwise name the line to type."""
    if not sys.platform.startswith("linux"):
        return
    has_apt = shutil.which("apt-get") is not None
    installs = has_apt and os.geteuid() == 0
    wanted = libraries_for(purpose, everything=installs)
    missing = [library for library in wanted if not loads(library)]
    packages = [wanted[library] for library in missing]
    if missing and installs:
        install_packages(packages)
    elif missing and has_apt:
        sys.exit(
            "Qt needs system libraries that are not here yet. Please type this line, then try again:\n"
            "    sudo apt-get install -y --no-install-recommends " + " ".join(packages)
        )
    elif missing:
        sys.exit("Qt needs system libraries that are not here yet: " + ", ".join(missing) + ".")


def libraries_for(purpose: str, *, everything: bool) -> dict[str, str]:
    """What tests need, or a window; where there is no screen, Fourfold prints and needs no Qt."""
    if purpose == "tests":
        return OFFSCREEN_LIBRARIES
    return {**OFFSCREEN_LIBRARIES, **WINDOW_LIBRARIES} if everything or has_screen() else {}


def has_screen() -> bool:
    """Whether a desktop is there to open a window on."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def loads(library: str) -> bool:
    """Whether the system's loader finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: list[str]) -> None:
    """Install Debian packages, without questions; apt's complaints stand above our sentence."""
    sys.stderr.write("Installing the system libraries that Qt needs ...\n")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        command = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", *step]
        if subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
            sys.exit(f"apt-get {step[0]} did not work. Is this machine online?")
