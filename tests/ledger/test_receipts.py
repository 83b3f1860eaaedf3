"""Proofs that stand alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.ledgers import KEY, InMemory, checkpoint, contents, published
from partywall.errors import Refused
from partywall.ledger.notes import SigningKey, signed
from partywall.ledger.proofs import inclusion
from partywall.ledger.receipts import read_proof, written_proof
from partywall.ledger.tiles import Tiled

ENTRIES = contents(300)
NOTE = signed(checkpoint(ENTRIES).text(), KEY)
TILED = Tiled(InMemory(published(ENTRIES)), 300)


def a_proof(number: int) -> bytes:
    return written_proof(ENTRIES[number], number, inclusion(TILED.stretch, number, 300), NOTE)


@given(st.integers(0, 299))
def test_a_proof_stands_alone(number: int) -> None:
    """An entry, its number and the checkpoint come out of a proof, with nothing but the ledger's key."""
    proved = read_proof(a_proof(number), KEY.public)
    assert (proved.entry, proved.number, proved.checkpoint) == (ENTRIES[number], number, checkpoint(ENTRIES))


def test_every_byte_of_a_proof_counts() -> None:
    """Each byte of a proof changed in its last bit: refused."""
    proof = a_proof(7)
    for at in range(len(proof)):
        with pytest.raises(Refused):
            read_proof(proof[:at] + bytes([proof[at] ^ 1]) + proof[at + 1 :], KEY.public)


@given(st.integers(0, 299), st.data())
def test_a_changed_proof_proves_nothing(number: int, data: st.DataObject) -> None:
    """Whichever byte of a proof is changed, it is refused."""
    proof = a_proof(number)
    at, more = data.draw(st.integers(0, len(proof) - 1)), data.draw(st.integers(1, 255))
    with pytest.raises(Refused):
        read_proof(proof[:at] + bytes([proof[at] ^ more]) + proof[at + 1 :], KEY.public)


def test_there_is_one_way_to_write_a_proof() -> None:
    """Base64 that another writer would write otherwise is refused: two files never prove the same."""
    proof = a_proof(0)
    end = proof.index(b"=\n", proof.index(b"index 0\n")) - 1
    assert proof[end : end + 1] in b"AEIMQUYcgkosw048"
    with pytest.raises(Refused):
        read_proof(proof[:end] + bytes([proof[end] ^ 1]) + proof[end + 1 :], KEY.public)


def test_a_proof_has_the_published_form() -> None:
    """A proof begins, names the entry and ends as C2SP tlog-proof says."""
    lines = a_proof(7).decode().split("\n")
    assert lines[0] == "c2sp.org/tlog-proof@v1"
    assert lines[1].startswith("extra ") and lines[2] == "index 7"
    assert "\n".join(lines[lines.index("") + 1 :]) == str(NOTE)


def test_another_key_proves_nothing() -> None:
    """A proof whose checkpoint another key signed is refused."""
    note = signed(checkpoint(ENTRIES).text(), SigningKey(KEY.name, bytes(32)))
    with pytest.raises(Refused):
        read_proof(written_proof(ENTRIES[0], 0, inclusion(TILED.stretch, 0, 300), note), KEY.public)
