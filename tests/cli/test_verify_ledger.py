"""The verifier of one file: it needs nothing but Python, and comes to the same as the house."""

from __future__ import annotations

import ast
import random
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.ledgers import KEY, InMemory, checkpoint, contents, published
from partywall.cli import verify_ledger
from partywall.ledger.checkpoints import on_paper
from partywall.ledger.entry import is_entry
from partywall.ledger.notes import SigningKey, signed
from partywall.ledger.tree import root_of
from partywall.ledger.verifying import verify

PROGRAM = Path(verify_ledger.__file__)
# Of the test vectors of RFC 8032, section 7.1: public key, message, signature.
VECTORS = [
    ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
     "d25bf5f0595bbe24655141438e7a100b"),
    ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
     "387b2eaeb4302aeeb00d291612bb0c00"),
    ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
     "4a7c15e9716ed28dc027beceea1ec40a"),
    ("ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
     "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
     "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
     "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e030"
     "3dca179c138ac17ad9bef1177331a704"),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A published ledger of 600 entries."""
    for path, content in published(contents(600)).items():
        put(tmp_path / path, content)
    return tmp_path


def put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def verified(folder: Path, *words: object) -> tuple[int, str]:
    """Exit code and lines of the program, run as somebody would who has nothing else."""
    command = [sys.executable, "-I", "-S", PROGRAM, folder, "--key", str(KEY.public), *words]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


@pytest.mark.parametrize(("public", "message", "signature"), VECTORS)
def test_signatures_are_verified_as_published(public: str, message: str, signature: str) -> None:
    """The signatures of RFC 8032 verify, and with any byte changed they do not."""
    key, text, whole = map(bytes.fromhex, (public, message, signature))
    assert verify_ledger.ed25519(key, text, whole)
    assert not verify_ledger.ed25519(key, text + b"\x00", whole)
    for at in (0, 13, 31, 32, 50, 63):
        assert not verify_ledger.ed25519(key, text, whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])


@settings(max_examples=25, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=80))
def test_its_signatures_are_everybody_elses(seed: bytes, text: bytes) -> None:
    """What another library signs it accepts; a number too large by the group's order it refuses."""
    key = SigningKey("a", seed)
    signature = key._sign(text)
    assert verify_ledger.ed25519(key.public.public, text, signature)
    more = int.from_bytes(signature[32:], "little") + verify_ledger.ORDER
    assert not verify_ledger.ed25519(key.public.public, text, signature[:32] + more.to_bytes(32, "little"))


def test_what_is_no_point_is_no_key() -> None:
    """Bytes beyond the field, off the curve, or a nought with a sign are no key."""
    for encoded in (b"\xff" * 32, (2).to_bytes(32, "little"), (1 | 1 << 255).to_bytes(32, "little"), b""):
        assert verify_ledger.point_of(encoded) is None
        assert not verify_ledger.ed25519(encoded, b"", bytes(64))


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=40))
def test_its_tree_is_the_houses(hashes: list[bytes]) -> None:
    """Built pair by pair from below, the tree has the same root."""
    assert verify_ledger.tree_root(hashes) == root_of(hashes)


def test_it_shares_no_code() -> None:
    """It imports nothing but the standard library."""
    tree = ast.parse(PROGRAM.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_a_ledger_that_nobody_touched_holds(folder: Path, tmp_path: Path) -> None:
    """It says how many entries the key signed, and that older checkpoints hold, from files and from paper."""
    old, printed = checkpoint(contents(257)), checkpoint(contents(512))
    put(tmp_path / "old", str(signed(old.text(), KEY)).encode())
    words = ("--checkpoint", tmp_path / "old", "--paper", on_paper(printed.size, printed.root))
    assert verified(folder, *words) == (
        0,
        "All 600 entries are those that the key signed, and 2 older checkpoints hold.\n",
    )


def test_an_empty_ledger_holds(tmp_path: Path) -> None:
    """A ledger without entries holds."""
    put(tmp_path / "checkpoint", published([])["checkpoint"])
    assert verified(tmp_path)[0] == 0


def test_a_rewritten_ledger_does_not_hold(tmp_path: Path) -> None:
    """A ledger made anew with the real key does not hold beside an older checkpoint."""
    for path, content in published([*contents(99), *contents(501, 7000)]).items():
        put(tmp_path / path, content)
    assert verified(tmp_path)[0] == 0
    old = checkpoint(contents(100))
    code, lines = verified(tmp_path, "--paper", on_paper(old.size, old.root))
    assert (code, lines.count("WRONG")) == (1, 1)
    assert "The first 100 entries are not those" in lines
    longer = checkpoint(contents(700))
    assert "entries were taken away" in verified(tmp_path, "--paper", on_paper(longer.size, longer.root))[1]


@pytest.mark.parametrize("key", ["house+1234", "/nowhere", str(SigningKey(KEY.name, bytes(32)).public)])
def test_a_wrong_key_is_said(folder: Path, key: str) -> None:
    """A mistyped key, a missing file and somebody else's key are each told in one sentence."""
    code, lines = verified(folder, "--key", key)
    assert (code, lines.count("\n")) == (1, 1)


def test_a_line_that_is_no_signature_is_passed_over(folder: Path) -> None:
    """What stands under a checkpoint and is not of the form of a signature is no reason to stumble."""
    path = folder / "checkpoint"
    whole = path.read_text()
    path.write_text(whole + "\u2014 somebody.example A===\n")
    assert verified(folder)[0] == 0
    path.write_text(whole[: whole.rindex("\u2014")] + f"\u2014 {KEY.name} A===\n")
    assert verified(folder) == (1, "WRONG  The ledger's checkpoint is not signed by the key.\n")
    path.write_text(whole)


def test_it_notices_what_the_house_notices(tmp_path: Path) -> None:
    """Each byte of a small ledger changed, and files cut, lengthened and removed: it and the house say the same."""
    files = published(contents(3))
    head = checkpoint(contents(3))
    for path, content in files.items():
        put(tmp_path / path, content)
    dice = random.Random(7)
    for path in sorted(set(files) - {"checkpoint"}):
        content = files[path]
        changed = [
            content[:at] + bytes([content[at] ^ dice.randrange(1, 256)]) + content[at + 1 :]
            for at in range(len(content))
        ]
        for other in (*changed, content[:-1], content + b"\x00", b""):
            (tmp_path / path).write_bytes(other)
            ledger = verify_ledger.Ledger(tmp_path, 3)
            roots = ledger.verify([3])
            assert ledger.faults or roots[3] != head.root, (path, other)
            assert verify(InMemory({**files, path: other}), head).faults
        (tmp_path / path).write_bytes(content)


def test_the_published_example_is_read() -> None:
    """What a checkpoint's third line holds is a root of 32 bytes; an entry of ours has the shape of one."""
    assert len(b64decode(checkpoint(contents(1)).text().split("\n")[2])) == 32
    assert all(verify_ledger.shaped(entry) and is_entry(entry) for entry in contents(3))
    assert not verify_ledger.shaped(b"[]") and not verify_ledger.shaped(b"\xff")
