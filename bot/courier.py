"""The courier: outbox → mouth. In order per address, postponed when told, given up in the end, and never silently.

1. A message is rendered only now, when its reader's language and its platform are known. 2. `TryLater` holds one
address while the others flow. 3. Whoever wrote what could not be delivered is told, by a turn of its own. 4. Nothing
is logged of what a message says or whom it is for. `on_given_up`: somebody may have to be told now.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.core.effects import Line
from bot.core.events import Left
from bot.memory import Memory, Parcel, Settled, Wish
from bot.ports import Button, Clock, Hear, Message, Phrasebook, Receipt, Refused, Speaker, Tape, TryLater, Unreachable

AT_ONCE = 64
"""Messages under way at the same time."""
SEND_SECONDS = 15.0
"""Shorter than the lease: a send that takes longer is uncertain, and still ours."""
LINGER, BRIEFLY = 0.05, 0.005
"""Seconds that receipts may wait for the next claim, to be stored in one commit with it; and if more may wait."""
LATER = timedelta(seconds=5)
LONGEST_WAIT = timedelta(hours=2)

THEIR_WORDS = ("relaying-said", "relaying-said-labelled", "relaying-repeat")
"""What a neighbour wrote, in whatever language that is."""

log = logging.getLogger("leveller.courier")


class Courier:
    def __init__(
        self,
        memory: Memory,
        speakers: Mapping[str, Speaker],
        phrasebook: Phrasebook,
        clock: Clock,
        tape: Tape,
        hear: Hear,
        on_given_up: Callable[[], None],
    ) -> None:
        self._memory = memory
        self._speakers = speakers
        self._phrasebook = phrasebook
        self._clock = clock
        self._tape = tape
        self._hear = hear
        self._on_given_up = on_given_up
        self._finished = asyncio.Event()  # something that was under way is not any more
        self._settled: list[Settled] = []
        self._under_way: set[asyncio.Task[None]] = set()
        self._claiming = False  # is a claim wanted at once, or under way?
        self._asked = False  # under way: our wish was asked
        self._again = False  # and wanted once more
        self._wish = Wish(settled=(), limit=0, at=clock.now())
        self._soon: asyncio.TimerHandle | None = None
        self._stopping = False

    @property
    def busy(self) -> bool:
        """Is a message under way, being claimed, or not yet settled?"""
        return bool(self._under_way or self._settled or self._claiming)

    def wake(self) -> None:
        """There may be something to deliver, or to settle."""
        self._claiming = True
        self._again = self._asked
        self._memory.hurry()

    async def run(self) -> None:
        """Deliver until stopped; what is under way then is finished and its receipt stored."""
        self.wake()
        while not self._stopping or self.busy:
            for parcel in await self._claim():
                self._tape.mark("claimed", message=parcel.key, to=parcel.address, line=parcel.line.key)
                task = asyncio.create_task(self._deliver(parcel))
                self._under_way.add(task)
                task.add_done_callback(self._under_way.discard)
            if len(self._under_way) >= AT_ONCE:
                self._finished.clear()
                await self._finished.wait()
                await asyncio.sleep(BRIEFLY)
                self.wake()

    def hurry(self) -> None:
        """Somebody waits for the end: store receipts now."""
        if self._settled:
            self.wake()

    def stop(self) -> None:
        self._stopping = True
        self.wake()

    async def _claim(self) -> tuple[Parcel, ...]:
        try:
            claimed = await self._memory.claim(self._wished)
        except Exception as error:
            # What was sent stays leased: it is settled by the next try, or marked as a possible repeat.
            log.error("the outbox cannot be reached, trying again: %s", type(error).__name__)
            await asyncio.sleep(1)
            self._asked = False
            self.wake()
            return ()
        self._claiming, self._asked, self._again = self._again, False, False
        settled = self._wish.settled
        del self._settled[: len(settled)]
        if self._settled:
            self._settle_soon()
        if any(one.receipt is None for one in settled):
            self._on_given_up()
        return claimed

    def _wished(self) -> Wish:
        """Asked in whatever thread the transaction is in."""
        self._claiming = self._asked = True
        room = 0 if self._stopping else max(AT_ONCE - len(self._under_way), 0)
        self._wish = Wish(settled=tuple(self._settled), limit=room, at=self._clock.now())
        return self._wish

    def _settle_soon(self) -> None:
        """Receipts wait a little for the next claim, to be stored in one commit with it."""
        if self._soon is None:
            self._soon = asyncio.get_running_loop().call_later(BRIEFLY if self._stopping else LINGER, self._settle_now)

    def _settle_now(self) -> None:
        self._soon = None
        self.hurry()

    async def _deliver(self, parcel: Parcel) -> None:
        try:
            settled = await self._try(parcel)
        except Exception as error:
            log.error("message %s: nobody knows whether it arrived: %s", parcel.key, type(error).__name__)
            settled = _settled(parcel, uncertain=True)
        self._tape.mark("settling", message=parcel.key, sent=settled.receipt is not None)
        self._settled.append(settled)
        self._finished.set()
        self._settle_soon()

    async def _try(self, parcel: Parcel) -> Settled:
        why = self._undeliverable(parcel)
        if why:
            return _settled(parcel, why=why)
        speaker = self._speakers.get(parcel.address.partition(":")[0])
        if speaker is None:  # its platform is not running now
            return _settled(parcel, again_at=self._clock.now() + LATER * 12)
        try:
            message = self._render(parcel)
        except Exception as error:
            log.error("message %s (%s) cannot be rendered: %s", parcel.key, parcel.line.key, type(error).__name__)
            return _settled(parcel, why="refused")
        self._tape.mark("sending", message=parcel.key, to=parcel.address, line=parcel.line.key)
        try:
            async with asyncio.timeout(SEND_SECONDS):
                receipt = await speaker.send(message)
        except TryLater as later:
            return _settled(parcel, again_at=self._clock.now() + _clamped(later.after), shown=later.shown)
        except Unreachable:
            left = Left(id=f"left:{parcel.key}", at=self._clock.now(), speaker=parcel.address)
            try:
                await self._hear(left)
            except Exception as error:  # that it was refused is known all the same
                log.error("nobody could be told that an address is gone: %s", type(error).__name__)
            return _settled(parcel, why="unreachable")
        except Refused:
            return _settled(parcel, why="refused")
        self._tape.mark("sent", message=parcel.key, to=parcel.address, line=parcel.line.key)
        return _settled(parcel, receipt=receipt)

    def _undeliverable(self, parcel: Parcel) -> str:
        if parcel.taken_back:
            return "taken back"
        if parcel.closed:
            return "closed"
        if parcel.parted:
            return "parted"
        if parcel.unseen:
            return "too-late"
        if parcel.spent:
            return "uncertain"
        return "" if parcel.address else "unreachable"

    def _render(self, parcel: Parcel) -> Message:
        line = Line("relaying-repeat", line=parcel.line) if parcel.tries else parcel.line

        def say(one: Line) -> str:
            return self._phrasebook.say(one, parcel.language, parcel.timezone)

        return Message(
            id=parcel.key,
            to=parcel.address,
            text=say(line),
            language="" if line.key in THEIR_WORDS else parcel.language,
            buttons=tuple(Button(say(label), payload) for payload, label in parcel.choices),
            thread=parcel.thread,
            withdraws=parcel.withdraws,
            begun=parcel.begun,
            repeat=parcel.tries > 0,
            decided=parcel.decided,
            direct=Button(say(Line("choice-way-to-direct")), parcel.direct) if parcel.direct else None,
        )


def _settled(
    parcel: Parcel,
    *,
    receipt: Receipt | None = None,
    again_at: datetime | None = None,
    shown: Receipt | None = None,
    uncertain: bool = False,
    why: str = "",
) -> Settled:
    return Settled(
        number=parcel.number,
        token=parcel.token,
        receipt=receipt,
        again_at=again_at,
        shown=shown,
        uncertain=uncertain,
        why=why,
    )


def _clamped(after: float | None) -> timedelta:
    """What a platform told us to wait, within reason; a little jitter where it told nothing."""
    if after is None or not 0 < after < float("inf"):
        return LATER + timedelta(seconds=random.uniform(0, 1))
    return min(timedelta(seconds=after), LONGEST_WAIT)
