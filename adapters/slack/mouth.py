"""The mouth: one message as one or several posts, each at most once.

What was posted before something came between is remembered, and the next try goes on after it. Where an earlier try may
have arrived, or was begun before a restart, Slack's own history is asked first: every post carries the message's id and
the number of its piece.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from datetime import timedelta
from typing import TypeVar

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.connection import Connection
from adapters.slack.names import is_channel, place
from adapters.slack.outbound import Post, found, posts, references
from adapters.slack.refusals import NO_SUCH_THREAD, Revoked, code_of, understood
from adapters.slack.workspaces import Workspaces
from bot.ports import Message, Receipt, Refused, TryLater, Unreachable

LOOKED_BACK = 15  # posts: as many as Slack shows any app in one answer
CLOCKS_APART = timedelta(minutes=5)
"""Slack's may be so far from ours."""
REMEMBERED = 1000
CANNOT_DELETE = frozenset({"cant_delete_message", "compliance_exports_prevent_deletion", "message_not_found"})

Progress = TypeVar("Progress")


class Mouth:
    def __init__(self, connection: Connection, workspaces: Workspaces) -> None:
        self._connection, self._workspaces = connection, workspaces
        self._channels: dict[str, str] = {}  # of direct messages, by address
        self._done: OrderedDict[str, dict[int, str]] = OrderedDict()  # pieces posted, of messages not yet done
        self._gone: OrderedDict[str, set[str]] = OrderedDict()  # pieces deleted, likewise

    async def send(self, message: Message) -> Receipt:
        where = place(message.to)
        if where is None:
            raise Unreachable
        team, whom = where
        workspace = await self._workspaces.of(team)
        api = self._connection.api(workspace.token)
        try:
            async with self._connection.held():
                channel = await self._channel(api, message.to, whom)
                if message.withdraws and await self._deleted(api, channel, message):
                    return Receipt()
                return await self._posted(api, message, posts(message, channel, workspace.link))
        except Revoked as end:
            over = await self._workspaces.stop(team, end.code, workspace.token)
            raise (Refused if over else TryLater) from None
        except Unreachable:
            self._channels.pop(message.to, None)
            raise

    async def _channel(self, api: AsyncWebClient, to: str, whom: str) -> str:
        if is_channel(whom) or whom.startswith("D"):
            return whom
        if to not in self._channels:
            with understood(sends=False):
                opened = await api.conversations_open(users=whom)
                self._channels[to] = str(opened["channel"]["id"])
        return self._channels[to]

    async def _posted(self, api: AsyncWebClient, message: Message, pieces: tuple[Post, ...]) -> Receipt:
        done = _of(self._done, key := _key(message), {})
        lost = message.repeat or (message.begun and not done)
        if lost and not is_channel(pieces[0]["channel"]):  # what stands in a channel we may not read
            done |= await self._there(api, message, pieces[0])
        try:
            for number, piece in enumerate(pieces, 1):
                if number not in done:
                    done[number] = await self._post(api, piece)
        except TryLater as later:
            raise TryLater(later.after, _receipt(done) if done else None) from None
        self._done.pop(key, None)
        return _receipt(done)

    async def _post(self, api: AsyncWebClient, post: Post) -> str:
        with understood():
            try:
                answer = await api.chat_postMessage(**post)
            except SlackApiError as error:
                if "thread_ts" not in post or code_of(error) not in NO_SUCH_THREAD:
                    raise
                bare = {name: value for name, value in post.items() if name != "thread_ts"}
                answer = await api.chat_postMessage(**bare)  # what it would hang under was deleted
            return str(answer["ts"])

    async def _there(self, api: AsyncWebClient, message: Message, post: Post) -> Mapping[int, str]:
        key, channel, thread = message.id, post["channel"], post.get("thread_ts")
        with understood(sends=False):
            try:
                if not thread:
                    latest = await api.conversations_history(
                        channel=channel, include_all_metadata=True, limit=LOOKED_BACK
                    )
                    return found(latest["messages"], key)
                there: dict[int, str] = {}
                since = str((message.decided - CLOCKS_APART).timestamp()) if message.decided else None
                pages = await api.conversations_replies(
                    channel=channel, ts=thread, include_all_metadata=True, limit=LOOKED_BACK, oldest=since
                )
                async for page in pages:  # from its beginning, unless told from when on
                    there |= found(page.get("messages"), key)
                return there
            except SlackApiError as error:
                if thread and code_of(error) in NO_SUCH_THREAD:
                    return await self._there(api, message, {"channel": channel})
                raise

    async def _deleted(self, api: AsyncWebClient, channel: str, message: Message) -> bool:
        """Delete every piece. False: something stays, so it must be said."""
        gone = _of(self._gone, key := _key(message), set())
        there = references(message.withdraws)
        for ts in there:
            if ts not in gone and not await self._delete(api, channel, ts, message.repeat):
                return False
            gone.add(ts)
        self._gone.pop(key, None)
        return bool(there)

    async def _delete(self, api: AsyncWebClient, channel: str, ts: str, repeat: bool) -> bool:
        with understood():
            try:
                await api.chat_delete(channel=channel, ts=ts)
            except SlackApiError as error:
                code = code_of(error)
                if code not in CANNOT_DELETE:
                    raise
                return repeat and code == "message_not_found"  # an earlier try deleted it
        return True


def _receipt(done: Mapping[int, str]) -> Receipt:
    parts = tuple(done[number] for number in sorted(done))
    return Receipt(",".join(parts), parts if len(parts) > 1 else ())


def _key(message: Message) -> str:
    """One message may be on its way to two chats, when its reader has parted from one of them."""
    return f"{message.id} {message.to}"


def _of(remembered: OrderedDict[str, Progress], key: str, fresh: Progress) -> Progress:
    """What was done of this message already; the oldest are forgotten."""
    progress = remembered.setdefault(key, fresh)
    if len(remembered) > REMEMBERED:
        remembered.popitem(last=False)
    return progress
