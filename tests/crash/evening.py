"""An evening on a street whose bot is killed again and again, and lives on at last."""

from __future__ import annotations

from collections.abc import Iterable

from tests.crash.both import Misfortune, OnBoth, Stands
from tests.crash.cradle import Cradle
from tests.crash.oracle import Verdict
from tests.crash.people import Street
from tests.crash.platform import PATIENCE, Kill, Platform


async def prepared(cradle: Cradle, url: str) -> None:
    """A street on which everybody has joined and those who talk have their line; nothing goes wrong yet."""
    platform = Platform("before", faults={})
    street = Street(platform, prepared=False)
    street.begin()
    await platform.live(cradle, url, lambda: street.ready)
    assert street.ready, platform.wrong


async def killed_on_both(
    cradle: Cradle, url: str, kills: Iterable[Kill], *, seed: int, stands: Stands
) -> tuple[Verdict, OnBoth]:
    """The same on Telegram and Slack, by the real SDKs; each pair is on both."""
    before = OnBoth(stands)
    joining = Street(before, prepared=False)
    joining.begin()
    await before.live(cradle, url, lambda: joining.ready)
    assert joining.ready, before.wrong
    platform = OnBoth(stands, seed=seed)
    platform.look()  # what was shown so far is not news
    street = Street(platform)
    stands.suffer(Misfortune(seed))
    street.begin()
    for kill in kills:
        await platform.live(cradle, url, kill)
    street.talking = False
    await platform.live(cradle, url, lambda: street.at_rest)
    return street.verdict(), platform


async def killed(
    cradle: Cradle, url: str, kills: Iterable[Kill], *, seed: int, hasty: bool = False
) -> tuple[Verdict, Platform]:
    """Everybody writes while the bot is killed; then it is left in peace, and the oracle speaks."""
    platform = Platform("e", seed=seed, patience=PATIENCE / 10 if hasty else PATIENCE, hasty=hasty)
    street = Street(platform)
    street.begin()
    for kill in kills:
        await platform.live(cradle, url, kill)
    street.talking = False
    await platform.live(cradle, url, lambda: street.at_rest)
    return street.verdict(), platform
