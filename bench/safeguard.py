"""How well signs of distress, danger, harm and deceit are found, on the labelled texts, and what it costs.

python -m bench safeguard
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bot.reading.encoders import Encoders
from bot.reading.safeguarding import FLAGS
from bot.reading.safeguarding.opinion import Opinion, Reader
from bot.understanding import HALF
from prompts.warnings import signs

LABELS = Path(__file__).parent / "labels"
ORDINARY = ("street", "village", "unseen")
HOSTILE = {
    "one word": "kill " * 20_000,
    "words of many patterns": "i want to he will not let me send the money " * 2_300,
    "one letter": "a" * 100_000,
    "letters apart": "k i l l " * 12_500,
    "blanks": " " * 100_000,
    "full stops": "." * 100_000,
}


def texts(name: str = "safeguard") -> list[dict[str, Any]]:
    """`safeguard`; `blind_signs`, `voices` and their next ones, by authors who knew no rule; `shapes`, lookalikes."""
    labelled: list[dict[str, Any]] = json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8"))["texts"]
    return labelled


def kinds() -> dict[str, list[dict[str, Any]]]:
    return {
        "tuned on": [one for one in texts() if not one["unseen"]],
        "kept for the end": [one for one in texts() if one["unseen"]],
        "a blind author": texts("blind_signs"),
        "another": texts("blind_signs_2"),
        "a third": texts("blind_signs_3"),
        "a fourth": texts("blind_signs_4"),
        "a fifth": texts("blind_signs_5"),
        "alike": texts("shapes"),
    }


def ordinary() -> list[str]:
    sets = (json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8")) for name in ORDINARY)
    return [post["text"] for labels in sets for side in ("requests", "offers") for post in labels[side]]


def everyday() -> list[str]:
    """What neighbours write to each other in a day, in several languages: nothing of it cries for help."""
    texts: list[str] = json.loads((LABELS / "everyday.json").read_text(encoding="utf-8"))["texts"]
    return texts


def lookalikes() -> list[str]:
    """Everyday words of the same shape as cries."""
    texts: list[str] = json.loads((LABELS / "alike.json").read_text(encoding="utf-8"))["everyday"]
    return texts


def conversations() -> list[str]:
    """The everyday part of what the guard was tried on: nobody in it cries for help, or for anything."""
    written = (texts(path.stem) for path in sorted(LABELS.glob("guard_talks*.json")))
    return [one["text"] for labelled in written for one in labelled if one["slice"] == "everyday"]


def found(labelled: list[dict[str, Any]], read: Callable[[str], Sequence[str]]) -> dict[str, tuple[int, int]]:
    """For each flag how many were found, of how many; and how many harmless texts were flagged, of how many."""
    wanted, right = Counter[str](), Counter[str]()
    for one in labelled:
        flags = read(one["text"])
        for flag in one["flags"]:
            wanted[flag] += 1
            right[flag] += flag in flags
        if not one["flags"]:
            wanted["harmless"] += 1
            right["harmless"] += bool(flags)
    return {name: (right[name], wanted[name]) for name in (*FLAGS, "harmless")}


def seconds(of: Callable[[str], object], text: str) -> float:
    """Of this process alone: others on the machine don't count."""
    begun = time.process_time()
    of(text)
    return time.process_time() - begun


def main(arguments: list[str]) -> None:
    argparse.ArgumentParser(prog="python -m bench safeguard", description=__doc__).parse_args(arguments)
    known, posts, talk = signs(), ordinary(), everyday()
    opinion = Opinion(Encoders(), known.words)
    both = Reader(known, opinion)

    def in_chat(text: str) -> tuple[str, ...]:
        seen = known.seen(text)
        return (*seen.flags, *opinion.confirmed(text, seen.perhaps, HALF)) if seen.unsure else seen.flags

    for title, read in (("signs alone", known.flags), ("both", both.flags), ("in chat", in_chat)):
        for kind, labelled in kinds().items():
            for name, (right, of) in found(labelled, read).items():
                print(f"{title}, {kind:<16} {name:<14} {right:>4} of {of:>4} {100 * right / of:>6.1f} %")
    for title, read in (("signs alone", known.flags), ("both", both.flags), ("in chat", in_chat)):
        print(f"{title}, everyday talk flagged {sum(bool(read(one)) for one in talk):>4} of {len(talk):>4}")
        print(f"{title}, ordinary posts flagged {sum(bool(read(post)) for post in posts):>4} of {len(posts):>4}")
    each = sorted(seconds(known.flags, post) for post in posts)
    print(f"a text: {1000 * statistics.mean(each):.2f} ms, p99 {1000 * each[int(len(each) * 0.99)]:.2f} ms")
    for name, hostile in HOSTILE.items():
        slowest = max(seconds(one.search, hostile) for one in known.every())
        whole = seconds(known.flags, hostile)
        print(f"100 kB, {name:<24} {1000 * whole:>6.0f} ms, slowest expression {1000 * slowest:.0f} ms")
