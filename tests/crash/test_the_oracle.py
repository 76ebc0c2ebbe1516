"""The oracle knows whose words did not arrive when two agree to show each other something."""

from __future__ import annotations

import pytest

from storage.sealing import Vault
from tests.crash.child import KEY
from tests.crash.cradle import Cradle
from tests.crash.oracle import MAYBE, Oracle, Reveal
from tests.crash.people import Street
from tests.crash.platform import Platform, Shown, Told

TO_WHO_AGREED_LAST, TO_WHO_AGREED_FIRST = "01", "02"


class Losing(Platform):
    """A platform that loses what was agreed to, to the one, the other or both."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.loses: tuple[str, ...] = ()

    def _fault(self, shown: Shown) -> str:
        return "lost-reset" if shown.key == "revealing-shown" and shown.id.endswith(self.loses) else ""


@pytest.mark.parametrize(
    "lost", [(TO_WHO_AGREED_LAST,), (TO_WHO_AGREED_FIRST,), (TO_WHO_AGREED_LAST, TO_WHO_AGREED_FIRST)]
)
async def test_a_pair_goes_on_when_the_writer_of_what_was_not_shown_is_told(
    lost: tuple[str, ...], cradle: Cradle, sqlite_street: str
) -> None:
    platform = Losing("e")
    platform.loses = lost
    street = Street(platform)
    street.talking = False
    street.begin()
    await platform.live(cradle, sqlite_street, lambda: street.at_rest)
    verdict = street.verdict()
    assert verdict.wrong == []
    assert verdict.reveals == 2 * (2 - len(lost))  # two pairs, each shows both ways


def _message(of: str, number: int) -> str:
    return f"{Vault(KEY).lookup('message', of)[:24]}{number:02x}"


def _agreed(platform: Platform, round_: int) -> list[Reveal]:
    """Ana and ben agree to show something, ben last."""
    presses = {who: platform.presses(who, "show:line") for who in ("ana", "ben")}
    for press in presses.values():
        press.taken = True

    def reveal(who: str, peer: str) -> Reveal:
        return Reveal(who, f"{who}>{peer} #{round_}", (presses[who], presses[peer]))

    return [reveal("ana", "ben"), reveal("ben", "ana")]


def _last(reveals: list[Reveal]) -> Told:
    return reveals[1].presses[0]


def _shows(platform: Platform, key: str, to: str, text: str, message: str) -> None:
    platform.shown.append(Shown(message, to, text, key, repeat=False, choices=()))


async def test_a_reveal_that_reached_one_side_only_is_lost_if_its_writer_is_not_told() -> None:
    platform = Platform()
    reveals = _agreed(platform, 1)
    _shows(platform, "revealing-shown", "ana", "ben>ana #1 reveals a name", _message(_last(reveals).id, 2))
    assert Oracle(platform).verdict(reveals).silent == [
        "ana>ben #1 was agreed to, and is neither shown nor its writer told"
    ]
    not_shown = _message(_last(reveals).id, 1)
    _shows(platform, MAYBE, "ana", "I can't tell", _message(f"timer:u{not_shown}", 1))
    assert Oracle(platform).verdict(reveals).silent == []


async def test_being_told_of_one_reveal_does_not_excuse_another() -> None:
    platform = Platform()
    earlier, later = _agreed(platform, 1), _agreed(platform, 2)
    for number in (1, 2):
        not_shown = _message(_last(earlier).id, number)
        _shows(platform, MAYBE, ("ana", "ben")[number - 1], "I can't tell", _message(f"timer:u{not_shown}", 1))
    silent = Oracle(platform).verdict(earlier + later).silent
    assert [sentence.partition(" was")[0] for sentence in silent] == ["ana>ben #2", "ben>ana #2"]
