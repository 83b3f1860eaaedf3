"""The master key: a file of its own, one line for each key, the one in use first.

It has two lines only while keys are changed. A key is known by its id, which is made of it, so that a wrong or damaged
file is noticed before anything is opened with it.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from partywall.errors import Refused, Unreadable
from partywall.store.durable import make_folder, write_durable, write_once

FILE = "master"
_BYTES = 32


@dataclass(frozen=True, slots=True)
class MasterKey:
    """A key that wraps others."""

    secret: bytes

    @property
    def id(self) -> str:
        """Tells nothing of the key."""
        return hashlib.sha256(b"partywall master key\0" + self.secret).hexdigest()[:16]


def fresh_key() -> MasterKey:
    """A new one, thrown by the system's dice."""
    return MasterKey(secrets.token_bytes(_BYTES))


def place() -> Path:
    """Where the open house has its master key."""
    return Path(settings.HOUSE.keys) / FILE


def read_keys(path: Path, alone: bool = True) -> tuple[MasterKey, ...]:
    """The keys in a file, the one in use first. Raises Unreadable; ``alone``: Refused if others may read it."""
    try:
        mode, lines = path.stat().st_mode, path.read_text(encoding="ascii").splitlines()
    except FileNotFoundError:
        raise Unreadable("The master key is not there; put the file back that holds it.") from None
    except (OSError, UnicodeDecodeError):
        raise Unreadable("The master key cannot be read.") from None
    if alone and mode & 0o077:
        raise Refused("Others may read the file of the master key; take that right from them (chmod 600).")
    keys = tuple(_key(line) for line in lines)
    if not keys:
        raise Unreadable("The file of the master key is empty.")
    return keys


def _key(line: str) -> MasterKey:
    id, _, secret = line.partition(" ")
    try:
        key = MasterKey(bytes.fromhex(secret))
    except ValueError:
        key = MasterKey(b"")
    if len(key.secret) != _BYTES or key.id != id:
        raise Unreadable("The file of the master key is damaged.")
    return key


def make_key(path: Path) -> None:
    """Put a new key there, unless one is there already."""
    make_folder(path.parent)
    if not path.exists():
        write_once(path, as_lines((fresh_key(),)))


def write_keys(path: Path, keys: tuple[MasterKey, ...]) -> None:
    """Put them in the place of those that are there, whose bytes are overwritten."""
    with path.open("r+b") as former:
        write_durable(path, as_lines(keys))
        size = former.seek(0, os.SEEK_END)
        former.seek(0)
        former.write(b"\0" * size)
        former.flush()
        os.fsync(former.fileno())


def as_lines(keys: tuple[MasterKey, ...]) -> bytes:
    """As they stand in a file."""
    return "".join(f"{key.id} {key.secret.hex()}\n" for key in keys).encode()
