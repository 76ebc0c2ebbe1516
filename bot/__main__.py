"""The command line: `leveller run`, `chat`, `demo`, `doctor`, `community new`, `poster`, `manifest`, `log`, `audit`,
`key`, `backup`, `restore`, and for JSON lines `match`, `guard`, `pair`, `safeguard`.

Here and in `building` the concrete parts meet. Everything heavy is imported only by the command that needs it.
"""

from __future__ import annotations

import asyncio
import gc
import re
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import App as Commands
from cyclopts import Parameter

from bot.batch import jsonl

if TYPE_CHECKING:
    from bot.settings import Settings


def _version() -> str:
    from importlib.metadata import version

    return version("leveller")


commands = Commands(
    name="leveller", help="Neighbours who need a hand and neighbours who have one find each other.", version=_version
)
community = Commands(name="community", help="Found a community.")
commands.command(community)
for one in jsonl.COMMANDS:
    commands.command(one)
audit = Commands(name="audit", help="The log of who looked at what and who changed what.")
commands.command(audit)
key = Commands(name="key", help="The root key.")
commands.command(key)


@commands.command
def run() -> None:
    """Start the bot; without any platform's settings, the playground in a browser."""
    gc.disable()  # until the bot has settled in: of what is loaded nothing goes, and looking for it takes time
    from bot import running
    from bot.platforms import switched_on

    gc.freeze()
    settings = _settings()
    on = switched_on()
    _go(running.playground(settings) if settings.leveller_playground or not on else running.platforms(settings, on))


@commands.command
def chat() -> None:
    """The same street in this terminal: type `ana: could someone walk my dog`."""
    from bot.chatting import chat

    _go(chat())


@commands.command
def demo() -> None:
    """A scripted evening, printed as a transcript."""
    from bot.evening import evening

    _go(evening(sys.stdout))


@commands.command
def doctor() -> None:
    """What is set, what is missing, and whether the memory is in order. Shows no secret."""
    from bot.doctor import examine

    sys.exit(0 if examine(sys.stdout) else 2)


@commands.command
def poster(
    *,
    name: Annotated[str, Parameter(help="what people call the community")],
    code: Annotated[str, Parameter(help="its street code")],
    country: Annotated[str, Parameter(help="decides the emergency number")] = "GB",
    languages: Annotated[str, Parameter(help="such as en,pl; a page for each")] = "en",
) -> None:
    """Print a join poster with QR codes as a page of HTML: leveller poster ... > poster.html"""
    from bot.platforms import switched_on
    from bot.poster import poster as made
    from bot.settings import several

    _settings()

    async def show() -> None:
        sheet = await made(switched_on(), name=name, code=code, country=country, languages=several(languages))
        sys.stdout.write(sheet)

    _go(show())


@commands.command
def manifest(
    platform: Annotated[str, Parameter(help="such as slack")],
    *,
    url: Annotated[str, Parameter(help="the public address of this server, with https://")] = "",
) -> None:
    """Print what a platform wants to be told of this bot, such as Slack's app manifest."""
    import adapters
    from bot.settings import WrongSetting

    found = {one.name: one for one in adapters.all_platforms() if one.manifest}
    if platform not in found:
        raise WrongSetting(f"{platform}: only {', '.join(found)} wants a manifest")
    if url and not re.fullmatch(r"https://[^\s/?#]+\.[^\s?#]+", url):
        raise WrongSetting(f"--url: {url}: the whole address, such as https://leveller.example.org")
    sys.stdout.write(adapters.load(found[platform].manifest)(url))


@key.default
def new_key() -> None:
    """Print a new root key, for LEVELLER_KEY."""
    import base64

    from storage.sealing import new_key as made

    print(base64.urlsafe_b64encode(made()).decode())


@key.command
def rotate() -> None:
    """Replace the root key, with the bot stopped. Begun again, it goes on where it was."""
    from bot.replacing_key import replace_key

    replace_key(_settings())


@commands.command
def backup(
    *,
    to: Annotated[Path, Parameter(help="the folder for backups")] = Path("data/backups"),
    keep: Annotated[int, Parameter(help="so many are kept, the newest")] = 14,
) -> None:
    """Write the whole memory into one encrypted file, while the bot runs."""
    from bot.keeping_copies import backup as write

    write(_settings(), to, keep)


@commands.command
def restore(
    file: Annotated[Path, Parameter(help="a backup, such as data/backups/2026-11-28T030000Z.leveller")],
    *,
    anyway: Annotated[bool, Parameter(help="though a newer backup beside it cannot be read", negative="")] = False,
) -> None:
    """Fill an empty database from a backup; whoever was forgotten since stays forgotten."""
    from bot.keeping_copies import restore as read

    read(_settings(), file, anyway=anyway)


@community.command
def new(
    *,
    name: Annotated[str, Parameter(help="what people call it")] = "",
    country: Annotated[str, Parameter(help="two letters, such as GB: decides the emergency number")] = "",
    timezone: Annotated[str, Parameter(help="such as Europe/London")] = "",
    languages: Annotated[str, Parameter(help="such as en,pl")] = "",
    areas: Annotated[str, Parameter(help="such as Northside,Harbour; one or none is fine")] = "",
    next_to: Annotated[str, Parameter(help="areas next to each other, such as Northside=Harbour")] = "",
) -> None:
    """Found a community: prints its street code and a one-time code that makes the first admin."""
    from bot.founding import found

    settings = _settings()
    given = {"name": name, "country": country, "timezone": timezone, "languages": languages, "areas": areas}
    given["next_to"] = next_to
    _go(found(settings, given))


@community.command
def admin(*, name: Annotated[str, Parameter(help="of the community, if there are several")] = "") -> None:
    """Print another one-time code that makes an admin; the bot must be stopped."""
    from bot.founding import another_admin

    _go(another_admin(_settings(), name))


@audit.command
def verify(
    *,
    head: Annotated[tuple[str, ...], Parameter(help="a head as it was told to coordinators, to be found again")] = (),
) -> None:
    """Is the audit log as it was written? Finds what was changed, dropped, moved or, by a head, cut off."""
    from bot.auditing import verify

    sys.exit(0 if verify(_settings(), head, sys.stdout) else 1)


@audit.command(name="head")
def audit_head() -> None:
    """Where the log of each community ends now: note it somewhere else."""
    from bot.auditing import heads

    heads(_settings(), sys.stdout)


@commands.command
def log(
    *,
    community: Annotated[str, Parameter(help="only the one of this name")] = "",
    limit: Annotated[int, Parameter(help="so many rows of each, the newest")] = 500,
) -> None:
    """Print the log of matches as CSV: tags and states, no words."""
    from bot.listing import matches

    _go(matches(_settings(), community, limit, sys.stdout))


# --- starting and stopping ------------------------------------------------------------------------------------------


def _settings() -> Settings:
    from bot import logs
    from bot.settings import load, refuse_passing_host

    settings = load()
    logs.set_up(settings.leveller_log_level)
    refuse_passing_host(settings)
    return settings


def _go(job: Coroutine[Any, Any, None]) -> None:
    asyncio.run(_until_stopped(job))


async def _until_stopped(job: Coroutine[Any, Any, None]) -> None:
    """Run a command; SIGTERM and Ctrl-C end it in order."""
    import contextlib
    import signal

    task = asyncio.ensure_future(job)
    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(one, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task


REFUSALS = (
    ("bot.settings", "WrongSetting"),
    ("storage.engines", "StorageRefused"),
    ("storage.sealing", "WrongKey"),
    ("adapters.web", "NoPort"),
    ("adapters", "BrokenAdapter"),
    ("bot.batch", "BadLine"),
)
"""What is told in one sentence, without a trace. Looked up only among what was imported."""


def _is_refusal(error: Exception) -> bool:
    known = (getattr(sys.modules[module], name) for module, name in REFUSALS if module in sys.modules)
    return isinstance(error, tuple(known))


def _of_the_key(error: Exception) -> str:
    """Of a key that does not fit: where it was read from."""
    from bot.settings import load, read_from
    from storage.sealing import OtherKey

    if not isinstance(error, OtherKey):
        return ""

    return f"; it was read from {read_from(load())}"


def main() -> None:
    from bot import logs

    logs.set_up()
    try:
        commands()
    except Exception as error:
        if _is_refusal(error):
            print(f"leveller: {error}{_of_the_key(error)}", file=sys.stderr)
            sys.exit(2)
        raise


if __name__ == "__main__":
    main()
