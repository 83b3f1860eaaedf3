"""The commands for the organisation's own records and their index."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from partywall.cli.words import PATH, Counter, Listing, count, say
from partywall.errors import ExitCode

if TYPE_CHECKING:
    from partywall.service.record_index import Indexed

Command = TypeVar("Command", bound=Callable[..., Any])

_REGISTER = click.option(
    "--register", required=True, type=PATH, help="Folder of CSV tables, .json file or .register file."
)
_KEY = click.option("--key", type=PATH, metavar="FILE", help="The index's secret key, if it is kept apart from it.")
_SKIP = click.option(
    "--skip-unreadable", is_flag=True, help="Go on without what cannot be read; the index keeps that it lacks it."
)
_NAMES = click.option("--names", is_flag=True, help="Print files and ids too. They may hold personal data.")


@click.group(cls=Listing)
def records() -> None:
    """Check, index, add and forget the organisation's own records."""


@records.command(short_help="Say every fault in a manifest, or in an index.")
@click.argument("folder", type=PATH)
@click.option("--register", type=PATH, help="The register; needed for a folder of records.")
@_KEY
@_NAMES
def check(folder: Path, register: Path | None, key: Path | None, names: bool) -> None:
    """Say every fault in the manifest (records.csv) of a FOLDER of records, with line and field.

    A fault marked STOP must be mended before the records can be used. If FOLDER is an index of records, all of it is
    read, and every damage in it is said.
    """
    from partywall.service import index_contents

    if index_contents.is_index(folder):
        _check_index(folder, key)
    if register is None:
        raise click.UsageError("A folder of records is checked against a register: --register is missing.")
    _check_manifest(folder, register, names)


def _check_manifest(folder: Path, register: Path, names: bool) -> None:
    from partywall.model.people import Severity
    from partywall.service import records, registers

    checked = records.check(folder, register)
    say(*(f"{fault.severity.value.upper():5} {registers.describe(fault)}" for fault in checked.faults))
    if names:
        say(*(f"FILE  {name}: not listed" for name in checked.not_listed))
    stops = sum(fault.severity is Severity.STOP for fault in checked.faults)
    verdict = "The records cannot be used until these are mended." if stops else "The records can be used."
    say(
        f"{count(checked.records, 'record')}, {len(checked.not_listed):,} not listed;"
        f" {count(stops, 'fault')} that stop, {count(len(checked.faults) - stops, 'warning')}. {verdict}"
    )
    sys.exit(ExitCode.REFUSED if stops else ExitCode.DONE)


def _check_index(folder: Path, key: Path | None) -> None:
    from partywall.service import index_contents

    faults = index_contents.check(folder, key)
    say(*(f"STOP  {fault}" for fault in faults))
    say("The index is damaged; make it anew." if faults else "The index is whole.")
    sys.exit(ExitCode.UNREADABLE if faults else ExitCode.DONE)


@records.command(name="index", short_help="Build an index of a folder of records, or bring it up to date.")
@click.argument("folder", type=PATH)
@click.argument("index", type=PATH)
@_REGISTER
@click.option("--keep-text", is_flag=True, help="Keep the records' text in the index, to show it when a file is gone.")
@_KEY
@_SKIP
@_NAMES
def index_(folder: Path, index: Path, names: bool, **given: Any) -> None:
    """Build an INDEX of a FOLDER of records, or bring it up to date.

    The manifest records.csv in the folder says of each record whose it is, of which kind and day, who wrote it and for
    whom it was. A record that cannot be read stops before anything is written, unless --skip-unreadable.
    """
    from partywall.service import record_index

    counter = Counter()
    done = record_index.index_records(folder, index, told=counter, **given)
    counter.close()
    _end(done, names)


def _facts(command: Command) -> Command:
    """The options that say what a manifest would say of a record."""
    options = (
        click.option("--family", "family_id", metavar="ID", help="Whose record it is; several with a semicolon."),
        click.option("--case", "case_id", metavar="ID", help="The case of whose family it is."),
        click.option("--kind", metavar="WORDS", help="What it is, such as: strategy meeting minutes."),
        click.option("--date", metavar="DATE", help="Its day."),
        click.option("--author", metavar="ID", help="Who wrote it."),
        click.option("--audience", metavar="WORD", help="For whom it was: family or professionals; else by its kind."),
        click.option("--released-to", metavar="ID", help="Who was given it; several with a semicolon."),
        click.option("--keep-until", metavar="DATE", help="The last day on which it may be kept."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@records.command(short_help="Add a record or a folder of records, such as a day's.")
@click.argument("index", type=PATH)
@click.argument("record", type=PATH)
@_REGISTER
@_facts
@click.option("--id", metavar="ID", default="", help="By which the record is replaced and forgotten; else its path.")
@_KEY
@_SKIP
@_NAMES
def add(
    index: Path,
    record: Path,
    register: Path,
    id: str,
    key: Path | None,
    skip_unreadable: bool,
    names: bool,
    **facts: str | None,
) -> None:
    """Add to an INDEX one RECORD, with what is known of it as options, or a folder of them with its manifest.

    A record of an id that the index has takes the other's place.
    """
    from partywall.service import record_index

    said = {name: value for name, value in facts.items() if value is not None}
    if not record.is_dir():
        done = record_index.add_record(index, record, register=register, facts=said, id=id, key=key)
        say(*(f"WARN  {fault.field}: {fault.message}" for fault in done.warnings))
        done = replace(done, warnings=())
    elif said or id:
        raise click.UsageError("What is known of the records of a folder stands in its manifest, not in options.")
    else:
        counter = Counter()
        done = record_index.add_folder(
            index, record, register=register, key=key, skip_unreadable=skip_unreadable, told=counter
        )
        counter.close()
    _end(done, names)


@records.command(short_help="Forget records wholly, and prove it.")
@click.argument("index", type=PATH)
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--due", is_flag=True, help="Those whose day until which they may be kept has passed.")
@click.option(
    "--receipt", type=PATH, metavar="FILE", help="Write what was done and how it was proved (JSON, no names)."
)
@_KEY
def forget(index: Path, ids: tuple[str, ...], due: bool, receipt: Path | None, key: Path | None) -> None:
    """Take records out of an INDEX by their ids, so that nothing of them is left in any of its files.

    Every file of the index is looked through afterwards; only if nothing was found is it said to be done. The records'
    own files are not touched: take them away first, or the next run of "records index" puts them back.
    """
    from partywall.service import retention

    if due == bool(ids):
        raise click.UsageError("Name the records by their ids, or say --due.")
    if due:
        done = retention.forget_due(index, receipt=receipt, key=key)
    else:
        done = retention.forget_records(index, ids, receipt=receipt, key=key)
    say(*retention.describe(done))
    sys.exit(ExitCode.REFER if done and done.unknown else ExitCode.DONE)


@records.command()
@click.argument("index", type=PATH)
@_KEY
@_NAMES
def about(index: Path, key: Path | None, names: bool) -> None:
    """Say what an INDEX holds and what it lacks, in numbers."""
    from partywall.service import index_contents

    found = index_contents.about(index, key)
    say(*index_contents.describe(found))
    if names:
        say(*(f"UNREAD {row.id}: {row.why}" for row in found.lack.unread))


def _end(done: Indexed, names: bool) -> None:
    """Say what came of it. What could not be read is a thing that a person must know, so the exit code says it too."""
    from partywall.service import record_index

    say(*record_index.describe(done))
    if done.warnings:
        say(f"{count(len(done.warnings), 'warning')} about what is said of them; see: partywall records check.")
    say(*(f"UNREAD {row.id}: {row.why}" if names else f"UNREAD {row.why}" for row in done.unread))
    say(*(f"GONE {id}" for id in done.elsewhere if names))
    sys.exit(ExitCode.REFER if done.unread else ExitCode.DONE)
