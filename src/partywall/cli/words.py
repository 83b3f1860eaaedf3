"""What all commands share: the words they take, and how they say what they did."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click


class Named(click.Path):
    """A path that somebody wrote: an empty one would quietly mean the folder one stands in."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return (
            super().convert(value, param, ctx) if str(value) else self.fail("no file or folder is named.", param, ctx)
        )


class Listing(click.Group):
    """A group whose help says of each command a whole sentence, under headings where there are ``sections``."""

    sections: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """The heading over each of its commands; what stands nowhere comes first."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = {name: self._sentence(ctx, name) for name in self.list_commands(ctx)}
        named = {name for names in self.sections.values() for name in names}
        rest = tuple(name for name in rows if name not in named)
        for heading, names in {"Commands": rest, **self.sections}.items():
            if names:
                with formatter.section(heading):
                    formatter.write_dl([(name, rows[name]) for name in names])

    def _sentence(self, ctx: click.Context, name: str) -> str:
        command = self.get_command(ctx, name)
        return command.get_short_help_str(_WHOLE) if command else ""


_WHOLE = 200
"""Letters of a command's first sentence; none is longer."""
PATH = Named(path_type=Path, readable=False)  # who reads it says why it cannot, without its name
HOUSE = click.option(
    "--house", "folder", type=PATH, envvar="PARTYWALL_HOME", required=True, show_envvar=True,
    help="The house's folder.",
)  # fmt: skip
IN_WHOSE_NAME = click.option(
    "--as", "by", required=True, metavar="ACCOUNT",
    help="In whose name it is done: an account's id, or the word with which it signs in.",
)  # fmt: skip
DAY = click.DateTime(["%Y-%m-%d"])
PATIENCE = 1.0
"""Seconds before a progress bar is worth its place."""

EXIT_CODES = """\b
Exit codes:
  0  done; nothing had to be withheld, or the copy is made and checked
  1  screen: something must be withheld from this recipient; trace: some record was found
  2  the command's words are off
  3  a file cannot be read
  4  refused: the recipient, the case, the register or the policy does not allow it
  5  the copy did not pass its checks; none was written; ledger verify: it does not hold
  6  a person must decide something first, or something could not be read or searched
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


class Counter:
    """Says how many of how many are done, once it has taken longer than anybody likes to wait unknowing."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._begun = time.monotonic()

    def __call__(self, done: int, of: int) -> None:
        if self._bar is None and time.monotonic() - self._begun > PATIENCE and sys.stderr.isatty():
            self._bar = click.progressbar(length=of, file=sys.stderr, show_pos=True)
        if self._bar is not None:
            self._bar.update(done - self._bar.pos)  # also back to the start, where all is gone through once more

    def close(self) -> None:
        if self._bar is not None:
            self._bar.render_finish()


def say(*lines: str | bytes) -> None:
    """Print lines, or a whole file's bytes as they are."""
    try:
        for line in lines:
            click.echo(line, nl=isinstance(line, str))
    except BrokenPipeError:  # nobody reads on (``| head``); how the act ended is still told by the exit code
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
