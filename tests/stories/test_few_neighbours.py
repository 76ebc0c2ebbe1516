"""Where few live, an area would say who it is: cards for many leave it out."""

from __future__ import annotations

from tests.stories.street import a_street


async def test_a_card_names_an_area_only_where_at_least_five_have_joined(database_url):
    async with a_street(database_url) as street:
        ana, *_ = await street.joined("ana", "bob", "cem", "dot")
        (eva,) = await street.joined("eva", area="Harbour")
        await street.posted(ana, "could someone walk my dog this week")
        await eva.says("what's needed")
        assert "Northside" not in eva.hears("matching-needs").text
        await street.joined("fay")
        await eva.says("what's needed")
        assert "Northside" in eva.hears("matching-needs").text
        await street.person("fay").says("leave")
        await street.person("fay").presses("yes-leave")
        await eva.says("what's needed")
        assert "Northside" not in eva.hears("matching-needs").text


async def test_nothing_said_in_public_names_an_area_or_what_anybody_asked(sqlite_url):
    async with a_street(sqlite_url) as street:
        (lena,) = await street.joined("lena")
        await street.made(lena, "lead")
        await street.with_a_channel()
        (ana,) = await street.joined("ana", area="Harbour")
        await street.posted(ana, "could someone walk my dog this week")
        await street.person("admin").says("/card", place="story:square")
        await lena.says("small hellos")
        await lena.says(f"hello from {await street.tag(ana)}")
        await ana.presses("write-hello")
        await ana.says("Hello all, I like soup")
        await ana.presses("post-hello")
        public = street.heard_by(street.person("square"))
        assert "soup" in public
        tag = await street.tag(ana)
        assert all(word not in public.casefold() for word in ("harbour", "northside", "dog", tag))
