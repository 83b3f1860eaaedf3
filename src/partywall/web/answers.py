"""What answers have in common: who reads, pages of lists, and files that go out as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Protocol

from django.http import HttpRequest, HttpResponse
from ninja import Header, Path, Query

from partywall.model.kinds import KINDS
from partywall.model.product import AccountId
from partywall.model.text import MediaType
from partywall.service import tokens
from partywall.service.caller import Caller
from partywall.service.forms import Foreign, Id
from partywall.web.problems import Problem

REFUSALS = dict.fromkeys((400, 401, 403, 404, 409, 413, 415, 422, 503), Problem)
"""How a request that changes something may be answered instead."""
NOT_SHOWN = dict.fromkeys((400, 401, 403, 404, 409, 422, 503), Problem)
"""How a request that reads may be answered instead."""

ProductPath = Annotated[Id, Path(description="Of the product.")]
EditionPath = Annotated[Id, Path(description="Of the edition.")]
SourcePath = Annotated[Id, Path(description="Of the source.")]
RecipientPath = Annotated[Foreign, Path(description="Of the recipient, as the register has it.")]
JobPath = Annotated[Id, Path(description="Of the job.")]
After = Annotated[str, Query(pattern=r"^([a-z][0-9a-f]{20})?$", description="The last id of the page before.")]
AfterNumber = Annotated[int, Query(ge=-1, le=2**53, description="The last number of the page before.")]
Limit = Annotated[int, Query(ge=1, le=200, description="So many at most.")]
Key = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        description="Chosen by the client: the same request under the same key is done once, and answered alike.",
        pattern=r"^[A-Za-z0-9._:-]{0,100}$",
    ),
]
A_FILE: dict[str, Any] = {
    "responses": {
        200: {
            "description": "The file, byte by byte.",
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}
"""Said in the description of an address that gives a file."""


class Kept(Protocol):
    """A file out of the vault."""

    @property
    def content(self) -> bytes: ...
    @property
    def media(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Made:
    """The id of something new."""

    id: str


def caller(request: HttpRequest) -> Caller:
    """Who asks; the interface has found that out already."""
    found: Caller = request.auth  # type: ignore[attr-defined]
    return found


def reader(request: HttpRequest) -> AccountId:
    """The account that reads. Raises Refused for a token that is not good for that."""
    asking = caller(request)
    tokens.check(asking, "read")
    return asking.account


def doer(request: HttpRequest, act: str) -> AccountId:
    """The account that does an act of the house. Raises Refused for a token that is not good for that."""
    asking = caller(request)
    tokens.check(asking, act)
    return asking.account


def file(content: bytes, media: str, name: str) -> HttpResponse:
    """A file, to be kept and not shown. Its name says nothing of what is in it; its ending says of what kind it is."""
    ending = (
        KINDS[MediaType(media)].ending if media in set(MediaType) else "json" if media == "application/json" else "bin"
    )
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    answer.headers["X-Partywall-Media-Type"] = media
    return answer
