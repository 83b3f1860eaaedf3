"""Starts a program with a world of its own: no network, no other processes, and only the files that it is given."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

_NOBODY = "65534"
_LEAST = ("/usr", "/bin", "/lib", "/lib64")


def find() -> str | None:
    """The program ``bwrap``, if this machine has it and it does here what it is for."""
    program = shutil.which("bwrap")
    return program if program and _works(program) else None


@cache
def _works(program: str) -> bool:
    """Some machines do not let users make worlds of their own."""
    command = [*words(program, [Path(path) for path in _LEAST if Path(path).exists()], {}), "/usr/bin/true"]
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=20).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def words(
    program: str, readable: Iterable[Path], environment: Mapping[str, str], more: Iterable[str] = ()
) -> list[str]:
    """The command line up to the command itself. ``more`` are bubblewrap's own words, for what is needed besides."""
    command = [program, "--unshare-all", "--cap-drop", "ALL", "--new-session"]
    command += ["--uid", _NOBODY, "--gid", _NOBODY, "--hostname", "worker", "--clearenv", "--chdir", "/"]
    for name, value in environment.items():
        command += ["--setenv", name, value]
    for path in readable:
        command += _shown(path)
    return [*command, "--dev-bind", "/dev/null", "/dev/null", *more, "--"]


def _shown(path: Path) -> list[str]:
    if path.is_symlink() and path.parent == Path("/"):
        return ["--symlink", str(path.readlink()), str(path)]
    return ["--ro-bind", str(path.resolve()), str(path)]
