"""The ears and mouths: one package per chat platform, found by name and loaded only when it is switched on.

A platform from another package joins by an entry point in the group `leveller.adapters` that leads to a
`adapters.platforms.Platform`; it cannot replace one of ours. The playground and the terminal are started by commands
of their own and need no entry.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from adapters.platforms import Platform

GROUP = "leveller.adapters"

BUILT_IN: Mapping[str, str] = {
    "slack": "adapters.slack:PLATFORM",
    "telegram": "adapters.telegram:PLATFORM",
}
"""Known even where the package was not installed, only checked out."""


class BrokenAdapter(ImportError):
    """An adapter is known by name, but what its name points to cannot be loaded."""


def known() -> dict[str, str]:
    """Every platform by name, with the path (`package.module:attribute`) that leads to it."""
    from importlib.metadata import entry_points  # here: reading the metadata of all packages takes a while

    # What an older install of ours has left behind is no other package's.
    theirs = (point for point in entry_points(group=GROUP) if not point.value.startswith("adapters."))
    return {point.name: point.value for point in theirs} | dict(BUILT_IN)


def all_platforms() -> tuple[Platform, ...]:
    """Every platform there is, by name. Of their packages no more is imported than says what they are."""
    from adapters.platforms import Platform

    found = []
    for name, path in sorted(known().items()):
        platform = load(path)
        if not isinstance(platform, Platform) or platform.name != name:
            raise BrokenAdapter(f"The adapter {name!r}: {path} is no platform of that name.")
        found.append(platform)
    return tuple(found)


def load(path: str) -> Any:
    """What `package.module:attribute` leads to. Nothing of it has been imported before this."""
    module, _, attribute = path.partition(":")
    try:
        return getattr(import_module(module), attribute)
    except (ImportError, AttributeError) as error:
        raise BrokenAdapter(f"{path} could not be loaded: {error}") from error
