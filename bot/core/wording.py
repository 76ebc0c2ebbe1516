"""A community's own words: "lurcher = dog". A coordinator adds them in chat, and matching knows them at once."""

from __future__ import annotations

from bot.core.act import Act
from bot.core.effects import Effects, Line, Say, Teach
from bot.core.looking import look_at
from bot.core.model import Permission
from bot.core.quoting import on_one_line
from bot.core.saying import not_allowed
from bot.core.scene import Scene

LONGEST_WORD, LONGEST_MEANING = 40, 80
MOST_LOOKS = 50


def word(scene: Scene, act: Act) -> Effects:
    """`word lurcher = dog`; `word lurcher =` takes it out; `words` lists them."""
    me = scene.myself
    if not me.may(Permission.MATCH_BY_HAND):
        return not_allowed(scene)
    phrase, sign, meaning = (on_one_line(part).lower() for part in act.words.partition("="))
    if not sign:
        return (Say(to=me.id, line=_listed(scene)),)
    if not any(map(str.isalpha, phrase)) or len(phrase) > LONGEST_WORD or len(meaning) > LONGEST_MEANING:
        return (Say(to=me.id, line=Line("wording-how")),)
    if not meaning and phrase not in scene.own_words:
        return (Say(to=me.id, line=Line("wording-unknown", word=phrase)),)
    line = Line("wording-added", word=phrase, meaning=meaning) if meaning else Line("wording-gone", word=phrase)
    unmet = [post for post in scene.needs if post.lonely][:MOST_LOOKS]
    return (
        Teach(community=scene.community.id, word=phrase, meaning=meaning),
        Say(to=me.id, line=line),
        *(effect for post in unmet for effect in look_at(post.id, scene)),
    )


def _listed(scene: Scene) -> Line:
    rows = tuple(Line("wording-row", word=one, meaning=meaning) for one, meaning in scene.own_words.items())
    return Line("wording-words", rows=rows) if rows else Line("wording-how")
