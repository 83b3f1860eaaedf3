"""Checkpoints (C2SP ``tlog-checkpoint``): how long the ledger was and its root, signed; and the same on paper."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256

from partywall.errors import Refused
from partywall.ledger.notes import Key, Note, decoded, open_note
from partywall.ledger.tree import WIDTH


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What the ledger was at one time."""

    origin: str
    """The ledger's name."""
    size: int
    """How many entries it had."""
    root: bytes
    """The root of their tree."""

    def text(self) -> str:
        """What is signed."""
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"


def read_checkpoint(text: str) -> Checkpoint:
    """A checkpoint out of a note's text; lines after the third are others' own. Raises Refused."""
    lines = text.split("\n")
    if len(lines) < 4 or lines[-1] or not all(lines[:-1]):
        raise Refused("The note is no checkpoint.")
    origin, size, root = lines[:3]
    checkpoint = Checkpoint(origin, int(size), _root(root)) if re.fullmatch("0|[1-9][0-9]{0,17}", size) else None
    if checkpoint is None or not text.startswith(checkpoint.text()):
        raise Refused("The note is no checkpoint: its size or its root is none.")
    return checkpoint


def open_checkpoint(untrusted: bytes, key: Key, origin: str | None = None) -> tuple[Checkpoint, Note]:
    """A checkpoint that this key signed, of this ledger (the key's, if none is named). Raises Refused."""
    note = open_note(untrusted, key)
    checkpoint = read_checkpoint(note.text)
    if checkpoint.origin != (origin or key.name):
        raise Refused(f"The checkpoint is of another ledger than {origin or key.name}.")
    return checkpoint, note


def _root(encoded: str) -> bytes:
    root = decoded(encoded)
    if len(root) != WIDTH:
        raise Refused("The note is no checkpoint: its root is no hash.")
    return root


def on_paper(size: int, root: bytes) -> str:
    """Size and root in groups that can be written down and read out; the last group tells a slip of the pen."""
    digits = root.hex() + _slip(size, root)
    groups = [digits[at : at + 4] for at in range(0, len(digits), 4)]
    return f"{size} : {' '.join(groups[:8])} / {' '.join(groups[8:16])} / {groups[16]}"


def from_paper(text: str) -> tuple[int, bytes]:
    """Size and root as somebody wrote them down. Raises Refused where they are not what was printed."""
    size, _, rest = text.partition(":")
    digits = re.sub("[^0-9a-f]", "", rest.lower())
    whole = re.sub("[ ,.]", "", size)
    if re.fullmatch("[0-9]{1,18}", whole) and len(digits) == 2 * WIDTH + 4:
        root = bytes.fromhex(digits[: 2 * WIDTH])
        if digits[2 * WIDTH :] == _slip(int(whole), root):
            return int(whole), root
    raise Refused("The line from paper has a slip in it: it is a number, a colon, and 17 groups of four.")


def _slip(size: int, root: bytes) -> str:
    return sha256(f"{size}:".encode() + root).hexdigest()[:4]
