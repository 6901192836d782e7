"""In which language a paper speaks, and which stands beside it, where the guide knows more than one."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from models.papers import Options, Paper
from models.words import _, say_language
from wizard.parts.paper_choices import NO, Choice


def language_choices(languages: Collection[str]) -> Mapping[str, Choice]:
    """Return the two choices for these languages, for papers that are whole in them."""

    def words() -> Mapping[str, str]:
        return {tag: say_language(tag) for tag in languages}

    def seconds(paper: Paper, options: Options) -> Collection[str]:
        others = [tag for tag in languages if tag != options.language]
        return (NO, *others) if paper.is_in_two_languages else ()

    return {
        "language": Choice(
            lambda: _("Language"),
            words,
            lambda paper, _options: languages if paper.is_translated else (),
            lambda _paper, options: options.language,
            lambda options, said: replace(options, language=said, second_language=""),
            is_rare=True,
        ),
        "second_language": Choice(
            lambda: _("A second language beside it"),
            lambda: {NO: _("None"), **words()},
            seconds,
            lambda _paper, options: options.second_language or NO,
            lambda options, said: replace(options, second_language="" if said == NO else said),
            is_rare=True,
        ),
    }
