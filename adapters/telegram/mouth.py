"""A message → requests to Telegram, in order, each once.

1. Nothing is tried twice here unless Telegram said that it was not done and what would be better: a group's new id, or
   a keyboard without somebody who doesn't want to be shown.
2. Telegram's word to wait holds for this message's address; the others flow. Pieces that were shown before it are
   remembered, and the next attempt goes on after them, also after a restart.
3. Where the next attempt says it in other words, it begins anew. The receipt names all that is known to be shown, of
   the earlier words too, so that a withdrawal takes everything away.
4. What cannot be deleted any more is said.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from adapters.telegram.inbound import Me
from adapters.telegram.outbound import (
    Begun,
    Parameters,
    begun,
    deleted,
    hides_somebody,
    meaning,
    receipt,
    refs,
    requests,
    without_direct,
)
from adapters.telegram.pacing import Pace
from adapters.telegram.places import Chat, Places, chat_of
from adapters.telegram.sdk import NetworkError
from adapters.telegram.transport import Api, NotSent, Refusal
from bot.ports import Message, Receipt, Refused, TryLater, Unreachable

PATIENCE = 2.0
"""Seconds that one attempt may wait for its moments."""
UNFINISHED = 1_000

T = TypeVar("T")


class Mouth:
    def __init__(
        self,
        api: Api,
        places: Places,
        pace: Pace,
        me: Callable[[], Awaitable[Me]],
        token_lost: Callable[[], None],
        *,
        protect: bool,
    ) -> None:
        self._api = api
        self._places = places
        self._pace = pace
        self._me = me
        self._token_lost = token_lost
        self._protect = protect
        self._begun: dict[str, Begun] = {}  # by message
        self._gone: dict[str, tuple[str, list[int]]] = {}  # by message that withdraws: what, and what of it is deleted

    async def say(self, message: Message) -> Receipt:
        chat = chat_of(message.to)
        if chat is None:
            raise Unreachable
        if not chat.private:
            await _surely(self._places.recall())
            chat = chat._replace(id=self._places.now(chat.id))
        if message.withdraws and await self._withdrawn(message, chat):
            return Receipt()
        return await self._said(message, chat)

    async def _said(self, message: Message, chat: Chat) -> Receipt:
        me = await _surely(self._me()) if message.buttons and not chat.private else None
        plan = requests(message, chat, me, protect=self._protect)
        until = _now() + PATIENCE
        key = f"{message.id} {message.to}"  # one message may be on its way to two chats, when its reader parts from one
        so_far = self._resumed(key, message)
        for number, request in enumerate(plan[len(so_far.done) :]):
            patience = until - _now()
            try:
                if number and patience <= 0:
                    raise TryLater(0.1)
                await asyncio.sleep(self._pace.claim(chat.id, _now(), max(patience, 0)))
                so_far = so_far._replace(done=(*so_far.done, await self._shown(message, request)))
            except BaseException as error:
                if so_far.shown:
                    _keep(self._begun, key, so_far)
                if isinstance(error, TryLater):
                    raise TryLater(error.after, so_far.receipt) from None
                raise
        return receipt(so_far.shown)

    async def _shown(self, message: Message, request: Parameters) -> int:
        """The number of the message that Telegram made of it."""
        try:
            answer = await self._asked("sendMessage", request)
        except Refusal as refusal:
            answer = await self._asked_better(message, request, refusal)
        number = answer.get("message_id") if isinstance(answer, dict) else None
        if not isinstance(number, int):
            raise NetworkError("an answer that says nothing")
        return number

    async def _asked_better(self, message: Message, request: Parameters, refusal: Refusal) -> object:
        if refusal.moved_to is not None and max(request["chat_id"], refusal.moved_to) < 0:  # only groups move
            await _surely(self._places.remember(request["chat_id"], refusal.moved_to))
            request = request | {"chat_id": refusal.moved_to}
        elif message.direct is not None and hides_somebody(refusal):
            request = without_direct(message, request)
        else:
            raise meaning(refusal) from None
        try:
            return await self._asked("sendMessage", request)
        except Refusal as again:
            raise meaning(again) from None

    async def _withdrawn(self, message: Message, chat: Chat) -> bool:
        """Delete every piece; False if one of them cannot be deleted any more."""
        numbers, key = refs(message.withdraws), f"{message.id} {message.to} withdraws"
        before, done = self._gone.pop(key, ("", []))
        done = done if before == message.withdraws else []
        for number in numbers[len(done) :]:
            try:
                await self._asked("deleteMessage", {"chat_id": chat.id, "message_id": number})
            except Refusal as refusal:
                error = meaning(refusal)
                if message.repeat and deleted(refusal):  # by an earlier attempt
                    done.append(number)
                    continue
                if isinstance(error, Refused):
                    return False
                _keep(self._gone, key, (message.withdraws, done))
                raise error from None
            except TryLater:
                _keep(self._gone, key, (message.withdraws, done))
                raise
            done.append(number)
        return bool(numbers)

    async def _asked(self, method: str, parameters: Parameters) -> object:
        try:
            return await self._api.ask(method, **parameters)
        except NotSent:
            raise TryLater from None
        except Refusal as refusal:
            if refusal.no_token:
                self._token_lost()
                raise Refused from None
            raise

    def _resumed(self, key: str, message: Message) -> Begun:
        """What earlier attempts have shown, by our own memory or by what was stored, whichever knows more."""
        known = self._begun.pop(key, Begun()), begun(message.begun)
        return max(known, key=lambda one: len(one.shown)).going_on(message.text)


def _keep(unfinished: dict[str, T], key: str, so_far: T) -> None:
    unfinished[key] = so_far
    if len(unfinished) > UNFINISHED:
        del unfinished[next(iter(unfinished))]


async def _surely(preparing: Awaitable[T]) -> T:
    """Something before the sending: if it fails, nothing was sent."""
    try:
        return await preparing
    except Exception:
        raise TryLater from None


def _now() -> float:
    return asyncio.get_running_loop().time()
