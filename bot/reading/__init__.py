"""One text becomes one frozen `Reading`: intent, side, kind, times, and what must not pass. Pure; before the turn."""
