"""The ledger: what was signed of it last, and proofs that an entry is in it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from partywall.model.product import Role
from partywall.service import ledger
from partywall.service.house_acts import doer_with
from partywall.web.answers import A_FILE, NOT_SHOWN, file, reader
from partywall.web.problems import NoSuchThing

router = Router(tags=["ledger"])
Number = Annotated[int, Path(ge=0, le=2**53, description="Of the entry, from 0.")]


@router.get("/ledger/checkpoint", response=NOT_SHOWN, operation_id="see-checkpoint", openapi_extra=A_FILE)
def checkpoint(request: HttpRequest) -> HttpResponse:
    """The signed checkpoint that was published last (C2SP tlog-checkpoint)."""
    reader(request)
    path = ledger.published_at(settings.HOUSE) / "checkpoint"
    if not path.exists():
        raise NoSuchThing
    return file(path.read_bytes(), "text/plain", "checkpoint")


@router.get("/ledger/key", response=NOT_SHOWN, operation_id="see-ledger-key", openapi_extra=A_FILE)
def key(request: HttpRequest) -> HttpResponse:
    """The public key that signs the ledger's checkpoints."""
    reader(request)
    return file(f"{ledger.ledger_key(settings.HOUSE).public}\n".encode(), "text/plain", "key")


@router.get("/ledger/entries/{number}/proof", response=NOT_SHOWN, operation_id="prove-entry", openapi_extra=A_FILE)
def proof(request: HttpRequest, number: Number) -> HttpResponse:
    """A file that proves that an entry is in the published ledger; it holds the entry. For an auditor or officer."""
    doer_with(reader(request), datetime.now(UTC), Role.AUDITOR, Role.OFFICER)
    return file(ledger.prove_entry(settings.HOUSE, number), "text/plain", "proof")
