"""A real Chromium for the tests of pages: where it is, and how to start it."""

import ctypes
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from playwright.async_api import Browser, async_playwright, expect

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


PATIENCE = 30.0  # seconds for a browser to start or stop, or for a page to show what is expected of it

expect.set_options(timeout=1000 * PATIENCE)


@contextmanager
def running(path: str) -> Iterator[str]:
    """A browser without windows, and the address at which it is driven: starting one takes longer than most tests."""
    with tempfile.TemporaryDirectory(prefix="leveller-browser-", ignore_cleanup_errors=True) as home:
        told = Path(home) / "DevToolsActivePort"
        own = ("--headless=new", "--remote-debugging-port=0", f"--user-data-dir={home}")
        process = subprocess.Popen(
            [path, *own, *FLAGS], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            yield f"http://127.0.0.1:{_port(told, process)}"
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _port(told: Path, process: subprocess.Popen[bytes]) -> str:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        if told.exists() and (lines := told.read_text().split()):
            return lines[0]
        time.sleep(0.02)
    raise RuntimeError("the browser did not start")


@asynccontextmanager
async def driven(address: str) -> AsyncIterator[Browser]:
    """That browser; what a test opened in it is closed with it."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.connect_over_cdp(address)
        yield browser
        await browser.close()
