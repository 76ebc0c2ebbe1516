"""A real Chromium for the tests of pages: where it is, and how to start it."""

import ctypes
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

MISSING = "NO BROWSER FOUND: no page was tested. On Debian: apt install chromium libatomic1, then run again."

FLAGS = (
    # Chromium's own sandbox does not start as root or in most containers; the pages are ours.
    "--no-sandbox",
    "--disable-gpu",
    # Nothing but the page under test: no calls home, no first-run pages.
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """The path of a browser that can be driven."""
    path = next((path for path in map(shutil.which, NAMES) if path), None)
    return path if _driver_can_run() else None


def _driver_can_run() -> bool:
    """Playwright's driver needs a library that the smallest Debian lacks, and without it would fail unexplained."""
    if sys.platform != "linux":
        return True
    try:
        ctypes.CDLL("libatomic.so.1")
    except OSError:
        return False
    return True


@asynccontextmanager
async def launch(path: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        await browser.close()
