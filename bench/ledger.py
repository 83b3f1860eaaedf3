"""How quick the ledger is and what it notices.

    python bench/ledger.py [--entries N] [--singles N] [--database sqlite|postgresql] [--bytes N] [--json]

1. Appending: one entry in a transaction of its own, durable when it returns, beside a bare row in a table without
   anything; then many in transactions of a thousand, up to N entries in all.
2. Publishing: all tiles, bundles and a signed checkpoint, each file durable.
3. Proofs: that an entry is in the ledger, and that the ledger grew; made out of the database, and verified.
4. Verifying: every entry of the published folder hashed again, by the house (one process) and by the verifier of one
   file; and the database itself.
5. Tampering with a ledger of 600 entries: every byte of a whole bundle and of a tile changed, one after another, and
   random bytes of any file; entries removed, swapped, put in; and everything made anew and signed with the real key,
   beside checkpoints that were anchored before.

The figures of PostgreSQL are of a server of our own on this machine over a socket, with its own durability (fsync on).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

import databases

BATCH = 1000
TEN = 10 * BATCH
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


class Act(StrEnum):
    OPEN = "open"
    CHECK = "check"
    RELEASE = "release"


def entries(start: int, count: int) -> Iterator[Any]:
    """Entries as a house makes them: an account, a product, a digest, a count, a choice."""
    from partywall.ledger import Entry

    for number in range(start, start + count):
        facts = {"copy": f"sha256:{number:064x}", "pages": number % 300, "step": Act.RELEASE}
        yield Entry(NOW + timedelta(seconds=number), Act.CHECK, f"a{number % 50:020x}", f"p{number // 40:020x}", facts)


def seconds(act: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def appended(singles: int, total: int) -> dict[str, float]:
    """Entries a second, of all and of the quickest stretch, which other work on the machine disturbs least."""
    from django.db import connection, transaction

    from partywall.ledger.entry import written
    from partywall.store.ledger import append, append_all

    def one_by_one(start: int) -> None:
        for entry in entries(start, BATCH):
            with transaction.atomic():
                append(entry)

    def batches(start: int) -> None:
        for first in range(start, start + TEN, BATCH):
            with transaction.atomic():
                append_all(entries(first, BATCH))

    def bare(start: int) -> None:
        for entry in entries(start, BATCH):
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("INSERT INTO bench_bare VALUES (%s)", [written(entry)])

    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE bench_bare (content {'BLOB' if connection.vendor == 'sqlite' else 'bytea'})")
    alone = [seconds(partial(bare, start)) for start in range(0, min(singles, 3 * BATCH), BATCH)]
    singly = [seconds(partial(one_by_one, start)) for start in range(0, singles, BATCH)]
    together = [seconds(partial(batches, start)) for start in range(singles, total, TEN)]
    return {
        "a bare row, best thousand": BATCH / min(alone),
        "one by one": singles / sum(singly),
        "one by one, best thousand": BATCH / min(singly),
        "in batches": (total - singles) / sum(together),
        "in batches, best ten": TEN / min(together),
    }


def proved(total: int, rounds: int = 300) -> dict[str, float]:
    """Milliseconds for each kind of proof, made out of the database and verified: the middle one and the slowest."""
    from partywall.ledger.proofs import consistency, inclusion, verify_consistency, verify_inclusion
    from partywall.ledger.tiles import Tile, Tiled
    from partywall.ledger.tree import leaf_hash
    from partywall.store.ledger.sources import InDatabase

    source, dice = InDatabase(), random.Random(1)
    root = source.head().root()
    tiled = Tiled(source, total)

    def included() -> None:
        number = dice.randrange(total)
        start = number // 256
        entry = source.entries(Tile(0, start, min(256, total - start * 256)))[number % 256]
        assert verify_inclusion(leaf_hash(entry), number, total, root, inclusion(tiled.stretch, number, total))

    def grown() -> None:
        proof = consistency(tiled.stretch, old, total)
        assert verify_consistency(old, old_root, total, root, proof)

    figures = {}
    for name, act in (("in the ledger", included), ("that it grew", grown)):
        took = []
        for _ in range(rounds):
            old = dice.randrange(1, total)
            old_root = tiled.stretch(0, old)
            took.append(1000 * seconds(act))
        took.sort()
        figures[name], figures[f"{name}, slowest"] = took[rounds // 2], took[-1]
    return figures


def verified(house: Path, settings: Any, total: int) -> dict[str, float]:
    """Entries a second."""
    from partywall.cli import verify_ledger
    from partywall.service.ledger import ledger_key, published_at, verify_folder, verify_house

    folder, key = published_at(settings), str(ledger_key(settings).public)
    holds: list[bool] = []
    command = [sys.executable, "-I", "-S", verify_ledger.__file__, str(folder), "--key", key]
    took = {
        "published, by the house": seconds(lambda: holds.append(verify_folder(folder, key).holds)),
        "published, by one file": seconds(
            lambda: holds.append(subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode == 0)
        ),
        "database, by the house": seconds(lambda: holds.append(verify_house(settings).holds)),
    }
    assert all(holds), holds
    return {name: total / one for name, one in took.items()}


@dataclass
class Files:
    """A published ledger in memory."""

    files: dict[str, bytes]

    def tile(self, tile: Any) -> bytes:
        return self.files[tile.path]

    def entries(self, tile: Any) -> list[bytes]:
        from partywall.ledger.tiles import unpack

        return unpack(self.files[tile.bundle_path])


def laid_out(contents: list[bytes]) -> dict[str, bytes]:
    """All files of a ledger of fewer than 65,536 entries."""
    from partywall.ledger.tiles import pack, tiles_of
    from partywall.ledger.tree import leaf_hash, root_of

    hashes = [leaf_hash(content) for content in contents]
    above = [root_of(hashes[at : at + 256]) for at in range(0, len(hashes) - 255, 256)]
    files = {}
    for tile in tiles_of(len(contents)):
        start = tile.number * 256
        files[tile.path] = b"".join([hashes, above][tile.level][start : start + tile.width])
        if tile.level == 0:
            files[tile.bundle_path] = pack(contents[start : start + tile.width])
    return files


def noticed(many: int) -> dict[str, str]:
    """How many of how many changes of a published ledger were noticed."""
    from partywall.ledger.checkpoints import Checkpoint
    from partywall.ledger.entry import written
    from partywall.ledger.tiles import Tile, pack
    from partywall.ledger.tree import leaf_hash, root_of
    from partywall.ledger.verifying import verify

    size, dice = 600, random.Random(2)
    contents = [written(entry) for entry in entries(0, size)]
    files = laid_out(contents)

    def head(of: list[bytes]) -> Checkpoint:
        return Checkpoint("bench", len(of), root_of(map(leaf_hash, of)))

    signed = head(contents)

    def told(path: str, content: bytes) -> bool:
        return bool(verify(Files({**files, path: content}), signed).faults)

    def flipped(path: str, at: int) -> bool:
        content = files[path]
        return told(path, content[:at] + bytes([content[at] ^ dice.randrange(1, 256)]) + content[at + 1 :])

    def anew(at: int) -> bool:
        """Whether the anchored checkpoints, and none but those from the changed entry on, tell."""
        forged = [*contents[:at], contents[-1], *contents[at + 1 :]]
        anchored = [head(contents[:old]) for old in range(100, size + 1, 100)]
        outcome = verify(Files(laid_out(forged)), head(forged), anchored)
        return outcome.held == tuple(old for old in range(100, size + 1, 100) if old <= at) and bool(outcome.faults)

    assert not verify(Files(files), signed).faults
    last, path = Tile(0, 2, size - 512), Tile(0, 1).bundle_path
    bundle = contents[256:512]
    places = [dice.randrange(255) for _ in range(100)]
    anywhere = dice.choices(sorted(files), k=many)
    found = {
        "every byte of a bundle": [flipped(last.bundle_path, at) for at in range(len(files[last.bundle_path]))],
        "every byte of a tile": [flipped(last.path, at) for at in range(len(files[last.path]))],
        "random bytes of any file": [flipped(any_path, dice.randrange(len(files[any_path]))) for any_path in anywhere],
        "an entry removed": [told(path, pack(bundle[:at] + bundle[at + 1 :])) for at in places],
        "two entries swapped": [
            told(path, pack([*bundle[:at], bundle[at + 1], bundle[at], *bundle[at + 2 :]])) for at in places
        ],
        "an entry put in": [told(path, pack([*bundle[:at], contents[0], *bundle[at:]])) for at in places],
        "all made anew and signed": [anew(at) for at in places],
    }
    return {name: f"{sum(rows):,} of {len(rows):,}" for name, rows in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--singles", type=int, default=10_000)
    parser.add_argument("--bytes", type=int, default=2000, help="random bytes that are changed")
    parser.add_argument("--database", choices=databases.KINDS, default="sqlite")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args()
    if given.singles % BATCH or (given.entries - given.singles) % TEN:
        parser.error(f"entries one by one come in {BATCH:,}, the others in {TEN:,}.")
    name = databases.fresh(given.database)
    from partywall.service.ledger import publish_ledger
    from partywall.store.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder))
        result: dict[str, Any] = {"cores": os.cpu_count(), "database": given.database, "entries": given.entries}
        result["appended_a_second"] = appended(given.singles, given.entries)
        result["publishing_seconds"] = seconds(lambda: publish_ledger(settings, NOW))
        result["proof_milliseconds"] = proved(given.entries)
        result["verified_a_second"] = verified(Path(folder), settings, given.entries)
        published = [path.stat().st_size for path in Path(folder, "ledger").rglob("*") if path.is_file()]
        result["published"] = {"files": len(published), "bytes": sum(published)}
        result["noticed"] = noticed(given.bytes)
    databases.drop(given.database, name)
    if given.json:
        json.dump(result, sys.stdout, indent=1)
        print()
        return
    print(f"{given.database}, {given.entries:,} entries, {result['cores']} cores")
    for what, rate in result["appended_a_second"].items():
        print(f"appended {what:26}{rate:12,.0f} entries a second")
    print(f"published {result['publishing_seconds']:37,.1f} seconds for {len(published):,} files")
    for what, rate in result["verified_a_second"].items():
        print(f"verified {what:26}{rate:12,.0f} entries a second")
    for what, took in result["proof_milliseconds"].items():
        print(f"proof    {what:26}{took:12.2f} ms")
    for what, how in result["noticed"].items():
        print(f"noticed  {what:26} {how}")


if __name__ == "__main__":
    main()
