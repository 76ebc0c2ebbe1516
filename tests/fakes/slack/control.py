"""For tests: each takes and gives JSON, and returns when what was done is acknowledged; with `wait` false, at once."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from aiohttp import web

from tests.fakes.slack import blocks, people
from tests.fakes.slack.delivery import Post
from tests.fakes.slack.typing import typed
from tests.fakes.slack.world import App, Channel, Fault, Team, World, new_id

Given = dict[str, Any]


class Wrong(Exception):
    """A test asked for what can't be."""


class Control:
    def __init__(self, world: World, post: Post) -> None:
        self.world, self.post = world, post

    async def handle(self, request: web.Request) -> web.Response:
        what = "do_" + request.match_info["what"].replace("-", "_")
        given = await request.json()
        try:
            answer = await getattr(self, what)(given)
        except (Wrong, AttributeError, KeyError, StopIteration) as wrong:
            return web.json_response({"wrong": repr(wrong)}, status=400)
        return web.json_response(answer)

    # --- what there is ----------------------------------------------------------------------------------------------

    async def do_app(self, given: Given) -> Given:
        """A new app, in a workspace of its own unless told that it is in none."""
        app = App()
        self.world.apps[app.id] = app
        team = await self.do_team({"app": app.id, "installed": given.get("installed", True)})
        facts = {"app": app.id, "app_token": app.app_token, "secret": app.secret}
        return {**facts, "client_id": app.client_id, "client_secret": app.client_secret, **team}

    async def do_team(self, given: Given) -> Given:
        team, app = Team(new_id("T"), "Elm Street"), self._app(given)
        app.teams[team.id] = team
        if given.get("installed", True):
            team.install()
        return {"team": team.id, "token": team.token}

    async def do_scopes(self, given: Given) -> None:
        self._team(given).scopes = set(given["scopes"])

    async def do_ahead(self, given: Given) -> None:
        """From now on what is posted is posted so many seconds later."""
        self.world.ahead = given["seconds"]

    async def do_trouble(self, given: Given) -> None:
        """Every call with this workspace's token, or with the app's, is refused with this code."""
        if given.get("team"):
            self._team(given).trouble = given["code"]
        else:
            self._app(given).app_trouble = given["code"]

    async def do_authorize(self, given: Given) -> Given:
        """Somebody of this workspace agrees to install the app."""
        code = new_id("C")
        self._app(given).codes[code] = given["team"]
        return {"code": code}

    async def do_request_url(self, given: Given) -> Given:
        app = self._app(given)
        if given["url"] and not await self.post.verify(app, given["url"]):
            raise Wrong("this URL does not answer Slack's challenge")
        app.request_url = given["url"]
        return {}

    async def do_channel(self, given: Given) -> Given:
        joined = given.get("joined", True)
        return {"channel": self._team(given).new_channel("channel", given["name"], joined=joined).id}

    async def do_person(self, given: Given) -> Given:
        team = self._team(given)
        person = team.person(given["person"])
        return {"person": person, "channel": team.direct(person).id}

    async def do_fail(self, given: Given) -> None:
        names = ("method", "how", "code", "status", "headers", "times", "skip")
        self._app(given).faults.append(Fault(**{name: given[name] for name in names if name in given}))

    async def do_latency(self, given: Given) -> None:
        self._app(given).latency = given["seconds"]

    async def do_patience(self, given: Given) -> None:
        """Seconds after which an envelope that was not acknowledged comes again."""
        self.post.unacknowledged_after = given["seconds"]

    async def do_sockets(self, given: Given) -> Given:
        app = self._app(given)
        if given.get("refuse"):
            self.post.refuse_next(app, list(given["refuse"]))
        app.stale = given.get("stale", 0)
        if given.get("how"):
            await self.post.disturb(app, given["how"])
        return {"open": len(self.post.sockets[app.id]), "asked": app.asked}

    # --- what people do ---------------------------------------------------------------------------------------------

    async def do_writes(self, given: Given) -> Given:
        """`fields` are merged into the event, `around` into the callback."""
        app, team, person, channel = self._somebody(given)
        text, rich = typed(given["text"])
        message: Given = {"client_msg_id": new_id("c"), "type": "message", "user": person, "text": text}
        message |= {"ts": self.world.ts(), "blocks": rich}
        message |= {"thread_ts": given["thread"]} if given.get("thread") else {}
        message |= given.get("fields", {})
        channel.messages.append(message)
        event = people.callback(app, team, people.written(team, channel, message)) | given.get("around", {})
        return await self._brought(app, "events_api", event, given, ts=message["ts"])

    async def do_edits(self, given: Given) -> Given:
        app, team, person, channel = self._somebody(given)
        message = _last(channel, person, given)
        before = deepcopy(message)
        message["text"], message["blocks"] = typed(given["text"])
        message["edited"] = {"user": person, "ts": self.world.ts()}
        event = people.changed(self.world, channel, deepcopy(message), before)
        return await self._brought(app, "events_api", people.callback(app, team, event), given, ts=message["ts"])

    async def do_unfurls(self, given: Given) -> Given:
        """Slack adds a preview to what this person wrote last."""
        app, team, person, channel = self._somebody(given)
        message = _last(channel, person, given)
        before = deepcopy(message)
        message["attachments"] = [{"from_url": "https://example.org", "title": "A preview", "id": 1}]
        event = people.changed(self.world, channel, deepcopy(message), before)
        return await self._brought(app, "events_api", people.callback(app, team, event), given)

    async def do_deletes(self, given: Given) -> Given:
        app, team, person, channel = self._somebody(given)
        message = _last(channel, person, given)
        channel.messages.remove(message)
        event = people.deleted(self.world, channel, message)
        return await self._brought(app, "events_api", people.callback(app, team, event), given, ts=message["ts"])

    async def do_presses(self, given: Given) -> Given:
        """The newest button of that label that this person sees: in the chat, in `channel`, or at home."""
        app, team, person, channel = self._somebody(given)
        found: list[tuple[Given, Given]]
        if given.get("home"):
            view = team.homes[person]
            found = [(one, {"view": view, "container": {"type": "view"}}) for one in blocks.buttons(view["blocks"])]
        else:
            found = [
                (one, {"channel": {"id": channel.id}, "message": message, "container": {"type": "message"}})
                for message in channel.messages
                for one in blocks.buttons(message.get("blocks", []))
                if message.get("bot_id")
            ]
        button, place = [one for one in found if one[0]["label"] == given["label"]][-1:][0]
        press = people.pressed(app, team, person, given["person"], button, self.world, place)
        return await self._brought(app, "interactive", press, given, url=button.get("url", ""))

    async def do_slash(self, given: Given) -> Given:
        app, team, person, channel = self._somebody(given)
        command = people.commanded(app, team, person, given["person"], channel, given["text"])
        return await self._brought(app, "slash_commands", command, given)

    async def do_submits(self, given: Given) -> Given:
        app, team, person, _ = self._somebody(given)
        view_id, view = team.modals.pop(person)
        payload = people.submitted(app, team, person, given["person"], view_id, view, given["text"])
        return await self._brought(app, "interactive", payload, given)

    async def do_opens_home(self, given: Given) -> Given:
        app, team, person, channel = self._somebody(given)
        event = {"type": "app_home_opened", "user": person, "channel": channel.id, "tab": given.get("tab", "home")}
        event |= {"event_ts": self.world.ts()}
        return await self._brought(app, "events_api", people.callback(app, team, event), given)

    async def do_uninstall(self, given: Given) -> Given:
        app, team = self._app(given), self._team(given)
        team.trouble = "account_inactive"
        event = people.callback(app, team, {"type": "app_uninstalled", "event_ts": self.world.ts()})
        return await self._brought(app, "events_api", event, given)

    async def do_revoke(self, given: Given) -> Given:
        app, team = self._app(given), self._team(given)
        team.trouble = "token_revoked"
        tokens = {"oauth": [], "bot": [team.bot_user]}
        event = people.callback(app, team, {"type": "tokens_revoked", "tokens": tokens})
        return await self._brought(app, "events_api", event, given)

    async def do_payload(self, given: Given) -> Given:
        """Anything at all."""
        return await self._brought(self._app(given), given.get("kind", "events_api"), given["payload"], given)

    async def do_again(self, given: Given) -> Given:
        """The last delivery once more; `fresh`: under another event id, as Slack does now and then."""
        app = self._app(given)
        last = list(self.post.deliveries[app.id].values())[-1]
        payload = {**last.payload, "event_id": new_id("Ev")} if given.get("fresh") else last.payload
        return await self._brought(app, last.kind, payload, given)

    # --- what can be seen -------------------------------------------------------------------------------------------

    async def do_screen(self, given: Given) -> list[Given]:
        """The bot's messages that this person sees, oldest first."""
        _, team, _, channel = self._somebody(given)
        return [
            {
                "ts": one["ts"],
                "text": blocks.shown(one),
                "buttons": [
                    {"label": button["label"], "url": button.get("url", ""), "value": button.get("value", "")}
                    for button in blocks.buttons(one.get("blocks", []))
                ],
                "thread": one.get("thread_ts", ""),
                "metadata": one.get("metadata"),
            }
            for one in channel.messages
            if one.get("bot_id") == team.bot_id
        ]

    async def do_home(self, given: Given) -> Given:
        _, team, person, _ = self._somebody(given)
        view = team.homes.get(person, {"blocks": []})
        labels = [one["label"] for one in blocks.buttons(view["blocks"])]
        return {"text": blocks.shown(view), "buttons": labels, "id": view.get("id", "")}

    async def do_modal(self, given: Given) -> Given:
        _, team, person, _ = self._somebody(given)
        return {"view": team.modals[person][1] if person in team.modals else None}

    async def do_log(self, given: Given) -> Given:
        app = self._app(given)
        return {"requests": app.log, "pings": app.pings}

    async def do_deliveries(self, given: Given) -> Given:
        some = self.post.deliveries[self._app(given).id].values()
        return {"all": len(some), "taken": sum(one.taken for one in some)}

    async def do_quiet(self, given: Given) -> None:
        """Everything so far is acknowledged."""
        for one in list(self.post.deliveries[self._app(given).id].values()):
            await one.done.wait()

    # --- ------------------------------------------------------------------------------------------------------------

    def _app(self, given: Given) -> App:
        return self.world.apps[given["app"]]

    def _team(self, given: Given) -> Team:
        return self._app(given).teams[given["team"]]

    def _somebody(self, given: Given) -> tuple[App, Team, str, Channel]:
        team = self._team(given)
        person = team.person(given["person"])
        channel = team.channels[given["channel"]] if given.get("channel") else team.direct(person)
        return self._app(given), team, person, channel

    async def _brought(self, app: App, kind: str, payload: Given, given: Given, **more: Any) -> Given:
        delivery = self.post.bring(app, kind, payload)
        if given.get("wait", True):
            await delivery.done.wait()
        return {"taken": delivery.taken, "answer": delivery.answer, **more}


def _last(channel: Channel, person: str, given: Given) -> dict[str, Any]:
    """The message named, or the last that this person wrote here."""
    mine = [one for one in channel.messages if one.get("user") == person]
    found = [one for one in mine if given.get("ts") in (None, one["ts"])]
    if not found:
        raise Wrong("this person wrote no such message")
    return found[-1]
