"""What somebody typed for a country or a time zone is taken as it is meant, or the nearest one is named."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from bot import nearest
from bot.settings import WrongSetting


@pytest.mark.parametrize(
    ("which", "typed", "meant"),
    [
        (nearest.country, "GB", "GB"),
        (nearest.country, " pl ", "PL"),
        (nearest.zone, "Europe/Warsaw", "Europe/Warsaw"),
        (nearest.zone, " Europe/London\n", "Europe/London"),
        (nearest.zone, "UTC", "UTC"),
    ],
)
def test_what_is_meant_is_returned_as_it_is_kept(which: Callable[[str], str], typed: str, meant: str) -> None:
    assert which(typed) == meant


@pytest.mark.parametrize(
    ("which", "typed", "said"),
    [
        (nearest.country, "Poland", "code Poland; did you mean PL (Poland)?"),
        (nearest.country, "Grmany", "did you mean DE (Germany)?"),
        (nearest.country, "uk", "did you mean GB (United Kingdom)?"),
        (nearest.country, "Q1", "code Q1; two letters, such as GB"),
        (nearest.country, "  ", "country: two letters, such as GB"),
        (nearest.zone, "Warsaw", "called Warsaw; did you mean Europe/Warsaw?"),
        (nearest.zone, " new york ", "called new york; did you mean America/New_York?"),
        (nearest.zone, "Mars/Base", "it is a name such as Europe/London"),
        (nearest.zone, " ", "timezone: a name such as Europe/London"),
    ],
)
def test_anything_else_is_refused_with_the_nearest(which: Callable[[str], str], typed: str, said: str) -> None:
    with pytest.raises(WrongSetting, match=re.escape(said) + "$"):
        which(typed)
