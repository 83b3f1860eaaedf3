"""Proofs of RFC 9162: that an entry stands in a tree (2.1.3), that a tree only grew (2.1.4); made and verified.

Both are made by whoever can tell the root of any stretch of leaves, and verified by anybody with a handful of hashes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from partywall.ledger.tree import EMPTY, WIDTH, node_hash

Stretch = Callable[[int, int], bytes]
"""The root of the tree over the leaves from this one up to that one."""


def inclusion(stretch: Stretch, number: int, size: int) -> tuple[bytes, ...]:
    """That leaf ``number`` stands in the tree of this size: the sister of each node on its way up."""
    if not 0 <= number < size:
        raise ValueError("there is no such leaf in the tree")
    return tuple(_path(stretch, number, 0, size))


def consistency(stretch: Stretch, old: int, size: int) -> tuple[bytes, ...]:
    """That the tree of the old size is the beginning of this one."""
    if not 0 <= old <= size:
        raise ValueError("the old tree is larger than the new one")
    return tuple(_subproof(stretch, old, 0, size, whole=True)) if 0 < old < size else ()


def _path(stretch: Stretch, number: int, start: int, stop: int) -> list[bytes]:
    if stop - start == 1:
        return []
    middle = start + _left(stop - start)
    if number < middle:
        return [*_path(stretch, number, start, middle), stretch(middle, stop)]
    return [*_path(stretch, number, middle, stop), stretch(start, middle)]


def _subproof(stretch: Stretch, old: int, start: int, stop: int, whole: bool) -> list[bytes]:
    if old == stop:
        return [] if whole else [stretch(start, stop)]
    middle = start + _left(stop - start)
    if old <= middle:
        return [*_subproof(stretch, old, start, middle, whole), stretch(middle, stop)]
    return [*_subproof(stretch, old, middle, stop, False), stretch(start, middle)]


def _left(count: int) -> int:
    """The leaves of the left subtree: the largest power of two below the count."""
    return 1 << (count - 1).bit_length() - 1


def verify_inclusion(leaf: bytes, number: int, size: int, root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof leads from the leaf's hash to the root (2.1.3.2)."""
    if not 0 <= number < size or not _hashes(leaf, root, *proof):
        return False
    node, last, result = number, size - 1, leaf
    for sister in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            result = node_hash(sister, result)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            result = node_hash(result, sister)
        node, last = node >> 1, last >> 1
    return last == 0 and result == root


def verify_consistency(old: int, old_root: bytes, size: int, root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof leads to both roots (2.1.4.2). From an empty tree every tree has grown."""
    if not _hashes(old_root, root, *proof):
        return False
    if old == size:
        return old >= 0 and old_root == root and not proof
    if not 0 <= old < size:
        return False
    if old == 0:
        return old_root == EMPTY and not proof
    hashes = list(proof)
    if old & (old - 1) == 0:
        hashes.insert(0, old_root)
    if not hashes:
        return False
    node, last = old - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    first = second = hashes[0]
    for sister in hashes[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            first, second = node_hash(sister, first), node_hash(sister, second)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            second = node_hash(second, sister)
        node, last = node >> 1, last >> 1
    return last == 0 and first == old_root and second == root


def _hashes(*given: bytes) -> bool:
    return all(len(one) == WIDTH for one in given)
