"""Time zones by the cities that people know them by, as Unicode's CLDR has them for every language we speak."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from zoneinfo import available_timezones

from babel import Locale

from bot.reading.folding import fold
from bot.reading.phrases import words_of
from prompts.texts import languages


@cache
def zones() -> Mapping[str, str]:
    """City, or IANA name, folded, in every language → IANA name."""
    known: dict[str, str] = {}
    for zone in sorted(available_timezones()):
        if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix/", "right/")):
            shown = (city(zone, Locale.parse(language)) for language in languages())
            for name in (zone, _last(zone), *shown):
                known.setdefault(" ".join(words_of(fold(name))), zone)
    return known


def city(zone: str, locale: Locale) -> str:
    """The city by which a zone is known, in a language; of a zone without one, its name."""
    named: Mapping[str, str] = locale.time_zones.get(zone, {})
    return named.get("city") or _last(zone)


def _last(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
