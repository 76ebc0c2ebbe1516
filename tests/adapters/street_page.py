"""The playground's page as the person at it knows it: columns, buttons, the clock. For tests in a real browser."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Locator, Page, expect

VIOLATIONS = "axe.run({resultTypes: ['violations']}).then(found => found.violations)"
"""Only these leave the browser: to carry out all that is well takes as long as to look."""


class StreetPage:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.problems: list[str] = []  # what the browser complained about
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda said: self.problems.append(said.text) if said.type in ("error", "warning") else None)

    async def open(self, url: str) -> None:
        await self.page.goto(url)
        await expect(self.page.locator("body")).to_have_attribute("data-ready", re.compile("."))

    def column(self, name: str) -> Locator:
        return self.page.get_by_role("region", name=re.compile(rf"\bYou are {name}\b|^T? ?{name}"))

    def log(self, name: str) -> Locator:
        return self.column(name).get_by_role("log")

    def field(self, name: str) -> Locator:
        return self.page.get_by_label(f"Write as {name}", exact=True)

    async def says(self, name: str, text: str) -> None:
        await self.field(name).fill(text)
        await self.field(name).press("Enter")

    async def presses(self, name: str, label: str) -> None:
        """The newest button of that label in this column."""
        await self.log(name).get_by_role("button", name=label, exact=True).last.click()

    async def hears(self, name: str, text: str | re.Pattern[str]) -> None:
        await expect(self.log(name).locator(".bubble.bot").filter(has_text=text).last).to_be_visible()

    async def audit(self) -> list[str]:
        """What axe finds wrong on the page as it stands."""
        if not await self.page.evaluate("'axe' in window"):
            await self.page.evaluate(Axe().axe_script)
        found: list[dict[str, Any]] = await self.page.evaluate(VIOLATIONS)
        return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]

    async def overflows(self) -> bool:
        """Must one scroll sideways?"""
        return bool(await self.page.evaluate("document.documentElement.scrollWidth > innerWidth"))


@asynccontextmanager
async def a_street_page(browser: Browser, url: str, **context: Any) -> AsyncIterator[StreetPage]:
    made = await browser.new_context(**({"viewport": {"width": 1440, "height": 900}} | context))
    street = StreetPage(await made.new_page())
    await street.open(url)
    yield street
    await made.close()
