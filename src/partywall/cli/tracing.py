"""The commands that look the other way round: from a passage or a person to the records."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from partywall.cli.words import EXIT_CODES, PATH, Listing, say

if TYPE_CHECKING:
    from partywall.service.tracing import Traced

Command = TypeVar("Command", bound=Callable[..., Any])
_STANDARD_INPUT = Path("-")
MOST = 200
"""As the search itself has it, which is not loaded only to print a help text."""


def _where(command: Command) -> Command:
    """The options that say in which records, and how the answer is given."""
    options = (
        click.option("--records", required=True, type=PATH, help="Index of records, or folder of them."),
        click.option("--records-key", type=PATH, help="The index's secret key, if it is kept apart from it."),
        click.option(
            "--most", type=click.IntRange(min=1), default=MOST, show_default=True, help="Records looked into."
        ),
        click.option("--show", is_flag=True, help="Print the words around each place. This prints personal data."),
        click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.group(cls=Listing)
def trace() -> None:
    """Find all records that carry a passage, or hold a person."""


@trace.command(epilog=EXIT_CODES)
@click.argument("file", type=PATH)
@_where
@click.option("--register", type=PATH, help="The register; needed for a folder of records.")
def passage(file: Path, show: bool, as_json: bool, **given: Any) -> None:
    """Say which records carry a passage or part of it, word for word or nearly.

    The passage is the whole text of FILE, of any kind that Partywall reads, or what comes in on standard input if FILE
    is a hyphen. It is never an argument, since a terminal remembers those. Records that were released to somebody stand
    first, then the likest, then the newest. A passage of few words is searched as it stands; a number in any spacing.
    """
    from partywall.service import tracing

    typed = sys.stdin.buffer.read() if file == _STANDARD_INPUT else file
    _end(tracing.trace_passage(typed, **given), show, as_json)


@trace.command(epilog=EXIT_CODES)
@click.option("--person", required=True, metavar="ID", help="Whom to look for, by the id in the register.")
@click.option("--register", required=True, type=PATH, help="Folder of CSV tables, .json file or .register file.")
@_where
def person(show: bool, as_json: bool, **given: Any) -> None:
    """Say which records hold a person.

    Searched are whole names (also with the surname first, with middle names, and other names they are known by),
    initials with the surname, and identifiers, phone numbers, e-mail addresses; the date of birth where a part of the
    name stands beside it; and the address where its postcode does. A bare forename or surname is not searched: search
    for a passage too.
    """
    from partywall.service import tracing

    _end(tracing.trace_person(**given), show, as_json)


def _end(traced: Traced, show: bool, as_json: bool) -> None:
    from partywall.service import tracing

    say(*((tracing.for_programs(traced, show=show),) if as_json else tracing.describe(traced, show=show)))
    sys.exit(tracing.verdict(traced))
