"""How well offers are ranked for requests, on the labelled sets: `python -m bench matching [--sets street village]`.

nDCG@5 (gain 2^grade - 1) and P@1 (the first is graded 2 or 3), over the requests that fit anything; by slice; beside
full text search, BM25 and each encoder alone; and with each part taken away. `--costs`: time, memory, size instead.
"""

from __future__ import annotations

import argparse
import json
import re
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from bot.reading.encoders import Encoders
from bot.reading.judging import Rules
from bot.reading.likeness import Index, Weights
from bot.reading.understanding import Understanding
from bot.reading.values import Limits, Vocabulary
from prompts.vocabulary import vocabulary

LABELS = Path(__file__).parent / "labels"
FIRST = 5
GOOD = 2
Ranking = list[list[int]]
System = Callable[[Sequence[str], Sequence[str]], Ranking]
NO_RULES = Rules(limit=0, unwanted=0, same_side=0, other_time=0, same_time=0, same_language=0)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One set. `grades`: for each request the grade of every offer that was given one, by its number."""

    name: str
    requests: list[dict[str, Any]]
    offers: list[dict[str, Any]]
    grades: list[dict[int, int]]

    @staticmethod
    def read(name: str) -> Labelled:
        data = json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8"))
        places = {one["id"]: number for number, one in enumerate(data["offers"])}
        grades: dict[str, dict[int, int]] = {one["id"]: {} for one in data["requests"]}
        for one in data["judgements"]:
            grades[one["request"]][places[one["offer"]]] = one["grade"]
        return Labelled(name, data["requests"], data["offers"], list(grades.values()))

    def texts(self) -> tuple[list[str], list[str]]:
        return [one["text"] for one in self.requests], [one["text"] for one in self.offers]


def gain(ranking: Sequence[int], grades: dict[int, int]) -> float:
    """nDCG@5."""
    got = sum((2 ** grades.get(offer, 0) - 1) / np.log2(place + 2) for place, offer in enumerate(ranking[:FIRST]))
    best = sorted(grades.values(), reverse=True)[:FIRST]
    return float(got / sum((2**grade - 1) / np.log2(place + 2) for place, grade in enumerate(best)))


def judged(labelled: Labelled, system: System) -> dict[str, list[tuple[float, bool]]]:
    """slice → for each of its requests, how good the ranking is and whether its first is good."""
    found: dict[str, list[tuple[float, bool]]] = {}
    for request, ranking, grades in zip(labelled.requests, system(*labelled.texts()), labelled.grades, strict=True):
        if not grades:
            continue
        one = (gain(ranking, grades), grades.get(ranking[0], 0) >= GOOD)
        english = request["language"] == "en"
        slices = ["all", "English" if english else "not English", *request["slices"]]
        for name in [*slices, *([] if english else [request["language"]])]:
            found.setdefault(name, []).append(one)
    return found


# --- the systems ----------------------------------------------------------------------------------------------------


def full_text(requests: Sequence[str], offers: Sequence[str]) -> Ranking:
    """SQLite's FTS5 with its porter stemmer: any of the words."""
    table = sqlite3.connect(":memory:")
    table.execute("CREATE VIRTUAL TABLE offer USING fts5(text, tokenize = 'porter unicode61')")
    table.executemany("INSERT INTO offer (rowid, text) VALUES (?, ?)", enumerate(offers))
    find = "SELECT rowid FROM offer WHERE offer MATCH ? ORDER BY bm25(offer), rowid"
    rankings = []
    for request in requests:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", request))
        found = [row[0] for row in table.execute(find, (words,))] if words else []
        rankings.append([*found, *(one for one in range(len(offers)) if one not in set(found))])
    return rankings


def bm25(requests: Sequence[str], offers: Sequence[str]) -> Ranking:
    import bm25s

    quiet = {"show_progress": False}
    index = bm25s.BM25()
    index.index(bm25s.tokenize(list(offers), stopwords="en", **quiet), **quiet)
    asked = bm25s.tokenize(list(requests), stopwords="en", return_ids=False, **quiet)
    return [_sorted(index.get_scores(words) if words else np.zeros(len(offers))) for words in asked]


def alone(name: str, requests: Sequence[str], offers: Sequence[str]) -> Ranking:
    """One encoder, with nothing around it."""
    asked, given = encoders().encode(name, requests), encoders().encode(name, offers)
    assert asked is not None
    assert given is not None
    return [_sorted(row) for row in asked @ given.T]


def ours(words: Vocabulary, weights: Weights, requests: Sequence[str], offers: Sequence[str]) -> Ranking:
    understanding = Understanding(words, encoders())
    index = Index(understanding.helps, weights)
    index.put((f"{number:06}", one) for number, one in enumerate(understanding.read(offers, "offer")))
    fits = (index.rank(one, most=len(offers)) for one in understanding.read(requests, "request"))
    return [[int(fit.post) for fit in found] for found in fits]


def _sorted(scores: Any) -> list[int]:
    return [int(one) for one in np.argsort(-scores, kind="stable")]


@cache
def encoders() -> Encoders:
    return Encoders()


def systems() -> dict[str, System]:
    words, weights = vocabulary(), Weights()
    without_glossaries = tuple(replace(one, words={}) for one in words.glossaries)
    return {
        "SQLite FTS5": full_text,
        "BM25 (bm25s)": bm25,
        "English encoder alone": partial(alone, "english"),
        "multilingual encoder alone": partial(alone, "multilingual"),
        "ours": partial(ours, words, weights),
        "without shared words": partial(ours, words, replace(weights, words=0)),
        "without kinds of help": partial(ours, words, replace(weights, kind=0, button=0)),
        "without the multilingual encoder": partial(ours, words, replace(weights, other_language=0)),
        "without glossaries": partial(ours, replace(words, glossaries=without_glossaries), weights),
        "without rules": partial(ours, replace(words, limits=Limits()), replace(weights, rules=NO_RULES)),
    }


# --- the table ------------------------------------------------------------------------------------------------------


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="bench matching", description=__doc__)
    parser.add_argument("--sets", nargs="+", default=["street", "village"])
    parser.add_argument("--only", default="", help="systems whose name holds this")
    parser.add_argument("--slices", action="store_true", help="each slice, not the main ones alone")
    parser.add_argument("--costs", action="store_true", help="time, memory and size instead")
    given = parser.parse_args(arguments)
    if given.costs:
        import_module("bench.matching_costs").main()
        return
    for name in given.sets:
        labelled = Labelled.read(name)
        for system, rank in systems().items():
            if given.only in system:
                _tell(name, system, judged(labelled, rank), given.slices)


def _tell(name: str, system: str, found: dict[str, list[tuple[float, bool]]], every: bool) -> None:
    main_ones = ("all", "English", "not English", "negation")
    shown = sorted(found, key=lambda one: (one not in main_ones, one)) if every else main_ones
    figures = (f"{one} {_means(found[one])}" + f" ({len(found[one])})" * every for one in shown if one in found)
    print(f"{name}  {system:34}{'  '.join(figures)}", flush=True)


def _means(found: list[tuple[float, bool]]) -> str:
    return "/".join(f"{mean:.3f}" for mean in np.mean(found, axis=0))


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
