"""What must not pass to another person, found however it is written. Pure, before the turn; whatever fails is held.

    view        the text folded, letter by letter, with the way back to the original
    spoken      signs that are spelled out: "dot", "małpa", "g m a i l"
    digits      numbers that are apart, in words or in other scripts, as chains of digits
    ordinary    what everybody writes: prices, times, dates, sizes, scores; left out first
    money       blocked: bank, cards, codes for one use, ways to be paid, numbers of papers
    phones, links, handles, places          held
    streets, hurried, people, keys          warned about: who and where somebody is, also typed in lower case
    window      what only the last few messages together say:
                parts (numbers), homes (addresses), lettered (postcodes), promised (codes, dates), announced

The original is delivered only when nothing is found; nothing here is ever shown.
"""

from bot.reading.guarding.judging import Ordinary, delivered, judge
from bot.reading.guarding.window import EARLIER, judge_after, may_complete

__all__ = ["EARLIER", "Ordinary", "delivered", "judge", "judge_after", "may_complete"]
