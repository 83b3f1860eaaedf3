"""What a house does by itself, each hour."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

from django.conf import settings

from partywall.errors import PartywallError
from partywall.service import sign_ins
from partywall.service.ledger import publish_ledger
from partywall.service.register_versions import forget_superseded
from partywall.store.jobs import queue
from partywall.store.products import answers
from partywall.store.vault import removal

KEPT = timedelta(days=90)
"""How long it can be seen that a job was done. What it did stands in the ledger."""
ANSWERS = timedelta(days=7)
"""How long the same request under the same key is answered as it was the first time."""
_log = logging.getLogger(__name__)


def tidy() -> None:
    """Take away files that nothing names any more, and what is long over; publish the ledger.

    What fails is logged, and holds up nothing else.
    """
    now = datetime.now(UTC)
    for work in (
        removal.sweep,
        lambda: queue.forget(now - KEPT),
        lambda: answers.forget(now - ANSWERS),
        lambda: forget_superseded(now),
        lambda: sign_ins.forget_old(now),
        lambda: _publish(now),
    ):
        try:
            work()
        except PartywallError as error:  # no reason to let work lie, and reason enough to look at once
            _log.error("upkeep: %s", error)
        except OSError as error:
            _log.error("upkeep: something in the house's folder cannot be used (%s)", error.strerror)


def _publish(now: datetime) -> None:
    for why in publish_ledger(settings.HOUSE, now).lacking:
        _log.error("the ledger: %s", why)
