"""How bytes are sealed: AES-256-GCM, bound to what they are, so that they open nowhere else."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from partywall.errors import Unreadable
from partywall.store.vault.master import MasterKey

_NONCE = 12
_FORM = b"\x01"
"""The first byte of all that is sealed, so that another form can be told from this one."""


def seal_with(key: bytes, content: bytes, bound: str) -> tuple[bytes, bytes]:
    """The head and the body of what is sealed; apart, so that large files need not be copied once more."""
    nonce = os.urandom(_NONCE)
    return _FORM + nonce, AESGCM(key).encrypt(nonce, content, bound.encode())


def unseal_with(key: bytes, token: bytes | memoryview, bound: str) -> bytes:
    """Raises Unreadable if one byte of it, or what it was bound to, is another."""
    head = 1 + _NONCE
    try:
        if token[:1] != _FORM:
            raise InvalidTag
        return AESGCM(key).decrypt(bytes(token[1:head]), token[head:], bound.encode())
    except (InvalidTag, ValueError):
        raise Unreadable("What is sealed is damaged, or is not what belongs there.") from None


def wrap(master: MasterKey, owner: str, key: bytes) -> bytes:
    """A data key, sealed with the master key for its owner."""
    return b"".join(seal_with(master.secret, key, f"data key\0{owner}"))


def unwrap(master: MasterKey, owner: str, wrapped: bytes) -> bytes:
    """Raises Unreadable."""
    return unseal_with(master.secret, wrapped, f"data key\0{owner}")
