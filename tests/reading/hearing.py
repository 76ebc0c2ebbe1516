"""One understanding for all these tests: the encoders are loaded once."""

from functools import cache

from bot.reading.likeness import Offers
from bot.reading.understanding import Understanding
from prompts.vocabulary import vocabulary


@cache
def understanding():
    return Understanding(vocabulary())


def ranked(request, offers, with_what=None):
    """The fits of these offers, best first."""
    what = with_what or understanding()
    return Offers(what, what.read(offers, "offer")).rank(what.read([request], "request")[0])


def best(request, offers, with_what=None):
    return offers[ranked(request, offers, with_what)[0].number]


def read(text, side="offer"):
    return understanding().read([text], side)[0]
