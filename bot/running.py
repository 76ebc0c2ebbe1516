"""`leveller run`: the bot on its platforms, or the playground, until stopped."""

from __future__ import annotations

import asyncio
from functools import partial

from adapters.playground import Playground
from adapters.web import Pages, Web
from bot.building import a_house, settle_in
from bot.clock import SystemClock
from bot.pace import Pace
from bot.platforms import Switched, built
from bot.settings import Settings, WrongSetting, root_key, storage_url
from bot.street import Stage


async def platforms(settings: Settings, on: Switched) -> None:

    pace = Pace(settings.leveller_messages_a_minute)
    url, key = storage_url(settings), root_key(settings)
    async with a_house(url, key, partial(built, on), SystemClock(), pace=pace) as house:
        settle_in()
        pages = [one for one in house.adapters.values() if isinstance(one, Pages) and one.routes()]
        web = Web(*pages, host=settings.host, port=settings.port, or_next=settings.port is None)
        names = " and ".join(name.capitalize() for name in house.adapters)
        if not await house.memory.communities():
            print("There is no community yet: found one with `leveller community new`.", flush=True)
        if not pages and settings.port is None:
            print(f"Leveller listens on {names}. Ctrl-C stops it.", flush=True)
            await asyncio.Event().wait()
        print(f"Leveller listens on {names}, and for web calls at {web.open()}. Ctrl-C stops it.", flush=True)
        await web.run()


async def playground(settings: Settings) -> None:
    if settings.host not in ("127.0.0.1", "localhost", "::1"):
        raise WrongSetting(
            "HOST: the playground shows everybody's words, so it opens on this machine only: leave it out"
        )
    stage = Stage("playground")
    playground = Playground(stage)
    stage.use(playground, playground.tape)
    web = Web(playground, host=settings.host, port=settings.port)
    link = web.open()
    try:
        await stage.start_over()
        settle_in()
        print(f"The playground is open at {link}\nCtrl-C closes it. Each start is a fresh street.", flush=True)
        await web.run()
    finally:
        await stage.close()
