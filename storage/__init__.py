"""The memory: what was decided is recorded here, in one transaction a turn, and found again one query a scene part."""
