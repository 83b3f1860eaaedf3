"""The command that keeps a house open."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from partywall.cli.words import HOUSE, say


@click.command()
@HOUSE
@click.option("--bind", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where to listen.")
@click.option("--processes", type=click.IntRange(1, 64), default=2, show_default=True, help="That answer.")
@click.option("--threads", type=click.IntRange(1, 64), default=8, show_default=True, help="In each of them.")
@click.option(
    "--clerks", type=click.IntRange(0, 64), default=1, show_default=True,
    help="That do the long work; 0: others do, by partywall work.",
)  # fmt: skip
@click.option("--example", is_flag=True, help="Make it a new house of invented people and documents, to try all in.")
def serve(folder: Path, bind: str, processes: int, threads: int, clerks: int, example: bool) -> None:
    """Keep a house open: answer over HTTP, and do its long work beside that.

    A new folder becomes a house first. As long as nobody is administrator, a link is printed by which somebody becomes
    it; it is good once, for an hour. With --clerks 0 neither is done.

    It listens on this machine alone. For others put a proxy before it that encrypts; docs/running-a-house.md says how.
    """
    from partywall.service.serving import Serving, answer, check, keep_open

    serving = Serving(folder, bind, processes, threads)
    check(serving)  # before anything is made, and before a link is shown
    if not clerks and not example:
        answer(serving)
        return
    from partywall.service import first_start

    first_start.make_ready(folder, example, say)
    _say_where(folder, bind)
    if clerks:
        sys.exit(keep_open(serving, clerks, lambda: _say_link(folder, bind)))
    answer(serving)


def _say_where(folder: Path, bind: str) -> None:
    """Where to go, and what to do there first."""
    from partywall.service import example
    from partywall.service.first_start import address_of
    from partywall.store.settings import read_settings

    where = address_of(folder, bind)
    if read_settings(folder).web_example:
        say(f"An example house; nothing in it is real. Open {where}, and be anybody; the password: {example.PASSWORD}")
    elif not _say_link(folder, bind):
        say(f"The house is open: {where}")


def _say_link(folder: Path, bind: str) -> bool:
    """The link for the first administrator, as long as there is none."""
    from partywall.service.first_start import first_link

    link = first_link(folder, bind)
    if link:
        say("Nobody is administrator yet. Open this to become it; it is good once, for an hour:", link)
    return bool(link)
