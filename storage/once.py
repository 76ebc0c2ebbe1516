"""Records that are written once and never changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.core.model import Block, CaseNote, LogEntry
from storage import tables
from storage.fields import Keyring, Values, ms
from storage.links import case_note_row, log_entry_row
from storage.prepared import Prepared, insert_once


@dataclass(frozen=True)
class Form:
    insert: Prepared
    to_row: Callable[[Any, Keyring], Values]


def block_row(record: Block, _keys: Keyring) -> Values:
    return {
        "blocker": record.blocker,
        "blocked": record.blocked,
        "community": record.community,
        "at": ms(record.at),
    }


ONCE: dict[type, Form] = {
    Block: Form(insert_once(tables.block), block_row),
    LogEntry: Form(insert_once(tables.log_entry), log_entry_row),
    CaseNote: Form(insert_once(tables.case_note), case_note_row),
}
