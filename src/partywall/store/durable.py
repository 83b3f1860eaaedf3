"""Files that are there whole or not at all, also after a power cut."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

HALF = ".half"
"""How the name of a file ends that is being written."""
_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.EMLINK}
"""What a file system says that gives no file a second name, as those of sticks do."""


def write_durable(path: Path, *pieces: bytes) -> None:
    """Put a file there, in the place of one of that name, readable by its owner alone; when this returns it stays."""
    with _half(path, pieces) as half:
        half.replace(path)
    settle(path.parent)


def write_once(path: Path, *pieces: bytes) -> bool:
    """The same, but leave a file that is there already, also one that another process put there just now."""
    with _half(path, pieces) as half:
        try:
            path.hardlink_to(half)
        except FileExistsError:
            return False
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            if not _claimed(path):
                return False
            half.replace(path)
    settle(path.parent)
    return True


def _claimed(path: Path) -> bool:
    """Put an empty file there, if there is none: a crash now leaves that, which nobody takes for a whole one."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return False
    return True


@contextmanager
def _half(path: Path, pieces: Iterable[bytes]) -> Iterator[Path]:
    """The file under another name, which is gone afterwards."""
    half = path.with_name(f"{path.name}.{secrets.token_hex(4)}{HALF}")
    try:
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        yield half
    finally:
        half.unlink(missing_ok=True)


def make_folder(path: Path) -> None:
    """A folder that its owner alone may enter, and those above it; when this returns it stays."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(mode=0o700, exist_ok=True)
    settle(path.parent)


def settle(folder: Path) -> None:
    """What was named or taken away in the folder stays so."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
