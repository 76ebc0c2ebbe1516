"""A message → requests to Telegram, in order, each once.

1. Nothing is tried twice here unless Telegram said that it was not done and what would be better: a group's new id, or
   a keyboard without somebody who doesn't want to be shown.
2. Telegram's word to wait holds for this message's address; the others flow. Pieces that were shown before it are
   remembered, and the next attempt goes on after them.
3. What cannot be deleted any more is said.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from adapters.telegram.inbound import Me
from adapters.telegram.outbound import (
    Parameters,
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
        self._unfinished: dict[str, tuple[str, list[int]]] = {}  # by message: its text, and what is done of it

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
        done = self._resumed(key, message.text)
        for number, request in enumerate(plan[len(done) :]):
            patience = until - _now()
            try:
                if number and patience <= 0:
                    raise TryLater(0.1)
                await asyncio.sleep(self._pace.claim(chat.id, _now(), max(patience, 0)))
                done.append(await self._shown(message, request))
            except TryLater as later:
                self._keep(key, message.text, done)
                raise TryLater(later.after, receipt(tuple(done)) if done else None) from None
        return receipt(tuple(done))

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
        done = self._resumed(key, message.withdraws)
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
                self._keep(key, message.withdraws, done)
                raise error from None
            except TryLater:
                self._keep(key, message.withdraws, done)
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

    def _resumed(self, key: str, text: str) -> list[int]:
        """What an earlier attempt at the same words has done."""
        before, done = self._unfinished.pop(key, ("", []))
        return done if before == text else []

    def _keep(self, key: str, text: str, done: list[int]) -> None:
        if done:
            self._unfinished[key] = (text, done)
            if len(self._unfinished) > UNFINISHED:
                del self._unfinished[next(iter(self._unfinished))]


async def _surely(preparing: Awaitable[T]) -> T:
    """Something before the sending: if it fails, nothing was sent."""
    try:
        return await preparing
    except Exception:
        raise TryLater from None


def _now() -> float:
    return asyncio.get_running_loop().time()
