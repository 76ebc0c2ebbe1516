"""What understanding costs: loading, memory, encoding a text, one request against many offers, size on disk.

The many offers are those of the labelled sets over and over, each with its vector shaken a little; "floor" is one
product of a matrix of their English directions with one direction: no ranking reads less. One BLAS thread.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import distribution
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import psutil

from bench.matching import Labelled
from bot.reading.encoders import MODELS, WIDTH, Encoders
from bot.reading.likeness import Index
from bot.reading.understanding import HEAD, Understanding
from bot.reading.values import Understood
from prompts.vocabulary import vocabulary

MANY = (10_000, 100_000)
REPEATS = 30
LIBRARIES = ("onnxruntime", "flatbuffers", "protobuf")


def main() -> None:
    begun, before = time.perf_counter(), _memory()
    encoders = Encoders()
    _tell("trouble", "; ".join(encoders.examine()) or "none")
    _tell("cold load of both encoders", f"{time.perf_counter() - begun:.2f} s")
    understanding = Understanding(vocabulary(), encoders)
    requests, offers = Labelled.read("street").texts()
    begun = time.perf_counter()
    read = understanding.read(offers, "offer")
    _tell(f"{len(offers)} offers read, with the taxonomy", f"{time.perf_counter() - begun:.2f} s")
    _tell("memory added by both", f"{_memory() - before:.0f} MB")
    _tell("one request read and encoded", _median(lambda: understanding.read([requests[0]], "request")))
    asked = understanding.read(requests[:REPEATS], "request")
    for count in MANY:
        _many(understanding, read, asked, count)
    _tell("on disk: models", f"{_size(MODELS):.0f} MB")
    _tell("on disk: libraries", f"{sum(map(_library, LIBRARIES)):.0f} MB")
    _cold()


def _many(understanding: Understanding, read: list[Understood], asked: list[Understood], count: int) -> None:
    dice = np.random.default_rng(1)
    index = Index(understanding.helps)
    begun = time.perf_counter()
    index.put((f"{number:06}", _shaken(read[number % len(read)], dice)) for number in range(count))
    _tell(f"{count} offers put into an index", f"{time.perf_counter() - begun:.1f} s")
    floor, one = dice.standard_normal((count, WIDTH), np.float32), dice.standard_normal(WIDTH, np.float32)
    _tell(f"{count} offers, floor", _median(lambda: floor @ one))
    requests = iter(asked * 2)
    _tell(f"{count} offers, ranked for one request", _median(lambda: index.rank(next(requests), most=20)))


def _shaken(offer: Understood, dice: np.random.Generator) -> Understood:
    row = np.frombuffer(offer.vector[HEAD:], np.float16) + dice.normal(0, 0.02, 2 * WIDTH).astype(np.float16)
    return replace(offer, vector=offer.vector[:HEAD] + row.tobytes())


def _cold() -> None:
    """`leveller match` as a process of its own, on 150 requests and 260 offers."""
    requests, offers = (
        [{"id": number, "text": text} for number, text in enumerate(texts)] for texts in Labelled.read("street").texts()
    )
    line = json.dumps({"requests": requests[:150], "offers": offers[:260]})
    begun = time.perf_counter()
    command = [sys.executable, "-m", "bot", "match", "--jsonl"]
    subprocess.run(command, input=line, text=True, stdout=subprocess.DEVNULL, check=True)
    _tell("leveller match, 150 requests and 260 offers, cold", f"{time.perf_counter() - begun:.1f} s")


def _median(what: Callable[[], object]) -> str:
    taken = []
    for _ in range(REPEATS):
        begun = time.perf_counter()
        what()
        taken.append(time.perf_counter() - begun)
    return f"{1000 * sorted(taken)[REPEATS // 2]:.2f} ms"


def _memory() -> float:
    return float(psutil.Process().memory_info().rss) / 1e6


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def _library(name: str) -> float:
    files = (Path(str(file.locate())) for file in distribution(name).files or ())
    return sum(path.stat().st_size for path in files if path.is_file()) / 1e6


def _tell(what: str, found: str) -> None:
    print(f"{what:56}{found}", flush=True)
