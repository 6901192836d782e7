"""What Alembic runs: the migrations that are due, on the connection and in the transaction that it is given."""

from alembic import context

from models.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,  # SQLite can change a table only by making it anew.
)
context.run_migrations()
