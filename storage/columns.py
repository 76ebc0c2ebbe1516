"""The columns that tables are made of: plain numbers, texts and bytes, the same on every database."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, SmallInteger, Text, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s",
    }
)

AutoId = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up by itself only on INTEGER


def key(name: str = "id") -> Column[str]:
    return Column(name, Text, primary_key=True)


def words(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def number(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False, server_default="0")


def flag(name: str) -> Column[int]:
    return Column(name, SmallInteger, nullable=False, server_default="0")


def moment(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=True)


def sealed(name: str) -> Column[bytes]:
    return Column(f"sealed_{name}", LargeBinary, nullable=True)


def end(side: str) -> list[Column[str] | Column[int] | Column[bytes]]:
    return [
        words(f"{side}_neighbour"),
        words(f"{side}_alias"),
        moment(f"{side}_spoke_at"),
        sealed(f"{side}_shows"),
        moment(f"{side}_consents_until"),
        moment(f"{side}_rests_until"),
        words(f"{side}_outcome"),
        words(f"{side}_again"),
        flag(f"{side}_direct"),
        flag(f"{side}_frank"),
        words(f"{side}_cautioned"),
        flag(f"{side}_read_card"),
        sealed(f"{side}_place"),
        moment(f"{side}_place_until"),
    ]


def visit() -> list[Column[str] | Column[int]]:
    return [
        moment("visit_until"),
        moment("visit_next_at"),
        words("visit_step"),
        words("visit_matches"),
        words("visit_apart"),
        flag("visit_alarmed"),
    ]


OPEN = text("state = 'open'")
