"""Change the code for the worse, one named mutant at a time, and see that its tests notice: `make mutants`."""

import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = Path(__file__).with_name("mutants.toml")
TREE = ROOT / "build" / "mutants"
NEEDED = ("bench", "main.py", "pyproject.toml", "models", "wizard", "resources", "tests", "tools")
# A mutant whose tests run so long hangs, which is noticed too.
PATIENCE_S = 180
PASSED, FAILED = 0, 1


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault: in `file` the text `old`, which stands there once, becomes `new`; `tests` must fail."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    def spoil(self, text: str) -> str:
        """Return the file's text with the fault, or raise ValueError where the table no longer fits."""
        if text.count(self.old) != 1:
            raise ValueError(f"{self.name}: {text.count(self.old)} places in {self.file}")
        return text.replace(self.old, self.new)


def mutants() -> list[Mutant]:
    """Return the table: by file, each mutant's name, old and new text; the tests stand with the file."""
    table = tomllib.loads(TABLE.read_text("utf-8"))
    return [
        Mutant(name, file, one["old"], one["new"], tuple(one.get("tests", room["tests"])))
        for file, room in table.items()
        for name, one in room["mutant"].items()
    ]


def main(names: list[str]) -> int:
    """Try the named mutants, or all; return 0 when every one was noticed."""
    chosen = [m for m in mutants() if not names or m.name in names]
    _copy_tree()
    suites = sorted({test for mutant in chosen for test in mutant.tests})
    if _run(suites) != PASSED:
        sys.stdout.write("the tests fail without any mutant\n")
        return 2
    verdicts = {mutant.name: _try(mutant) for mutant in chosen}
    survived = [name for name, verdict in verdicts.items() if verdict != "killed"]
    sys.stdout.write(f"{len(verdicts) - len(survived)} of {len(verdicts)} killed\n")
    return 1 if survived else 0


def _copy_tree() -> None:
    shutil.rmtree(TREE, ignore_errors=True)
    TREE.mkdir(parents=True)
    unwanted = shutil.ignore_patterns("__pycache__")
    for name in NEEDED:
        place = ROOT / name
        if place.is_dir():
            shutil.copytree(place, TREE / name, ignore=unwanted)
        else:
            shutil.copy(place, TREE / name)


def _try(mutant: Mutant) -> str:
    file = TREE / mutant.file
    whole = file.read_text("utf-8")
    file.write_text(mutant.spoil(whole), "utf-8")
    try:
        status = _run(mutant.tests)
    finally:
        file.write_text(whole, "utf-8")
    verdict = {PASSED: "SURVIVED", FAILED: "killed"}.get(status, f"BROKEN ({status})")
    sys.stdout.write(f"{verdict:9} {mutant.file}: {mutant.name}\n")
    sys.stdout.flush()
    return verdict


def _run(tests: list[str] | tuple[str, ...]) -> int:
    """Return pytest's exit status, FAILED where the tests hang."""
    # Compiled files are told apart by seconds: a mutant's must not outlive it.
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(
            [*command, "-p", "no:randomly"],
            cwd=TREE,
            env=environment,
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return FAILED
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
