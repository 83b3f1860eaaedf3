"""The command that does the house's long work."""

from __future__ import annotations

import logging
import signal
from pathlib import Path

import click

from partywall.cli.words import HOUSE, count, say


@click.command()
@HOUSE
@click.option("--until-idle", is_flag=True, help="End when nothing is left to do.")
def work(folder: Path, until_idle: bool) -> None:
    """Do the house's long work: reading, screening and checking documents, and making copies.

    It runs until it is told to stop, and then gives back what it has in hand. Several may run, on one machine or on
    several. If one is killed, another does its job again from the start; nothing is done twice.
    """
    from partywall.service.house import open_house

    open_house(folder)
    from partywall.service import product_jobs  # noqa: F401 - it says what is done for each kind of job
    from partywall.service.jobs import Clerk
    from partywall.service.logs import write_logs
    from partywall.service.upkeep import tidy

    write_logs(logging.INFO)
    clerk = Clerk(upkeep=tidy)

    def stop(number: int, _: object) -> None:
        clerk.stop()
        signal.signal(number, signal.default_int_handler)  # the second time at once

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    logging.getLogger("partywall.jobs").info("a clerk has begun")
    done = clerk.run(until_idle)
    say(f"{count(done, 'job')} done.")
