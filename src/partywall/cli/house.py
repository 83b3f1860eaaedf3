"""The commands that run a house: where its documents, people and ledger are kept."""

from __future__ import annotations

from pathlib import Path

import click

from partywall.cli.words import HOUSE, say


@click.group()
def house() -> None:
    """Make, check, back up and restore a house: the folder and database of an organisation."""


@house.command()
@HOUSE
def init(folder: Path) -> None:
    """Make a house in a folder, or bring an older one up to this version.

    What can be set stands in the file partywall.toml in the folder; docs/running-a-house.md explains it.
    """
    from partywall.service.house import init_house

    settings = init_house(folder)
    say(f"The house is ready. Its database: {'PostgreSQL' if settings.database_url else 'SQLite, in its folder'}.")
