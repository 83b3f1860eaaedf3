"""Proofs that stand alone (C2SP ``tlog-proof``): that one entry is in the ledger, to be verified without the ledger.

What the format calls extra data holds the entry itself.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass

from partywall.errors import Refused
from partywall.ledger.checkpoints import Checkpoint, open_checkpoint
from partywall.ledger.notes import Key, Note, decoded
from partywall.ledger.proofs import verify_inclusion
from partywall.ledger.tree import leaf_hash

_FIRST = "c2sp.org/tlog-proof@v1"
_LETTERS = "[A-Za-z0-9+/=]"
_BEGIN = re.escape(_FIRST)
_HEAD = re.compile(rf"{_BEGIN}\nextra ({_LETTERS}+)\nindex (0|[1-9][0-9]{{0,17}})((?:\n{_LETTERS}{{44}}){{0,63}})")
ENDING = ".tlog-proof"
"""Of a file that holds one."""


@dataclass(frozen=True, slots=True)
class Proved:
    """An entry that is in the ledger, and the checkpoint that says so."""

    entry: bytes
    number: int
    checkpoint: Checkpoint
    note: Note


def written_proof(entry: bytes, number: int, proof: tuple[bytes, ...], note: Note) -> bytes:
    """A file that proves that the entry is in the ledger of that checkpoint."""
    hashes = [b64encode(one).decode() for one in proof]
    lines = [_FIRST, f"extra {b64encode(entry).decode()}", f"index {number}", *hashes]
    return ("\n".join(lines) + f"\n\n{note}").encode()


def read_proof(untrusted: bytes, key: Key) -> Proved:
    """What a proof proves, if the key signed it. Raises Refused where it proves nothing."""
    head, gap, rest = untrusted.partition(b"\n\n")
    found = _HEAD.fullmatch(head.decode("ascii", "replace"))
    if not gap or not found:
        raise Refused("The file is no proof that an entry is in a ledger.")
    checkpoint, note = open_checkpoint(rest, key)
    entry, *proof = map(decoded, (found[1], *found[3].split()))
    number = int(found[2])
    if not verify_inclusion(leaf_hash(entry), number, checkpoint.size, checkpoint.root, proof):
        raise Refused("The proof does not lead from the entry to the checkpoint.")
    return Proved(entry, number, checkpoint, note)
