"""The commands for a register of people and families."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from partywall.cli.words import PATH, Listing, count, say
from partywall.errors import ExitCode


@click.group(cls=Listing)
def register() -> None:
    """Check or prepare a register of people and families."""


@register.command()
@click.argument("folder", type=PATH)
def check(folder: Path) -> None:
    """Say every fault in a register's data, with file, line and field.

    A fault marked STOP makes decisions unsafe: the register cannot be used until it is mended.
    A line marked INFER says by ids whom Partywall counts to a family that the family table does
    not give them, and why. Where that is wrong, record the right family.
    """
    from partywall.model.people import Severity
    from partywall.service import registers

    checked = registers.check(folder)
    say(*(f"{fault.severity.value.upper():5} {registers.describe(fault)}" for fault in checked.faults))
    say(*(f"INFER {registers.describe_link(link)}" for link in checked.inferred))
    stops = sum(fault.severity is Severity.STOP for fault in checked.faults)
    verdict = "The register cannot be used until these are mended." if stops else "The register can be used."
    guessed = count(len({link.person for link in checked.inferred}), "person", "people")
    say(
        f"{count(stops, 'fault')} that stop, {count(len(checked.faults) - stops, 'warning')},"
        f" {guessed} counted to a family by inference. {verdict}"
    )
    sys.exit(ExitCode.REFUSED if stops else ExitCode.DONE)


@register.command(short_help="Make a large register open at once.")
@click.argument("folder", type=PATH)
@click.argument("snapshot", type=PATH)
def prepare(folder: Path, snapshot: Path) -> None:
    """Write a SNAPSHOT (.register) of a large register that opens at once."""
    from partywall.service import registers

    say(f"{registers.prepare(folder, snapshot):,} people prepared.")
