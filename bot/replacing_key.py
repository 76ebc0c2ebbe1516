"""`leveller key rotate`: a new root key takes the place of the one in use."""

from __future__ import annotations

import itertools
from pathlib import Path

from bot.clock import SystemClock
from bot.existing import memory
from bot.settings import Settings, WrongSetting, beside, kept_key, old_key, replace_key_file
from storage import rotating
from storage.sealing import Vault


def replace_key(settings: Settings) -> None:
    """Raises `WrongSetting`, `StorageRefused` or `WrongKey` before anything is touched."""
    in_a_file = settings.leveller_key is None
    if in_a_file:
        memory(settings)
        replace_key_file(settings)
    new, old = kept_key(settings), old_key(settings)
    if new is None or old is None:
        raise WrongSetting(
            "LEVELLER_OLD_KEY: set this to the key used until now, and LEVELLER_KEY to a new one (leveller key)"
        )
    if old == new:
        raise WrongSetting("LEVELLER_OLD_KEY: is the same as LEVELLER_KEY, so there is nothing to replace")
    where, _key = memory(settings)
    many = rotating.rotate(where, Vault(new, old), at=SystemClock().now())
    print(f"The root key is replaced: {many} fields were sealed anew. Keep a copy of the new key elsewhere.")
    if in_a_file:
        kept = _a_new_name(settings)
        beside(settings, "old").replace(kept)
        print(f"The old one is in {kept}. It opens only older backups: delete it together with those.")
    else:
        print("The old one opens only older backups: take LEVELLER_OLD_KEY out again.")


def _a_new_name(settings: Settings) -> Path:
    """For the key until now, by the day; another key of the same day has its own."""
    ending = f"until-{SystemClock().now():%Y-%m-%d}"
    names = (beside(settings, ending + (f"-{number}" if number > 1 else "")) for number in itertools.count(1))
    return next(name for name in names if not name.exists())
