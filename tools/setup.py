"""Make the environment `.venv` from `uv.lock` on a machine that has only Python, without root.

Read by whatever `python3` the machine has, so it must also parse under versions that it then declines.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tools.system_libraries import provide_libraries

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "tools"
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = ENVIRONMENT / "made-from"
OWN_UV = ROOT / ".uv"

# A machine's own package settings, said to pip, passed on to uv; what is said to uv itself wins.
PIP_TO_UV = {
    "PIP_INDEX_URL": "UV_DEFAULT_INDEX",
    "PIP_EXTRA_INDEX_URL": "UV_INDEX",
    "PIP_CERT": "SSL_CERT_FILE",
}


def main() -> None:
    """Leave an environment equal to the lock file, or end with one sentence that says what to do."""
    choice = argparse.ArgumentParser(description="Make the environment .venv from uv.lock.")
    choice.add_argument("--for", dest="purpose", choices=("window", "tests"), default="window")
    purpose = choice.parse_args().purpose
    use_new_enough_python()
    provide_libraries(purpose)
    made_from = fingerprint()
    if not (PYTHON.exists() and STAMP.exists() and STAMP.read_text("utf-8") == made_from):
        make_environment()
        STAMP.write_text(made_from, "utf-8")


def use_new_enough_python() -> None:
    """Go on under a Python that Fourfold can use, this one if possible."""
    if sys.version_info >= OLDEST:
        return
    for minor in range(14, OLDEST[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer:
            os.execv(newer, [newer, "-m", "tools.setup", *sys.argv[1:]])
    sys.exit(
        f"Fourfold needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is Python {sys.version_info[0]}."
        f"{sys.version_info[1]}. Please install a newer Python, then try again."
    )


def fingerprint() -> str:
    """What the environment is made from: the lock, this Python, this place on disk, this program."""
    parts = (ROOT / "uv.lock").read_bytes() + Path(__file__).read_bytes()
    return f"{hashlib.sha256(parts).hexdigest()}\n{sys.version}\n{ROOT}\n"


def make_environment() -> None:
    """Bring `.venv` to exactly what the lock file names, each package checked against its hash."""
    say("Making the environment in .venv (a minute or two the first time) ...")
    settings = uv_settings()
    uv = new_enough_uv() or own_uv()
    if not fits_this_python():
        make = ["venv", "--quiet", "--clear", "--python", sys.executable]
        run([uv, *make, str(ENVIRONMENT)], settings)
    # Not `uv sync --locked`: on a machine with a package index of its own it finds the lock outdated.
    # Versions and hashes come from the lock, the place to fetch them from is the machine's choice.
    exact = str(ENVIRONMENT / "requirements.txt")
    run([uv, "export", "--quiet", "--frozen", "--no-emit-project", "-o", exact], settings)
    sync = ["pip", "sync", "--quiet", "--require-hashes", "--compile-bytecode"]
    run([uv, *sync, "--python", str(PYTHON), exact], settings)
    say("The environment is ready.")


def uv_settings() -> dict[str, str]:
    """The process environment for uv: this machine's index settings, and never a downloaded Python."""
    settings = {**os.environ, "UV_PYTHON_DOWNLOADS": "never"}
    for pip_name, uv_name in PIP_TO_UV.items():
        if pip_name in os.environ:
            settings.setdefault(uv_name, os.environ[pip_name])
    # An office that inspects its network has put its certificate into the system's store.
    settings.setdefault("UV_SYSTEM_CERTS", "1")
    # Every file is checked by its hash, so it does not matter which index has it.
    settings.setdefault("UV_INDEX_STRATEGY", "unsafe-best-match")
    return settings


def new_enough_uv() -> str | None:
    """The machine's own uv, if it is at least as new as the one Fourfold is tried with."""
    uv = shutil.which("uv")
    return uv if uv and version_of(uv) >= pinned_version() else None


def own_uv() -> str:
    """The uv of tools/uv.txt, in a folder of its own."""
    uv = OWN_UV / "bin" / ("uv.exe" if os.name == "nt" else "uv")
    if not uv.exists() or version_of(str(uv)) != pinned_version():
        # pip comes along as its own wheel: Debian's Python has neither pip nor ensurepip.
        pip = str(next(TOOLS.glob("pip-*.whl")) / "pip")
        manner = ["--quiet", "--root-user-action=ignore", "--upgrade", "--target", str(OWN_UV)]
        what = ["--no-deps", "--only-binary=:all:", "--require-hashes", "-r", str(TOOLS / "uv.txt")]
        run([sys.executable, pip, "install", *manner, *what], dict(os.environ))
    return str(uv)


def pinned_version() -> tuple[int, ...]:
    """The version of uv that tools/uv.txt names."""
    return numbers((TOOLS / "uv.txt").read_text("utf-8").split("\\")[0])


def version_of(uv: str) -> tuple[int, ...]:
    """The version a uv program tells, or () when it does not run."""
    answer = subprocess.run([uv, "--version"], capture_output=True, text=True, check=False)
    return numbers(answer.stdout)


def numbers(text: str) -> tuple[int, ...]:
    """The first dotted number of a text: (0, 13, 8) of "uv 0.13.8 (linux)"."""
    found = re.search(r"\d+(?:\.\d+)+", text)
    return tuple(int(part) for part in found.group().split(".")) if found else ()


def fits_this_python() -> bool:
    """Whether `.venv` stands already and is of the Python that runs now."""
    settings = ENVIRONMENT / "pyvenv.cfg"
    if not (PYTHON.exists() and settings.exists()):
        return False
    made_by = re.search(r"^version_info = (.*)$", settings.read_text("utf-8"), re.MULTILINE)
    return made_by is not None and numbers(made_by.group(1))[:2] == sys.version_info[:2]


def run(command: list[str], settings: dict[str, str]) -> None:
    """Run one step of the set-up, or end here; what it complains about stands above our sentence."""
    done = subprocess.run(command, env=settings, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    if done.returncode:
        name = Path(command[0]).name
        sys.exit(f"The set-up stopped at `{name} {command[1]}`. Is this machine online?")


def say(sentence: str) -> None:
    """Tell the person at the terminal what is going on."""
    sys.stderr.write(sentence + "\n")


if __name__ == "__main__":
    main()
