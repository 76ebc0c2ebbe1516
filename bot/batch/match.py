"""`leveller match --jsonl`: offers ranked for requests, by their texts alone: no memory, no settings, no network.

in     {"requests": [{"id": …, "text": …}, …], "offers": [{"id": …, "text": …}, …]} on one line
out    for each request one line: {"id": …, "ranking": [ids of offers, best first]}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

from bot.batch import BadLine, read, write
from bot.reading.likeness import Index
from bot.reading.understanding import Understanding
from prompts.vocabulary import vocabulary

MOST = 100
"""Of a ranking; all offers where there are fewer."""
Post = tuple[str | int, str]


def match(given: TextIO, out: TextIO, err: TextIO) -> None:
    understanding = Understanding(vocabulary())
    try:
        for number, line in read(given):
            requests, offers = _posts(line, "requests", number), _posts(line, "offers", number)
            for answer in _ranked(understanding, requests, offers):
                write(answer, out)
            out.flush()
    finally:
        for sentence in understanding.encoders.trouble:
            print(f"leveller: {sentence}", file=err)


def _ranked(understanding: Understanding, requests: list[Post], offers: list[Post]) -> Iterator[dict[str, Any]]:
    index = Index(understanding.helps)
    index.put((str(n), one) for n, one in enumerate(understanding.read([text for _id, text in offers], "offer")))
    asked = understanding.read([text for _id, text in requests], "request")
    for (name, _text), request in zip(requests, asked, strict=True):
        yield {"id": name, "ranking": [offers[int(fit.post)][0] for fit in index.rank(request, most=MOST)]}


def _posts(line: dict[str, Any], side: str, number: int) -> list[Post]:
    given = line.get(side)
    if not isinstance(given, list):
        raise BadLine(f"line {number}: {side} must be a list")
    for place, one in enumerate(given, start=1):
        whole = isinstance(one, dict) and isinstance(one.get("id"), str | int) and isinstance(one.get("text"), str)
        if not whole:
            raise BadLine(f'line {number}, {side}, number {place}: an "id" and a "text" are wanted')
    return [(one["id"], one["text"]) for one in given]
