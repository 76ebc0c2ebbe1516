"""the audit log, only ever added to"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

REFUSAL = "the audit log is only added to"
BEHIND = """OLD.number <= coalesce(
    (SELECT max(c.number) FROM audit_checkpoint c WHERE c.community = OLD.community), 0)"""


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("community", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("at", sa.BigInteger(), nullable=True),
        *(_words(name) for name in ("what", "who", "role", "about", "concerns")),
        sa.Column("sealed_reason", sa.LargeBinary(), nullable=True),
        _words("key"),
        _words("seal"),
        sa.PrimaryKeyConstraint("community", "number", name=op.f("pk_audit")),
    )
    op.create_table(
        "audit_checkpoint",
        sa.Column("community", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("at", sa.BigInteger(), nullable=True),
        _words("seal"),
        _words("key"),
        _words("mark"),
        sa.PrimaryKeyConstraint("community", "number", name=op.f("pk_audit_checkpoint")),
    )
    if op.get_bind().dialect.name == "sqlite":
        _only_added_on_sqlite()
    else:
        _only_added_on_postgres()


def _only_added_on_sqlite() -> None:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for table in ("audit", "audit_checkpoint"):
        op.execute(f"CREATE TRIGGER {table}_never_changed BEFORE UPDATE ON {table} {refuse}")
    op.execute(f"CREATE TRIGGER audit_never_dropped BEFORE DELETE ON audit WHEN NOT ({BEHIND}) {refuse}")
    op.execute(f"CREATE TRIGGER audit_checkpoint_never_dropped BEFORE DELETE ON audit_checkpoint {refuse}")


def _only_added_on_postgres() -> None:
    op.execute(
        f"""CREATE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'audit' THEN
            IF {BEHIND} THEN RETURN OLD; END IF;
        END IF;
        RAISE EXCEPTION '{REFUSAL}'; END $$"""
    )
    for table in ("audit", "audit_checkpoint"):
        op.execute(
            f"""CREATE TRIGGER {table}_only_added BEFORE UPDATE OR DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION audit_is_only_added_to()"""
        )
        op.execute(
            f"""CREATE TRIGGER {table}_never_emptied BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION audit_is_only_added_to()"""
        )


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)
