"""What somebody types, or a program pipes in, line by line."""

from __future__ import annotations

import asyncio
import contextlib
import os
import threading
from collections.abc import AsyncIterator


async def typed_lines() -> AsyncIterator[str]:
    """Lines of the standard input, from a keyboard, a pipe or a file, without holding up anybody."""
    loop, pieces = asyncio.get_running_loop(), asyncio.Queue[bytes]()

    def read() -> None:  # straight from the descriptor: nothing is locked when the program ends meanwhile
        with contextlib.suppress(RuntimeError):  # it has ended
            while piece := os.read(0, 65536):
                loop.call_soon_threadsafe(pieces.put_nowait, piece)
            loop.call_soon_threadsafe(pieces.put_nowait, b"")

    threading.Thread(target=read, daemon=True).start()
    rest = b""
    while piece := await pieces.get():
        *whole, rest = (rest + piece).split(b"\n")
        for line in whole:
            yield line.decode("utf-8", "replace").rstrip("\r")
    if rest:
        yield rest.decode("utf-8", "replace")
