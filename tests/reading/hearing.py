"""One understanding for all these tests: the encoders are loaded once."""

from functools import cache

from bot.reading.likeness import Index
from bot.reading.understanding import Understanding
from prompts.vocabulary import vocabulary


@cache
def understanding():
    return Understanding(vocabulary())


def ranked(request, offers, with_what=None):
    """The fits of these offers, best first."""
    what = with_what or understanding()
    index = Index(what.helps)
    index.put((f"{number:04}", one) for number, one in enumerate(what.read(offers, "offer")))
    return index.rank(what.read([request], "request")[0])


def order(fits):
    """The numbers of the offers."""
    return [int(fit.post) for fit in fits]


def best(request, offers, with_what=None):
    return offers[order(ranked(request, offers, with_what))[0]]


def read(text, side="offer"):
    return understanding().read([text], side)[0]
