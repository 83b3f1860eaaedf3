"""Whether settings can be what was meant. Each fault is one sentence with the setting's name."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from partywall.errors import Refused

DATABASE_OPTIONS = ("host", "sslmode", "sslrootcert", "sslcert", "sslkey")
"""What may stand behind the question mark of the database's address."""
_LOCAL = {"localhost", "127.0.0.1", "::1"}


def check_database(url: str, password_file: str) -> None:
    """Raises Refused."""
    if not url:
        if password_file:
            raise Refused("The setting password_file under [database] is there, and url is not.")
        return
    try:
        parts = urlsplit(url)
        options = parse_qs(parts.query, strict_parsing=True) if parts.query else {}
        whole = parts.scheme in {"postgresql", "postgres"} and len(parts.path) > 1 and "/" not in parts.path[1:]
        whole = whole and (parts.port is None or parts.port > 0)
    except ValueError:
        whole, options = False, {}
    if not whole:
        raise Refused("The setting url under [database] is not of the form postgresql://user@host/name.")
    for name in sorted(options.keys() - set(DATABASE_OPTIONS)):
        raise Refused(f"The setting url under [database] has {name}, which Partywall does not know.")
    check_readable("database_password_file", password_file)


def check_address(address: str) -> None:
    """Raises Refused."""
    try:
        parts = urlsplit(address)
        whole = address.startswith(("http://", "https://")) and parts.hostname and not (parts.query or parts.fragment)
        whole = whole and parts.path in {"", "/"} and not parts.username and (parts.port is None or parts.port > 0)
    except ValueError:
        whole = False
    if not whole:
        raise Refused("The setting address under [web] is not of the form https://host or https://host:port.")
    if parts.scheme == "http" and parts.hostname not in _LOCAL:
        raise Refused("The setting address under [web] must begin with https, unless it is this machine's own.")


def check_origin(name: str) -> None:
    """The ledger's name stands in its key and in each checkpoint, and can never be mended. Raises Refused."""
    if not name.isprintable() or set(name) & {" ", "+"} or not name:
        raise Refused("The setting origin under [ledger] is a name without spaces and plus signs.")


def check_word(name: str, value: str, allowed: tuple[str, ...]) -> None:
    """One of a few words, and no slip of the pen. Raises Refused."""
    if value not in allowed:
        section, _, rest = name.partition("_")
        words = " or ".join(word for word in allowed if word)
        raise Refused(f"The setting {rest} under [{section}] is {words}, and nothing else.")


def check_readable(name: str, path: str) -> None:
    """A file that a setting names must be there. Raises Refused."""
    if path and not (Path(path).is_file() and os.access(path, os.R_OK)):
        section, _, rest = name.partition("_")
        raise Refused(f"The setting {rest} under [{section}] names a file that cannot be read.")


def check_whole_path(name: str, path: str) -> None:
    """A folder is named from the root on, so that it is the same wherever a command is run. Raises Refused."""
    if path and not Path(path).is_absolute():
        section, _, rest = name.partition("_")
        raise Refused(f"The setting {rest} under [{section}] is not a whole path from the root on.")
