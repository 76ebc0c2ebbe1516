"""Lines as JSON, for the outbox: it holds what to say, not the text; rendering happens at delivery."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from bot.core.effects import Choice, Line


def dump(line: Line, choices: tuple[Choice, ...]) -> str:
    return json.dumps(
        [_out(line), [[choice.payload, _out(choice.line)] for choice in choices]],
        ensure_ascii=True,
        separators=(",", ":"),
    )


def load(text: str) -> tuple[Line, tuple[tuple[str, Line], ...]]:
    line, choices = json.loads(text)
    return _in(line), tuple((payload, _in(label)) for payload, label in choices)


def _out(value: Any) -> Any:
    if isinstance(value, Line):
        return {"key": value.key, "values": {name: _out(one) for name, one in value.values.items()}}
    if isinstance(value, datetime):
        return {"at": int(value.timestamp() * 1000)}
    if isinstance(value, tuple | list):
        return [_out(one) for one in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"a Line cannot hold {type(value).__name__}")


def _in(value: Any) -> Any:
    if isinstance(value, dict):
        if "at" in value:
            return datetime.fromtimestamp(value["at"] / 1000, UTC)
        return Line(value["key"], **{name: _in(one) for name, one in value["values"].items()})
    if isinstance(value, list):
        return tuple(_in(one) for one in value)
    return value
