"""The table of all that can be said about a paper: what it is called, what each paper offers, where it is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from models.papers import BLANK, FILLED, Options, Paper
from models.settings import DESK_SHEETS
from models.words import _, language

POSTER, HALF = "poster", "half"
NORMAL, LARGE, EASY = "normal", "large", "easy"
DRAFT, FINAL = "draft", "final"
YES, NO = "yes", "no"
PUBLIC = "public"
WITH_SIGNATURES = frozenset({"action-plan"})


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to say about a paper. With fewer than two answers on offer it is not asked; the rare is folded away."""

    heading: Callable[[], str]
    words: Callable[[], Mapping[str, str]]
    offers: Callable[[Paper, Options], Collection[str]]
    get: Callable[[Paper, Options], str]
    put: Callable[[Options, str], Options]
    is_rare: bool = False


def edition_of(paper: Paper, options: Options) -> str:
    """Return who may read a paper as it is wanted."""
    return options.edition or paper.editions[0]


def is_shared(paper: Paper, options: Options) -> bool:
    """Say whether a paper leaves the group: it is public, or sent to somebody."""
    return not options.blank and (edition_of(paper, options) == PUBLIC or paper.is_sent)


def is_gated(paper: Paper, options: Options) -> bool:
    """Say whether a paper is a draft while the plan lacks something. Blank and working papers never are."""
    return paper.is_gated and not options.blank


def is_final(paper: Paper, options: Options) -> bool:
    """Say whether a paper goes out as the final plan. Blank and working papers never do."""
    return options.final and is_gated(paper, options)


def fitted(paper: Paper, options: Options) -> Options:
    """Return what is wanted, as far as this paper has it: what another paper offered is left out."""
    for choice in CHOICES.values():
        offered = choice.offers(paper, options)
        if offered and choice.get(paper, options) not in offered:
            options = choice.put(options, next(iter(offered)))
    usual = Options()
    return replace(
        options,
        edition=options.edition if options.edition in paper.editions else usual.edition,
        easy=options.easy and paper.is_easy,
        names=options.names and edition_of(paper, options) == PUBLIC,
        qr=options.qr and paper.has_qr,
        language=options.language if paper.is_translated else language(),
        second_language=options.second_language if paper.is_in_two_languages else "",
        half=options.half and paper.has_half,
        only=usual.only,
    )


def _sheets(paper: Paper, _options: Options) -> Collection[str]:
    more = ((POSTER, paper.is_for_walls), (HALF, paper.has_half))
    return (*paper.sheets, *(sheet for sheet, is_had in more if is_had))


def _sheet(options: Options) -> str:
    return POSTER if options.poster else HALF if options.half else options.paper


def _with_sheet(options: Options, sheet: str) -> Options:
    if sheet not in (POSTER, HALF):
        return replace(options, poster=False, half=False, paper=sheet)
    # Of these it is a part or more: the sheets that a printer on a table holds.
    desk = options.paper if options.paper in DESK_SHEETS else DESK_SHEETS[0]
    return replace(options, poster=sheet == POSTER, half=sheet == HALF, paper=desk)


def _letters_of(paper: Paper, options: Options) -> Collection[str]:
    if options.half and paper.has_half:  # It has no room for larger ones.
        return (NORMAL,)
    return (NORMAL, LARGE, EASY) if paper.is_easy else (NORMAL, LARGE)


def _letters(options: Options) -> str:
    return EASY if options.easy else LARGE if options.large else NORMAL


def _yes(is_so: bool) -> str:
    return YES if is_so else NO


def _yes_and_no() -> Mapping[str, str]:
    return {YES: _("Yes"), NO: _("No")}


CHOICES: Mapping[str, Choice] = {
    "fill": Choice(
        lambda: _("What stands on it"),
        lambda: {FILLED: _("Our plan"), BLANK: _("Blank, to write on")},
        lambda paper, _options: paper.forms,
        lambda _paper, options: BLANK if options.blank else FILLED,
        lambda options, said: replace(options, blank=said == BLANK),
    ),
    "edition": Choice(
        lambda: _("Who is it for"),
        lambda: {
            "facilitator": _("The facilitator"),
            "partners": _("The partners"),
            PUBLIC: _("Everybody"),
        },
        lambda paper, options: () if options.blank else paper.editions,
        edition_of,
        lambda options, said: replace(options, edition=said),
    ),
    "names": Choice(
        lambda: _("Names on it"),
        lambda: {"roles": _("Roles only"), "names": _("Names too")},
        lambda paper, options: (
            ("roles", "names") if edition_of(paper, options) == PUBLIC and not options.blank else ()
        ),
        lambda _paper, options: "names" if options.names else "roles",
        lambda options, said: replace(options, names=said == "names"),
    ),
    "state": Choice(
        lambda: _("Draft or final"),
        lambda: {DRAFT: _("Draft"), FINAL: _("Final")},
        lambda paper, options: (DRAFT, FINAL) if is_gated(paper, options) else (),
        lambda _paper, options: FINAL if options.final else DRAFT,
        lambda options, said: replace(options, final=said == FINAL),
    ),
    "sheet": Choice(
        lambda: _("Sheets in the printer"),
        lambda: {
            **{name: name for name in ("A4", "Letter", "A3", "Tabloid")},
            POSTER: _("Poster from four sheets"),
            HALF: _("Two to a sheet, to cut apart"),
        },
        _sheets,
        lambda _paper, options: _sheet(options),
        _with_sheet,
    ),
    "letters": Choice(
        lambda: _("Letters"),
        lambda: {NORMAL: _("Normal"), LARGE: _("Large print"), EASY: _("Easy to read")},
        _letters_of,
        lambda _paper, options: _letters(options),
        lambda options, said: replace(options, large=said == LARGE, easy=said == EASY),
    ),
    "signatures": Choice(
        lambda: _("Room for signatures"),
        _yes_and_no,
        lambda paper, _options: (YES, NO) if paper.name in WITH_SIGNATURES else (),
        lambda _paper, options: _yes(options.signatures),
        lambda options, said: replace(options, signatures=said == YES),
        is_rare=True,
    ),
    "qr": Choice(
        lambda: _("A square that a phone reads as days, without a word of the plan"),
        _yes_and_no,
        lambda paper, options: (YES, NO) if paper.has_qr and not options.blank else (),
        lambda _paper, options: _yes(options.qr),
        lambda options, said: replace(options, qr=said == YES),
        is_rare=True,
    ),
}
