"""What no procedure can write away. Each law gives its name and one sentence, where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from partywall.model.disclosure import Outcome
from partywall.model.product import AccountId, EditionState, Role, Verdict
from partywall.procedure import acts
from partywall.procedure.acts import Act
from partywall.procedure.gates import GATES, Tried, lapses
from partywall.procedure.table import STILL_HERE
from partywall.procedure.written import Gate, Step

Broken = Iterator[tuple[str, str]]
SLACK = 2
"""Seconds by which pages may seem to have been looked at for longer than the check has been going on: rounding."""
_NO_STEP = Step("law", 0, "", "", "")


def laws(tried: Tried) -> Broken:
    """Every law that the act would break."""
    for law in _LAWS.get(type(tried.act), ()):
        yield from law(tried)
    for gate in GATES_OF_LAW.get(type(tried.act), ()):
        if why := GATES[gate](_NO_STEP, tried):
            yield gate.value, why


def _same_eyes(tried: Tried, *accounts: AccountId) -> bool:
    """Whether the doer is one of these, or one stands in for the other, or did here."""
    product = tried.product
    return bool(product.behind(tried.doer.people) & product.behind(frozenset(accounts)))


def _footing_holds(tried: Tried) -> Broken:
    if tried.edition:
        for why in lapses(tried.edition, tried.product, tried.now):
            yield "footing", why


def _not_a_maker(tried: Tried) -> Broken:
    if _same_eyes(tried, *tried.product.hands):
        yield "four-eyes", "You, or somebody whose work you do, had a part in making this product."


def _has_not_looked(tried: Tried) -> Broken:
    if _same_eyes(tried, *tried.product.looked):
        yield "blind", "You have seen the marks on this document, so you cannot check it blind."


def _does_not_come_back(tried: Tried) -> Broken:
    if tried.edition is None:
        return
    given_up = {
        check.checker
        for check in tried.product.unapproved(tried.edition)
        if check.blind_until and check.verdict is not Verdict.RETURNED
    }
    if _same_eyes(tried, *given_up):
        yield "blind", "You gave up a check of this copy after you had seen the marks; somebody else checks it."


def _a_new_checker(tried: Tried) -> Broken:
    if tried.edition and _same_eyes(tried, *(check.checker for check in tried.product.approvals(tried.edition))):
        yield "four-eyes", "You have approved this copy already; the next check is somebody else's."


def _own_or_managed(tried: Tried) -> Broken:
    check = tried.edition.check if tried.edition else None
    mine = check is not None and check.checker == tried.doer.account
    if not mine and not tried.doer.roles & {Role.MANAGER, Role.OFFICER}:
        yield "own-check", "Somebody else began this check."


def _checks_this(tried: Tried) -> Broken:
    edition = tried.edition
    if edition is None or edition.check is None:
        return
    if edition.check.footing not in edition.footings or not tried.product.unchanged_since(edition.check):
        yield "footing", "What the copy rests on has changed since the check began."


def _named_once(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.NameRecipient)
    if tried.product.recipient(tried.act.person):
        yield "recipient", "This person is named already."
    if tried.now.procedure.basis(tried.act.basis) is None:
        yield "recipient", "The procedure knows no such right to be a recipient."


def _is_named(tried: Tried) -> Broken:
    if tried.recipient is None or tried.product.recipient(tried.recipient) is None:
        yield "recipient", "This person is not named as a recipient."


def _new_source(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.AddSource)
    if tried.product.source(tried.act.source):
        yield "source", "There is such a source already."
    if tried.now.procedure.source(tried.act.kind) is None:
        yield "source", "The procedure knows no such kind of source."


def _source_is_there(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.DecideSource)
    source = tried.product.source(tried.act.source)
    if source is None:
        yield "source", "The document has no such source."
    elif _same_eyes(tried, source.supplied_by, source.added_by):
        yield "four-eyes", "Who supplied or named a source does not decide on it."


def _not_the_namer(tried: Tried) -> Broken:
    named = tried.product.recipient(tried.recipient) if tried.recipient else None
    if named and _same_eyes(tried, named.named_by):
        yield "four-eyes", "Who named a recipient does not decide whether they may have it."


def _reasoned(tried: Tried) -> Broken:
    words = (getattr(tried.act, name, None) for name in ("reason", "words", "finding", "proof"))
    if not any(isinstance(text, str) and text.strip() for text in words):
        yield "reason", "A reason in words is needed."


def _step_is_asked(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.AnswerStep)
    step = tried.now.procedure.step(tried.act.step)
    if step is None or step.gate is not Gate.ANSWERED or tried.act.code not in (*step.codes, *step.stopping):
        yield "answer", "The procedure has no such step, or no such answer to it."
    elif step.who and not tried.doer.roles & step.who:
        yield "role", "This step is for somebody in another role."
    elif step.each_recipient != (tried.act.recipient is not None):
        yield (
            "answer",
            "This step is answered for each recipient."
            if step.each_recipient
            else ("This step is answered once, for the product."),
        )
    elif tried.act.recipient and tried.product.recipient(tried.act.recipient) is None:
        yield "recipient", "This person is not named as a recipient."


def _has_draft(tried: Tried) -> Broken:
    if tried.product.draft is None:
        yield "draft", "No document was handed in yet."


def _policy_in_force(tried: Tried) -> Broken:
    if tried.now.policy is None:
        yield "policy", "No redaction policy is in force."
    if tried.now.register is None:
        yield "register", "No register is in force."


def _screening_is_current(tried: Tried) -> Broken:
    act, draft = tried.act, tried.product.draft
    assert isinstance(act, acts.RecordScreening)
    wanted = (draft.digest if draft else None, tried.now.policy, tried.now.register)
    if (act.draft, act.policy, act.register) != wanted:
        yield "footing", "Document, policy or register changed while it was screened."


def _edition_is_current(tried: Tried) -> Broken:
    act, draft = tried.act, tried.product.draft
    assert isinstance(act, acts.RecordEdition)
    in_force = (draft.digest if draft else None, tried.now.policy, tried.now.procedure_in_force, tried.now.register)
    footing = act.footing
    if (footing.draft, footing.policy, footing.procedure, footing.register) != in_force or (
        footing.procedure != tried.product.procedure
    ):
        yield "footing", "Document, policy, procedure or register changed while the copy was made."
    held = (len(tried.product.decided(footing.recipient)), tried.product.before(footing.recipient))
    if (footing.decisions, footing.before) != held:
        yield "footing", "Somebody decided on a passage while the copy was made."
    if len(tried.product.files_decided(footing.draft)) != footing.files:
        yield "footing", "Somebody decided on a file inside the document while the copy was made."
    if act.pages < 1:
        yield "pages", "The copy has no page that a checker could look at."


def _rests_on_a_screening(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.RecordEdition | acts.Reaffirm)
    footing = tried.act.footing
    row = tried.product.screened(footing.recipient)
    screened = (row.draft, row.findings, row.policy, row.register) if row else None
    if screened != (footing.draft, footing.findings, footing.policy, footing.register):
        yield "footing", "The copy was not made from what was found last for this recipient."


def _differs_in_register_alone(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.Reaffirm)
    assert tried.edition is not None
    if replace(tried.edition.footing, register=tried.act.footing.register) != tried.act.footing:
        yield "footing", "More than the register has changed."
    if tried.act.footing.register != tried.now.register:
        yield "register", "The register against which the document was read is not in force any more."


def _decides_what_was_found(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.DecidePassage)
    if tried.product.screened(tried.act.recipient) is None:
        yield "screening", "The document was not read for this recipient."
    if not tried.act.reason.strip():
        yield "reason", "A reason code is needed."
    before = any(row.passage == tried.act.passage for row in tried.product.decided(tried.act.recipient))
    if tried.act.outcome is Outcome.REFER and not before:  # what was decided may be put back, and blocks again
        yield "decision", "A person decides to disclose or to withhold."
    if tried.act.added and tried.act.outcome is not Outcome.REDACT:
        yield "decision", "Words that the program had not found can only be withheld."


def _file_of_the_draft(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.LeaveFileOut)
    draft = tried.product.draft
    if draft is None or tried.act.draft != draft.digest:
        yield "draft", "There is a newer version of the document, or none yet."
    elif _same_eyes(tried, draft.added_by):
        yield "four-eyes", "Who handed the document in does not decide what of it is left out."


def _sound_mark(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.MarkCopy)
    assert tried.edition is not None
    if not (0 <= tried.act.start < tried.act.end and 1 <= tried.act.page <= tried.edition.pages):
        yield "mark", "The mark lies on no page of the copy."
    checks = (check for edition in tried.product.editions for check in edition.checks)
    if any(mark.id == tried.act.mark for check in checks for mark in check.marks):
        yield "mark", "There is such a mark already."


def _sound_page(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.SeePage)
    assert tried.edition is not None
    if not (1 <= tried.act.page <= tried.edition.pages and 0 < tried.act.seconds <= 3600):
        yield "page", "The copy has no such page, or no page is looked at for so long."
    check = tried.edition.check
    seen = sum(row.seconds for row in check.seen) if check else 0
    if check and seen + tried.act.seconds > (tried.now.at - check.started).total_seconds() + SLACK:
        yield "page", "The check has not been going on for so long: one page is looked at at a time."


def _compared_once(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.RecordDifferences)
    check = tried.edition.check if tried.edition else None
    if check is None or check.differences is not None:
        yield "difference", "The marks were laid side by side already."
    assert tried.edition is not None
    rows = tried.act.differences
    if {mark.id for mark in tried.product.open_marks(tried.edition)} - {row.mark for row in rows}:
        yield "difference", "A mark of a checker stands in no difference."
    if len({row.id for row in rows}) != len(rows):
        yield "difference", "Two differences have one name."
    if any(row.settled for row in tried.act.differences):
        yield "difference", "A difference was settled by nobody."


def _difference_is_there(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.SettleDifference)
    check = tried.edition.check if tried.edition else None
    if check is None or tried.act.difference not in {row.id for row in check.differences or ()}:
        yield "difference", "The check has no such difference."


def _address_in_force(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.ChooseDelivery)
    if tried.act.register != tried.now.register:
        yield "register", "The address does not come from the register in force."
    method = tried.now.procedure.method(tried.act.method)
    if method is None:
        return
    if method.address == "post" and not (tried.act.address.line and tried.act.address.postcode):
        yield "address", "The register has no address with a postcode for this recipient."
    if method.address == "email" and not tried.act.address.email:
        yield "address", "The register has no e-mail address for this recipient."


def _keyed_by_a_second(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.KeyAddress)
    delivery = tried.edition.delivery if tried.edition else None
    if delivery is None:
        yield "delivery", "Nobody chose how the copy is to go."
        return
    if _same_eyes(tried, delivery.chosen_by):
        yield "four-eyes", "The address is keyed again by somebody else than who chose it."
    if not tried.act.matches:
        yield "address", "What was keyed is not the address that was chosen."
    if set(delivery.warnings) - set(tried.act.accepted):
        yield "warning", "A warning about the address was not accepted."


def _not_asked_yet(tried: Tried) -> Broken:
    if tried.edition and tried.edition.emergency:
        yield "emergency", "This was asked already."


def _two_people(tried: Tried) -> Broken:
    emergency = tried.edition.emergency if tried.edition else None
    if emergency is None:
        yield "emergency", "Nobody asked for a release in an emergency."
    elif _same_eyes(tried, emergency.asked_by):
        yield "four-eyes", "Who asks for an emergency does not grant it."


def _a_third_person(tried: Tried) -> Broken:
    emergency = tried.edition.emergency if tried.edition else None
    if emergency is None or emergency.granted_by is None or emergency.reviewed_by:
        yield "emergency", "There is no release in an emergency that waits to be looked at."
    elif _same_eyes(tried, emergency.asked_by, emergency.granted_by):
        yield "four-eyes", "Who asked for it or granted it does not look at it afterwards."


def _the_checked_bytes(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.ReleaseEdition)
    if tried.edition and tried.act.copy != tried.edition.footing.copy:
        yield "bytes", "These are not the bytes that were checked."


def _task_is_open(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.DoRecallTask)
    recall = tried.edition.recall if tried.edition else None
    if recall is None or tried.act.task not in {task.code for task in recall.tasks if task.done is None}:
        yield "task", "The recall has no such task, or it is done."


def _in_force(tried: Tried) -> Broken:
    assert isinstance(tried.act, acts.AdoptProcedure)
    if tried.act.procedure != tried.now.procedure_in_force:
        yield "procedure", "This procedure is not in force."
    if tried.act.procedure == tried.product.procedure:
        yield "procedure", "The document is produced by this procedure already."


def _nothing_under_way(tried: Tried) -> Broken:
    under_way = STILL_HERE - {EditionState.RETURNED}
    if any(edition.state in under_way for edition in tried.product.editions):
        yield "open", "A copy has neither left nor been withdrawn."


_LAWS: Mapping[type[Act], tuple[Callable[[Tried], Broken], ...]] = MappingProxyType(
    {
        acts.NameRecipient: (_named_once,),
        acts.AllowRecipient: (_is_named, _not_the_namer, _reasoned),
        acts.DropRecipient: (_is_named,),
        acts.AddSource: (_new_source,),
        acts.DecideSource: (_source_is_there, _reasoned),
        acts.AnswerStep: (_step_is_asked,),
        acts.AskScreening: (_is_named, _has_draft, _policy_in_force),
        acts.RecordScreening: (_is_named, _screening_is_current),
        acts.DecidePassage: (_is_named, _decides_what_was_found),
        acts.LeaveFileOut: (_file_of_the_draft, _reasoned),
        acts.AskEdition: (_is_named, _has_draft, _policy_in_force),
        acts.RecordEdition: (_is_named, _edition_is_current, _rests_on_a_screening),
        acts.Reaffirm: (_differs_in_register_alone, _rests_on_a_screening),
        acts.SubmitEdition: (_footing_holds,),
        acts.StartCheck: (_footing_holds, _not_a_maker, _has_not_looked, _does_not_come_back, _a_new_checker),
        acts.SeePage: (_sound_page,),
        acts.MarkCopy: (_sound_mark,),
        acts.EndBlind: (_footing_holds, _checks_this, _has_not_looked),
        acts.RecordDifferences: (_compared_once,),
        acts.SettleDifference: (_difference_is_there, _reasoned),
        acts.ApproveEdition: (
            _footing_holds,
            _checks_this,
            _not_a_maker,
            _a_new_checker,
        ),
        acts.ReturnEdition: (_reasoned,),
        acts.LeaveCheck: (_own_or_managed,),
        acts.ChooseDelivery: (_footing_holds, _address_in_force),
        acts.KeyAddress: (_footing_holds, _keyed_by_a_second),
        acts.AskEmergency: (_footing_holds, _not_asked_yet, _reasoned),
        acts.GrantEmergency: (_footing_holds, _two_people, _not_a_maker),
        acts.ReviewEmergency: (_a_third_person, _not_a_maker, _reasoned),
        acts.ReleaseEdition: (
            _the_checked_bytes,
            _footing_holds,
        ),
        acts.RecallEdition: (_reasoned,),
        acts.DoRecallTask: (_task_is_open, _reasoned),
        acts.AdoptProcedure: (_in_force,),
        acts.CloseProduct: (_nothing_under_way,),
    }
)

GATES_OF_LAW: Mapping[type[Act], tuple[Gate, ...]] = MappingProxyType(
    {
        acts.SubmitEdition: (
            Gate.RECIPIENT_ENTITLED,
            Gate.VERIFIED,
            Gate.NOTHING_REFERRED,
            Gate.EVERYTHING_READ,
            Gate.SOURCES_DECIDED,
        ),
        acts.EndBlind: (Gate.PAGES_SEEN,),
        acts.ApproveEdition: (Gate.DIFFERENCES_SETTLED,),
        acts.ChooseDelivery: (Gate.DELIVERY_ALLOWED,),
        acts.KeyAddress: (Gate.ADDRESS_FRESH,),
        acts.ReleaseEdition: (
            Gate.RECIPIENT_ENTITLED,
            Gate.VERIFIED,
            Gate.NOTHING_REFERRED,
            Gate.EVERYTHING_READ,
            Gate.SOURCES_DECIDED,
            Gate.CHECKED,
            Gate.DELIVERY_ALLOWED,
            Gate.ADDRESS_FRESH,
            Gate.ADDRESS_KEYED,
            Gate.SEALED,
            Gate.NOT_PAUSED,
        ),
        acts.CloseProduct: (
            Gate.EMERGENCIES_REVIEWED,
            Gate.RECALLS_DONE,
        ),
    }
)
"""Gates that stand before an act whatever the procedure says; a procedure that does not say so is refused."""
