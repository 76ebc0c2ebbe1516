"""A platform threw away what was said while it, or the bot, was away for long: who may have written is told once."""

from __future__ import annotations

from datetime import timedelta

from adapters.absence import Absence
from bot.building import was_missed
from bot.ports import Surroundings
from tests.stories.street import Street, a_street

A_DAY = timedelta(hours=24)


def an_adapter(street: Street, platform: str = "story") -> Absence:
    """What an adapter keeps of its platform; made anew, it is one that was started again."""
    surroundings = Surroundings(
        clock=street.clock,
        phrasebook=street.phrasebook,
        safe=street.memory.safe(street.clock),
        where_you_are=_nowhere,
        missed=lambda name, since: was_missed(street.memory, street.app, street.clock, name, since),
    )
    return Absence(platform, surroundings.of(platform), keeps=A_DAY)


async def _nowhere(_address: str) -> None:
    return None


async def test_after_a_long_absence_of_the_bot_everybody_there_is_told_once(database_url):
    async with a_street(database_url) as street:
        (ana, ben) = await street.joined("ana", "ben")
        await an_adapter(street).in_touch()
        since = street.clock.now().date()
        await street.passes(hours=25)
        again = an_adapter(street)
        await again.in_touch()
        await again.in_touch()
        await an_adapter(street).in_touch()
        await street.quiet()
        for one in (ana, ben):
            assert one.hears("helping-missed").line.values["since"].date() == since
            one.hears_nothing()


async def test_after_a_long_absence_of_the_platform_too(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        adapter = an_adapter(street)
        await adapter.in_touch()
        await street.passes(hours=30)
        await adapter.in_touch()
        await street.quiet()
        ana.hears("helping-missed")


async def test_a_short_absence_is_nobodys_business(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await an_adapter(street).in_touch()
        await street.passes(hours=23)
        await an_adapter(street).in_touch()
        await street.quiet()
        ana.hears_nothing()


async def test_whoever_is_reached_elsewhere_or_has_left_or_sleeps_is_not_told(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await ben.says("leave")
        await ben.presses("yes-leave")
        ben.skips()
        await an_adapter(street).in_touch()
        await an_adapter(street, "pigeon").in_touch()
        await street.passes(days=1, hours=11)  # noon and eleven hours: it is night
        await an_adapter(street, "pigeon").in_touch()
        await street.quiet()
        ana.hears_nothing()
        await an_adapter(street).in_touch()
        await street.quiet()
        ana.hears_nothing()
        await street.passes(hours=9)
        ana.hears("helping-missed")
        ben.hears_nothing()
