"""The playground's page in a real Chromium, against a bot with a script."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from playwright.async_api import Browser, expect

from adapters.contract import HOSTILE
from adapters.playground import Playground
from adapters.web import Web
from bot.core.events import Edited, Heard, Pressed, Withdrawn
from tests.adapters.scripted import ScriptedBot, ScriptedStage, a_playground
from tests.adapters.street_page import StreetPage, a_street_page

pytestmark = pytest.mark.browser


@dataclass
class Evening:
    street: StreetPage
    bot: ScriptedBot
    stage: ScriptedStage
    playground: Playground
    url: str


@pytest.fixture
async def evening(browser: Browser) -> AsyncIterator[Evening]:
    playground, stage, bot = a_playground()
    web = Web(playground, port=0)
    url = web.open()
    running = [asyncio.create_task(web.run()), asyncio.create_task(playground.run(bot.hear))]
    async with a_street_page(browser, url) as street:
        yield Evening(street, bot, stage, playground, url)
    for task in running:
        task.cancel()
    await asyncio.wait(running)


async def test_one_asks_another_hears_and_only_they(evening):
    street = evening.street
    await street.says("Ana", "ask for me")
    await street.presses("Ana", "Yes")
    await street.hears("Ana", "You chose yes:1.")
    await street.says("Ana", "tell ben see you at six")
    await street.hears("Ben", "see you at six")
    await expect(street.log("Celina").locator(".bubble")).to_have_count(0)
    drawer = street.page.get_by_role("complementary", name="What the bot did, and who saw what")
    await expect(drawer.get_by_role("listitem").last).to_have_text(re.compile(r"Ben saw\s*see you at six"))
    assert street.problems == []


async def test_the_drawer_tells_the_steps_of_one_event_in_one_line(evening):
    mark = evening.playground.tape.mark
    await evening.street.says("Ana", "hello")
    mark("heard", event="1", form="Heard")
    mark("decided", event="1", effects=("Save", "Say"))
    mark("committed", turns=1)
    mark("sending", message="2", to="playground:ben", line="relaying-said")
    mark("sent", message="2", to="playground:ben", line="relaying-said")
    steps = evening.street.page.locator(".steps .step")
    await expect(steps).to_have_count(2)
    await expect(steps.first).to_be_hidden()
    assert await evening.street.audit() == []
    await evening.street.page.get_by_label("Show the bot’s own steps").check()
    await expect(steps.first).to_be_visible()
    assert await evening.street.audit() == []
    await expect(steps.first).to_have_text(re.compile(r"heard \(Heard\)decided \(Save, Say\)$"))
    await expect(steps.last).to_have_text(re.compile(r"relaying-said\s+Ben\s+sendingsent"))
    await evening.street.page.get_by_label("Show the bot’s own steps").uncheck()
    await expect(steps.first).to_be_hidden()


async def test_the_whole_page_works_by_keyboard_alone(evening):
    keys = evening.street.page.keyboard
    await keys.press("Tab")
    await expect(evening.street.page.get_by_role("link", name="Write as Ana")).to_be_focused()
    await keys.press("Enter")
    await expect(evening.street.field("Ana")).to_be_focused()
    await keys.type("ask for me")
    await keys.press("Shift+Enter")
    await keys.type("please")
    await keys.press("Enter")
    await evening.street.hears("Ana", "Shall I ask around?")
    assert evening.bot.texts() == ["ask for me\nplease"]
    await keys.press("Shift+Tab")  # reply
    await keys.press("Shift+Tab")
    await keys.press("Shift+Tab")
    await expect(evening.street.log("Ana").get_by_role("button", name="Yes")).to_be_focused()
    outline = await evening.street.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    await keys.press("Enter")
    await evening.street.hears("Ana", "You chose yes:1.")


async def test_hostile_words_arrive_as_typed_and_are_shown_as_text(evening):
    street = evening.street
    texts = [text for text in HOSTILE.values() if text]
    for number, text in enumerate(texts, 1):
        # Filled by script: a keyboard has no key for some of these.
        await street.field("Ana").evaluate("(field, text) => { field.value = text }", text)
        await street.field("Ana").press("Enter")
        await expect(street.log("Ana").locator(".bubble.bot")).to_have_count(number)
        shown = street.log("Ana").locator(".bubble.person .text").last
        assert await shown.evaluate("element => [element.textContent, element.children.length]") == [text, 0]
        assert not await street.overflows()
    assert evening.bot.texts() == texts
    assert await street.audit() == []
    assert street.problems == []


async def test_nothing_is_not_sent(evening):
    await evening.street.field("Ana").press("Enter")
    told = evening.street.column("Ana").get_by_role("alert")
    await expect(told).to_have_text(re.compile("nothing to send"))
    await evening.street.field("Ana").press("h")
    await expect(told).to_have_count(0)
    assert evening.bot.heard == []


async def test_a_reload_shows_it_all_again(evening):
    street = evening.street
    await street.says("Ana", "ask for me")
    await street.presses("Ana", "No")
    await street.hears("Ana", "You chose no:1.")
    await street.says("Ana", "tell dorota hello")
    await street.page.get_by_role("button", name="Dorota (1)").click()
    await street.hears("Dorota", "hello")
    before = await street.page.locator(".bubble").all_inner_texts()
    await street.page.reload()
    await street.hears("Dorota", "hello")
    assert await street.page.locator(".bubble").all_inner_texts() == before
    await expect(street.page.locator(".step, .did, .saw")).to_have_count(6)


async def test_how_the_street_was_set_up_is_folded_away(evening, browser):
    await evening.playground.start_over()
    evening.playground.clear()
    await evening.playground.say("ana", "ask early")
    await evening.playground.choose("ana", "yes:1")
    street = evening.street
    await street.page.reload()
    await street.hears("Ana", "You chose yes:1.")
    await expect(street.page.locator(".steps li")).to_have_count(0)
    await expect(street.log("Ana").locator(".bubble").filter(visible=True)).to_have_count(1)
    await street.says("Ana", "hello")
    await street.hears("Ana", "Heard.")
    assert await street.audit() == []
    await street.page.get_by_role("button", name="Show 3 earlier messages").click()
    await expect(street.log("Ana").locator(".bubble").filter(visible=True)).to_have_count(6)


async def test_what_was_there_before_is_not_read_out_and_what_comes_is(evening):
    await evening.street.says("Ana", "hello")
    await evening.street.hears("Ana", "Heard.")
    # Watched from the first moment: whatever is added while the log is live would be read out.
    await evening.street.page.add_init_script(
        """window.readOut = [];
        new MutationObserver((changes) => {
          for (const change of changes)
            for (const node of change.addedNodes) {
              const log = node.parentElement?.closest('[role=log]');
              if (log?.getAttribute('aria-live') === 'polite' && node.classList?.contains('bubble'))
                window.readOut.push(node.querySelector('.text').textContent);
            }
        }).observe(document, { childList: true, subtree: true });"""
    )
    await evening.street.page.reload()
    await evening.street.hears("Ana", "Heard.")
    await expect(evening.street.log("Ana")).to_have_attribute("aria-live", "polite")
    assert await evening.street.page.evaluate("readOut") == []
    await evening.bot.say("playground:ana", "Good evening.")
    await evening.street.hears("Ana", "Good evening.")
    assert await evening.street.page.evaluate("readOut") == ["Good evening."]


async def test_a_button_can_be_pressed_twice_and_an_old_one_too(evening):
    street = evening.street
    await street.says("Ana", "ask once")
    await street.hears("Ana", "Shall I ask around?")
    await street.presses("Ana", "Yes")
    await street.hears("Ana", "You chose yes:1.")  # the answer moves the button: a second click would miss it
    await street.presses("Ana", "Yes")
    await expect(street.log("Ana").locator(".bubble.choice")).to_have_count(2)
    await street.says("Ana", "ask twice")
    await expect(street.log("Ana").get_by_role("button", name="No")).to_have_count(2)
    await street.log("Ana").get_by_role("button", name="No").first.click()
    await expect(street.log("Ana").locator(".bubble.choice")).to_have_count(3)
    pressed = [event.choice for event in evening.bot.heard if isinstance(event, Pressed)]
    assert pressed == ["yes:1", "yes:1", "no:1"]


async def test_replies_edits_and_taking_back(evening):
    street, column = evening.street, evening.street.column("Ana")
    await street.says("Ana", "hello")
    await street.hears("Ana", "Heard.")
    await column.get_by_role("button", name="Reply to message 2").click()
    await expect(column.get_by_text("Replying to Heard.")).to_be_visible()
    assert await street.audit() == []
    await street.says("Ana", "an answer")
    await expect(column.locator(".quoted", has_text="Heard.")).to_be_visible()

    await column.get_by_role("button", name="Edit message 1").click()
    await expect(street.field("Ana")).to_have_value("hello")
    await street.says("Ana", "hello again")
    await expect(column.get_by_text("hello again")).to_be_visible()

    await column.get_by_role("button", name="Edit message 1").click()
    await street.page.keyboard.press("Escape")
    await expect(street.field("Ana")).to_have_value("")

    await column.get_by_role("button", name="Take back message 1").click()
    await expect(column.get_by_text("hello again")).to_have_count(0)
    await expect(column.get_by_text("Taken back").filter(visible=True)).to_have_count(1)
    assert await street.audit() == []

    kinds = [event for event in evening.bot.heard if not isinstance(event, Pressed)]
    assert [type(event) for event in kinds] == [Heard, Heard, Edited, Withdrawn]
    assert kinds[1].reply_to == "2"
    assert kinds[2].ref == kinds[3].ref == "1"


async def test_whoever_is_off_screen_and_spoken_to_can_be_fetched(evening):
    street = evening.street
    await evening.bot.say("playground:dorota", "Could you?", "Yes")
    await expect(street.page.get_by_role("status").filter(has_text="off screen")).to_be_visible()
    assert await street.audit() == []
    await street.page.get_by_role("button", name="Dorota (1)").click()
    await expect(street.column("Dorota").get_by_role("heading")).to_be_focused()
    await street.presses("Dorota", "Yes")
    await street.hears("Dorota", "You chose yes:1.")
    await expect(street.page.get_by_text("off screen")).to_have_count(0)


async def test_on_a_phone_whoever_is_spoken_to_further_down_is_a_press_away(evening, browser):
    phone = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
    async with a_street_page(browser, evening.url, **phone) as street:
        await street.says("Ana", "hello")
        await street.hears("Ana", "Heard.")
        chip = street.page.get_by_role("button", name="Carol (1)")
        await evening.bot.say("playground:carol", "Could you?", "Yes")
        await expect(chip).to_be_in_viewport()
        await expect(street.page.get_by_role("button", name="Ana (1)")).to_have_count(0)
        assert await street.audit() == []
        assert not await street.overflows()
        await evening.bot.say("playground:dorota", "And you?", "Yes")
        await expect(street.page.get_by_role("button", name="Dorota (1)")).to_be_in_viewport()
        await chip.focus()
        await evening.bot.say("playground:dorota", "Or you?")
        await expect(street.page.get_by_role("button", name="Dorota (2)")).to_be_in_viewport()
        await expect(chip).to_be_focused()
        await street.page.keyboard.press("Enter")
        await expect(street.column("Carol").get_by_role("heading")).to_be_focused()
        await expect(street.column("Carol").get_by_role("heading")).to_be_in_viewport(ratio=1)
        await expect(street.field("Carol")).to_be_in_viewport(ratio=1)
        await expect(chip).to_have_count(0)
        covered = """heading => {
          const { left, top } = heading.getBoundingClientRect();
          return !heading.contains(document.elementFromPoint(left + 5, top + 5));
        }"""
        assert not await street.column("Carol").get_by_role("heading").evaluate(covered)
        await street.page.get_by_text("Who is on screen").last.click()
        for label in await street.page.locator(".cast label, .drawer label:visible, .waits").all():
            box = await label.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 24
        assert await street.audit() == []
        assert not await street.overflows()
        assert street.problems == []


async def test_a_list_as_csv_keeps_its_lines_and_can_be_kept_as_a_file(evening, browser):
    rows = [f"k7f2p{number},2026-11-23,dog-walking,words,proposed,heron,plum,0.61" for number in range(40)]
    text = "\n".join(("id,day,kind,origin,state,asker,helper,score", *rows, ""))
    for look in ({}, {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}):
        async with a_street_page(browser, evening.url, **look) as street:
            await evening.bot.say("playground:ana", text)
            shown = street.log("Ana").get_by_role("group", name="The list, as comma-separated values").last
            await expect(shown).to_have_css("white-space", "pre")
            assert await shown.text_content() == text
            assert await street.audit() == []
            assert not await street.overflows()
            await shown.focus()
            await street.page.keyboard.press("End")
            named = f"Keep it as a file: log.csv, {len(text) / 1000:.1f} kB"
            link = street.log("Ana").get_by_role("link", name=named).last
            await street.page.keyboard.press("Tab")
            await expect(link).to_be_focused()
            async with street.page.expect_download() as kept:
                await street.page.keyboard.press("Enter")
            assert (await kept.value).suggested_filename == "log.csv"
            assert street.problems == []
    await evening.bot.say("playground:ana", "apples,pears,plums,milk\nand bread")
    await evening.street.hears("Ana", "and bread")
    await expect(evening.street.log("Ana").get_by_role("group")).to_have_count(2)


async def test_others_can_be_chosen_and_somebody_new_comes(evening):
    street = evening.street
    await street.page.get_by_text("Who is on screen").last.click()
    await street.page.get_by_label("Ben", exact=True).uncheck()
    await expect(street.column("Ben")).to_have_count(0)
    await street.page.get_by_label("Ben", exact=True).check()
    await street.page.get_by_label("Somebody new").fill("Zofia <b>Ż</b>")
    await street.page.get_by_role("button", name="Bring them").click()
    heading = street.page.get_by_role("heading", name="You are Zofia <b>Ż</b>")
    await expect(heading).to_be_focused()
    assert await street.audit() == []
    names = await street.page.locator("#neighbours h3 .name").all_inner_texts()
    assert names == ["Ana", "Ben", "Celina", "Zofia <b>Ż</b>"]
    await expect(street.page.get_by_text("pear-orchard-41")).to_be_visible()
    assert street.problems == []


async def test_the_clock_moves(evening):
    street, now = evening.street, evening.street.page.locator("#now")
    await expect(now).to_have_text(re.compile("Monday 23 November.* 18:0"))
    await street.page.get_by_role("button", name="+1 hour").click()
    await expect(now).to_have_text(re.compile("Monday 23 November.* 19:0"))
    await expect(street.page.get_by_role("status").filter(has_text="It is now Monday")).to_have_count(1)
    await street.page.get_by_role("button", name="Tomorrow").click()
    await expect(now).to_have_text(re.compile("Tuesday 24 November.* 19:0"))
    await street.page.get_by_role("button", name="Next week").click()
    await expect(now).to_have_text(re.compile("Tuesday 1 December.* 19:0"))
    await street.says("Ana", "hello")
    await expect(street.log("Ana").locator("time").first).to_have_text(re.compile("Tue 19:0"))


async def test_starting_over_asks_first(evening):
    street = evening.street
    await street.says("Ana", "hello")
    await street.hears("Ana", "Heard.")
    await street.page.get_by_role("button", name="Start over").click()
    await expect(street.page.get_by_role("button", name="Keep this evening")).to_be_focused()
    assert await street.audit() == []
    await street.page.keyboard.press("Enter")
    await expect(street.page.get_by_role("dialog")).to_have_count(0)
    await expect(street.page.get_by_role("button", name="Start over")).to_be_focused()
    await expect(street.log("Ana").locator(".bubble")).to_have_count(2)
    await street.page.get_by_role("button", name="Start over").click()
    await street.page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    await expect(street.page.locator(".bubble, .steps li")).to_have_count(0)
    assert evening.stage.started_over == 1


async def test_founding_a_community_of_ones_own(evening):
    street, page = evening.street, evening.street.page
    tip = page.get_by_text(re.compile("as Ana, write"))
    await expect(tip).to_be_visible()
    await page.get_by_role("button", name="Found your own").click()
    await page.get_by_role("button", name="Found it").click()
    await expect(page.get_by_label("Name", exact=True)).to_be_focused()
    await expect(page.get_by_label("Name", exact=True)).to_have_attribute("aria-invalid", "true")
    assert await street.audit() == []
    await page.get_by_label("Name", exact=True).fill("Lime Row")
    await page.get_by_label("Country").select_option("Poland")
    await page.get_by_label("Time zone").select_option("Europe/Warsaw")
    await page.get_by_label("Polski").check()
    await page.get_by_label("Areas").fill("North\nSouth")
    await page.get_by_role("button", name="Found it").click()
    await expect(page.get_by_role("heading", name="Lime Row exists")).to_be_focused()
    await expect(page.get_by_role("dialog").get_by_text("new-street-7")).to_be_visible()
    await expect(page.get_by_text("admin once-only-9", exact=True)).to_be_visible()
    assert await street.audit() == []
    assert evening.stage.founded is not None
    assert evening.stage.founded.languages == ("en", "pl")
    await page.get_by_role("button", name="Go to the street").click()
    await expect(page.get_by_text("once-only-9")).to_have_count(0)
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Lime Row")
    await expect(tip).to_be_hidden()
    await expect(page.get_by_text(re.compile("Nobody lives here yet"))).to_be_visible()
    assert await street.audit() == []
    await expect(page.locator("#now")).to_have_text(re.compile(" 19:0"))
    await street.says("Ana", "hello")
    await street.hears("Ana", "Heard.")


async def test_what_was_wrong_in_the_form_is_said_no_longer_than_it_stands_there(evening):
    page = evening.street.page
    await page.get_by_role("button", name="Found your own").click()
    await page.get_by_label("English").uncheck()
    await page.get_by_role("button", name="Found it").click()
    name, told = page.get_by_label("Name", exact=True), page.get_by_role("dialog").get_by_role("alert")
    await expect(name).to_have_attribute("aria-invalid", "true")
    await name.press("L")
    await expect(page.locator("#founding-name-error")).to_have_text("")
    assert await name.get_attribute("aria-invalid") is None
    await expect(page.locator("#founding-languages-error")).not_to_have_text("")
    await expect(told).not_to_have_text("")
    assert await evening.street.audit() == []
    await page.get_by_label("Polski").check()
    await expect(page.locator("#founding-languages-error")).to_have_text("")
    await page.get_by_label("Areas").fill("North")
    await expect(told).to_have_count(0)
    assert await evening.street.audit() == []


async def test_a_message_that_never_arrived_says_so(evening):
    evening.bot.broken = 99
    await evening.street.says("Ana", "hello")
    column = evening.street.column("Ana")
    await expect(column.get_by_role("alert")).to_have_text(re.compile("did not reach"))
    await expect(column.get_by_text("never reached the bot")).to_be_visible()
    assert await evening.street.audit() == []


async def test_words_typed_while_the_playground_is_away_are_not_lost(evening):
    await evening.street.page.context.set_offline(True)
    await evening.street.says("Ana", "important words")
    await expect(evening.street.column("Ana").get_by_role("alert")).to_have_text(re.compile("did not reach"))
    await expect(evening.street.field("Ana")).to_have_value("important words")
    await evening.street.page.context.set_offline(False)
    await evening.street.field("Ana").press("Enter")
    await evening.street.hears("Ana", "Heard.")


@pytest.mark.parametrize(
    "look",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"forced_colors": "active"},
        {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True},
        {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2},  # 1280 × 800 at 200 %
        {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},  # at 400 %
    ],
    ids=["light", "dark", "forced colours", "phone", "200 percent", "400 percent"],
)
async def test_axe_finds_nothing_however_the_page_is_looked_at(evening, browser, look):
    async with a_street_page(browser, evening.url, **look) as street:
        await street.says("Ana", "ask for me, " + "somewhereverylongwithoutanyspace" * 5)
        await street.presses("Ana", "Yes")
        await street.hears("Ana", "You chose yes:1.")
        await evening.bot.say("playground:dorota", "hello")
        await evening.bot.say("playground:street", "A newcomer says hello.")
        await expect(street.page.get_by_role("button", name="Dorota (1)")).to_be_visible()
        assert await street.audit() == []
        assert not await street.overflows()
        await street.page.get_by_text("Who is on screen").last.click()
        await street.page.get_by_role("button", name="Drawer").click()
        assert await street.audit() == []
        assert not await street.overflows()
        assert street.problems == []


async def test_nothing_moves_for_those_who_asked_for_that(evening, browser):
    async with a_street_page(browser, evening.url, reduced_motion="reduce") as street:
        await street.says("Ana", "hello")
        await street.hears("Ana", "Heard.")
        assert await street.page.evaluate("document.getAnimations().length") == 0


async def test_a_page_elsewhere_can_neither_frame_it_nor_post_to_it(evening):
    page = await evening.street.page.context.new_page()
    await page.goto("data:text/html,<iframe></iframe>")
    await page.evaluate("url => { document.querySelector('iframe').src = url }", evening.url)
    forged = {"do": "say", "who": "ana", "text": "forged", "answers": 0}
    post = "([url, body]) => fetch(url + 'playground/act', {method: 'POST', mode: 'no-cors', body}).catch(() => 0)"
    await page.evaluate(post, [evening.url, json.dumps(forged)])
    await asyncio.sleep(0.2)
    assert evening.bot.heard == []
    framed = [frame for frame in page.frames if frame.url.startswith("http")]
    assert not framed or await framed[0].locator("h1").count() == 0
