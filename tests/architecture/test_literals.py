"""Every word for people goes through the catalogue: no bare English in the screen, on paper or in a sentence."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Source, sources

ROOMS = (
    "wizard",
    "models/documents",
    "models/checks",
    "models/kind_words",
    "models/sentences.py",
    "models/subjects.py",
    "models/commands.py",
    "models/console.py",
)
SPOKEN = frozenset({"_", "ngettext", "pgettext"})
# Two words, or one with a capital.
WORDS = re.compile(r"[^\W\d_]{2,}\s+[^\W\d_]|^\W*[A-Z][a-z]+|^ [a-z]{2,}")
KEY = re.compile(
    r"((Ctrl|Alt|Shift)\+)*(F\d+|Esc|Enter|Return|Tab|Up|Down|Left|Right|Home|Delete|\W|\w)"
)
CLASS = re.compile(r"([A-Z][a-z]+)+Page|Page|Desk")
FONT = re.compile(r"(Atkinson ?Hyperlegible ?Next|Noto ?(Sans|Emoji))( ?[\w ]+)?(-\w+\.ttf)?")
# Files in the words of a format, with none for people.
FORMATS = frozenset(
    f"models/documents/{name}.py"
    for name in (
        "breaks",
        "composites",
        "embedding",
        "glyphs",
        "ink",
        "installed_fonts",
        "letters",
        "pdf_file",
        "readable_file",
        "structure",
        "structure_objects",
        "tagging",
        "tidying",
        "word_ground",
        "xmp",
    )
)
# text -> why nobody translates it.
NOT_WORDS = {
    "Fourfold": "the program's name",
    "Letter": "a paper by its id",
    "Tabloid": "another",
    "Fusion": "a style of Qt",
    "PySide6-Essentials": "a package",
    "Python ": "a program's name",
    "d MMM yyyy": "the order of day, month and year, for Qt",
    "QtProject": "Qt's own settings",
    "FileDialog/": "Qt's own settings",
    "Document": "the neutral name of a print job, which a shared printer may show",
    " at ": "for whoever mends the program, on the error stream",
    "Fourfold met a bug: ": "for whoever mends the program, on the error stream",
    "no plan is open": "a bug's own words",
    "Cc": "a category of Unicode",
    "Cf": "a category of Unicode",
    "Cs": "a category of Unicode",
}


def bare_words(source: Source) -> Iterator[str]:
    """The texts in a file that look like words for people and go round the catalogue."""
    aside = set(unspoken(source.tree))
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in aside:
            text = node.value
            ways_out = (KEY, CLASS, FONT)
            if WORDS.search(text) and not any(way.fullmatch(text) for way in ways_out):
                yield text


def unspoken(tree: ast.Module) -> Iterator[ast.AST]:
    """What is no word on the screen, or is one from the catalogue: docstrings, types, messages."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                yield node.value
            case ast.Call() if ast.unparse(node.func) in SPOKEN:
                yield from ast.walk(node)
            case ast.arg(annotation=ast.expr() as kind) | ast.AnnAssign(annotation=kind):
                yield from ast.walk(kind)
            case ast.FunctionDef(returns=ast.expr() as kind):
                yield from ast.walk(kind)


def test_no_words_go_round_the_catalogue() -> None:
    found = [
        f"{source.path}: {text!r}"
        for source in sources(*ROOMS)
        for text in bare_words(source)
        if text not in NOT_WORDS and source.path not in FORMATS
    ]
    assert found == []


def test_every_exception_is_still_needed() -> None:
    assert set(NOT_WORDS) == {t for s in sources(*ROOMS) for t in bare_words(s)} & set(NOT_WORDS)


@pytest.mark.parametrize(
    "code",
    [
        'Label("Save")',
        'box.setToolTip("who leads")',
        'f"{n} actions"',
        'label.setText("A lead is missing" if x else _("fine"))',
    ],
)
def test_bare_words_are_seen(code: str) -> None:
    assert list(bare_words(Source("x.py", code, ast.parse(code)))) != []


@pytest.mark.parametrize(
    "code",
    [
        '"""Words of a docstring."""',
        '_("Save this")',
        'ngettext("One lead", "{n} leads", n)',
        'add("Ctrl+P")',
        'x: "Desk of wood" = 1',
    ],
)
def test_other_texts_are_let_pass(code: str) -> None:
    assert list(bare_words(Source("x.py", code, ast.parse(code)))) == []
