"""The ways in which Partywall stops, and the exit codes by which programs know them.

A message is one clear sentence that says what and where. It holds no personal data.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the command line returns."""

    DONE = 0
    """Done; nothing had to be withheld, or the copy is made and whole."""
    WITHHOLD = 1
    """``screen``: something must be withheld from this recipient. ``trace``: some record was found."""
    USAGE = 2
    """The command's words are off."""
    UNREADABLE = 3
    """A file cannot be read."""
    REFUSED = 4
    """The act may not be done as asked."""
    UNSAFE = 5
    """A copy failed its checks; none was written."""
    REFER = 6
    """A person must decide something before anything may leave, or something could not be read or searched."""


class PartywallError(Exception):
    """Any of the three ways in which an act stops."""

    exit_code: ExitCode


class Unreadable(PartywallError):
    """The file cannot be read: damaged, encrypted, too large, not what its name says."""

    exit_code = ExitCode.UNREADABLE


class Refused(PartywallError):
    """The act may not be done: unknown recipient, unsafe register, bad policy."""

    exit_code = ExitCode.REFUSED


class Unsafe(PartywallError):
    """The copy did not pass its checks."""

    exit_code = ExitCode.UNSAFE
