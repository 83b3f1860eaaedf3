"""Reads what a user names, and writes results whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from partywall.errors import Refused, Unreadable
from partywall.model.limits import LIMITS, Limits


def read_file(path: Path, what: str, limit: int = LIMITS.file_bytes) -> bytes:
    """The bytes of a file. ``what`` names it in errors, since a file's name may name a person."""
    try:
        if not path.is_file():
            raise Unreadable(f"{what} is not a file." if path.exists() else f"{what} does not exist.")
        size = path.stat().st_size
        if size > limit:
            raise Unreadable(f"{what} has {size:,} bytes; the limit is {limit:,}.")
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{what} cannot be opened: {error.strerror}.") from None


def read_folder(path: Path, what: str, limits: Limits = LIMITS) -> dict[str, bytes]:
    """All files below a folder by their path inside it, sorted; hidden files left out."""
    if not path.is_dir():
        raise Unreadable(f"{what} is not a folder." if path.exists() else f"{what} does not exist.")
    files = sorted(file for file in path.rglob("*") if file.is_file() and not _hidden(file.relative_to(path)))
    if len(files) > limits.records:
        raise Unreadable(f"{what} holds {len(files):,} files; the limit is {limits.records:,}.")
    return {
        file.relative_to(path).as_posix(): read_file(file, f"File {number} of {what[0].lower()}{what[1:]}")
        for number, file in enumerate(files, 1)
    }


def _hidden(path: Path) -> bool:
    return any(name.startswith((".", "~$")) for name in path.parts)


def check_out(out: Path, replace: bool) -> None:
    """Refuse a folder for results that holds something already, before any work is done."""
    if out.exists() and not out.is_dir():
        raise Refused("The place for the results is a file, not a folder.")
    if not replace and out.is_dir() and any(out.iterdir()):
        raise Refused("The folder for the results is not empty; name another one, or say --replace.")


def write_results(out: Path, results: Mapping[str, bytes]) -> None:
    """Put all results into a folder at once: a failed run leaves nothing, not half of it.

    What an earlier run left in the folder under any of our names is taken away first.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=".partywall-", dir=out.parent))
        try:
            for name, content in results.items():
                (fresh / name).write_bytes(content)
            clear_results(out)
            out.mkdir(exist_ok=True)
            for name in results:
                (fresh / name).replace(out / name)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise Refused(f"The results cannot be written: {error.strerror}.") from None


RESULTS = ("report.html", "findings.json", "certificate.json")


def clear_results(out: Path) -> None:
    """Take away an earlier run's results, so that no old copy is taken for a new one."""
    for path in out.glob("*"):
        if path.is_file() and (path.name in RESULTS or path.stem == "copy"):
            path.unlink()
