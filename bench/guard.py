"""How well the guard tells what must not pass from ordinary words, on bench/labels/guard*.json, and what it costs.

python -m bench guard
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import defaultdict, deque
from pathlib import Path
from typing import Any

from bot.reading.guarding import EARLIER, Ordinary, judge_after
from prompts.lexicon import lexicon

LABELS = Path(__file__).parent / "labels"
SETS = {"guard": "seen while the rules were made", "guard_unseen": "not seen"}
TALKS = {
    "guard_talks": "by another author, who knew no rule; seen since",
    "guard_talks_2": "by another author, who knew no rule; seen since",
    "guard_talks_3": "by another author, who knew no rule; seen since",
    "guard_talks_4": "by the author of the third and of the rules made for it; seen since",
    "guard_talks_5": "by the same author, after that; seen since",
    "guard_talks_6": "by the same author, after that; seen since",
    "guard_talks_7": "by the same author, after that; seen since",
    "guard_talks_8": "by the same author, after that; no rule was changed for it",
    "guard_talks_9": "by the same author; no rule was changed for it",
}


def texts(name: str) -> list[dict[str, Any]]:
    labelled: list[dict[str, Any]] = json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8"))["texts"]
    return labelled


def right(labelled: list[dict[str, Any]], ordinary: Ordinary) -> dict[str, tuple[int, int]]:
    """By slice, and for what is blocked: how many were let through or stopped rightly, of how many."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    earlier: dict[str, deque[str]] = defaultdict(lambda: deque(maxlen=EARLIER))
    for one in labelled:
        before = earlier[one["line"]] if "line" in one else deque[str]()
        verdict = judge_after(one["text"], tuple(before), ordinary)
        if verdict.passes:
            before.append(one["text"])
        stopped = verdict.action == "block" if one["action"] == "block" else not verdict.passes
        for name in (one["slice"], "stopped as it must" if one["action"] != "pass" else "stopped in vain"):
            counts[name][0] += stopped if name == "stopped in vain" else stopped == (one["action"] != "pass")
            counts[name][1] += 1
    return {name: (found, of) for name, (found, of) in counts.items()}


def talks(labelled: list[dict[str, Any]], ordinary: Ordinary) -> dict[str, tuple[int, int]]:
    """Conversations in which an identifier is given in parts: stopped by the part that completes it at the latest. And
    everyday conversations: messages stopped in vain."""
    earlier: dict[str, list[str]] = defaultdict(list)
    stopped: dict[str, bool] = {}
    in_vain = everyday = 0
    for one in labelled:
        before = earlier[one["line"]]
        passes = judge_after(one["text"], before[-EARLIER:], ordinary).passes
        if one["slice"] == "split":
            stopped[one["line"]] = stopped.get(one["line"], False) or not passes
        else:
            everyday += 1
            in_vain += not passes
        if passes:
            before.append(one["text"])
    return {"split, stopped in time": (sum(stopped.values()), len(stopped)), "everyday, in vain": (in_vain, everyday)}


def main(arguments: list[str]) -> None:
    argparse.ArgumentParser(prog="python -m bench guard", description=__doc__).parse_args(arguments)
    ordinary = Ordinary.of(lexicon())
    for name, what in SETS.items():
        print(f"\n{name}.json ({what})")
        for slice_, (found, of) in right(texts(name), ordinary).items():
            print(f"  {slice_:<24}{found:>5} of {of:<5}{100 * found / of:6.1f} %")
    for name, whose in TALKS.items():
        print(f"\n{name}.json ({whose})")
        for what, (found, of) in talks(texts(name), ordinary).items():
            print(f"  {what:<24}{found:>5} of {of:<5}{100 * found / of:6.1f} %")
    said = [one["text"] for name in SETS for one in texts(name)]
    print()
    for what, earlier in (("one text", 0), (f"after {EARLIER} others", EARLIER)):
        took = []
        for place in list(range(earlier, len(said))) * 3:
            begun = time.process_time()
            judge_after(said[place], tuple(said[place - earlier : place]), ordinary)
            took.append(1000 * (time.process_time() - begun))
        print(f"{what}: p50 {statistics.median(took):.2f} ms, p99 {sorted(took)[int(len(took) * 0.99)]:.2f} ms")


if __name__ == "__main__":
    main([])
