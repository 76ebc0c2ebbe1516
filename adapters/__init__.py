"""The ears and mouths: one package per chat platform, found by name and loaded only when it is switched on.

An adapter from another package joins by an entry point in the group `leveller.adapters`; it cannot replace one of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

GROUP = "leveller.adapters"

BUILT_IN: Mapping[str, str] = {
    "playground": "adapters.playground:Playground",
    "terminal": "adapters.terminal:Terminal",
}
"""Known even where the package was not installed, only checked out."""


class UnknownAdapter(LookupError):
    """A setting names an adapter that nobody brought."""

    def __init__(self, name: str, known: Mapping[str, str]) -> None:
        super().__init__(f"There is no adapter called {name!r}. There are: {', '.join(sorted(known))}.")
        self.name = name


class BrokenAdapter(ImportError):
    """An adapter is known by name, but what its name points to cannot be loaded."""


def known() -> dict[str, str]:
    """Every adapter by name, with the import path (`package.module:attribute`) it would be loaded from."""
    from importlib.metadata import entry_points  # here: reading the metadata of all packages takes a while

    return {point.name: point.value for point in entry_points(group=GROUP)} | dict(BUILT_IN)


def load(name: str) -> Any:
    """The adapter's class. Nothing of it has been imported before this."""
    path = BUILT_IN.get(name) or known().get(name)
    if path is None:
        raise UnknownAdapter(name, known())
    module, _, attribute = path.partition(":")
    try:
        return getattr(import_module(module), attribute)
    except (ImportError, AttributeError) as error:
        raise BrokenAdapter(f"The adapter {name!r} could not be loaded from {path}: {error}") from error
