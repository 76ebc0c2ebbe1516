"""The moments at which the bot is killed. All but the last three are marks that production code makes on its Tape."""

from __future__ import annotations

import random

from tests.crash.platform import Kill

POINTS = (
    # a turn
    "heard",  # an event has come, nothing is done
    "read",  # its words are read
    "turn-begun",  # in the transaction, before the first lock
    "scene-recalled",  # everything is fetched
    "decided",  # the core has decided, nothing is written
    "event-taken",  # the event's row is in the inbox, its effects are not written
    "recorded",  # all effects are written, nothing is committed
    "committing",  # the last moment before the commit of a turn, a claim or a ring
    "committed",  # the first moment after it
    "taken",  # the turn is over, the platform does not know yet
    # delivery
    "settled",  # receipts are written, not committed
    "leased",  # the next messages are leased, not committed
    "claimed",  # their lease is committed, nothing is sent
    "sending",  # the last moment before the platform is called
    "sent",  # the platform has answered, its receipt is not stored
    "settling",  # the receipt waits for the next transaction
    # timers and jobs
    "ring-leased",  # timers that are due are leased, not committed
    "rung",  # their lease is committed, their turns are not begun
    "work-found",  # a job has its answer, the turn that takes it is not begun
    # the platform's side of it
    "acknowledging",  # the adapter is about to acknowledge an event
    "acknowledged",  # the platform knows
    "accepted",  # the platform has a message, the adapter has not read its answer
)

SEEN_ON_BOTH = tuple(point for point in POINTS if point != "acknowledged")
"""With real platforms: when one has read an acknowledgement, only that platform knows."""


def twice(point: str) -> tuple[Kill, ...]:
    """Early and late: the first mark of a life is often the turn of an event that came again."""
    dice = random.Random(point)
    return Kill(point, dice.randint(1, 2)), Kill(point, dice.randint(2, 6))


def at_any_time(seed: int, many: int) -> tuple[Kill, ...]:
    """From before the memory is open to well into the work."""
    dice = random.Random(seed)
    return tuple(Kill(after=dice.uniform(0.0, 0.25)) for _ in range(many))
