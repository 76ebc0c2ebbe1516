"""Who came by whom, to rows."""

from __future__ import annotations

from sqlalchemy import Index, Table

from bot.core.model import Invitation
from storage.columns import key, metadata, moment, number, words
from storage.fields import Keyring, Values, ms

invitation = Table(
    "invitation",
    metadata,
    key("neighbour"),
    number("version"),
    words("community"),
    words("inviter"),
    moment("at"),
    Index("ix_invitation_inviter", "inviter"),
)


def invitation_row(record: Invitation, _keys: Keyring) -> Values:
    return {
        "neighbour": record.neighbour,
        "community": record.community,
        "inviter": record.inviter,
        "at": ms(record.at),
    }
