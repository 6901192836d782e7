"""What taking a file in would do, as plain lines."""

from collections import Counter
from collections.abc import Callable, Iterable

from models.exchange.incoming import Effect
from models.guide.shapes import Guide
from models.plan.records import Action, Answer, Entry, Header, Partner, Record, Review, Sign
from models.words import _, ngettext
from wizard.parts.fit import fit

# So many changed things are named; more are counted, for nobody reads a page of names.
NAMED = 12
NAME_LETTERS = 60

COUNTED: tuple[tuple[type[Record], Callable[[int], str]], ...] = (
    (Answer, lambda n: ngettext("{n} answer", "{n} answers", n)),
    (Action, lambda n: ngettext("{n} action", "{n} actions", n)),
    (Partner, lambda n: ngettext("{n} partner", "{n} partners", n)),
    (Sign, lambda n: ngettext("{n} sign of success", "{n} signs of success", n)),
    (Review, lambda n: ngettext("{n} review", "{n} reviews", n)),
    (Entry, lambda n: ngettext("{n} row of a list", "{n} rows of lists", n)),
)


def effect_lines(effect: Effect, guide: Guide) -> list[str]:
    """Return what would become of the plan, a line for each thing to know."""
    if effect.changes_nothing:
        return [_("All of it is here already. Nothing would change.")]
    added, changed = _counted(effect.added), _counted(effect.changed)
    if effect.is_new:
        return [_("This makes a new plan."), _("It holds: {list}.").format(list=added)]
    lines = [_("You have this plan already. These changes would be made to it:")]
    if added:
        lines.append(_("Added: {list}.").format(list=added))
    if changed:
        lines.append(_("Changed: {list}.").format(list=changed))
        lines += _names(effect.changed, guide)
    if effect.unchanged:
        words = ngettext(
            "{n} entry stays as it is.", "{n} entries stay as they are.", effect.unchanged
        )
        lines.append(words)
    lines.append(_("You can undo this afterwards. Nothing is taken away."))
    return lines


def _names(records: Iterable[Record], guide: Guide) -> list[str]:
    """Return what would read differently by name, so that nobody loses newer words to an older file unawares."""
    named = [name for record in records if (name := _name(record, guide))]
    lines = ["; ".join(fit(name, NAME_LETTERS) for name in named[:NAMED])] if named else []
    more = len(named) - NAMED
    return [*lines, ngettext("And {n} more.", "And {n} more.", more)] if more > 0 else lines


def _name(record: Record, guide: Guide) -> str:
    match record:
        case Answer(question=question) | Entry(question=question):
            return guide.texts.one(question, "title") or question
        case Action(number=number):
            return _("Action {n}").format(n=number)
        case Partner():
            return record.agency or record.name or record.role
    return str(getattr(record, "what", ""))


def _counted(records: Iterable[Record]) -> str:
    """Return how many records of which kind: `40 answers, 12 actions`."""
    kinds = Counter(type(record) for record in records if not isinstance(record, Header))
    said = [say(kinds[kind]) for kind, say in COUNTED if kinds[kind]]
    others = kinds.total() - sum(kinds[kind] for kind, _say in COUNTED)
    if others:
        said.append(ngettext("{n} other entry", "{n} other entries", others))
    return ", ".join(said)
