"""What somebody tries who knows the code, and has a second account: each time nothing is learnt by it."""

from __future__ import annotations

from tests.stories.street import a_street
from tests.stories.test_inviting import a_code, agrees, by_invitation


async def test_a_lead_with_a_second_account_cannot_find_the_tag_of_a_handle(sqlite_url):
    """Lou, a lead, is also "two", who is kept apart from @victim; then Lou begins an introduction with each tag."""
    async with a_street(sqlite_url) as street:
        street.person("ana").handle = "@victim"
        lou, two, ana, ben, cem = await street.joined("lou", "two", "ana", "ben", "cem")
        await street.made(lou, "lead")
        await two.says("keep me apart from @victim")
        two.hears("avoiding-done")
        answers = {}
        for who in (ana, ben, cem):
            await lou.says(f"introduce {await street.tag(two)} and {await street.tag(who)}")
            answers[who.name] = lou.last.key
            await lou.says("cancel")
        for one in (two, ana, ben, cem):
            one.hears_nothing()  # nobody noticed
        assert len(set(answers.values())) == 1, answers


async def test_keep_apart_does_not_tell_whose_post_it_is(sqlite_url):
    """No role needed: what's needed, before and after."""
    async with a_street(sqlite_url) as street:
        street.person("ana").handle = "@victim"
        ben, ana = await street.joined("ben", "ana")
        await street.posted(ana, "I need somebody to lend me money for the rent")
        await ben.says("what's needed")
        before = ben.last.key
        await ben.says("keep me apart from @nobody_here")
        await ben.says("what's needed")
        assert ben.last.key == before
        await ben.says("keep me apart from @victim")
        await ben.says("what's needed")
        assert ben.last.key == before, (before, ben.last.key)


async def test_keep_apart_does_not_tell_who_asks(sqlite_url):
    """Asked about somebody's request, Ben names a handle before he answers."""
    answers = {}
    for handle in ("@victim", "@other"):
        async with a_street(f"{sqlite_url}{handle[1:]}") as street:
            street.person("ana").handle = "@victim"
            ben, ana = await street.joined("ben", "ana")
            await street.posted(ben, "I can do dog walks most mornings")
            await street.posted(ana, "could someone walk my dog this week")
            asked = ben.last
            await ben.says(f"keep me apart from {handle}")
            await ben.presses("willing", asked)
            answers[handle] = ben.last.key
    assert len(set(answers.values())) == 1, answers


async def test_a_coordinator_does_not_find_whom_they_invited(sqlite_url):
    """Kim gives a code to a friend known by name; "branch" with her own tag says the friend's tag."""
    async with a_street(sqlite_url) as street:
        _ben, kim, _admin = await by_invitation(street)
        ana = await agrees(street, "ana", await a_code(kim))
        kim.skips()
        await kim.says(f"branch {await street.tag(kim)}")
        tag = await street.tag(ana)
        assert tag not in kim.last.text.lower(), kim.last.text


async def test_a_giver_does_not_learn_that_a_code_was_used(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, _kim, _admin = await by_invitation(street)
        codes = [await a_code(ben) for _ in range(5)]
        await ben.says("invite")
        before = ben.last.key
        await agrees(street, "ana", codes[0])
        await ben.says("invite")
        assert ben.last.key == before, (before, ben.last.key)


async def test_animals_in_the_reason_are_not_whom_is_introduced(sqlite_url):
    async with a_street(sqlite_url) as street:
        lou, ana, ben, cem, dan = await street.joined("lou", "ana", "ben", "cem", "dan")
        await street.made(lou, "lead")
        await ana.says("leads may call me Siobhan")
        await ben.says("leads may call me Mary")
        first, second = await street.tag(cem), await street.tag(dan)
        await lou.says(f"introduce Siobhan and Mary: both feed a {first} and a {second} in their garden")
        asked = {lou.last.line.values[side].key for side in ("left", "right")}
        assert asked == {f"name-{await street.tag(one)}" for one in (ana, ben)}


async def test_an_animal_in_the_reason_does_not_stand_for_an_unknown_name(sqlite_url):
    async with a_street(sqlite_url) as street:
        lou, ana, cem = await street.joined("lou", "ana", "cem")
        await street.made(lou, "lead")
        await ana.says("leads may call me Siobhan")
        await lou.says(f"introduce Siobhan and Bob: both saw a {await street.tag(cem)}")
        assert lou.last.key in ("introducing-how", "introducing-nobody"), lou.last.text


async def test_a_tag_is_nobodys_first_name(sqlite_url):
    async with a_street(sqlite_url) as street:
        cem, mal = await street.joined("cem", "mal")
        await mal.says(f"leads may call me {await street.tag(cem)}")
        assert mal.last.key == "first-names-taken"


async def test_a_lead_cannot_tell_a_first_name_to_the_other(sqlite_url):
    async with a_street(sqlite_url) as street:
        lou, ana, ben = await street.joined("lou", "ana", "ben")
        await street.made(lou, "lead")
        await ana.says("leads may call me Siobhan")
        await ben.says("leads may call me Mary")
        await lou.says("introduce Siobhan and Mary: Siobhan from number four restores bikes as you do")
        for words in ("Siobhan brings tools", "brings tea", "a walk round the pond"):
            await lou.says(words)
        if lou.last.key == "introducing-preview":
            await lou.presses("send-introduction")
        assert "siobhan" not in street.heard_by(ben).lower(), street.heard_by(ben)


async def test_a_cool_down_not_told_yet_does_not_show_in_a_code(sqlite_url):
    """Mal keeps a second chat waiting for a code."""
    async with a_street(sqlite_url) as street:
        ana, mal, kim = await street.joined("ana", "mal", "kim")
        await street.made(kim, "coordinator")
        await street.passes(days=8)
        admin = street.person("admin")
        await admin.says("invites on")
        await street.talking("ana", "mal")
        code = await a_code(mal)
        second = await agrees(street, "second", "hi")
        assert second.last.key == "inviting-asks"
        await ana.says("report")
        await ana.presses("reason:harassment")
        case = await street.case()
        mal.skips()
        await kim.says(f"claim {case.id[:5]}")
        await kim.says(f"close case {case.id[:5]}")
        await kim.sends(f"outcome:{case.id}.cool-down")
        mal.hears_nothing()
        await second.says(code)
        assert second.last.key == "joining-done", second.last.text


async def test_a_branch_is_not_lost_when_its_root_is_forgotten(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, kim, _admin = await by_invitation(street)
        one = await agrees(street, "one", await a_code(ben))
        two = await agrees(street, "two", await a_code(ben))
        await ben.says("forget me")
        await ben.presses("yes-forget")
        await kim.says(f"branch {await street.tag(one)}")
        assert kim.last.line.values["many"] == 2 or await street.tag(two) in kim.last.text.lower(), kim.last.text


async def test_agreeing_to_a_look_up_does_not_tell_that_the_mover_has_a_part(sqlite_url):
    """Ana blocked Kim (a coordinator). Kim asks to look Ana up, Zoe agrees."""
    async with a_street(sqlite_url) as street:
        kim, zoe = await street.joined("kim", "zoe")
        await street.made(kim, "coordinator")
        await street.made(zoe, "coordinator")
        ana, _ = await street.talking("ana", "kim")
        await ana.says("report")
        await ana.presses("reason:other")
        await street.passes(minutes=1)
        zoe.skips()
        await kim.says(f"look up {await street.tag(ana)} because she may be hurt badly")
        zoe.hears("looking-up-ask")
        await zoe.presses("agree-look-up")
        assert zoe.last.key != "looking-up-you-refused", zoe.last.text


async def test_visit_alarm_to_a_coordinator_who_became_a_peer(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, zoe, ana = await street.joined("kim", "zoe", "ana")
        await street.made(kim, "coordinator")
        await street.made(zoe, "coordinator")
        await ana.says("back by 13:00")
        await street.talking("ana", "kim")
        await street.passes(hours=1, minutes=1)
        await street.passes(minutes=16)
        await street.passes(minutes=16)
        keys = [s.key for s in kim.heard]
        assert "visiting-alarm" not in keys, kim.last.text


async def test_an_invitation_to_elsewhere_is_answered_and_holds_nobody_up(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, kim, _admin = await by_invitation(street)
        other = await street.another("Oak Road")
        code = await a_code(ben)
        eve = street.person("eve")
        await eve.says(f"hi {other.street_code}")
        for who in (eve, kim, ben):
            who.skips()
        await eve.says(code)
        assert eve.heard[eve.read :]
        await kim.says("help")
        kim.hears("helping-help")


async def test_a_link_code_that_is_given_as_an_invitation_does_nothing_before_it_is_confirmed(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, _kim, admin = await by_invitation(street)
        await admin.says("linking on")
        await ben.says("link")
        code = ben.last.line.values["code"]
        ana = await agrees(street, "ana", "could someone help me to wash, I live alone")
        await ana.says(f"/start {code}")
        assert ana.last.key == "linking-sure"
        ana.skips()
        ben.skips()
        await ana.says(await a_code(ben))
        ana.hears("joining-done", "posting-card-request")
        await ben.says("my posts")
        assert "1." not in ben.last.text


async def test_a_hello_invitation_serves_once(sqlite_url):
    async with a_street(sqlite_url) as street:
        await street.with_a_channel()
        street.person("admin").skips()
        lou, ana = await street.joined("lou", "ana")
        await street.made(lou, "lead")
        await lou.says(f"hello from {await street.tag(ana)}")
        asked = ana.last
        await ana.presses("write-hello", asked)
        await ana.says("Hello all, I like bikes")
        await ana.presses("post-hello")
        await street.passes(days=30)
        square = street.person("square")
        before = len(square.heard)
        await ana.presses("write-hello", asked)
        await ana.says("Buy my stuff all of you")
        await ana.sends("post-hello")
        assert len(square.heard) == before, square.last.text


async def test_an_edit_while_joining_is_answered(sqlite_url):
    async with a_street(sqlite_url) as street:
        _ben, _kim, _admin = await by_invitation(street)
        ana = street.person("ana")
        ref = await ana.says("could someone walk my dog this week")
        await ana.presses("agree")
        await ana.sends("area:0")
        ana.skips()
        await ana.edits(ref, "could someone walk my cat this week")
        assert ana.heard[ana.read :], "silence"


async def test_a_branch_does_not_show_a_cool_down_that_was_not_told(sqlite_url):
    """Kim, a coordinator, was reported; Zoe closes it with a cool-down from tomorrow on. Kim looks at her branch."""
    async with a_street(sqlite_url) as street:
        kim, zoe = await street.joined("kim", "zoe")
        await street.made(kim, "coordinator")
        await street.made(zoe, "coordinator")
        ana, _ = await street.talking("ana", "kim")
        await ana.says("report")
        await ana.presses("reason:harassment")
        case = await street.case()
        await zoe.sends(f"outcome:{case.id}.cool-down")
        kim.skips()
        kim.hears_nothing()
        await kim.says(f"branch {await street.tag(kim)}")
        assert "rests until" not in kim.last.text, kim.last.text


async def test_whoever_links_reads_that_their_words_were_not_taken_up(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, _kim, admin = await by_invitation(street)
        await admin.says("linking on")
        await ben.says("link")
        code = ben.last.line.values["code"]
        ana = await agrees(street, "ana", "could someone walk my dog this week")
        await ana.says(f"link {code}")
        ana.skips()
        await ana.presses("link")
        ana.hears("linking-done-here", "linking-done-again")


async def test_an_introduction_does_not_tell_whether_it_is_the_handle(sqlite_url):
    """Ben is asked by a lead's introduction; names a handle; says yes; the lead hears how it ended."""
    answers = {}
    for handle in ("@victim", "@other"):
        async with a_street(f"{sqlite_url}{handle[1:]}") as street:
            street.person("ana").handle = "@victim"
            lou, ana, ben = await street.joined("lou", "ana", "ben")
            await street.made(lou, "lead")
            await lou.says(f"introduce {await street.tag(ana)} and {await street.tag(ben)}: both restore bikes")
            for words in ("tools", "tea", "a walk"):
                await lou.says(words)
            await lou.presses("send-introduction")
            await ben.says(f"keep me apart from {handle}")
            await ben.presses("meet")
            answers[handle] = ben.last.key
    assert len(set(answers.values())) == 1, answers


async def test_whoever_may_not_meet_her_does_not_hold_up_her_request_nor_tells_her_by_leaving(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("block")
        await street.posted(ana, "could someone water my tomatoes this week")
        ben.skips()
        await ben.says("what's needed")
        await ben.presses("pick")
        ben.hears("matching-needs", "matching-asking-them")
        (cem,) = await street.joined("cem")
        await street.posted(cem, "I can water gardens and tomatoes, any day")
        cem.hears("matching-ask")
        await cem.presses("willing")
        ana.skips()
        await ben.says("leave")
        await ben.presses("yes-leave")
        ana.hears_nothing()


async def test_my_data_does_not_tell_that_a_code_was_used(sqlite_url):
    async with a_street(sqlite_url) as street:
        ben, _kim, _admin = await by_invitation(street)
        code = await a_code(ben)
        told = []
        for _time in range(2):
            await ben.says("my data")
            await ben.presses("yes-data")
            told.append(next(row for row in ben.last.text.splitlines() if "invitations that I was given" in row))
            if code:
                await agrees(street, "ana", code)
                code = ""
        assert told[0] == told[1]


async def test_a_matcher_does_not_learn_by_hand_whose_handle_it_is(sqlite_url):
    """Kim has a second account, which asks for something and is kept apart from a handle."""
    async with a_street(sqlite_url) as street:
        street.person("ana").handle = "@victim"
        kim, second, ana, ben = await street.joined("kim", "second", "ana", "ben")
        await street.made(kim, "matcher")
        await second.says("keep me apart from @victim")
        await street.posted(second, "could somebody lend me a long ladder")
        await kim.says("today")
        rows = [row for part in kim.last.line.values["parts"] for row in part.values["rows"]]
        text = next(row.values["id"] for row in rows if row.key == "reviewing-waiting")
        for who in (ana, ben):
            await kim.says(f"match {text} {await street.tag(who)}")
            assert kim.last.key == "reviewing-matched"
            who.hears("matching-ask")
        second.skips()
        await ana.presses("willing")
        ana.hears("matching-asking-them")
        second.hears_nothing()


async def test_a_lead_does_not_see_by_introducing_who_rests_before_they_are_told(sqlite_url):
    async with a_street(sqlite_url) as street:
        lou, ana, mal, ben, kim = await street.joined("lou", "ana", "mal", "ben", "kim")
        await street.made(lou, "lead")
        await street.made(kim, "coordinator")
        await street.talking("ana", "mal")
        await ana.says("report")
        await ana.presses("reason:harassment")
        case = await street.case()
        await kim.sends(f"outcome:{case.id}.cool-down")
        await lou.says(f"introduce {await street.tag(mal)} and {await street.tag(ben)}")
        assert lou.last.key == "introducing-ask-reason"


async def test_a_first_name_does_not_cross_whatever_stands_around_it(sqlite_url):
    async with a_street(sqlite_url) as street:
        lou, ana, ben = await street.joined("lou", "ana", "ben")
        await street.made(lou, "lead")
        await ana.says("leads may call me Siobhan")
        await ben.says("leads may call me Mary")
        await lou.says("introduce Siobhan and Mary: both restore bikes")
        for said in ("brings siobhan's tools", "(Mary) has some", "tea/Siobhan"):
            await lou.says(said)
            assert lou.last.key in ("introducing-no-names", "guarding-not-for-others")
