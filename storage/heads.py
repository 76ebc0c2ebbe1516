"""Where an audit log ended once, as somebody noted it: what is cut off later is found by it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

SHOWN = 16
HEAD_ID = 5
"""So many digits of a seal, and letters of a community's id, are told as the head of the day."""
DAY_TOLD = "%Y.%m.%d"


@dataclass(frozen=True)
class Head:
    """Where the log of a community ended once: after which entry, `k7f2p-12-9f3a6c1b2d4e5f60`; or, as it was told, on
    which day, `k7f2p-2026.11.24-9f3a6c1b2d4e5f60`."""

    community: str
    where: str
    seal: str

    @classmethod
    def at(cls, community: str, where: str, seal: str) -> Head:
        return cls(community[:HEAD_ID], where, seal[:SHOWN])

    @classmethod
    def read(cls, text: str) -> Head:
        parts = text.strip().split("-")
        if len(parts) != 3 or not (parts[1].isdecimal() or _day(parts[1])) or len(parts[2]) < SHOWN:
            raise ValueError("a head looks like k7f2p-2026.11.24-9f3a6c1b2d4e5f60 or k7f2p-12-9f3a6c1b2d4e5f60")
        return cls(parts[0], parts[1], parts[2])

    def __str__(self) -> str:
        return f"{self.community}-{self.where}-{self.seal}"

    @property
    def day(self) -> datetime | None:
        """The day on which it was told, if it tells no number."""
        return _day(self.where)


def _day(where: str) -> datetime | None:
    try:
        return datetime.strptime(where, DAY_TOLD).replace(tzinfo=UTC)
    except ValueError:
        return None
