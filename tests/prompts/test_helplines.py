"""Numbers to call: each with a source, looked at lately, and shown wherever somebody may need them."""

from datetime import date, timedelta

import pytest

from bot.core.effects import Line
from prompts.helplines import ELSEWHERE, countries
from prompts.phrasebook import Phrasebook

BOOK = Phrasebook()
LATELY = timedelta(days=180)
WITH_A_NUMBER = (
    *("helping-emergency", "helping-a-bot", "ending-what-happened", "ending-nothing-to-report"),
    *("ending-report-stands", "joining-more", "joining-area-help"),
)


def test_every_number_has_a_source_and_was_looked_at_lately():
    known = countries().values()
    looked_at = [(one.source, one.checked) for entry in known for one in entry.lines]
    for source, checked in [*looked_at, *((entry.source, entry.checked) for entry in known)]:
        assert source.startswith("https://")
        age = date.today() - checked
        assert timedelta(0) <= age <= LATELY, f"{source} was last looked at on {checked}: a person has to do it again"


@pytest.mark.parametrize("language", BOOK.languages)
@pytest.mark.parametrize("country", countries())
def test_every_number_is_shown(language, country):
    known = countries()[country]
    said = BOOK.say(Line("helping-emergency", country=country), language, "UTC")
    assert known.emergency in said.splitlines()[0]
    assert all(line.number in said and line.name in said and line.word in said for line in known.lines)
    assert len(said.splitlines()) == len(known.lines) + 2


@pytest.mark.parametrize("key", WITH_A_NUMBER)
def test_the_country_decides_the_number(key):
    for told in ("yes", "no"):
        assert "999" in BOOK.say(Line(key, country="GB", told=told), "en", "UTC")
        assert "911" in BOOK.say(Line(key, country="us", told=told), "en", "UTC")
        assert "112" in BOOK.say(Line(key, country="PL", told=told), "pl", "UTC")


@pytest.mark.parametrize("country", ["ZZ", "", "SE"])
def test_a_country_without_an_entry_gets_112_and_a_finder(country):
    said = BOOK.say(Line("helping-emergency", country=country), "en", "UTC")
    assert "112" in said
    assert countries()[ELSEWHERE].lines[0].number in said
