"""`leveller poster`: a sheet for the wall, a page in each language, with a picture for a camera for each platform.

It asks each platform that is switched on for the link that leads in, and opens no memory: the code is one that was
shown when the community was founded, or by `/card`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.resources import files

import segno
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

import adapters
from bot.core.effects import Line
from bot.platforms import Switched
from bot.settings import WrongSetting
from prompts.phrasebook import Phrasebook


async def poster(on: Switched, *, name: str, code: str, country: str, languages: Sequence[str]) -> str:
    """The sheet as a page of HTML that needs nothing else, or raise WrongSetting."""
    book = Phrasebook()
    if unknown := [one for one in languages if one not in book.languages]:
        raise WrongSetting(f"languages: there are no words for {unknown[0]} yet")
    if not re.fullmatch(r"[a-z]+-[a-z]+-[a-z0-9]{4,26}", code):
        raise WrongSetting("code: a street code, such as pebble-heron-t58t")
    links = await _links(on, code)

    def sheet(language: str) -> dict[str, object]:
        def say(line: Line) -> str:
            return book.say(line, language, "UTC")

        return {
            "language": language,
            "title": say(Line("poster-title", community=name)),
            "what": say(Line("poster-what")),
            "ways": [
                {"picture": _picture(link), "scan": say(Line("poster-scan", platform=platform))}
                for platform, link in links.items()
            ],
            "code": say(Line("poster-code")),
            "honest": say(Line("poster-honest", country=country)),
        }

    template = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page = files("bot").joinpath("poster.html").read_text("utf-8")
    return template.from_string(page).render(code=code, sheets=[sheet(language) for language in languages])


async def _links(on: Switched, code: str) -> dict[str, str]:
    links = {}
    for platform, settings in on:
        if platform.invite:
            try:
                links[platform.name] = await adapters.load(platform.invite)(settings, code)
            except OSError as error:
                raise WrongSetting(f"{platform.name}: {error}") from None
    if not links:
        raise WrongSetting("no platform with a link to invite by is set: see .env.example")
    return links


def _picture(link: str) -> Markup:
    """A QR code of middling redundancy: a sheet on a wall gets wet and torn."""
    return Markup(segno.make(link, error="q", micro=False).svg_inline(scale=4, border=2, omitsize=True))
