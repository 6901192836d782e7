"""Papers as files to write on in: what is printed as a PDF, as plain text or as a document for a word processor."""

from collections.abc import Sequence

from models.documents.content import Chapter, Script, pieces_of
from models.documents.fonts import Typefaces
from models.documents.frame import box_size
from models.documents.plain_text import plain_text
from models.documents.register import Ground, ordered
from models.documents.structure import GROUP
from models.documents.transcript import Transcript
from models.documents.typeset import Typesetter
from models.documents.word_file import word_file
from models.papers import Wish
from models.words import Catalogue, speaking


def twin(ending: str, wishes: Sequence[Wish], ground: Ground) -> bytes:
    """Return papers in one file that ends in `txt` or `docx`. Same plan, same options, same day: same bytes."""
    first = wishes[0].options
    setter = Typesetter(Typefaces(ground.resources / "fonts", first.language))
    with speaking(Catalogue(first.language, ground.resources / "locale")):
        scripts = [_script(wish, ground, setter) for wish in wishes]
        return plain_text(scripts) if ending == "txt" else word_file(scripts, first)


def _script(wish: Wish, ground: Ground, setter: Typesetter) -> Script:
    """Return a paper as it is told when nothing cuts it into pages."""
    with ordered(wish, ground, setter) as (document, order):
        heard, parts = Transcript(), document.parts(order)
        for part in parts:
            heard.open(GROUP)
            part.body.draw(heard, 0, 0, box_size(landscape=part.landscape)[0])
            heard.close()
        told = heard.root.elements
        chapters = (
            Chapter(pieces_of([group]), part.landscape)
            for group, part in zip(told, parts, strict=True)
        )
        return Script(document.title(), order.legend(document.title()), tuple(chapters))
