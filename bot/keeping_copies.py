"""`leveller backup` and `leveller restore`: copies of the memory, encrypted, and the memory from a copy."""

from __future__ import annotations

from pathlib import Path

from bot.clock import SystemClock
from bot.settings import Settings, WrongSetting, old_key, root_key, storage_url
from storage import backups
from storage.engines import place
from storage.sealing import Vault


def backup(settings: Settings, folder: Path, keep: int) -> None:
    if keep < 1:
        raise WrongSetting("--keep: at least 1")
    path = backups.write(
        place(storage_url(settings)), Vault(root_key(settings)), folder, at=SystemClock().now(), keep=keep
    )
    print(f"Written: {path}\nIt opens only with the root key, which is not in it: keep a copy of the key elsewhere.")


def restore(settings: Settings, path: Path, *, anyway: bool) -> None:
    older = old_key(settings)
    where, vault = place(storage_url(settings)), Vault(root_key(settings), *((older,) if older else ()))
    made, erased = backups.restore(where, vault, path, at=SystemClock().now(), anyway=anyway)
    print(f"Restored to {where}, as of {made:%d %B %Y %H:%M} UTC.")
    print(f"Forgotten since, and forgotten again: {erased} (as far as the newest backup in that folder knows).")
    print("What waited to be said is not said again; whoever wrote it is told.")
