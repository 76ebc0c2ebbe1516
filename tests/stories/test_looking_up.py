"""Who somebody is takes two people; in danger to life one, and another looks at that. Whoever it concerns can know."""

from __future__ import annotations

import json

import pytest

from storage.prepared import Prepared
from tests.stories.street import Person, Street, a_street

WHY = "because he threatened MARKER"


async def a_team(street: Street, *safeguarding: str, small: bool = False) -> tuple[Person, ...]:
    """Who looks after safeguarding; the admin is somebody else."""
    people = await street.joined(*safeguarding)
    for one in people:
        await street.made(one, "safeguarding")
    await street.person("admin").says(f"small team {'on' if small else 'off'}")
    street.person("admin").skips()
    return tuple(people)


async def motions(street: Street) -> list[str]:
    rows = await street.memory.run(Prepared("SELECT state FROM motion ORDER BY at, id").rows)
    return [row["state"] for row in rows]


async def written(street: Street) -> list[str]:
    rows = await street.memory.run(Prepared("SELECT what FROM audit ORDER BY number").rows)
    return [row["what"] for row in rows if row["what"] not in ("first-admin", "make", "setting")]


def identities(street: Street) -> list[tuple[str, str]]:
    """Who was shown what, in the whole street."""
    return [
        (name, f"{row.values['platform']}:{row.values['id']}")
        for name, _message, line in street.platform.delivered
        if line.key == "looking-up-identity"
        for row in line.values["rows"]
    ]


async def about_me(person: Person) -> list[dict[str, str]]:
    await person.says("my data")
    await person.presses("yes-data")
    found = json.loads(person.last.text)["what the audit log says about me"]
    return [one for one in found if one["what"] != "yes-data"]


async def test_one_asks_another_agrees_and_it_is_shown_once(database_url):
    async with a_street(database_url) as street:
        kim, lea, mia = await a_team(street, "kim", "lea", "mia")
        (ana,) = await street.joined("ana")
        tag = await street.tag(ana)
        await kim.says(f"look up {tag} {WHY}")
        kim.hears("looking-up-asked")
        for one in (lea, mia):
            asked = one.hears("looking-up-ask")
            assert "he threatened MARKER" in asked.text
        street.person("admin").hears_nothing()
        await kim.sends(asked.choice("agree-look-up"))
        kim.hears("seconding-settled")
        assert identities(street) == [], "whoever asks does not agree to it as well"
        await lea.presses("agree-look-up")
        lea.hears("looking-up-you-agreed")
        shown = kim.hears("looking-up-identity")
        assert "story: ana" in shown.text
        mia.hears("looking-up-happened")
        await mia.presses("agree-look-up", about=asked)
        mia.hears("seconding-settled")
        await street.passes(hours=25)
        assert identities(street) == [("kim", "story:ana")]
        ana.hears_nothing()
        assert await about_me(ana) == [
            {"day": "2026-11-23", "what": "look-up", "by": "safeguarding", "reason": "safeguarding, two agreed"}
        ]
        assert (await written(street))[:4] == ["look-up-asked", "refused", "look-up", "refused"]


async def test_it_can_be_agreed_to_by_typing_and_refused(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, lea = await a_team(street, "kim", "lea")
        (ana,) = await street.joined("ana")
        tag = await street.tag(ana)
        for word, heard in (("refuse", "looking-up-refused"), ("agree", "looking-up-identity")):
            await kim.says(f"look up {tag} {WHY}")
            short = lea.last.line.values["id"]
            await lea.says(f"{word} to show {short}")
            assert kim.last.key == heard
        assert sorted(await motions(street)) == ["agreed", "refused"]


@pytest.mark.parametrize("words", ["look up TAG", "look up TAG because", "/look-up", "look up Zebra because of this"])
async def test_without_a_person_or_a_reason_nobody_is_asked(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        kim, lea = await a_team(street, "kim", "lea")
        (ana,) = await street.joined("ana")
        await kim.says(words.replace("TAG", await street.tag(ana)))
        assert kim.last.key in ("looking-up-how", "helping-how")
        lea.hears_nothing()
        assert await motions(street) == []


async def test_after_a_day_nobody_can_agree_any_more(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, lea = await a_team(street, "kim", "lea")
        (ana,) = await street.joined("ana")
        await kim.says(f"look up {await street.tag(ana)} {WHY}")
        asked = lea.hears("looking-up-ask")
        await street.passes(hours=24, minutes=1)
        assert "looking-up-over" in [said.key for said in kim.heard]
        await lea.presses("agree-look-up", about=asked)
        assert lea.last.key == "seconding-settled"
        assert identities(street) == []


async def test_whoever_lost_the_role_meanwhile_is_shown_nothing(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, lea = await a_team(street, "kim", "lea")
        (ana,) = await street.joined("ana")
        await kim.says(f"look up {await street.tag(ana)} {WHY}")
        await street.person("admin").says(f"unmake {await street.tag(kim)} safeguarding")
        kim.hears("looking-up-asked", "granting-taken")
        await lea.presses("agree-look-up")
        kim.hears("looking-up-refused")
        assert identities(street) == []


async def test_whoever_talks_with_them_is_neither_shown_it_nor_asked_and_does_not_learn_why(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, lea, mia = await a_team(street, "kim", "lea", "mia")
        ana, _ = await street.talking("ana", "kim")
        for one in (lea, mia):
            one.skips()
        tag = await street.tag(ana)
        await lea.says(f"look up {tag} {WHY}")
        lea.hears("looking-up-asked")
        kim.hears_nothing()
        asked = mia.hears("looking-up-ask")
        await kim.sends(asked.choice("agree-look-up"))
        kim.hears("seconding-settled")
        await mia.presses("agree-look-up")
        lea.hears("looking-up-identity")
        kim.hears("looking-up-happened")
        await kim.says(f"/look-up {tag} {WHY}")
        kim.hears("looking-up-asked")
        await mia.presses("agree-look-up")
        assert mia.last.key == "looking-up-you-agreed"
        kim.hears("looking-up-refused")
        await kim.says(f"/danger-to-life {tag} {WHY}")
        kim.hears("looking-up-asked")
        await kim.presses("danger-to-life")
        kim.hears("looking-up-asked")
        assert identities(street) == [("lea", "story:ana")]


async def test_whoever_reported_them_or_was_reported_has_a_part_too(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, lea = await a_team(street, "kim", "lea")
        ana, _ = await street.talking("ana", "kim")
        await kim.says("report")
        await kim.says("odd words")
        await kim.says("no")
        await kim.says(f"look up {await street.tag(ana)} {WHY}")
        await lea.presses("agree-look-up")
        assert kim.last.key == "looking-up-refused"
        assert identities(street) == []


async def test_nobody_agrees_to_their_own_and_nobody_looks_up_themselves(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, lea = await a_team(street, "kim", "lea")
        await kim.says(f"look up {await street.tag(kim)} {WHY}")
        kim.hears("looking-up-yourself")
        await kim.says(f"look up {await street.tag(lea)} {WHY}")
        danger = kim.hears("looking-up-asked").choice("danger-to-life")
        lea.hears_nothing()
        for verb in ("agree-look-up", "review-right"):
            await lea.sends(danger.replace("danger-to-life", verb))
            lea.hears("seconding-settled")
        assert identities(street) == []


async def test_in_danger_to_life_one_alone_is_shown_it_and_another_looks_at_that(database_url):
    async with a_street(database_url) as street:
        kim, lea = await a_team(street, "kim", "lea")
        (ana,) = await street.joined("ana")
        await kim.says(f"danger to life {await street.tag(ana)} {WHY}")
        assert "story: ana" in kim.hears("looking-up-identity").text
        review = lea.hears("looking-up-review")
        assert "he threatened MARKER" in review.text
        street.person("admin").hears("looking-up-happened")
        await kim.sends(review.choice("review-right"))
        kim.hears("seconding-settled")
        await lea.presses("review-right")
        lea.hears("looking-up-reviewed")
        kim.hears("looking-up-reviewed")
        await street.passes(hours=25)
        assert "unreviewed" not in await written(street)
        assert identities(street) == [("kim", "story:ana")]
        assert await about_me(ana) == [
            {"day": "2026-11-23", "what": "look-up", "by": "safeguarding", "reason": "danger to life"}
        ]


async def test_what_waits_for_a_second_can_become_danger_to_life_by_a_button(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, lea = await a_team(street, "kim", "lea")
        (ana,) = await street.joined("ana")
        await kim.says(f"look up {await street.tag(ana)} {WHY}")
        asked = lea.hears("looking-up-ask")
        waits = kim.hears("looking-up-asked")
        await kim.presses("danger-to-life", about=waits)
        kim.hears("looking-up-identity")
        lea.hears("looking-up-review")
        await kim.presses("danger-to-life", about=waits)
        kim.hears("seconding-settled")
        await lea.presses("agree-look-up", about=asked)
        lea.hears("seconding-settled")
        assert identities(street) == [("kim", "story:ana")], "it is shown once"


async def test_what_nobody_reviewed_is_asked_again_and_written_down(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, lea = await a_team(street, "kim", "lea")
        (ana,) = await street.joined("ana")
        await kim.says(f"danger to life {await street.tag(ana)} {WHY}")
        lea.skips()
        street.person("admin").skips()
        await street.passes(hours=12, minutes=1)
        assert (await written(street))[-1] == "look-up"
        await street.passes(hours=12)
        assert "unreviewed" in await written(street)
        await street.passes(hours=21)
        keys = [said.key for said in lea.heard[lea.read :]]
        assert keys.count("looking-up-review") == 2
        assert "looking-up-unreviewed" in [said.key for said in street.person("admin").heard]
        await lea.presses("review-wrong")
        assert lea.last.line.values["right"] == "no"
        assert street.person("admin").last.key == "looking-up-reviewed"


async def test_with_one_alone_a_small_team_waits_a_day_and_the_admins_know(database_url):
    async with a_street(database_url) as street:
        (kim,) = await a_team(street, "kim", small=True)
        (ana,) = await street.joined("ana")
        await kim.says(f"look up {await street.tag(ana)} {WHY}")
        kim.hears("looking-up-alone")
        assert "he threatened MARKER" in street.person("admin").hears("looking-up-alone-told").text
        await street.passes(hours=23)
        assert identities(street) == []
        await street.passes(hours=1, minutes=1)
        assert identities(street) == [("kim", "story:ana")]
        assert street.person("admin").last.key == "looking-up-happened"
        assert (await about_me(ana))[0]["reason"] == "safeguarding, one alone after a day"
        assert (await about_me(ana))[0]["by"] == "safeguarding"


async def test_the_audit_log_says_to_whom_it_was_shown_and_who_agreed(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, lea, mia = await a_team(street, "kim", "lea", "mia")
        ana, ben, aud = await street.joined("ana", "ben", "aud")
        await street.made(aud, "auditor")
        await kim.says(f"look up {await street.tag(ana)} {WHY}")
        await mia.says(f"look up {await street.tag(ben)} {WHY}")
        await lea.presses("agree-look-up")
        await aud.says("audit")
        row = aud.hears("auditing-page").line.values["rows"][0].values
        assert await street.tag(lea) in str(row["who"].key)
        assert row["what"].key == "audited-look-up-for"
        assert await street.tag(mia) in str(row["what"].values["tag"].key)
        assert (await about_me(ben))[0]["by"] == "safeguarding"


async def test_with_one_alone_and_another_by_then_it_takes_two(database_url):
    async with a_street(database_url) as street:
        (kim,) = await a_team(street, "kim", small=True)
        ana, lea = await street.joined("ana", "lea")
        await kim.says(f"look up {await street.tag(ana)} {WHY}")
        kim.hears("looking-up-alone")
        street.person("admin").skips()
        await street.made(lea, "safeguarding")
        await street.passes(hours=24, minutes=1)
        assert identities(street) == []
        # the day's head of the audit log comes before or after it
        assert "looking-up-asked" in [said.key for said in kim.heard[-2:]]
        assert "looking-up-ask" in [said.key for said in lea.heard[-2:]]
        await lea.presses("agree-look-up")
        assert identities(street) == [("kim", "story:ana")]
        assert (await about_me(ana))[0]["reason"] == "safeguarding, two agreed"


async def test_with_one_alone_and_no_small_team_it_can_not_be_asked_for(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kim,) = await a_team(street, "kim")
        (ana,) = await street.joined("ana")
        await kim.says(f"look up {await street.tag(ana)} {WHY}")
        kim.hears("looking-up-needs-two")
        await street.passes(hours=25)
        assert identities(street) == []


async def test_what_was_asked_in_a_small_team_is_not_given_when_it_is_none_any_more(sqlite_url):
    async with a_street(sqlite_url) as street:
        (kim,) = await a_team(street, "kim", small=True)
        (ana,) = await street.joined("ana")
        await kim.says(f"look up {await street.tag(ana)} {WHY}")
        await street.person("admin").says("small team off")
        await street.passes(hours=24, minutes=1)
        assert "looking-up-over" in [said.key for said in kim.heard]
        assert identities(street) == []


@pytest.mark.parametrize("role", ["", "lead", "matcher", "admin", "auditor"])
async def test_nobody_else_can_look_up_anybody(sqlite_url, role):
    async with a_street(sqlite_url) as street:
        await a_team(street, "kim", "lea")
        eve, ana = await street.joined("eve", "ana")
        if role and role != "admin":
            await street.made(eve, role)
        who = street.person("admin") if role == "admin" else eve
        for words in (f"look up {await street.tag(ana)} {WHY}", f"danger to life {await street.tag(ana)} {WHY}"):
            await who.says(words)
            assert who.last.key == "helping-not-allowed"
        assert await motions(street) == []


async def test_while_people_talk_such_words_go_across(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        for words in ("look up Heron because they are lovely birds", "audit", "danger to life Heron says the sign"):
            await ana.says(words)
            assert ben.hears("relaying-said").text.endswith(words)


async def test_somebody_without_chat_has_no_identity(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, lea = await a_team(street, "kim", "lea")
        (cem,) = await street.joined("cem")
        await street.made(cem, "matcher")
        await cem.says("enter: somebody needs her prescription fetched")
        await cem.presses("they-agree")
        tag = next(said for said in cem.heard if said.key == "reviewing-entered").line.values["tag"].key
        await kim.says(f"look up {tag.removeprefix('name-')} {WHY}")
        await lea.presses("agree-look-up")
        assert kim.last.key == "looking-up-nothing"


async def test_who_is_forgotten_takes_what_was_asked_about_them_along(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, lea = await a_team(street, "kim", "lea")
        (ana,) = await street.joined("ana")
        await kim.says(f"look up {await street.tag(ana)} {WHY}")
        await ana.says("forget me")
        await ana.presses("yes-forget")
        assert await motions(street) == []
        await lea.presses("agree-look-up")
        assert lea.last.key == "seconding-settled"
        assert identities(street) == []
