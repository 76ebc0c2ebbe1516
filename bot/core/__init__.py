"""Pure decisions: no await, clock, dice, logging or I/O, and nothing but the standard library.

Who may see what, who is matched and what is revealed is decided here and nowhere else, so anonymity can be
checked by reading this one package. `decide.py` is its table of contents.
"""
