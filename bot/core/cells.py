"""A list as comma-separated values, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

COLUMNS = ("id", "day", "kind", "origin", "state", "asker", "helper", "score")
"""Of the log: tags, and no words of anybody."""
_RUNS = ("=", "+", "-", "@", "\t", "\r")


def written(rows: Iterable[Sequence[object]]) -> str:
    """With these columns at its head; a cell that a spreadsheet would run gets an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        cells = ("" if one is None else str(one) for one in row)
        writer.writerow([f"'{cell}" if cell.startswith(_RUNS) else cell for cell in cells])
    return out.getvalue()
