"""One stream of server-sent events for every page that looks on; whoever comes late gets the whole picture."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # imported where it is needed: the command line must not wait for a web server
    from starlette.responses import Response


class Live:
    keep_alive = 15.0

    def __init__(self) -> None:
        self._watching: set[asyncio.Queue[str | None]] = set()

    def tell(self, what: str) -> None:
        for queue in self._watching:
            queue.put_nowait(what)

    def close(self) -> None:
        for queue in self._watching:
            queue.put_nowait(None)

    def response(self, picture: Callable[[], str]) -> Response:
        """A stream that first sends the picture, then everything told since it was taken."""
        from starlette.responses import StreamingResponse

        return StreamingResponse(self._events(picture), media_type="text/event-stream")

    async def _events(self, picture: Callable[[], str]) -> AsyncIterator[str]:
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._watching.add(queue)
        try:
            yield f"retry: 1000\ndata: {picture()}\n\n"
            while True:
                try:
                    async with asyncio.timeout(self.keep_alive):
                        what = await queue.get()
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if what is None:
                    return
                yield f"data: {what}\n\n"
        finally:
            self._watching.discard(queue)
