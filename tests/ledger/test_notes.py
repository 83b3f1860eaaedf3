"""Notes, keys, checkpoints and witnesses' signatures, against known answers and against whoever tampers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partywall.errors import Refused
from partywall.ledger.checkpoints import Checkpoint, from_paper, on_paper, open_checkpoint, read_checkpoint
from partywall.ledger.notes import (
    KeyKind,
    SigningKey,
    open_note,
    read_key,
    read_note,
    read_signature,
    read_signing_key,
    signed,
)

# The keys, the text and the signatures that the Go module sumdb/note is tested with.
PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
PETERS = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
BY_PETER = (
    "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
BY_ENOCH = (
    "\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"
)
LEDGER = SigningKey("ledger.example/house", bytes(range(32)))
WITNESS = SigningKey("witness.example/w1", bytes(range(1, 33)), KeyKind.WITNESS)
HEAD = Checkpoint("ledger.example/house", 20852163, bytes(range(32)))


def test_a_signature_is_the_known_one() -> None:
    """The same key and text give the signature that others made."""
    key = read_signing_key(PETERS)
    assert str(key.public) == PETER
    assert key.written() == PETERS
    assert str(signed(TEXT, key)) == f"{TEXT}\n{BY_PETER}"


def test_notes_of_others_are_read() -> None:
    """A note with two signatures holds by either key, and by no third."""
    note = f"{TEXT}\n{BY_PETER}{BY_ENOCH}".encode()
    for key in (PETER, ENOCH):
        assert open_note(note, read_key(key)).text == TEXT
    with pytest.raises(Refused, match="not signed by the key"):
        open_note(note, LEDGER.public)


@pytest.mark.parametrize(
    "note",
    [
        TEXT,
        TEXT + "\n",
        f"{TEXT}\n{BY_PETER[:-1]}",
        f"\x01{TEXT}\n{BY_PETER}",
        f"{TEXT}\n\u2014 Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAc=\n",
        f"{TEXT}\n{BY_PETER}Unexpected line.\n",
        f"{TEXT}\n{BY_PETER * 101}",
        f"{TEXT}\n{BY_PETER[:60]}ABCD{BY_PETER[60:]}",
    ],
)
def test_what_is_no_note_is_refused(note: str) -> None:
    """Notes that are cut, have a control character, a wrong line, too many lines or a wrong signature are refused."""
    with pytest.raises(Refused):
        open_note(note.encode(), read_key(PETER))


def test_a_note_is_utf_8() -> None:
    """Bytes that are no UTF-8 are refused."""
    with pytest.raises(Refused):
        read_note(b"\xff" + f"{TEXT}\n{BY_PETER}".encode())


@pytest.mark.parametrize("text", [PETER, PETERS])
def test_a_mistyped_key_is_refused(text: str) -> None:
    """A key with a letter changed or cut at either end is refused."""
    read = read_signing_key if text is PETERS else read_key
    for at in range(len(text)):
        with pytest.raises(Refused):
            read(text[:at] + chr(ord(text[at]) + 1) + text[at + 1 :])
        with pytest.raises(Refused):
            read(text[:at])
        if at:
            with pytest.raises(Refused):
                read(text[at:])


@pytest.mark.parametrize(
    "key",
    [
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ],
)
def test_keys_of_other_kinds_are_refused(key: str) -> None:
    """A key of a wrong length or of an unknown kind is refused, though its id is right."""
    with pytest.raises(Refused):
        read_key(key)


def test_a_checkpoint_is_three_lines() -> None:
    """A checkpoint's text is name, size and root; it comes back from its note."""
    note = str(signed(HEAD.text(), LEDGER)).encode()
    assert HEAD.text().split("\n")[:2] == ["ledger.example/house", "20852163"]
    assert open_checkpoint(note, LEDGER.public)[0] == HEAD


def test_the_published_example_is_read() -> None:
    """The example of the C2SP text is a checkpoint; lines after its third are let be."""
    text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    for extended in (text, text + "a line of somebody else\n"):
        found = read_checkpoint(extended)
        assert (found.origin, found.size, found.text()) == ("example.com/behind-the-sofa", 20852163, text)


@pytest.mark.parametrize(
    "text",
    ["", "\n", "a\n1\n", "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a\n1\nCsUY\n", "a\n-1\nx\n",
     "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n", "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n",
     "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="],
)  # fmt: skip
def test_what_is_no_checkpoint_is_refused(text: str) -> None:
    """A size with a nought before it, a root that is too short or written another way: no checkpoint."""
    with pytest.raises(Refused):
        read_checkpoint(text)


def test_a_checkpoint_of_another_ledger_is_refused() -> None:
    """A checkpoint that names another ledger is refused even if the key is right."""
    note = signed(Checkpoint("ledger.example/other", 1, bytes(32)).text(), LEDGER)
    with pytest.raises(Refused, match="another ledger"):
        open_checkpoint(str(note).encode(), LEDGER.public)


@given(st.data())
def test_every_change_of_a_checkpoint_is_noticed(data: st.DataObject) -> None:
    """A checkpoint with one byte changed is refused, or another key's line was changed and nothing else."""
    note = str(signed(HEAD.text(), LEDGER)).encode()
    at, more = data.draw(st.integers(0, len(note) - 1)), data.draw(st.integers(1, 255))
    with pytest.raises(Refused):
        open_checkpoint(note[:at] + bytes([note[at] ^ more]) + note[at + 1 :], LEDGER.public)


def test_a_witness_signs_text_and_time() -> None:
    """A witness's signature holds for the text and the time at which it was given, and for no other of either."""
    line = str(WITNESS.cosign(HEAD.text(), 1_795_000_000))
    signature = read_signature(line[:-1])
    note = signed(HEAD.text(), LEDGER).with_more([signature])
    assert note.by(WITNESS.public) == signature and note.by(LEDGER.public) is not None
    assert signature.seen == 1_795_000_000
    later = (1_795_000_001).to_bytes(8, "big") + signature.content[8:]
    assert not WITNESS.public.verifies(HEAD.text(), later)
    assert not WITNESS.public.verifies(HEAD.text() + "more\n", signature.content)
    assert open_checkpoint(str(note).encode(), LEDGER.public)[0] == HEAD


def test_kinds_of_signature_do_not_mix() -> None:
    """A log's key signs no times and a witness's nothing without one; the same key has two ids."""
    with pytest.raises(ValueError, match="witness"):
        LEDGER.cosign(HEAD.text(), 1)
    with pytest.raises(ValueError, match="time"):
        WITNESS.sign(HEAD.text())
    assert SigningKey(WITNESS.name, WITNESS.seed).public.id != WITNESS.public.id


def test_a_secret_is_not_shown() -> None:
    """What a signing key looks like in an error tells nothing of its seed."""
    assert "seed" not in repr(LEDGER)


@given(st.integers(0, 10**15), st.binary(min_size=32, max_size=32))
def test_paper_keeps_size_and_root(size: int, root: bytes) -> None:
    """What was printed can be typed again, with spaces and capitals as one likes."""
    line = on_paper(size, root)
    assert from_paper(line) == (size, root)
    assert from_paper(line.upper().replace("/", " ").replace(" : ", ":")) == (size, root)


@given(st.integers(0, 10**9), st.binary(min_size=32, max_size=32), st.data())
def test_a_slip_of_the_pen_is_noticed(size: int, root: bytes, data: st.DataObject) -> None:
    """A digit mistyped, left out or doubled is refused; one slip in 65,536 passes, and then the ledger will not fit."""
    line = on_paper(size, root)
    places = [at for at, letter in enumerate(line) if letter in "0123456789abcdef"]
    at = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from("0123456789"))
    for wrong in (line[:at] + line[at + 1 :], line[:at] + line[at] + line[at:], line[:at] + other + line[at + 1 :]):
        if wrong != line:
            try:
                assert from_paper(wrong) != (size, root) or at <= line.index(":")
            except Refused:
                continue
