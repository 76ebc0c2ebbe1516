"""How a text begins that is no whole command, or may be said to somebody else as well.

"Report him, he threatened me" and "please block her" begin with a command; "finish" may be an answer to a neighbour.
Nothing is done by it: whoever wrote it is asked back.
"""

from __future__ import annotations

from bot.reading.spelling import one_slip_away
from bot.reading.values import GRAVE, Intent, Lexicon

WITH_ARGUMENTS = frozenset(
    "today log csv case close-case claim take-over give-up case-note lift story note match approve refuse word "
    "timezone introduce dots swap hello make unmake look-up danger-to-life no-place checked unchecked branch".split()
)
"""Verbs that need something after them: one that lacks it is told apart from other words."""
SAID_FIRST = frozenset({"report", "block"})
"""Verbs that need nothing more, and may have something said after them all the same: "report him, he threatened me"."""
FIRST = WITH_ARGUMENTS | SAID_FIRST
LONGEST_MANNER = 7
"""Words of politeness before them."""
SHORTEST_MISSPELLED = 5
ASKED = GRAVE | frozenset("leave forget pause resume take-back reveal share hide clear drop-in".split())
"""Verbs that do something which a neighbour may be asked as well: "leave?"."""
MOST_ASKED = 2
"""Words of such a command that ends in a question mark."""


class Beginnings:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        phrases = {**lexicon.perhaps, **lexicon.verbs}
        about_people = [phrase.split() for phrase, verb in phrases.items() if verb in SAID_FIRST]
        grave = {words[0] for words in about_people if len(words[0]) >= SHORTEST_MISSPELLED}
        self._meant = {slip: word for word in sorted(grave) for slip in one_slip_away(word)}
        self._whom = frozenset(words[1] for words in about_people if len(words) == 2)

    def of(self, words: list[str]) -> str:
        """The verb with which words begin that are no command, also behind politeness or misspelled; or ""."""
        known = self._lexicon
        if perhaps := known.perhaps.get(" ".join(words), ""):
            return perhaps
        verbs = (known.verbs.get(" ".join(words[:length]), "") for length in (3, 2, 1) if len(words) > length)
        if first := next((verb for verb in verbs if verb in FIRST), ""):
            return first
        after = next((at for at, word in enumerate(words[: LONGEST_MANNER + 1]) if word not in known.manner), 0)
        return self._about_somebody(words[after:], politely=after > 0)

    def _about_somebody(self, words: list[str], *, politely: bool) -> str:
        """The verb with whom it is about, or behind politeness the verb alone and nothing more."""
        if len(words) > 1 and words[1] in self._whom:
            words = [self._meant.get(words[0], words[0]), *words[1:]]
        elif not politely:
            return ""
        for length in (4, 3, 2, 1):
            phrase = " ".join(words[:length])
            verb = self._lexicon.verbs.get(phrase, "") or self._lexicon.perhaps.get(phrase, "")
            if verb in GRAVE and len(words) >= length and (length > 1 or len(words) == 1):
                return verb
        return ""

    def perhaps(self, intent: Intent, typed: str, words: list[str]) -> str:
        """The verb of a whole command that may be said to somebody else: "finish", or a short one that asks."""
        if intent.slashed or intent.words:
            return ""
        if typed.endswith("?") and len(words) <= MOST_ASKED and intent.verb in ASKED:
            return intent.verb
        return self._lexicon.perhaps.get(" ".join(words), "")
