"""The memory: tables, sealed fields, turns and the outbox."""
