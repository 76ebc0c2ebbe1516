"""Which parts of the scene are needed when something is due."""

from __future__ import annotations

from bot.core.events import Due
from bot.core.scene import View


def for_due(event: Due) -> View:
    match event.what:
        case "answer":
            return View(match=event.about)
        case "held":
            return View(match=event.about, coordinators=True)
        case "fading" | "expire" | "look-again" | "promised" | "unasked":
            return View(post=event.about)
        case "rhythm" | "nudge" | "forget-kept" | "ended" | "check-in" | "check-in-left" | "check-in-right":
            return View(connection=event.about)
        case "place-left" | "place-right":
            return View(connection=event.about)
        case "scams":
            return View(connection=event.about, coordinators=True, involved=True)
        case "reported" | "unclaimed" | "unanswered":
            return View(case=event.about, alert=event.about, coordinators=True, involved=True)
        case "sought" | "found" | "not-found" | "not-agreed":
            return View(introduction=event.about, admins=True)
        case "untaken" | "young" | "let-go" | "left-alone":
            return View(alert=event.about, coordinators=True, involved=True)
        case "drop-in-over":
            return View(round="drop-in")
        case "small-hello":
            return View(round=event.about)
        case "round-ask" | "round-draw" | "round-send" | "round-mid" | "round-over":
            return View(round=event.about, names=event.what == "round-send")
        case "back" | "check-over" | "admission":
            return View(neighbour=event.about, coordinators=True, involved=event.what == "back")
        case "cool-down":
            return View(neighbour=event.about, my_posts=True, rest=True)
        case "banned":
            return View(farewell=True, my_posts=True)
        case "ban-told" | "ban-review":
            asks = event.what == "ban-review"
            return View(ban=event.about, coordinators=asks, involved=asks)
        case "motion" | "review":
            return View(motion=event.about, admins=True, involved=event.what == "review")
        case "look-up":
            return View(motion=event.about, admins=True, identity=True, involved=True)
        case "audit-head" | "unswept":
            return View(audit_head=event.what == "audit-head", coordinators=True)
        case _:
            return View(neighbour=event.about, my_posts=True)
