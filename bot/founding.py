"""`leveller community new`: a community comes to exist. `leveller community admin`: another code for an admin."""

from __future__ import annotations

from bot import nearest
from bot.clock import SystemClock
from bot.ports import Founding
from bot.settings import Settings, WrongSetting, read_from, root_key, several, storage_url
from prompts.phrasebook import Phrasebook
from storage.engines import place
from storage.founding import FoundingRefused
from storage.memory import SqlMemory


async def found(settings: Settings, given: dict[str, str]) -> None:
    """Found a community and print its codes; what was not given is asked. Raises `WrongSetting`."""
    given, next_to = dict(given), given["next_to"]
    del given["next_to"]
    if not all(value for field, value in given.items() if field != "areas"):
        given = _asked(given)
    languages = several(given["languages"])
    unknown = [one for one in languages if one not in Phrasebook().languages]
    if unknown:
        raise WrongSetting(f"languages: there are no words for {unknown[0]} yet")
    founding = Founding(
        name=given["name"],
        country=nearest.country(given["country"]),
        timezone=nearest.zone(given["timezone"]),
        languages=languages,
        areas=several(given["areas"]),
        next_to=tuple(_pair(one) for one in several(next_to)),
    )
    memory = await SqlMemory.open(storage_url(settings), root_key(settings))
    try:
        founded = await memory.found(founding, at=SystemClock().now())
    except FoundingRefused as refused:
        raise WrongSetting(str(refused)) from None
    finally:
        await memory.close()
    print(f"{founded.community.name} is founded.")
    print(f"Street code, for everybody (posters, groups):   {founded.street_code}")
    print(f"One-time code for the first admin, in chat:     admin {founded.admin_code}")
    print("Both are shown only now; the one-time code is good for 30 days. It begins as a small team: one person may")
    print("hold several roles. “small team off”, said by an admin in chat, ends that; from then on two admins agree to")
    print("each change of roles.")
    print(f"The root key is in {read_from(settings)}. Keep a copy elsewhere: without it nothing opens any more.")
    print("Next: write the tokens of Telegram or Slack into .env (the guides in docs say how), and look whether all is")
    print("well with `leveller doctor`. Start with `leveller run`, join in chat, and send the code of the first admin.")


async def another_admin(settings: Settings, name: str) -> None:
    """Print a one-time code, for when the first was lost, or read by everybody. Raises `WrongSetting`."""
    where = place(settings.database_url.get_secret_value())
    if where.is_sqlite and not where.path.exists():
        raise WrongSetting("there is no community yet: found one first, with leveller community new")
    memory = await SqlMemory.open(storage_url(settings), root_key(settings))
    try:
        code = await memory.another_admin_code(name, at=SystemClock().now())
    except FoundingRefused as refused:
        raise WrongSetting(str(refused)) from None
    finally:
        await memory.close()
    print(f"One-time code for an admin, in the private chat:     admin {code}")


def _pair(text: str) -> tuple[str, str]:
    """ "Northside=Harbour" """
    one, _, other = text.partition("=")
    return one, other


def _asked(given: dict[str, str]) -> dict[str, str]:
    """Ask for what was not given; an empty answer takes what is in brackets."""
    usual = {"name": "", "country": "GB", "timezone": "Europe/London", "languages": "en", "areas": ""}
    try:
        return {
            field: value
            or input(f"{field.capitalize()}{f' [{usual[field]}]' if usual[field] else ''}: ")
            or usual[field]
            for field, value in given.items()
        }
    except EOFError:
        missing = ", ".join(f"--{field}" for field, value in given.items() if not value and field != "areas")
        raise WrongSetting(f"missing: {missing}") from None
