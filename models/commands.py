"""The command line: the same core, no screen. One line for each refusal, never a traceback."""

import argparse
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TextIO
from uuid import UUID, uuid4

from models.agenda.due import MONTH_DAYS, by_span
from models.agenda.listing import facts, line
from models.asking import DONE, NOT_FINAL, as_json, plan_asked_for
from models.checks.register import checkup, is_final
from models.console import Console
from models.core import Core
from models.editing import Step, Subject
from models.errors import FourfoldError, OutputRefusedError, PlanNotFoundError
from models.exchange.incoming import compare
from models.exchange.writing import ENDINGS
from models.papers import Options
from models.plan.plan import Plan
from models.printing import documents, print_papers
from models.stopping import stops_raised
from models.usage import UsageError, read_call
from models.words import _, language

if TYPE_CHECKING:
    from models.store.plan_row import Listed

SAMPLE_PDF = "fourfold-example.pdf"


def run_command(core: Core, arguments: list[str], out: TextIO | None, err: TextIO | None) -> int:
    """Run one command; return 0 done, 1 the plan is not final, 2 refused or stopped."""
    console = Console(out, err)
    try:
        with stops_raised():
            asked = read_call(_COMMANDS, arguments)
            do: Callable[[Core, argparse.Namespace, Console], int] = asked.do
            return do(core, asked, console)
    except FourfoldError as error:
        return console.refuse(error.sentence)
    except SystemExit as end:  # argparse has printed its help.
        return int(end.code or 0)
    except KeyboardInterrupt:
        return console.refuse(_("Stopped before the end. Nothing is half written."))
    finally:
        core.close()


def print_sample(core: Core, out: TextIO | None, err: TextIO | None) -> int:
    """Say that there is no screen, and show on paper what the program does; return the exit status."""
    console, target = Console(out, err), Path.cwd() / SAMPLE_PDF
    try:
        options = Options(paper=core.settings.paper, language=language(), final=True)
        printed = core.draw("action-plan", core.sample(), options)
        core.write_file(target, printed.pdf)
    except FourfoldError as error:
        return console.refuse(error.sentence)
    console.say(
        _(
            "There is no screen here, so no window can open. The example plan is printed to {file}."
        ).format(file=target)
    )
    return DONE


def _import(core: Core, asked: argparse.Namespace, console: Console) -> int:
    status = DONE
    for name in asked.files:
        try:
            console.say(str(_import_one(core, Path(name), asked.into, console)))
        except FourfoldError as error:
            status = console.refuse(f"{Path(name).name}: {error.sentence}")
    return status


def _import_one(core: Core, path: Path, into: str | None, console: Console) -> UUID:
    standing = plan_asked_for(core, into, console) if into is not None else None
    arrival = core.receive(path, standing)
    if standing is None:
        come = core.received_plan(arrival, path.stem)
        standing = _standing(core, come.id, console)
        if standing is None:
            core.library.keep(None, come)
            return come.id
    effect = compare(standing, arrival)
    # It may lie in the drawer of deleted plans.
    core.library.restore(effect.after.id)
    if not effect.changes_nothing:
        about, who = Subject("import"), _("command line")
        step = Step(uuid4(), "do", effect.difference, about, who, core.clock())
        core.library.keep(standing, effect.after, [step])
    return effect.after.id


def _standing(core: Core, plan_id: UUID, console: Console) -> Plan | None:
    try:
        return plan_asked_for(core, str(plan_id), console)
    except PlanNotFoundError:
        return None


def _list(core: Core, asked: argparse.Namespace, console: Console) -> int:
    rows = core.library.summaries(limit=core.library.count())
    if asked.json:
        console.say(as_json([_plain(row) for row in rows]))
        return DONE
    for row in rows:
        summary = row.summary
        due = summary.next_due.isoformat() if summary.next_due else "-"
        console.say("\t".join((str(summary.id), summary.title or "-", summary.place or "-", due)))
    return DONE


def _plain(row: "Listed") -> dict[str, object]:
    summary = row.summary
    return {
        "id": str(summary.id),
        "title": summary.title,
        "place": summary.place,
        "round": summary.round,
        "changed_at": row.changed_at.isoformat(),
        "next_due": summary.next_due.isoformat() if summary.next_due else None,
        "missing": summary.missing,
    }


def _today(core: Core, asked: argparse.Namespace, console: Console) -> int:
    waiting = core.library.agenda(core.today + timedelta(days=MONTH_DAYS))
    for sentence in waiting.damaged:
        console.warn(sentence)
    spans = by_span(waiting.dues, core.today)
    coming = [(due, near) for near, dues in spans.items() for due in dues if near != "later"]
    if asked.json:
        console.say(as_json([facts(due, near) for due, near in coming]))
        return DONE
    for due, near in coming:
        console.say(line(due, near))
    return DONE


def _check(core: Core, asked: argparse.Namespace, console: Console) -> int:
    plan = plan_asked_for(core, asked.plan, console)
    found = checkup(plan, core.guide, words=core.word_lists, today=core.today)
    ready = is_final(found)
    problems = [
        {
            "rule": p.rule,
            "weight": p.weight,
            "record": str(p.record) if p.record else None,
            "field": p.field,
            "blocks": p.blocks,
            "text": core.sentence(p, plan),
        }
        for p in found
    ]
    if asked.json:
        console.say(as_json({"final": ready, "problems": problems}))
    else:
        for one in sorted(problems, key=lambda one: not one["blocks"]):
            console.say(f"{'!' if one['blocks'] else '-'} {one['text']}")
        console.say(_("Ready to print as final.") if ready else _("Not final yet."))
    return DONE if ready else NOT_FINAL


def _export(core: Core, asked: argparse.Namespace, console: Console) -> int:
    output = Path(asked.output)
    ending = next((e for e in ENDINGS if output.name.casefold().endswith(f".{e}")), None)
    if ending is None:
        raise OutputRefusedError(
            _("The file must end in one of these: {endings}").format(
                endings=", ".join(f".{e}" for e in ENDINGS)
            )
        )
    if asked.lead and ending != "ics":
        raise UsageError(_("One lead alone goes into a calendar only: a file that ends in .ics."))
    plan = plan_asked_for(core, asked.plan, console)
    core.write_file(output, core.export(ending, plan, lead=asked.lead))
    return DONE


def _sample(core: Core, _asked: argparse.Namespace, console: Console) -> int:
    plan = core.sample()
    core.library.keep(None, plan)
    console.say(str(plan.id))
    return DONE


def _backup(core: Core, asked: argparse.Namespace, _console: Console) -> int:
    core.library.backup(Path(asked.output))
    return DONE


_COMMANDS: dict[str, Callable[[Core, argparse.Namespace, Console], int]] = {
    "import": _import,
    "list": _list,
    "today": _today,
    "check": _check,
    "documents": documents,
    "print": print_papers,
    "export": _export,
    "sample": _sample,
    "backup": _backup,
}
