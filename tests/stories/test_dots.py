"""Joining the dots: two leads of two communities bring one neighbour of each together, and nobody else learns of it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.core.names import named
from tests.stories.street import Person, Street, a_street

BRINGS = "An old workshop with room for two"


@dataclass
class Two:
    """Elm Street, and Riverside beside it; each with an admin, a lead and a neighbour."""

    street: Street
    lea: Person
    ana: Person
    max: Person
    ben: Person

    async def tag(self, person: Person) -> str:
        return self.street.spoken(named(await self.street.tag(person)))


async def comes(street: Street, name: str, code: str) -> Person:
    """Somebody new in the community of this code."""
    one = street.person(name)
    await one.says(code)
    await one.presses("agree")
    one.skips()
    return one


@pytest.fixture
async def two(database_url: str) -> AsyncIterator[Two]:
    async with a_street(database_url) as street:
        there = await street.another("Riverside")
        here = street.founded
        people: dict[str, Person] = {}
        for founded, names in ((here, ("admin", "lea", "ana")), (there, ("olga", "max", "ben"))):
            admin, lead, one = [await comes(street, name, founded.street_code) for name in names]
            if founded is here:
                for who in (admin, lead, one):
                    await who.sends("area:0")
                    who.skips()
            await admin.says(f"admin {founded.admin_code}")
            for who, role in ((lead, "lead"), (admin, "coordinator")):
                await admin.says(f"make {await street.tag(who)} {role}")
                assert admin.last.key.startswith("granting"), admin.last.key
            await admin.says("joining the dots on")
            assert admin.last.key == "dots-on"
            lead.skips()
            people |= {lead.name: lead, one.name: one, admin.name: admin}
        yield Two(street, people["lea"], people["ana"], people["max"], people["ben"])


async def asks_over_there(two: Two) -> None:
    """Lea asks for Ana, in as few words as will do."""
    await two.lea.says(f"join the dots for {await two.tag(two.ana)}: bikes")
    await two.lea.says("Tools")
    await two.lea.says("A picture")
    await two.lea.presses("send-dots")


async def asked(two: Two) -> None:
    """Lea has asked for Ana, Max has named Ben, and Lea has agreed."""
    await two.lea.says(f"join the dots for {await two.tag(two.ana)}: restores old bikes, and nobody here does")
    two.lea.hears("dots-ask-left-brings")
    await two.lea.says("Tools and twenty years of chains")
    two.lea.hears("dots-ask-first-step")
    await two.lea.says("A picture of the bike that gives most trouble")
    two.lea.hears("dots-preview", community="Riverside")
    await two.lea.says("yes")
    two.lea.hears("dots-sent")
    two.max.hears("dots-asked", community="Elm Street", reason="restores old bikes, and nobody here does")
    await two.max.presses("know-one")
    two.max.hears("dots-ask-right")
    await two.max.says(await two.tag(two.ben))
    two.max.hears("dots-ask-right-brings")
    await two.max.says(BRINGS)
    two.max.hears("dots-preview-back")
    await two.max.presses("send-dots")
    two.max.hears("dots-sent-back")
    two.lea.hears("dots-found", brings=BRINGS)
    await two.lea.says("ask both")
    two.lea.hears("dots-asking")


async def talking(two: Two) -> None:
    await asked(two)
    two.ana.hears("dots-meet", community="Riverside", theirs=BRINGS)
    two.ben.hears("dots-meet", community="Elm Street", yours=BRINGS)
    await two.ana.says("yes")
    two.ana.hears("introducing-waiting")
    await two.ben.presses("meet")
    for one in (two.ana, two.ben):
        one.hears("opening-through")
    for lead in (two.lea, two.max):
        lead.hears("dots-opened")
        lead.hears_nothing()


async def test_two_leads_bring_two_communities_together_and_nobody_else_learns_of_it(two):
    await talking(two)
    await two.ana.says("Does yours squeak as well?")
    two.ben.hears("relaying-said", text="Does yours squeak as well?")
    await two.ben.says("Only on Sundays")
    two.ana.hears("relaying-said", text="Only on Sundays")
    ana, ben = await two.tag(two.ana), await two.tag(two.ben)
    assert ana != ben, "two communities give the same names: take another seed"
    for reader, other in ((two.lea, ben), (two.max, ana), (two.ana, ben), (two.ben, ana)):
        assert other not in two.street.heard_by(reader)


@pytest.mark.parametrize("who", ["ana", "ben"])
async def test_whoever_says_no_is_not_known_to_have(two, who):
    await asked(two)
    no, other = (two.ana, two.ben) if who == "ana" else (two.ben, two.ana)
    await other.presses("meet")
    await no.presses("not-now")
    other.skips()
    for lead in (two.lea, two.max):
        lead.hears("dots-not-this-time")


async def test_every_word_and_button_works_on_both_ends(two):
    await talking(two)
    for one in (two.ben, two.ana):
        await one.says("share")
        assert one.last.key.startswith(("revealing", "first-meeting")), one.last.key
        await one.says("cancel")
        await one.sends(one.ends.choice("end").replace("end:", "read-card:"))
        one.skips()
    await two.ben.says("Shall we say the workshop on Saturday?")
    two.ana.skips()
    await two.ben.sends(two.ben.ends.choice("end"))
    assert two.ben.last.key == "ending-ended-by-me"
    assert two.ana.last.key == "ending-ended"
    await two.street.passes(days=2)
    for one in (two.ana, two.ben):
        assert one.last.key == "checking-in-ask"
        await one.presses("happened")
        await one.presses("good")


async def test_a_report_reaches_those_who_look_after_whoever_is_reported(two):
    await talking(two)
    await two.ben.says("report")
    await two.ben.presses("reason:harassment")
    await two.ben.presses("attach-nothing")
    assert two.ben.last.key == "ending-report-thanks"
    here, there = two.street.person("admin"), two.street.person("olga")
    assert "reviewing-alert-report" in [said.key for said in here.heard]
    assert "reviewing-alert-report" not in [said.key for said in there.heard]
    case = await two.street.case()
    await here.says(f"case {case.id}")
    assert here.last.key == "reviewing-case-story"
    await there.says(f"case {case.id}")
    assert there.last.key == "reviewing-no-such"


async def test_the_log_is_kept_where_the_introduction_was_made_and_hides_the_other_tag(two):
    await talking(two)
    await two.ben.sends(two.ben.ends.choice("end"))
    here, there = two.street.person("admin"), two.street.person("olga")
    await here.says("log")
    row = here.last.line.values["rows"][0]
    assert row.values["asker"] == named(await two.street.tag(two.ana))
    assert row.values["helper"].key == "somebody"
    await here.says(f"story {row.values['id']}")
    assert [one.values["what"].key for one in here.last.line.values["entries"]] == [
        "log-introduced",
        "log-one-yes",
        "log-opened",
        "log-ended",
    ]
    await there.says("log")
    assert there.last.key == "reviewing-log-empty"


async def test_it_is_off_until_both_admins_say_so(two):
    await two.street.person("olga").says("joining the dots off")
    await two.lea.says(f"join the dots for {await two.tag(two.ana)}: bikes")
    assert two.lea.last.key == "dots-nowhere"
    await two.street.person("olga").says("joining the dots on")
    await two.street.person("admin").says("joining the dots off")
    await two.lea.says(f"join the dots for {await two.tag(two.ana)}: bikes")
    assert two.lea.last.key == "dots-nowhere"
    await two.ana.says(f"join the dots for {await two.tag(two.lea)}: bikes")
    assert two.ana.last.key == "helping-not-allowed"
    await two.ana.says("joining the dots on")
    assert two.ana.last.key == "helping-not-allowed"


async def test_whatever_both_read_shows_nobody(two):
    tag = await two.tag(two.ana)
    await two.lea.says(f"join the dots for {tag}: ring 07700 900123 about bikes")
    assert two.lea.last.key == "guarding-not-for-others"
    await two.lea.says(f"join the dots for {tag}: {tag} mends bikes")
    assert two.lea.last.key == "introducing-no-tags"
    await two.lea.says("join the dots for Heron and me")
    assert two.lea.last.key == "introducing-nobody" if tag != "Heron" else "dots-ask-reason"


async def test_nobody_comes_to_mind_and_after_a_week_it_is_over(two):
    await asks_over_there(two)
    await two.max.says("nobody comes to mind")
    assert two.max.last.key == "matching-fine"
    two.lea.skips()
    await two.street.passes(days=7)
    assert two.lea.last.key == "dots-not-this-time"
    await two.max.presses("know-one", about=next(said for said in two.max.heard if said.key == "dots-asked"))
    assert two.max.last.key == "dots-gone"


async def test_a_foreign_button_finds_nothing(two):
    await asks_over_there(two)
    known = two.max.last.choice("know-one").partition(":")[2]
    for who in (two.ana, two.ben):
        for verb in ("know-one", "know-nobody", "ask-both", "ask-neither"):
            await who.sends(f"{verb}:{known}")
            assert who.last.key == "helping-not-allowed"
    await two.lea.sends(f"know-one:{known}")
    assert two.lea.last.key == "dots-gone"
    await two.max.sends(f"ask-both:{known}")
    assert two.max.last.key == "dots-gone"


async def test_whoever_leaves_meanwhile_is_not_asked(two):
    await asks_over_there(two)
    await two.max.presses("know-one")
    await two.max.says(await two.tag(two.ben))
    await two.max.says(BRINGS)
    await two.max.says("yes")
    await two.ana.says("leave")
    await two.ana.presses("yes-leave")
    two.ben.skips()
    await two.lea.presses("ask-both")
    assert two.lea.last.key == "dots-not-this-time"
    assert two.max.last.key == "dots-not-this-time"
    two.ben.hears_nothing()


async def test_everything_of_it_goes_with_whoever_is_forgotten(two):
    await talking(two)
    await two.ben.says("forget me")
    await two.ben.presses("yes-forget")
    await two.street.passes(days=8)
    assert await two.street.count("introduction") == 0
    assert two.ana.heard[-1].key in ("checking-in-ask", "ending-ended")


async def test_once_one_of_the_admins_has_switched_it_off_nobody_is_asked(two):
    await asks_over_there(two)
    await two.street.person("olga").says("joining the dots off")
    await two.max.presses("know-one")
    two.max.hears("dots-asked", "dots-gone")
    await two.street.person("olga").says("joining the dots on")
    await two.max.presses("know-one")
    await two.max.says(await two.tag(two.ben))
    await two.max.says(BRINGS)
    await two.max.says("yes")
    await two.street.person("olga").says("joining the dots off")
    two.ben.skips()
    two.lea.skips()
    await two.lea.presses("ask-both")
    two.lea.hears("dots-not-this-time")
    two.ben.hears_nothing()


async def test_a_lead_is_not_suggested_the_tag_of_somebody_elsewhere(two):
    """Ana got on with Ben over there, and with Cem here: both know a third."""
    street = two.street
    await talking(two)
    await two.ben.sends(two.ben.ends.choice("end"))
    await street.passes(days=2)
    for one in (two.ana, two.ben):
        await one.presses("happened")
    cem = await comes(street, "cem", street.founded.street_code)
    await cem.sends("area:0")
    await street.talking("ana", "cem")
    await two.ana.sends(two.ana.ends.choice("end"))
    await street.passes(days=9)
    for one in (two.ana, cem):
        await one.presses("happened")
    await two.lea.says("who could I introduce?")
    assert two.lea.last.key == "suggesting-nobody"


async def test_a_lead_is_not_told_of_their_own_cool_down(two):
    """Lea is reported and rests from tomorrow on; today she begins an introduction of herself."""
    street, mine = two.street, await two.tag(two.lea)
    await street.talking("ana", "lea")
    await two.ana.says("report")
    await two.ana.presses("reason:harassment")
    case = await street.case()
    await street.person("admin").sends(f"outcome:{case.id}.cool-down")
    await two.lea.says(f"join the dots for {mine}: bikes")
    assert two.lea.last.key == "introducing-not-yourself"
    await two.lea.says(f"introduce {mine} and {await two.tag(two.ana)}: bikes")
    assert two.lea.last.key == "introducing-not-yourself"


async def test_my_data_does_not_show_what_leads_still_look_for(two: Two) -> None:
    """Ana is not asked before somebody over there is found."""
    await asks_over_there(two)
    assert two.lea.last.key == "dots-sent"
    await two.ana.says("my data")
    await two.ana.presses("yes-data")
    data = json.loads(two.ana.last.text)
    assert data["what leads wrote to introduce me"] == data["matches"] == []


async def found_late(two: Two) -> None:
    """Max names Ben in the night before the week is over."""
    await asks_over_there(two)
    await two.street.passes(days=6, hours=11)
    await two.max.presses("know-one")
    await two.max.says(await two.tag(two.ben))
    await two.max.says(BRINGS)
    two.lea.skips()
    await two.max.presses("send-dots")
    two.lea.hears_nothing()


async def test_whoever_is_found_late_in_the_week_can_still_be_agreed_to(two: Two) -> None:
    await found_late(two)
    await two.street.passes(hours=14)
    two.lea.hears("dots-found")
    await two.lea.presses("ask-both")
    two.lea.hears("dots-asking")


async def test_a_week_after_somebody_was_found_it_is_over(two: Two) -> None:
    await found_late(two)
    await two.street.passes(hours=14)
    await two.street.passes(days=6)
    two.lea.hears("dots-found")
    two.lea.hears_nothing()
    await two.street.passes(days=1)
    two.lea.hears("dots-not-this-time")
    assert two.max.last.key == "dots-not-this-time"
    await two.lea.presses("ask-both")
    assert two.lea.last.key == "dots-gone"


async def test_whoever_was_found_before_such_a_week_was_set_is_not_thought_about_without_end(two: Two) -> None:
    await found_late(two)
    await two.street.memory.run(lambda db: db.run("DELETE FROM timer WHERE what = 'not-agreed'").rowcount)
    for _ in range(2):
        await two.street.passes(hours=14)
        await two.street.passes(days=6, hours=12)
    assert two.lea.last.key == two.max.last.key == "dots-not-this-time"
