"""The scene that a view asks for, one query a part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.core.model import Connection, Match, Neighbour, Post
from bot.core.scene import Code, Scene, Sent, View
from storage import desk, records, refs
from storage.everything import everything
from storage.prepared import Database, Prepared
from storage.records import Keyring, ms
from storage.sealing import Vault

RECENT = timedelta(days=7)
MONTH = timedelta(days=30)

_NEIGHBOUR = Prepared("SELECT * FROM neighbour WHERE id = :id")
_TAGGED = Prepared("SELECT * FROM neighbour WHERE community = :community AND tag = :tag")
_TAGS = Prepared("SELECT tag FROM neighbour WHERE community = :community AND tag <> ''")
_ALIASES = Prepared("SELECT left_alias, right_alias FROM connection WHERE community = :community")
_COORDINATORS = Prepared("SELECT * FROM neighbour WHERE community = :community AND roles <> '' AND state = 'joined'")
_POST = Prepared("SELECT * FROM post WHERE community = :community AND id = :id")
_POST_STARTING = Prepared("SELECT * FROM post WHERE community = :community AND id >= :low AND id < :high LIMIT 2")
_MY_POSTS = Prepared(
    "SELECT * FROM post WHERE neighbour = :me AND state IN ('open', 'busy', 'expired') ORDER BY at, id"
)
_NEEDS = Prepared(
    """SELECT * FROM post WHERE community = :community AND side = 'request' AND state = 'open' ORDER BY at LIMIT 200"""
)
_MATCH = Prepared("SELECT * FROM match WHERE community = :community AND id = :id")
_MATCHES_OF = Prepared("SELECT * FROM match WHERE request = :post OR offer = :post")
_LIVE_MATCHES = Prepared(
    "SELECT * FROM match WHERE (asker = :me OR helper = :me) AND state = 'proposed' ORDER BY at, id"
)
_STAND_IN_MATCHES = Prepared(
    """SELECT * FROM match WHERE state = 'proposed' AND (asker IN (SELECT id FROM neighbour WHERE without_chat = :me)
    OR helper IN (SELECT id FROM neighbour WHERE without_chat = :me)) ORDER BY at, id"""
)
_CONNECTION = Prepared("SELECT * FROM connection WHERE community = :community AND id = :id")
_PAST_LINES = Prepared(
    """SELECT * FROM connection WHERE (left_neighbour = :me OR right_neighbour = :me) AND state = 'ended'
    AND ended_at > :since ORDER BY ended_at, id"""
)
_INTRODUCTION = Prepared("SELECT * FROM introduction WHERE community = :community AND id = :id")
_CASE = Prepared("SELECT * FROM report WHERE community = :community AND id = :id")
_KEPT = Prepared("SELECT * FROM kept WHERE connection = :connection ORDER BY number")
_BLOCKS = Prepared("SELECT blocker, blocked FROM block WHERE blocker = :who OR blocked = :who")
_YESES = Prepared(
    """SELECT offer, count(*) AS yeses FROM match WHERE offer = :offer AND state = 'accepted' AND at > :since
    GROUP BY offer"""
)
_IS_ASKED = Prepared(
    "SELECT count(*) AS waiting FROM match WHERE helper = :who AND state = 'proposed' AND helper_yes = 0"
)
_CODE = Prepared("SELECT * FROM code WHERE digest = :digest")


class Fetcher:
    """Fills a scene with the parts that a view asks for."""

    def __init__(self, db: Database, keys: Keyring, vault: Vault, scene: Scene) -> None:
        self._db = db
        self._keys = keys
        self._vault = vault
        self._scene = scene
        self._parts: dict[str, Any] = {}
        self._people: dict[str, Neighbour] = dict(scene.people)
        self._blocks: set[frozenset[str]] = set()

    def fill(self, view: View) -> Scene:
        scene = self._scene
        if view == View():
            return scene
        self._own(view)
        if view.neighbour:
            self._know([view.neighbour])
        if view.post:
            self._post(view.post)
        if view.posts:
            self._candidates(view.posts)
        if view.match:
            self._match(view.match)
        if view.connection:
            self._connection(view.connection)
        if view.case:
            self._case(view)
        if view.farewell and scene.me:
            matches = self._matches(_LIVE_MATCHES, me=scene.me.id)
            self._parts["matches"] = matches
            self._know(who for match in matches for who in (match.asker, match.helper))
        self._named(view)
        self._said(view)
        self._reviewed(view)
        return replace(scene, people=self._people, blocks=frozenset(self._blocks), **self._parts)

    # --- the speaker's own ------------------------------------------------------------------------------------------

    def _own(self, view: View) -> None:
        me = self._scene.me
        if me is None:
            return
        if view.my_posts:
            self._parts["my_posts"] = tuple(records.post(row, self._keys) for row in _MY_POSTS.rows(self._db, me=me.id))
        if view.needs:
            rows = _NEEDS.rows(self._db, community=me.community)
            self._parts["needs"] = tuple(records.post(row, self._keys) for row in rows)
            self._block(me.id)
        if view.my_past_lines or view.check_ins:
            since = ms(self._scene.at - RECENT * 4)
            past = [records.connection(row, self._keys) for row in _PAST_LINES.rows(self._db, me=me.id, since=since)]
            recent = self._scene.at - RECENT
            self._parts["past_lines"] = tuple(line for line in past if line.ended_at and line.ended_at > recent)
            self._parts["check_ins"] = tuple(line for line in past if self._waits_for_check_in(line, me.id))
            self._know(end.neighbour for line in past for end in (line.left, line.right))
        if view.questions:
            live = self._matches(_LIVE_MATCHES, me=me.id) + self._matches(_STAND_IN_MATCHES, me=me.id)
            mine = {me.id} | {one.id for one in self._people.values() if one.without_chat == me.id}
            questions = tuple(one for one in live if any(one.waits_for(who) for who in mine))
            self._parts["questions"] = questions
            if len(questions) == 1 and not view.match:
                self._match(questions[0].id)
        if view.everything:
            self._parts["everything"] = everything(self._db, me, self._keys)

    def _waits_for_check_in(self, line: Connection, me: str) -> bool:
        from bot.core.ending import CHECK_IN_AFTER

        due = max(line.due or line.last_at, line.ended_at or line.last_at) + CHECK_IN_AFTER
        return due <= self._scene.at and line.mine(me).outcome in ("", "not-yet")

    # --- people -----------------------------------------------------------------------------------------------------

    def _know(self, who: Iterable[str]) -> None:
        for one in sorted(set(who) - set(self._people)):
            if row := _NEIGHBOUR.row(self._db, id=one):
                self._people[one] = records.neighbour(row)

    def _block(self, who: str) -> None:
        for row in _BLOCKS.rows(self._db, who=who):
            self._blocks.add(frozenset({row["blocker"], row["blocked"]}))

    def _named(self, view: View) -> None:
        scene, db = self._scene, self._db
        if view.names:
            community = scene.community.id
            taken = {row["tag"] for row in _TAGS.rows(db, community=community)}
            for row in _ALIASES.rows(db, community=community):
                taken |= {row["left_alias"], row["right_alias"]}
            self._parts["names"] = frozenset(taken)
        if view.tags:
            rows = {tag: _TAGGED.row(db, community=scene.community.id, tag=tag) for tag in set(view.tags) if tag}
            found = {tag: records.neighbour(row) for tag, row in rows.items() if row}
            self._parts["tagged"] = found
            for one in found.values():
                self._people[one.id] = one
                self._block(one.id)
                self._is_asked(one.id)
        if view.coordinators or view.admins:
            rows_ = _COORDINATORS.rows(db, community=scene.community.id)
            everybody = [records.neighbour(row) for row in rows_]
            self._parts["coordinators"] = tuple(one for one in everybody if "coordinator" in one.roles)
            self._parts["admins"] = sum("admin" in one.roles for one in everybody)

    # --- posts and matches ------------------------------------------------------------------------------------------

    def _matches(self, statement: Prepared, **values: Any) -> tuple[Match, ...]:
        return tuple(records.match(row) for row in statement.rows(self._db, **values))

    def _one_post(self, post_id: str) -> Post | None:
        community = self._scene.community.id
        if len(post_id) == 16:
            row = _POST.row(self._db, community=community, id=post_id)
            return records.post(row, self._keys) if row else None
        rows = _POST_STARTING.rows(self._db, community=community, low=post_id, high=f"{post_id}~")
        return records.post(rows[0], self._keys) if len(rows) == 1 else None

    def _post(self, post_id: str) -> None:
        post = self._one_post(post_id)
        self._parts["post"] = post
        if post is None:
            return
        matches = self._matches(_MATCHES_OF, post=post.id)
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
                matches |= {match.id: match for match in self._matches(_MATCHES_OF, post=post.id)}
        self._parts["matches"] = tuple(matches.values())
        since = ms(self._scene.at - MONTH)
        yeses = {
            row["offer"]: row["yeses"]
            for post in posts.values()
            if post.side == "offer" and post.standing
            for row in _YESES.rows(self._db, offer=post.id, since=since)
        }
        self._parts["yeses"] = yeses
        for owner in owners:
            self._is_asked(owner)

    def _is_asked(self, who: str) -> None:
        row = _IS_ASKED.row(self._db, who=who)
        if row and row["waiting"]:
            self._parts["asked"] = self._parts.get("asked", frozenset()) | {who}

    def _match(self, match_id: str) -> None:
        row = _MATCH.row(self._db, community=self._scene.community.id, id=match_id)
        if row is None:
            return
        match = records.match(row)
        self._parts["match"] = match
        posts = {one: post for one in (match.request, match.offer) if one and (post := self._one_post(one))}
        self._parts["posts"] = posts
        others = self._matches(_MATCHES_OF, post=match.request) if match.request else (match,)
        self._parts["matches"] = others
        self._know(who for one in others for who in (one.asker, one.helper))
        self._block(match.asker)
        if match.introduction:
            intro = _INTRODUCTION.row(self._db, community=match.community, id=match.introduction)
            self._parts["introduction"] = records.introduction(intro, self._keys) if intro else None

    # --- connections ------------------------------------------------------------------------------------------------

    def _connection(self, connection_id: str) -> None:
        row = _CONNECTION.row(self._db, community=self._scene.community.id, id=connection_id)
        if row is None:
            return
        line = records.connection(row, self._keys)
        self._parts["connection"] = line
        self._know((line.left.neighbour, line.right.neighbour))
        self._block(line.left.neighbour)
        if "match" not in self._parts and (of := _MATCH.row(self._db, community=line.community, id=line.match)):
            self._parts["match"] = records.match(of)

    def _case(self, view: View) -> None:
        row = _CASE.row(self._db, community=self._scene.community.id, id=view.case)
        if row is None:
            return
        case = records.case(row, self._keys)
        self._parts["case"] = case
        if view.kept and self._scene.me and case.reporter == self._scene.me.id:
            self._parts["kept"] = tuple(
                (
                    kept["neighbour"],
                    self._keys.open(
                        kept["neighbour"], kept["sealed_text"], f"kept {kept['connection']} {kept['number']}"
                    ),
                )
                for kept in _KEPT.rows(self._db, connection=case.connection)
            )

    # --- references, codes, the log ---------------------------------------------------------------------------------

    def _said(self, view: View) -> None:
        scene = self._scene
        if view.code:
            row = _CODE.row(self._db, digest=self._vault.lookup("code", view.code))
            self._parts["code"] = Code(community=row["community"], purpose=row["purpose"]) if row else None
        if view.reply_to:
            self._parts["replied"] = refs.replied(self._db, self._vault, scene.speaker, view.reply_to)
        if view.sent_ref == "last" and scene.me:
            self._parts["sent"] = self._sent(refs.last_sent(self._db, scene.me.id))
        elif view.sent_ref:
            self._parts["sent"] = self._sent(refs.sent(self._db, self._vault, scene.speaker, view.sent_ref))

    def _sent(self, found: tuple[str, str] | None) -> Sent | None:
        return Sent(ref=found[0], connection=found[1]) if found else None

    def _reviewed(self, view: View) -> None:
        me = self._scene.me
        if me is None or (view.log is None and not view.desk):
            return
        if view.log is not None:
            self._parts["log"] = desk.log(self._db, self._keys, me, view.log)
            if view.log.story:
                self._parts["story"] = desk.story(self._db, self._keys, me, self._parts["log"])
        if view.desk:
            self._parts["desk"] = desk.desk(self._db, self._keys, me, self._scene.at)
