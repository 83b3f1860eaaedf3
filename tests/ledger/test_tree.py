"""The tree and its proofs, against their definition and against known answers."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partywall.ledger.proofs import consistency, inclusion, verify_consistency, verify_inclusion
from partywall.ledger.tree import EMPTY, Frontier, full_root, leaf_hash, node_hash, root_of

# The eight leaves by which implementations of RFC 6962 have always been compared, and the roots over the first n.
LEAVES = [bytes.fromhex(one) for one in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                                         "606162636465666768696a6b6c6d6e6f")]  # fmt: skip
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
A, B, C = ("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
           "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
           "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")  # fmt: skip
D, E, F = ("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
           "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
           "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")  # fmt: skip
G, H = ("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f")  # fmt: skip
INCLUDED = [(0, 8, [A, B, C]), (5, 8, [D, E, F]), (2, 3, [ROOTS[2]]), (1, 5, [ROOTS[1], B, D]), (0, 1, [])]
CONSISTENT = [(1, 8, [A, B, C]), (6, 8, [G, E, F]), (2, 5, [B, D]), (6, 7, [G, H, F]), (1, 1, [])]
hashes = [leaf_hash(leaf) for leaf in LEAVES]


def by_definition(leaves: list[bytes]) -> bytes:
    """MTH of RFC 9162, section 2.1.1, word for word."""
    if not leaves:
        return EMPTY
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return node_hash(by_definition(leaves[:k]), by_definition(leaves[k:]))


def some(count: int) -> list[bytes]:
    return [sha256(bytes([number % 256, number // 256])).digest() for number in range(count)]


@pytest.mark.parametrize("size", range(9))
def test_roots_are_the_known_ones(size: int) -> None:
    """The roots over the first leaves of a well-known list are those that others came to."""
    assert root_of(hashes[:size]).hex() == ROOTS[size]


@pytest.mark.parametrize(("number", "size", "proof"), INCLUDED)
def test_inclusion_proofs_are_the_known_ones(number: int, size: int, proof: list[str]) -> None:
    """Proofs that a leaf is in a tree are those that others came to, and verify."""
    made = inclusion(lambda start, stop: by_definition(hashes[start:stop]), number, size)
    assert [one.hex() for one in made] == proof
    assert verify_inclusion(hashes[number], number, size, bytes.fromhex(ROOTS[size]), made)


@pytest.mark.parametrize(("old", "size", "proof"), CONSISTENT)
def test_consistency_proofs_are_the_known_ones(old: int, size: int, proof: list[str]) -> None:
    """Proofs that a tree grew are those that others came to, and verify."""
    made = consistency(lambda start, stop: by_definition(hashes[start:stop]), old, size)
    assert [one.hex() for one in made] == proof
    assert verify_consistency(old, bytes.fromhex(ROOTS[old]), size, bytes.fromhex(ROOTS[size]), made)


def test_a_tree_grows_as_its_definition_says() -> None:
    """For every size up to 300 the growing edge has the root that the recursive definition gives."""
    leaves, edge = some(300), Frontier()
    for size, leaf in enumerate(leaves, 1):
        edge = edge.grown([leaf])
        if size < 80 or size % 16 in {0, 1, 15}:
            assert edge.root() == by_definition(leaves[:size])
    assert edge == Frontier().grown(leaves)


@given(st.integers(0, 200), st.integers(0, 200))
def test_it_does_not_matter_how_a_tree_grew(first: int, more: int) -> None:
    """A tree that grew in two steps is the one that grew in one."""
    leaves = some(first + more)
    assert Frontier().grown(leaves[:first]).grown(leaves[first:]) == Frontier().grown(leaves)


@pytest.mark.parametrize("count", [1, 2, 8, 256])
def test_a_whole_subtree_is_a_tree(count: int) -> None:
    """The quick way to hash a full tile gives the same root."""
    assert full_root(b"".join(some(count))) == root_of(some(count))


def test_every_proof_of_small_trees_verifies() -> None:
    """For every tree of up to 24 leaves each leaf is proved to be in it, and each smaller tree to be its beginning."""
    leaves = some(24)
    for size in range(1, 25):
        root = by_definition(leaves[:size])
        for number in range(size):
            proof = inclusion(lambda start, stop: by_definition(leaves[start:stop]), number, size)
            assert verify_inclusion(leaves[number], number, size, root, proof)
            assert not any(verify_inclusion(leaves[number], other, size, root, proof) for other in range(-1, number))
        for old in range(size + 1):
            proof = consistency(lambda start, stop: by_definition(leaves[start:stop]), old, size)
            assert verify_consistency(old, by_definition(leaves[:old]), size, root, proof)


@given(st.integers(1, 40), st.data())
def test_a_proof_that_was_touched_does_not_verify(size: int, data: st.DataObject) -> None:
    """A hash changed, left out, put in or put elsewhere, another number, size or root: the proof is refused."""
    leaves = some(size)
    number, old = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, size))
    root, old_root = by_definition(leaves), by_definition(leaves[:old])
    included = inclusion(lambda start, stop: by_definition(leaves[start:stop]), number, size)
    grown = consistency(lambda start, stop: by_definition(leaves[start:stop]), old, size)
    for bad in spoiled(included, root, data):
        assert not verify_inclusion(leaves[number], number, size, root, bad)
    for bad in spoiled(grown, root, data):
        assert not verify_consistency(old, old_root, size, root, bad)
    assert not verify_inclusion(node_hash(leaves[number], root), number, size, root, included)
    assert not verify_inclusion(leaves[number], number, size, node_hash(root, root), included)
    assert not verify_inclusion(leaves[number], size, size, root, included)
    assert not verify_consistency(size + 1, root, size, root, grown)
    assert old == 0 or not verify_consistency(old, node_hash(root, root), size, root, grown)


def spoiled(proof: tuple[bytes, ...], root: bytes, data: st.DataObject) -> list[tuple[bytes, ...]]:
    """The proof, touched in several ways."""
    at = data.draw(st.integers(0, len(proof)))
    bad = [(*proof[:at], root, *proof[at:])]
    if at < len(proof):
        bit = data.draw(st.integers(0, 255))
        turned = (int.from_bytes(proof[at], "big") ^ 1 << bit).to_bytes(32, "big")
        bad += [(*proof[:at], turned, *proof[at + 1 :]), (*proof[:at], *proof[at + 1 :])]
    if len(set(proof)) > 1:
        bad.append(proof[::-1])
    return bad


def test_a_frontier_fits_its_size() -> None:
    """A frontier with too few or too many hashes for its size is none."""
    with pytest.raises(ValueError, match="frontier"):
        Frontier(3, (EMPTY,))
