"""Places in an archive beside its members: what a further writer of archives leaves there."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

Change = Callable[[zipfile.ZipFile, str], None]


def changed(whole: Callable[[], bytes], change: Change) -> Callable[[str], bytes]:
    """A file that a further writer of archives has had in hand."""

    def make(token: str) -> bytes:
        buffer = io.BytesIO(whole())
        with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
            change(archive, token)
        return buffer.getvalue()

    return make


def comment(archive: zipfile.ZipFile, token: str) -> None:
    """A comment of the archive."""
    archive.comment = f"Case of {token}".encode()


def twice(member: str) -> Change:
    """A member that is there already, once more."""
    return lambda archive, token: archive.writestr(member, f"<x>{token}</x>")
