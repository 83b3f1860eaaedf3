"""What concerns the house as a whole: registers, pauses, near misses, and what is due to be destroyed."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import File, Form, Path, Query, Router, Status, UploadedFile
from pydantic import BaseModel, ConfigDict

from partywall.model.product import EditionId, ProductId
from partywall.model.text import digest_of
from partywall.service import incidents, register_versions, retaining
from partywall.service.figures import CheckFigures, check_figures
from partywall.service.forms import Id, Moment, Words
from partywall.service.incidents import PauseShown
from partywall.service.once import once
from partywall.service.register_versions import RegisterTaken
from partywall.web.answers import NOT_SHOWN, REFUSALS, Key, Made, ProductPath, doer, reader

router = Router(tags=["house"])

PausePath = Annotated[Id, Path(description="Of the pause.")]


class Reasoned(BaseModel):
    """Why, in words."""

    model_config = ConfigDict(extra="forbid")
    reason: Words


class NearlyWrong(BaseModel):
    """What nearly went wrong."""

    model_config = ConfigDict(extra="forbid")
    mechanism: incidents.Mechanism
    words: Words
    edition: Id | None = None


class Kept(BaseModel):
    """Until when something is kept."""

    model_config = ConfigDict(extra="forbid")
    until: Moment


class Taken(BaseModel):
    """What belongs to a register."""

    model_config = ConfigDict(extra="forbid")
    taken: Moment | None = None
    """When it was taken from the case system; none: now."""


@router.get("/register", response={200: RegisterTaken | None, **NOT_SHOWN}, operation_id="see-register")
def register(request: HttpRequest) -> object:
    """The register in force: its digest, and when it was taken."""
    reader(request)
    return register_versions.register_in_force()


@router.post("/register", response={200: RegisterTaken, **REFUSALS}, operation_id="take-register")
def take_register(
    request: HttpRequest,
    file: Annotated[UploadedFile, File(description="CSV tables in a ZIP, a JSON file, or a prepared register.")],
    said: Annotated[Taken, Form()],
    key: Key = "",
) -> object:
    """Put a register in force. Editions that have not left are screened anew."""
    account, content = doer(request, "take-register"), file.read()
    return once(
        account, key, ("take-register", digest_of(content), said.taken),
        lambda: register_versions.take_register(account, content, said.taken),
    )  # fmt: skip


@router.get("/pauses", response={200: list[PauseShown], **NOT_SHOWN}, operation_id="list-pauses")
def pauses(
    request: HttpRequest, lifted: Annotated[bool, Query(description="Those that were lifted, too.")] = False
) -> object:
    """What stops the line, and which near miss made it. Whom it is about, officers see."""
    return list(incidents.pauses(reader(request), lifted=lifted))


@router.post("/pauses/{pause}/lift", response={200: None, **REFUSALS}, operation_id="lift-pause")
def lift(request: HttpRequest, pause: PausePath, said: Reasoned, key: Key = "") -> object:
    """Let the line go on, with a reason."""
    account = doer(request, "lift-pause")
    return once(
        account, key, ("lift-pause", pause, said.reason),
        lambda: incidents.lift_pause(account, pause, said.reason),
    )  # fmt: skip


@router.get("/near-misses", response={200: list[incidents.NearMiss], **NOT_SHOWN}, operation_id="list-near-misses")
def near_misses(request: HttpRequest) -> object:
    """What nearly went wrong, the newest first. For officers."""
    return list(incidents.near_misses(reader(request)))


@router.post("/products/{product}/near-misses", response={201: Made, **REFUSALS}, operation_id="report-near-miss")
def near_miss(request: HttpRequest, product: ProductPath, said: NearlyWrong, key: Key = "") -> object:
    """Report what nearly went wrong. What the procedure says is then paused."""
    account, edition = doer(request, "report-near-miss"), EditionId(said.edition) if said.edition else None
    return Status(201, once(
        account, key, ("report-near-miss", product, said.edition, said.mechanism, said.words),
        lambda: Made(incidents.report_near_miss(account, ProductId(product), said.mechanism, said.words, edition)),
    ))  # fmt: skip


@router.get("/figures", response={200: list[CheckFigures], **NOT_SHOWN}, operation_id="see-figures")
def figures(request: HttpRequest) -> object:
    """What checks found and missed, in figures: of each checker and of all together; a checker sees their own."""
    return list(check_figures(reader(request)))


@router.get("/destructions", response={200: list[retaining.Due], **NOT_SHOWN}, operation_id="list-destructions")
def due(request: HttpRequest) -> object:
    """What has been kept for as long as its schedule says, and whether somebody proposed to destroy it."""
    return list(retaining.due_for_destruction(reader(request)))


@router.post(
    "/products/{product}/propose-destruction", response={200: None, **REFUSALS}, operation_id="propose-destruction"
)
def propose(request: HttpRequest, product: ProductPath, said: Reasoned, key: Key = "") -> object:
    """Propose that a product be destroyed; a second officer has to do it."""
    account = doer(request, "propose-destruction")
    return once(
        account, key, ("propose-destruction", product, said.reason),
        lambda: retaining.propose_destruction(account, ProductId(product), said.reason),
    )  # fmt: skip


@router.post("/products/{product}/destroy", response={200: None, **REFUSALS}, operation_id="destroy")
def destroy(request: HttpRequest, product: ProductPath, key: Key = "") -> object:
    """Destroy a product, originals and copies with it: its key is destroyed, and the ledger still holds."""
    account = doer(request, "destroy")
    return once(account, key, ("destroy", product), lambda: retaining.destroy(account, ProductId(product)))


@router.post("/products/{product}/keep", response={200: None, **REFUSALS}, operation_id="keep-product")
def keep(request: HttpRequest, product: ProductPath, said: Kept, key: Key = "") -> object:
    """Keep a closed product longer than its schedule says; a proposal to destroy it is taken back."""
    account = doer(request, "keep-product")
    return once(
        account, key, ("keep-product", product, said.until),
        lambda: retaining.keep_product(account, ProductId(product), said.until),
    )  # fmt: skip
