"""Whether what a step asks for holds. Each function gives one sentence why not, or None."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from partywall.model.people import PersonId
from partywall.model.product import Doer, Edition, EditionState, Product, SourceText
from partywall.procedure.acts import Act, ReleaseEdition
from partywall.procedure.situation import Situation
from partywall.procedure.written import Gate, Step


@dataclass(frozen=True, slots=True)
class Tried:
    """An act that somebody tries, with what it is about."""

    act: Act
    doer: Doer
    product: Product
    edition: Edition | None
    recipient: PersonId | None
    """Of the edition, or whom the act names."""
    now: Situation


def lapses(edition: Edition, product: Product, now: Situation) -> tuple[str, ...]:
    """Why what an edition rests on no longer holds; empty while it does."""
    footing, draft = edition.footing, product.draft
    named = product.recipient(footing.recipient)
    facts = (
        (named is not None, "The recipient is no longer named."),
        (draft is not None and draft.digest == footing.draft, "There is a newer version of the document."),
        (now.policy is not None, "No redaction policy is in force."),
        (now.policy in {None, footing.policy}, "The redaction policy has changed since the copy was made."),
        (now.procedure_in_force == product.procedure == footing.procedure, "The procedure has changed meanwhile."),
        (now.register == footing.register, "The register has changed; the document must be read again."),
        (
            len(product.decided(footing.recipient)) == footing.decisions,
            "Somebody decided on a passage after the copy was made.",
        ),
        (
            len(product.files_decided(footing.draft)) == footing.files,
            "Somebody decided on a file inside the document after the copy was made.",
        ),
    )
    return tuple(why for holds, why in facts if not holds)


def _answered(step: Step, tried: Tried) -> str | None:
    wanted = [tried.recipient] if step.each_recipient and tried.recipient else [None]
    if step.each_recipient and not tried.recipient:
        wanted = [row.person for row in tried.product.recipients]
    for recipient in wanted:
        given = tried.product.answered(step.id, recipient)
        if given is None:
            return f"Nobody answered yet: {step.title}"
        if given.code not in step.codes:
            return f"The answer that was given does not let pass: {step.title}"
    return None


def _recipient_entitled(_: Step, tried: Tried) -> str | None:
    named = tried.product.recipient(tried.recipient) if tried.recipient else None
    if named is None:
        return "Nobody is named as the recipient."
    if tried.now.procedure.basis(named.basis) is None:
        return "The procedure no longer knows the right by which this person was named."
    if named.allowed is not None:
        return None if named.allowed.allowed else "It was decided that this person may not have it."
    return None if named.party else "This person is no party to the case, and nobody has decided that they may have it."


def _register_fresh(step: Step, tried: Tried) -> str | None:
    taken = tried.now.register_taken
    if taken is None:
        return "No register is in force."
    if tried.now.at - taken > timedelta(days=step.days):
        return f"The register is older than {step.days} days."
    return None


def _sources_named(_: Step, tried: Tried) -> str | None:
    return None if tried.product.sources else "No source is named from which the document was written."


def _written_anew(source: SourceText, product: Product) -> bool:
    """Whether the document is another than every one that was there when a source was refused."""
    draft = product.draft
    return draft is not None and draft.digest not in {each.digest for each in product.drafts[: source.drafts]}


def _sources_decided(_: Step, tried: Tried) -> str | None:
    for source in tried.product.sources:
        kind = tried.now.procedure.source(source.kind)
        if source.decided is not None and not source.decided.allowed and not _written_anew(source, tried.product):
            return "It was decided that one of the sources may not be used: hand in the document without it."
        if (kind is None or kind.decide or source.case != tried.product.case) and source.decided is None:
            return "Nobody has decided yet whether one of the sources may be used."
    return None


def _screened(_: Step, tried: Tried) -> str | None:
    row = tried.product.screened(tried.recipient) if tried.recipient else None
    if row is None:
        return "The document was not read for this recipient."
    if (row.policy, row.register) != (tried.now.policy, tried.now.register):
        return "Policy or register have changed since the document was screened."
    return None


def _nothing_referred(_: Step, tried: Tried) -> str | None:
    return None if tried.edition and not tried.edition.referred else "Somebody must still decide on a passage."


def _everything_read(_: Step, tried: Tried) -> str | None:
    return None if tried.edition and not tried.edition.unread else "Something could not be read."


def _verified(_: Step, tried: Tried) -> str | None:
    return None if tried.edition and tried.edition.verified else "The copy did not pass its checks."


def _stamped(_: Step, tried: Tried) -> str | None:
    return None if tried.edition and tried.edition.stamped else "The copy's pages bear no stamp."


def _pages_seen(step: Step, tried: Tried) -> str | None:
    edition = tried.edition
    if edition is None or edition.check is None:
        return "No check is under way."
    short = [page for page in range(1, edition.pages + 1) if edition.check.seconds(page) < max(step.seconds, 1)]
    if not short:
        return None
    said = ", ".join(map(str, short[:5])) + (" and more" if len(short) > 5 else "")
    pages, seconds = "Pages" if len(short) > 1 else "Page", max(step.seconds, 1)
    return f"{pages} {said}: not looked at for {seconds} second{'s' * (seconds > 1)} yet."


def _differences_settled(_: Step, tried: Tried) -> str | None:
    check = tried.edition.check if tried.edition else None
    if check is None or check.differences is None:
        return "The marks have not been laid side by side yet."
    assert tried.edition is not None
    if {mark.id for mark in tried.product.open_marks(tried.edition)} - {row.mark for row in check.differences}:
        return "A mark of the checker stands in no difference."
    if any(row.settled is None for row in check.differences):
        return "Not every difference is settled."
    if any(row.settled and row.settled.change for row in check.differences):
        return "By the decision on a difference something must change, so the copy goes back to its author."
    return None


def _checked(_: Step, tried: Tried) -> str | None:
    edition = tried.edition
    if edition is None:
        return "There is no edition."
    if edition.state is EditionState.EMERGENCY and edition.emergency and edition.emergency.granted_by:
        granted = tried.product.behind(frozenset({edition.emergency.granted_by}))
        late = granted & tried.product.behind(tried.product.hands)
        return "Who granted the emergency had a part in making the document since." if late else None
    missing = max(tried.now.procedure.checkers, 1) - len(tried.product.approvers(edition))
    return None if missing <= 0 else f"{missing} independent check(s) of exactly this copy missing."


def _delivery_allowed(_: Step, tried: Tried) -> str | None:
    code = getattr(tried.act, "method", None) or (
        tried.edition.delivery.method if tried.edition and tried.edition.delivery else None
    )
    method = tried.now.procedure.method(code) if code else None
    named = tried.product.recipient(tried.recipient) if tried.recipient else None
    if method is None:
        return "The procedure knows no such way of delivery."
    if method.bases and (named is None or named.basis not in method.bases):
        return "The procedure does not allow this way of delivery for this recipient."
    return None


def _address_fresh(_: Step, tried: Tried) -> str | None:
    delivery = tried.edition.delivery if tried.edition else None
    if delivery is None:
        return "Nobody chose how the copy is to go."
    return None if delivery.register == tried.now.register else "The register has changed since the address was chosen."


def _address_keyed(_: Step, tried: Tried) -> str | None:
    delivery = tried.edition.delivery if tried.edition else None
    if delivery is None:
        return "Nobody chose how the copy is to go."
    return None if delivery.keyed_by else "Nobody keyed the address again."


def _sealed(_: Step, tried: Tried) -> str | None:
    delivery = tried.edition.delivery if tried.edition else None
    method = tried.now.procedure.method(delivery.method) if delivery else None
    if method is None or not method.seal:
        return None
    sealed = isinstance(tried.act, ReleaseEdition) and tried.act.sealed is not None
    return None if sealed else "This way of delivery asks for a sealed parcel."


def _not_paused(_: Step, tried: Tried) -> str | None:
    pause = next((row for row in tried.now.pauses if row.holds(tried.product.kind, tried.recipient)), None)
    return f"The line is stopped: {pause.why}" if pause else None


def _emergencies_reviewed(_: Step, tried: Tried) -> str | None:
    waiting = any(
        edition.release and edition.emergency and edition.emergency.granted_by and not edition.emergency.reviewed_by
        for edition in tried.product.editions
    )
    return "A release in an emergency was not looked at yet." if waiting else None


def _recalls_done(_: Step, tried: Tried) -> str | None:
    open_tasks = any(
        task.done is None for edition in tried.product.editions if edition.recall for task in edition.recall.tasks
    )
    return "A recall still has tasks." if open_tasks else None


def _trained(step: Step, tried: Tried) -> str | None:
    valid = {training.code for training in tried.doer.trainings if training.until > tried.now.at}
    return None if set(step.codes) <= valid else "You lack a training that the procedure asks for, or it has run out."


GATES: Mapping[Gate, Callable[[Step, Tried], str | None]] = MappingProxyType(
    {
        Gate.ANSWERED: _answered,
        Gate.RECIPIENT_ENTITLED: _recipient_entitled,
        Gate.REGISTER_FRESH: _register_fresh,
        Gate.SOURCES_NAMED: _sources_named,
        Gate.SOURCES_DECIDED: _sources_decided,
        Gate.SCREENED: _screened,
        Gate.NOTHING_REFERRED: _nothing_referred,
        Gate.EVERYTHING_READ: _everything_read,
        Gate.VERIFIED: _verified,
        Gate.STAMPED: _stamped,
        Gate.PAGES_SEEN: _pages_seen,
        Gate.DIFFERENCES_SETTLED: _differences_settled,
        Gate.CHECKED: _checked,
        Gate.DELIVERY_ALLOWED: _delivery_allowed,
        Gate.ADDRESS_FRESH: _address_fresh,
        Gate.ADDRESS_KEYED: _address_keyed,
        Gate.SEALED: _sealed,
        Gate.NOT_PAUSED: _not_paused,
        Gate.EMERGENCIES_REVIEWED: _emergencies_reviewed,
        Gate.RECALLS_DONE: _recalls_done,
        Gate.TRAINED: _trained,
    }
)
"""What each word of a procedure's file asks."""
