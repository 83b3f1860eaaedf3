"""The Merkle tree of RFC 9162, section 2.1: how leaves and nodes are hashed, and a tree that grows at its edge.

          root             A tree of seven leaves: its frontier is the roots of the whole subtrees
         /    \\            of four, two and one leaves (a, b, c), the largest first. Its root is
       a       .           hash(a, hash(b, c)).
      / \\     / \\
     .   .   b   c
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

EMPTY = sha256(b"").digest()
"""The root of a tree without leaves."""
WIDTH = 32
"""Bytes of a hash."""


def leaf_hash(content: bytes) -> bytes:
    """The hash of an entry. What stands before it keeps an entry from being taken for a node."""
    return sha256(b"\x00" + content).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees."""
    return sha256(b"\x01" + left + right).digest()


def root_of(hashes: Iterable[bytes]) -> bytes:
    """The root of a tree that has these leaves' hashes."""
    return Frontier().grown(hashes).root()


def full_root(hashes: bytes) -> bytes:
    """The root of a whole subtree: as many hashes as a power of two, one after another."""
    count = len(hashes) // WIDTH
    while count > 1:
        hashes = b"".join(
            [sha256(b"\x01" + hashes[at : at + 2 * WIDTH]).digest() for at in range(0, count * WIDTH, 2 * WIDTH)]
        )
        count //= 2
    return hashes


@dataclass(frozen=True, slots=True)
class Frontier:
    """The edge of a tree: all that is needed to append to it and to tell its root."""

    size: int = 0
    hashes: tuple[bytes, ...] = ()
    """The roots of its whole subtrees, the largest first: as many as there are ones in the size's binary form."""

    def __post_init__(self) -> None:
        if self.size < 0 or self.size.bit_count() != len(self.hashes):
            raise ValueError("a frontier has a hash for each one in the binary form of its size")

    def grown(self, leaves: Iterable[bytes]) -> Frontier:
        """The edge after more leaves, given by their hashes."""
        size, stack = self.size, list(self.hashes)
        for leaf in leaves:
            stack.append(leaf)
            size += 1
            whole = size
            while not whole & 1:
                right = stack.pop()
                stack[-1] = sha256(b"\x01" + stack[-1] + right).digest()
                whole >>= 1
        return Frontier(size, tuple(stack))

    def root(self) -> bytes:
        """The root of the tree."""
        if not self.hashes:
            return EMPTY
        root = self.hashes[-1]
        for left in reversed(self.hashes[:-1]):
            root = node_hash(left, root)
        return root
