"""The system's side of printing: a program `lp` that keeps what it is told and what comes through the pipe."""

from pathlib import Path

LP = """#!/bin/sh
n=$(ls "{folder}" | grep -c told)
printf '%s\\n' "$@" > "{folder}/told-$n"
cat > "{folder}/came-$n"
if [ -n "{refusal}" ]; then echo "lp: {refusal}" >&2; exit 1; fi
"""


class Queue:
    """A queue that stands for the printer's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "queue"
        self.program = folder / "bin" / "lp"
        self.folder.mkdir()
        self.program.parent.mkdir()
        self.answer()

    def answer(self, refusal: str = "") -> None:
        """Take everything, or refuse in these words."""
        self.program.write_text(LP.format(folder=self.folder, refusal=refusal), "utf-8")
        self.program.chmod(0o700)

    def told(self, number: int = 0) -> list[str]:
        return (self.folder / f"told-{number}").read_text("utf-8").splitlines()

    def came(self, number: int = 0) -> bytes:
        return (self.folder / f"came-{number}").read_bytes()

    @property
    def jobs(self) -> int:
        return len(list(self.folder.glob("came-*")))
