"""Gather the words for people out of the code, for translators, and compile what they wrote: `make words`."""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from models.words import DOMAIN

ROOT = Path(__file__).resolve().parent.parent
POT = ROOT / "resources" / "locale" / f"{DOMAIN}.pot"
# The meeting point says nothing itself.
ROOMS = ("models", "wizard")
KEYWORDS = {"_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
# What a translator writes above a message: `# Translators: said at a door`.
TAGS = ("Translators:",)
ABOUT = """\
# Every word of Fourfold for people, but for the guide's own texts (resources/guide/en.toml).
# Made by `make words`. To translate: copy to <language>/LC_MESSAGES/fourfold.po, fill in,
# and run `make words` again.
#"""
# Lines of the header that would change with the day, the tool or the person.
UNSTABLE = (
    "Project-Id-Version",
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Generated-By",
)


def words() -> bytes:
    """Return the template: sorted by message, with the files but not the lines where each stands."""
    catalog = Catalog(project="Fourfold", header_comment=ABOUT, charset="utf-8", fuzzy=False)
    for room in ROOMS:
        found = extract_from_dir(ROOT / room, [("**.py", "python")], {}, KEYWORDS, TAGS)
        for path, line, message, comments, context in found:
            place = f"{room}/{Path(path).as_posix()}"
            catalog.add(message, None, [(place, line)], auto_comments=comments, context=context)
    out = BytesIO()
    write_po(out, catalog, width=110, sort_output=True, include_lineno=False)
    kept = [
        line
        for line in out.getvalue().decode("utf-8").splitlines()
        if not line.startswith(tuple(f'"{name}:' for name in UNSTABLE))
    ]
    return ("\n".join(kept).rstrip() + "\n").encode("utf-8")


def translated() -> list[Path]:
    """Return the files of translators, one a language."""
    return sorted(POT.parent.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def compiled(path: Path) -> bytes:
    """Return what the program reads of a translator's file."""
    catalog, out = read_po(BytesIO(path.read_bytes())), BytesIO()
    # The same words give the same bytes, on any day.
    catalog.creation_date = catalog.revision_date = datetime.fromtimestamp(0, UTC)
    write_mo(out, catalog)
    return out.getvalue()


def main() -> int:
    """Write the template and what is compiled, and say where."""
    made = {POT: words()} | {path.with_suffix(".mo"): compiled(path) for path in translated()}
    for path, content in made.items():
        path.write_bytes(content)
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
