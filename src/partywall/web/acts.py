"""One address for each act that a person can do, made of the table of acts; none for what the house does itself."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router, Status, UploadedFile
from ninja.params import functions as said_by
from pydantic import BaseModel, ConfigDict

from partywall.model.people import PersonId
from partywall.model.product import ProductId
from partywall.model.text import Digest, PartId
from partywall.procedure import acts
from partywall.procedure.acts import Act, name_of
from partywall.service import asking, products
from partywall.service.acting import Done
from partywall.service.asking import Asked, ask
from partywall.service.forms import WITH_FILE, Code, Foreign, Line, Place, Sha256, Words, for_people, form
from partywall.web.answers import REFUSALS, Key, ProductPath, caller, doer

router = Router(tags=["acts"])
_FIELDS: Any = said_by.Form()
_FILE: Any = said_by.File(description="The file.")


def _view(act: type[Act]) -> Callable[..., Any]:
    """What answers to the act's address. Its signature is made of the act's form, and from that its description."""
    opens = act is acts.OpenProduct

    def view(request: HttpRequest, **given: Any) -> Any:
        product = None if opens else ProductId(given["product"])
        said = given.get("said") or form(act)()
        brought = given.get("file")
        file = asking.File(brought.read(), str(brought.name or "")) if brought else None
        done = ask(caller(request), Asked(act, said, product, file, given["key"]))
        return Status(201, done) if opens else done

    parameters: dict[str, Any] = {"request": HttpRequest}
    if not opens:
        parameters["product"] = ProductPath
    if form(act).model_fields:
        parameters["said"] = Annotated[form(act), _FIELDS] if act in WITH_FILE else form(act)
    if act in WITH_FILE:
        parameters["file"] = Annotated[UploadedFile, _FILE]
    named = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind) for name, kind in parameters.items()
    ]
    named.append(inspect.Parameter("key", inspect.Parameter.KEYWORD_ONLY, annotation=Key, default=""))
    named[0] = named[0].replace(kind=inspect.Parameter.POSITIONAL_OR_KEYWORD)
    view.__signature__ = inspect.Signature(named)  # type: ignore[attr-defined]
    view.__name__ = act.__name__
    view.__doc__ = act.__doc__
    return view


def add(router: Router, act: type[Act]) -> None:
    """Give the act its address."""
    name, opens = name_of(act), act is acts.OpenProduct
    router.post(
        "/products" if opens else f"/products/{{product}}/acts/{name}",
        response={201 if opens else 200: Done, **REFUSALS},
        operation_id=name,
        summary=(act.__doc__ or "").strip().rstrip("."),
    )(_view(act))


class WithheldWords(BaseModel):
    """Words of the document that the machine did not find, by their place in it."""

    model_config = ConfigDict(extra="forbid")
    recipient: Foreign
    document: Sha256
    """The draft, or a document inside it."""
    part: Line
    start: Place
    end: Place
    reason: Code
    """The policy's code of the reason."""
    words: Words = ""


@router.post("/products/{product}/acts/withhold-words", response={200: Done, **REFUSALS}, operation_id="withhold-words")
def withhold_words(request: HttpRequest, product: ProductPath, said: WithheldWords, key: Key = "") -> object:
    """Withhold words that the machine did not find. It is a decision on a passage, made by hand."""
    return products.withhold_words(
        doer(request, name_of(acts.DecidePassage)), ProductId(product), PersonId(said.recipient), Digest(said.document),
        PartId(said.part), said.start, said.end, said.reason, said.words, key=key,
    )  # fmt: skip


for _act in for_people():
    if _act is not acts.OpenProduct:  # its address is one that lists too, and stands there
        add(router, _act)
