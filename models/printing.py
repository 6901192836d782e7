"""The commands for paper: which papers there are, one or several of them, a whole set."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from models.asking import DONE, NOT_FINAL, as_json, plan_asked_for
from models.console import Console
from models.core import Core
from models.disk import free_name, make_folder
from models.errors import OutputRefusedError, PaperRefusedError
from models.fontless import say_missing
from models.papers import TWINS, Options, Paper, Wish, check_options
from models.plan.plan import Plan
from models.usage import UsageError
from models.words import _, language

_USUAL = "action-plan"
_TAG = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")


def documents(core: Core, asked: argparse.Namespace, console: Console) -> int:
    """Say which papers there are."""
    if asked.json:
        console.say(as_json([_facts(paper) for paper in core.papers]))
        return DONE
    for paper in core.papers:
        console.say("\t".join((paper.name, paper.number or "-", paper.title())))
    return DONE


def _facts(paper: Paper) -> dict[str, object]:
    return {
        "name": paper.name,
        "number": paper.number,
        "title": paper.title(),
        "editions": list(paper.editions),
        "sizes": list(paper.sheets),
        "filled": "filled" in paper.forms,
        "blank": "blank" in paper.forms,
        "large": True,
        "easy": paper.is_easy,
        "poster": paper.is_for_walls,
        "half": paper.has_half,
        "qr": paper.has_qr,
        "two_languages": paper.is_in_two_languages,
    }


def print_papers(core: Core, asked: argparse.Namespace, console: Console) -> int:
    """Print the papers that are named into one file, or a set of them into a folder."""
    options = _options(core, asked)
    if asked.set:
        if asked.documents:
            raise UsageError(_("Name papers, or a set with --set: not both."))
        if options.blank:
            raise UsageError(_("A set has its own blank papers. Leave out --blank."))
        return _print_set(core, asked, options, console)
    wishes = [Wish(name, options) for name in asked.documents or [_USUAL]]
    known = {paper.name: paper for paper in core.papers}
    for wish in wishes:
        if wish.name not in known:
            words = _("There is no paper “{name}”. `documents` lists them all.")
            raise UsageError(words.format(name=wish.name))
        check_options(known[wish.name], options)
    output = Path(asked.output)
    ending = _ending(output)
    plan = plan_asked_for(core, asked.plan, console)
    if options.final and _is_held_back(
        core, plan, [known[w.name] for w in wishes], options, console
    ):
        return NOT_FINAL
    if ending in TWINS:
        core.write_file(output, core.twin(ending, wishes, plan))
    else:
        printed = core.draw_together(wishes, plan)
        core.write_file(output, printed.pdf)
        _warn(printed.missing, console)
    return DONE


def _warn(signs: Sequence[str], console: Console) -> None:
    """Say which characters are on paper as unknown ones: whoever prints from a script sees no page."""
    if signs:
        console.warn(say_missing(signs))


def _ending(output: Path) -> str:
    """Return how a file ends, or refuse one that a paper cannot be."""
    ending = output.suffix.casefold().removeprefix(".")
    if ending not in ("pdf", *TWINS) and not output.is_dir():
        words = _("The file must end in one of these: {endings}")
        endings = ", ".join(f".{one}" for one in ("pdf", *TWINS))
        raise OutputRefusedError(words.format(endings=endings))
    return ending


def _language(core: Core, asked: argparse.Namespace) -> str:
    """Return the language of a paper, or refuse one that Fourfold has no words of."""
    found: str = asked.language or language()
    if found not in core.paper_languages:
        words = _("There are no words in “{language}” yet, only in {known}.")
        raise UsageError(words.format(language=found, known=", ".join(core.paper_languages)))
    return found


def _second_language(asked: argparse.Namespace) -> str:
    """Return the language beside it: any that has a tag, for the words in it are the group's own."""
    found: str = asked.second_language or ""
    if found and not _TAG.fullmatch(found):
        raise UsageError(_("“{language}” is no tag of a language.").format(language=found))
    return found


def _options(core: Core, asked: argparse.Namespace) -> Options:
    return Options(
        paper=asked.paper or core.settings.paper,
        poster=asked.poster,
        half=asked.half,
        blank=asked.blank,
        final=asked.final,
        language=_language(core, asked),
        second_language=_second_language(asked),
        edition=asked.edition or "",
        large=asked.large,
        easy=asked.easy,
        names=asked.names,
        qr=asked.qr,
    )


def _is_held_back(
    core: Core, plan: Plan, papers: Sequence[Paper], options: Options, console: Console
) -> bool:
    """Say whether a final paper was asked for that the plan is not ready for, and tell why."""
    if options.blank or not any(paper.is_gated for paper in papers):
        return False
    blocking = [p for p in core.problems(plan) if p.blocks]
    if blocking:
        console.refuse(_("Not final yet: {what}").format(what=core.sentence(blocking[0], plan)))
    return bool(blocking)


def _print_set(core: Core, asked: argparse.Namespace, options: Options, console: Console) -> int:
    """Print each paper of a set into a file of its own, and say their names."""
    plan = plan_asked_for(core, asked.plan, console)
    wishes = core.wishes(asked.set, plan, options)
    if not wishes:
        raise PaperRefusedError(_("Nobody leads an action yet, so there is no sheet for a lead."))
    known = {paper.name: paper for paper in core.papers}
    for wish in wishes:
        check_options(known[wish.name], wish.options)
    papers = [known[wish.name] for wish in wishes if not wish.options.blank]
    if options.final and _is_held_back(core, plan, papers, options, console):
        return NOT_FINAL
    folder = Path(asked.output)
    if folder.suffix and not folder.exists():
        words = _("{folder} looks like a file. A set of papers needs a folder.")
        raise OutputRefusedError(words.format(folder=folder))
    make_folder(folder)
    missing: dict[str, None] = {}
    for wish in wishes:
        # The name says nothing of the plan, nor whose sheet it is.
        path = folder / free_name(folder, "pdf", core.today)
        printed = core.draw(wish.name, plan, wish.options)
        core.write_file(path, printed.pdf)
        missing |= dict.fromkeys(printed.missing)
        console.say(f"{path}\t{known[wish.name].title()}")
    _warn(tuple(missing), console)
    return DONE
