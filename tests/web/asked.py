"""What is sent for each act, and which answer the rules foresee."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from partywall.model.product import Doer, EditionId, Product
from partywall.procedure.acts import EditionAct, name_of
from partywall.procedure.offered import offers
from partywall.procedure.seeing import View, may_see
from partywall.procedure.shown import knows_of
from partywall.procedure.situation import Refusal, Situation
from partywall.procedure.table import TABLE

WORDS = "said in a test"


@dataclass(frozen=True, slots=True)
class Request:
    """One request for an act, and what the rules say of it."""

    act: str
    body: dict[str, Any]
    status: int


def requests(doer: Doer, product: Product, now: Situation, child: str) -> Iterator[Request]:
    """One request for each act that has a place at this stage."""
    known = knows_of(doer, product)
    for row in offers(doer, product, now):
        body = _body(row.act, row.edition, row.about, product, child)
        if body is not None:
            yield Request(row.act, body, status(row.refusals, known))


def out_of_place(product: Product) -> Iterator[Request]:
    """One request for each act on an edition that has no place at this stage. It is refused, somehow."""
    for kind, row in TABLE.items():
        for edition in product.editions:
            if issubclass(kind, EditionAct) and not row.machine and edition.state not in row.states:
                body = _body(name_of(kind), edition.id, "nothing", product, "nobody")
                if body is not None:
                    yield Request(name_of(kind), body, 0)


def status(refusals: tuple[Refusal, ...], known: bool) -> int:
    """Of the answer to an act."""
    from partywall.web.problems import ABOUT_THE_DOER

    if not refusals:
        return 200
    if not known:
        return 404
    return 403 if any(row.code in ABOUT_THE_DOER for row in refusals) else 409


def seen(view: View, doer: Doer, product: Product, edition: EditionId | None) -> int:
    """Of the answer to a look."""
    found = product.edition(edition) if edition else None
    if may_see(view, doer, product, found) is None:
        return 200
    return 403 if knows_of(doer, product) else 404


def _body(
    act: str, edition: EditionId | None, about: str | None, product: Product, child: str
) -> dict[str, Any] | None:
    """None where a request would have to hold what this product has not."""
    on: dict[str, Any] = {"edition": edition} if edition else {}
    recipient = product.recipients[0].person if product.recipients else None
    check = next((each.check for each in product.editions if each.id == edition and each.check), None)
    match act:
        case "name-recipient":
            return {"person": child, "basis": "parent"}
        case "allow-recipient":
            return {"person": about, "allowed": True, "reason": WORDS}
        case "drop-recipient":
            return {"person": about}
        case "decide-source":
            return {"source": about, "allowed": True, "reason": WORDS}
        case "answer-step":
            step, _, person = str(about).partition(" ")
            given = next(row for row in product.answers if row.step == step)
            return {"step": step, "code": given.code, "words": WORDS} | ({"recipient": person} if person else {})
        case "ask-screening" | "ask-edition":
            return {"recipient": about or recipient}
        case "see-page":
            return on | {"page": 1, "seconds": 1}
        case "mark-copy":
            return on | {"page": 1, "part": "body", "start": 0, "end": 4, "why": WORDS}
        case "unmark-copy":
            return on | {"mark": check.marks[0].id if check and check.marks else "m1"}
        case "settle-difference":
            return on | {"difference": about, "change": False, "reason": WORDS}
        case "return-edition" | "approve-edition":
            return on | {"words": WORDS}
        case "choose-delivery":
            return (on | {"method": "post"}) if about in {"post", "nothing"} else None
        case "key-address":
            found = product.edition(edition) if edition else None
            line = found.delivery.address.line if found and found.delivery else ""
            return on | {"number": line.partition(" ")[0], "postcode": "ZE1 1AA"}
        case "ask-emergency" | "recall-edition":
            return on | {"reason": WORDS}
        case "review-emergency":
            return on | {"finding": WORDS}
        case "do-recall-task":
            return on | {"task": about, "proof": WORDS}
        case "confirm-delivery":
            return on | {"arrived": True}
        case "close-product" | "adopt-procedure" | "look-at-findings":
            return {}
        case "add-source" | "add-draft" | "decide-passage" | "leave-file-out":
            # With a file, or about what the screening of these products lacks; both are tested by themselves.
            return None
        case _:
            return on or None
