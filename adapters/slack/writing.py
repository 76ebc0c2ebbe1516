"""Slack's way of writing text, read and written. Pure.

1. In Slack's texts `&`, `<` and `>` of the writer are escaped, so whatever stands in `<…>` was put there by Slack: a
   mention, a link, a date. Each becomes the plain words that a reader sees, and no id or hidden address stays.
2. Of messages, `text` is believed: Slack makes it of what was typed, and documents how it is escaped. But it shows how
   things look (*bold*, bullets, names of emoji), and a reader elsewhere would see by that where the writer is. So the
   words are taken from the rich text beside it, without its styles, if it holds the very same letters.
3. What we write is escaped in the same way, in `text` and in every `plain_text` alike: Slack decodes these three
   characters wherever a text is shown, and keeps what was sent unescaped in its escaped form too. So a neighbour's own
   `&amp;` stays what it was, and no `<!channel>` is formed: it would ping nobody in a `plain_text`, which knows no
   mentions, but it would in the `text` that stands in notifications.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_IN_BRACKETS = re.compile(r"<([^<>]*)>")
_LINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_UNICODE = re.compile(r"[0-9a-fA-F]{2,6}(-[0-9a-fA-F]{2,6})*")
_LONE = re.compile("[\ud800-\udfff]")
_NAMED = re.compile(r"(?<![\w:])(?::(?=[^:\s]*[a-z+])[a-z0-9_+'-]{1,60}:(?::skin-tone-[2-6]:)?)+(?![\w:])")
_MARKER = re.compile(r"^\s*(?:[•◦▪-]\ufe0e?|\w{1,4}\.)\s", re.MULTILINE)
_NO_LETTERS = re.compile(r"[\W_]+")
SOMEBODY, UNSEEN = "@…", "…"
DEEPEST = 20


def escaped(text: str) -> str:
    """As it must be sent, to be shown as it is."""
    return _LONE.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(text: str, emoji: Mapping[str, str] | None = None) -> str:
    """As a reader sees it, in plain words."""
    for name, sign in (emoji or {}).items():
        text = text.replace(name, sign)
    return _unescaped(_IN_BRACKETS.sub(_shown, text))


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _shown(found: re.Match[str]) -> str:
    target, bar, label = found[1].partition("|")
    if target.startswith("!date"):
        return label or UNSEEN
    if target.startswith(("@", "!", "#")):
        return SOMEBODY
    if not _LINK.match(target):
        return found[0]
    if bar:
        return label
    return target.partition(":")[2] if target.startswith(("mailto:", "tel:")) else target


# --- rich text ------------------------------------------------------------------------------------------------------


def words(text: str, blocks: Any = None) -> str:
    """What somebody wrote, without any sign of how Slack shows it."""
    beside = plain(text, _emoji(blocks))
    told = "\n".join(_rich(one, text) for one in _listed(blocks) if one.get("type") == "rich_text")
    believed = told if not text or _letters(told) == _letters(beside) else beside
    return believed.replace("\u00a0", " ") if believed is told else unnamed(believed)


def unnamed(text: str) -> str:
    """What was typed where nothing but text comes."""
    return _NAMED.sub(UNSEEN, text).replace("\u00a0", " ")


def _emoji(blocks: Any) -> dict[str, str]:
    """How emoji are named in `text`, and the signs they stand for; a workspace's own are seen by nobody elsewhere."""
    found = {}
    for element in _elements(blocks):
        name = element.get("name")
        if element.get("type") == "emoji" and isinstance(name, str) and name:
            tone = element.get("skin_tone")
            found[f":{name}::skin-tone-{tone}:" if isinstance(tone, int) else f":{name}:"] = _drawing(element)
    return dict(sorted(found.items(), key=lambda one: -len(one[0])))  # a name with its tone before the name alone


def _rich(block: Mapping[str, Any], text: str) -> str:
    """Styles, quotes and frames are left out; what is listed begins with a hyphen or its number, as if typed."""
    told, ended = "", False
    for part in _listed(block.get("elements")):
        listed = part.get("type") == "rich_text_list"
        lines = _items(part, text) if listed else [_line(part, text)]
        apart = listed or part.get("type") in ("rich_text_quote", "rich_text_preformatted")
        if told and not told.endswith("\n") and (apart or ended):
            told += "\n"
        told += "\n".join(lines)
        ended = apart
    return told


def _items(part: Mapping[str, Any], text: str) -> list[str]:
    first = part.get("offset")
    number = first if isinstance(first, int) else 0
    ordered = part.get("style") == "ordered"
    items = [_line(one, text) for one in _listed(part.get("elements"))]
    return [f"{number + place}. {item}" if ordered else f"- {item}" for place, item in enumerate(items, 1)]


def _line(part: Mapping[str, Any], text: str) -> str:
    return "".join(_words(element, text) for element in _elements([part]))


def _letters(text: str) -> str:
    """What two ways of writing the same have in common."""
    return _NO_LETTERS.sub("", _MARKER.sub("", text))


def _words(element: Mapping[str, Any], beside: str) -> str:
    match element:
        case {"type": "text", "text": str(text)}:
            return _typed(text, beside)
        case {"type": "link", "text": str(label)} if label:
            return _typed(label, beside)
        case {"type": "link", "url": str(url)}:
            return url.partition(":")[2] if url.startswith(("mailto:", "tel:")) else url
        case {"type": "user" | "usergroup" | "broadcast" | "team" | "channel"}:
            return SOMEBODY
        case {"type": "date", "fallback": str(fallback)}:
            return fallback
        case {"type": "color", "value": str(colour)}:
            return colour
        case {"type": "emoji"}:
            return _drawing(element)
    return ""


def _typed(text: str, beside: str) -> str:
    """Slack doesn't say how rich text is escaped; what stands beside it tells."""
    return text if escaped(text) in beside else _unescaped(text)


def _listed(blocks: Any) -> list[Mapping[str, Any]]:
    return [one for one in blocks if isinstance(one, Mapping)] if isinstance(blocks, list) else []


def _elements(blocks: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth <= DEEPEST:
        for one in _listed(blocks):
            yield one
            yield from _elements(one.get("elements"), depth + 1)


def _drawing(emoji: Mapping[str, Any]) -> str:
    code = emoji.get("unicode")
    return (_sign(code) if isinstance(code, str) and _UNICODE.fullmatch(code) else "") or UNSEEN


def _sign(code: str) -> str:
    points = [int(part, 16) for part in code.split("-")]
    return "".join(map(chr, points)) if all(map(_drawn, points)) else ""


def _drawn(point: int) -> bool:
    """Can this be a part of an emoji? Of ASCII only what stands in keycaps."""
    return 0x80 <= point < 0xD800 or 0xDFFF < point <= 0x10FFFF or (point < 0x80 and chr(point) in "0123456789#*")
