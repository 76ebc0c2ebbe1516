"""Joining: from a stranger's first word to a neighbour with an area.

1. Nobody is asked for a name. 2. What a stranger wrote first is kept and taken up after joining. 3. Nothing is kept of
somebody who says no. 4. The agreement has a version; when it changes, everybody is asked again, and again their words
are kept meanwhile. 5. Ending, blocking, reporting, leaving and one's data never wait for an agreement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.core import admission, distress, helping, inviting, posting, relaying
from bot.core.act import Act
from bot.core.effects import Choice, Effects, Erase, Know, Later, Line, Move, Save, Say
from bot.core.leaving import UNDO_LEAVING
from bot.core.model import AGREEMENT, LOBBY, Community, Dialogue, Id, Neighbour
from bot.core.names import TAGS, named
from bot.core.posting import LONGEST
from bot.core.scene import Code, Scene
from bot.reading.values import Reading

ELSEWHERE = "elsewhere"
"""Said of none of the areas."""
GOES = frozenset({"leave", "forget", "yes-forget", "stop"})
STEPS = ("agree", "area", admission.STEP, inviting.STEP)
"""Where somebody stands who is joining."""


def needed(scene: Scene) -> bool:
    """Must this speaker join (again) before anything else?"""
    return scene.me is None or scene.me.state != "joined" or scene.me.agreed < AGREEMENT


RIGHTS = frozenset(
    "end block report reason attach attach-nothing leave yes-leave forget yes-forget data yes-data emergency "
    "tell tell-nobody who-told respond clear".split()
)
"""What neighbours may do also while they are asked to agree anew, and after they left."""
RIGHTS_STEPS = frozenset({"reason", "attach", "leave", "forget", "data"})


def allowed(scene: Scene, act: Act) -> bool:
    """May this be done without (again) having agreed?"""
    if scene.me is None or scene.me.state == "joining":
        return act.verb in ("emergency", "clear") and scene.me is not None
    at_step = scene.mine.step in RIGHTS_STEPS and (act.loose or act.verb in ("", "yes", "no", "cancel"))
    return at_step or act.verb in RIGHTS


def step(scene: Scene, act: Act) -> Effects:
    """Whatever a person says or presses while they are not, or not yet again, a neighbour."""
    if act.loose or act.verb == "to-all":
        act = act.as_words()
    if scene.me is None:
        return _stranger(scene, act)
    if scene.me.state == "left":
        return _come_back(scene, act)
    brought = inviting.brought(scene) if scene.me.state == "joining" and not scene.invited else None
    if brought and brought.community == scene.me.community:
        return _brought(scene, brought)
    refuses = act.verb in GOES or (act.verb in ("no", "cancel") and scene.mine.step == "agree")
    if scene.me.state == "joining" and refuses:
        return (Say(to=scene.me.id, line=Line("joining-refused")), Erase(what="neighbour", about=scene.me.id))
    if scene.me.community == LOBBY:
        return _choose_community(scene, act)
    if (code := _spoken(act)) in scene.community.languages:
        me = replace(scene.me, language=code)
        at_area = scene.mine.step == "area"
        again = _ask_area(scene, me, Line("joining-area")) if at_area else _welcome(scene.community, me)
        again = admission.meanwhile(scene) if scene.mine.step == admission.STEP else again
        again = inviting.meanwhile(scene, act) if scene.mine.step == inviting.STEP else again
        return (Save(record=me), again)
    if scene.mine.step == admission.STEP:
        return (*_keep_words(scene, act), admission.meanwhile(scene))
    if scene.mine.step == inviting.STEP:
        waits = inviting.wanted(scene, scene.me)
        return (*_keep_words(scene, act), inviting.meanwhile(scene, act)) if waits else _joined(scene, scene.me)
    if scene.mine.step == "area":
        return _area(scene, act)
    if act.verb in ("more", "help"):
        more = Line("joining-more", country=scene.community.country)
        return (Say(to=scene.me.id, line=more, choices=_welcome_choices(scene.community, scene.me)),)
    if act.verb in ("agree", "yes"):
        return _agreed(scene)
    if act.verb == "no":
        leaving = Line("keeping-leave-sure", lines=len(scene.lines))
        choices = (Choice("yes-leave"), Choice("agree"))
        return (Save(record=scene.mine.at_step("leave")), Say(to=scene.me.id, line=leaving, choices=choices))
    return (*_keep_words(scene, act), _welcome(scene.community, scene.me))


def _spoken(act: Act) -> str:
    """The language that was asked for, by button, by command or by its bare name."""
    return (act.about or act.words) if act.verb == "speak" else act.reading.speaks if not act.verb else ""


def _stranger(scene: Scene, act: Act) -> Effects:
    invitation = inviting.brought(scene)
    code = _opens(scene)
    known = {community.id: community for community in scene.communities}
    community = known.get(code) or (scene.communities[0] if len(scene.communities) == 1 else scene.community)
    guess = _spoken(act) or act.reading.language
    fallback = community.languages[0] if community.languages else "en"
    me = Neighbour(
        id=scene.dice.id("neighbour"),
        community=community.id,
        language=guess if guess in community.languages or community.is_lobby else fallback,
    )
    kept = posting.draft_of(act) if posting.worth_keeping(act) and not code else {}
    dialogue = Dialogue(neighbour=me.id, community=community.id, step="agree", draft=kept)
    if community.is_lobby:
        question = Line("joining-no-street") if not scene.communities else Line("joining-which-street")
        first = Say(to=me.id, line=question)
    else:
        first = _welcome(community, me)
    numbers = (helping.numbers(me.id, community),) if act.verb in ("emergency", "help") else ()
    if helping.in_danger(act):
        me, numbers = (
            replace(me, numbers_for=tuple((kind, scene.at) for kind in act.reading.cries)),
            (distress.numbers(me.id, community, act.reading.cries),),
        )
    return (
        Save(record=me),
        Save(record=dialogue),
        Know(address=scene.speaker, neighbour=me.id, community=community.id, home=scene.home),
        *(inviting.taken(scene, invitation, me) if invitation else ()),
        *_too_long(me, act),
        *numbers,
        first,
    )


def _opens(scene: Scene) -> Id:
    """Into which community the code leads that was typed or followed."""
    code = scene.code
    return code.community if code and (code.purpose == "street" or inviting.brought(scene)) else ""


def _brought(scene: Scene, code: Code) -> Effects:
    """Somebody who has begun to join types an invitation."""
    me, here = scene.myself, replace(scene, invited=True)
    came = inviting.taken(scene, code, me)
    if scene.mine.step in (inviting.STEP, admission.STEP):
        return (*came, *_joined(here, me))
    at_area = scene.mine.step == "area"
    return (*came, _ask_area(scene, me, Line("joining-area")) if at_area else _welcome(scene.community, me))


def _too_long(me: Neighbour, act: Act) -> Effects:
    """Words are kept whole or not at all, and never without saying so."""
    length = len(act.words)
    return (Say(to=me.id, line=Line("posting-too-long", most=LONGEST, length=length)),) if length > LONGEST else ()


def _come_back(scene: Scene, act: Act) -> Effects:
    """They are asked anew; until they agree, they are as forgotten in thirty days as if they had said nothing."""
    me = replace(scene.myself, state="joining", agreed=0, left_at=scene.at)
    kept = posting.draft_of(act) if posting.worth_keeping(act) else {}
    dialogue = scene.mine.at_step("agree", **kept)
    forgotten = Later(at=scene.at + UNDO_LEAVING, what="erase", about=me.id, community=me.community)
    return (Save(record=me), Save(record=dialogue), forgotten, *_too_long(me, act), _welcome(scene.community, me))


def _choose_community(scene: Scene, act: Act) -> Effects:
    community = next((one for one in scene.communities if one.id == _opens(scene)), None)
    if community is not None:
        invitation = inviting.brought(scene)
        language = scene.myself.language if scene.myself.language in community.languages else community.languages[0]
        me = replace(scene.myself, community=community.id, language=language)
        moved = replace(scene.mine, community=community.id)
        return (
            Move(neighbour=me.id, community=community.id),
            Save(record=me),
            Save(record=moved),
            *(inviting.taken(scene, invitation, me) if invitation else ()),
            _welcome(community, me),
        )
    question = Line("joining-code-unknown") if act.reading.code else Line("joining-which-street")
    numbers = (helping.numbers(scene.myself.id, scene.community),) if act.verb == "help" else ()
    return (*_keep_words(scene, act), *numbers, Say(to=scene.myself.id, line=question))


def edited(scene: Scene) -> Effects:
    """A change of what was written before; it is not taken up, and never without saying so."""
    return (Say(to=scene.me.id, line=Line("joining-edited")),) if scene.me and scene.me.state != "left" else ()


def _keep_words(scene: Scene, act: Act) -> Effects:
    """What was typed waits until its author has joined. With a line open, that is whatever was typed."""
    dialogue, kept = scene.mine, {}
    worth = posting.is_clear(act) if dialogue.step == "area" else posting.worth_keeping(act)
    if act.words.strip() and len(act.words) <= LONGEST and (scene.lines or worth):
        kept = posting.draft_of(act)
    if dialogue.step in STEPS and not kept:
        return _too_long(scene.myself, act)
    # Whatever else was begun under an earlier agreement is left; its draft is not taken for words to post.
    step_ = dialogue.step if dialogue.step in STEPS else "agree"
    return (Save(record=dialogue.at_step(step_, **kept)), *_too_long(scene.myself, act))


def _welcome(community: Community, me: Neighbour) -> Say:
    line = Line("joining-welcome-back") if me.tag else Line("joining-welcome", community=community.name)
    return Say(to=me.id, line=line, choices=_welcome_choices(community, me))


def _welcome_choices(community: Community, me: Neighbour) -> tuple[Choice, ...]:
    others = tuple(
        Choice("speak", code, Line(f"language-{code}")) for code in community.languages if code != me.language
    )
    return (Choice("agree"), Choice("more"), Choice("no", label=Line("choice-not-me")), *others)


def _agreed(scene: Scene) -> Effects:
    me = replace(scene.myself, agreed=AGREEMENT)
    if me.area or len(scene.community.areas) < 2:
        me = replace(me, area=me.area or "".join(scene.community.areas[:1]))
        return _joined(scene, me)
    waiting = scene.mine.at_step("area", **_kept(scene))
    return (Save(record=me), Save(record=waiting), _ask_area(scene, me, Line("joining-area")))


def _ask_area(scene: Scene, me: Neighbour, line: Line) -> Say:
    areas = tuple(
        Choice("area", str(number), Line("verbatim", text=name)) for number, name in enumerate(scene.community.areas)
    )
    return Say(to=me.id, line=line, choices=(*areas, Choice("area", ELSEWHERE, Line("choice-elsewhere"))))


def area_named(community: Community, act: Act) -> str:
    """The community's area that somebody pressed or typed, or ""."""
    if act.verb == "area" and act.about.isdecimal() and int(act.about) < len(community.areas):
        return community.areas[int(act.about)]
    said = f" {' '.join(act.reading.text.casefold().replace('.', ' ').replace(',', ' ').split())} "
    named_ = [area for area in community.areas if f" {area.casefold()} " in said]
    return named_[0] if len(named_) == 1 else ""


def _area(scene: Scene, act: Act) -> Effects:
    me = scene.myself
    if area := area_named(scene.community, act):
        return _joined(scene, replace(me, area=area))
    if act.about == ELSEWHERE or (not act.pressed and "elsewhere" in act.reading.hints):
        return _joined(scene, me)
    if act.verb in ("help", "more"):
        return (_ask_area(scene, me, Line("joining-area-help", country=scene.community.country)),)
    return (*_keep_words(scene, act), _ask_area(scene, me, Line("joining-area-again")))


def _joined(scene: Scene, me: Neighbour) -> Effects:
    uninvited = inviting.wanted(scene, me)
    if uninvited and not scene.community.admission:
        return inviting.ask(scene, me, dict(_kept(scene)))
    tag = me.tag or scene.dice.name(TAGS, scene.names, "tag")
    if admission.wanted(scene, me) and (uninvited or not scene.community.invites):
        return admission.begin(scene, replace(me, tag=tag), dict(_kept(scene)))
    return _welcomed(scene, replace(me, tag=tag))


def admitted(scene: Scene) -> Effects:
    """Somebody has let them in."""
    return _welcomed(scene, scene.myself) if scene.me is not None and admission.waits(scene.me) else ()


def _welcomed(scene: Scene, me: Neighbour) -> Effects:
    me = replace(me, state="joined", joined_at=me.joined_at or scene.at, left_at=None)
    said = Say(to=me.id, line=Line("joining-done", tag=named(me.tag), area=me.area))
    kept, saved = _kept(scene), Save(record=me)
    if kept.get("text") and scene.lines:
        words = Act(verb="", words=kept["text"], reading=Reading(text=kept["text"], kind=kept.get("kind", "")))
        return (saved, said, *relaying.ask_whom(replace(scene, dialogue=scene.mine.finished()), words))
    if kept.get("text"):
        return (saved, said, *posting.take_up(scene, me, kept))
    return (saved, Save(record=scene.mine.finished()), said)


def _kept(scene: Scene) -> Mapping[str, str]:
    """The words kept while joining; what other steps hold is something else."""
    return scene.mine.draft if scene.mine.step in STEPS else {}
