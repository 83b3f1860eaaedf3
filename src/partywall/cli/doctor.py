"""The command about the machine itself."""

from __future__ import annotations

import sys

import click

from partywall.cli.words import EXIT_CODES, say


@click.command(epilog=EXIT_CODES)
@click.option("--json", "as_json", is_flag=True, help="Print the same for programs.")
def doctor(as_json: bool) -> None:
    """Say what this machine can read, and what holds a file that is made to do harm.

    It is tried for real: a process that reads files tries to reach the network, your files and other
    processes. Exit code 4 says that files cannot be read here, or not safely.
    """
    from partywall.service import health

    found = health.examine()
    say(*((health.for_programs(found),) if as_json else health.describe(found)))
    sys.exit(health.verdict(found))
