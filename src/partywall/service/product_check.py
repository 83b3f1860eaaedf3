"""Whether each product is what the ledger says that the last act made of it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from partywall.model.text import digest_of
from partywall.store.ledger.models import EntryRow
from partywall.store.products.models import ProductRow


def changed_unseen() -> Iterator[str]:
    """Ids of products whose row is another than their last act left, so that somebody changed it by another way."""
    rows = ProductRow.objects.filter(sealed__isnull=False).order_by("id")
    for id, sealed in rows.values_list("id", "sealed").iterator(200):
        if _body(id) != digest_of(bytes(sealed or b"")):
            yield id


def _body(product: str) -> str | None:
    """Of the sealed value after the last act, by the ledger."""
    contents = EntryRow.objects.filter(product=product).order_by("-number").values_list("content", flat=True)
    for content in contents.iterator(5):
        facts = json.loads(bytes(content))["facts"]
        if "version" in facts:
            return str(facts["body"])
    return None
