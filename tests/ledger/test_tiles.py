"""How a tree lies in files, by the C2SP text and its examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.ledgers import InMemory, contents, published, tiles_made
from partywall.errors import Unreadable
from partywall.ledger.proofs import consistency, inclusion, verify_consistency, verify_inclusion
from partywall.ledger.tiles import Tile, Tiled, pack, tiles_of, unpack
from partywall.ledger.tree import leaf_hash, root_of


def test_paths_are_as_published() -> None:
    """Numbers are written in groups of three digits, all but the last with an x before it; partial ones say so."""
    assert Tile(0, 1234067).path == "tile/0/x001/x234/067"
    assert Tile(0, 0).path == "tile/0/000"
    assert Tile(1, 999, 17).path == "tile/1/999.p/17"
    assert Tile(0, 1000).bundle_path == "tile/entries/x001/000"
    assert Tile(0, 273, 112).bundle_path == "tile/entries/273.p/112"


def test_tiles_of_a_tree_are_as_published() -> None:
    """A tree of 70,000 has 273 full tiles and one of 112, one full one above and one of 17, and one of one."""
    tiles = list(tiles_of(70_000))
    assert [tile for tile in tiles if tile.width < 256] == [Tile(0, 273, 112), Tile(1, 1, 17), Tile(2, 0, 1)]
    assert sum(tile.level == 0 for tile in tiles) == 274
    assert list(tiles_of(256)) == [Tile(0, 0), Tile(1, 0, 1)]
    assert list(tiles_of(0)) == []


@given(st.integers(0, 200_000), st.integers(0, 70_000))
def test_tiles_that_are_new(since: int, more: int) -> None:
    """What is new since an earlier tree is what that tree did not have."""
    before, after = set(tiles_of(since)), list(tiles_of(since + more))
    new = list(tiles_of(since + more, since))
    assert set(new) == set(after) - before
    assert len(new) == len(set(new))


@given(st.lists(st.binary(max_size=300), max_size=30))
def test_bundles_come_back(entries: list[bytes]) -> None:
    """Entries come out of a bundle as they went in."""
    assert unpack(pack(entries)) == entries


@given(st.lists(st.binary(min_size=1, max_size=40), min_size=1, max_size=8), st.integers(1, 40))
def test_a_bundle_that_was_cut_is_refused(entries: list[bytes], less: int) -> None:
    """A bundle that ends within an entry is unreadable."""
    bundle = pack(entries)
    ends = {len(pack(entries[:at])) for at in range(len(entries) + 1)}
    if less < len(bundle) and len(bundle) - less not in ends:
        with pytest.raises(Unreadable):
            unpack(bundle[:-less])


def test_proofs_are_made_out_of_tiles() -> None:
    """Out of the tiles of a tree of 67,000 any entry is proved to be in it, and any earlier tree to begin it."""
    size = 67_000
    leaves = [leaf_hash(number.to_bytes(4, "big")) for number in range(size)]
    tiled = Tiled(InMemory(tiles_made(leaves)), size)
    root = root_of(leaves)
    assert tiled.stretch(0, size) == root
    for number in (0, 1, 255, 256, 65_535, 65_536, 66_816, size - 1):
        assert verify_inclusion(leaves[number], number, size, root, inclusion(tiled.stretch, number, size))
    for old in (1, 2, 255, 256, 257, 65_535, 65_536, 65_537, 66_999, size):
        proof = consistency(tiled.stretch, old, size)
        assert verify_consistency(old, root_of(leaves[:old]), size, root, proof)


def test_a_missing_tile_is_said() -> None:
    """A proof that needs a tile that is not there says which one."""
    files = published(contents(300))
    del files["tile/0/000"]
    with pytest.raises(Unreadable, match="tile/0/000"):
        inclusion(Tiled(InMemory(files), 300).stretch, 7, 300)
