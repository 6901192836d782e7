"""The papers as people choose them: what kinds there are to be, how one is wanted, which go together."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.errors import PaperRefusedError
from models.settings import DESK_SHEETS
from models.words import SOURCE_LANGUAGE, _

# Sheets for a wall: as with A4 and Letter, the shared box of the two prints on either.
WALL_SHEETS = ("A3", "Tabloid")
# The endings of the files to write on in that a paper comes as too.
TWINS = ("txt", "docx")
FILLED, BLANK = "filled", "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One kind of paper. `number` is its place among the handouts, `name` what it is called on the command line.

    `editions` are those it exists in, and the first is meant where none is named; `forms` the same of filled and blank.
    A working paper is never a draft: it is used while the plan still lacks something. What `is_sent` goes to
    somebody outside the group. What hangs on a wall comes on A3 and Tabloid too, and as a poster from four sheets.
    What `is_cut_up` fills the sheet and has no line around its text. What `is_found` may lie about where it puts
    somebody at risk: nothing around its text names what the plan is about. `advice` is a line for whoever prints it,
    never on the paper itself. What `is_translated` is whole in every language that paper speaks.
    What `has_qr` may bear a square that a phone reads. What `has_half` comes on half a sheet too, two to cut apart.
    What `is_brief` may shorten a text, and shows that it does.
    """

    name: str
    number: str
    title: Callable[[], str]
    editions: tuple[str, ...] = ("partners",)
    forms: tuple[str, ...] = (FILLED, BLANK)
    is_working: bool = False
    is_sent: bool = False
    is_for_walls: bool = False
    is_easy: bool = False
    is_in_two_languages: bool = False
    has_qr: bool = False
    has_half: bool = False
    is_found: bool = False
    is_cut_up: bool = False
    is_translated: bool = False
    advice: Callable[[], str] = lambda: ""
    is_brief: bool = False

    @property
    def sheets(self) -> tuple[str, ...]:
        """The sheets it can be printed on."""
        return DESK_SHEETS + WALL_SHEETS if self.is_for_walls else DESK_SHEETS

    @property
    def is_gated(self) -> bool:
        """Say whether it is a draft while the plan lacks something, unless it is blank."""
        return not self.is_working and FILLED in self.forms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a paper is wanted.

    `paper` is the sheet in the printer; a `poster` is a wall sheet cut onto four of those, and a page of a `half` takes
    half of one. `edition` is who may read:
    facilitator, partners or public, the paper's own where empty. `large` is large print, `easy` the easy-read form.
    `second_language` stands beside the first where the paper has two. `only` is the key of the one copy that is wanted
    (`Copy`), empty for all. `names` puts people's names also on a paper that is public.
    `qr` adds the square for a phone, which is off unless somebody asks for it (docs/decisions/0031).
    """

    paper: str = "A4"
    poster: bool = False
    half: bool = False
    blank: bool = False
    final: bool = False
    language: str = SOURCE_LANGUAGE
    second_language: str = ""
    signatures: bool = True
    edition: str = ""
    large: bool = False
    easy: bool = False
    names: bool = False
    qr: bool = False
    only: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """One of the copies that a paper is made in, one for each person, agency or action: its key, and whose it is."""

    key: str
    whose: str


@dataclass(frozen=True, slots=True)
class Wish:
    """One paper of several that are printed together."""

    name: str
    options: Options


def check_options(paper: Paper, options: Options) -> None:
    """Do nothing, or raise PaperRefusedError where a paper does not exist as it is wanted."""
    title = paper.title()
    if (BLANK if options.blank else FILLED) not in paper.forms:
        words = _("{paper}: there is none to fill in by hand.")
        if not options.blank:
            words = _("{paper}: there is only a blank one. Ask for that.")
        raise PaperRefusedError(words.format(paper=title))
    if options.edition and options.edition not in paper.editions:
        words = _("{paper}: it is made for {editions} only.")
        raise PaperRefusedError(words.format(paper=title, editions=", ".join(paper.editions)))
    sheets = DESK_SHEETS if options.poster and paper.is_for_walls else paper.sheets
    if options.paper not in sheets:
        words = _("{paper}: it is printed on {sheets} only.")
        raise PaperRefusedError(words.format(paper=title, sheets=", ".join(sheets)))
    for wanted, has, words in _more(paper, options):
        if wanted and not has:
            raise PaperRefusedError(words.format(paper=title))


def _more(paper: Paper, options: Options) -> Iterator[tuple[bool, bool, str]]:
    """Yield whether something is wanted beside the usual, whether this paper has it, and what to say if not."""
    yield options.poster, paper.is_for_walls, _("{paper}: there is no poster of it.")
    yield options.half, paper.has_half, _("{paper}: it does not come on half a sheet.")
    is_too_large = options.half and options.large
    yield is_too_large, False, _("{paper}: half a sheet has no room for large print.")
    yield options.easy, paper.is_easy, _("{paper}: there is no easy-read form of it.")
    yield options.qr, paper.has_qr, _("{paper}: it has no square for a phone.")
    has_two = paper.is_in_two_languages
    yield bool(options.second_language), has_two, _("{paper}: it has one language only.")
    is_twice = options.second_language == options.language
    yield (
        is_twice,
        False,
        _("{paper}: choose another second language. It has that language already."),
    )
