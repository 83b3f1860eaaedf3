"""The first start of a house: it is made where nothing is yet, and its first administrator is let in by a link.

The link is good once and for an hour; a new one takes its place as long as nobody is administrator. It goes to whoever
started the house, on the terminal, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from partywall.errors import Refused
from partywall.service.house import init_house, open_house
from partywall.store.settings import FILE, Settings, read_settings

WELCOME = "/welcome/first"
_DEFAULT = Settings(Path()).web_address


def make_ready(folder: Path, example: bool, tell: Callable[[str], None]) -> None:
    """Make a house where there is none, if its database is a file; with ``example`` one to try everything in."""
    if example and not read_settings(folder).web_example:
        from partywall.service import example as invented

        tell("Making an example house.")
        invented.make(folder, tell)
    elif _nothing_yet(folder) and not read_settings(folder).database_url:
        init_house(folder)
        tell("A new house was made.")


def address_of(folder: Path, bind: str) -> str:
    """What people type to come in."""
    address = read_settings(folder).web_address.rstrip("/")
    return f"http://localhost:{bind.rpartition(':')[2]}" if address == _DEFAULT else address


def first_link(folder: Path, bind: str) -> str:
    """A new link for the first administrator; empty where there is one already, or is to be by another way."""
    open_house(folder)
    from django.db import connections

    from partywall.service import accounts

    try:
        invited = accounts.invite_first(datetime.now(UTC))
    except Refused:  # somebody came first
        invited = None
    finally:
        connections.close_all()  # the processes that answer and work begin with connections of their own
    return f"{address_of(folder, bind)}{WELCOME}#{invited.code}" if invited else ""


def _nothing_yet(folder: Path) -> bool:
    return not folder.exists() or {each.name for each in folder.iterdir()} <= {FILE}
