"""Says what is off with a house, the ledger included."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings

from partywall.service.ledger import is_begun, verify_house
from partywall.service.product_check import changed_unseen
from partywall.store.condition import Finding, Grade, examine, seen
from partywall.store.rows import snapshot


def check_house(every_file: bool = False) -> Iterator[Finding]:
    """All that can be said of the open house; with ``every_file``, after reading each sealed file."""
    yield from examine(every_file)
    yield from seen(_ledger)
    yield from seen(_products)


def _ledger() -> Iterator[Finding]:
    if not is_begun(settings.HOUSE):
        yield Finding(Grade.OK, "The ledger was not published yet. See: partywall ledger publish")
        return
    found = verify_house(settings.HOUSE)
    yield from (Finding(Grade.STOP, fault) for fault in found.faults)
    if found.holds:
        yield Finding(Grade.OK, "The ledger holds, also against what was published of it and what lies in its anchor.")


def _products() -> Iterator[Finding]:
    with snapshot():  # a product that is just being worked on is not one that was changed
        changed = tuple(changed_unseen())
    for id in changed:
        yield Finding(Grade.STOP, f"Product {id} is not what its last act in the ledger made of it.")
    if not changed:
        yield Finding(Grade.OK, "Each product is what its last act in the ledger made of it.")
