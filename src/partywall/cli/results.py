"""The commands about results and rules."""

from __future__ import annotations

from pathlib import Path

import click

from partywall.cli.words import PATH, say


@click.command()
@click.argument("folder", type=PATH)
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
def disagreements(folder: Path, as_json: bool) -> None:
    """Count where people decided otherwise than was proposed.

    Reads every certificate.json in FOLDER and below. Prints kinds of evidence, rules and numbers,
    and no personal data.
    """
    from partywall.service import disagreements as service

    counted = service.count_disagreements(folder)
    say(*((service.for_programs(counted),) if as_json else service.describe(counted)))


@click.command()
def policy() -> None:
    """Print the default policy, to read or to adapt."""
    from partywall.service import policies

    say(policies.default_policy())
