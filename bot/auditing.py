"""`leveller audit verify` and `leveller audit head`: only reading, also while the bot runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from bot.existing import reading
from bot.settings import Settings, WrongSetting
from storage import audit
from storage.heads import Head


def verify(settings: Settings, told: Sequence[str], out: TextIO) -> bool:
    """Print the verdict; True if the log is whole."""
    try:
        heads = [Head.read(one) for one in told]
    except ValueError as refused:
        raise WrongSetting(f"--head: {refused}") from None
    with reading(settings) as (db, vault):
        read, wrong = audit.verify(db, vault, heads)
    if wrong:
        print(f"The audit log is not as it was written. {wrong}.", file=out)
        return False
    against = f", and holds the {len(heads)} heads given" if heads else "; a cut-off end shows only by --head"
    print(f"The audit log is whole: {read} entries{against}.", file=out)
    return True


def heads(settings: Settings, out: TextIO) -> None:
    with reading(settings) as (db, _vault):
        for one in audit.heads(db):
            print(one, file=out)
