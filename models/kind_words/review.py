"""Kind words for signs, reviews and rounds."""

from models.kind_words.saying import Say, plain
from models.words import _

SENTENCES: dict[str, Say] = {
    "M01_no_sign": plain(lambda: _("How will we know it works? One sign is enough to begin.")),
    "M02_no_baseline": plain(
        lambda: _("Where are we today? “We do not know, find out by …” is fine, with a day.")
    ),
    "M03_no_goal": plain(lambda: _("Where do we want to be, and by when?")),
    "M04_no_counter": plain(lambda: _("Who counts, and where does the number come from?")),
    "M11_no_review": plain(lambda: _("When do we meet again? Look at your diaries now.")),
    "M14_no_caller": plain(lambda: _("Who phones everyone for this meeting?")),
}
