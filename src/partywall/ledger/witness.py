"""The rules of a witness (C2SP ``tlog-witness``): it signs a checkpoint only if the log it has seen just grew.

A log sends what the witness saw last, a proof that the new tree begins with that one, and the new checkpoint.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partywall.errors import Refused
from partywall.ledger.checkpoints import Checkpoint, read_checkpoint
from partywall.ledger.notes import Key, Note, Signature, SigningKey, decoded, read_note
from partywall.ledger.proofs import verify_consistency
from partywall.ledger.tree import EMPTY, WIDTH

MOST_HASHES = 63
"""Of a proof; no tree is deeper."""
_OLD = re.compile("old (0|[1-9][0-9]{0,17})")


class Declined(Refused):
    """The witness does not sign."""

    def __init__(self, status: int, why: str, size: int | None = None) -> None:
        super().__init__(why)
        self.status = status
        """As HTTP has it."""
        self.size = size
        """What it saw last, where the asker is mistaken about that."""


@dataclass(frozen=True, slots=True)
class Submission:
    """What a log asks a witness."""

    old: int
    proof: tuple[bytes, ...]
    note: Note

    def written(self) -> bytes:
        """As it is sent."""
        lines = [f"old {self.old}", *(b64encode(one).decode() for one in self.proof), ""]
        return ("\n".join(lines) + f"\n{self.note}").encode()


def read_submission(untrusted: bytes) -> Submission:
    """What was sent. Raises Declined."""
    try:
        head, gap, rest = untrusted.partition(b"\n\n")
        first, *lines = head.decode("ascii").split("\n")
        proof = tuple(map(decoded, lines))
        found = _OLD.fullmatch(first)
        if gap and found and len(proof) <= MOST_HASHES and all(len(one) == WIDTH for one in proof):
            return Submission(int(found[1]), proof, read_note(rest))
    except (ValueError, Refused):
        pass
    raise Declined(400, "What was sent to the witness is not of the form that it asks for.")


def witnessed(
    submission: Submission, logs: Mapping[str, Sequence[Key]], seen: Checkpoint | None, key: SigningKey, seconds: int
) -> tuple[Checkpoint, Signature]:
    """What the witness has seen from now on, to be kept before the signature is given away. Raises Declined.

    ``logs`` are the keys that it trusts for each origin; ``seen`` is what it saw last of this one, if anything.
    """
    try:
        checkpoint = read_checkpoint(submission.note.text)
    except Refused as error:
        raise Declined(400, str(error)) from None
    if checkpoint.origin not in logs:
        raise Declined(404, "The witness does not know that ledger.")
    if not any(_signed(submission.note, one) for one in logs[checkpoint.origin]):
        raise Declined(403, "The checkpoint is not signed by a key that the witness trusts.")
    if submission.old > checkpoint.size:
        raise Declined(400, "The old size is larger than the new one.")
    last = seen or Checkpoint(checkpoint.origin, 0, EMPTY)
    if submission.old != last.size:
        raise Declined(409, f"The witness saw {last.size:,} entries last, not {submission.old:,}.", last.size)
    if last.size == checkpoint.size and last.root != checkpoint.root:
        raise Declined(409, f"The witness saw another ledger of {last.size:,} entries.", last.size)
    if not verify_consistency(last.size, last.root, checkpoint.size, checkpoint.root, submission.proof):
        raise Declined(422, f"The ledger does not begin with the {last.size:,} entries that the witness saw.")
    return checkpoint, key.cosign(submission.note.text, seconds)


def _signed(note: Note, key: Key) -> bool:
    try:
        return note.by(key) is not None
    except Refused:
        return False
