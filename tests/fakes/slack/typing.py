"""What Slack's own client makes of what somebody types: escaped `text`, links in brackets, emoji by name, rich text."""

from __future__ import annotations

from typing import Any

import regex


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def typed(words: str) -> tuple[str, list[dict[str, Any]]]:
    """(text, blocks)"""
    text, elements, plain = "", [], ""
    position = 0
    while position < len(words):
        link = regex.match(r"https?://[^\s<>]+", words, pos=position)
        letter = link or regex.match(r"\X", words, pos=position)
        assert letter is not None
        part, position = letter[0], letter.end()
        special: dict[str, Any] | None = None
        if link:
            special, shown = {"type": "link", "url": part}, f"<{escaped(part)}>"
        elif regex.search(r"\p{Extended_Pictographic}", part):
            code = "-".join(f"{ord(one):x}" for one in part)
            special, shown = {"type": "emoji", "name": f"u{code}", "unicode": code}, f":u{code}:"
        else:
            shown = escaped(part)
        text += shown
        if special is None:
            plain += part
            continue
        elements += [*([{"type": "text", "text": plain}] if plain else []), special]
        plain = ""
    if plain:
        elements.append({"type": "text", "text": plain})
    section = {"type": "rich_text_section", "elements": elements}
    return text, [{"type": "rich_text", "block_id": "typed", "elements": [section]}]
