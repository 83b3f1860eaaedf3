"""Houses that are opened by processes of their own, as an administrator's are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import databases

_COMMAND = "from partywall.cli import main; main()"
_READ = """
import json, sys
from pathlib import Path
from partywall.service.house import open_house
open_house(Path(sys.argv[1]))
from django.db import connection, transaction
from partywall.store.jobs.models import JobRow
from partywall.store.ledger.models import EntryRow, HeadRow
from partywall.store.vault import blobs, keys
from partywall.store.vault.models import Blob, DataKey, Removal
owner, token, digest = json.loads(sys.argv[2])
with transaction.atomic():
    later = blobs.put(owner, b"put after the restore")
print(json.dumps({
    "vendor": connection.vendor,
    "value": keys.unseal(owner, bytes.fromhex(token)).decode(),
    "file": blobs.get(owner, digest).decode(),
    "later": blobs.get(owner, later).decode(),
    "destroyed": sorted(DataKey.objects.filter(wrapped=None).values_list("owner", flat=True)),
    "jobs": [[job.id, job.kind, job.arguments, job.due.isoformat(), job.share]
             for job in JobRow.objects.order_by("id")],
    "entries": [bytes(entry.content).hex() for entry in EntryRow.objects.order_by("number")],
    "size": HeadRow.objects.get().size,
}))
"""


@dataclass(frozen=True, slots=True)
class House:
    """A house's folder and the address of its database."""

    folder: Path
    url: str = ""
    before: str = ""
    """Python that is run in the process before the command."""

    def run(self, *words: object) -> subprocess.CompletedProcess[str]:
        """One run of the command line."""
        return self.python(self.before + "\n" + _COMMAND, *words)

    def holds(self, owner: str, token: bytes, digest: str) -> dict[str, Any]:
        """What is in it, read by the ways that the program reads by."""
        known = json.dumps([owner, token.hex(), digest])
        done = self.python(self.before + "\n" + _READ, self.folder, known)
        assert done.returncode == 0, done.stderr
        return dict(json.loads(done.stdout))

    def python(self, code: str, *words: object) -> subprocess.CompletedProcess[str]:
        """One run of a program with the house's settings."""
        environment = {**os.environ, "PARTYWALL_HOME": str(self.folder), "PARTYWALL_DATABASE_URL": self.url}
        return subprocess.run(
            [sys.executable, "-c", code, *map(str, words)], env=environment, capture_output=True, text=True, timeout=120
        )


def empty(folder: Path, kind: str, before: str = "") -> House:
    """No house yet: a place for one."""
    return House(folder, databases.empty(kind), before)
