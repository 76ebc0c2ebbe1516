"""Messages relayed by Leveller beside bare bots, in one run: how many, how fast, at what cost, and where it goes.

    python -m bench relay --database sqlite
    python -m bench relay --database postgresql
    python -m bench relay --quick

The stand-ins of tests/fakes play the platforms, the bots of `relay_bots` echo, and Leveller (`leveller run`, with a
town of 10,000 neighbours and 1,000 open lines) relays each message to the other end of its line. Each is a process of
its own. Bots take turns, round by round; of their rounds the median counts.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bench.place import database
from bench.relay_place import (
    FIRST,
    LEVELLER,
    LISTENS,
    Bot,
    OnSlack,
    OnTelegram,
    Settings,
    Speakers,
    a_bot,
    a_free_port,
    a_town,
    leveller,
    on_telegram,
    percentile,
)
from tests.fakes.process import a_process

LATENCY = 0.03
TELEGRAM_BOTS = ("floor", "default", "bare", "Leveller")
NAMES = {
    "floor": "no framework (the floor)",
    "default": "PTB echo as it comes",
    "bare": "PTB echo on the adapter's transport",
    "bolt": "Bolt echo",
}


@dataclass(frozen=True)
class Extent:
    """How much of everything."""

    rounds: int
    updates: int
    slow: int  # updates for a bot that sends one after the other
    seconds: float
    neighbours: int
    lines: int


WHOLE = Extent(rounds=3, updates=3000, slow=300, seconds=20, neighbours=10_000, lines=1_000)
QUICK = Extent(rounds=1, updates=600, slow=60, seconds=5, neighbours=2_000, lines=500)


def heading(text: str) -> None:
    print(f"\n{text}", flush=True)


def row(name: str, value: float, unit: str = "", *, least: float | None = None, most: float | None = None) -> None:
    """A figure, with what it must be."""
    aim = f"≥ {least:g}" if least is not None else f"≤ {most:g}" if most is not None else ""
    held = (least is None or value >= least) and (most is None or value <= most)
    print(f"  {name:<62}{value:>10.2f} {unit:<5} {aim:<8}{'' if held else 'MISSED'}".rstrip(), flush=True)


# --- Telegram -------------------------------------------------------------------------------------------------------


@asynccontextmanager
async def _telegram_bot(name: str, settings: Settings, platform: OnTelegram) -> AsyncIterator[Bot]:
    """Warm: it has relayed before."""
    command = LEVELLER if name == "Leveller" else ("bench.relay_bots", name)
    async with a_bot(*command, settings=settings, ready=LISTENS if name == "Leveller" else "ready") as bot:
        await platform.stage.control("sets", latency=0)
        await platform.flood(200)
        await platform.stage.control("sets", latency=LATENCY)
        yield bot


async def floods(platform: OnTelegram, settings: Settings, extent: Extent) -> None:
    found: dict[tuple[str, float], list[float]] = defaultdict(list)
    for _ in range(extent.rounds):
        for name in TELEGRAM_BOTS:
            async with _telegram_bot(name, settings, platform):
                for latency in (LATENCY, 0):
                    await platform.stage.control("sets", latency=latency)
                    many = extent.slow if name == "default" and latency else extent.updates
                    found[name, latency].append(await platform.flood(many))
    for latency in (LATENCY, 0):
        heading(f"Telegram, {extent.updates} updates waiting, answers after {1000 * latency:.0f} ms: messages a second")
        each = {name: statistics.median(found[name, latency]) for name in TELEGRAM_BOTS}
        for name in TELEGRAM_BOTS[:-1]:
            row(NAMES[name], each[name], "/s")
        row("Leveller", each["Leveller"], "/s", least=200 if latency else None)
        row("– of the floor", each["Leveller"] / each["floor"], least=0.85 if latency else None)
        row("– of the PTB echo as it comes", each["Leveller"] / each["default"], least=2)
        row("– of the PTB echo on the adapter's transport", each["Leveller"] / each["bare"])


async def steadily(platform: OnTelegram, settings: Settings, extent: Extent) -> None:
    took: dict[str, list[float]] = {}
    share: dict[str, float] = {}
    for name in ("bare", "Leveller"):
        async with _telegram_bot(name, settings, platform) as bot:
            took[name] = await platform.steady(25, extent.seconds)
            begun, before = time.monotonic(), bot.cpu
            await platform.steady(30, extent.seconds)
            share[name] = 100 * (bot.cpu - before) / (time.monotonic() - begun)
    heading("Telegram, 25 a second, answers after 30 ms: from the update offered to the peer's message arriving")
    for name in took:
        for part in (0.5, 0.99):
            row(f"{NAMES.get(name, name)}, p{100 * part:.0f}", percentile(took[name], part), "ms")
    for part, most in ((0.5, 5), (0.99, 20)):
        added = percentile(took["Leveller"], part) - percentile(took["bare"], part)
        row(f"added by Leveller, p{100 * part:.0f}", added, "ms", most=most)
    heading("Telegram, 30 a second: CPU of the bot's process, share of one core")
    row(NAMES["bare"], share["bare"], "%")
    row("Leveller", share["Leveller"], "%", most=5)


async def costs(platform: OnTelegram, settings: Settings, extent: Extent) -> None:
    async with a_bot("bench.relay_costs", settings=settings, ready=LISTENS) as bot:
        await platform.flood(200)
        for how in ("many waiting", "30 a second"):
            before, cpu = await bot.costs(), bot.cpu
            many = extent.updates if how == "many waiting" else int(30 * extent.seconds)
            await (platform.flood(many) if how == "many waiting" else platform.steady(30, extent.seconds))
            spent = {name: took - before.get(name, 0) for name, took in (await bot.costs()).items()}
            whole = bot.cpu - cpu
            spent["the rest: event loop, sockets, threads, the courier"] = whole - sum(spent.values())
            heading(f"Leveller on Telegram, {how}: CPU time a message")
            for name, took in sorted(spent.items(), key=lambda one: -one[1]):
                row(name, 1e6 * took / many, "µs")
            row("all of it", 1e6 * whole / many, "µs")


async def start(settings: Settings, extent: Extent) -> None:
    ready, idle = [], []
    for _ in range(extent.rounds + 1):  # the first only warms the disk's cache
        async with a_bot(*LEVELLER, settings={**settings, "PORT": a_free_port()}, ready=LISTENS) as bot:
            await asyncio.sleep(3)
            ready.append(bot.ready)
            idle.append(bot.megabytes)
    heading("Leveller with both platforms")
    row("from `leveller run` to listening", statistics.median(ready[1:]), "s", most=2.5)
    row("memory, idle", statistics.median(idle[1:]), "MB", most=120)


# --- Slack ----------------------------------------------------------------------------------------------------------


async def slack(given: str, extent: Extent) -> None:
    with database(given) as url:
        async with a_process("slack") as stage:
            app = await stage.control("app")
            team = {"app": app["app"], "team": app["team"]}
            people = (await stage.control("settle", **team, many=extent.neighbours))["people"]
            address = [f"slack:{app['team']}/{person}" for person in people]
            await a_town(url, extent.neighbours, extent.lines, address.__getitem__)
            await stage.control("latency", **team, seconds=LATENCY)
            platform = OnSlack(stage, team, Speakers(people[:400]))
            port = a_free_port()
            settings = {
                "SLACK_BOT_TOKEN": app["token"],
                "SLACK_SIGNING_SECRET": app["secret"],
                "SLACK_API_URL": f"{stage.url}/api/",
                "PORT": port,
                **leveller(url),
            }
            await _slack_bots(platform, settings, f"http://127.0.0.1:{port}/slack/events", extent)


async def _slack_bots(platform: OnSlack, settings: Settings, url: str, extent: Extent) -> None:
    acknowledged, shown = defaultdict[str, list[float]](list), defaultdict[str, list[float]](list)
    waited: dict[str, list[float]] = {}
    for _ in range(extent.rounds):
        for name in ("bolt", "Leveller"):
            command = LEVELLER if name == "Leveller" else ("bench.relay_bots", name)
            async with a_bot(*command, settings=settings, ready=LISTENS if name == "Leveller" else "ready"):
                await platform.stage.control("request-url", **platform.team, url=url)
                await platform.writes(400, at_once=64)  # warm: everybody's channel is known
                many = extent.updates // 2
                told, rate = await platform.writes(many, at_once=64)
                acknowledged[name].append(many / told["seconds"])
                shown[name].append(rate)
                if name not in waited:
                    told, _rate = await platform.writes(int(25 * extent.seconds), every=1 / 25)
                    waited[name] = told["waited"]
                await platform.stage.control("request-url", **platform.team, url="")
    heading("Slack, signed HTTP, 64 calls waiting, answers after 30 ms: acknowledged and shown a second")
    for name in acknowledged:
        row(f"{NAMES.get(name, name)}, acknowledged", statistics.median(acknowledged[name]), "/s")
        row(f"{NAMES.get(name, name)}, shown", statistics.median(shown[name]), "/s")
    ratio = statistics.median(acknowledged["Leveller"]) / statistics.median(acknowledged["bolt"])
    row("Leveller (acknowledged after commit) of the Bolt echo (before)", ratio, least=0.8)
    heading("Slack, 25 a second: from the call to its acknowledgement")
    for name, times in waited.items():
        row(f"{NAMES.get(name, name)}, p50", percentile(times, 0.5), "ms")
        row(f"{NAMES.get(name, name)}, p99", percentile(times, 0.99), "ms", most=1000)


# --- all of it ------------------------------------------------------------------------------------------------------


async def telegram(given: str, extent: Extent) -> None:
    with database(given) as url:
        await a_town(url, extent.neighbours, extent.lines, lambda number: f"telegram:{FIRST + number}")
        async with a_process("telegram") as stage, a_process("slack") as other:
            chats = [FIRST + number for number in range(2 * extent.lines)]
            await stage.control("settles", numbers=chats)
            platform, settings = OnTelegram(stage, Speakers(chats)), {**on_telegram(stage), **leveller(url)}
            await floods(platform, settings, extent)
            await steadily(platform, settings, extent)
            await costs(platform, settings, extent)
            app = await other.control("app")
            on_both = {"SLACK_BOT_TOKEN": app["token"], "SLACK_SIGNING_SECRET": app["secret"]}
            await start({**settings, **on_both, "SLACK_API_URL": f"{other.url}/api/"}, extent)


async def measure(given: str, extent: Extent, parts: str) -> None:
    if parts != "slack":
        await telegram(given, extent)
    if parts != "telegram":
        await slack(given, extent)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench relay", description=__doc__)
    parser.add_argument("--database", default="sqlite", help="sqlite or postgresql")
    parser.add_argument("--quick", action="store_true", help="a try: little of everything, and no figure to quote")
    parser.add_argument("--only", choices=("telegram", "slack"), default="", help="one platform")
    given = parser.parse_args(arguments)
    asyncio.run(measure(given.database, QUICK if given.quick else WHOLE, given.only))
