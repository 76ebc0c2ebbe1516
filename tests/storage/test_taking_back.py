"""What is taken back: never shown if it was not yet, deleted where it lies if it was, and told of if nobody knows."""

from __future__ import annotations

from datetime import timedelta

from bot.core.effects import Know, Line, Say, Unlink
from bot.memory import Parcel
from bot.ports import Receipt
from tests.storage.test_losing_nothing import NOON, Desk, a_desk, settled

SOON = NOON + timedelta(seconds=30)
LINE = "line"  # no such connection: nothing here is held back by it


async def carries(desk: Desk, text: str = "my door code") -> Parcel:
    """Ana writes to Ben; under way."""
    said = Say(to="ben", line=Line("verbatim", text=text), carries="ana", about=LINE, ref=text)
    await desk.turn((said,), speaker="desk:ana")
    (parcel,) = await desk.claims()
    return parcel


async def takes_back(desk: Desk, key: str) -> None:
    told = Line("verbatim", text="took it back")
    await desk.turn((Say(to="ben", line=told, carries="ana", about=LINE, withdraws=key),), speaker="desk:ana")


def texts(parcels: list[Parcel]) -> list[tuple[str, str]]:
    return [(str(one.line.values["text"]), one.withdraws) for one in parcels]


async def test_what_waits_and_was_surely_not_shown_goes_without_a_trace(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        parcel = await carries(desk)
        await desk.claims(settled(parcel, again_at=SOON))
        await takes_back(desk, parcel.key)
        assert await desk.claims(after=100) == []


async def test_of_what_was_begun_the_rest_is_dropped_and_the_pieces_are_deleted(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        parcel = await carries(desk)
        (parcel,) = await desk.claims(settled(parcel, again_at=NOON, shown=Receipt("r1")))
        await desk.claims(settled(parcel, again_at=SOON, shown=Receipt("r1,r2")))
        await takes_back(desk, parcel.key)
        assert texts(await desk.claims(after=100)) == [("took it back", "r1,r2")]


async def test_the_next_attempt_knows_what_of_it_is_there_already(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        parcel = await carries(desk)
        assert parcel.begun == ""
        (parcel,) = await desk.claims(settled(parcel, again_at=NOON, shown=Receipt("r1")))
        assert parcel.begun == "r1"
        (parcel,) = await desk.claims(settled(parcel, again_at=NOON, shown=Receipt("r1,r2")))
        assert parcel.begun == "r1,r2"
        (parcel,) = await desk.claims(settled(parcel, uncertain=True))
        assert parcel.begun == "r1,r2"
        other = await carries_on(desk, parcel)
        assert other.begun == ""


async def carries_on(desk: Desk, parcel: Parcel) -> Parcel:
    """That one is through; another is under way."""
    await desk.claims(settled(parcel, receipt=Receipt("r1,r2,r3")))
    return await carries(desk, "and the lift is broken")


async def test_what_may_have_arrived_is_not_tried_again_and_its_reader_is_told(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        parcel = await carries(desk)
        (again,) = await desk.claims(settled(parcel, uncertain=True))
        await desk.claims(settled(again, again_at=SOON))
        await takes_back(desk, parcel.key)
        assert texts(await desk.claims(after=100)) == [("took it back", "")]


async def test_what_is_under_way_is_deleted_once_it_has_arrived(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        parcel = await carries(desk)
        await takes_back(desk, parcel.key)
        assert texts(await desk.claims(settled(parcel, receipt=Receipt("r1")))) == [("took it back", "r1")]


async def test_what_is_under_way_and_has_to_wait_is_not_tried_again(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        parcel = await carries(desk)
        await takes_back(desk, parcel.key)
        assert await desk.claims(settled(parcel, again_at=NOON)) == []
        begun = await carries(desk)
        await takes_back(desk, begun.key)
        shown = await desk.claims(settled(begun, again_at=NOON, shown=Receipt("r1")))
        assert texts(shown) == [("took it back", "r1")]
        await desk.claims(settled(shown[0], receipt=Receipt()))
        perhaps = await carries(desk)
        await takes_back(desk, perhaps.key)
        assert texts(await desk.claims(settled(perhaps, uncertain=True))) == [("took it back", "")]


async def test_what_was_under_way_at_the_end_of_its_lease_is_not_tried_again(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        parcel = await carries(desk)
        await takes_back(desk, parcel.key)
        (again,) = await desk.claims(after=60)
        assert again.taken_back
        assert texts(await desk.claims(settled(again, why="taken back"), after=60)) == [("took it back", "")]


async def test_it_is_deleted_in_the_chat_in_which_it_lies(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        parcel = await carries(desk)
        await desk.claims(settled(parcel, receipt=Receipt("r1")))
        await desk.turn((Know(address="other:ben", neighbour="ben", community=desk.community),))
        await takes_back(desk, parcel.key)
        (withdrawal,) = await desk.claims()
        assert (withdrawal.address, withdrawal.withdraws) == ("desk:ben", "r1")


async def test_in_a_chat_that_is_not_theirs_any_more_nothing_is_deleted(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        parcel = await carries(desk)
        await desk.claims(settled(parcel, receipt=Receipt("r1")))
        await desk.turn((Know(address="other:ben", neighbour="ben", community=desk.community),))
        await desk.turn((Unlink(address="desk:ben"),))
        await takes_back(desk, parcel.key)
        (withdrawal,) = await desk.claims()
        assert (withdrawal.address, withdrawal.withdraws) == ("other:ben", "")
