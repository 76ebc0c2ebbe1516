"""Whoever connects to the web server, and says nothing or not enough: nobody keeps the others out by that.

1. A call must begin within a few seconds of its connection, or of the answer before it. 2. Where everybody may not be
connected at once, whoever has been unfinished for longest makes room. How long a body may take is the server's affair.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol


class Caller(H11Protocol):
    head_seconds = 10.0

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._since = 0.0
        self._deadline: asyncio.TimerHandle | None = None

    @property
    def begun(self) -> bool:
        """Is there a call that has not been answered yet?"""
        return bool(self.cycle) and not self.cycle.response_complete

    @property
    def unfinished(self) -> bool:
        """Is there nothing to answer, since not all of a call has come?"""
        return not self.transport.is_closing() and (not self.begun or self.cycle.more_body)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._watch()
        if self.limit_concurrency is not None and len(self.connections) >= self.limit_concurrency:
            self._make_room()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._stop_watching()

    def handle_events(self) -> None:
        super().handle_events()
        self._watch()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._watch()

    def _watch(self) -> None:
        if self.begun:
            self._stop_watching()
        elif self._deadline is None and not self.transport.is_closing():
            self._since = self.loop.time()
            self._deadline = self.loop.call_later(self.head_seconds, self.transport.abort)

    def _stop_watching(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
            self._since = self.loop.time()

    def _make_room(self) -> None:
        others = [one for one in self.connections if isinstance(one, Caller) and one is not self and one.unfinished]
        if others:
            min(others, key=lambda one: one._since).transport.abort()
