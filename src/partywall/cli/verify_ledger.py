#!/usr/bin/env python3
"""Verifies a published ledger of Partywall, with nothing but Python's standard library (3.9 or later).

    python3 verify_ledger.py FOLDER --key KEY [--checkpoint FILE]... [--paper "SIZE : GROUPS"]...

FOLDER holds the file "checkpoint" and the folder "tile". KEY is the public key as the house printed it, or a file that
holds it; take it from paper or from somebody whom you trust, not from the folder. Each --checkpoint is an older one,
kept elsewhere, or a folder of them (*.checkpoint); each --paper is a line from a printed one. It says how many of them
hold. The exit code is 0 if all holds, 1 if anything does not, 2 if the words are off.

This file shares no code with Partywall: it was written to find out if Partywall is wrong. The formats are public: RFC
9162 (how is hashed), C2SP tlog-tiles, tlog-checkpoint and signed-note (how it lies and is signed), RFC 8032 (Ed25519).
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path

Point = tuple[int, int, int, int]
Key = tuple[str, bytes, bytes]
Head = tuple[int, bytes]

# Ed25519 (RFC 8032): the curve -x^2 + y^2 = 1 + d x^2 y^2 over the field of P, points as (X, Y, Z, T) with T = XY/Z.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def added(a: Point, b: Point) -> Point:
    """The sum of two points."""
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * D * a[3] * b[3] % P
    h = 2 * a[2] * b[2] % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return (i * j % P, k * m % P, j * k % P, i * m % P)


def times(number: int, point: Point) -> Point:
    """A point, so many times."""
    total: Point = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = added(total, point)
        point = added(point, point)
        number >>= 1
    return total


def point_of(encoded: bytes) -> Point | None:
    """A point out of 32 bytes; None if they are none."""
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & (1 << 255) - 1
    if len(encoded) != 32 or y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def same(a: Point, b: Point) -> bool:
    """Whether two points are one."""
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little")) or (0, 1, 1, 0)


def ed25519(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the signature of the message is by this key."""
    key, nonce = point_of(public), point_of(signature[:32])
    number = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or key is None or nonce is None or number >= ORDER:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    return same(times(number, BASE), added(nonce, times(challenge, key)))


class Wrong(Exception):
    """What is wrong, in a sentence."""


def read_key(words: str) -> Key:
    """Name, id and public bytes of a key of the form name+id+key, or of a file that holds one."""
    if "+" not in words:
        try:
            words = Path(words).read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError):
            raise Wrong("The file of the key cannot be read.") from None
    parts = words.strip().split("+", 2)
    try:
        kind_and_key = base64.b64decode(parts[2], validate=True)
        stated = bytes.fromhex(parts[1])
    except (IndexError, ValueError):
        raise Wrong("The key is not of the form name+id+key.") from None
    made = hashlib.sha256(parts[0].encode() + b"\n" + kind_and_key).digest()[:4]
    if made != stated or len(kind_and_key) != 33 or kind_and_key[0] != 1:
        raise Wrong("The key was mistyped, or is not an Ed25519 key of a ledger.")
    return parts[0], stated, kind_and_key[1:]


def read_checkpoint(path: Path, what: str, key: Key) -> Head:
    """Size and root of a checkpoint that is signed by the key."""
    name, key_id, public = key
    try:
        text, _, lines = path.read_bytes()[:65536].decode().rpartition("\n\n")
    except (OSError, UnicodeDecodeError):
        raise Wrong(what + " cannot be read.") from None
    text += "\n"
    for line in lines.split("\n"):
        found = re.fullmatch("\u2014 (\\S+) ([A-Za-z0-9+/=]+)", line)
        signature = decoded(found[2]) if found else b""
        if found and found[1] == name and signature[:4] == key_id:
            if ed25519(public, text.encode(), signature[4:]):
                break
            raise Wrong(what + " has a wrong signature.")
    else:
        raise Wrong(what + " is not signed by the key.")
    rows = text.split("\n")
    if len(rows) < 4 or rows[0] != name or not re.fullmatch("0|[1-9][0-9]*", rows[1]):
        raise Wrong(what + " is not one of the ledger " + name + ".")
    return int(rows[1]), decoded(rows[2])


def decoded(text: str) -> bytes:
    """Bytes out of base64; none where it is not."""
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        return b""


def read_paper(line: str) -> Head:
    """Size and root as they were printed."""
    size, _, rest = line.partition(":")
    digits = "".join(re.findall("[0-9a-f]", rest.lower()))
    size = re.sub("[ ,.]", "", size)
    if not size.isdecimal() or len(digits) != 68:
        raise Wrong("A line from paper is not a number, a colon and 17 groups of four.")
    root = bytes.fromhex(digits[:64])
    if hashlib.sha256(size.encode() + b":" + root).hexdigest()[:4] != digits[64:]:
        raise Wrong("A line from paper has a slip in it.")
    return int(size), root


def node(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def tree_root(hashes: list[bytes]) -> bytes:
    """The root over these leaves, by its definition but from below: pair by pair, what is left over goes up."""
    if not hashes:
        return hashlib.sha256(b"").digest()
    while len(hashes) > 1:
        pairs = [node(hashes[at], hashes[at + 1]) for at in range(0, len(hashes) - 1, 2)]
        hashes = pairs + hashes[len(pairs) * 2 :]
    return hashes[0]


class Ledger:
    """The files of a ledger, and what was found to be wrong with them."""

    def __init__(self, folder: Path, size: int) -> None:
        self.folder, self.size = folder, size
        self.faults: list[str] = []

    def read(self, level: str, number: int, width: int) -> tuple[bytes, bool]:
        """A tile or a bundle, and whether it may hold more: the full one does where the partial one was taken away."""
        groups, rest = [f"{number % 1000:03}"], number // 1000
        while rest:
            groups.insert(0, f"x{rest % 1000:03}")
            rest //= 1000
        full = self.folder.joinpath("tile", level, *groups)
        partial = full.with_name(f"{full.name}.p") / str(width)
        own = full if width == 256 else partial
        path = own if own.exists() else full
        return (path.read_bytes() if path.is_file() else b""), path is not own

    def leaves(self, number: int, width: int) -> list[bytes]:
        """The hashes of the entries of one bundle."""
        data, more = self.read("entries", number, width)
        at = 0
        hashes: list[bytes] = []
        while at < len(data) and len(hashes) < width:
            end = at + 2 + int.from_bytes(data[at : at + 2], "big")
            entry = data[at + 2 : end]
            if end > len(data) or not shaped(entry):
                self.faults.append(f"Entry {number * 256 + len(hashes)} is damaged or no entry.")
            hashes.append(hashlib.sha256(b"\x00" + entry).digest())
            at = end
        if len(hashes) != width:
            self.faults.append(f"Of the entries from {number * 256} on {width - len(hashes)} are missing.")
        elif at != len(data) and not more:
            self.faults.append(f"Behind entry {number * 256 + width - 1} stands something more.")
        return hashes

    def compare(self, level: int, number: int, hashes: list[bytes]) -> None:
        """A tile beside what it must be."""
        tile, more = self.read(str(level), number, len(hashes))
        if tile[: len(hashes) * 32] != b"".join(hashes) or not (more or len(tile) == len(hashes) * 32):
            self.faults.append(f"Tile {number} of level {level} is not what the entries lead to.")

    def verify(self, sizes: Iterable[int]) -> dict[int, bytes]:
        """The roots over the first so many entries, for each of these sizes."""
        edges: dict[int, tuple[list[bytes], list[bytes]]] = {0: ([], [])}
        row: list[bytes] = []
        wanted = {size for size in sizes if size <= self.size}
        for start in range(0, self.size, 256):
            width = min(256, self.size - start)
            hashes = self.leaves(start // 256, width)
            self.compare(0, start // 256, hashes)
            for size in wanted:
                if start < size <= start + width:
                    edges[size] = (list(row), hashes[: size - start])
            if width == 256:
                row.append(tree_root(hashes))
        level = 1
        while row:
            for start in range(0, len(row), 256):
                self.compare(level, start // 256, row[start : start + 256])
            row = [tree_root(row[at : at + 256]) for at in range(0, len(row) // 256 * 256, 256)]
            level += 1
        return {size: over(*edges[size]) for size in wanted}


def over(full: list[bytes], rest: list[bytes]) -> bytes:
    """The root over full bundles, given by their roots, and a last one of which only these leaves count."""
    if len(rest) == 256:
        return tree_root(full + [tree_root(rest)])
    if not full:
        return tree_root(rest)
    count = 1 << len(full).bit_length() - 1
    if count == len(full) and not rest:
        return tree_root(full)
    return node(tree_root(full[:count]), over(full[count:], rest))


def shaped(entry: bytes) -> bool:
    """Whether an entry is a JSON object with the six names that one has."""
    try:
        return set(json.loads(entry)) == {"act", "at", "by", "facts", "product", "v"}
    except (ValueError, TypeError, RecursionError):
        return False


def found(given: argparse.Namespace) -> tuple[str, list[str]]:
    """What holds, and what is wrong. Raises Wrong where nothing could be compared."""
    key = read_key(given.key)
    size, root = read_checkpoint(given.folder / "checkpoint", "The ledger's checkpoint", key)
    paths = [
        file for path in given.checkpoint for file in (sorted(path.glob("*.checkpoint")) if path.is_dir() else [path])
    ]
    older = [read_checkpoint(path, f"Older checkpoint {at}", key) for at, path in enumerate(paths, 1)]
    older += [read_paper(line) for line in given.paper]
    ledger = Ledger(given.folder, size)
    roots = ledger.verify([size, *(old for old, _ in older)])
    faults = [] if roots[size] == root else ["The entries do not lead to the root that was signed."]
    for old, old_root in older:
        if old > size:
            faults.append(f"There were {old} entries once, now there are {size}: entries were taken away.")
        elif roots[old] != old_root:
            faults.append(f"The first {old} entries are not those that there were when there were so many.")
    count = "1 older checkpoint holds" if len(older) == 1 else f"{len(older)} older checkpoints hold"
    holds = f"All {size} entries are those that the key signed, and {count}."
    return holds, faults + ledger.faults


def main(words: list[str]) -> int:
    """Verify, say what was found, and give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--key", required=True)
    parser.add_argument("--checkpoint", action="append", type=Path, default=[])
    parser.add_argument("--paper", action="append", default=[])
    try:
        holds, faults = found(parser.parse_args(words))
    except Wrong as wrong:
        holds, faults = "", [str(wrong)]
    for fault in faults[:20]:
        print(f"WRONG  {fault}")
    if len(faults) > 20:
        print(f"WRONG  And {len(faults) - 20} more.")
    if not faults:
        print(holds)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
