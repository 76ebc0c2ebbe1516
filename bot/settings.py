"""Settings, from the environment or `.env`. Each is explained in `.env.example`. Adapters bring their own.

A wrong setting is one sentence that names it, said before anything starts. Secret values are never shown.
"""

from __future__ import annotations

import base64
import binascii
import os
import re
import stat
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

KEY_BYTES = 32
PASSING_HOSTS = (
    "DYNO",
    "K_SERVICE",
    "AWS_LAMBDA_FUNCTION_NAME",
    "VERCEL",
    "WEBSITE_INSTANCE_ID",
    "RAILWAY_ENVIRONMENT",
)
"""Variables that hosts without a lasting disk set."""
_OURS = re.compile(r"^\s*(?:export\s+)?((?:LEVELLER_|DATABASE_)[A-Z_]*)\s*=", re.MULTILINE)


class WrongSetting(Exception):
    """A setting is missing or wrong; the message names it and says what to do."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

    database_url: SecretStr = SecretStr("sqlite:///data/leveller.db")
    leveller_key: SecretStr | None = None
    leveller_old_key: SecretStr | None = None
    leveller_key_file: Path = Path("data/leveller.key")
    host: str = "127.0.0.1"
    port: int | None = Field(default=None, ge=1, le=65535)
    leveller_log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    leveller_messages_a_minute: int = Field(default=20, ge=0, le=1000)
    leveller_playground: bool = False  # start the playground even beside real tokens

    @field_validator("leveller_log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @property
    def is_sqlite(self) -> bool:
        return self.database_url.get_secret_value().startswith("sqlite")


def load(env_file: Path | None = Path(".env")) -> Settings:
    """Read the settings, or raise WrongSetting."""
    _refuse_unknown(env_file)
    try:
        return Settings(_env_file=env_file)  # type: ignore[call-arg]
    except ValidationError as error:
        raise in_one_sentence(error) from None


def in_one_sentence(error: ValidationError) -> WrongSetting:
    """What the first wrong setting is called and what is wrong with it; never its value."""
    first = error.errors(include_input=False, include_url=False)[0]
    name = ".".join(str(part) for part in first["loc"]).upper()
    return WrongSetting(f"{name}: {first['msg'].lower()}")


def _refuse_unknown(env_file: Path | None) -> None:
    """A misspelt name would be ignored in silence."""
    known = {name.upper() for name in Settings.model_fields}
    given = {name for name in os.environ if name.startswith("LEVELLER_")}
    if env_file is not None and env_file.is_file():
        given |= set(_OURS.findall(env_file.read_text("utf-8", errors="replace")))
    given -= {"LEVELLER_BROWSER"}
    for name in sorted(given - known):
        raise WrongSetting(f"{name} is no setting of Leveller: see .env.example for those there are")


def refuse_passing_host(settings: Settings) -> None:
    """On a host whose disk does not last, a database file or a key file would be lost with every restart."""
    host = next((name for name in PASSING_HOSTS if os.environ.get(name)), "")
    if host and settings.is_sqlite:
        raise WrongSetting(f"DATABASE_URL: this host ({host}) keeps no files, so set it to a PostgreSQL database")
    if host and settings.leveller_key is None:
        raise WrongSetting(f"LEVELLER_KEY: this host ({host}) keeps no files, so set the key itself, not a key file")


def storage_url(settings: Settings) -> str:
    """Where the memory is; the folder of the usual file is made."""
    url = settings.database_url.get_secret_value()
    if url == "sqlite:///data/leveller.db":
        Path("data").mkdir(mode=0o700, exist_ok=True)
    return url


def several(text: str) -> tuple[str, ...]:
    """ "en, pl" """
    return tuple(one.strip() for one in text.split(",") if one.strip())


def root_key(settings: Settings) -> bytes:
    """The root key; where there is none and one may be made, it is made in the key file."""
    found = kept_key(settings)
    if found is None:
        refuse_to_make_a_key(settings)
        found = _make(settings.leveller_key_file)
    return found


def kept_key(settings: Settings) -> bytes | None:
    """The root key, if there is one: from LEVELLER_KEY, or from the key file. None is made."""
    if settings.leveller_key is not None:
        return _decoded(settings.leveller_key.get_secret_value(), "LEVELLER_KEY")
    path = settings.leveller_key_file
    if not path.exists():
        return None
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        raise WrongSetting(f"LEVELLER_KEY_FILE: {path} can be read by others, so run: chmod 600 {path}")
    return _decoded(path.read_text("ascii", errors="replace"), "LEVELLER_KEY_FILE")


def no_key_here(settings: Settings, of: str) -> WrongSetting:
    """There is none, and this backup or database has one."""
    return WrongSetting(
        f"There is no root key here. Copy the key that belongs to this {of} to {settings.leveller_key_file} "
        "(or set LEVELLER_KEY), then run this again."
    )


def read_from(settings: Settings) -> str:
    """Where the root key is read from."""
    return "LEVELLER_KEY" if settings.leveller_key is not None else str(settings.leveller_key_file)


def refuse_to_make_a_key(settings: Settings) -> None:
    """There is none: may one be made here? Raises WrongSetting if not."""
    url, path = settings.database_url.get_secret_value(), settings.leveller_key_file
    if url.startswith("postgres"):
        raise WrongSetting("LEVELLER_KEY: with PostgreSQL set the key yourself (leveller key makes one)")
    if settings.is_sqlite and Path(url.partition(":///")[2].partition("?")[0]).is_file():
        raise WrongSetting(f"LEVELLER_KEY_FILE: {path} is missing, and without its key the database cannot be opened")


def old_key(settings: Settings) -> bytes | None:
    """The root key that is being replaced, if any: LEVELLER_OLD_KEY, or the file that `replace_key_file` left."""
    if settings.leveller_old_key is not None:
        return _decoded(settings.leveller_old_key.get_secret_value(), "LEVELLER_OLD_KEY")
    old = beside(settings, "old")
    if settings.leveller_key is None and old.exists():
        return _decoded(old.read_text("ascii", errors="replace"), "LEVELLER_KEY_FILE")
    return None


def beside(settings: Settings, ending: str) -> Path:
    path = settings.leveller_key_file
    return path.with_name(f"{path.name}.{ending}")


def replace_key_file(settings: Settings) -> None:
    """The key file becomes `.old`, and a new key takes its place. It may end anywhere and be begun again."""
    path, new, old = settings.leveller_key_file, beside(settings, "new"), beside(settings, "old")
    if old.exists() and old.read_bytes() != path.read_bytes():
        return  # done before
    try:
        new.unlink(missing_ok=True)
        _make(new)
        if not old.exists():
            os.link(path, old)
        new.replace(path)
    except OSError as error:
        raise WrongSetting(f"LEVELLER_KEY_FILE: {path} cannot be replaced: {error.strerror}") from None


def _make(path: Path) -> bytes:
    key = os.urandom(KEY_BYTES)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise WrongSetting(f"LEVELLER_KEY_FILE: {path} cannot be written: {error.strerror}") from None
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(base64.urlsafe_b64encode(key).decode() + "\n")
        file.flush()
        os.fsync(file.fileno())
    return key


def _decoded(text: str, name: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise WrongSetting(f"{name}: must hold 32 random bytes in URL-safe base64 (leveller key makes one)")
    return key
