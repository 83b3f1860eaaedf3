"""The command that keeps a house open."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from partywall.cli.words import HOUSE


@click.command()
@HOUSE
@click.option("--bind", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where to listen.")
@click.option("--processes", type=click.IntRange(1, 64), default=2, show_default=True, help="That answer.")
@click.option("--threads", type=click.IntRange(1, 64), default=8, show_default=True, help="In each of them.")
@click.option(
    "--clerks", type=click.IntRange(0, 64), default=1, show_default=True,
    help="That do the long work; 0: others do, by partywall work.",
)  # fmt: skip
def serve(folder: Path, bind: str, processes: int, threads: int, clerks: int) -> None:
    """Keep a house open: answer over HTTP, and do its long work beside that.

    It listens on this machine alone. For others put a proxy before it that encrypts; docs/running-a-house.md says how.
    """
    from partywall.service.serving import Serving, answer, keep_open

    serving = Serving(folder, bind, processes, threads)
    if clerks:
        sys.exit(keep_open(serving, clerks))
    answer(serving)
