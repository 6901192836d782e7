"""Papers in another language, and in two side by side: a translator's words, and those of the group itself."""

import gettext
from collections.abc import Iterator

import pypdfium2
import pytest

from models.documents.register import DOCUMENTS, Ground, draw
from models.guide.reader import read_guide
from models.guide.shapes import Guide
from models.papers import FILLED, Options
from models.plan.plan import Plan
from models.plan.records import Person
from tests.paper.later import after_a_meeting
from tests.paper.plans import PLAN_ID, PRINTED_ON, action, with_actions
from tests.paper.reading import RESOURCES, Paper, printed, squeezed
from tests.paper.structure_reading import Told

# What the group hands out.
FOR_ANYBODY = tuple(name for name, document in DOCUMENTS.items() if document.is_translated)
ARABIC = "\u0633\u064a\u0633\u062a\u0645\u0639 \u0625\u0644\u064a\u0643 \u0623\u062d\u062f"


class Untranslated(gettext.NullTranslations):
    """Keeps what nobody translated."""

    def __init__(self, found: set[str]) -> None:
        super().__init__()
        self.found = found

    def gettext(self, message: str) -> str:
        self.found.add(message)
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.found.add(msgid1)
        return msgid1 if n == 1 else msgid2


def wishes(name: str) -> Iterator[Options]:
    """A paper in all its editions and forms, as a draft and final, in large print."""
    document = DOCUMENTS[name]
    for edition in document.editions:
        for form in document.forms:
            yield Options(edition=edition, blank=form != FILLED, large=form != FILLED)
    yield Options(final=True, poster=document.is_for_walls)


def plans(guide: Guide) -> list[Plan]:
    """Plans in which all is there, in which all is open, and in which there is more than fits."""
    gaps = with_actions(1).with_record(action(1, lead=Person()))
    return [after_a_meeting(guide), Plan.new(PLAN_ID), gaps, with_actions(12)]


@pytest.mark.parametrize("language", ["es", "fr"])
def test_what_anybody_may_read_is_whole_in_its_language(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    found: set[str] = set()
    find = gettext.translation

    def noting(*args: object, **kwargs: object) -> gettext.NullTranslations:
        translations = find(*args, **kwargs)  # type: ignore[call-overload]
        translations.add_fallback(Untranslated(found))
        assert isinstance(translations, gettext.NullTranslations)
        return translations

    monkeypatch.setattr(gettext, "translation", noting)
    guide = read_guide(RESOURCES / "guide", language)
    for plan in plans(guide):
        ground = Ground(plan, {language: guide}, PRINTED_ON, (), RESOURCES)
        for name in FOR_ANYBODY:
            for options in wishes(name):
                draw(name, ground, in_language(options, language))
    assert found == set()


def in_language(options: Options, language: str) -> Options:
    """The same in a language."""
    return Options(
        language=language,
        edition=options.edition,
        blank=options.blank,
        large=options.large,
        final=options.final,
        poster=options.poster,
    )


def test_a_paper_in_french_says_so_and_has_french_days_and_spaces() -> None:
    guide = read_guide(RESOURCES / "guide", "fr")
    result = printed(after_a_meeting(guide), guide, Options(language="fr"), name="poster")
    assert result.missing == ()
    sheet = Paper(result.pdf)
    assert "Notreplan·CedarValleySafetyCircle" in sheet.text
    assert "Encours" in sheet.text
    assert "Nousyreviendronslejeu.25février2027." in sheet.text
    assert str(sheet.reader.root_object["/Lang"]) == "fr"


def test_two_languages_stand_side_by_side_and_nothing_is_translated_by_itself(guide: Guide) -> None:
    options = Options(second_language="fr")
    result = printed(after_a_meeting(guide), guide, options, name="community")
    sheet = Paper(result.pdf)
    for english, french in (
        ("What we heard", "Ce que nous avons entendu"),
        ("Where to get help", "Où trouver de l’aide"),
        ("Come for tea at the hall", "Venez prendre le thé à la salle"),
        ("Shelter night line", "Ligne de nuit"),
        ("Probation, by 26 Feb 2027", "Probation, d’ici le 26 févr. 2027"),
    ):
        assert squeezed(english) in sheet.text
        assert squeezed(french) in sheet.text
    # Nobody wrote the problems in French: there are lines for that.
    written = [b for _words, lines in sheet.words_and_lines() for b in lines if b[0] > 280]
    assert len([b for b in written if 220 < b[2] - b[0] < 230]) >= 3
    assert "fr" in {node.language for node in Told(result.pdf).root.walk()}


def test_the_cards_of_two_languages_stand_in_pairs(guide: Guide) -> None:
    options = Options(second_language="fr")
    text = Paper(printed(after_a_meeting(guide), guide, options, name="help-card").pdf).text
    assert text.count("Someonewilllisten.") == text.count("Quelqu’unvousécoutera.") == 5
    assert text.count("Ligne") == 5
    assert text.count("555-0100") == 10


def test_a_language_without_a_catalogue_has_its_own_words_its_days_and_lines(guide: Guide) -> None:
    plan = after_a_meeting(guide).with_answer("community.say", "second", ARABIC)
    result = printed(plan, guide, Options(second_language="ar"), name="community")
    assert result.missing == ()
    text = Paper(result.pdf).text
    assert text.count("Whatweheard") == 1
    assert squeezed(ARABIC) in text
    assert "26فبراير2027" in text
    # Of Cree nobody wrote down the days: figures are read in each language.
    cree = printed(plan, guide, Options(second_language="crk"), name="community")
    assert "2027-02-26" in Paper(cree.pdf).text


def test_a_number_behind_arabic_letters_is_read_from_left_to_right(guide: Guide) -> None:
    plan = Plan.new(PLAN_ID).with_answer("community.say", "text", f"{ARABIC} 987-6543")
    result = printed(plan, guide, name="community")
    page = pypdfium2.PdfDocument(result.pdf)[0].get_textpage()
    shown = [page.get_text_range(n, 1) for n in range(page.count_chars())]
    lefts = {c: page.get_charbox(n)[0] for n, c in enumerate(shown) if c in "98743"}
    assert sorted(lefts, key=lefts.__getitem__) == ["9", "8", "7", "4", "3"]
