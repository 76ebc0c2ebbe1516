"""Decks: the cards with a theme and a question that go out with each time. A ready one, or a lead's own, pasted."""

from __future__ import annotations

from bot.core.circles import Round
from bot.core.effects import Line

READY = 8
"""Cards of the ready deck, a cohort's eight weeks: connect, reflect, practise, and one week of nothing but kindness."""
QUESTIONS = 12
"""Questions for rounds, and for those who have not begun to write."""
LONGEST_CARD = 300


def pasted(words: str, times: int) -> tuple[tuple[str, ...], Line | None]:
    """The cards of a deck, one a line; or what is wrong with it."""
    cards = tuple(line.strip().lstrip("-•*").strip() for line in words.strip().splitlines() if line.strip())
    if len(cards) != times:
        return (), Line("rounds-deck-lines", most=times, number=len(cards))
    for number, card in enumerate(cards, 1):
        theme, colon, question = card.partition(":")
        if not colon or not theme.strip() or not question.strip() or len(card) > LONGEST_CARD:
            return (), Line("rounds-deck-line", number=number, most=LONGEST_CARD)
    return cards, None


def card(round_: Round, number: int) -> Line:
    """The card of a time, counted from 1."""
    if round_.cards:
        return Line("card-own", text=round_.cards[(number - 1) % len(round_.cards)])
    if round_.is_cohort:
        return Line(f"card-week-{(number - 1) % READY + 1}")
    return question(number)


def question(number: int) -> Line:
    return Line(f"card-question-{(number - 1) % QUESTIONS + 1}")
