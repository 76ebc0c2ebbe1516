"""The join poster: a page in each language, a picture for each platform, and nothing fetched from elsewhere."""

from __future__ import annotations

import re
from typing import Any

import pytest
import segno
from markupsafe import escape

from adapters.platforms import Platform, PlatformSettings
from bot.poster import poster
from bot.settings import WrongSetting

GIVEN: dict[str, Any] = {"name": "Elm & <Oak>", "code": "pebble-heron-t58t", "country": "GB", "languages": ("en", "pl")}


async def invited(_settings: PlatformSettings, code: str) -> str:
    return f"https://chat.example/leveller?start={code}"


async def unreachable(_settings: PlatformSettings, _code: str) -> str:
    raise OSError("it does not answer")


def on(*invites: str):
    names = ("telegram", "slack")
    return tuple(
        (Platform(name=name, settings=PlatformSettings, adapter="", invite=f"{__name__}:{invite}"), PlatformSettings())
        for name, invite in zip(names, invites, strict=False)
    )


async def test_each_language_has_a_page_with_a_picture_for_each_platform():
    page = await poster(on("invited", "invited"), **GIVEN)
    assert re.findall(r'<section lang="(\w+)">', page) == ["en", "pl"]
    assert page.count("<figure>") == 4
    link = await invited(PlatformSettings(), GIVEN["code"])
    path = re.search(r'd="([^"]+)"', segno.make(link, error="q", micro=False).svg_inline(border=2))
    assert path
    assert page.count(path[1]) == 4
    assert page.count(GIVEN["code"]) == 2


async def test_the_name_is_shown_as_it_is():
    page = await poster(on("invited"), **GIVEN)
    assert str(escape("Elm & <Oak>")) in page
    assert "<Oak>" not in page


async def test_the_page_needs_nothing_from_elsewhere():
    page = await poster(on("invited"), **GIVEN)
    assert not re.findall(r'(?:src|href|url)\s*[=(]\s*["\']?\s*(?:https?:)?//', page)


@pytest.mark.parametrize(
    ("platforms", "given", "said"),
    [
        (on(), {}, "no platform"),
        (on("unreachable"), {}, "telegram: it does not answer"),
        (on("invited"), {"languages": ("xx",)}, "languages"),
        (on("invited"), {"code": "https://elsewhere.example"}, "code"),
    ],
)
async def test_what_makes_no_poster_is_one_sentence(platforms, given, said):
    with pytest.raises(WrongSetting, match=said):
        await poster(platforms, **{**GIVEN, **given})
