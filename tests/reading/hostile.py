"""Texts written to make a guard slow: one short piece over and over; and whether they do."""

import time
from collections.abc import Callable

PIECES = (
    *"""a A 1 a. a@ / - a- a_ +44 £1 :: a1b 0a1b A.B. ' #a ?a= <@ $a ///a.b.c u/ live: www. http:// GB29 2x 1, 1. 1:1 1-
    one zero double oh insta telegram dot (at) Anna Mr code door card sort number ul. sp rue thanks best Best only
    😀 \u200d e\u0301 аерос ٠١ ① ０""".split(),
    " ", "\n", " dot ", "a b c d ", "1 ", "one ", "0 - ", "call 0 ", "the house on ", "my name is ", "code door ",
    "Mr A ", "card 4111 ", "sort code 20-", "2019-2020 ", "x 120 ", "1 High Street ", "I'm a nurse ", "my son A ",
    "abcd.efgh.", "i'm the only a ", "Best Anna ", "szkoła podstawowa ", "Oak Primary ", "add me on insta ",
    "12/05/2026 ",
)  # fmt: skip


def hostile(length: int) -> dict[str, str]:
    return {piece: (piece * (length // len(piece) + 1))[:length] for piece in PIECES}


def lingers(read: Callable[[str], object], text: str, longest: float) -> bool:
    """Whether it takes more than so many seconds of processor time whenever it is tried.

    An expression that backtracks is slow each time; another thread, a collection of garbage or a cold cache is not.
    """
    return all(_seconds(read, text) > longest for _again in range(5))


def _seconds(read: Callable[[str], object], text: str) -> float:
    begun = time.thread_time()
    read(text)
    return time.thread_time() - begun
