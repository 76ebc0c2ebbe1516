"""What is used of the SDK, without what it would bring along.

The SDK imports httpx for a transport of its own. Where a library that colours text is installed, as it is here for our
command line, httpx imports all of it for a command line that nobody calls: more than 4 MB.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(module: str) -> Iterator[None]:
    """Within this block a module is as good as not installed, unless it was imported before."""
    sys.modules.setdefault(module, None)  # type: ignore[arg-type]
    try:
        yield
    finally:
        if sys.modules[module] is None:
            del sys.modules[module]


with without("httpx._main"):
    from telegram import Bot
    from telegram.error import NetworkError, TelegramError, TimedOut
    from telegram.request import BaseRequest, RequestData

__all__ = ["BaseRequest", "Bot", "NetworkError", "RequestData", "TelegramError", "TimedOut"]
