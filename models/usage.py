"""The words of a call on the command line, and what is said when they are off."""

import argparse
from collections.abc import Mapping, Sequence
from typing import NoReturn

from models.errors import FourfoldError
from models.overrides import override
from models.papers import WALL_SHEETS
from models.settings import DESK_SHEETS
from models.words import _

EDITIONS = ("facilitator", "partners", "public")
SETS = ("workshop", "after", "leads")


class UsageError(FourfoldError):
    """The words of the call are off."""


class Parser(argparse.ArgumentParser):
    """A parser that refuses in one sentence, and leaves the exit to its caller."""

    @override
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.prog}: {message}")


def read_call(commands: Mapping[str, object], arguments: Sequence[str]) -> argparse.Namespace:
    """Return what a call asks for, its command as `do`, or raise UsageError. A switch may stand before a paper."""
    parser = _make_parser(commands)
    asked, left = parser.parse_known_args(arguments)
    if left and (not hasattr(asked, "documents") or any(word.startswith("-") for word in left)):
        parser.error(_("unrecognized arguments: {words}").format(words=" ".join(left)))
    if left:
        asked.documents = [*asked.documents, *left]
    return asked


def _make_parser(commands: Mapping[str, object]) -> Parser:
    parser = Parser(prog="fourfold", description=_("Without a command the window opens."))
    parser.add_argument("--library", metavar="FILE", help=_("use another library"))
    adding = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)
    made = {name: adding.add_parser(name, help=help_text) for name, help_text in _help().items()}
    for name, command in made.items():
        command.set_defaults(do=commands[name])
    for name in ("check", "print", "export"):
        made[name].add_argument("plan", metavar="PLAN")
    for name in ("list", "today", "check", "documents"):
        made[name].add_argument("--json", action="store_true")
    for name in ("print", "export", "backup"):
        made[name].add_argument("-o", "--output", required=True, metavar="OUT")
    made["import"].add_argument("files", nargs="+", metavar="FILE")
    made["import"].add_argument("--into", metavar="PLAN", help=_("add to this plan"))
    lead = _("the calendar of one lead: an exact name, role or agency")
    made["export"].add_argument("--lead", metavar="LEAD", default="", help=lead)
    _add_paper(made["print"])
    return parser


def _help() -> dict[str, str]:
    return {
        "import": _("take in plan files or action lists"),
        "list": _("list all plans"),
        "today": _("list what is due within a month, in all plans"),
        "check": _("say what a plan still lacks"),
        "documents": _("list all papers"),
        "print": _("print papers to a file in .pdf, .txt or .docx, or a set of them into a folder"),
        "export": _("write a plan to a file"),
        "sample": _("add the example plan"),
        "backup": _("write a copy of the whole library"),
    }


def _add_paper(command: argparse.ArgumentParser) -> None:
    # Without a default argparse says that a paper must be named.
    command.add_argument(
        "documents", nargs="*", default=[], metavar="PAPER", help=_("see `documents`")
    )
    command.add_argument(
        "--set", choices=SETS, help=_("all papers for one occasion, into a folder")
    )
    command.add_argument("--paper", choices=DESK_SHEETS + WALL_SHEETS)
    command.add_argument("--edition", choices=EDITIONS, help=_("who may read it"))
    command.add_argument("--language", metavar="xx", help=_("the language of its words"))
    command.add_argument("--second-language", metavar="yy", help=_("beside the first"))
    for name, words in _switches().items():
        command.add_argument(f"--{name}", action="store_true", help=words)


def _switches() -> dict[str, str]:
    return {
        "blank": _("with empty lines to write on"),
        "large": _("in large print"),
        "easy": _("in the easy-read form"),
        "poster": _("on four sheets, to glue together"),
        "half": _("two to a sheet, to cut apart in the middle"),
        "names": _("with names, also where it is public"),
        "qr": _("with a square that a phone reads: the deadlines, without a word of the plan"),
        "final": _("without the word DRAFT; refused while something is missing"),
    }
