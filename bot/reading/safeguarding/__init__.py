"""Safeguarding: which words of a text are a sign of distress, danger, harm or deceit.

1. Signs are data (`prompts/signs`), in a small language of patterns over plain words (`patterns`).
2. Words are made plain first (`plain`): folded, apostrophes gone, short forms spelled out, near misses corrected.
3. Everyday phrases that only sound alarming are taken out before signs are looked for (`signs`).
4. What follows from a sign, such as that it is a child who is hurt, is looked for only beside that sign.
5. Everybody may type in any language, so the signs of all of them are looked for.
"""

from bot.reading.safeguarding.signs import FLAGS, YOUNG, Seen, Signs, Tables

__all__ = ["FLAGS", "YOUNG", "Seen", "Signs", "Tables"]
