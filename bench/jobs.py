"""What the queue of jobs and the vault cost, on either database.

    python bench/jobs.py [--jobs N] [--clerks N] [--postgresql URL] [--json]

1. Jobs: put there one by one, each in a transaction of its own; then taken and ended by one clerk and by several
   processes. Each job's end is one durable transaction; that it was taken need not be.
2. Vault: small values sealed and opened, files put and got, owners destroyed, the master key changed.

The disk's own durable writes are measured beside them, since they bound the rest. Without ``--postgresql`` only SQLite
is measured. Folders are made below the one for temporary files (``TMPDIR``).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VALUE, FILE = 20_000, 1_000_000
OWNERS = 2_000


@contextmanager
def timed(figures: dict[str, float], name: str, count: int) -> Iterator[None]:
    """How many a second."""
    begun = time.perf_counter()
    yield
    figures[name] = round(count / (time.perf_counter() - begun), 1)


def measure(folder: Path, jobs: int, clerks: int) -> dict[str, float]:
    """All figures of the house in that folder, with the database that the environment names."""
    from partywall.service.house import init_house

    init_house(folder)
    figures: dict[str, float] = {}
    with timed(figures, "durable writes of the disk alone", 200), (folder / "disk").open("wb") as file:
        for _ in range(200):
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())
    figures.update(queued(jobs, clerks))
    figures.update(sealed())
    return figures


def queued(jobs: int, clerks: int) -> dict[str, float]:
    """Jobs a second."""
    from django.db import connections, transaction

    from partywall.service.jobs import Clerk
    from partywall.store.jobs import queue
    from partywall.store.jobs.models import JobRow

    figures: dict[str, float] = {}

    def fill(prefix: str) -> None:
        for number in range(jobs):
            with transaction.atomic():
                queue.enqueue("nothing", f"{prefix}:{number}", "p1", {"original": f"sha256:{number:064x}"})

    def work() -> None:
        Clerk({"nothing": lambda *_: lambda: "done"}).run(until_idle=True)

    with timed(figures, "put", jobs):
        fill("one")
    with timed(figures, "taken and ended, one clerk", jobs):
        work()
    fill("several")
    connections.close_all()
    with timed(figures, f"taken and ended, {clerks} clerks", jobs):
        children = [os.fork() for _ in range(clerks - 1)]
        if 0 in children:  # a copy of this process
            work()
            os._exit(0)
        work()
        for child in children:
            os.waitpid(child, 0)
    assert JobRow.objects.filter(state="done").count() == 2 * jobs
    return figures


def sealed() -> dict[str, float]:
    """Values, files and owners a second."""
    from django.db import transaction

    from partywall.store.vault import blobs, keys, removal, rotation

    figures: dict[str, float] = {}
    value, files = os.urandom(VALUE), [os.urandom(FILE) for _ in range(20)]
    with timed(figures, "owners made", OWNERS):
        for number in range(OWNERS):
            with transaction.atomic():
                token = keys.seal(f"p{number}", value)
    with timed(figures, "values of 20 kB opened", 2000):
        for _ in range(2000):
            keys.unseal(f"p{OWNERS - 1}", token)
    with timed(figures, "files of 1 MB put", len(files)):
        for content in files:
            with transaction.atomic():
                blobs.put("p0", content)
    digests = [blobs.digest_of(content) for content in files]
    with timed(figures, "files of 1 MB got", len(files)):
        for digest in digests:
            blobs.get("p0", digest)
    with timed(figures, "keys wrapped anew", OWNERS):
        with transaction.atomic():
            rotation.rewrap()
        rotation.drop_old()
    with timed(figures, "owners destroyed", 100):
        for number in range(100):
            with transaction.atomic():
                removal.destroy(f"p{number}")
    return figures


def apart(url: str, jobs: int, clerks: int) -> dict[str, float]:
    """The figures with that database, taken in a process of their own."""
    folder = Path(tempfile.mkdtemp(prefix="partywall-bench-"))
    environment = {**os.environ, "PARTYWALL_DATABASE_URL": url}
    words = [
        sys.executable,
        __file__,
        "--inside",
        str(folder / "house"),
        "--jobs",
        str(jobs),
        "--clerks",
        str(clerks),
    ]
    try:
        done = subprocess.run(words, env=environment, check=True, stdout=subprocess.PIPE, text=True)
        return dict(json.loads(done.stdout))
    finally:
        shutil.rmtree(folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--jobs", type=int, default=3000)
    parser.add_argument("--clerks", type=int, default=2)
    parser.add_argument("--postgresql", metavar="URL", default="", help="An empty database on a server.")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        print(json.dumps(measure(given.inside, given.jobs, given.clerks)))
        return
    found = {"sqlite": apart("", given.jobs, given.clerks)}
    if given.postgresql:
        found["postgresql"] = apart(given.postgresql, given.jobs, given.clerks)
    if given.json:
        print(json.dumps(found))
        return
    print(f"{'a second':34}" + "".join(f"{kind:>14}" for kind in found))
    for name in found["sqlite"]:
        print(f"{name:34}" + "".join(f"{figures[name]:14,.1f}" for figures in found.values()))


if __name__ == "__main__":
    main()
