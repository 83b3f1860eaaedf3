"""The command line: words in, lines and exit codes out. All acts are the service's."""

from __future__ import annotations

import io
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from partywall import __version__
from partywall.errors import ExitCode, PartywallError

Command = TypeVar("Command", bound=Callable[..., Any])


class Named(click.Path):
    """A path that somebody wrote: an empty one would quietly mean the folder one stands in."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return (
            super().convert(value, param, ctx) if str(value) else self.fail("no file or folder is named.", param, ctx)
        )


PATH = Named(path_type=Path, readable=False)  # who reads it says why it cannot, without its name
PATIENCE = 1.0
"""Seconds before a progress bar is worth its place."""

EXIT_CODES = """\b
Exit codes:
  0  done; nothing had to be withheld, or the copy is made and checked
  1  screen: something must be withheld from this recipient
  2  the command's words are off
  3  a file cannot be read
  4  refused: the recipient, the case, the register or the policy does not allow it
  5  the copy did not pass its checks; none was written
  6  a person must decide something first
"""


class Bar:
    """Says what is being done, once it has taken longer than anybody likes to wait unknowing."""

    def __init__(self, steps: int) -> None:
        self._bar = click.progressbar(length=steps, file=sys.stderr, item_show_func=lambda step: step or "")
        self._begun = time.monotonic()
        self._done = 0

    def __call__(self, step: str) -> None:
        if time.monotonic() - self._begun > PATIENCE and sys.stderr.isatty():
            self._bar.update(self._done - self._bar.pos, current_item=step)
        self._done += 1

    def close(self) -> None:
        if self._bar.pos:
            self._bar.update(self._done - self._bar.pos, current_item="done")
            self._bar.render_finish()


def _order(command: Command) -> Command:
    """The options that say which document is for whom."""
    options = (
        click.argument("document", type=PATH),
        click.option(
            "--register", required=True, type=PATH, help="Folder of CSV tables, .json file or .register file."
        ),
        click.option("--case", required=True, metavar="ID", help="The case that the document is about."),
        click.option("--recipient", required=True, metavar="ID", help="The person who will get the copy."),
        click.option("--records", type=PATH, help="Folder of records from which text may have been copied."),
        click.option("--policy", type=PATH, help="A policy to use instead of the one that comes with Partywall."),
        click.option("--decisions", type=PATH, help="A person's decisions on passages, as the report saves them."),
        click.option(
            "--second-eyes", type=PATH, help="Settings of a language model that looks too (sends it the text)."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.group(epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="partywall")
def partywall() -> None:
    """Keep one family's information from the family next door.

    Partywall reads a document that is about to go to a named recipient, finds what belongs to
    somebody else, and makes a copy without it. The document itself is never changed.

    \b
    Start here:
      partywall register check register/
      partywall screen plan.docx --register register/ --case C0412 --recipient P1034
      partywall redact plan.docx --register register/ --case C0412 --recipient P1034 --out out/
    """


@partywall.command(epilog=EXIT_CODES)
@_order
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.option("--explain", is_flag=True, help="Say of each passage whose it is and why. This prints personal data.")
def screen(as_json: bool, explain: bool, **order: Any) -> None:
    """Say what must be withheld, without making a copy."""
    from partywall.service import documents

    bar = Bar(4)
    screened = documents.screen_document(**order, progress=bar)
    bar.close()
    _say(*((documents.findings(screened),) if as_json else documents.describe(screened)))
    if explain and not as_json:
        _say(*documents.explain(screened))
    sys.exit(documents.verdict(screened))


@partywall.command(epilog=EXIT_CODES)
@_order
@click.option("--out", required=True, type=PATH, help="Folder for the copy, the report and the certificate.")
@click.option("--replace", is_flag=True, help="Replace what an earlier run left in that folder.")
def redact(**order: Any) -> None:
    """Make the copy that the recipient may have, and check it.

    \b
    Writes into the folder --out:
      copy.docx         the redacted copy, in the document's own format
      report.html       for the author: what was found, whose it is, and why (not for disclosure)
      findings.json     the same for programs
      certificate.json  digests, and every check with its result
    """
    from partywall.service import documents

    bar = Bar(6)
    redacted = documents.redact_document(**order, progress=bar)
    bar.close()
    _say(*documents.describe_copy(redacted))
    sys.exit(ExitCode.DONE if redacted.releasable else ExitCode.REFER)


@partywall.command(epilog=EXIT_CODES, short_help="Check a copy made by anyone, with any tool.")
@click.argument("original", type=PATH)
@click.argument("copy", type=PATH)
@click.option("--findings", required=True, type=PATH, help="The findings.json of the original.")
@click.option("--policy", type=PATH, help="The policy that the findings were made with.")
def verify(original: Path, copy: Path, findings: Path, policy: Path | None) -> None:
    """Check a copy made by anyone with any tool against the findings of its original."""
    from partywall.service import documents

    verification = documents.verify_copy(original, copy, findings, policy)
    for check in verification.checks:
        _say(f"{check.status.value.upper():15} {check.name}{': ' + check.detail if check.detail else ''}")
    _say("The copy may go to the independent check." if verification.passed else "The copy must not leave.")
    sys.exit(ExitCode.DONE if verification.passed else ExitCode.UNSAFE)


@partywall.group()
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
    _say(*(f"{fault.severity.value.upper():5} {registers.describe(fault)}" for fault in checked.faults))
    _say(*(f"INFER {registers.describe_link(link)}" for link in checked.inferred))
    stops = sum(fault.severity is Severity.STOP for fault in checked.faults)
    verdict = "The register cannot be used until these are mended." if stops else "The register can be used."
    guessed = _count(len({link.person for link in checked.inferred}), "person", "people")
    _say(
        f"{_count(stops, 'fault')} that stop, {_count(len(checked.faults) - stops, 'warning')},"
        f" {guessed} counted to a family by inference. {verdict}"
    )
    sys.exit(ExitCode.REFUSED if stops else ExitCode.DONE)


@register.command(short_help="Make a large register open at once.")
@click.argument("folder", type=PATH)
@click.argument("snapshot", type=PATH)
def prepare(folder: Path, snapshot: Path) -> None:
    """Write a SNAPSHOT (.register) of a large register that opens at once."""
    from partywall.service import registers

    _say(f"{registers.prepare(folder, snapshot):,} people prepared.")


@partywall.command()
@click.argument("folder", type=PATH)
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
def disagreements(folder: Path, as_json: bool) -> None:
    """Count where people decided otherwise than was proposed.

    Reads every certificate.json in FOLDER and below. Prints kinds of evidence, rules and numbers,
    and no personal data.
    """
    from partywall.service import disagreements as service

    counted = service.count_disagreements(folder)
    _say(*((service.for_programs(counted),) if as_json else service.describe(counted)))


@partywall.command()
def policy() -> None:
    """Print the default policy, to read or to adapt."""
    from partywall.service import policies

    _say(policies.default_policy())


def _say(*lines: str | bytes) -> None:
    """Print lines, or a whole file's bytes as they are."""
    try:
        for line in lines:
            click.echo(line, nl=isinstance(line, str))
    except BrokenPipeError:  # nobody reads on (``| head``); how the act ended is still told by the exit code
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def main() -> None:
    """Run the command line; an error is one sentence and an exit code, never a traceback."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # tidy up then too
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a path may hold letters that the terminal lacks
    try:
        partywall(standalone_mode=False)
    except PartywallError as error:
        _end(str(error), error.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(ExitCode.USAGE)
    except click.ClickException as error:
        _end(_misused(error), ExitCode.USAGE)
    except (click.Abort, KeyboardInterrupt):
        _end("stopped; nothing is half-written.", ExitCode.REFUSED)
    except MemoryError:
        _end("stopped; this needs more memory than there is. Nothing was written.", ExitCode.UNREADABLE)
    except OSError as error:
        _end(f"stopped: {error.strerror}; nothing is half-written.", ExitCode.REFUSED)
    except Exception as error:  # noqa: BLE001 - whatever it is, a user must not meet a traceback
        _end(f"stopped by a fault of its own ({type(error).__name__}); nothing is half-written.", ExitCode.UNSAFE)


def _end(sentence: str, code: ExitCode) -> NoReturn:
    click.echo(f"partywall: {sentence}", err=True)
    sys.exit(code)


def _misused(error: click.ClickException) -> str:
    """What was wrong with the words, and where to read on. Words too many may be of a file's name: not repeated."""
    what = error.format_message()
    if "unexpected extra argument" in what:
        what = "There are words too many; put a name that holds spaces in quotes."
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{what} See: {context.command_path if context else 'partywall'} --help"
