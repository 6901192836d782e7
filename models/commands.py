"""The command line: the same core, no screen. One line for each refusal, never a traceback."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TextIO
from uuid import UUID, uuid4

from models.core import EXPORTS, Core
from models.editing import Step, Subject
from models.errors import FourfoldError, OutputRefusedError, PlanNotFoundError
from models.exchange.incoming import compare
from models.overrides import override
from models.plan.difference import difference
from models.plan.plan import Plan
from models.words import _

DONE, NOT_FINAL, REFUSED = 0, 1, 2
SAMPLE_PDF = "fourfold-example.pdf"


class UsageError(FourfoldError):
    """The words of the call are off."""


class _Parser(argparse.ArgumentParser):
    @override
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.prog}: {message}")


class Console:
    """Where a command writes: results to `out`, one line for each refusal to `err`."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        """Write to these two."""
        self._out = out
        self._err = err

    def say(self, line: str) -> None:
        """Write one line of the result."""
        self._out.write(f"{line}\n")

    def refuse(self, sentence: str) -> int:
        """Write one line on what was refused and why; return the exit status."""
        self._err.write(" ".join(sentence.split()) + "\n")
        return REFUSED


def run_command(core: Core, arguments: list[str], out: TextIO, err: TextIO) -> int:
    """Run one command; return 0 done, 1 the plan is not final, 2 refused."""
    console = Console(out, err)
    try:
        asked = _parser().parse_args(arguments)
        do: Callable[[Core, argparse.Namespace, Console], int] = asked.do
        return do(core, asked, console)
    except FourfoldError as error:
        return console.refuse(error.sentence)
    except SystemExit as end:  # argparse has printed its help.
        return int(end.code or 0)
    finally:
        core.close()


def _import(core: Core, asked: argparse.Namespace, console: Console) -> int:
    status = DONE
    for name in asked.files:
        try:
            console.say(str(_import_one(core, Path(name), asked.into)))
        except FourfoldError as error:
            status = console.refuse(f"{Path(name).name}: {error.sentence}")
    return status


def _import_one(core: Core, path: Path, into: str | None) -> UUID:
    if into is not None:
        standing: Plan | None = core.library.read(core.library.find(into)).plan
        arrival = core.receive(path, standing)
    else:
        arrival = core.receive(path)
        come = core.received_plan(arrival, path.stem)
        standing = _standing(core, come.id)
        if standing is None:
            core.library.keep(None, come)
            return come.id
    effect = compare(standing, arrival)
    if not effect.changes_nothing:
        _keep(core, standing, effect.after, "import")
    return effect.after.id


def _standing(core: Core, plan_id: UUID) -> Plan | None:
    try:
        return core.library.read(core.library.find(str(plan_id))).plan
    except PlanNotFoundError:
        return None


def _keep(core: Core, before: Plan | None, after: Plan, verb: str) -> None:
    made = difference(before, after) if before is not None else None
    step = (
        Step(uuid4(), "do", made, Subject(verb), _("command line"), core.clock()) if made else None
    )
    core.library.keep(before, after, [step] if step else [])


def _list(core: Core, asked: argparse.Namespace, console: Console) -> int:
    rows = core.library.summaries(limit=core.library.count())
    if asked.json:
        console.say(json.dumps([_plain(row) for row in rows], ensure_ascii=False, indent=1))
        return DONE
    for row in rows:
        summary = row.summary
        due = summary.next_due.isoformat() if summary.next_due else "-"
        console.say("\t".join((str(summary.id), summary.title or "-", summary.place or "-", due)))
    return DONE


def _plain(row: object) -> dict[str, object]:
    summary = row.summary  # type: ignore[attr-defined]
    return {
        "id": str(summary.id),
        "title": summary.title,
        "place": summary.place,
        "round": summary.round,
        "changed_at": row.changed_at.isoformat(),  # type: ignore[attr-defined]
        "next_due": summary.next_due.isoformat() if summary.next_due else None,
        "missing": summary.missing,
    }


def _check(core: Core, asked: argparse.Namespace, console: Console) -> int:
    plan = _plan(core, asked.plan)
    found = core.problems(plan)
    is_final = not any(p.blocks for p in found)
    problems = [
        {
            "rule": p.rule,
            "record": str(p.record) if p.record else None,
            "field": p.field,
            "blocks": p.blocks,
            "text": core.sentence(p, plan),
        }
        for p in found
    ]
    if asked.json:
        console.say(
            json.dumps({"final": is_final, "problems": problems}, ensure_ascii=False, indent=1)
        )
    else:
        for one in problems:
            console.say(f"{'!' if one['blocks'] else '-'} {one['text']}")
        console.say(_("Ready to print as final.") if is_final else _("Not final yet."))
    return DONE if is_final else NOT_FINAL


def _print(core: Core, asked: argparse.Namespace, console: Console) -> int:
    plan = _plan(core, asked.plan)
    if asked.final and not asked.blank and not core.is_final(plan):
        blocking = [core.sentence(p, plan) for p in core.problems(plan) if p.blocks]
        console.refuse(_("Not final yet: {what}").format(what=blocking[0]))
        return NOT_FINAL
    printed = core.draw(
        asked.document,
        plan,
        paper=asked.paper or core.settings.paper,
        blank=asked.blank,
        final=asked.final,
    )
    core.write_file(Path(asked.output), printed.pdf)
    return DONE


def _export(core: Core, asked: argparse.Namespace, _console: Console) -> int:
    output = Path(asked.output)
    ending = next((e for e in EXPORTS if output.name.casefold().endswith(f".{e}")), None)
    if ending is None:
        raise OutputRefusedError(
            _("The file must end in one of these: {endings}").format(
                endings=", ".join(f".{e}" for e in EXPORTS)
            )
        )
    core.write_file(output, core.export(ending, _plan(core, asked.plan)))
    return DONE


def _sample(core: Core, _asked: argparse.Namespace, console: Console) -> int:
    plan = core.sample()
    core.library.keep(None, plan)
    console.say(str(plan.id))
    return DONE


def _backup(core: Core, asked: argparse.Namespace, _console: Console) -> int:
    core.library.backup(Path(asked.output))
    return DONE


def _print_sample(core: Core, _asked: argparse.Namespace, console: Console) -> int:
    """Say that there is no screen, and show on paper what the program does."""
    target = Path.cwd() / SAMPLE_PDF
    printed = core.draw("action-plan", core.sample(), paper=core.settings.paper, final=True)
    core.write_file(target, printed.pdf)
    console.say(
        _(
            "There is no screen here, so no window can open. The example plan is printed to {file}."
        ).format(file=target)
    )
    return DONE


def _plan(core: Core, asked: str) -> Plan:
    return core.library.read(core.library.find(asked)).plan


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="fourfold", description=_("Without a command the window opens."))
    parser.add_argument("--library", metavar="FILE", help=_("use another library"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)

    def add(name: str, do: object, help_text: str, *names: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=help_text)
        command.set_defaults(do=do)
        for argument in names:
            command.add_argument(argument)
        return command

    taking = add("import", _import, _("take in plan files or action lists"))
    taking.add_argument("files", nargs="+", metavar="FILE")
    taking.add_argument("--into", metavar="PLAN", help=_("add to this plan"))
    add("list", _list, _("list all plans")).add_argument("--json", action="store_true")
    add("check", _check, _("say what a plan still lacks"), "plan").add_argument(
        "--json", action="store_true"
    )
    printing = add("print", _print, _("print a paper to a PDF"), "plan")
    printing.add_argument(
        "document", nargs="?", default="action-plan", choices=("action-plan", "action-cards")
    )
    printing.add_argument("-o", "--output", required=True, metavar="OUT.pdf")
    printing.add_argument("--blank", action="store_true", help=_("with empty lines to write on"))
    printing.add_argument("--paper", choices=("A4", "Letter"))
    printing.add_argument(
        "--final", action="store_true", help=_("refuse while something is missing")
    )
    add("export", _export, _("write a plan to a file"), "plan").add_argument(
        "-o", "--output", required=True
    )
    add("sample", _sample, _("add the example plan"))
    add("backup", _backup, _("write a copy of the whole library")).add_argument(
        "-o", "--output", required=True
    )
    add("print-sample", _print_sample, _("print the example plan here"))
    return parser
