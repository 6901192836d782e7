"""People, meetings and what happened to each action: new columns, new tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0002"
down_revision = "0001"

_TYPES: dict[str, TypeEngine[Any]] = {
    "text": sa.Text(),
    "number": sa.BigInteger(),
    "yes": sa.Boolean(),
    "json": sa.JSON(),
    "id": sa.String(36),
    "hash": sa.String(32),
}
# What an older row holds in a new column: no word, no day, nobody, none of a list, no id.
_NO_WORD, _NO_DAY, _NOBODY, _NONE = "''", '\'{"on": null, "as_typed": ""}\'', "'{}'", "'[]'"
# The columns that stood there, then the new ones with what they hold in an older row.
_GROWN = {
    "actions": (
        "position:number number:number what:text level:text lead:json lead_said_yes:text helpers:json"
        " deadline:json how:text first_step:text first_step_on:json resources:text tell:json follow_up_by:json"
        " follow_up_on:json about_person_causing_harm:text from_survivors:text left_out:text risk:text"
        " answers_needs:json body:text answer_by:json serves:json status:text status_note:text note:text",
        {
            "deputy:json": _NOBODY,
            "follow_up_how:text": _NO_WORD,
            "aims_at:text": _NO_WORD,
            "contributes_to:text": _NO_WORD,
            "ask:text": _NO_WORD,
            "sent_on:json": _NO_DAY,
            "reply:text": _NO_WORD,
            "replied_on:json": _NO_DAY,
            "next_rung:text": _NO_WORD,
            "follows:id?": "NULL",
        },
    ),
    "partners": (
        "position:number agency:text category:text name:text role:text place:text contact:text"
        " can_decide:text who_decides:text stand_in:text attended:text in_job_until:json trust:text trust_how:text"
        " connected:text connected_how:text risks:text risks_note:text skills:text pushes_for:json people:number?"
        " support_worker:text",
        {
            "standing:text": _NO_WORD,
            "invite_on:json": _NO_DAY,
            "commitment:text": _NO_WORD,
            "barrier:text": _NO_WORD,
            "approached_by:json": _NOBODY,
            "signed:text": _NO_WORD,
            "signed_on:json": _NO_DAY,
        },
    ),
    "readings": ("sign:id on:json value:text", {"note:text": _NO_WORD}),
    "reviews": (
        "position:number on:json place:text called_by:json people:text note:text",
        {
            "state:text": _NO_WORD,
            "present:json": _NONE,
            "apologies:json": _NONE,
            "chair:json": _NOBODY,
            "recorder:json": _NOBODY,
            "decisions:text": _NO_WORD,
        },
    ),
}
_NEW = {
    "events": "action:id position:number on:json who:text field:text before:text after:text reason:text note:text"
    " review:id?",
    "set_asides": "rule:text question:text field:text about:id? reason:text words:text who:text on:json",
    "printings": "document:text on:json is_final:yes mark:text",
}


def upgrade() -> None:
    """Make the new tables, and each grown one anew with its rows."""
    for name, (old, new) in _GROWN.items():
        op.rename_table(name, f"{name}_of_version_1")
        _make(name, f"{old} {' '.join(new)}")
        kept = ", ".join(f'"{c}"' for c in ["plan_id", "record_id", *_names(old), "beyond", "hash"])
        added = ", ".join(f'"{column}"' for column in _names(" ".join(new)))
        # Every word of this statement stands in this file.
        op.execute(
            f"INSERT INTO {name} ({kept}, {added})"  # noqa: S608
            f" SELECT {kept}, {', '.join(new.values())} FROM {name}_of_version_1"
        )
        op.drop_table(f"{name}_of_version_1")
    for name, columns in _NEW.items():
        _make(name, columns)
    op.create_table(
        "agendas",
        *_columns("plan_id:id"),
        sa.Column("first_on", sa.String(10)),
        *_columns("items:text hash:hash"),
        sa.PrimaryKeyConstraint("plan_id", name="pk_agendas"),
        _of_plan("agendas"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_agendas_first_on", "agendas", ["first_on"])


def _make(name: str, columns: str) -> None:
    op.create_table(
        name,
        *_columns(f"plan_id:id record_id:id {columns} beyond:json hash:hash"),
        sa.PrimaryKeyConstraint("plan_id", "record_id", name=f"pk_{name}"),
        _of_plan(name),
        sqlite_with_rowid=False,
    )


def _of_plan(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["plan_id"], ["plans.id"], name=f"fk_{name}_plan_id", ondelete="CASCADE"
    )


def _names(line: str) -> list[str]:
    return [column.partition(":")[0] for column in line.split()]


def _columns(line: str) -> list["sa.Column[Any]"]:
    """Return the columns of a line of `name:type`; a question mark lets a column be empty."""
    pairs = (column.partition(":")[::2] for column in line.split())
    return [
        sa.Column(name, _TYPES[kind.rstrip("?")], nullable=kind.endswith("?"))
        for name, kind in pairs
    ]
