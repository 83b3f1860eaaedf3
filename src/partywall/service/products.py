"""Acts on a product of which the house fills something in: ids, digests, what the register says.

Each is one transaction with its entry in the ledger. ``key`` is chosen by whoever asks: the same request under the same
key is done once. Raises Denied, NotThere, Conflict; Refused and Unreadable for what was handed in.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import PurePath

from partywall.decide import added_passage
from partywall.errors import Refused
from partywall.model.disclosure import Outcome, PassageId, Screening
from partywall.model.kinds import KINDS
from partywall.model.people import Case, CaseId, PersonId
from partywall.model.product import AccountId, Doer, EditionId, Product, ProductId, SourceId
from partywall.model.text import Digest, Document, MediaType, PartId, Span, digest_of
from partywall.procedure import acts
from partywall.procedure.names import named
from partywall.procedure.situation import Situation
from partywall.service.acting import Done, Wanted, acted
from partywall.service.papers import screening_of
from partywall.service.register_versions import opened
from partywall.service.workshop import workshop
from partywall.store.ids import new_id
from partywall.store.snapshot import Snapshot
from partywall.store.vault import blobs


def open_product(
    account: AccountId,
    kind: str,
    case: CaseId,
    due: datetime | None = None,
    begins: date | None = None,
    *,
    key: str = "",
    at: datetime | None = None,
) -> Done:
    """Begin a product of a declared kind for one case, by the procedure in force.

    ``begins`` starts the clock of the procedure's time limit; ``due`` counts where it is earlier, or there is none.
    """
    id = ProductId(new_id("p"))

    def intent(_: Product | None, __: Doer, now: Situation) -> Wanted:
        register = _register(now)
        there = register is not None and register.case(case) is not None
        act = acts.OpenProduct(id, kind, now.procedure.digest, case, due, begins)
        return Wanted(act, "" if there else "The register in force has no such case.")

    return acted(account, id, intent, (named(acts.OpenProduct), kind, case, due, begins), key, at, kind=kind, made=id)


def name_recipient(
    account: AccountId, product: ProductId, person: PersonId, basis: str, *, key: str = "", at: datetime | None = None
) -> Done:
    """Name one person who is to have an edition. Whether they are a party to the case, the register says."""

    def intent(before: Product | None, _: Doer, now: Situation) -> Wanted:
        assert before is not None
        register = _register(now)
        there = register is not None and register.person(person) is not None
        act = acts.NameRecipient(person, basis, register is not None and is_party(register, before.case, person))
        return Wanted(act, "" if there else "The register in force has nobody of this id.")

    return acted(account, product, intent, (named(acts.NameRecipient), product, person, basis), key, at)


def add_source(
    account: AccountId,
    product: ProductId,
    kind: str,
    content: bytes,
    case: CaseId | None = None,
    supplier: AccountId | None = None,
    *,
    key: str = "",
    at: datetime | None = None,
) -> Done:
    """Say from which text the product was written. The text is kept with the product."""
    id, digest = SourceId(new_id("s")), digest_of(content)

    def intent(_: Product | None, __: Doer, ___: Situation) -> Wanted:
        return Wanted(acts.AddSource(id, digest, kind, case, supplier), first=lambda: blobs.put(product, content))

    request = (named(acts.AddSource), product, kind, digest, case, supplier)
    return acted(account, product, intent, request, key, at, made=id)


def add_draft(
    account: AccountId, product: ProductId, content: bytes, name: str, *, key: str = "", at: datetime | None = None
) -> Done:
    """Hand in the document, or a new version of it. Of its name the ending alone is heeded, and nothing kept."""
    media, digest = workshop().kind(content, f"document{PurePath(name).suffix}"), digest_of(content)

    def intent(_: Product | None, __: Doer, ___: Situation) -> Wanted:
        return Wanted(acts.AddDraft(digest, media), first=lambda: blobs.put(product, content))

    return acted(account, product, intent, (named(acts.AddDraft), product, digest, media), key, at, made=digest)


def neutral_name(media: MediaType, copy: bool = False) -> str:
    """What a file is called where its own name might name somebody."""
    kind = KINDS[KINDS[media].copied_as if copy else media]
    return f"{'copy' if copy else 'document'}.{kind.ending}"


def decide_passage(
    account: AccountId,
    product: ProductId,
    recipient: PersonId,
    passage: PassageId,
    outcome: Outcome,
    reason: str,
    words: str = "",
    *,
    key: str = "",
    at: datetime | None = None,
) -> Done:
    """Decide on a passage that the machine found, or that somebody added."""
    act = acts.DecidePassage(recipient, passage, outcome, reason, words)

    def intent(before: Product | None, _: Doer, __: Situation) -> Wanted:
        def look() -> None:
            assert before is not None
            added = {row.passage for row in before.decided(recipient) if row.added}
            if passage not in added | {each.id for each in _screening(before, recipient).passages}:
                raise Refused("The findings have no such passage.")

        return Wanted(act, first=look)

    return acted(account, product, intent, (named(acts.DecidePassage), product, act), key, at)


def withhold_words(
    account: AccountId,
    product: ProductId,
    recipient: PersonId,
    document: Digest,
    part: PartId,
    start: int,
    end: int,
    reason: str,
    words: str = "",
    *,
    key: str = "",
    at: datetime | None = None,
) -> Done:
    """Withhold words that the machine did not find. ``document`` is the draft or a document inside it."""
    if not 0 <= start < end:
        raise Refused("What is to be withheld ends before it begins.")
    span = Span(document, part, start, end)
    passage = added_passage(span).id

    act = acts.DecidePassage(recipient, passage, Outcome.REDACT, reason, words, span)

    def intent(before: Product | None, _: Doer, __: Situation) -> Wanted:
        def look() -> None:
            assert before is not None
            refuse_nowhere(_screening(before, recipient).document, span)

        return Wanted(act, first=look)

    request = (named(acts.DecidePassage), product, recipient, span, reason, words)
    return acted(account, product, intent, request, key, at, made=passage)


def leave_file_out(
    account: AccountId,
    product: ProductId,
    file: Digest,
    out: bool,
    reason: str,
    *,
    key: str = "",
    at: datetime | None = None,
) -> Done:
    """Decide whether a file inside the present draft, which could not be read whole, is left out of its copies."""

    def intent(before: Product | None, _: Doer, __: Situation) -> Wanted:
        assert before is not None
        draft = before.draft.digest if before.draft else Digest("")

        def look() -> None:
            assert before is not None
            rows = [row for row in before.screenings if row.draft == draft]
            if not rows:
                raise Refused("The document was not read yet, so nobody knows what could not be read.")
            if file not in screening_of(before.id, rows[-1].findings).document.hard_to_read():
                raise Refused("The document has no such file inside, or all of it was read.")

        return Wanted(acts.LeaveFileOut(draft, file, out, reason), first=look)

    return acted(account, product, intent, (named(acts.LeaveFileOut), product, file, out, reason), key, at)


def mark_copy(
    account: AccountId,
    product: ProductId,
    edition: EditionId,
    page: int,
    part: str,
    start: int,
    end: int,
    why: str = "",
    *,
    key: str = "",
    at: datetime | None = None,
) -> Done:
    """Mark what should not be there, in the text of the copy."""
    act = acts.MarkCopy(edition, new_id("m"), page, part, start, end, why)
    request = (named(acts.MarkCopy), product, edition, page, part, start, end, why)
    return acted(account, product, lambda *_: Wanted(act), request, key, at, made=act.mark)


def adopt_procedure(account: AccountId, product: ProductId, *, key: str = "", at: datetime | None = None) -> Done:
    """Go on by the procedure in force."""

    def intent(_: Product | None, __: Doer, now: Situation) -> Wanted:
        if now.procedure_in_force is None:
            raise Refused("No approved procedure is in force for products of this kind.")
        return Wanted(acts.AdoptProcedure(now.procedure_in_force))

    return acted(account, product, intent, (named(acts.AdoptProcedure), product), key, at)


def is_party(register: Snapshot, case: CaseId, person: PersonId) -> bool:
    """Whether the register counts somebody to a case: to its family, or to the professionals who work with it."""
    found: Case | None = register.case(case)
    members = register.members(found.family) if found else ()
    return any(member.id == person or person in register.workers(member.id) for member in members)


def _register(now: Situation) -> Snapshot | None:
    return opened(now.register) if now.register else None


def _screening(product: Product, recipient: PersonId) -> Screening:
    row = product.screened(recipient)
    if row is None:
        raise Refused("The document was not read for this recipient.")
    return screening_of(product.id, row.findings)


def refuse_nowhere(document: Document, span: Span) -> None:
    """Raises Refused where the words stand nowhere in the document."""
    texts = {(inner.digest, part.id): part.text for inner in document.walk() for part in inner.parts}
    text = texts.get((span.document, span.part), "")
    if span.end > len(text) or not text[span.start : span.end].strip():
        raise Refused("The document has no words where they were marked.")
