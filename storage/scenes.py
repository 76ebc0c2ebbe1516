"""The scene that a view asks for, one query a part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.core.checking_in import waits
from bot.core.model import Introduction, Match, Neighbour, Permission, Post
from bot.core.needing import PEOPLED
from bot.core.scene import Scene, View
from bot.core.viewing import NOTHING, PLAIN
from storage import audit, branches, desk, dots, first_names, motions, newcomers, queries, records, rounds, sanctions
from storage.alerts import alert
from storage.cases import case
from storage.everything import everything
from storage.involved import parts as involved
from storage.meanings import own_words
from storage.naming import used as names_used
from storage.posts import one as one_post
from storage.prepared import Database, Prepared
from storage.recall import reached
from storage.records import Keyring, ms
from storage.referring import referred
from storage.sealing import Vault
from storage.suggesting import strangers

RECENT, MONTH = timedelta(days=28), timedelta(days=30)


class Fetcher:
    """Fills a scene with the parts that a view asks for."""

    def __init__(self, db: Database, keys: Keyring, vault: Vault, scene: Scene) -> None:
        self._db = db
        self._keys = keys
        self._vault = vault
        self._scene = scene
        self._parts: dict[str, Any] = {}
        self._people: dict[str, Neighbour] = dict(scene.people)
        self._me = scene.me.id if scene.me else ""
        self._blocks: set[tuple[str, str]] = set()
        self._openly: set[tuple[str, str]] = set()

    def fill(self, view: View) -> Scene:
        scene = self._scene
        if view is NOTHING or (scene.lines and view is PLAIN):
            return replace(scene, **rounds.opened_by(self._db, scene)) if len(scene.lines) > 1 else scene
        self._own(view)
        if view.neighbour:
            self._know([view.neighbour])
            if view.my_posts and scene.me is None:
                self._posts_of(view.neighbour)
        if view.post:
            self._post(view.post)
        if view.posts:
            self._candidates(view.posts)
        if view.match:
            self._match(view.match)
        if view.connection:
            self._connection(view.connection)
        if view.ban or view.bans:
            self._parts |= sanctions.parts(self._db, scene, view)
            if (barred := self._parts.get("ban")) is not None and view.case in ("", view.ban):
                view = replace(view, case=barred.case)
                self._know([barred.neighbour])
        if view.alert and (one := alert(self._db, self._keys, scene.community.id, view.alert)) is not None:
            self._parts["alert"] = one
            self._know({one.about, one.taken_by, *one.apart} - {"", scene.me.id if scene.me else ""})
            view = replace(view, case=one.about) if one.what == "report" else view
        if view.case or view.rest:
            parts, concerned = case(self._db, self._keys, scene, view)
            self._parts |= parts
            self._know(concerned)
        if view.farewell and scene.me:
            self._parts["matches"] = matches = self._matches(queries.LIVE_MATCHES, me=scene.me.id)
            self._parts["introductions"] = {
                match.id: found for match in matches if (found := self._introduction(match)) is not None
            }
            self._know(who for match in matches for who in (match.asker, match.helper))
        self._parts |= dots.parts(self._db, self._keys, scene, view)
        if view.introduction:
            for who in dots.concerned(self._parts.get("introduction")):
                self._know({who} - {self._me})
                self._block(who)
        if view.rounds or view.round or view.everybody:
            parts, people, apart = rounds.parts(self._db, self._keys, scene, view)
            self._parts |= parts
            self._people |= people
            self._blocks |= apart
        if view.names:  # a line may be opened
            self._parts["talking"] = frozenset(
                who for who in self._people if queries.IS_TALKING.row(self._db, who=who) is not None
            )
        if view.reached_on:
            there = reached(self._db, self._vault, scene.community.id, view.reached_on)
            self._people |= there
            self._parts["reached"] = tuple(there)
        self._named(view)
        self._parts |= audit.parts(self._db, scene, view)
        self._parts |= referred(self._db, self._vault, scene, view) | desk.parts(self._db, self._keys, scene, view)
        parts, people = branches.came(self._db, self._keys, scene, view, self._parts)
        self._parts |= parts | involved(self._db, scene, view, {**self._parts, **parts})
        self._people |= people
        openly, blocks = (frozenset(map(frozenset, pairs)) for pairs in (self._openly, self._blocks))
        self._parts |= {"blocks": blocks, "unspoken": blocks - openly}
        parted = frozenset(other for who, other in self._openly if scene.me and who == scene.me.id)
        abroad = dots.abroad(self._db, scene.community.id, self._people.values(), self._parts.get("introduction"))
        return replace(scene, people=self._people, parted=parted, abroad=abroad, **self._parts)

    # --- the speaker's own ------------------------------------------------------------------------------------------

    def _own(self, view: View) -> None:
        me = self._scene.me
        if me is None:
            return
        if view.my_posts:
            self._posts_of(me.id, queries.POSTS_TO_TAKE_DOWN if view.farewell else queries.MY_POSTS)
        if view.needs:
            rows = queries.NEEDS.rows(self._db, community=me.community)
            self._parts["needs"] = tuple(records.post(row, self._keys) for row in rows)
            peopled = queries.PEOPLED.rows(self._db, community=me.community, enough=PEOPLED)
            self._parts["peopled"] = frozenset(row["area"] for row in peopled)
            self._block(me.id)
        waiting_for_me = view.waiting and not self._scene.lines
        if view.my_past_lines or view.check_ins or waiting_for_me:
            since = ms(self._scene.at - RECENT)
            past = [
                records.connection(row, self._keys) for row in queries.PAST_LINES.rows(self._db, me=me.id, since=since)
            ]
            waiting = [line for line in past if waits(line, me.id, self._scene.at)]
            self._parts["past_lines"], self._parts["check_ins"] = tuple(past), tuple(waiting)
            self._know(end.neighbour for line in past for end in (line.left, line.right))
            if past:
                self._block(me.id)
            if not view.connection and len(waiting or past) == 1:
                self._connection((waiting or past)[0].id)
        if view.questions or waiting_for_me:
            self._parts |= rounds.mine(self._db, self._keys, self._scene)
            self._know([me.hello_by] if me.hello_by else ())
            live = self._matches(queries.LIVE_MATCHES, me=me.id)
            mine = {me.id} | {one.id for one in self._people.values() if one.without_chat == me.id}
            self._parts["questions"] = questions = tuple(one for one in live if any(map(one.waits_for, mine)))
            if len(questions) == 1 and not view.match:
                self._match(questions[0].id)
        if view.strangers:
            self._parts["strangers"] = two = strangers(self._db, self._scene)
            self._know(frozenset().union(*(pair for pair, _ in two)) - {me.id})
            for who in {who for pair, _ in two for who in pair}:
                self._block(who)
        if view.first_names:
            self._parts["first_names"] = found = first_names.known(self._db, self._keys, self._scene)
            self._know(found.keys() - {me.id})
            for who in found:
                self._block(who)
        if view.own_words:
            self._parts["own_words"] = own_words(self._db, self._vault.field, me.community)
        if view.everything:
            self._parts["everything"] = everything(self._db, me, self._keys, self._scene.at)

    def _posts_of(self, who: str, statement: Prepared = queries.MY_POSTS) -> None:
        rows = statement.rows(self._db, me=who, now=ms(self._scene.at))
        self._parts["my_posts"] = tuple(records.post(row, self._keys) for row in rows)

    # --- people -----------------------------------------------------------------------------------------------------

    def _know(self, who: Iterable[str]) -> None:
        for one in sorted(set(who) - set(self._people)):
            if row := queries.NEIGHBOUR.row(self._db, id=one):
                self._people[one] = records.neighbour(row, self._keys.safeguarding)

    def _block(self, who: str) -> None:
        for row in queries.BLOCKS.rows(self._db, who=who):
            self._blocks.add((row["blocker"], row["blocked"]))
            if row["told"]:
                self._openly.add((row["blocker"], row["blocked"]))

    def _named(self, view: View) -> None:
        scene, db = self._scene, self._db
        something_waits = view.match or self._parts.get("questions") or self._parts.get("check_ins")
        if view.names and (something_waits or not view.questions):  # a bare "ok" opens nothing
            self._parts["names"] = names_used(db, scene, self._people)
        if view.tags:
            rows = {tag: queries.TAGGED.row(db, community=scene.community.id, tag=tag) for tag in set(view.tags) if tag}
            found = {tag: records.neighbour(row, self._keys.safeguarding) for tag, row in rows.items() if row}
            self._parts["tagged"] = found
            for one in found.values():
                self._people[one.id] = one
                self._block(one.id)
                self._is_asked(one.id)
        if view.coordinators or view.admins:
            rows_ = queries.HOLDERS.rows(db, community=scene.community.id)
            everybody = tuple(records.neighbour(row, self._keys.safeguarding) for row in rows_)
            reads = (Permission.READ_LOG, Permission.JUDGE)
            self._parts["holders"] = everybody
            self._parts["coordinators"] = tuple(one for one in everybody if any(map(one.may, reads)))
            self._parts["admins"] = sum("admin" in one.roles for one in everybody)
        if view.motion or view.identity or view.answered_for:
            parts, concerned = motions.parts(db, self._keys, scene, view, self._parts.get("tagged", {}))
            self._parts |= parts
            self._know(concerned)

    # --- posts and matches ------------------------------------------------------------------------------------------

    def _matches(self, statement: Prepared, **values: Any) -> tuple[Match, ...]:
        return tuple(records.match(row) for row in statement.rows(self._db, **values))

    def _one_post(self, post_id: str) -> Post | None:
        return one_post(self._db, self._keys, self._scene.community.id, post_id)

    def _posts_by_id(self, ids: Iterable[str]) -> dict[str, Post]:
        return {one: post for one in ids if one and (post := self._one_post(one))}

    def _post(self, post_id: str) -> None:
        post = self._one_post(post_id)
        self._parts["post"] = post
        if post is None:
            return
        matches = self._matches(queries.MATCHES_OF, post=post.id)
        self._parts["matches"] = matches
        self._know([post.neighbour, *(who for match in matches for who in (match.asker, match.helper))])
        self._block(post.neighbour)
        self._parts["posts"] = {post.id: post}

    def _candidates(self, ids: tuple[str, ...]) -> None:
        posts = dict(self._parts.get("posts", {}))
        for post_id in ids:
            if (post := self._one_post(post_id)) is not None:
                posts[post.id] = post
        self._parts["posts"] = posts
        owners = {post.neighbour for post in posts.values()}
        self._know(owners)
        matches = {match.id: match for match in self._parts.get("matches", ())}
        at = self._parts.get("post")
        if at is not None and at.side == "offer":
            for post in posts.values():
                matches |= {match.id: match for match in self._matches(queries.MATCHES_OF, post=post.id)}
        self._parts["matches"] = tuple(matches.values())
        since = ms(self._scene.at - MONTH)
        yeses = {
            row["offer"]: row["yeses"]
            for post in posts.values()
            if post.side == "offer" and post.standing
            for row in queries.YESES.rows(self._db, offer=post.id, since=since)
        }
        self._parts["yeses"] = yeses
        self._parts["entrusted"] = newcomers.entrusted(self._db, self._people, owners, at, self._scene.at)
        for owner in owners:
            self._is_asked(owner)
        if at is not None:
            rows = queries.HAS_MET.rows(self._db, who=at.neighbour)
            self._parts["met"] = frozenset(who for row in rows for who in (row["one"], row["other"])) - {at.neighbour}

    def _is_asked(self, who: str) -> None:
        row = queries.IS_ASKED.row(self._db, who=who)
        if row and row["waiting"]:
            self._parts["asked"] = self._parts.get("asked", frozenset()) | {who}

    def _match(self, match_id: str) -> None:
        community = self._scene.community.id
        row = queries.MATCH.row(self._db, community=community, id=match_id, me=self._me)
        if row is None and len(match_id) < 16:
            rows = queries.MATCH_STARTING.rows(self._db, community=community, low=match_id, high=f"{match_id}~")
            row = rows[0] if len(rows) == 1 else None
        if row is None:
            return
        match = records.match(row)
        self._parts["match"] = match
        self._parts["posts"] = self._posts_by_id((match.request, match.offer))
        others = self._matches(queries.MATCHES_OF, post=match.request) if match.request else (match,)
        self._parts["matches"] = others
        self._know(who for one in others for who in (one.asker, one.helper))
        self._block(match.asker)
        self._parts["introduction"] = self._introduction(match)

    def _introduction(self, match: Match) -> Introduction | None:
        if not match.introduction:
            return None
        row = dots.INTRODUCTION.row(self._db, community=match.community, id=match.introduction)
        found = records.introduction(row, self._keys) if row else None
        self._know(dots.concerned(found))
        return found

    # --- connections ------------------------------------------------------------------------------------------------

    def _connection(self, connection_id: str) -> None:
        row = queries.CONNECTION.row(self._db, community=self._scene.community.id, id=connection_id, me=self._me)
        if row is None:
            return
        line = records.connection(row, self._keys)
        self._parts["connection"] = line
        self._know((line.left.neighbour, line.right.neighbour))
        self._block(line.left.neighbour)
        of = queries.MATCH.row(self._db, community=line.community, id=line.match, me="")
        if "match" not in self._parts and of:
            match = records.match(of)
            self._parts["match"] = match
            self._parts["posts"] = self._posts_by_id((match.request, match.offer))
