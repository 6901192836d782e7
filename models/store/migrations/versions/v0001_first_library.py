"""The tables of the first library."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None

_TYPES: dict[str, TypeEngine[Any]] = {
    "text": sa.Text(),
    "number": sa.BigInteger(),
    "yes": sa.Boolean(),
    "json": sa.JSON(),
    "id": sa.String(36),
    "hash": sa.String(32),
    "moment": sa.String(40),
    "day": sa.String(10),
    "word": sa.String(8),
}
_PLANS = (
    "id:id title:text place:text group:text round:number is_sample:yes marks:text next_due:day? next_kind:text"
    " next_what:text missing:number search:text changed_at:moment changed_seq:number deleted_at:moment? bookmark:text"
    " steps:number plan_hash:hash hash:hash"
)
_HISTORY = (
    "seq:number step_id:id kind:word turns:id? who:text at:moment verb:text question:text record:id? field:text"
    " difference:json hash:hash"
)
_RECORDS = {
    "actions": "position:number number:number what:text level:text lead:json lead_said_yes:text helpers:json"
    " deadline:json how:text first_step:text first_step_on:json resources:text tell:json follow_up_by:json"
    " follow_up_on:json about_person_causing_harm:text from_survivors:text left_out:text risk:text"
    " answers_needs:json body:text answer_by:json serves:json status:text status_note:text note:text",
    "answers": "question:text values:json",
    "entries": "question:text position:number values:json",
    "headers": "round:number previous:id? family:id? is_sample:yes next_number:number language:text",
    "messages": "position:number what:text to:text by:json how:text when:json is_safe:text",
    "partners": "position:number agency:text category:text name:text role:text place:text contact:text"
    " can_decide:text who_decides:text stand_in:text attended:text in_job_until:json trust:text trust_how:text"
    " connected:text connected_how:text risks:text risks_note:text skills:text pushes_for:json people:number?"
    " support_worker:text",
    "readings": "sign:id on:json value:text",
    "reviews": "position:number on:json place:text called_by:json people:text note:text",
    "signs": "position:number what:text about:text how_counted:text source:text counted_by:json baseline:text"
    " baseline_on:json find_out_by:json target:text target_on:json survivors_say:text",
}


def upgrade() -> None:
    """Make every table of version 1."""
    op.create_table(
        "library",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        *_columns("schema_hash:hash opened:id hash:hash"),
        sa.PrimaryKeyConstraint("id", name="pk_library"),
    )
    op.create_table(
        "plans",
        *_columns(_PLANS),
        sa.PrimaryKeyConstraint("id", name="pk_plans"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_plans_deleted_at", "plans", ["deleted_at", "changed_seq"])
    for name, columns in _RECORDS.items():
        _make_of_plan(name, "record_id", f"record_id:id {columns} beyond:json hash:hash")
    _make_of_plan("history", "seq", _HISTORY)
    op.create_index("ix_history_plan_id", "history", ["plan_id", "step_id"], unique=True)


def _make_of_plan(name: str, key: str, columns: str) -> None:
    op.create_table(
        name,
        *_columns(f"plan_id:id {columns}"),
        sa.PrimaryKeyConstraint("plan_id", key, name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plans.id"], name=f"fk_{name}_plan_id", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )


def _columns(line: str) -> list["sa.Column[Any]"]:
    """Return the columns of a line of `name:type`; a question mark lets a column be empty."""
    pairs = (column.partition(":")[::2] for column in line.split())
    return [
        sa.Column(name, _TYPES[kind.rstrip("?")], nullable=kind.endswith("?"))
        for name, kind in pairs
    ]
