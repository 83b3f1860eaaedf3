"""Jobs that follow from acts, put in their queue in the transaction of the act."""

from __future__ import annotations

import json
from typing import Any

from partywall.model.product import AccountId, Doer, ProductId
from partywall.model.text import Digest
from partywall.procedure import acts
from partywall.procedure.acts import Act
from partywall.store.jobs import queue
from partywall.store.jobs.queue import Job
from partywall.store.products.keeping import Kept
from partywall.store.vault import blobs

SCREEN, MAKE, COMPARE, RESCREEN = "screen", "make", "compare", "rescreen"


def jobs_after(act: Act, who: Doer, kept: Kept) -> tuple[str, ...]:
    """The jobs that an act asks for."""
    product, version = kept.product.id, kept.version
    match act:
        case acts.AskScreening(recipient):
            return (put(SCREEN, f"{version}", product, who.account, recipient=recipient),)
        case acts.AskEdition(recipient):
            return (put(MAKE, f"{version}", product, who.account, recipient=recipient),)
        case acts.EndBlind(edition):
            return (put(COMPARE, f"{version}", product, who.account, edition=edition),)
    return ()


def put(kind: str, key: str, product: ProductId, account: AccountId, **asked: str) -> str:
    """A job of that kind. What is asked may be foreign text, so it is sealed; its digest is the argument."""
    digest = blobs.put(product, json.dumps(asked, sort_keys=True).encode())
    return queue.enqueue(kind, f"{kind}:{product}:{key}", product, {"account": account, "asked": digest})


def asked(job: Job) -> dict[str, Any]:
    """What was asked of a job."""
    found: dict[str, Any] = json.loads(blobs.get(job.product, Digest(job.arguments["asked"])))
    return found
