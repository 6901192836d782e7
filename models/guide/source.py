"""One file of the guide as it was read, which knows the line that a complaint is about."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from models.errors import GuideError
from models.words import _

# tomllib tells the place inside its message only.
_TOLD_LINE = re.compile(r" \(at line (\d+), column \d+\)$")


class GuideFile:
    """The content of one TOML file, or GuideError where it is missing or is no TOML."""

    def __init__(self, path: Path) -> None:
        """Read and parse `path`."""
        self.name = path.name
        self._text = ""
        try:
            self._text = path.read_bytes().decode()
            self.content: dict[str, Any] = tomllib.loads(self._text)
        except OSError as error:
            raise self._refusal(1, _("the file cannot be read")) from error
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            raise self._refusal(line, _("the file is not UTF-8")) from error
        except tomllib.TOMLDecodeError as error:
            told = _TOLD_LINE.search(str(error))
            line = int(told.group(1)) if told else self._text.count("\n") + 1
            raise self._refusal(line, _TOLD_LINE.sub("", str(error))) from error

    def refused(self, reason: str, *needles: str) -> GuideError:
        """Return the error for `reason`, at the line of the last of `needles`, each sought behind the one before."""
        # A comment may name the very id that is complained about.
        text = re.sub(r"(?m)^[ \t]*#.*$", lambda found: " " * len(found.group()), self._text)
        place = 0
        for needle in needles:
            found = re.compile(needle).search(text, place)
            place = found.end() if found else place
        return self._refusal(text.count("\n", 0, place) + 1, reason)

    def table(self, table: Any, shape: Mapping[str, type], *needles: str) -> dict[str, Any]:
        """Return `table` if it has the keys of `shape`, each of its type and the starred ones present."""
        if not isinstance(table, dict):
            raise self.refused(_("a table is needed here"), *needles)
        for key, value in table.items():
            kind = shape.get(key, shape.get(f"*{key}"))
            if kind is None:
                raise self.refused(
                    _("“{key}” is not known here").format(key=key), *needles, word(key)
                )
            if type(value) is not kind:
                reason = _("“{key}” is of the wrong type").format(key=key)
                raise self.refused(reason, *needles, word(key))
        for key in shape:
            if key.startswith("*") and key[1:] not in table:
                raise self.refused(_("“{key}” is missing").format(key=key[1:]), *needles)
        return table

    def among(self, value: Any, allowed: Iterable[Any], *needles: str) -> None:
        """Refuse a value that is none of `allowed`."""
        if value not in allowed:
            reason = _("“{value}” is not known here").format(value=value)
            raise self.refused(reason, *needles, word(str(value)))

    def _refusal(self, line: int, reason: str) -> GuideError:
        return GuideError(
            _("The guide cannot be used. {file}, line {line}: {reason}.").format(
                file=self.name, line=line, reason=reason
            )
        )


def word(key: str) -> str:
    """Return the pattern of `key` where it stands by itself, with or without quotes."""
    return rf"(?<![\w.]){re.escape(key)}(?![\w.])"


def definition(record_id: str) -> str:
    """Return the pattern of the place that gives something its id."""
    return rf"\bid\s*=\s*['\"]{re.escape(record_id)}['\"]"
