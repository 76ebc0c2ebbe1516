"""Serve, until the standard input ends."""

from __future__ import annotations

import asyncio
import json
import sys

from aiohttp import web

from tests.fakes.slack.api import Api
from tests.fakes.slack.crowd import Crowd
from tests.fakes.slack.delivery import Post
from tests.fakes.slack.world import World


async def main() -> None:
    world = World()
    api, post = Api(world), Post(world)
    app = web.Application(client_max_size=20_000_000)
    app.router.add_route("*", "/api/{method}", api.handle)
    app.router.add_get("/link/", post.link)
    app.router.add_post("/control/{what}", Crowd(world, post).handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    api.sockets = f"ws://127.0.0.1:{port}"
    print(json.dumps({"url": f"http://127.0.0.1:{port}"}), flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await post.close()
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main())
