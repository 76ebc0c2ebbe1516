"""Keep me apart from somebody whom they know by a handle: for whoever fears to be found.

1. It holds like a block, in every way in which two could meet, from now on. 2. The answer is the same whether anybody
here has this handle or not: nothing that is open ends by it, and every question that was under way does, whoever
it was about. 3. What holds is a keyed digest of the handle as it is
now, and that limit is said. 4. Few can be named, and none taken back: else one could find out who is who.
"""

from __future__ import annotations

import re

from bot.core.act import Act
from bot.core.effects import Choice, Effects, KeepApart, Line, Say
from bot.core.leaving import questions_dropped
from bot.core.looking import look_at
from bot.core.scene import Scene

MOST = 5
_LINK = re.compile(r"(https?://)?t\.me/")


def keep_apart(scene: Scene, act: Act) -> Effects:
    me, typed = scene.myself, act.words.split()
    handle = _LINK.sub("@", typed[-1].rstrip(".,!").lower()) if typed else ""
    if len(handle.lstrip("@")) < 3:
        return (Say(to=me.id, line=Line("avoiding-how", most=MOST), choices=(Choice("help"),)),)
    if scene.avoided.get(me.id, 0) >= MOST:
        return (Say(to=me.id, line=Line("avoiding-enough", most=MOST), choices=(Choice("help"),)),)
    return (
        KeepApart(neighbour=me.id, handle=handle),
        *questions_dropped(scene, {me.id}),
        *_look_anew(scene),
        Say(to=me.id, line=Line("avoiding-done")),
    )


def _look_anew(scene: Scene) -> Effects:
    mine = (match for match in scene.matches if match.live and match.asker == scene.myself.id and match.request)
    return tuple(ring for match in mine for ring in look_at(match.request, scene))
