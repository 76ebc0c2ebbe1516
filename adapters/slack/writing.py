"""Slack's way of writing text, read and written. Pure.

1. In Slack's texts `&`, `<` and `>` of the writer are escaped, so whatever stands in `<…>` was put there by Slack: a
   mention, a link, a date. Each becomes the plain words that a reader sees, and no id or hidden address stays.
2. Of messages, `text` is believed and not `blocks`: Slack makes it of what was typed, and documents how it is escaped,
   which it doesn't for blocks. From rich text only the emoji are taken, since `text` has no more than their names; and
   the words, where there is no `text` at all.
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
SOMEBODY, SOME_CHANNEL = "@…", "#…"
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
        return label
    if target.startswith(("@", "!")):
        return SOMEBODY
    if target.startswith("#"):
        return SOME_CHANNEL
    if not _LINK.match(target):
        return found[0]
    if bar:
        return label
    return target.partition(":")[2] if target.startswith(("mailto:", "tel:")) else target


# --- rich text ------------------------------------------------------------------------------------------------------


def emoji_of(blocks: Any) -> dict[str, str]:
    """How emoji are named in `text`, and the signs they stand for. A workspace's own have none and stay names."""
    found = {}
    for element in _elements(blocks):
        name, code = element.get("name"), element.get("unicode")
        if element.get("type") == "emoji" and isinstance(name, str) and isinstance(code, str):
            tone = element.get("skin_tone")
            full = f":{name}::skin-tone-{tone}:" if isinstance(tone, int) else f":{name}:"
            if name and _UNICODE.fullmatch(code) and (sign := _sign(code)):
                found[full] = sign
    return dict(sorted(found.items(), key=lambda one: -len(one[0])))  # a name with its tone before the name alone


def words_of(blocks: Any) -> str:
    """The words of rich text, for a message that came without `text`."""
    return "".join(_words(element) for element in _elements(blocks))


def _words(element: Mapping[str, Any]) -> str:
    match element:
        case {"type": "text", "text": str(text)}:
            return _unescaped(text)
        case {"type": "link", "text": str(label)} if label:
            return _unescaped(label)
        case {"type": "link", "url": str(url)}:
            return url
        case {"type": "user" | "usergroup" | "broadcast" | "team"}:
            return SOMEBODY
        case {"type": "channel"}:
            return SOME_CHANNEL
        case {"type": "date", "fallback": str(fallback)}:
            return fallback
        case {"type": "emoji", "unicode": str(code)} if _UNICODE.fullmatch(code):
            return _sign(code)
        case {"type": "emoji", "name": str(name)}:
            return f":{name}:"
    return ""


def _elements(blocks: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if not isinstance(blocks, list) or depth > DEEPEST:
        return
    for one in blocks:
        if isinstance(one, Mapping):
            yield one
            yield from _elements(one.get("elements"), depth + 1)


def _sign(code: str) -> str:
    points = [int(part, 16) for part in code.split("-")]
    return "".join(map(chr, points)) if all(map(_drawn, points)) else ""


def _drawn(point: int) -> bool:
    """Can this be a part of an emoji? Of ASCII only what stands in keycaps."""
    return 0x80 <= point < 0xD800 or 0xDFFF < point <= 0x10FFFF or (point < 0x80 and chr(point) in "0123456789#*")
