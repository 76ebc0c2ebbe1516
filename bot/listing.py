"""`leveller log`: the matches of each community, or of one, as comma-separated values."""

from __future__ import annotations

from typing import TextIO

from bot.existing import nothing_here, reading
from bot.settings import Settings, WrongSetting
from storage.engines import place
from storage.recall import communities
from storage.views import SqlViews


async def matches(settings: Settings, name: str, limit: int, out: TextIO) -> None:
    where = place(settings.database_url.get_secret_value())
    with reading(settings) as (db, _vault):
        every = communities(db)
    if not every:
        raise nothing_here(where)
    wanted = [one for one in every if name.strip().casefold() in ("", one.name.casefold())]
    if not wanted:
        raise WrongSetting(f"--community: there is none called {name}, only {', '.join(one.name for one in every)}")
    views = SqlViews(where)
    try:
        for one in wanted:
            out.write(await views.csv(one.id, limit=limit))
    finally:
        await views.close()
