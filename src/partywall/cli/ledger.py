"""The commands for the ledger: publish it, verify it, prove what is in it."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from partywall.cli.words import HOUSE, PATH, Listing, count, say
from partywall.errors import ExitCode


@click.group(cls=Listing)
def ledger() -> None:
    """Publish and verify the record of all that was done, which nobody can change unseen."""


@ledger.command()
@HOUSE
@click.option("--whole", is_flag=True, help="Write also what is missing of earlier times.")
def publish(folder: Path, whole: bool) -> None:
    """Sign a checkpoint, and write it with all new entries into the house's folder and the anchor.

    Nothing is signed that did not grow out of the last checkpoint, here and in the anchor.
    """
    from partywall.service.house import open_house

    settings = open_house(folder)
    from partywall.service.ledger import publish_ledger

    done = publish_ledger(settings, datetime.now(UTC), whole)
    say(f"The ledger has {count(done.checkpoint.size, 'entry', 'entries')}, {done.new:,} of them new.", *done.lacking)


@ledger.command()
@HOUSE
def checkpoint(folder: Path) -> None:
    """Publish, and print the checkpoint and the ledger's key, small enough to keep on paper.

    What is kept on paper can be compared with later: partywall ledger verify --paper "LINE"
    """
    from partywall.service.house import open_house

    settings = open_house(folder)
    from partywall.ledger.checkpoints import on_paper
    from partywall.service.ledger import ledger_key, publish_ledger

    done = publish_ledger(settings, datetime.now(UTC))
    say(f"Ledger, {datetime.now(UTC):%d %B %Y, %H:%M} UTC", "", str(done.note))
    say("Key:", str(ledger_key(settings).public), "", "On paper:", on_paper(done.checkpoint.size, done.checkpoint.root))


@ledger.command()
@click.argument("published", type=PATH, required=False)
@click.option("--house", "folder", type=PATH, envvar="PARTYWALL_HOME", show_envvar=True, help="The house's folder.")
@click.option("--key", default="", help="The ledger's public key, as it was printed. Only with a folder.")
@click.option(
    "--checkpoint",
    "checkpoints",
    type=PATH,
    multiple=True,
    help="An older checkpoint, kept elsewhere, or a folder of them.",
)
@click.option("--paper", multiple=True, metavar="LINE", help="The line from a checkpoint that was kept on paper.")
@click.option("--witness", "witnesses", multiple=True, metavar="KEY", help="A witness who must have signed.")
def verify(
    published: Path | None,
    folder: Path | None,
    key: str,
    checkpoints: tuple[Path, ...],
    paper: tuple[str, ...],
    witnesses: tuple[str, ...],
) -> None:
    """Hash every entry again and compare it with all that was signed.

    PUBLISHED is a folder in which a ledger was published, also a copy of it elsewhere. Without it the ledger in the
    house's own database is verified, against the checkpoints in the house and in the anchor.
    """
    if published is not None:
        from partywall.service.ledger import verify_folder

        verified = verify_folder(published, key, checkpoints, paper, witnesses)
    elif folder is None:
        raise click.UsageError("Name a published ledger, or the house whose ledger it is with --house.")
    elif key or checkpoints or paper or witnesses:
        raise click.UsageError("Older checkpoints, keys and paper go with a published ledger: name its folder.")
    else:
        from partywall.service.house import open_house

        settings = open_house(folder)
        from partywall.service.ledger import verify_house

        verified = verify_house(settings)
    say(*verified.lines, *(f"WRONG  {fault}" for fault in verified.faults))
    say("The ledger holds." if verified.holds else "The ledger does not hold.")
    sys.exit(ExitCode.DONE if verified.holds else ExitCode.UNSAFE)


@ledger.command()
@click.argument("number", type=click.IntRange(min=0))
@HOUSE
@click.option("--out", type=PATH, required=True, help="The file for the proof.")
def prove(number: int, folder: Path, out: Path) -> None:
    """Write a proof that entry NUMBER is in the published ledger, which stands without the ledger."""
    from partywall.service.house import open_house

    settings = open_house(folder)
    from partywall.service.ledger import prove_entry
    from partywall.store.files import write_new

    write_new(out, "The proof", prove_entry(settings, number))
    say(f"Entry {number:,} is in the ledger.")


@ledger.command("check-proof")
@click.argument("proof", type=PATH)
@click.option("--key", required=True, help="The ledger's public key, as it was printed.")
def check_proof(proof: Path, key: str) -> None:
    """Check a proof that an entry is in a ledger, and print the entry."""
    from partywall.service import ledger as service

    proved = service.check_proof(proof, key)
    size = proved.checkpoint.size
    say(f"Entry {proved.number:,} is in the ledger {proved.checkpoint.origin} of {count(size, 'entry', 'entries')}:")
    say(proved.entry.decode())


@ledger.command("witness-key")
@click.argument("name")
@click.option("--out", type=PATH, required=True, help="The file for the key; nobody else may read it.")
def witness_key(name: str, out: Path) -> None:
    """Make a key with which somebody outside can witness a ledger, and print its public half."""
    from partywall.service.ledger import make_witness_key

    say(str(make_witness_key(out, name)))


@ledger.command()
@click.argument("published", type=PATH)
@click.option("--log", required=True, metavar="KEY", help="The ledger's public key, as it was printed.")
@click.option("--key", type=PATH, required=True, help="The file with the witness's own key.")
@click.option("--state", type=PATH, required=True, help="The file that remembers what the witness saw last.")
def witness(published: Path, log: str, key: Path, state: Path) -> None:
    """Sign the checkpoint of a published ledger as a witness, if it grew out of what was signed last.

    The signed checkpoint is printed; it belongs into the ledger's anchor, or with whoever verifies.
    """
    from partywall.service.ledger import witness_folder

    say(str(witness_folder(published, log, key, state, datetime.now(UTC))).encode())


@ledger.command("export-verifier")
@click.option("--out", type=PATH, required=True, help="The file for the program.")
def export_verifier(out: Path) -> None:
    """Write a program of one file that verifies a published ledger with nothing but Python."""
    from partywall.store.files import write_new

    write_new(out, "The program", Path(__file__).with_name("verify_ledger.py").read_bytes())
    say("Written. It needs Python 3.9 or later and nothing else.")
