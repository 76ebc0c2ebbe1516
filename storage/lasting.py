"""Tables of what outlasts what it tells of: the log of matches, the audit log, and that somebody was erased.

The database itself refuses to change the audit log, or to drop of it what lies before no checkpoint.
"""

from __future__ import annotations

from sqlalchemy import DDL, BigInteger, Column, Index, Table, event

from storage.columns import key, metadata, moment, sealed, words


def _number() -> Column[int]:
    return Column("number", BigInteger, primary_key=True, autoincrement=False)


log_entry = Table(
    "log_entry",
    metadata,
    key(),
    words("community"),
    words("about"),
    words("what"),
    words("who"),
    sealed("note"),
    moment("at"),
    Index("ix_log_entry_about", "about", "at"),
)

audit = Table(
    "audit",
    metadata,
    key("community"),
    _number(),
    moment("at"),
    words("what"),
    words("who"),
    words("role"),
    words("about"),
    words("concerns"),
    sealed("reason"),
    words("key"),
    words("seal"),
)

audit_checkpoint = Table(
    "audit_checkpoint", metadata, key("community"), _number(), moment("at"), words("seal"), words("key"), words("mark")
)

tombstone = Table("tombstone", metadata, key("digest"), moment("at"))


# --- the audit log is only added to -----------------------------------------------------------------------------------

REFUSAL = "the audit log is only added to"
_BEHIND = """OLD.number <= coalesce(
    (SELECT max(c.number) FROM audit_checkpoint c WHERE c.community = OLD.community), 0)"""
_REFUSE = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
_ON_SQLITE = (
    f"CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit {_REFUSE}",
    f"CREATE TRIGGER audit_never_dropped BEFORE DELETE ON audit WHEN NOT ({_BEHIND}) {_REFUSE}",
    f"CREATE TRIGGER audit_checkpoint_never_changed BEFORE UPDATE ON audit_checkpoint {_REFUSE}",
    f"CREATE TRIGGER audit_checkpoint_never_dropped BEFORE DELETE ON audit_checkpoint {_REFUSE}",
)
_ON_POSTGRES = (
    f"""CREATE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'audit' THEN
            IF {_BEHIND} THEN RETURN OLD; END IF;
        END IF;
        RAISE EXCEPTION '{REFUSAL}'; END $$""",
    *(
        f"CREATE TRIGGER {table}_{name} ON {table} FOR EACH {each} EXECUTE FUNCTION audit_is_only_added_to()"
        for table in ("audit", "audit_checkpoint")
        for name, each in (
            ("only_added BEFORE UPDATE OR DELETE", "ROW"),
            ("never_emptied BEFORE TRUNCATE", "STATEMENT"),
        )
    ),
)
for _dialect, _statements in (("sqlite", _ON_SQLITE), ("postgresql", _ON_POSTGRES)):
    for _statement in _statements:
        event.listen(metadata, "after_create", DDL(_statement).execute_if(dialect=_dialect))  # type: ignore[no-untyped-call]
