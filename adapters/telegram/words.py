"""The plain words of a Telegram message: who is mentioned by the name they gave themselves becomes "@…"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Fields = Mapping[str, Any]
NOBODY = "@…"


def words(message: Fields) -> str:
    return _plain(message.get("text"), message.get("entities"))


def caption(message: Fields) -> str:
    """The words under a picture and the like."""
    return _plain(message.get("caption"), message.get("caption_entities"))


def _plain(text: object, entities: object) -> str:
    if not isinstance(text, str):
        return ""
    hidden = [_stretch(one) for one in entities if _named(one)] if isinstance(entities, list) else []
    return _without(text, sorted(one for one in hidden if one)) if hidden else text


def _named(entity: object) -> bool:
    """Does it stand for somebody by the name that they gave themselves?"""
    fields = fields_of(entity)
    return fields.get("type") == "text_mention" or "user" in fields


def _stretch(entity: object) -> tuple[int, int] | None:
    """Where an entity begins and ends, in UTF-16 units, as Telegram counts."""
    begin, length = fields_of(entity).get("offset"), fields_of(entity).get("length")
    if type(begin) is not int or type(length) is not int or length <= 0 or begin + length <= 0:
        return None
    return max(begin, 0), begin + length


def _without(text: str, hidden: list[tuple[int, int]]) -> str:
    """The text with these stretches replaced; a letter that is hit by half goes whole."""
    kept: list[str] = []
    unit, waiting, covered = 0, list(reversed(hidden)), 0
    for letter in text:
        after = unit + (2 if letter > "\uffff" else 1)
        while waiting and waiting[-1][0] < after:
            begin, end = waiting.pop()
            if end > unit and begin >= covered:
                kept.append(NOBODY)
            covered = max(covered, end)
        if unit >= covered:
            kept.append(letter)
        unit = after
    return "".join(kept)


def fields_of(given: object) -> Fields:
    return given if isinstance(given, Mapping) else {}
