"""What must not pass to another person. For now everything passes; what can't be judged is held.

Its place in the house is final: pure, before the turn, and every error means "hold" (see `Reader.read`).
"""

from __future__ import annotations

from bot.reading.values import Verdict


def judge(text: str) -> Verdict:
    return Verdict()
