"""Roles are sets of permissions: nobody holds everything, changes take two, and one admin always stays."""

from __future__ import annotations

import asyncio

import pytest

from bot.core.people import EVERYTHING, ROLES, permissions, with_role, without_role
from storage.prepared import Prepared
from tests.stories.street import Person, Street, a_street


async def roles(street: Street, person: Person) -> set[str]:
    digest = street.memory.vault.lookup("address", person.address)
    find = Prepared("SELECT n.roles FROM neighbour n JOIN address a ON a.neighbour = n.id WHERE a.digest = :digest")
    row = await street.memory.run(lambda db: find.row(db, digest=digest))
    assert row is not None
    return set(row["roles"].split())


async def written(street: Street) -> list[tuple[str, str]]:
    rows = await street.memory.run(Prepared("SELECT what, about FROM audit ORDER BY number").rows)
    return [(row["what"], row["about"]) for row in rows]


async def two_admins(street: Street, *others: str) -> tuple[Person, ...]:
    """Ana and Ben are admins of a team that is no small one."""
    ana, ben, *rest = await street.joined("ana", "ben", *others)
    await ana.says(f"admin {street.founded.admin_code}")
    await ana.says(f"make {await street.tag(ben)} admin")
    await ana.says("small team off")
    for one in (ana, ben, *rest):
        one.skips()
    return (ana, ben, *rest)


def test_no_role_by_itself_holds_everything():
    assert [role for role in ROLES if permissions({role}) >= EVERYTHING] == []
    assert permissions({"coordinator"}) == permissions({"matcher", "safeguarding"})


@pytest.mark.parametrize(
    ("held", "taken", "left"),
    [
        ({"coordinator", "lead"}, "matcher", {"safeguarding", "lead"}),
        ({"coordinator"}, "safeguarding", {"matcher"}),
        ({"matcher", "safeguarding", "admin"}, "coordinator", {"admin"}),
        ({"coordinator"}, "coordinator", set()),
        ({"lead"}, "admin", {"lead"}),
    ],
)
def test_of_a_role_that_is_taken_in_part_the_rest_stays(held, taken, left):
    assert without_role(frozenset(held), taken) == left


def test_a_role_that_is_part_of_another_is_not_held_twice():
    assert with_role(frozenset({"matcher", "lead"}), "coordinator") == {"coordinator", "lead"}
    assert with_role(frozenset({"coordinator"}), "matcher") == {"coordinator"}


async def test_the_first_role_that_is_given_says_that_this_is_a_small_team(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await ana.says(f"admin {street.founded.admin_code}")
        ana.skips()
        for role, said in (("lead", 1), ("coordinator", 0)):
            await ana.says(f"make {await street.tag(ben)} {role}")
            assert len(ana.hears("granting-done").line.values["more"]) == said
        await ana.says("small team")
        assert "What is lost" in ana.hears("small-team-on").text


async def test_each_role_opens_its_own_rooms_and_no_others(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, cem, dot = await street.joined("ana", "ben", "cem", "dot")
        await ana.says(f"admin {street.founded.admin_code}")
        for who, role in ((ben, "matcher"), (cem, "safeguarding"), (dot, "auditor")):
            await ana.says(f"make {await street.tag(who)} {role}")
            who.hears(f"granting-you-are-{role}")
        opens = {
            "log": ben,
            "enter": ben,
            "look up": cem,
            "audit": dot,
            "approval": ana,
            "small team": ana,
        }
        for words, may in opens.items():
            for one in (ana, ben, cem, dot):
                await one.says(words)
                refused = one.last.key == "helping-not-allowed"
                assert refused == (one is not may), f"{words}: {one.name} heard {one.last.key}"
                await one.says("cancel")


async def test_nobody_gets_everything_into_one_hand_unless_the_team_is_small(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await ana.says(f"admin {street.founded.admin_code}")
        own = await street.tag(ana)
        await ana.says("small team off")
        ana.hears("granting-admin", "small-team-off")
        await ana.says(f"make {own} coordinator")
        ana.hears("granting-done")
        await ana.says(f"make {own} auditor")
        assert "small team" in ana.hears("granting-everything").text
        assert await roles(street, ana) == {"admin", "coordinator"}
        await ana.says("small team on")
        ana.hears("small-team-on")
        await ana.says(f"make {own} auditor")
        ana.hears("granting-done")
        assert await roles(street, ana) == {"admin", "coordinator", "auditor"}
        await ana.says("small team off")
        ana.hears("small-team-hold-all")
        await ana.says(f"unmake {own} matcher")
        ana.hears("granting-done")
        await ana.says("small team off")
        ana.hears("small-team-off")
        assert await roles(street, ana) == {"admin", "safeguarding", "auditor"}
        ben.hears_nothing()


async def test_a_one_time_code_puts_nobody_in_charge_of_everything(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await ana.says(f"admin {street.founded.admin_code}")
        await ana.says("small team off")
        for role in ("coordinator", "auditor"):
            await ana.says(f"make {await street.tag(ben)} {role}")
        ben.skips()
        code = await street.memory.another_admin_code("", at=street.clock.now())
        await ben.says(f"admin {code}")
        ben.hears("granting-everything")
        assert "admin" not in await roles(street, ben)


async def test_with_two_admins_another_one_agrees_before_a_role_changes(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem = await two_admins(street, "cem")
        await ana.says(f"make {await street.tag(cem)} coordinator")
        ana.hears("seconding-waits")
        asked = ben.hears("seconding-ask")
        cem.hears_nothing()
        assert await roles(street, cem) == set()
        await ana.sends(asked.choice("agree-change"))
        ana.hears("seconding-settled")
        assert await roles(street, cem) == set(), "nobody seconds what they moved themselves"
        await ben.presses("agree-change")
        ben.hears("seconding-you-agreed")
        ana.hears("seconding-agreed")
        cem.hears("granting-you-are-coordinator")
        assert await roles(street, cem) == {"coordinator"}
        await ben.presses("agree-change", about=asked)
        ben.hears("seconding-settled")
        await ben.says(f"unmake {await street.tag(cem)} matcher")
        ben.hears("seconding-waits")
        short = ana.hears("seconding-ask").line.values["id"]
        await ana.says(f"agree to change {short}")
        ana.hears("seconding-you-agreed")
        cem.hears("granting-taken")
        await cem.says("log")
        cem.hears("helping-not-allowed")
        assert (await written(street))[3:] == [
            ("make-moved", "coordinator"),
            ("refused", "agree-change"),
            ("make", "coordinator"),
            ("refused", "agree-change"),
            ("unmake-moved", "matcher"),
            ("unmake", "safeguarding"),
            ("refused", "log"),
        ]


async def test_a_change_that_is_refused_or_left_for_a_day_does_not_happen(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, cem = await two_admins(street, "cem")
        tag = await street.tag(cem)
        await ana.says(f"make {tag} lead")
        await ben.presses("refuse-change")
        ana.hears("seconding-waits", "seconding-refused")
        await ana.says(f"make {tag} lead")
        await street.passes(hours=24, minutes=1)
        ana.hears("seconding-waits", "seconding-over")
        await ben.presses("agree-change")
        assert ben.last.key == "seconding-settled"
        cem.hears_nothing()
        assert await roles(street, cem) == set()


async def test_what_was_moved_by_somebody_who_is_no_longer_admin_does_not_happen(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, cem, dot = await two_admins(street, "cem", "dot")
        await ana.says(f"make {await street.tag(cem)} admin")
        await ben.presses("agree-change")
        await ana.says(f"make {await street.tag(dot)} coordinator")
        asked = ben.last
        assert asked.key == "seconding-ask"
        await ana.says(f"unmake {await street.tag(ana)} admin")
        assert ana.last.key == "granting-done", "nobody needs leave to give up what is theirs"
        await ben.presses("agree-change", about=asked)
        assert ben.last.key == "seconding-gone"
        assert await roles(street, dot) == set()


async def test_becoming_a_small_team_again_takes_two_admins(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await two_admins(street)
        await ana.says("small team on")
        ana.hears("seconding-waits")
        await ana.says("small team")
        ana.hears("small-team-off")
        await ben.presses("agree-change")
        ben.hears("seconding-ask", "seconding-you-agreed")
        await ana.says("small team")
        ana.hears("seconding-agreed", "small-team-on")


@pytest.mark.parametrize(
    "ways",
    [
        ("unmake {own} admin",),
        ("leave",),
        ("forget me",),
        ("/unmake {own} admin",),
        ("unmake {own} administrator",),
    ],
)
async def test_the_last_admin_stays_whatever_way_is_tried(sqlite_url, ways):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(f"admin {street.founded.admin_code}")
        ana.skips()
        for words in ways:
            await ana.says(words.format(own=await street.tag(ana)))
            ana.hears("granting-last-admin")
        for payload in ("yes-leave", "yes-forget"):
            await ana.sends(payload)
            ana.hears("granting-last-admin")
        assert await roles(street, ana) == {"admin"}


async def test_an_admin_who_was_asked_to_leave_for_good_stays_when_the_other_went_first(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await two_admins(street)
        await ana.says("leave")
        await ben.says("forget me")
        await ben.presses("yes-forget")
        await ana.presses("yes-leave")
        ana.hears("keeping-leave-sure", "granting-last-admin")
        assert await roles(street, ana) == {"admin"}


async def test_of_two_admins_who_go_at_the_same_moment_one_stays(database_url):
    async with a_street(database_url) as street:
        ana, ben = await two_admins(street)
        for one in (ana, ben):
            await one.says("leave")
        await asyncio.gather(ana.presses("yes-leave"), ben.presses("yes-leave"))
        held = [await roles(street, one) for one in (ana, ben)]
        assert sorted(held, key=len) == [set(), {"admin"}]
        assert sorted((ana.last.key, ben.last.key)) == ["granting-last-admin", "keeping-left"]


async def test_the_audit_log_is_shown_to_auditors_page_by_page(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, cem = await street.joined("ana", "ben", "cem")
        await ana.says(f"admin {street.founded.admin_code}")
        await ana.says(f"make {await street.tag(ben)} auditor")
        await ana.says(f"make {await street.tag(cem)} coordinator")
        for _ in range(10):
            await cem.says("log")
        ben.skips()
        await ben.says("audit")
        page = ben.hears("auditing-page")
        rows = page.line.values["rows"]
        assert [row.values["what"].key for row in rows] == ["audited-log"] * 10
        assert rows[0].values["who"].key == f"name-{await street.tag(cem)}"
        assert [role.key for role in rows[0].values["roles"]] == ["role-coordinator"]
        await ben.presses("audit", about=page)
        rows = ben.hears("auditing-page").line.values["rows"]
        assert [row.values["what"].key for row in rows] == ["audited-make", "audited-make", "audited-first-admin"]
        assert [role.key for role in rows[0].values["what"].values["about"]] == ["role-coordinator"]
        assert (await written(street))[-2:] == [("audit", ""), ("audit", "")]


async def test_an_audit_log_with_nothing_in_it_says_so(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await ana.says(f"admin {street.founded.admin_code}")
        await ana.says(f"make {await street.tag(ben)} auditor")
        ben.skips()
        await ben.sends("audit:1")
        ben.hears("auditing-empty")


async def test_whom_somebody_answered_for_is_handed_over_before_the_role_goes(database_url):
    async with a_street(database_url) as street:
        kim, lea, ben = await street.joined("kim", "lea", "ben")
        await street.made(kim, "coordinator")
        admin = street.person("admin")
        await kim.says("enter: somebody needs the dog walked this week")
        await kim.presses("they-agree")
        await street.posted(ben, "I can do dog walks most mornings")
        await ben.presses("willing")
        await kim.presses("accept")
        assert ben.last.key == "opening-through"
        for one in (kim, ben):
            one.skips()
        tag = await street.tag(kim)
        await admin.says(f"unmake {tag} matcher")
        admin.hears("granting-answers-for")
        await street.made(ben, "matcher")
        await admin.says(f"unmake {tag} matcher")
        admin.hears("granting-answers-for")
        await street.made(lea, "matcher")
        await admin.says(f"unmake {tag} matcher")
        admin.hears("granting-done")
        kim.hears("granting-taken")
        lea.hears("granting-handed-over")
        await ben.says("see you at nine")
        kim.hears_nothing()
        assert "see you at nine" in lea.hears("reviewing-for").text
        await lea.says("fine, thank you")
        assert "fine, thank you" in ben.last.text
