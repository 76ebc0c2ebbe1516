"""Sentences as they are read, where a part of them is put in from elsewhere or their order matters."""

import pytest

from bot.core.effects import Line
from bot.core.names import named
from prompts.phrasebook import Phrasebook

BOOK = Phrasebook()


def say(key, language, **values):
    return BOOK.say(Line(key, **values), language, "Europe/London")


@pytest.mark.parametrize(("language", "number"), [("en", "999"), ("pl", "112")])
def test_help_begins_with_whom_to_call(language, number):
    here = Line("helping-open-lines", lines=1)
    said = say(
        "helping-help", language, here=here, more=(), tag=named("heron"), country={"en": "GB", "pl": "PL"}[language]
    )
    first = said.splitlines()[0]
    assert number in first
    assert "“" not in first
    assert "„" not in first
    assert said.count(number) == 1
