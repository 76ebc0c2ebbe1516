"""`leveller doctor`: what is set, what is missing, whether the memory and its migrations are right. Never a secret."""

from __future__ import annotations

import platform
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from bot import settings
from bot.settings import PLATFORMS, Settings, WrongSetting

Tell = Callable[[bool | None, str], None]
"""(right, wrong, or just so; the finding)"""


def examine(out: TextIO) -> bool:
    """Print the findings, one a line; True if the bot could start."""
    good = True

    def say(fine: bool | None, what: str) -> None:
        nonlocal good
        good = good and fine is not False
        print(f"{'--' if fine is None else 'ok' if fine else '!!'}  {what}", file=out)

    say(None, f"Python {platform.python_version()} on {platform.system()}")
    try:
        found = settings.load()
        settings.refuse_passing_host(found)
    except WrongSetting as wrong:
        say(False, str(wrong))
        return False
    _platforms(found, say)
    _key(found, say)
    _memory(found, say)
    _languages(say)
    return good


def _platforms(found: Settings, tell: Tell) -> None:
    for name, needed in PLATFORMS.items():
        given = [one for one in needed if getattr(found, one.lower())]
        if not given:
            tell(None, f"{name}: not set ({', '.join(needed)})")
        else:
            tell(None, f"{name}: {', '.join(given)} set; its adapter is not part of this version yet")
    if not found.platforms:
        tell(True, "no platform is set, so `leveller run` opens the playground")


def _key(found: Settings, tell: Tell) -> None:
    if found.leveller_key is not None:
        where = "LEVELLER_KEY"
    elif found.leveller_key_file.exists():
        where = f"LEVELLER_KEY_FILE ({found.leveller_key_file})"
    else:
        tell(None, f"no root key yet: it is made at {found.leveller_key_file} when a community is founded")
        return
    try:
        settings.root_key(found)
        tell(True, f"the root key is read from {where}; keep a copy elsewhere: without it nothing opens")
    except WrongSetting as wrong:
        tell(False, str(wrong))


def _memory(found: Settings, tell: Tell) -> None:
    from storage.engines import StorageRefused, check_file, place, plain_engine
    from storage.migrating import state

    try:
        where = place(found.database_url.get_secret_value())
        if where.is_sqlite and not Path(where.path).exists():
            tell(None, f"no database yet: {where} is made when a community is founded")
            return
        if where.is_sqlite:
            check_file(where.path)
        engine = plain_engine(where)
        try:
            has, wants = state(engine)
        finally:
            engine.dispose()
    except StorageRefused as refused:
        tell(False, str(refused))
        return
    except Exception as error:
        tell(False, f"DATABASE_URL: the database does not answer ({type(error).__name__})")
        return
    if has == wants:
        tell(True, f"{where}: reachable, its tables are up to date (revision {has})")
    elif has:
        tell(None, f"{where}: reachable, its tables go from revision {has} to {wants} at the next start")
    else:
        tell(None, f"{where}: reachable and empty")


def _languages(tell: Tell) -> None:
    from prompts.phrasebook import Phrasebook

    tell(True, f"languages: {', '.join(Phrasebook().languages)}")
