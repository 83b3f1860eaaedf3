"""What a house tidies up by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from partywall.store.jobs import queue
from partywall.store.vault import removal

KEPT = timedelta(days=90)
"""How long it can be seen that a job was done. What it did stands in the ledger."""


def tidy() -> None:
    """Take away the files that nothing names any more, and jobs that ended long ago."""
    removal.sweep()
    queue.forget(datetime.now(UTC) - KEPT)
