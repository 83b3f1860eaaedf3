"""A witness signs only what grew out of what it saw."""

from __future__ import annotations

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.ledgers import KEY, ORIGIN, InMemory, checkpoint, contents, published
from partywall.ledger.checkpoints import Checkpoint
from partywall.ledger.notes import KeyKind, SigningKey, signed
from partywall.ledger.proofs import consistency
from partywall.ledger.tiles import Tiled
from partywall.ledger.tree import EMPTY
from partywall.ledger.witness import Declined, Submission, read_submission, witnessed

WITNESS = SigningKey("witness.example/w1", bytes(range(1, 33)), KeyKind.WITNESS)
ENTRIES = contents(700)
TILED = Tiled(InMemory(published(ENTRIES)), 700)
LOGS = {ORIGIN: [KEY.public]}


def submission(old: int, size: int, key: SigningKey = KEY) -> Submission:
    """What the ledger sends."""
    proof = consistency(Tiled(TILED.source, 700).stretch, old, size) if size == 700 else ()
    return Submission(old, proof, signed(checkpoint(ENTRIES[:size]).text(), key))


@pytest.mark.parametrize("old", [0, 1, 256, 300, 699, 700])
def test_what_grew_is_signed(old: int) -> None:
    """A ledger that grew out of the one that the witness saw is signed, and so is the same one again."""
    seen = checkpoint(ENTRIES[:old]) if old else None
    sent = read_submission(submission(old, 700).written())
    now, signature = witnessed(sent, LOGS, seen, WITNESS, 1_795_000_000)
    assert now == checkpoint(ENTRIES)
    assert sent.note.with_more([signature]).by(WITNESS.public) == signature


@pytest.mark.parametrize(
    ("sent", "seen", "status", "size"),
    [
        (submission(300, 700), checkpoint(ENTRIES[:299]), 409, 299),
        (submission(300, 700), None, 409, 0),
        (submission(300, 700), checkpoint(contents(300, 9)), 422, None),
        (submission(700, 700), checkpoint(contents(700, 9)), 409, 700),
        (Submission(300, (), submission(300, 700).note), checkpoint(ENTRIES[:300]), 422, None),
        (Submission(701, (), submission(0, 700).note), checkpoint(ENTRIES[:300]), 400, None),
        (submission(0, 700, SigningKey(ORIGIN, bytes(32))), None, 403, None),
        (Submission(0, (), signed(Checkpoint("else.example", 0, EMPTY).text(), KEY)), None, 404, None),
        (Submission(0, (), signed("no checkpoint\n", KEY)), None, 400, None),
    ],
)
def test_what_did_not_grow_is_declined(
    sent: Submission, seen: Checkpoint | None, status: int, size: int | None
) -> None:
    """Another old size, another tree, no proof, another key, another ledger: declined as the published rules say."""
    with pytest.raises(Declined) as declined:
        witnessed(sent, LOGS, seen, WITNESS, 1)
    assert (declined.value.status, declined.value.size) == (status, size)


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_what_is_no_submission_is_declined(untrusted: bytes) -> None:
    """Whatever is sent to a witness, it answers with a signature or declines."""
    with pytest.raises(Declined):
        read_submission(untrusted)


def test_a_proof_has_a_largest_size() -> None:
    """A submission with more hashes than the deepest tree needs is declined unread."""
    line = b64encode(bytes(32)).decode() + "\n"
    note = str(submission(0, 700).note)
    assert len(read_submission(f"old 0\n{line * 63}\n{note}".encode()).proof) == 63
    with pytest.raises(Declined):
        read_submission(f"old 0\n{line * 64}\n{note}".encode())
