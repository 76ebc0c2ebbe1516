"""Who must not meet whom in a community: by blocks, and by what somebody was named."""

from __future__ import annotations

from storage import apart
from storage.prepared import Database, Prepared
from tests.stories.street import a_street

_ALL_WITH_ALL = Prepared(
    f"SELECT p.neighbour AS one, a.neighbour AS other FROM apart p JOIN address a ON {apart.NAMED}"
)


async def test_all_who_are_kept_apart_are_found_by_any_of_the_names_they_have(database_url: str) -> None:
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("block")
        cem, dot = await street.joined("cem", "dot")
        cem.handle, dot.handle = "@cem_1 @cem_2", "@dot_1"
        for one in (cem, dot):
            await one.says("help")
        await dot.says("keep me apart from @cem_2")
        await ben.says("keep me apart from @dot_1")
        await ben.says("keep me apart from @nobody_here")
        await dot.says("keep me apart from @dot_1")
        tags = [await street.tag(one) for one in (ana, ben, cem, dot)]

        def found(db: Database) -> tuple[set[tuple[str, str]], set[tuple[str, str]], dict[str, str]]:
            everybody = Prepared("SELECT id, tag, community FROM neighbour").rows(db)
            ids = {row["tag"]: row["id"] for row in everybody}
            named = {(row["one"], row["other"]) for row in _ALL_WITH_ALL.rows(db)}
            return apart.everybody(db, everybody[0]["community"]), named, ids

        pairs, named, ids = await street.memory.run(found)
        first, second, third, fourth = (ids[tag] for tag in tags)
        assert pairs == {(first, second), (fourth, third), (second, fourth)}
        assert named == pairs - {(first, second)}
