"""The key with which the ledger's checkpoints are signed: made at the first start, kept for good."""

from __future__ import annotations

import secrets
from pathlib import Path

from partywall.errors import Refused
from partywall.ledger.notes import KeyKind, SigningKey, read_signing_key
from partywall.store.durable import make_folder, write_once
from partywall.store.files import read_file

FILE = "ledger"


def signing_key(keys: Path, origin: str) -> SigningKey:
    """The key of the ledger of that name. Raises Refused if the one that is there is another ledger's."""
    path = keys / FILE
    if not path.exists():
        make_folder(keys)
        write_once(path, SigningKey(origin, secrets.token_bytes(32)).written().encode() + b"\n")
    key = read_key_file(path, "The ledger's key")
    if key.name != origin:
        raise Refused("The ledger's key was made for another origin than the settings name; a ledger keeps its name.")
    return key


def make_key_file(path: Path, name: str, kind: KeyKind) -> SigningKey:
    """A new key in a new file that its owner alone may read. Raises Refused where there is a file already."""
    key = SigningKey(name, secrets.token_bytes(32), kind)
    if path.exists() or not write_once(path, key.written().encode() + b"\n"):
        raise Refused("There is a file of that name already; a key is never written over.")
    return key


def read_key_file(path: Path, what: str) -> SigningKey:
    """A key out of its file. Raises Refused where others may read it."""
    if path.exists() and path.stat().st_mode & 0o077:
        raise Refused(f"{what} can be read by others; take that right away (chmod 600).")
    try:
        text = read_file(path, what, 4096).decode("ascii")
    except UnicodeDecodeError:
        text = ""
    return read_signing_key(text)
