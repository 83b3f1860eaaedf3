"""The settings of a house: its folder, where its database is, and what an administrator chose.

They come from ``partywall.toml`` in the house's folder; ``PARTYWALL_<SECTION>_<NAME>`` in the environment stands above
the file. The folder is ``PARTYWALL_HOME``. All that can be set is in ``Settings``.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from partywall.errors import Refused
from partywall.store.settings_checks import (
    check_address,
    check_database,
    check_origin,
    check_readable,
    check_whole_path,
    check_word,
)

FILE = "partywall.toml"
_PREFIX = "PARTYWALL_"


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set. Each is ``section_name`` and stands as ``name`` under ``[section]`` in the file."""

    folder: Path
    """The house's folder: SQLite's file, sealed blobs, keys, the ledger's tiles."""
    database_url: str = ""
    """``postgresql://user@host/name``; empty: SQLite in the folder."""
    database_password_file: str = ""
    """A file that holds the database's password, so that it stands in no settings."""
    web_address: str = "http://localhost:8000"
    """What people type into their browser; sign-in answers to no other name."""
    web_proxies: str = "0"
    """How many proxies of the organisation's own stand before the house and say for whom they ask."""
    web_example: str = ""
    """``yes``: all in this house is invented, and each page says so. Set by ``partywall serve --example``."""
    accounts_second_factor: str = "required"
    """``required``: nobody works without a second factor. ``optional``: who has one must use it."""
    accounts_idle_minutes: str = "60"
    """So long a browser stays signed in unused."""
    accounts_longest_hours: str = "12"
    """So long a browser stays signed in at most."""
    accounts_sign_ins_days: str = "90"
    """So long it is kept who tried to sign in."""
    accounts_breached_file: str = ""
    """A file of passwords known from breaches, as SHA-1 digests in order; empty: none is looked for there."""
    oidc_issuer: str = ""
    """The OpenID Connect provider's address; empty: everybody signs in here."""
    oidc_client: str = ""
    """What the provider calls this house."""
    oidc_secret_file: str = ""
    """A file that holds the secret by which the house shows the provider who it is."""
    oidc_scopes: str = "openid profile"
    """What the provider is asked to tell."""
    oidc_groups: str = "groups"
    """The claim that holds somebody's groups."""
    oidc_roles: str = ""
    """``author = GROUP; officer = GROUP; ...``: which group has which role."""
    ledger_origin: str = "partywall.local/ledger"
    """The ledger's name in its checkpoints; it must never change."""
    ledger_anchor: str = ""
    """A second folder, best on another machine, into which each checkpoint is written as well."""
    ledger_witnesses: str = ""
    """``ADDRESS KEY; ADDRESS KEY``: who outside is asked over the network to sign each checkpoint; empty: nobody."""
    records_folder: str = ""
    """Records from which text may have been copied: a folder, or an index of them."""
    records_key_file: str = ""
    """The file with the index's key, where that is kept apart."""
    records_second_eyes: str = ""
    """The file of settings of a language model that looks too; it can only add."""
    letters_folder: str = ""
    """The organisation's own words for letters, ``letters.toml``, and templates; empty: no letters are written."""
    keys_folder: str = ""
    """Where the keys are; empty: ``keys`` in the house's folder."""

    @property
    def keys(self) -> Path:
        """Where the keys are."""
        return Path(self.keys_folder) if self.keys_folder else self.folder / "keys"

    def number(self, name: str) -> int:
        """A setting that is a number. Raises Refused where it is none."""
        text = str(getattr(self, name))
        if not text.isdecimal():
            section, _, rest = name.partition("_")
            raise Refused(f"The setting {rest} under [{section}] is not a number.")
        return int(text)


def read_settings(folder: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of the house in ``folder``. Raises Refused with the name of what is off."""
    given = {**_from_file(folder / FILE), **_from_environment(os.environ if environment is None else environment)}
    known = {field.name for field in fields(Settings)} - {"folder"}
    for name in sorted(given.keys() - known):
        section, _, rest = name.partition("_")
        raise Refused(f"The settings have {rest or section} under [{section}], which Partywall does not know.")
    settings = Settings(folder, **given)
    check_database(settings.database_url, settings.database_password_file)
    check_address(settings.web_address)
    check_readable("oidc_secret_file", settings.oidc_secret_file)
    check_word("web_example", settings.web_example, ("", "yes"))
    check_readable("accounts_breached_file", settings.accounts_breached_file)
    check_word("accounts_second_factor", settings.accounts_second_factor, ("required", "optional"))
    check_origin(settings.ledger_origin)
    check_whole_path("ledger_anchor", settings.ledger_anchor)
    check_whole_path("keys_folder", settings.keys_folder)
    check_whole_path("letters_folder", settings.letters_folder)
    check_whole_path("records_folder", settings.records_folder)
    check_readable("records_key_file", settings.records_key_file)
    check_readable("records_second_eyes", settings.records_second_eyes)
    return settings


def _from_file(path: Path) -> dict[str, str]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(f"The settings in {FILE} are not a TOML file: {error}.") from None
    given = {}
    for section, values in data.items():
        if not isinstance(values, dict):
            raise Refused(f"The settings have {section} under no section.")
        for name, value in values.items():
            if not isinstance(value, str):
                raise Refused(f"The setting {name} under [{section}] is not a text.")
            given[f"{section}_{name}"] = value
    return given


def _from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Also names that no setting has, of a section that there is: a slip of the pen must not pass in silence."""
    sections = {field.name.partition("_")[0] for field in fields(Settings)} - {"folder"}
    names = {name: name.removeprefix(_PREFIX).lower() for name in environment if name.startswith(_PREFIX)}
    return {name: environment[long] for long, name in names.items() if name.partition("_")[0] in sections}
