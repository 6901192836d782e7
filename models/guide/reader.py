"""The reader of resources/guide: the structure with the words of one language, or GuideError."""

from dataclasses import replace
from pathlib import Path

from models.guide.coherence import check_structure
from models.guide.shapes import Guide, Texts
from models.guide.shipped import wording_file
from models.guide.source import GuideFile
from models.guide.structure import read_structure
from models.guide.wording import check_complete, read_wording
from models.plan.frozen import FrozenMap
from models.words import SOURCE_LANGUAGE


def read_guide(folder: Path, language: str = SOURCE_LANGUAGE) -> Guide:
    """Return the guide in `folder`, each text in `language` or else in English, or raise GuideError."""
    structure = GuideFile(folder / "structure.toml")
    guide = read_structure(structure)
    check_structure(guide, structure)
    english = GuideFile(folder / f"{SOURCE_LANGUAGE}.toml")
    wording = read_wording(english, guide)
    check_complete(wording, guide, english, structure)
    own = wording_file(folder, language)
    if language != SOURCE_LANGUAGE and own is not None:
        wording |= read_wording(GuideFile(own), guide)
    return replace(guide, texts=Texts(FrozenMap(wording)))
