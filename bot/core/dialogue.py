"""Where a neighbour is in talking with the bot; a record like those of `model`, which hands it on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

Id = str

LISTS = frozenset({"mine", "needs"})
SETTINGS = frozenset({"language", "pause", "quiet", "timezone"})
"""Steps that take nothing but the name of a language, a day, hours, a city or a country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """Where a neighbour is in talking *with the bot*: only what they began themselves.

    What the bot asked unprompted (a match, a check-in) is not kept here: it follows from the records.
    """

    neighbour: Id
    community: Id
    step: str = ""
    about: Id = ""
    draft: Mapping[str, str] = field(default_factory=dict)
    at: datetime | None = None  # when it came to this step; None until the decision is done
    version: int = 0

    @property
    def idle(self) -> bool:
        """Nothing is asked. A list shown last is remembered, so that its numbers can be typed."""
        return self.step in ("", *LISTS)

    def at_step(self, step: str, about: Id = "", **draft: str) -> Dialogue:
        return replace(self, step=step, about=about, draft=draft, at=None)

    def finished(self) -> Dialogue:
        return replace(self, step="", about="", draft={}, at=None)


def laid_below(dialogue: Dialogue) -> dict[str, str]:
    """A dialogue as part of a draft, while something else is asked first."""
    below = {f"was:{key}": value for key, value in dialogue.draft.items()}
    since = dialogue.at.isoformat() if dialogue.at else ""
    return {**below, "was": dialogue.step, "about": dialogue.about, "since": since}


def resume(dialogue: Dialogue) -> Dialogue:
    """The dialogue as it was before that."""
    draft = dialogue.draft
    below = {key.removeprefix("was:"): value for key, value in draft.items() if key.startswith("was:")}
    at = datetime.fromisoformat(draft["since"]) if draft.get("since") else None
    return replace(dialogue, step=draft.get("was", ""), draft=below, at=at)
