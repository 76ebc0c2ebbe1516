"""What leads, coordinators and admins do, by word or by button; each room asks for the permission itself."""

from __future__ import annotations

from bot.core import (
    admission,
    banning,
    cases,
    checks,
    convening,
    dots,
    duty,
    entering,
    first_names,
    granting,
    helping,
    inspecting,
    introducing,
    inviting,
    looking_up,
    overseeing,
    places,
    proposing,
    reviewing,
    seconding,
    small_hellos,
    suggesting,
    teams,
    wording,
    young,
)
from bot.core.act import Act
from bot.core.effects import Effects
from bot.core.scene import Scene


def lead(scene: Scene, act: Act) -> Effects:
    match act.verb:
        case "suggest":
            return suggesting.suggest(scene)
        case "first-names":
            return first_names.list_(scene)
        case "introduce":
            return introducing.begin(scene, act)
        case "dots":
            return dots.begin(scene, act)
        case "dots-to":
            return dots.typed(scene, act) if scene.mine.step == dots.STEP else helping.stale(scene)
        case "send-dots":
            return dots.send(scene)
        case "know-one" | "know-nobody":
            return dots.know(scene, act)
        case "ask-both" | "ask-neither":
            return dots.agree(scene, act)
        case "dots-on" | "dots-off":
            return dots.switch(scene, act.verb == "dots-on")
        case "send-introduction":
            return introducing.send(scene)
        case "hello":
            return introducing.invite_hello(scene, act)
        case "write-hello" | "no-hello":
            return introducing.write_hello(scene, act)
        case "post-hello":
            return introducing.post_hello(scene)
        case "new-round" | "new-cohort":
            return convening.begin(scene, act)
        case "set" | "ready-deck":
            return convening.typed(scene, act) if scene.mine.step == "convene" else helping.stale(scene)
        case "ask-area" | "ask-everybody" | "ask-only" | "ask-alumni":
            return convening.narrowed(scene, act) or helping.stale(scene)
        case "mix-new" | "mix-any":
            return convening.mix(scene, act.verb == "mix-new") or helping.stale(scene)
        case "open-round":
            return convening.open_(scene)
        case "send-round" | "draw-again" | "swap":
            return overseeing.by_lead(scene, act)
        case "small-hellos" | "no-small-hellos":
            return small_hellos.switch(scene, act)
        case "small-team" | "small-team-on" | "small-team-off":
            return teams.switch(scene, act)
        case "agree-change" | "refuse-change":
            return seconding.answer(scene, act)
        case "look-up":
            return looking_up.look_up(scene, act)
        case "danger-to-life":
            return looking_up.danger(scene, act)
        case "agree-look-up" | "refuse-look-up":
            return looking_up.answer(scene, act)
        case "review-right" | "review-wrong":
            return looking_up.review(scene, act)
        case "audit":
            return inspecting.page(scene)
        case "first-admin":
            return granting.first_admin(scene, act)
        case "make" | "unmake":
            return granting.grant(scene, act)
        case "channel" | "card":
            return granting.channel(scene, act)
        case "today":
            return reviewing.today(scene, cases.rows(scene))
        case "log":
            return reviewing.log(scene, act)
        case "csv":
            return reviewing.as_csv(scene)
        case "story":
            return reviewing.story(scene, act)
        case "note":
            return reviewing.note(scene, act)
        case "unmet":
            return reviewing.unmet(scene)
        case "match":
            return reviewing.by_hand(scene, act)
        case "approve" | "refuse":
            return proposing.judge(scene, act) if act.about or act.words else reviewing.today(scene, cases.rows(scene))
        case "approval" | "approve-nothing" | "approve-flagged" | "approve-all" | "by-hand":
            return proposing.switch(scene, act)
        case "admit" | "leave-waiting":
            return admission.answer(scene, act)
        case "admission-on" | "admission-off":
            return admission.switch(scene, act.verb == "admission-on")
        case "invites-on" | "invites-off":
            return inviting.switch(scene, act.verb == "invites-on")
        case "branch":
            return inviting.branch(scene)
        case "rest-branch":
            return inviting.rest(scene)
        case "wake-branch":
            return inviting.wake(scene)
        case "places":
            return places.place(scene, act)
        case "no-place":
            return places.no_place(scene, act)
        case "checked" | "unchecked":
            return checks.check(scene, act)
        case "checks":
            return checks.list_(scene)
        case "word":
            return wording.word(scene, act)
        case "case":
            return cases.read(scene)
        case "reports":
            return cases.list_(scene)
        case "claim" | "take-over":
            return cases.claim(scene, act)
        case "give-up":
            return cases.give_up(scene)
        case "case-note":
            return cases.note(scene, act)
        case "close-case":
            return cases.close(scene)
        case "outcome":
            return cases.outcome(scene, act)
        case "bans":
            return banning.list_(scene)
        case "lift" | "yes-lift":
            return cases.lift(scene, sure=act.verb == "yes-lift")
        case "on-duty":
            return duty.on_duty(scene, act)
        case "off-duty":
            return duty.off_duty(scene)
        case "who-on-duty":
            return duty.who(scene)
        case "take-it":
            return cases.take(scene)
        case "adult" | "child":
            return young.judge(scene, act) if act.about else helping.stale(scene)
        case "enter":
            return entering.enter(scene, act)
        case "they-agree":
            return entering.entered(scene)
        case _:
            return helping.stale(scene) if act.pressed else helping.unknown_command(scene)
