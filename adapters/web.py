"""The one HTTP server. Adapters contribute pages; the server is started and stopped here, once.

1. It listens on the loopback address unless told otherwise, and answers only to names it knows: a page elsewhere cannot
   reach it through a name that was pointed here (DNS rebinding).
2. What changes something must come from a page of ours (CSRF). Paths that a platform calls under a public name are
   named as `signed`: whoever contributes such a path checks each caller's signature or secret, and as much of that as
   the head of a call tells before anything of its body is read. What no page takes is not read either.
3. Every answer carries the same strict headers; nothing is cached.
4. A call that comes drop by drop is ended, and not everybody may call at once: nobody keeps the others out, also not by
   connecting and saying nothing (see `callers`).
5. It stops when its task is cancelled, in order and without touching signal handlers: open streams are ended first.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:  # imported where it is needed: the command line must not wait for a web server
    import uvicorn
    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
FIRST_PORT = 8700
LARGEST_BODY = 2_000_000  # bytes; 100,000 characters of any script fit with room to spare
BODY_SECONDS = 10.0
"""For so long a call may take to say what it wants."""
CALLS_AT_ONCE = 500
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


Heads = Sequence[tuple[bytes, bytes]]
"""The headers of a call, as they came."""
Doorkeeper = Callable[[Heads], tuple[int, str] | None]
"""Why a call with such headers is not let in, as a status and a sentence; or None."""


class NoPort(OSError):
    """No port could be opened; the sentence names the setting."""


@runtime_checkable
class Pages(Protocol):
    """What an adapter with pages gives to the server."""

    signed: Mapping[str, Doorkeeper]
    """Paths called from elsewhere and under any name, and who looks at the head of each call that has a body; what
    can't be told by that is checked by its own route."""

    def routes(self) -> Sequence[BaseRoute]: ...

    def close(self) -> None:
        """The server is stopping: end whatever would never end by itself."""
        ...


class Web:
    """Serves the pages of all adapters until its task is cancelled."""

    def __init__(
        self,
        *pages: Pages,
        host: str = "127.0.0.1",
        port: int | None = None,
        or_next: bool = True,
        names: Iterable[str] = (),
    ) -> None:
        """`or_next`: a port that is taken may be passed over for the next free one."""
        self.pages = pages
        self.names = LOOPBACK | {name.lower() for name in names}
        self._host = host
        self._first = FIRST_PORT if port is None else port
        self._candidates = 20 if or_next else 1
        self._socket: socket.socket | None = None

    def open(self) -> str:
        """Take the port, or the next free one, and return the link. Nothing is answered before `run`."""
        if self._socket is None:
            self._socket = _listening(self._host, self._first, self._candidates)
        return f"http://{self._host}:{self._socket.getsockname()[1]}/"

    def app(self) -> ASGIApp:
        from starlette.applications import Starlette

        routes = [route for page in self.pages for route in page.routes()]
        signed = {path: keeper for page in self.pages for path, keeper in page.signed.items()}
        return Guard(Starlette(routes=routes), self.names, signed, routes)

    async def run(self) -> None:
        self.open()
        assert self._socket is not None
        with self._socket as listening:
            server = _server(self.app())
            serving = asyncio.create_task(server.serve(sockets=[listening]), name="web")
            try:
                await asyncio.shield(serving)
            finally:
                self._socket = None
                for page in self.pages:
                    page.close()
                server.should_exit = True
                await serving


def _listening(host: str, first: int, many: int) -> socket.socket:
    # Port 0 lets the machine choose.
    candidates = range(first, min(first + many, 65536)) if first else (0,)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for port in candidates:
        candidate = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, or asyncio leaves Nagle on
        candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            candidate.bind((host, port))
            candidate.listen(128)
        except OSError:
            candidate.close()
        else:
            candidate.setblocking(False)
            return candidate
    if many == 1:
        raise NoPort(f"PORT: {first} is taken or may not be opened here: set another, or end what has it.")
    raise NoPort(f"No free port from {first} on: set PORT to one that this program may open.")


def _server(app: ASGIApp) -> uvicorn.Server:
    import uvicorn

    from adapters.callers import Caller

    class Quiet(uvicorn.Server):
        """Leaves signals to the program around it."""

        @contextlib.contextmanager
        def capture_signals(self) -> Iterator[None]:
            yield

    # No log of its own: addresses of pages and people don't belong into logs.
    return Quiet(
        uvicorn.Config(
            app,
            http=Caller,
            lifespan="off",
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=3,
            limit_concurrency=CALLS_AT_ONCE,
        )
    )


def anybody(_headers: Heads) -> None:
    """Keeps the door of a page that asks for nothing."""


class Guard:
    """Stands before all pages: who may call, how much they may send, and which headers every answer gets."""

    def __init__(
        self, app: ASGIApp, names: Iterable[str], signed: Mapping[str, Doorkeeper], routes: Sequence[BaseRoute]
    ) -> None:
        self.app = app
        self.names = frozenset(names)
        self.signed = signed
        self.routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        from starlette.datastructures import MutableHeaders
        from starlette.responses import PlainTextResponse

        if scope["type"] != "http":
            return

        async def send_strictly(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        refusal = self.refusal(scope)
        if refusal is None and scope["method"] not in ("GET", "HEAD") and self._taken(scope):
            try:
                receive = await _whole(receive)
            except TimeoutError:
                refusal = 408, "That took too long."
            except _TooLong:
                refusal = 413, "That is too long."
            except _Gone:
                return
        if refusal:
            status, reason = refusal
            await PlainTextResponse(reason, status, {"connection": "close"})(scope, receive, send_strictly)
        else:
            await self.app(scope, receive, send_strictly)

    def refusal(self, scope: Scope) -> tuple[int, str] | None:
        """Why this request is not let in, or None."""
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        if "transfer-encoding" in headers:  # whatever length it names besides
            return 411, "Say how long it is."
        keeper = self.signed.get(scope["path"])
        if keeper is None and (foreign := self._foreign(scope, headers)):
            return foreign
        if scope["method"] in ("GET", "HEAD"):
            return None
        return (keeper and keeper(scope["headers"])) or _unmeasured(headers.get("content-length", ""))

    def _taken(self, scope: Scope) -> bool:
        """Is there a page that would read it?"""
        from starlette.routing import Match

        return any(route.matches(scope)[0] is Match.FULL for route in self.routes)

    def _foreign(self, scope: Scope, headers: Mapping[str, str]) -> tuple[int, str] | None:
        host = headers.get("host", "").lower()
        if _without_port(host) not in self.names:
            return 421, "This server does not answer to that name."
        if scope["method"] in ("GET", "HEAD"):
            return None
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        if site not in (None, "same-origin"):
            return 403, "This must come from a page of this server."
        # A page that sends no referrer names its origin "null" in plain forms; then the browser's own word counts.
        if origin is not None and origin != f"{scope['scheme']}://{host}" and not (origin == "null" and site):
            return 403, "This must come from a page of this server."
        return None


class _TooLong(Exception):
    """More came than was announced."""


class _Gone(Exception):
    """Whoever called has hung up: there is nobody to answer."""


async def _whole(receive: Receive) -> Receive:
    """What is said in a call, once all of it is there; TimeoutError if it does not come."""
    said: list[Message] = []
    length = 0
    async with asyncio.timeout(BODY_SECONDS):
        while not said or said[-1].get("more_body"):
            said.append(await receive())
            if said[-1]["type"] == "http.disconnect":
                raise _Gone
            length += len(said[-1].get("body", b""))
            if length > LARGEST_BODY:
                raise _TooLong
    waiting = iter(said)

    async def again() -> Message:
        return next(waiting, None) or await receive()

    return again


def _unmeasured(length: str) -> tuple[int, str] | None:
    if not length.isdecimal():
        return 411, "Say how long it is."
    return (413, "That is too long.") if len(length) > 12 or int(length) > LARGEST_BODY else None


def _without_port(host: str) -> str:
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdecimal() else host
