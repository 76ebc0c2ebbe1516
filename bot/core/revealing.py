"""Reveal and share: what a neighbour shows of themselves, they type, and see exactly before it is shown.

1. A reveal happens to both at the same moment, and only while two live consents stand. 2. "Not yet" is silent, and the
question rests for 14 days. 3. A consent lives 72 hours and can be withdrawn until the other's stands. 4. Sharing a
place is one-sided: one helper, one confirmation, shown once, and kept only until the other has read the safety card.
5. Nothing is shown or shared before the safety card has been read (`first_meeting`).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core import cautioning, first_meeting, guarding
from bot.core.act import Act
from bot.core.chronicle import entry
from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.ending import close
from bot.core.lines import ask_which, chosen
from bot.core.model import Connection, End
from bot.core.names import named
from bot.core.relaying import across
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import DAY

CONSENT_LIVES = timedelta(hours=72)
RESTS = 14 * DAY
LONGEST = 300


def reveal(scene: Scene, act: Act) -> Effects:
    """Ask what to show."""
    line = chosen(scene, act)
    if line is None or not line.open:
        return ask_which(scene, "reveal")
    me = scene.myself
    if line.revealed:
        return (Say(to=me.id, line=Line("revealing-done-already")),)
    asked = Say(to=me.id, line=Line("revealing-what"), choices=(Choice("cancel"),))
    return (Save(record=scene.mine.at_step("reveal", line.id)), asked)


def is_asked(scene: Scene, line: Connection) -> bool:
    """Does the other side's live consent wait for mine?"""
    mine, theirs = line.mine(scene.end_of(line)), line.theirs(scene.end_of(line))
    rests, shown = mine.rests_until, mine.consents_until
    return (
        not line.revealed
        and theirs.consents_until is not None
        and theirs.consents_until > scene.at
        and not (rests and rests > scene.at)
        and not (shown and shown > scene.at)
    )


def typed(scene: Scene, act: Act) -> Effects:
    """What to show has been typed: show exactly that back, and ask."""
    me, line = scene.myself, scene.line(scene.mine.about)
    words = act.words.strip()
    if line is None or not line.open:
        return (Save(record=scene.mine.finished()), Say(to=me.id, line=Line("relaying-line-over")))
    if not words or len(words) > LONGEST:
        return (Say(to=me.id, line=Line("revealing-between", most=LONGEST), choices=(Choice("cancel"),)),)
    verdict = act.reading.verdict
    if verdict.action == "block":
        blocked = Line("guarding-not-at-all", found=guarding.told(verdict.found))
        return (*cautioning.kept_back(scene, line), Say(to=me.id, line=blocked, choices=(Choice("cancel"),)))
    step = "share-preview" if scene.mine.step in ("share", "share-preview") else "reveal-preview"
    verb = "send-where" if step == "share-preview" else "show"
    key = "revealing-preview-where" if step == "share-preview" else "revealing-preview"
    preview = Line(key, text=words, alias=named(line.theirs(me.id).alias))
    choices = (Choice(verb, line.id), Choice("change"), Choice("cancel"))
    return (Save(record=scene.mine.at_step(step, line.id, text=words)), Say(to=me.id, line=preview, choices=choices))


def change(scene: Scene) -> Effects:
    sharing = scene.mine.step == "share-preview"
    line = Line("revealing-where") if sharing else Line("revealing-what")
    asked = Say(to=scene.myself.id, line=line, choices=(Choice("cancel"),))
    return (Save(record=scene.mine.at_step("share" if sharing else "reveal", scene.mine.about)), asked)


def show(scene: Scene, act: Act) -> Effects:
    """The consent itself: only after the preview, only for the line previewed."""
    me, dialogue = scene.myself, scene.mine
    if dialogue.step != "reveal-preview" or (act.about and act.about != dialogue.about):
        return (Say(to=me.id, line=Line("revealing-nothing-to-show"), choices=(Choice("reveal"),)),)
    line = scene.line(dialogue.about)
    if line is None or not line.open:
        return (Save(record=dialogue.finished()), Say(to=me.id, line=Line("relaying-line-over")))
    return _consent(scene, line) if line.mine(me.id).read_card else first_meeting.asked_first(scene, line)


def _consent(scene: Scene, line: Connection) -> Effects:
    me = scene.myself
    mine = replace(line.mine(me.id), shows=scene.mine.draft["text"], consents_until=scene.at + CONSENT_LIVES)
    agreed = line.with_mine(mine)
    finished = Save(record=scene.mine.finished())
    theirs = agreed.theirs(me.id)
    if theirs.consents_until and theirs.consents_until > scene.at:
        return (finished, *_both(scene, agreed))
    waiting = Line("revealing-waiting", alias=named(theirs.alias), until=scene.at + CONSENT_LIVES)
    asked: Effects = ()
    if not (theirs.rests_until and theirs.rests_until > scene.at):
        asked = tell(
            scene,
            theirs.neighbour,
            Line("revealing-asked", alias=named(mine.alias)),
            Choice("reveal", line.id),
            Choice("rest", line.id, Line("choice-not-yet")),
            about=line.id,
            connection=line.id,
        )
    return (
        finished,
        Save(record=agreed),
        Say(to=me.id, line=waiting, choices=(Choice("hide", line.id),)),
        *asked,
    )


def _both(scene: Scene, line: Connection) -> Effects:
    """Two live consents: both are shown at the same moment, and the words are kept no longer."""
    me = scene.myself
    mine, theirs = line.mine(me.id), line.theirs(me.id)
    spent = replace(
        line,
        left=replace(line.left, shows="", consents_until=None),
        right=replace(line.right, shows="", consents_until=None),
        revealed=True,
    )
    return (
        Save(record=spent),
        *(effect for to, of in ((mine, theirs), (theirs, mine)) for effect in _shown(line, to, of)),
        *(_offer_direct(line) if theirs.neighbour in scene.housemates else ()),
        entry(scene, line.match, "revealed"),
    )


def _shown(line: Connection, to: End, of: End) -> Effects:
    """The same for both, quiet hours or not: they agreed to the same moment."""
    first, second = (named(word) for word in line.words)
    said = Line("revealing-shown", text=of.shows, first=first, second=second)
    return (Say(to=to.neighbour, line=said, about=line.id, connection=line.id, carries=of.neighbour),)


def _offer_direct(line: Connection) -> Effects:
    """They are in one workspace: the platform's own chat is a press away for each, and opens when both have pressed."""
    offer = Line("revealing-direct-offer")
    return tuple(
        Say(to=end.neighbour, line=offer, choices=(Choice("direct", line.id),), about=line.id, connection=line.id)
        for end in (line.left, line.right)
    )


def direct(scene: Scene, act: Act) -> Effects:
    """Go on without the bot. It happens when both have asked for it; then the bot withdraws."""
    line, me = chosen(scene, act), scene.myself
    if line is None or not line.open:
        return (Say(to=me.id, line=Line("relaying-line-over"), choices=(Choice("help"),)),)
    theirs = line.theirs(me.id)
    if not line.revealed or theirs.neighbour not in scene.housemates:
        first = Choice("help") if line.revealed else Choice("reveal", line.id)
        return (Say(to=me.id, line=Line("revealing-no-direct"), choices=(first,)),)
    agreed = line.with_mine(replace(line.mine(me.id), direct=True))
    if not theirs.direct:
        return (Save(record=agreed), Say(to=me.id, line=Line("revealing-direct-waiting")))
    over = Line("revealing-direct")
    return (
        Say(to=theirs.neighbour, line=over, direct=me.id),
        Say(to=me.id, line=over, direct=theirs.neighbour),
        *close(scene, agreed),
    )


def not_yet(scene: Scene, act: Act) -> Effects:
    """Silent: the other side learns nothing, and is not asked about again for 14 days."""
    line = chosen(scene, act)
    if line is None or not line.open:
        return (Say(to=scene.myself.id, line=Line("relaying-line-over")),)
    me = scene.myself
    rested = replace(line.mine(me.id), rests_until=scene.at + RESTS)
    return (Save(record=line.with_mine(rested)), Say(to=me.id, line=Line("revealing-not-yet")))


def hide(scene: Scene, act: Act) -> Effects:
    """Withdraw a consent that has not met the other's yet."""
    line = chosen(scene, act)
    me = scene.myself
    if line is None:
        return ask_which(scene, "hide")
    mine = line.mine(me.id)
    if not (mine.shows or mine.place):
        return (Say(to=me.id, line=Line("revealing-done-already" if line.revealed else "revealing-nothing-to-hide")),)
    hidden = replace(mine, shows="", consents_until=None, place="", place_until=None)
    return (Save(record=line.with_mine(hidden)), Say(to=me.id, line=Line("revealing-hidden")))


# --- one-sided: a place or a number, to this one neighbour -----------------------------------------------------------


def share(scene: Scene, act: Act) -> Effects:
    line = chosen(scene, act)
    if line is None or not line.open:
        return ask_which(scene, "share")
    asked = Say(to=scene.myself.id, line=Line("revealing-where"), choices=(Choice("cancel"),))
    return (Save(record=scene.mine.at_step("share", line.id)), asked)


def send_where(scene: Scene, act: Act) -> Effects:
    me, dialogue = scene.myself, scene.mine
    if dialogue.step != "share-preview" or (act.about and act.about != dialogue.about):
        return (Say(to=me.id, line=Line("revealing-nothing-to-show"), choices=(Choice("share"),)),)
    line = scene.line(dialogue.about)
    if line is None or not line.open:
        return (Save(record=dialogue.finished()), Say(to=me.id, line=Line("relaying-line-over")))
    return _send(scene, line) if line.mine(me.id).read_card else first_meeting.asked_first(scene, line)


def _send(scene: Scene, line: Connection) -> Effects:
    me, text, finished = scene.myself, scene.mine.draft["text"], Save(record=scene.mine.finished())
    if not line.theirs(me.id).read_card:
        return (finished, *first_meeting.wait(scene, line, text))
    first, second = (named(word) for word in line.words)
    alias = named(line.mine(me.id).alias)
    return (
        finished,
        Save(record=line),
        across(scene, line, Line("revealing-where-is", alias=alias, text=text, first=first, second=second)),
        Say(to=me.id, line=Line("revealing-where-sent", first=first, second=second), about=line.id),
    )


def read_card(scene: Scene, act: Act) -> Effects:
    """The card has been read: what waited for that goes on by itself, mine and theirs."""
    dialogue, me = scene.mine, scene.myself
    about_to = dialogue.draft.get("card") == "asked" and dialogue.about
    line = scene.line(dialogue.about) if about_to and not act.about else chosen(scene, act)
    if line is None:
        return ask_which(scene, "read-card")
    if not line.open:
        return (Say(to=me.id, line=Line("relaying-line-over")),)
    line, arrived = first_meeting.arrives(scene, line.with_mine(replace(line.mine(me.id), read_card=True)))
    if about_to == line.id:
        goes_on = _consent if dialogue.step == "reveal-preview" else _send
        return (*arrived, *goes_on(scene, line))
    return (Save(record=line), *(arrived or (Say(to=me.id, line=Line("first-meeting-read")),)))
