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
    """Take away files that nothing names any more, and what is long over; publish the ledger."""
    now = datetime.now(UTC)
    removal.sweep()
    queue.forget(now - KEPT)
    answers.forget(now - ANSWERS)
    forget_superseded(now)
    sign_ins.forget_old(now)
    try:
        lacking = publish_ledger(settings.HOUSE, now).lacking
    except PartywallError as error:  # no reason to let work lie, and reason enough to look at once
        lacking = (str(error),)
    for why in lacking:
        _log.error("the ledger: %s", why)
