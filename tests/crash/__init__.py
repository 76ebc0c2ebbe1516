"""Killed at any moment: the real bot in a process of its own, and a platform that outlives it.

`child` is that process, `platform` keeps what was told and shown, `people` are neighbours who answer what they are
asked, `oracle` compares what the platform saw with what was accepted. `points` names the moments.
"""
