"""The tables of communities, and of the codes that lead into them."""

from __future__ import annotations

from sqlalchemy import Table

from storage.columns import flag, key, metadata, moment, number, words

community = Table(
    "community",
    metadata,
    key(),
    number("version"),
    words("name"),
    words("country"),
    words("timezone"),
    words("languages"),
    words("areas"),
    flag("channel"),
    flag("linking"),
    flag("admission"),
    flag("invites"),
    flag("dots"),
    words("moderation"),
    words("next_to"),
    words("places"),
    words("team"),
)

code = Table("code", metadata, key("digest"), words("community"), words("purpose"), moment("at"))
