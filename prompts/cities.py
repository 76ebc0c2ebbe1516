"""Time zones by the cities and countries that people know them by, from Unicode's CLDR, in every language we speak."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale
from babel.core import get_global

from bot.reading.folding import fold
from bot.reading.phrases import words_of
from prompts.texts import languages


@cache
def zones() -> Mapping[str, str]:
    """City, country with one clock, or IANA name, folded, in every language → IANA name."""
    known: dict[str, str] = {}
    locales = [Locale.parse(language) for language in languages()]
    for zone in sorted(get_global("zone_territories")):
        if "/" in zone and not zone.startswith("Etc/"):
            for name in {zone, _last(zone), *(city(zone, locale) for locale in locales)}:
                known.setdefault(" ".join(words_of(fold(name))), zone)
    for territory, zones_ in get_global("territory_zones").items():
        if len(zones_) == 1:  # a country with one clock names it
            for locale in locales:
                known.setdefault(" ".join(words_of(fold(locale.territories.get(territory, zones_[0])))), zones_[0])
    return known


def city(zone: str, locale: Locale) -> str:
    """The city by which a zone is known, in a language; of a zone without one, its name."""
    named: Mapping[str, str] = locale.time_zones.get(zone, {})
    return named.get("city") or _last(zone)


def _last(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
