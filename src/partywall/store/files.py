"""Reads what a user names, and writes results whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from partywall.errors import Refused, Unreadable
from partywall.model.kinds import KINDS
from partywall.model.limits import LIMITS, Limits

RESULTS = ("report.html", "findings.json", "certificate.json")
COPIES = {media_type: f"copy.{KINDS[kind.copied_as].ending}" for media_type, kind in KINDS.items()}
"""By its kind, not by the ending of the document's name: that may be part of a person's name."""
_HALF = ".partywall"
"""Where results stand until all of them are there. Only one run can have made it."""
_DROPPINGS = {"thumbs.db", "desktop.ini"}
"""What a file manager leaves in every folder that somebody looked into."""


def read_file(path: Path, what: str, limit: int = LIMITS.file_bytes) -> bytes:
    """The bytes of a file. ``what`` names it in errors, since a file's name may name a person."""
    try:
        if not path.is_file():
            raise Unreadable(_no_file(path, what))
        size = path.stat().st_size
        if size > limit:
            raise Unreadable(f"{what} has {size:,} bytes; the limit is {limit:,}.")
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{what} cannot be opened: {error.strerror}.") from None


def read_folder(path: Path, what: str, limits: Limits = LIMITS, ending: str = "") -> dict[str, bytes]:
    """All files below a folder whose names end so, by their path inside it, sorted; hidden files left out."""
    names = list_folder(path, what, limits.records, ending)
    return {
        name: read_file(path / name, f"File {number} of {what[0].lower()}{what[1:]}")
        for number, name in enumerate(names, 1)
    }


def list_folder(path: Path, what: str, limit: int | None = None, ending: str = "") -> tuple[str, ...]:
    """The paths inside a folder of all files whose names end so, sorted; hidden files left out. Reads none of them."""
    if not is_folder(path, what):
        raise Unreadable(f"{what} is not a folder." if path.exists() else f"{what} does not exist.")
    try:
        found = sorted((name for name in _below(path, what) if name.lower().endswith(ending)), key=_parts)
    except OSError as error:
        raise Unreadable(f"{what} cannot be opened: {error.strerror}.") from None
    if limit is not None and len(found) > limit:
        raise Unreadable(f"{what} holds {len(found):,} files; the limit is {limit:,}.")
    return tuple(found)


def _parts(name: str) -> list[str]:
    return name.split("/")


def _below(path: Path, what: str) -> Iterator[str]:
    """The path inside of every file, also one that cannot be read: what is passed over in silence is never found."""

    def stop(error: OSError) -> None:
        raise error

    for folder, folders, names in os.walk(path, onerror=stop):
        folders[:] = [name for name in folders if not _hidden(name)]
        if any(Path(folder, name).is_symlink() for name in folders):
            raise Unreadable(f"{what} holds a link to another folder; put the folder itself there.")
        inside = Path(folder).relative_to(path).as_posix()
        yield from (name if inside == "." else f"{inside}/{name}" for name in names if not _hidden(name))


def is_folder(path: Path, what: str) -> bool:
    """Whether there is a folder of that name. Raises Unreadable where nobody may look."""
    try:
        return path.is_dir()
    except OSError as error:
        raise Unreadable(f"{what} cannot be opened: {error.strerror}.") from None


def _no_file(path: Path, what: str) -> str:
    if path.is_dir():
        return f"{what} is a folder, not a file."
    return f"{what} is not a file." if path.exists() else f"{what} does not exist."


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _DROPPINGS


def check_out(out: Path, replace: bool, given: Mapping[str, Path]) -> None:
    """Refuse a folder for results that is not free for them, before anything in it is touched.

    ``given`` are the files and folders that the run reads, by what errors call them: none may lie
    in the folder, for results are replaced there, and it may not lie in one of theirs, for the
    next run would read it.
    """
    try:
        if out.exists() and not out.is_dir():
            raise Refused("The place for the results is a file, not a folder.")
        for what, path in given.items():
            _apart(out, what, path)
        there = [path for path in out.iterdir() if not _hidden(path.name)] if out.exists() else []
        if there and not replace:
            raise Refused("The folder for the results is not empty; name another one, or say --replace.")
        if not all(_is_result(path) for path in there):
            raise Refused("The folder for the results holds other files too; name one for the results alone.")
        if (out / _HALF).exists():
            raise _taken()
    except OSError as error:
        raise Refused(f"The folder for the results cannot be used: {error.strerror}.") from None


def _apart(out: Path, what: str, path: Path) -> None:
    results, target = out.resolve(), path.resolve()
    named = path.parent.resolve() / path.name  # a link counts where it stands and where it leads
    if results in {target, named, *target.parents, *named.parents}:
        raise Refused(f"{what} lies in the folder for the results; name another folder for them.")
    if path.is_dir() and target in results.parents:
        raise Refused(f"The folder for the results lies in {what[0].lower()}{what[1:]}; name another folder for them.")


def write_new(path: Path, what: str, content: bytes) -> None:
    """Write a file that is not there yet. Raises Refused."""
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise Refused(f"{what} is there already; name another file.") from None
    except OSError as error:
        raise Refused(f"{what} cannot be written: {error.strerror}.") from None


def write_over(path: Path, what: str, content: bytes) -> None:
    """Write a file whole, in the place of the one that is there. Raises Refused."""
    fresh = path.with_name(path.name + _HALF)
    try:
        with fresh.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise Refused(f"{what} cannot be written: {error.strerror}.") from None


def check_free(folder: Path, what: str) -> None:
    """Refuse a folder that holds anything, before there is much work done for it."""
    try:
        if is_folder(folder, what) and any(folder.iterdir()):
            raise Refused(f"{what} is not empty; name another one.")
        if folder.exists() and not folder.is_dir():
            raise Refused(f"{what} is a file; name another place.")
    except OSError as error:
        raise Refused(f"{what} cannot be used: {error.strerror}.") from None


def check_apart(made: Path, what: str, given: Path, given_what: str) -> None:
    """Refuse to make a file or folder in one that is read, for the next run would read it, or to make that one anew."""
    try:
        target, read = made.resolve(), given.resolve()
    except OSError as error:
        raise Refused(f"{what} cannot be made there: {error.strerror}.") from None
    if target == read or read in target.parents or target in read.parents:
        raise Refused(f"{what} and {given_what} lie in one another; name a place apart.")


def _taken() -> Refused:
    return Refused(
        "Another run is writing to the folder for the results; if none is, one was cut off:"
        f" take away the folder {_HALF} in it, which is hidden."
    )


def write_results(out: Path, results: Mapping[str, bytes], replace: bool = False) -> None:
    """Put all results into a folder at once: a failed run leaves nothing, not half of it.

    With ``replace``, what an earlier run left in the folder under any of our names is taken away first. Refused
    without it if another run was quicker. The copy comes last, so that there is none without its papers.
    """
    half = out / _HALF
    made = not out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
        half.mkdir()
    except FileExistsError:
        raise _taken() from None
    except OSError as error:
        raise _unwritten(error) from None
    try:
        _fill(half, results)
        if replace:
            clear_results(out)
        _move(half, out, sorted(results, key=lambda name: name not in RESULTS))
    except OSError as error:
        raise _unwritten(error) from None
    finally:
        shutil.rmtree(half, ignore_errors=True)
        if made and not any(out.iterdir()):
            out.rmdir()


def _fill(half: Path, results: Mapping[str, bytes]) -> None:
    for name, content in results.items():
        (half / name).write_bytes(content)


def _move(half: Path, out: Path, names: list[str]) -> None:
    if any(_is_result(path) for path in out.iterdir()):
        raise Refused("Another run has put its results into the folder meanwhile; name another one.")
    try:
        for name in names:
            (half / name).replace(out / name)
    except BaseException:  # also when a person stops it
        clear_results(out)
        raise


def _unwritten(error: OSError) -> Refused:
    return Refused(f"The results cannot be written: {error.strerror}.")


def clear_results(out: Path) -> None:
    """Take away an earlier run's results, so that no old copy is taken for a new one. Raises Refused."""
    try:
        for path in out.glob("*"):
            if _is_result(path):
                path.unlink()
    except OSError as error:
        raise Refused(f"The results of an earlier run cannot be taken away: {error.strerror}.") from None


def _is_result(path: Path) -> bool:
    return (path.name in (*RESULTS, *COPIES.values())) and (path.is_symlink() or path.is_file())
