"""Where somebody is: what they have open, for a page beside the chat. Nothing changes by looking."""

from __future__ import annotations

from bot.core.effects import Choice, Line, Say
from bot.core.lines import label
from bot.core.scene import Scene, View
from bot.core.tending import list_mine

VIEW = View(my_posts=True, questions=True)


def where_you_are(scene: Scene) -> tuple[Line, tuple[Choice, ...]] | None:
    """None: not, or not yet, a neighbour."""
    if scene.me is None or scene.me.state != "joined":
        return None
    (posts,) = (effect for effect in list_mine(scene) if isinstance(effect, Say))
    lines = tuple(label(scene, one) for one in scene.lines)
    parts = (
        *((Line("helping-questions-wait", questions=len(scene.questions)),) if scene.questions else ()),
        Line("helping-talking", rows=lines) if lines else Line("helping-not-talking"),
        posts.line,
    )
    line = Line("helping-where-you-are", community=scene.community.name, parts=parts)
    return line, (Choice("ask"), Choice("offer"), Choice("mine"), Choice("help"))
