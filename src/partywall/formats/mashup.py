"""The queries that a workbook carries along (Power Query): an archive in base64 behind a few numbers."""

from __future__ import annotations

import base64
import binascii
import io
import zipfile
import zlib
from collections.abc import Iterator

_MOST = 2**22
"""Bytes of one member that are looked at: queries are short."""


def mashup_texts(text: str) -> Iterator[str]:
    """The lines of the queries, or nothing where it is something else."""
    try:
        data = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return
    start = data.find(b"PK\x03\x04")
    if start < 0:
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data[start:])) as archive:
            for info in archive.infolist()[:100]:
                if info.filename.endswith((".m", ".xml")) and not info.flag_bits & 1:
                    with archive.open(info) as member:
                        yield from member.read(_MOST).decode("utf-8", "replace").splitlines()
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError, RuntimeError):
        return
