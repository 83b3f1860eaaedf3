"""The commands that run a house: where its documents, people and ledger are kept."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from partywall.cli.words import HOUSE, PATH, Listing, count, say
from partywall.errors import ExitCode


@click.group(cls=Listing)
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


@house.command()
@HOUSE
@click.option("--files", is_flag=True, help="Read every sealed file, and say which are damaged.")
def check(folder: Path, files: bool) -> None:
    """Say what is off with a house: its settings, folder, keys, database, files, jobs and ledger.

    A line marked STOP must be mended. Nothing is changed.
    """
    from partywall.service.house import open_house

    open_house(folder)
    from partywall.service.house_check import check_house

    found = list(check_house(files))
    say(*(f"{one.grade.value.upper():5} {one.says}" for one in found))
    sys.exit(ExitCode.REFUSED if any(one.grade == "stop" for one in found) else ExitCode.DONE)


@house.command()
@HOUSE
@click.argument("backup", type=PATH)
@click.option("--key-to", type=PATH, metavar="FILE", help="Write the master key, without which no backup opens, there.")
def backup(folder: Path, backup: Path, key_to: Path | None) -> None:
    """Write all of the house into one new file, BACKUP, while people work.

    It is sealed, and opens by the master key alone, which is not in it. Keep that key in another place; without it
    nobody can restore the house. Exit code 6 says that the backup lacks sealed files, which are damaged or not there.
    """
    from partywall.service.house import open_house

    open_house(folder)
    from partywall.service.backup import back_up

    done = back_up(backup, key_to)
    say(f"Backed up: {count(done.rows, 'row')}, {count(done.files, 'sealed file')}. Digest: {done.digest}")
    if key_to is None:
        say("The master key is not in it. If no copy of it lies elsewhere, make one: --key-to FILE")
    else:
        say("The master key was written apart. Keep it in another place than the backup.")
    if done.lacking:
        say(f"It lacks {count(done.lacking, 'sealed file')}: damaged, or not there. See: partywall house check --files")
        sys.exit(ExitCode.REFER)


@house.command()
@HOUSE
@click.argument("backup", type=PATH)
@click.option("--key", type=PATH, metavar="FILE", required=True, help="The master key, as backup --key-to wrote it.")
def restore(folder: Path, backup: Path, key: Path) -> None:
    """Make a house of a BACKUP, in a folder that holds nothing but the settings, and in an empty database.

    Each kind of database takes the backup of either. All of the backup is looked through before anything is written.
    """
    from partywall.service.backup import restore

    done = restore(folder, backup, key)
    say(f"Restored: {count(done.rows, 'row')}, {count(done.files, 'sealed file')}. Everybody signs in again.")
    if done.ledger:
        say(f"The ledger was not published: {done.ledger}")
    if done.lacking:
        say(f"The backup lacked {count(done.lacking, 'sealed file')}.")
    if done.lacking or done.ledger:
        sys.exit(ExitCode.REFER)


@house.command()
@HOUSE
def rotate_keys(folder: Path) -> None:
    """Put a new master key in the place of the one in use, and destroy that.

    Whatever was destroyed before cannot be opened afterwards even with an old backup, unless the old key was kept.
    Make a backup afterwards, and write the new key apart.
    """
    from partywall.service.house import open_house

    open_house(folder)
    from partywall.service.master_key import change_master_key

    changed = change_master_key()
    say(f"The master key was changed, and {count(changed, 'data key')} wrapped anew.")
    say("Older backups open by the old key alone. Make a new one, with: --key-to FILE")
