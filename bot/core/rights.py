"""What neighbours may always do, whatever else is going on: report and block, rest, leave, and see what is held."""

from __future__ import annotations

from dataclasses import replace

from bot.core import (
    avoiding,
    cooling,
    discreet,
    distress,
    ending,
    first_names,
    helping,
    keeping,
    leading,
    leaving,
    linking,
    reporting,
    visiting,
)
from bot.core.act import Act
from bot.core.effects import Effects, Line, Say
from bot.core.scene import Scene


def keep(scene: Scene, act: Act) -> Effects:
    match act.verb:
        case "emergency":
            return helping.emergency(scene)
        case "tell":
            return distress.tell(scene, act)
        case "tell-nobody":
            return distress.tell_nobody(scene)
        case "who-told":
            return distress.who_told(scene, act)
        case "respond":
            return distress.respond(scene)
        case "clear":
            return distress.clear(scene)
        case "block":
            return ending.block(scene, act)
        case "report" if scene.case is not None and not act.pressed:
            return reporting.reason(scene, replace(act, words=act.reading.text))
        case "report":
            return reporting.report(scene, act)
        case "reason":
            return reporting.reason(scene, act)
        case "attach" | "attach-nothing":
            return reporting.attach(scene, act)
        case "keep-apart":
            return avoiding.keep_apart(scene, act)
        case "discreet" | "not-discreet":
            return discreet.switch(scene, act.verb == "discreet")
        case "unveil":
            return discreet.unveil(scene)
        case "visit" | "back-by":
            return visiting.begin(scene, act)
        case "back":
            return visiting.back(scene)
        case "more-time":
            return visiting.more_time(scene)
        case "object" | "review":
            return cooling.object_(scene, act)
        case "pause":
            return keeping.pause(scene, act)
        case "resume":
            return keeping.resume(scene)
        case "quiet" | "no-quiet":
            return keeping.quiet(scene, act)
        case "timezone":
            return keeping.timezone(scene, act)
        case "speak" | "language":
            return keeping.speak(scene, act)
        case "leave":
            return leaving.leave(scene)
        case "yes-leave":
            return leaving.leave_now(scene) if scene.mine.step == "leave" else leaving.leave(scene)
        case "forget":
            return leaving.forget(scene)
        case "yes-forget":
            return leaving.forget_now(scene) if scene.mine.step == "forget" else leaving.forget(scene)
        case "data":
            return keeping.my_data(scene)
        case "who-sees":
            return keeping.who_sees(scene)
        case "yes-data":
            return keeping.my_data_now(scene) if scene.mine.step == "data" else keeping.my_data(scene)
        case "call-me":
            return first_names.call_me(scene, act)
        case "no-name":
            return first_names.no_name(scene)
        case "link":
            return linking.link(scene, act)
        case "unlink":
            return linking.unlink(scene)
        case "linking-on" | "linking-off":
            return linking.switch(scene, act.verb == "linking-on")
        case "join":
            return (Say(to=scene.myself.id, line=Line("joining-already", community=scene.community.name)),)
        case _:
            return leading.lead(scene, act)
