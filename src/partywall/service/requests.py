"""Requests for access to records: many documents about one person for one recipient, with one clock.

Each document is a product of its own and goes its own way, checked and released as any other; what is decided at once
for all of them is decided on each, by an act of its own. A request ties them together, and counts the month.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from partywall.errors import Refused
from partywall.ledger import Entry
from partywall.model.people import CaseId, PersonId
from partywall.model.product import AccountId, Doer, ProductId, Role
from partywall.procedure.clock import end_of
from partywall.procedure.written import Procedure
from partywall.service import naming
from partywall.service.acting import NotThere
from partywall.service.caller import NotAllowed
from partywall.service.house_acts import HouseAct
from partywall.service.procedures import in_force
from partywall.service.register_versions import opened, register_in_force
from partywall.service.request_stages import DONE, Stage, counted, stages_of
from partywall.service.rights import doer
from partywall.store.ids import new_id
from partywall.store.ledger import append
from partywall.store.products.models import RequestRow
from partywall.store.vault.keys import seal, unseal
from partywall.words import fold

KIND = "subject-access-response"
"""The kind of product that each document of a request is."""
MONTHS, MORE = 1, 2
"""Within how many months it is answered, and how many more there may be (UK GDPR, Article 12(3))."""
PAGE = 25
_ROLES = frozenset({Role.AUTHOR, Role.MANAGER, Role.OFFICER})


@dataclass(frozen=True, slots=True)
class RequestShown:
    """A request, and how far its documents are."""

    id: str
    case: CaseId
    recipient: PersonId
    name: str
    """Of the recipient."""
    basis: str
    received: date
    due: datetime
    extended: bool
    stopped: datetime | None
    opened: datetime
    by: AccountId
    documents: int
    stages: Mapping[Stage, int]

    @property
    def done(self) -> int:
        """Documents that left, or need not."""
        return sum(self.stages.get(stage, 0) for stage in DONE)


@dataclass(frozen=True, slots=True)
class RequestsPage:
    """One page of a list of requests, what is due first on top."""

    rows: tuple[RequestShown, ...]
    number: int
    pages: int
    all: int


def procedure_in_force(at: datetime | None = None) -> Procedure:
    """By which the documents of a request are produced. Raises Refused where none is in force."""
    found = in_force(KIND, at or datetime.now(UTC))
    if found is None:
        raise Refused("No procedure for responses to subject access requests is in force.")
    return found


def open_request(
    account: AccountId,
    case: CaseId,
    recipient: PersonId,
    basis: str,
    received: date,
    *,
    at: datetime | None = None,
) -> str:
    """Write down that somebody asked. The clock runs from the day on which the request came."""
    at = at or datetime.now(UTC)
    procedure, register = procedure_in_force(at), register_in_force()
    if procedure.basis(basis) is None:
        raise Refused("The procedure knows no such right.")
    known = opened(register.digest) if register else None
    if received > at.date():
        raise Refused("The day on which the request came has not come yet.")
    with transaction.atomic():
        who = doer(account, at)
        if Role.AUTHOR not in who.roles or case not in who.cases:
            raise NotAllowed("An author who works on the case opens a request.")
        if known is None or known.case(case) is None:
            raise Refused("The register in force has no such case.")
        if known.person(recipient) is None:
            raise Refused("The register in force has nobody of this id.")
        row = RequestRow(
            id=new_id("q"), case=case, recipient=recipient, basis=basis, received=received,
            due=end_of(months_after(received, MONTHS)), opened=at, by=account,
        )  # fmt: skip
        row.save(force_insert=True)
        append(Entry(at, HouseAct.OPEN_REQUEST, account, "", {"request": row.id}))
    return row.id


def person_called(account: AccountId, words: str, *, at: datetime | None = None) -> PersonId:
    """Who has that id or that whole name in the register in force. Raises Refused where it is nobody, or several."""
    who = _who(account, at)
    register = register_in_force()
    if register is None or Role.AUTHOR not in who.roles:
        raise Refused("No register is in force.")
    known, words = opened(register.digest), words.strip()
    if words and known.person(PersonId(words)):
        return PersonId(words)
    found = known.called(fold(words)) if words else ()
    if len(found) > 1:
        raise Refused("Several people in the register are called so. Give the number of the one whom you mean.")
    if not found:
        raise Refused("The register in force has nobody of this number or whole name.")
    return found[0]


def months_after(day: date, months: int) -> date:
    """The same day so many months on; the month's last where it has no such day."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(day.day, last))


def extend(account: AccountId, request: str, reason: str, *, at: datetime | None = None) -> None:
    """Give it two more months, once, because it is complex; the requester is told within the first month."""
    at = at or datetime.now(UTC)
    with transaction.atomic():
        row = _changed(account, request, at, reason)
        if row.extended:
            raise Refused("It was given more time already; the law knows no more.")
        if row.due < at and row.stopped is None:
            raise Refused("Its time is over; it can no longer be given more.")
        row.due, row.extended = end_of(months_after(_day(row.due), MORE)), True
        _keep(row, HouseAct.EXTEND_REQUEST, account, at)


def stop_clock(account: AccountId, request: str, reason: str, *, at: datetime | None = None) -> None:
    """The requester was asked to clarify, or to prove who they are: until they answer, the clock stands."""
    at = at or datetime.now(UTC)
    with transaction.atomic():
        row = _changed(account, request, at, reason)
        if row.stopped:
            raise Refused("Its clock stands already.")
        row.stopped = at
        _keep(row, HouseAct.STOP_CLOCK, account, at)


def start_clock(account: AccountId, request: str, *, at: datetime | None = None) -> None:
    """They have answered: the clock runs on, with the days that were left."""
    at = at or datetime.now(UTC)
    with transaction.atomic():
        row = _changed(account, request, at, None)
        if row.stopped is None:
            raise Refused("Its clock runs.")
        row.due, row.stopped = row.due + (at - row.stopped), None
        _keep(row, HouseAct.START_CLOCK, account, at)


def requests(account: AccountId, number: int = 1, *, at: datetime | None = None) -> RequestsPage:
    """The requests on one's cases, or all for officers: what is due first on top, what is done last."""
    who = _who(account, at)
    rows = list(_visible(who).order_by("due", "id"))
    stages = stages_of([row.id for row in rows])
    rows.sort(key=lambda row: _all_done(stages[row.id]))
    pages = max(1, -(-len(rows) // PAGE))
    number = min(max(number, 1), pages)
    some = rows[(number - 1) * PAGE : number * PAGE]
    names = naming.people({PersonId(row.recipient) for row in some})
    shown = (_shown(row, stages[row.id], names[PersonId(row.recipient)]) for row in some)
    return RequestsPage(tuple(shown), number, pages, len(rows))


def request(account: AccountId, id: str, *, at: datetime | None = None) -> RequestShown:
    """One request. Raises NotThere where there is none that they may see."""
    row = _row(_who(account, at), id)
    return _shown(row, stages_of([row.id])[row.id], naming.person(PersonId(row.recipient)))


def reason_of(account: AccountId, id: str, *, at: datetime | None = None) -> str:
    """Why there is more time, or why the clock stands, in words."""
    row = _row(_who(account, at), id)
    return unseal(row.id, bytes(row.reason_sealed), "reason").decode() if row.reason_sealed else ""


def row_for(account: AccountId, id: str, *, at: datetime | None = None) -> RequestRow:
    """The row of a request that they may see. Raises NotThere."""
    return _row(_who(account, at), id)


def row_of(account: AccountId, id: str, *, at: datetime | None = None) -> tuple[CaseId, PersonId]:
    """Case and recipient of a request that they may see. Raises NotThere."""
    row = _row(_who(account, at), id)
    return CaseId(row.case), PersonId(row.recipient)


def _who(account: AccountId, at: datetime | None) -> Doer:
    who = doer(account, at or datetime.now(UTC))
    if Role.ADMINISTRATOR in who.roles or not who.roles & _ROLES:
        raise NotAllowed("This is for authors, managers and officers.")
    return who


def _visible(who: Doer) -> QuerySet[RequestRow]:
    rows = RequestRow.objects.exclude(case="")
    return rows if Role.OFFICER in who.roles else rows.filter(case__in=who.cases)


def _row(who: Doer, id: str) -> RequestRow:
    row = _visible(who).filter(id=id).first()
    if row is None:
        raise NotThere
    return row


def _changed(account: AccountId, id: str, at: datetime, reason: str | None) -> RequestRow:
    """The row, locked, with the reason that was given."""
    who = _who(account, at)
    row = _visible(who).select_for_update().filter(id=id).first()
    if row is None:
        raise NotThere
    if reason is not None:
        if not reason.strip():
            raise Refused("A reason in words is needed.")
        row.reason_sealed = seal(row.id, reason.strip()[:4000].encode("utf-8", "replace"), "reason")
    return row


def _keep(row: RequestRow, act: HouseAct, account: AccountId, at: datetime) -> None:
    row.save()
    append(Entry(at, act, account, "", {"request": row.id, "until": row.due.astimezone(UTC)}))


def _all_done(stages: Mapping[ProductId, Stage]) -> bool:
    return bool(stages) and set(stages.values()) <= DONE


def _shown(row: RequestRow, stages: Mapping[ProductId, Stage], name: str) -> RequestShown:
    return RequestShown(
        row.id, CaseId(row.case), PersonId(row.recipient), name, row.basis, row.received, row.due, row.extended,
        row.stopped, row.opened, AccountId(row.by), len(stages), counted(stages),
    )  # fmt: skip


def _day(at: datetime) -> date:
    return at.astimezone(UTC).date()
