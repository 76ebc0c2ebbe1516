"""The whole evening in the browser, on the real bot as `leveller run` starts it, from hello to the log."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.core.effects import Line
from prompts.phrasebook import Phrasebook
from tests.adapters.street_page import StreetPage, a_street_page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
WORDS = Phrasebook()


def label(choice: str, **values: object) -> str:
    """A button's words, from `prompts/`: an evening is told in choices, whatever they are called."""
    return WORDS.say(Line(f"choice-{choice}", **values), "en", "Europe/London")


@asynccontextmanager
async def leveller(folder: Path) -> AsyncIterator[str]:
    """`leveller run` without any settings; the link it prints."""
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert program.stdout is not None
    said = (await asyncio.wait_for(program.stdout.readline(), 60)).decode()
    link = re.search(r"http://\S+", said)
    if link:
        yield link[0]
        program.terminate()
    _, complaints = await asyncio.wait_for(program.communicate(), 30)
    assert link, said + complaints.decode()
    assert program.returncode == 0
    assert b"Traceback" not in complaints


@pytest.fixture
async def street(browser: Browser, tmp_path: Path) -> AsyncIterator[StreetPage]:
    async with leveller(tmp_path) as url, a_street_page(browser, url) as page:
        yield page
        assert page.problems == []
        assert await page.audit() == []


async def joins(street: StreetPage, name: str) -> None:
    await street.presses(name, label("agree"))
    await street.presses(name, "Northside")


async def test_an_evening_from_hello_to_the_log(street):
    # Ana is new; her first words are kept while she joins.
    await street.says("Ana", "could someone walk my dog this week? I've hurt my ankle")
    await joins(street, "Ana")
    assert await street.audit() == []
    await street.presses("Ana", label("post"))

    # Ben walks dogs: he reads the need, and none of her words.
    await street.hears("Ben", re.compile("[Dd]og"))
    await expect(street.log("Ben")).not_to_contain_text("ankle")
    await street.presses("Ben", label("willing"))
    await street.presses("Ana", label("accept"))
    await street.hears("Ana", "You're through")
    await street.hears("Ben", "You're through")
    last = street.log("Ben").locator(".bubble.bot").last.locator(".text")
    await expect(last).to_have_attribute("lang", "en")
    assert await street.audit() == []

    # They talk; nobody else hears it, and an edit arrives as a correction.
    await street.says("Ana", "He is called Biscuit and pulls a bit")
    await street.hears("Ben", "He is called Biscuit and pulls a bit")
    await expect(last).not_to_have_attribute("lang", "en")  # her words, in whatever language
    await street.says("Ben", "No problem, tomorrow at nine?")
    await street.hears("Ana", "No problem, tomorrow at nine?")
    mine = street.log("Ben").locator(".bubble.person").last
    await mine.hover()
    await mine.get_by_role("button", name="Edit").click()
    await street.says("Ben", "No problem, tomorrow at ten?")
    await street.hears("Ana", "tomorrow at ten?")
    for bystander in ("Celina", "Lena", "Kofi"):
        await expect(street.log(bystander)).not_to_contain_text("Biscuit")

    # They show who they are, both at once.
    await street.says("Ana", "reveal")
    await street.says("Ana", "Ana from number 7")
    await street.presses("Ana", label("show"))
    await street.presses("Ana", label("read-card"))
    await expect(street.log("Ben")).not_to_contain_text("number 7")
    await street.says("Ben", "reveal")
    await street.says("Ben", "Ben with the red bike")
    await street.presses("Ben", label("show"))
    await street.presses("Ben", label("read-card"))
    await street.hears("Ana", "Ben with the red bike")
    await street.hears("Ben", "Ana from number 7")
    assert await street.audit() == []

    # The end, and some days after it, each side alone.
    await street.says("Ana", "end")
    await street.hears("Ana", "has ended")
    await street.hears("Ben", "has ended")
    await street.page.get_by_role("button", name="Next week").click()
    await street.page.get_by_role("button", name="Tomorrow").click()
    await street.presses("Ana", label("happened"))
    await street.presses("Ana", label("good"))
    await street.presses("Ana", label("thank"))
    await street.says("Ana", "He slept like a stone, thank you")
    await street.hears("Ben", "He slept like a stone, thank you")
    assert await street.audit() == []

    # The coordinator reads what happened, by tags, and nothing that was said.
    ana = await tag_of(street, "Ana")
    await street.says("Kofi", "log")
    await street.hears("Kofi", "The log, newest first")
    await street.says("Kofi", f"log {ana}")  # a week has passed: the street's own evenings may fill the first page
    await street.hears("Kofi", re.compile(rf"\b{ana}\b.*ended"))
    await street.says("Kofi", "today")
    await street.hears("Kofi", "Waiting for")
    await expect(street.log("Kofi")).not_to_contain_text("Biscuit")
    await expect(street.log("Kofi")).not_to_contain_text("red bike")


async def tag_of(street: StreetPage, name: str) -> str:
    """How coordinators know them, as the bot told them when they joined."""
    joined = WORDS.say(Line("joining-done", tag="TAG", area="Northside"), "en", "Europe/London")
    before, _, after = re.sub("[\u2068\u2069]", "", joined).partition("TAG")
    text = await street.log(name).locator(".bubble.bot .text", has_text=before[-12:].strip()).first.text_content()
    found = re.search(re.escape(before) + "(.+?)" + re.escape(after[:5]), re.sub("[\u2068\u2069]", "", text or ""))
    assert found, text
    return found[1]


async def comes(street: StreetPage, name: str) -> str:
    """Somebody new is brought to the street and joins; their tag."""
    await street.page.locator("summary").click()
    code = await street.page.locator("#code").text_content()
    await street.page.get_by_label("Somebody new").fill(name)
    await street.page.get_by_role("button", name="Bring them").click()
    await expect(street.page.get_by_role("heading", name=f"You are {name}")).to_be_focused()
    await street.page.locator("summary").click()
    await street.says(name, code or "")
    await joins(street, name)
    return await tag_of(street, name)


async def test_a_lead_brings_two_newcomers_together_and_one_says_hello(street):
    zofia, yusuf = await comes(street, "Zofia"), await comes(street, "Yusuf")
    await street.says("Lena", f"introduce {zofia} and {yusuf}: both restore old bikes")
    await street.says("Lena", "a workshop")
    await street.says("Lena", "patience")
    await street.says("Lena", "look at one bike together")
    await street.presses("Lena", label("send-introduction"))
    await street.presses("Zofia", label("meet"))
    await expect(street.log("Yusuf")).not_to_contain_text("You're through")
    await street.presses("Yusuf", label("meet"))
    await street.hears("Zofia", "You're through")
    await street.hears("Lena", f"{zofia} and {yusuf} are talking now")
    assert await street.audit() == []

    # The newcomer's hello, in her own words, for everybody to read.
    await street.says("Zofia", "end")
    await street.says("Lena", f"hello from {zofia}")
    await street.presses("Zofia", label("write-hello"))
    await street.says("Zofia", "I moved in last week and bake too much bread.")
    await street.presses("Zofia", label("post-hello"))
    await street.hears("The street’s channel", "I moved in last week and bake too much bread.")
    await expect(street.log("The street’s channel")).not_to_contain_text("Zofia")
    await expect(street.log("The street’s channel")).not_to_contain_text(zofia)


async def test_a_community_is_founded_and_starts_with_its_admin(street):
    page = street.page
    await page.get_by_role("button", name="Found your own").click()
    await page.get_by_label("Name", exact=True).fill("Lime Row")
    await page.get_by_label("Areas").fill("Northside\nSouth")
    await page.get_by_role("button", name="Found it").click()
    await expect(page.get_by_role("heading", name="Lime Row exists")).to_be_focused()
    code = await page.locator("#founded-admin").text_content()
    await page.get_by_role("button", name="Go to the street").click()
    await street.says("Ana", await page.locator("#code").text_content() or "")
    await joins(street, "Ana")
    await street.says("Ana", f"admin {code}")
    await street.hears("Ana", "admin now")

    # And back to the street that the playground began with.
    await page.get_by_role("button", name="Start over").click()
    await page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    await expect(page.get_by_role("heading", level=1)).not_to_contain_text("Lime Row")
    await expect(street.log("Ana").locator(".bubble")).to_have_count(0)
    await expect(street.column("Kofi")).to_be_visible()
    await street.says("Ana", "hello")
    await joins(street, "Ana")


async def test_the_clock_moves_the_bot(street):
    """What was asked for runs out, and everybody concerned is told; the page keeps up."""
    await street.page.get_by_role("button", name="Next week").click()
    await expect(street.page.get_by_text("off screen")).to_be_visible()
    assert await street.audit() == []
