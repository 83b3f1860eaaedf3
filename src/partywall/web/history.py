"""What goes on with a product, and what was done with it: its jobs, and its entries in the ledger."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from partywall.model.product import ProductId
from partywall.service import history
from partywall.web.answers import NOT_SHOWN, REFUSALS, AfterNumber, JobPath, Limit, ProductPath, doer, reader

router = Router(tags=["jobs"])


@router.get("/products/{product}/jobs", response={200: list[history.JobShown], **NOT_SHOWN}, operation_id="list-jobs")
def jobs(request: HttpRequest, product: ProductPath) -> object:
    """The jobs of a product: what is done for it, and how far that is."""
    return list(history.jobs_of(reader(request), ProductId(product)))


@router.get("/products/{product}/jobs/{job}", response={200: history.JobShown, **NOT_SHOWN}, operation_id="see-job")
def job(request: HttpRequest, product: ProductPath, job: JobPath) -> object:
    """How far a job is."""
    return history.job_of(reader(request), ProductId(product), job)


@router.post(
    "/products/{product}/jobs/{job}/cancel", response={200: history.JobShown, **REFUSALS}, operation_id="cancel-job"
)
def cancel(request: HttpRequest, product: ProductPath, job: JobPath) -> object:
    """Stop a job at its next word of progress. Nothing of it is written."""
    return history.cancel_job(doer(request, "ask-screening"), ProductId(product), job)


@router.get(
    "/products/{product}/history", response={200: list[history.Entered], **NOT_SHOWN}, operation_id="see-history"
)
def entries(request: HttpRequest, product: ProductPath, after: AfterNumber = -1, limit: Limit = 200) -> object:
    """The product's entries in the ledger, oldest first: ids and digests, and numbers by which proofs are asked for."""
    return list(history.history_of(reader(request), ProductId(product), after, limit))
