"""Who meets whom: pure and heavy. The same question gives the same answer, whoever asks it and whenever.

    objective   what a meeting of two is worth, and what must never be
    prices      a bound on what anybody could reach
    pairs       everybody a partner; trios: the odd one a place; larger: groups up to eight; partition: a few, exactly
    grouping    which of these is wanted; rounds: one round, told in ids
    cohorts     several weeks together

The engines are imported by those who ask, not by those who only hold the values.
"""
