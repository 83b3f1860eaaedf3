"""The commands for a document that is about to go out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from partywall.cli.words import EXIT_CODES, PATH, Bar, say
from partywall.errors import ExitCode

Command = TypeVar("Command", bound=Callable[..., Any])


def _order(command: Command) -> Command:
    """The options that say which document is for whom."""
    options = (
        click.argument("document", type=PATH),
        click.option(
            "--register", required=True, type=PATH, help="Folder of CSV tables, .json file or .register file."
        ),
        click.option("--case", required=True, metavar="ID", help="The case that the document is about."),
        click.option("--recipient", required=True, metavar="ID", help="The person who will get the copy."),
        click.option("--records", type=PATH, help="Folder or index of records from which text may have been copied."),
        click.option("--records-key", type=PATH, help="The index's secret key, if it is kept apart from it."),
        click.option("--policy", type=PATH, help="A policy to use instead of the one that comes with Partywall."),
        click.option("--decisions", type=PATH, help="A person's decisions on passages, as the report saves them."),
        click.option(
            "--second-eyes", type=PATH, help="Settings of a language model that looks too (sends it the text)."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command(epilog=EXIT_CODES)
@_order
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.option("--explain", is_flag=True, help="Say of each passage whose it is and why. This prints personal data.")
def screen(as_json: bool, explain: bool, **order: Any) -> None:
    """Say what must be withheld, without making a copy."""
    from partywall.service import documents

    bar = Bar(4)
    screened = documents.screen_document(**order, progress=bar)
    bar.close()
    say(*((documents.findings(screened),) if as_json else documents.describe(screened)))
    if explain and not as_json:
        say(*documents.explain(screened))
    sys.exit(documents.verdict(screened))


@click.command(epilog=EXIT_CODES)
@_order
@click.option("--out", required=True, type=PATH, help="Folder for the copy, the report and the certificate.")
@click.option("--replace", is_flag=True, help="Replace what an earlier run left in that folder.")
def redact(**order: Any) -> None:
    """Make the copy that the recipient may have, and check it.

    \b
    Writes into the folder --out:
      copy.docx         the redacted copy; its ending is that of its kind
      report.html       for the author: what was found, whose it is, and why (not for disclosure)
      findings.json     the same for programs
      certificate.json  digests, and every check with its result
    """
    from partywall.service import documents

    bar = Bar(6)
    redacted = documents.redact_document(**order, progress=bar)
    bar.close()
    say(*documents.describe_copy(redacted))
    sys.exit(ExitCode.DONE if redacted.releasable else ExitCode.REFER)


@click.command(epilog=EXIT_CODES, short_help="Check a copy made by anyone, with any tool.")
@click.argument("original", type=PATH)
@click.argument("copy", type=PATH)
@click.option("--findings", required=True, type=PATH, help="The findings.json of the original.")
@click.option("--policy", type=PATH, help="The policy that the findings were made with.")
@click.option(
    "--stamped-as", default="", metavar="LINE", help="The stamp at the foot of the copy's first page, if it bears one."
)
def verify(original: Path, copy: Path, findings: Path, policy: Path | None, stamped_as: str) -> None:
    """Check a copy made by anyone with any tool against the findings of its original.

    The copy may be of another kind than the original: a PDF or a text made of a Word file, or a
    scan of a print. What is left is told by the passage's id and its place; no word of it is said.
    """
    from partywall.service import copies

    checked = copies.check_copy(original, copy, findings, policy, stamped_as)
    say(*copies.describe_checked(checked))
    sys.exit(ExitCode.DONE if checked.verification.passed else ExitCode.UNSAFE)


@click.command(epilog=EXIT_CODES, short_help="Check a copy with nothing but its certificate.")
@click.argument("copy", type=PATH)
@click.argument("certificate", type=PATH)
@click.option("--proof", type=PATH, help="A proof that an entry of the ledger names this copy.")
@click.option("--key", default="", help="The ledger's public key, as it was printed.")
def certificate(copy: Path, certificate: Path, proof: Path | None, key: str) -> None:
    """Check a copy with nothing but its certificate, and say what that proves.

    Whether these are the bytes that the certificate is about, whether all checks had passed, and
    what can be seen of the copy by itself: nothing hidden in it, and as many labels as were set.
    With a proof from a ledger also who speaks for it (partywall ledger prove).
    """
    from partywall.service import copies

    proved = copies.prove_certificate(copy, certificate, proof, key)
    say(*copies.describe_proved(proved))
    sys.exit(ExitCode.DONE if proved.holds else ExitCode.UNSAFE)
