"""The playground's web page: one template, its files, one live stream, and two addresses that the page sends to.

Words that people wrote are never put into HTML here. They go to the page as data, and the page shows them as text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from adapters.playground.chats import NotNow, NotThere
from bot.ports import Founding

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

    from adapters.playground.adapter import Playground

PAGE = files("adapters.playground") / "page"
FILES: Mapping[str, str] = {
    "playground.css": "text/css",
    "playground.js": "text/javascript",
    "column.js": "text/javascript",
    "drawer.js": "text/javascript",
    "people.js": "text/javascript",
    "table.js": "text/javascript",
    "street.svg": "image/svg+xml",
}
"""What the page may fetch, with its type; the machine's own list of types may be wrong or missing."""


def routes(playground: Playground) -> Sequence[BaseRoute]:
    from starlette.responses import HTMLResponse, JSONResponse
    from starlette.responses import Response as Answer
    from starlette.routing import Route

    async def page(request: Request) -> Response:
        return HTMLResponse(_page(playground.stage.community, tuple(playground.stage.languages)))

    async def file(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in FILES:
            return Answer("There is no such file.", 404, media_type="text/plain")
        return Answer((PAGE / name).read_bytes(), media_type=FILES[name])

    async def stream(request: Request) -> Response:
        playground.begin()
        return playground.live.response(playground.picture)

    async def act(request: Request) -> Response:
        return JSONResponse(*await _answered(playground, await request.body(), _act))

    async def found(request: Request) -> Response:
        return JSONResponse(*await _answered(playground, await request.body(), _found))

    return (
        Route("/", page),
        Route("/playground/stream", stream),
        Route("/playground/act", act, methods=["POST"]),
        Route("/playground/found", found, methods=["POST"]),
        Route("/playground/{name}", file),
    )


# --- what the page sends --------------------------------------------------------------------------------------------


async def _answered(playground: Playground, body: bytes, what: Any) -> tuple[dict[str, Any], int]:
    try:
        sent = json.loads(body)
        if not isinstance(sent, dict):
            raise TypeError
        return await what(playground, sent), 200
    except NotThere as error:
        return {"error": str(error.args[0])}, 404
    except NotNow as error:
        return {"error": str(error)}, 503
    except Mistakes as mistakes:
        return {"error": "Please look at these once more.", "fields": mistakes.fields}, 422
    except (TypeError, KeyError, RecursionError, json.JSONDecodeError, UnicodeDecodeError):
        return {"error": "The page sent something that the playground doesn't know."}, 400
    except ValueError as error:
        return {"error": str(error)}, 422


async def _act(playground: Playground, sent: dict[str, Any]) -> dict[str, Any]:
    match sent:
        case {"do": "say", "who": str(who), "text": str(text), "answers": int(answers)}:
            await playground.say(who, text, answers)
        case {"do": "press", "who": str(who), "message": int(number), "button": int(index)}:
            await playground.press(who, number, index)
        case {"do": "edit", "who": str(who), "message": int(number), "text": str(text)}:
            await playground.edit(who, number, text)
        case {"do": "take back", "who": str(who), "message": int(number)}:
            await playground.take_back(who, number)
        case {"do": "bring", "name": str(name)}:
            return {"who": playground.bring(name).key}
        case {"do": "move", "by": "hour"}:
            await playground.move(hours=1)
        case {"do": "move", "by": "day"}:
            await playground.move(days=1)
        case {"do": "move", "by": "week"}:
            await playground.move(days=7)
        case {"do": "start over"}:
            await playground.start_over()
        case _:
            raise TypeError
    return {}


# --- founding -------------------------------------------------------------------------------------------------------


class Mistakes(Exception):
    """What is wrong with a founding, by field."""

    def __init__(self, fields: dict[str, str]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields


async def _found(playground: Playground, sent: dict[str, Any]) -> dict[str, Any]:
    founding = read_founding(sent, tuple(playground.stage.languages))
    street, admin = await playground.found(founding)
    return {"street": street, "admin": admin, "name": founding.name}


def read_founding(sent: Mapping[str, Any], spoken: Sequence[str]) -> Founding:
    """What the form says, or `Mistakes`."""
    name = " ".join(str(sent.get("name", "")).split())
    country, timezone = str(sent.get("country", "")), str(sent.get("timezone", ""))
    languages = tuple(code for code in spoken if code in sent.get("languages", ()))
    areas = tuple(dict.fromkeys(area for line in str(sent.get("areas", "")).splitlines() if (area := line.strip())))
    mistakes = {
        "name": "" if 0 < len(name) <= 60 else "Give it a name of up to 60 characters.",
        "country": "" if country in dict(countries()) else "Choose a country.",
        "timezone": "" if timezone in timezones() else "Choose a time zone.",
        "languages": "" if languages else "Choose at least one language.",
        "areas": ""
        if len(areas) <= 20 and all(len(area) <= 40 for area in areas)
        else "Name at most twenty areas, each on its own line and no longer than 40 characters.",
    }
    if any(mistakes.values()):
        raise Mistakes({field: mistake for field, mistake in mistakes.items() if mistake})
    return Founding(name=name, country=country, timezone=timezone, languages=languages, areas=areas)


@lru_cache
def countries() -> tuple[tuple[str, str], ...]:
    """ISO 3166-1 codes and names, in the order of the names."""
    from babel import Locale

    territories = Locale("en").territories
    real = {code: str(name) for code, name in territories.items() if len(code) == 2 and code.isalpha()}
    for collective in ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"):
        real.pop(collective, None)
    return tuple(sorted(real.items(), key=lambda one: one[1]))


@lru_cache
def timezones() -> tuple[str, ...]:
    from zoneinfo import available_timezones

    places = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
    return tuple(sorted(zone for zone in available_timezones() if zone.startswith(places)))


@lru_cache
def _page(community: str, languages: tuple[str, ...]) -> str:
    from babel import Locale
    from jinja2 import Environment, StrictUndefined

    template = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return template.from_string((PAGE / "index.html").read_text("utf-8")).render(
        community=community,
        countries=countries(),
        timezones=timezones(),
        languages=[(code, (Locale.parse(code, sep="-").get_display_name() or code).capitalize()) for code in languages],
    )
