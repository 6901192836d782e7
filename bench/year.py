"""A simulated year: twelve reviews, three rounds, sixty actions, each edit made as the screen makes it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid5

from bench.plans import DEEDS, LEADS, NOW, SPACE
from models.core import Core
from models.editing import Editor, Step, Subject
from models.meetings.rounds import next_round
from models.plan.events import Telling, looked_at, with_events
from models.plan.plan import GAP, Plan
from models.plan.records import (
    CLOSED,
    LEVELS,
    REASONS,
    Action,
    Day,
    Entry,
    Partner,
    Reading,
    Review,
    Sign,
)

ROUNDS, REVIEWS, ACTIONS = 3, 4, 20
WEEKS_APART = 4
BEGAN = date(2025, 12, 1)


def simulated_year(known: Core) -> list[Plan]:
    """Fill the library of `known` with a year's three rounds; return them as they ended."""
    plans: list[Plan] = []
    day = BEGAN
    plan = _first(known)
    for number in range(1, ROUNDS + 1):
        if number > 1:
            plan = next_round(plans[-1], known.guide, day, uuid5(SPACE, f"round {number}"))
        known.library.keep(None, plan)
        writer = _Writer(known, plan)
        writer.add_actions(day)
        for _review in range(REVIEWS):
            day += timedelta(weeks=WEEKS_APART)
            writer.hold_review(day)
        writer.end(day)
        plans.append(writer.editor.plan)
        plan = plans[-1]
    return plans


def _first(known: Core) -> Plan:
    sample = known.sample(uuid5(SPACE, "year"))
    bare = sample.without(*(r.id for r in (*sample.actions, *sample.reviews)))
    header = replace(bare.header, is_sample=False, next_number=1)
    return bare.with_record(header)


class _Writer:
    """Somebody at the keyboard: each deed is one step, kept at once."""

    def __init__(self, known: Core, plan: Plan) -> None:
        self._known = known
        self._steps: list[Step] = []
        self.editor = Editor(plan, clock=lambda: NOW, who="Coordinator")
        self.editor.listen(lambda edited: self._steps.append(edited.step))
        self._partners: tuple[Partner, ...] = plan.partners

    def add_actions(self, day: date) -> None:
        """Add the actions of a round, one step each."""
        for number in range(ACTIONS):
            plan = self.editor.plan
            due = Day(day + timedelta(weeks=3 + number % 14))
            action = Action(
                id=uuid5(SPACE, f"{plan.id} {number}"),
                what=f"{DEEDS[number % len(DEEDS)]} ({plan.header.next_number})",
                level=LEVELS[number % len(LEVELS)],
                lead=LEADS[number % len(LEADS)],
                deadline=due,
                follow_up_by=LEADS[(number + 1) % len(LEADS)],
                follow_up_on=due,
                about_person_causing_harm="yes" if number == 0 else "no",
            )
            self._do(plan.with_action(action))

    def hold_review(self, day: date) -> None:
        """Hold one review: every open action, every sign, what was decided, and the next day."""
        plan = self.editor.plan
        review = Review(
            id=uuid5(plan.id, f"review {day}"),
            position=(len(plan.reviews) + 1) * GAP,
            on=Day(day),
            called_by=LEADS[0],
            state="begun",
            present=tuple(str(partner.id) for partner in self._partners[::2]),
            apologies=tuple(str(partner.id) for partner in self._partners[1::2]),
        )
        self._do(plan.with_record(review))
        for place, action in enumerate(_open(self.editor.plan)):
            self._deal_with(action, place, Telling("Coordinator", day, review.id))
        for sign in self.editor.plan.signs:
            self._count(sign, day)
        self._write_down(day)
        self._do(self.editor.plan.with_record(replace(review, state="held")))

    def end(self, day: date) -> None:
        """Say that the problem is back, so that another round begins."""
        question = self._known.guide.by_role("revisit").id
        self._do(self.editor.plan.with_answer(question, "choice", "back"))
        self._do(self.editor.plan.with_answer(question, "day", Day(day)))

    def _deal_with(self, action: Action, place: int, telling: Telling) -> None:
        plan = self.editor.plan
        told = replace(telling, reason=REASONS[place % len(REASONS)])
        match place % 5:
            case 0:
                after = replace(action, status="done")
                self._do(with_events(plan, plan.with_record(after), telling))
            case 1:
                after = replace(action, status="stuck", deadline=_later(action, telling.on))
                self._do(with_events(plan, plan.with_record(after), told))
            case 2:
                after = replace(action, lead=LEADS[place % len(LEADS)], status="under_way")
                self._do(with_events(plan, plan.with_record(after), told))
            case _:
                self._do(looked_at(plan, action, telling))

    def _count(self, sign: Sign, day: date) -> None:
        reading = Reading(
            id=uuid5(sign.id, day.isoformat()),
            sign=sign.id,
            on=Day(day),
            value=f"{5 + day.month % 7} of 14",
        )
        self._do(self.editor.plan.with_record(reading))

    def _write_down(self, day: date) -> None:
        for role in ("adjustments", "obstacles", "decisions", "thanks"):
            question = self._known.guide.by_role(role).id
            row = Entry(
                id=uuid5(self.editor.plan.id, f"{role} {day}"),
                question=question,
                position=(len(self.editor.plan.entries(question)) + 1) * GAP,
            )
            values = row.values.with_item("text", f"{DEEDS[day.month % len(DEEDS)]}, {role}")
            values = values.with_item("day", Day(day))
            self._do(self.editor.plan.with_record(replace(row, values=values)))

    def _do(self, after: Plan) -> None:
        before = self.editor.plan
        self.editor.do(after, Subject("edit"))
        self._known.library.keep(before, self.editor.plan, self._steps)
        self._steps.clear()


def _open(plan: Plan) -> Iterator[Action]:
    return (action for action in plan.actions if action.status not in CLOSED)


def _later(action: Action, day: date) -> Day:
    return Day(max(action.deadline.on or day, day) + timedelta(weeks=4))
