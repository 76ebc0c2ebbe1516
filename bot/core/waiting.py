"""Words that wait for their writer: until they say for whom they are ("which"), or what becomes of them ("held").

1. Each message waits by itself: changed or deleted on its platform meanwhile, it is changed or gone here, and others
stay. 2. Words that are kept back are gone as soon as one of their messages is changed or deleted. 3. What waits under
another question waits no less.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.core.dialogue import Dialogue, laid_below, resume

WHICH, HELD = "which", "held"


@dataclass(frozen=True, slots=True)
class Written:
    """One message: the platform's reference of it, if it has one, and its words."""

    ref: str
    words: str


def messages(dialogue: Dialogue) -> tuple[Written, ...]:
    """Those that wait here, the oldest first."""
    found: list[Written] = []
    while (keys := _keys(len(found)))[0] in dialogue.draft:
        found.append(Written(dialogue.draft.get(keys[1], ""), dialogue.draft[keys[0]]))
    return tuple(found)


def drafted(written: Iterable[Written]) -> dict[str, str]:
    """These as part of a draft."""
    found: dict[str, str] = {}
    for number, one in enumerate(written):
        words, ref = _keys(number)
        found |= {words: one.words, ref: one.ref}
    return found


def _keys(number: int) -> tuple[str, str]:
    return (f"text {number + 1}", f"ref {number + 1}") if number else ("text", "ref")


def together(written: Iterable[Written]) -> str:
    return "\n".join(one.words for one in written if one.words)


def anywhere(dialogue: Dialogue) -> tuple[str, ...]:
    """All words that wait, under other questions too."""
    found = tuple(one.words for one in messages(dialogue)) if dialogue.step in (WHICH, HELD) else ()
    return (*found, *anywhere(resume(dialogue))) if dialogue.draft.get("was") else found


def holds(dialogue: Dialogue, ref: str) -> bool:
    """Does this message wait among others until it is known for whom it is?"""
    here = dialogue.step == WHICH and any(one.ref == ref for one in messages(dialogue))
    return bool(ref) and (here or (bool(dialogue.draft.get("was")) and holds(resume(dialogue), ref)))


def changed(dialogue: Dialogue, ref: str, words: str = "", **draft: str) -> Dialogue:
    """The dialogue with this message saying this, or without it; the same dialogue if it waits nowhere there.

    `draft`: what else is known of the message now. It stands in the draft already, where it matters.
    """
    if not ref:
        return dialogue
    here = messages(dialogue) if dialogue.step in (WHICH, HELD) else ()
    if any(one.ref == ref for one in here):
        left = [replace(one, words=words) if one.ref == ref else one for one in here]
        left = [one for one in left if one.words.strip()]
        if not left or dialogue.step == HELD:
            return resume(dialogue)
        known = {key: value for key, value in draft.items() if dialogue.draft.get(key)} if words else {}
        return replace(dialogue, draft={**_beside(dialogue.draft), **known, **drafted(left)})
    if not dialogue.draft.get("was"):
        return dialogue
    below = resume(dialogue)
    other = changed(below, ref, words, **draft)
    return dialogue if other == below else _on(dialogue, other)


def _beside(draft: Mapping[str, str]) -> dict[str, str]:
    """A draft without the messages in it."""
    return {key: value for key, value in draft.items() if key.partition(" ")[0] not in ("text", "ref")}


def _on(dialogue: Dialogue, below: Dialogue) -> Dialogue:
    """The same step, over another dialogue."""
    own = {key: value for key, value in dialogue.draft.items() if key not in ("was", "since") and key[:4] != "was:"}
    under = laid_below(below)
    return replace(dialogue, about=under.pop("about"), draft={**own, **under})
