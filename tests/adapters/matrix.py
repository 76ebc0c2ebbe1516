"""The support matrix: what each adapter was seen to do by the contract suite, written as docs/support-matrix.md.

python -m tests.adapters.matrix          run the suite for every adapter and write the page
python -m tests.adapters.matrix --look   print it instead
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "support-matrix.md"

COLUMNS = {
    "Telegram, polling": "tests/adapters/test_telegram.py::TestPolling",
    "Telegram, webhook": "tests/adapters/test_telegram.py::TestWebhook",
    "Slack, Socket Mode": "tests/adapters/test_slack.py::TestContractOverSockets",
    "Slack, signed HTTP": "tests/adapters/test_slack.py::TestContractOverHttp",
    "Playground": "tests/adapters/test_playground.py::TestContract",
    "Terminal": "tests/adapters/test_terminal.py::TestContract",
}
OPENING = """\
# What each platform can do

Each column is a way to connect, each row something that Leveller wants of it. "yes": it was tried and holds. "–": the
platform cannot do that, and the bot says in words, or lets people type, what it would otherwise show. For people the
difference is small: where "a deletion names the message it takes back" has no "yes", they write *take back* instead.

Every adapter runs the same suite, `adapters/contract.py`, by its platform's own SDK against a strict stand-in. This
page is made from what that suite saw: `make matrix`.

"""


class Seen:
    """Collects, as a pytest plugin, what became of each test of the suite in each column."""

    def __init__(self) -> None:
        self.found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        column = next((name for name, where in COLUMNS.items() if report.nodeid.startswith(f"{where}::")), None)
        if column is None or (report.when != "call" and report.passed):
            return
        test = re.sub(r"\[.*", "", report.nodeid.rpartition("::test_")[2])
        self.found[test][column].add(report.outcome)


def rows(seen: Seen) -> dict[str, list[str]]:
    """By sentence: "yes", "–" or "no" for each column."""
    return {
        test.replace("_", " "): [_cell(outcomes.get(column, set())) for column in COLUMNS]
        for test, outcomes in seen.found.items()
    }


def _cell(outcomes: set[str]) -> str:
    return "–" if outcomes == {"skipped"} else "yes" if outcomes == {"passed"} else "no"


def page(table: dict[str, list[str]]) -> str:
    lines = ["| | " + " | ".join(COLUMNS) + " |", "| --- |" + " :-: |" * len(COLUMNS)]
    lines += [f"| {sentence} | " + " | ".join(cells) + " |" for sentence, cells in table.items()]
    return OPENING + "\n".join(lines) + "\n"


def read(text: str) -> dict[str, list[str]]:
    """The table of a page, back again."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:1] == "|"]
    return {sentence: marks for sentence, *marks in cells[2:]}


def main(arguments: list[str]) -> Any:
    seen = Seen()
    status = pytest.main(["-q", "-p", "no:cacheprovider", *COLUMNS.values()], plugins=[seen])
    if status:
        return status
    made = page(rows(seen))
    if "--look" in arguments:
        print(made)
    else:
        PAGE.write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
