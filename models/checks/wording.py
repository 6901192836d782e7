"""Rules for the words of one action: can somebody be seen doing it, is it one thing, does it fit on a card."""

from models.checks.inspection import Finding, Inspection
from models.checks.tokens import begins_with, key_words, phrases, tokens_of
from models.checks.words import words_of
from models.plan.records import Action

# Two things in so few words are one.
WORDS_OF_ONE = 12
# So far from the first verb another one begins something new: "set up and start" is one thing.
WORDS_BETWEEN = 3


def soft_start(action: Action, look: Inspection) -> Finding | None:
    """A16: the first word is nothing that one can see somebody do, and no such word follows it."""
    said = words_of(action.what)
    count = begins_with(said, look.listed("soft_start"))
    if not count:
        return None
    behind = said[count : count + 2]
    is_seen = (
        len(behind) > 1
        and behind[0] in look.listed("and_word")
        and behind[1] in look.listed("action_verb")
    )
    return None if is_seen else look.at(action, "what")


def two_in_one(action: Action, look: Inspection) -> Finding | None:
    """A17: two verbs, and many words: perhaps two actions."""
    said = words_of(action.what)
    verbs, soft = look.listed("action_verb"), look.listed("soft_start")
    if len(said) <= WORDS_OF_ONE or (said[0] not in verbs and said[0] not in soft):
        return None
    if ";" not in action.what and look.listed("and_word").isdisjoint(said):
        return None
    what, tokens = action.what, tokens_of(action.what)
    for here in range(WORDS_BETWEEN + 1, len(tokens) - 1):
        gap = what[tokens[here].end : tokens[here + 1].start]
        is_and = tokens[here].word in look.listed("and_word")
        if (is_and or ";" in gap) and tokens[here + 1].word in verbs | soft:
            first = what[: tokens[here].start if is_and else tokens[here].end].rstrip(" ,;")
            second = what[tokens[here + 1].start :]
            return look.at(action, "what", first=first, second=second[:1].upper() + second[1:])
    return None


def too_long(action: Action, look: Inspection) -> Finding | None:
    """A18: the words are long for a card. Nothing is cut."""
    if len(action.what) <= look.limits.text_max_action:
        return None
    return look.at(action, "what", n=str(len(action.what)))


def no_money(action: Action, look: Inspection) -> Finding | None:
    """A27: it may cost something, and nobody wrote who pays."""
    if action.resources.strip():
        return None
    said, nots, money = words_of(action.what), look.listed("not_word"), look.listed("money_word")
    if key_words(money).isdisjoint(said):
        return None
    for start, _behind in phrases(action.what, money):
        # Who leads what begins with "pay" is who pays; "promise not to pay" costs nothing.
        is_refused = not nots.isdisjoint(said[max(0, start - 2) : start])
        if (start or not action.lead) and not is_refused:
            return look.at(action, "resources", about=action.what)
    return None
