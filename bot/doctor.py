"""`leveller doctor`: what is set, what is missing, whether the memory and its migrations are right. Never a secret."""

from __future__ import annotations

import asyncio
import platform as machine
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import adapters
from bot import settings
from bot.platforms import Switched, switched_on
from bot.settings import Settings, WrongSetting

if TYPE_CHECKING:
    from bot.core.model import Community
    from storage.engines import Place

NO_COMMUNITY = "no community yet: `leveller community new` founds one"
LATE = ": that is more than a day ago; it is done every hour while the bot runs"

Tell = Callable[[bool | None, str], None]
"""(right, wrong, or just so; the finding)"""


def examine(out: TextIO) -> bool:
    """Print the findings, one a line; True if the bot could start."""
    good = True

    def say(fine: bool | None, what: str) -> None:
        nonlocal good
        good = good and fine is not False
        print(f"{'--' if fine is None else 'ok' if fine else '!!'}  {what}", file=out)

    say(None, f"Python {machine.python_version()} on {machine.system()}")
    try:
        found = settings.load()
        settings.refuse_passing_host(found)
    except WrongSetting as wrong:
        say(False, str(wrong))
        return False
    on = _platforms(say)
    _key(found, say)
    names = _memory(found, on, say)
    if names and on == ():
        say(False, "there is a community, but no platform is set: docs/setting-up-telegram.md or -slack.md says how")
    _languages(say)
    _encoders(say)
    return good


def _platforms(tell: Tell) -> Switched | None:
    """What each platform's adapter finds; it asks the platform itself. Those switched on, or None if one is wrong."""
    try:
        on = switched_on()
    except (WrongSetting, adapters.BrokenAdapter) as wrong:
        tell(False, str(wrong))
        return None
    for platform in adapters.all_platforms():
        if platform.name not in {one.name for one, _settings in on}:
            first, *more = platform.settings.model_fields
            tell(None, f"{platform.name}: not set ({first.upper()}{', …' if more else ''})")
    for platform, given in on:
        tell(None, f"{platform.name}: {', '.join(sorted(name.upper() for name in given.model_fields_set))} set")
        if platform.examine:
            asyncio.run(adapters.load(platform.examine)(given, tell))
    if not on:
        tell(None, "no platform is set, so `leveller run` opens the playground")
    return on


def _key(found: Settings, tell: Tell) -> None:
    if found.leveller_key is not None:
        where = "LEVELLER_KEY"
    elif found.leveller_key_file.exists():
        where = f"LEVELLER_KEY_FILE ({found.leveller_key_file})"
    else:
        try:
            settings.refuse_to_make_a_key(found)
        except WrongSetting as wrong:
            tell(False, str(wrong))
        else:
            tell(None, f"no root key yet: it is made at {found.leveller_key_file} when a community is founded")
        return
    try:
        settings.root_key(found)
        tell(True, f"the root key is read from {where}; keep a copy elsewhere: without it nothing opens")
    except WrongSetting as wrong:
        tell(False, str(wrong))


def _keys(found: Settings) -> list[bytes]:
    """Those there are; none is made. Raises WrongSetting."""
    if found.leveller_key is None and not found.leveller_key_file.exists():
        raise WrongSetting("there is none")
    old = settings.old_key(found)
    return [settings.root_key(found), *([old] if old else [])]


def _memory(found: Settings, on: Switched | None, tell: Tell) -> tuple[str, ...]:
    """The names of the communities that are remembered."""
    from storage.engines import StorageRefused, check_file, place, plain_engine
    from storage.migrating import refuse_other_key, state
    from storage.sealing import Vault, WrongKey

    try:
        where = place(found.database_url.get_secret_value())
        if where.is_sqlite and not Path(where.path).exists():
            tell(None, f"no database yet: {where} is made when a community is founded")
            tell(None if on == () else False, NO_COMMUNITY)
            return ()
        if where.is_sqlite:
            check_file(where.path)
        engine = plain_engine(where)
        try:
            has, wants = state(engine)
            with engine.connect() as conn:
                refuse_other_key(conn, Vault(*_keys(found)))
                there = _communities(conn) if has == wants else ()
        finally:
            engine.dispose()
    except (StorageRefused, WrongKey) as refused:
        tell(False, str(refused))
        return ()
    except WrongSetting:
        return ()  # said of the key already
    except Exception as error:
        hint = "" if found.is_sqlite else "; is PostgreSQL running, and are user and password right?"
        tell(False, f"DATABASE_URL: the database does not answer ({type(error).__name__}){hint}")
        return ()
    if has == wants:
        tell(True, f"{where}: reachable, its tables are up to date (revision {has})")
        _swept(where, tell)
        for one in there:
            tell(True, f"community: {one.name} ({', '.join(one.languages)})")
    elif has:
        tell(None, f"{where}: reachable, its tables go from revision {has} to {wants} at the next start")
    else:
        tell(None, f"{where}: reachable and empty")
    if not there and has in ("", wants):
        tell(None if on == () else False, NO_COMMUNITY)
    return tuple(one.name for one in there)


def _communities(conn: Any) -> tuple[Community, ...]:
    from storage.prepared import Database
    from storage.recall import communities

    return communities(Database(conn.connection.driver_connection, conn.dialect))


def _swept(where: Place, tell: Tell) -> None:
    """What is kept too long is a promise broken."""
    from bot.clock import SystemClock
    from storage.retention import OVERDUE, last_swept

    last = last_swept(where)
    if last is not None:
        late = SystemClock().now() - last > OVERDUE
        tell(None if late else True, f"old data was last removed on {last:%d %B %Y %H:%M} UTC{LATE if late else ''}")


def _languages(tell: Tell) -> None:
    from prompts.phrasebook import Phrasebook

    tell(True, f"languages: {', '.join(Phrasebook().languages)}")


def _encoders(tell: Tell) -> None:
    """Without them texts are matched by their words alone: worse, but nothing stops."""
    from bot.reading.encoders import NAMES, Encoders

    encoders = Encoders()
    for sentence in encoders.examine():
        tell(None, sentence)
    if not encoders.trouble:
        tell(True, f"encoders: {', '.join(NAMES)} (models {encoders.version})")
