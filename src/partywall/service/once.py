"""Has something done once, however often it is asked for under the same key: for what is no act on a product."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from pydantic_core import from_json, to_json

from partywall.model.product import AccountId
from partywall.service.acting import Conflict
from partywall.store.products import answers

OWNER = "house"


def once(account: AccountId, key: str, request: object, work: Callable[[], object], at: datetime | None = None) -> Any:
    """What the work gave, at this request or at an earlier one. Raises Conflict where the key stood for another.

    The work, its answer and the key are kept in one transaction.
    """
    if not key:
        return work()
    with transaction.atomic():
        try:
            held = answers.claim(account, key, to_json(request), at or datetime.now(UTC))
        except answers.AnotherRequest:
            raise Conflict("This key was used for another request already.") from None
        if not isinstance(held, answers.Claim):
            return from_json(held)
        result = work()
        held.keep(OWNER, to_json(result).decode())
    return result
