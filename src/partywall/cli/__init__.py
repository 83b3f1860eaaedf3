"""The command line: words in, lines and exit codes out. All acts are the service's."""

from __future__ import annotations

import io
import signal
import sys
from types import MappingProxyType
from typing import NoReturn

import click

from partywall import __version__
from partywall.cli.accounts import accounts
from partywall.cli.acts import act, product
from partywall.cli.doctor import doctor
from partywall.cli.documents import certificate, redact, screen, verify
from partywall.cli.house import house
from partywall.cli.jobs import work
from partywall.cli.ledger import ledger
from partywall.cli.procedure import procedure, versions
from partywall.cli.records import records
from partywall.cli.registers import register
from partywall.cli.results import disagreements, policy
from partywall.cli.serve import serve
from partywall.cli.tracing import trace
from partywall.cli.words import EXIT_CODES, Listing
from partywall.errors import ExitCode, PartywallError


class Partywall(Listing):
    """All commands, by what they are for."""

    sections = MappingProxyType(
        {
            "One document, one recipient": ("screen", "redact", "verify", "certificate", "disagreements", "policy"),
            "What it is held against": ("register", "records", "trace"),
            "A house: run it": ("house", "serve", "work", "accounts", "ledger"),
            "A house: work in it": ("act", "product", "procedure", "versions"),
            "This machine": ("doctor",),
        }
    )


@click.group(
    cls=Partywall, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
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

    Where people work together they have a house: a folder with a database, in which one writes,
    another checks, a third sends, and every act stands in a ledger.

    \b
    Begin one:
      partywall house init --house house
      partywall serve --house house
    """


for _command in (
    screen,
    redact,
    verify,
    certificate,
    register,
    records,
    trace,
    disagreements,
    policy,
    procedure,
    versions,
    house,
    accounts,
    work,
    ledger,
    serve,
    product,
    act,
    doctor,
):
    partywall.add_command(_command)


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
