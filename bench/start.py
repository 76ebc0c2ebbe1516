"""How long until it answers: `leveller --help`, and from the command to the playground's link on a seeded street.

python -m bench start
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time

import psutil


def _help() -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", "bot", "--help"], check=True, capture_output=True)
    return time.perf_counter() - begun


def _ready() -> tuple[float, float]:
    """(seconds to the link, MB while idle)"""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        command = [sys.executable, "-m", "bot", "run"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder) as running:
            assert running.stdout is not None
            running.stdout.readline()
            ready = time.perf_counter() - begun
            time.sleep(2)
            memory = psutil.Process(running.pid).memory_info().rss / 1e6
            running.terminate()
        return ready, memory


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench start", description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    times = parser.parse_args(arguments).times
    _help()
    print(f"--help                       {statistics.median(_help() for _ in range(times)):6.2f} s")
    both = [_ready() for _ in range(times)]
    print(f"playground seeded and ready  {statistics.median(one[0] for one in both):6.2f} s")
    print(f"playground, idle             {statistics.median(one[1] for one in both):6.1f} MB")
