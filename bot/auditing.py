"""`leveller audit verify` and `leveller audit head`: only reading, also while the bot runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from bot.settings import Settings, WrongSetting, root_key, storage_url
from storage import audit
from storage.engines import place
from storage.heads import Head
from storage.prepared import Database
from storage.sealing import Vault


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


@contextmanager
def reading(settings: Settings) -> Iterator[tuple[Database, Vault]]:
    """The memory as it is now, also while the bot runs."""
    where, vault = place(storage_url(settings)), Vault(root_key(settings))
    with audit.reading(where, vault) as db:
        yield db, vault
