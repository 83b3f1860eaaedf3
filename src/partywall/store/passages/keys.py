"""The site's secret key: without it nobody can ask the index for words, though they had its files."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from partywall.errors import Refused, Unreadable
from partywall.store.passages.segment_files import HALF, settle

KEY = "key"
"""The file in the index's folder, unless a caller keeps it elsewhere."""
_BYTES = 32


def make_key(path: Path) -> bytes:
    """A new key in a file that only its owner may read; the one that is there, if there is one."""
    if path.exists():
        return read_key(path)
    key, half = secrets.token_bytes(_BYTES), path.with_name(path.name + HALF)
    try:
        half.unlink(missing_ok=True)
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
        settle(path.parent)
    except OSError as error:
        raise Refused(f"The index's key cannot be written: {error.strerror}.") from None
    return key


def read_key(path: Path) -> bytes:
    """Raises Unreadable."""
    try:
        key = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"The index's key cannot be opened: {error.strerror}.") from None
    if len(key) != _BYTES:
        raise Unreadable(f"The index's key has {len(key)} bytes, not {_BYTES}.")
    return key


def sealed(key: bytes, values: Iterable[str | int | bytes | None]) -> bytes:
    """16 bytes that nobody can make for other values, or without the key."""
    seal = hashlib.blake2b(key=key, digest_size=16)
    for value in values:
        content = value if isinstance(value, bytes) else str(value).encode()
        seal.update(f"{type(value).__name__} {len(content)} ".encode())
        seal.update(content)
    return seal.digest()
