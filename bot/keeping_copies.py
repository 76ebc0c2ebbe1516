"""`leveller backup` and `leveller restore`: copies of the memory, encrypted, and the memory from a copy."""

from __future__ import annotations

from pathlib import Path

from bot.clock import SystemClock
from bot.existing import memory
from bot.settings import Settings, WrongSetting, kept_key, no_key_here, old_key, read_from, storage_url
from storage import backups
from storage.engines import place
from storage.sealing import Vault, WrongKey


def backup(settings: Settings, folder: Path, keep: int) -> None:
    if keep < 1:
        raise WrongSetting("--keep: at least 1")
    where, key = memory(settings)
    path = backups.write(where, Vault(key), folder, at=SystemClock().now(), keep=keep)
    print(f"Written: {path}\nIt opens only with the root key, which is not in it: keep a copy of the key elsewhere.")


def restore(settings: Settings, path: Path, *, anyway: bool) -> None:
    key, older = kept_key(settings), old_key(settings)
    if key is None:
        raise no_key_here(settings, "backup")
    where, vault = place(storage_url(settings)), Vault(key, *((older,) if older else ()))
    try:
        made, erased = backups.restore(where, vault, path, at=SystemClock().now(), anyway=anyway)
    except WrongKey:
        raise WrongSetting(
            f"The root key, read from {read_from(settings)}, is not the one that {path.name} was made with. If the key "
            "was replaced since, set LEVELLER_OLD_KEY to the one used before; otherwise put this backup's key there."
        ) from None
    print(f"Restored to {where}, as of {made:%d %B %Y %H:%M} UTC.")
    print(f"Forgotten since, and forgotten again: {erased} (as far as the newest backup in that folder knows).")
    print("What waited to be said is not said again; whoever wrote it is told.")
