"""`python -m bench turns|log|start|kill|rounds|fours …`: measure again what docs/figures.md says."""

from __future__ import annotations

import sys
from importlib import import_module

NAMES = (
    "turns",
    "log",
    "start",
    "kill",
    "relay",
    "fuzz",
    "emulated",
    "models",
    "matching",
    "rounds",
    "fours",
    "guard",
    "safeguard",
    "opinion",
)


def main() -> None:
    if len(sys.argv) > 1 and sys.argv[1] in NAMES:
        import_module(f"bench.{sys.argv[1]}").main(sys.argv[2:])
        return
    if len(sys.argv) > 1:
        sys.exit(f"python -m bench {'|'.join(NAMES)} [--help]")
    for name in ("start", "turns", "log"):
        for database in ("sqlite", "postgresql") if name != "start" else ("",):
            print(f"== {name} {database}".rstrip(), flush=True)
            import_module(f"bench.{name}").main(["--database", database] if database else [])


if __name__ == "__main__":
    main()
