"""Pigeon post: neighbours leave letters in a loft, a folder that everybody can reach."""

from __future__ import annotations

from pathlib import Path

from adapters.platforms import Platform, PlatformSettings


class PigeonSettings(PlatformSettings):
    pigeon_loft: Path | None = None

    @property
    def missing(self) -> str:
        there = self.pigeon_loft is not None and self.pigeon_loft.is_dir()
        return "" if there else "PIGEON_LOFT: there is no such folder"


PLATFORM = Platform(name="pigeon", settings=PigeonSettings, adapter="leveller_pigeon.adapter:Pigeon")
