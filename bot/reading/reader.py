"""The reader: one text to one Reading, by the words of every language we have. Pure.

Everybody may type in any of the languages at any time, so all of them are read at once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Literal

from bot.reading.beginnings import Beginnings
from bot.reading.denied import Denied
from bot.reading.folding import clean, fold
from bot.reading.guarding import Ordinary, judge, judge_after
from bot.reading.phrases import Phrases, answer, words_of
from bot.reading.safeguarding import Seen, Signs
from bot.reading.values import HOLD, Intent, Lexicon, Reading

__all__ = ["Reader", "words_of"]  # the second is handed on from where it stands

_CODE = re.compile(r"(?<![\w-])([a-z]{3,12}-[a-z]{3,12}-[a-z0-9]{4,26})(?![\w-])")
_SHORT_ID = re.compile(r"[a-z2-7]{4,16}$")
_DAY = re.compile(r"(\d{1,3})(?:[snrt][tdh])?")
_YEAR = re.compile(r"20\d\d")
_HOUR = re.compile(r"\d{1,2}(am|pm|h)?$")
_HANDLE = re.compile(r"((https?://)?t\.me/|@)\w{3,40}|[UW][A-Z0-9]{6,15}|\d{5,15}", re.ASCII)
_CLOCK = re.compile(r"([^\W\d]+ )?\d{1,2}([:.h ]?\d\d)?( ?[ap]\.?m)?")
"""A time of day, after one word at most: "15:00", "1500", "about 3 pm"."""

WITH_WORDS = frozenset({"ask", "offer", "enter", "introduce", "object", "places", "to-all"})
"""Verbs that are commands with a colon: "ask: could someone …"."""
SECONDED = frozenset("agree-change refuse-change agree-look-up refuse-look-up review-right review-wrong".split())
"""What one person moved and another seconds, by its short id."""
COUNTED = {"days": 1, "weeks": 7}
MOST_CHECKED = 20
ANY_TIME = "any-time"
SHORT = 5
"""Letters of an id as it is shown: many hold no figure."""
MOST_OF_A_SPAN = 6


class Reader:
    def __init__(self, lexicon: Lexicon, signs: Signs | None = None) -> None:
        self.lexicon = lexicon
        self._signs = signs or Signs([], {}, frozenset())
        self._begins = Beginnings(lexicon)
        self._common = frozenset[str]().union(*lexicon.common.values())
        self._sides = Phrases(lexicon.sides)
        self._kinds = Phrases(lexicon.kinds)
        self._times = Phrases(lexicon.times)
        self._denied = Denied(lexicon.denied, lexicon.times)
        self._standing = Phrases(dict.fromkeys(lexicon.standing, "standing"))
        self._answers = Phrases({**_yes_and_no(lexicon), **lexicon.answers})
        self._hints = Phrases(lexicon.hints)
        self._ordinary = Ordinary.of(lexicon)
        around = {**dict.fromkeys(lexicon.span, "span"), **dict.fromkeys(lexicon.months, "month")}
        self._span = Phrases({**around, **lexicon.times})

    def read(self, text: str) -> Reading:
        """Never fails: what could not be read is a Reading that nothing passes."""
        typed = clean(text)
        try:
            return self._read(typed)
        except Exception:
            return Reading(text=typed, verdict=HOLD, anew=self.read)

    def _read(self, typed: str) -> Reading:
        folded = fold(typed)
        words = words_of(folded)
        known = self.lexicon
        intent, kind, hints = self._intent(typed, folded, words), self._kinds.most(words), self._hints.keys(words)
        verdict = judge(typed, self._ordinary)
        seen = self._signs.seen(typed) if intent is None or intent.words else Seen()
        if known.hints.get(folded) == "scared":
            seen = Seen(("danger",))
        answers = ""
        if intent is None and not seen.cries:
            answers, whole, soft = answer(self._answers, words)
            if whole and answers in ("yes", "no"):
                intent, answers = Intent(answers), ""
            elif "?" in typed or (soft and kind):
                answers = ""
        return Reading(
            text=typed,
            folded=folded,
            intent=intent,
            answer=answers,
            hints=hints,
            begins=self._begins.perhaps(intent, typed, words) if intent else self._begins.of(words),
            only=self._only(words),
            zone=self._zone(words),
            speaks=known.languages.get(folded, ""),
            side=self._side(words),
            kind=kind,
            times=self._when(folded, words),
            date=self._date(words),
            tags=self._tags(words),
            addressed=self._tags(words_of(fold(typed.partition(":")[0])) if ":" in typed else words),
            listed=self._listed(intent.words) if intent and intent.verb == "ask-only" else (),
            roles=tuple(known.roles[word] for word in words if word in known.roles),
            states=tuple(known.states[word] for word in words if word in known.states),
            language=self._language(words),
            code=found.group(1) if (found := _CODE.search(folded)) else "",
            standing=bool(self._standing.first(words)),
            flags=seen.flags,
            perhaps=seen.perhaps,
            young=seen.young,
            unsure=seen.unsure and (intent is None or bool(intent.words)),
            verdict=verdict,
            after=partial(judge_after, typed, ordinary=self._ordinary, alone=verdict),
            anew=self.read,
        )

    def _intent(self, typed: str, folded: str, words: list[str]) -> Intent | None:
        slashed = typed.startswith("/")
        command = folded.removeprefix("/").strip() if slashed else folded
        if verb := self.lexicon.verbs.get(folded) or self.lexicon.verbs.get(command):
            return Intent(verb, "", slashed)
        if slashed and (verb := self.lexicon.verbs.get(folded.split()[0], "")):
            after = " ".join(typed.split()[1:])
            return Intent(verb, self.lexicon.languages.get(fold(after), after), slashed)
        head, colon, rest = typed.removeprefix("/").partition(":")
        verb = self.lexicon.verbs.get(fold(head), "") if colon else ""
        if verb in WITH_WORDS and rest.strip():
            return Intent(verb, rest.strip(), slashed)
        return self._with_arguments(typed.removeprefix("/"), words, slashed)

    def _with_arguments(self, typed: str, words: list[str], slashed: bool) -> Intent | None:
        """A command followed by its arguments, where the arguments have the right shape."""
        for length in (4, 3, 2, 1):
            verb = self.lexicon.verbs.get(" ".join(words[:length]), "") if len(words) >= length else ""
            if not verb:
                continue
            rest = words[length:]
            after = " ".join(typed.split()[length:])
            if slashed or self._fits(verb, rest, after):
                return Intent(verb, self.lexicon.languages.get(" ".join(rest), after), slashed)
        if slashed:
            return Intent("unknown", typed, slashed)
        return None

    def _when(self, folded: str, words: list[str]) -> tuple[str, ...]:
        """The times that are named and not left out; whoever only leaves some out means any other."""
        named = self._times.keys(words)
        if not named or (left := self._denied.without(folded, words)) == folded:
            return named
        return self._times.keys(words_of(left)) or (ANY_TIME,)

    def _date(self, words: Sequence[str]) -> str:
        """A day said by the name of its month, or a number of days."""
        months = self.lexicon.months
        for at, word in enumerate(words):
            if word not in months:
                continue
            before = [_DAY.fullmatch(one) for one in reversed(words[max(at - 2, 0) : at])]
            after = [_DAY.fullmatch(one) for one in words[at + 1 : at + 2]]
            if months[word] in COUNTED:
                return str(int(before[0][1]) * COUNTED[months[word]]) if before and before[0] else ""
            if day := next((one[1] for one in (*before, *after) if one), ""):
                year = next((one for one in words[at + 1 : at + 3] if _YEAR.fullmatch(one)), "")
                return f"{day}.{months[word]}.{year}"
        return ""

    def _tags(self, words: Sequence[str]) -> tuple[str, ...]:
        names = self.lexicon.names
        return tuple(names[word] for word in words if word in names)

    def _listed(self, after: str) -> tuple[str, ...]:
        """What is listed, one by one. Names that stand side by side may be one tag of several words."""
        found, run = [], [""]
        for typed in re.sub(r"[,;]", " , ", after).split():
            word = "".join(words_of(fold(typed)))
            name = self.lexicon.names.get(word, word if word.isdecimal() and run[-1] else "")
            if name:
                run.append(name)
                continue
            found += [" ".join(run[1:]), "" if not word or word in self.lexicon.joins else typed.strip(".!?")]
            run = [""]
        return tuple(one for one in (*found, " ".join(run[1:])) if one)

    def _fits(self, verb: str, rest: list[str], after: str) -> bool:
        known = self.lexicon
        names = sum(word in known.names for word in rest)
        match verb:
            case "pause":
                return bool(self._only([word for word in rest if word in known.span or word not in self._common]))
            case "quiet":
                return self._only(rest) == "hours"
            case "on-duty":
                return len(rest) <= 5 and bool(re.search(r"\d", after))
            case "word":
                return "=" in after
            case "checked":
                return names >= 1 and bool(re.search(r"\d{4}-\d\d", after))
            case "ask-only":
                return names >= 1
            case "unchecked" | "branch":
                return names == len(rest) == 1
            case "keep-apart":
                typed = after.split()
                return 0 < len(typed) <= 3 and bool(_HANDLE.fullmatch(typed[-1].rstrip(".,!")))
            case "back-by":
                return bool(_CLOCK.fullmatch(fold(after)))
            case "visit":
                back, clock = " ".join(rest[:2]), " ".join(after.split()[2:])
                return known.verbs.get(back) == "back-by" and bool(_CLOCK.fullmatch(fold(clock)))
            case "timezone":
                return bool(self._zone(rest))
            case "language" | "speak":
                return " ".join(rest) in known.languages
            case "join" | "first-admin" | "link":
                return bool(_CODE.search(fold(after)))
            case "introduce" | "dots":
                return names >= 1 or ":" in after
            case "call-me":
                return 1 <= len(rest) <= 3
            case "swap":
                return names >= 2 and len(rest) <= 3
            case "make" | "unmake":
                return names >= 1 and any(word in known.roles for word in rest)
            case "close" | "renew" | "rewrite" | "pick" | "no-place":
                return len(rest) == 1 and rest[0].isdecimal()
            case "end" | "block" | "report" | "reveal" | "share" | "hide":
                return names == len(rest) > 0
            case "hello":
                return len(rest) == 1 and names == 1
            case "log" | "csv":
                return (len(rest) == 1 and (names == 1 or rest[0] in known.states)) or after[:2] == "20"
            case "story" | "case" | "close-case" | "approve" | "refuse":
                return len(rest) == 1 and bool(_SHORT_ID.match(rest[0]))
            case "claim" | "take-over" | "give-up" | "lift":
                return len(rest) == 1 and self._is_id(rest[0])
            case _ if verb in SECONDED:
                return len(rest) == 1 and self._is_id(rest[0])
            case "look-up":
                return names >= 1 and rest[0] in known.names
            case "danger-to-life":
                return bool(rest) and (rest[0] in known.names or (len(rest) == 1 and self._is_id(rest[0])))
            case "note" | "case-note":
                return len(rest) >= 2 and self._is_id(rest[0])
            case "match":
                return len(rest) == 2 and bool(_SHORT_ID.match(rest[0])) and names >= 1
            case _:
                return False

    def _is_id(self, word: str) -> bool:
        """As long as an id is shown, or with a figure in it, and nobody's name."""
        if word in self.lexicon.names or not _SHORT_ID.match(word):
            return False
        return len(word) == SHORT or any(letter.isdigit() for letter in word)

    def _zone(self, words: list[str]) -> str:
        """ "I live in New York": a few words of which the last are a city's name."""
        if len(words) > MOST_OF_A_SPAN:
            return ""
        named = (self.lexicon.zones.get(" ".join(words[-length:]), "") for length in (3, 2, 1) if len(words) >= length)
        return next((zone for zone in named if zone), "")

    def _only(self, words: list[str]) -> Literal["day", "hours", ""]:
        """Is a text nothing but a day or a number of days, or nothing but hours from and to?"""
        if not words or len(words) > MOST_OF_A_SPAN:
            return ""
        numbers = [word for word in words if word.isdecimal() or _HOUR.match(word) or _DAY.fullmatch(word)]
        keys = set(self._span.in_a_row([word for word in words if word not in numbers]))
        if "" in keys or not (numbers or keys - {"span"}):
            return ""
        hours = len(numbers) > 1 and not keys - {"span"} and all(_HOUR.match(number) for number in numbers)
        return "hours" if hours else "day"

    def _side(self, words: list[str]) -> Literal["request", "offer", ""]:
        """Asks or offers? Whichever phrase comes first, but for what does neither: "I don't need help"."""
        side = next((key for key in self._sides.in_a_row(words) if key in ("request", "offer")), "")
        return "request" if side == "request" else "offer" if side == "offer" else ""

    def _language(self, words: list[str]) -> str:
        counts = {
            language: sum(word in common for word in words[:MOST_CHECKED])
            for language, common in self.lexicon.common.items()
        }
        best = max(counts, key=lambda language: counts[language], default="")
        return best if best and counts[best] > 0 and list(counts.values()).count(counts[best]) == 1 else ""


def _yes_and_no(lexicon: Lexicon) -> dict[str, str]:
    plain = (phrase for phrase in lexicon.verbs if not any(letter.isdigit() for letter in phrase))
    return {phrase: verb for phrase in plain if (verb := lexicon.verbs[phrase]) in ("yes", "no")}
