"""Alembic revisions, run at start under a lock."""
