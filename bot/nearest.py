"""Countries and time zones as somebody types them: what is meant, or else the nearest that there is.

Codes that are none at all are refused in storage, too.
"""

from __future__ import annotations

from difflib import get_close_matches
from zoneinfo import available_timezones

from babel import Locale

from bot.settings import WrongSetting


def country(typed: str) -> str:
    """Its code. Raises `WrongSetting`."""
    said = typed.strip()
    names = {code: name for code, name in Locale("en").territories.items() if code.isalpha() and len(code) == 2}
    if said.upper() in names:
        return said.upper()
    if not said:
        raise WrongSetting("country: two letters, such as GB")
    begun = [code for code, name in names.items() if name.casefold().startswith(said.casefold())]
    alike = get_close_matches(said.title(), names.values(), n=1)
    near = ["GB"] if said.upper() == "UK" else begun or [code for code, name in names.items() if name in alike]
    meant = f"did you mean {' or '.join(f'{code} ({names[code]})' for code in near[:2])}?" if near else ""
    raise WrongSetting(f"country: there is none with the code {said}; {meant or 'two letters, such as GB'}")


def zone(typed: str) -> str:
    """Its name. Raises `WrongSetting`."""
    said, zones = typed.strip(), available_timezones()
    if said in zones:
        return said
    if not said:
        raise WrongSetting("timezone: a name such as Europe/London")
    cities = {one.rpartition("/")[2].casefold(): one for one in sorted(zones, reverse=True) if "/" in one}
    known = cities | {one.casefold(): one for one in zones}
    close = get_close_matches(said.casefold().replace(" ", "_"), known, n=1, cutoff=0.8)
    nearest = f"did you mean {known[close[0]]}?" if close else "it is a name such as Europe/London"
    raise WrongSetting(f"timezone: there is none called {said}; {nearest}")
