"""Own eyes on a story: what really happened, kept beside the product, and what must never happen, said anew.

Nothing here asks the rules, the laws, the gates or the product. It sees each act that was let pass, who did it and for
whom they stood in, and what was in force; and it says what was forbidden about it, if anything was.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from partywall.model.product import Doer, Role
from partywall.procedure import acts
from partywall.procedure.acts import Act
from procedure.pretending import CASE, CODES, MINIMUM, Env, belongs, files_in, heeded_in, proper

R = Role


class Hand(NamedTuple):
    """Who did something, and everybody whose work they did then."""

    by: str
    people: frozenset[str]


def hand(doer: Doer) -> Hand:
    """Whose hand an act is by."""
    return Hand(doer.account, frozenset({doer.account, *doer.stands_in_for}))


def one(some: Hand, other: Hand) -> bool:
    """Whether two hands are no two pairs of eyes."""
    return bool(some.people & other.people)


class Named(NamedTuple):
    """A recipient."""

    person: str
    basis: str
    by: Hand
    number: int
    """Of the naming: who is named again is named anew."""
    allowed: bool | None = None


class Source(NamedTuple):
    """A source text."""

    id: str
    kind: str
    case: str | None
    supplier: str
    by: Hand
    decided: bool | None = None
    drafts: frozenset[str] = frozenset()
    """All that had been handed in when it was decided."""


class Ground(NamedTuple):
    """What was true of an edition, as far as a check could rest on it."""

    recipient: str
    number: int
    draft: str | None
    decisions: tuple[int, ...]
    """The numbers of those made since they were named."""
    sources: tuple[str, ...]
    answers: frozenset[tuple[str, str]]
    files: int = 0
    """How many decisions on files inside the draft there were."""


class Check(NamedTuple):
    """A check."""

    edition: str
    hand: Hand
    ground: Ground
    trained: bool
    looked: bool
    """Whether they saw the marks before their blind part was over, or gave up a check of these bytes after it."""
    time: int
    seconds: int = 0
    compared: bool = False
    marks: frozenset[str] = frozenset()
    settled: tuple[tuple[str, str | None, bool | None], ...] | None = None
    verdict: str = ""


class Made(NamedTuple):
    """An edition."""

    id: str
    ground: Ground
    draft: str
    policy: str
    procedure: str
    registers: frozenset[str]
    """Against which its copy was screened and came out like this."""
    copy: str
    sound: bool
    """Verified, with nothing referred and nothing unread."""
    chosen: Hand | None = None
    method: str = ""
    address_of: str = ""
    warned: bool = False
    keyed: Hand | None = None
    asked: Hand | None = None
    granted: Hand | None = None
    reviewed: bool = False
    left: bool = False
    tasks: bool = False


@dataclass(frozen=True)
class Seen:
    """All that happened."""

    makers: frozenset[Hand] = frozenset()
    lookers: frozenset[Hand] = frozenset()
    named: tuple[Named, ...] = ()
    begun: tuple[int, ...] = ()
    """For each naming, how many decisions there were before it."""
    sources: tuple[Source, ...] = ()
    draft: str | None = None
    drafts: frozenset[str] = frozenset()
    answers: tuple[tuple[str, str], ...] = ()
    decisions: tuple[tuple[str, int], ...] = ()
    files: tuple[tuple[str, Hand], ...] = ()
    """Of each decision on a file: inside which draft."""
    handed_in: Hand | None = None
    """By whom the draft was."""
    editions: tuple[Made, ...] = ()
    checks: tuple[Check, ...] = ()
    closed: bool = False
    procedure: str = ""
    active: frozenset[str] = frozenset()

    def edition(self, id: str) -> Made | None:
        """The edition of that id."""
        return next((made for made in self.editions if made.id == id), None)

    def recipient(self, person: str) -> Named | None:
        """The recipient, if they are named now."""
        return next((named for named in self.named if named.person == person), None)

    def ground(self, person: str) -> Ground:
        """What is true now."""
        named = self.recipient(person)
        number = named.number if named else -1
        heeded = tuple(at for at, each in enumerate(self.decisions) if each == (person, number))
        last = frozenset(dict(self.answers).items())
        return Ground(
            person, number, self.draft, heeded, tuple(row.id for row in self.sources), last, self._files(self.draft)
        )

    def _files(self, draft: str | None) -> int:
        return sum(each == draft for each, _ in self.files)

    def under_way(self, edition: str) -> Check | None:
        """The check of an edition that has not ended."""
        return next((check for check in reversed(self.checks) if check.edition == edition and not check.verdict), None)


ALLOWED: dict[type[Act], set[Role]] = {
    acts.OpenProduct: {R.AUTHOR},
    acts.NameRecipient: {R.AUTHOR},
    acts.AddSource: {R.AUTHOR},
    acts.AddDraft: {R.AUTHOR},
    acts.AskScreening: {R.AUTHOR},
    acts.AskEdition: {R.AUTHOR},
    acts.SubmitEdition: {R.AUTHOR},
    acts.AllowRecipient: {R.MANAGER, R.OFFICER},
    acts.DecideSource: {R.MANAGER, R.OFFICER},
    acts.LeaveFileOut: {R.MANAGER, R.OFFICER},
    acts.GrantEmergency: {R.MANAGER, R.OFFICER},
    acts.StartCheck: {R.CHECKER},
    acts.SeePage: {R.CHECKER},
    acts.MarkCopy: {R.CHECKER},
    acts.UnmarkCopy: {R.CHECKER},
    acts.EndBlind: {R.CHECKER},
    acts.SettleDifference: {R.CHECKER},
    acts.ApproveEdition: {R.CHECKER},
    acts.ReturnEdition: {R.CHECKER},
    acts.ChooseDelivery: {R.SENDER, R.OFFICER},
    acts.ReleaseEdition: {R.SENDER, R.OFFICER},
    acts.ConfirmDelivery: {R.SENDER, R.OFFICER},
}
"""Who at most does what; the others are for everybody who writes or decides."""
MACHINES = {acts.RecordScreening, acts.RecordEdition, acts.Reaffirm, acts.RecordDifferences}
OF_OUTSIDERS = {R.CHECKER, R.SENDER, R.OFFICER}
AFTERWARDS = {acts.ConfirmDelivery, acts.ReviewEmergency, acts.RecallEdition, acts.DoRecallTask}
MAKING = (
    acts.OpenProduct, acts.NameRecipient, acts.AllowRecipient, acts.DropRecipient, acts.AddSource, acts.DecideSource,
    acts.AddDraft, acts.AnswerStep, acts.AskScreening, acts.DecidePassage, acts.AskEdition, acts.SubmitEdition,
    acts.AdoptProcedure, acts.LeaveFileOut,
)  # fmt: skip
OF_ONE_CHECK = (acts.SeePage, acts.MarkCopy, acts.UnmarkCopy, acts.EndBlind, acts.SettleDifference,
                acts.ApproveEdition, acts.ReturnEdition)  # fmt: skip


def forbidden(seen: Seen, env: Env, doer: Doer, act: Act) -> Iterator[str]:
    """What must not happen, and did."""
    yield from _who(seen, doer, act)
    me = hand(doer)
    made = seen.edition(getattr(act, "edition", ""))
    check = seen.under_way(made.id) if made else None
    if made and made.left and not isinstance(act, tuple(AFTERWARDS)):
        yield "what has left is changed"
    if isinstance(act, OF_ONE_CHECK) and (check is None or check.hand.by != doer.account):
        yield "somebody else's check is gone on with"
    match act:
        case acts.AllowRecipient(person=person):
            named = seen.recipient(person)
            if named is None or one(named.by, me):
                yield "who named a recipient decides on them"
        case acts.DecideSource(source=id):
            source = next((row for row in seen.sources if row.id == id), None)
            if source is None or one(source.by, me) or source.supplier in me.people:
                yield "who supplied or named a source decides on it"
        case acts.LeaveFileOut(draft=draft):
            if draft != seen.draft or seen.handed_in is None or one(seen.handed_in, me):
                yield "who handed the document in decides what of it is left out, or it is another version's"
        case acts.SeePage(seconds=seconds) if check:
            if check.seconds + seconds > env.time - check.time + 2:
                yield "a page was looked at for longer than the check has been going on"
        case acts.GrantEmergency() if made:
            if made.asked is None or one(made.asked, me):
                yield "one person alone makes an emergency"
        case acts.ReviewEmergency() if made:
            if made.granted is None or one(made.granted, me) or (made.asked and one(made.asked, me)) or made.reviewed:
                yield "who made an emergency looks at it afterwards"
            if any(one(maker, me) for maker in seen.makers):
                yield "a maker looks at their own emergency afterwards"
        case acts.CloseProduct():
            if any(edition.left and edition.granted and not edition.reviewed for edition in seen.editions):
                yield "an emergency is never looked at"
            if any(edition.tasks for edition in seen.editions):
                yield "a recall is never done"
        case acts.ReleaseEdition() if made:
            yield from _release(seen, env, made, act)
    if hasattr(act, "reason") and not act.reason.strip():
        yield "no reason is given"


def _who(seen: Seen, doer: Doer, act: Act) -> Iterator[str]:
    kind = type(act)
    if doer.machine != (kind in MACHINES):
        yield "a person does what the house alone does, or the other way round"
        return
    if seen.closed and kind not in AFTERWARDS:
        yield "a closed product is gone on with"
    if doer.machine:
        return
    if R.ADMINISTRATOR in doer.roles:
        yield "an administrator has a part in a case"
    here = doer.roles if CASE in doer.cases else doer.roles & OF_OUTSIDERS
    if not here & ALLOWED.get(kind, set(Role) - {R.TRAINER, R.AUDITOR, R.ADMINISTRATOR}):
        yield "somebody acts in a role that they do not have on this case"


def _release(seen: Seen, env: Env, made: Made, act: acts.ReleaseEdition) -> Iterator[str]:
    if act.copy != made.copy:
        yield "other bytes leave"
    if made.draft != seen.draft:
        yield "an older version leaves"
    if made.policy != env.policy_name or env.policy == 0:
        yield "under a policy that is not in force"
    if made.procedure != seen.procedure or env.procedure_name != seen.procedure:
        yield "by a procedure that is not in force"
    if env.register_name not in made.registers:
        yield "screened against a register that is not in force"
    if not made.sound:
        yield "something is referred, unread or unverified"
    now = seen.ground(made.ground.recipient)
    if (now.number, now.decisions, now.files) != (made.ground.number, made.ground.decisions, made.ground.files):
        yield "to somebody who is not named so any more, or against what was decided since"
    yield from _entitled(seen, env, made)
    yield from _sources(seen)
    yield from _addressed(env, made, act)
    if env.paused:
        yield "the line is stopped"
    if env.stale:
        yield "the register is too old"
    if dict(seen.answers).get("wishes") not in CODES:
        yield "what was to be answered is not answered so that it may"
    if made.granted:
        if made.asked is None or one(made.asked, made.granted):
            yield "one person alone makes an emergency"
        if any(one(maker, made.granted) for maker in seen.makers):
            yield "a maker grants an emergency"
    else:
        yield from _checked(seen, env, made)


def _entitled(seen: Seen, env: Env, made: Made) -> Iterator[str]:
    named = seen.recipient(made.ground.recipient)
    if named is None or named.allowed is False:
        yield "to somebody who must not have it"
    elif named.allowed is None and not belongs(named.person, env.register_name):
        yield "to somebody who is no party to the case"
    if named and not proper(named.basis, seen.procedure):
        yield "by a right that the procedure does not know"


def _sources(seen: Seen) -> Iterator[str]:
    for source in seen.sources:
        if source.decided is False and seen.draft in source.drafts:
            yield "from a source that may not be used"
        elif source.decided is None and (source.kind != "own-visit" or source.case != CASE):
            yield "from a source on which nobody decided"


def _addressed(env: Env, made: Made, act: acts.ReleaseEdition) -> Iterator[str]:
    if made.chosen is None or made.keyed is None or one(made.chosen, made.keyed):
        yield "to an address that one person alone chose and keyed"
    if made.address_of != env.register_name:
        yield "to an address of a register that is not in force"
    if made.method not in {"post", "sealed"}:
        yield "in a way that the procedure does not allow"
    if made.method == "sealed" and act.sealed is None:
        yield "unsealed"


def _checked(seen: Seen, env: Env, made: Made) -> Iterator[str]:
    good = [check for check in seen.checks if check.edition == made.id and check.verdict == "approved"]
    now = seen.ground(made.ground.recipient)
    rests = [check for check in good if not _changed(check.ground, now)]
    if len({check.hand.by for check in rests}) < env.checkers:
        yield "changed after it was checked, or not checked"
        return
    eyes = [check for check in rests if not any(one(maker, check.hand) for maker in seen.makers)]
    if not _different(eyes, env.checkers):
        yield "checked by a maker or their stand-in alone, or twice by one"
    if any(not check.trained for check in eyes):
        yield "checked by somebody untrained"
    if any(check.looked for check in eyes):
        yield "not checked blind"
    if any(check.seconds < MINIMUM for check in eyes):
        yield "checked without looking"
    last = rests[-1]
    if last.settled is None or any(change is not False for _, _, change in last.settled):
        yield "with a difference that is open, or asks for a change"
    wanted = {mark for check in seen.checks for mark in check.marks if _same_bytes(seen, check.edition, made)}
    approved = [
        check for check in seen.checks if check.verdict == "approved" and _same_bytes(seen, check.edition, made)
    ]
    if wanted - {mark for check in approved for _, mark, change in check.settled or () if change is False}:
        yield "with a mark that nobody settled"


def _same_bytes(seen: Seen, edition: str, made: Made) -> bool:
    other = seen.edition(edition)
    return bool(other and other.copy == made.copy)


def _changed(then: Ground, now: Ground) -> bool:
    answers = dict(now.answers)
    same = (then.recipient, then.number, then.draft, then.decisions, then.sources, then.files)
    return same != (now.recipient, now.number, now.draft, now.decisions, now.sources, now.files) or any(
        answers.get(step) != code for step, code in then.answers
    )


def _different(checks: list[Check], wanted: int) -> bool:
    """Whether there are that many pairs of eyes among them."""
    if wanted == 1:
        return bool(checks)
    return any(not one(some.hand, other.hand) for some in checks for other in checks)


def note(seen: Seen, env: Env, doer: Doer, act: Act) -> Seen:
    """All that happened, and this act."""
    me = hand(doer)
    if not doer.machine:
        seen = replace(seen, active=seen.active | {me.by})
    if isinstance(act, MAKING):
        seen = replace(seen, makers=seen.makers | {me})
    if isinstance(act, acts.EditionAct) and not isinstance(act, acts.RecordEdition):
        return _note_edition(seen, env, doer, act)
    match act:
        case acts.OpenProduct():
            return replace(seen, procedure=act.procedure)
        case acts.AdoptProcedure():
            return replace(seen, procedure=act.procedure)
        case acts.NameRecipient():
            named = Named(act.person, act.basis, me, len(seen.begun))
            return replace(seen, named=(*seen.named, named), begun=(*seen.begun, len(seen.decisions)))
        case acts.DropRecipient():
            return replace(seen, named=tuple(row for row in seen.named if row.person != act.person))
        case acts.AllowRecipient():
            rows = tuple(row._replace(allowed=act.allowed) if row.person == act.person else row for row in seen.named)
            return replace(seen, named=rows)
        case acts.AddSource():
            supplier = act.supplier or doer.account
            makers = seen.makers | {Hand(supplier, frozenset({supplier}))}
            row = Source(act.source, act.kind, act.case, supplier, me)
            return replace(seen, sources=(*seen.sources, row), makers=makers)
        case acts.DecideSource():
            rows = tuple(
                r._replace(decided=act.allowed, drafts=seen.drafts) if r.id == act.source else r for r in seen.sources
            )
            return replace(seen, sources=rows)
        case acts.AddDraft():
            return replace(seen, draft=act.digest, drafts=seen.drafts | {act.digest}, handed_in=me)
        case acts.LeaveFileOut():
            return replace(seen, files=(*seen.files, (act.draft, me)))
        case acts.AnswerStep():
            return replace(seen, answers=(*seen.answers, (act.step, act.code)))
        case acts.LookAtFindings():
            return replace(seen, lookers=seen.lookers | {me})
        case acts.DecidePassage():
            named = seen.recipient(act.recipient)
            return replace(seen, decisions=(*seen.decisions, (act.recipient, named.number if named else -1)))
        case acts.RecordEdition():
            return _note_made(seen, act)
        case acts.CloseProduct():
            return replace(seen, closed=True)
    return seen


def _note_made(seen: Seen, act: acts.RecordEdition) -> Seen:
    footing = act.footing
    ground = seen.ground(footing.recipient)._replace(
        decisions=heeded_in(footing.copy), draft=footing.draft, files=files_in(footing.copy)
    )
    registers = frozenset({str(footing.register)})
    sound = act.verified and not act.referred and not act.unread
    made = Made(act.edition, ground, footing.draft, footing.policy, footing.procedure, registers, footing.copy, sound)
    return replace(seen, editions=(*seen.editions, made))


def _note_edition(seen: Seen, env: Env, doer: Doer, act: acts.EditionAct) -> Seen:
    me = hand(doer)
    made = seen.edition(act.edition)
    check = seen.under_way(act.edition)
    if made is None:
        return seen
    match act:
        case acts.Reaffirm():
            return _with(seen, made._replace(registers=made.registers | {str(act.footing.register)}))
        case acts.StartCheck():
            given_up = any(
                row.compared and row.verdict != "returned" and row.verdict != "approved" and one(row.hand, me)
                for row in seen.checks
                if _same_bytes(seen, row.edition, made)
            )
            trained = any(row.until > env.at for row in doer.trainings)
            ground = seen.ground(made.ground.recipient)
            fresh = Check(made.id, me, ground, trained, given_up, env.time)
            return replace(seen, checks=(*seen.checks, fresh))
        case acts.ChooseDelivery():
            chosen = made._replace(chosen=me, method=act.method, address_of=str(act.register), keyed=None)
            return _with(seen, chosen._replace(warned=bool(act.warnings)))
        case acts.KeyAddress():
            good = act.matches and (not made.warned or act.accepted)
            return _with(seen, made._replace(keyed=me if good else None))
        case acts.AskEmergency():
            return _with(seen, made._replace(asked=me))
        case acts.GrantEmergency():
            return _with(seen, made._replace(granted=me))
        case acts.ReviewEmergency():
            return _with(seen, made._replace(reviewed=True))
        case acts.ReleaseEdition():
            return _with(seen, made._replace(left=True))
        case acts.RecallEdition():
            return _with(seen, made._replace(tasks=True))
        case acts.DoRecallTask():
            return _with(seen, made._replace(tasks=False))
    if check is None:
        return seen
    check = check._replace(hand=Hand(check.hand.by, check.hand.people | me.people)) if _mine(check, act, me) else check
    match act:
        case acts.SeePage():
            check = check._replace(seconds=check.seconds + act.seconds)
        case acts.MarkCopy():
            check = check._replace(marks=check.marks | {act.mark})
        case acts.UnmarkCopy():
            check = check._replace(marks=check.marks - {act.mark})
        case acts.EndBlind():
            looked = check.looked or any(one(looker, me) for looker in seen.lookers)
            check = check._replace(compared=True, looked=looked)
        case acts.RecordDifferences():
            rows = tuple((row.id, row.mark, None) for row in act.differences)
            check = check._replace(settled=rows)
        case acts.SettleDifference():
            settled = tuple(
                (id, mark, act.change if id == act.difference else change) for id, mark, change in check.settled or ()
            )
            check = check._replace(settled=settled)
        case acts.ApproveEdition():
            trained = any(row.until > env.at for row in doer.trainings)
            check = check._replace(verdict="approved", trained=check.trained and trained)
        case acts.ReturnEdition():
            check = check._replace(verdict="returned")
        case acts.LeaveCheck():
            check = check._replace(verdict="left")
        case _:
            return seen
    at = max(at for at, row in enumerate(seen.checks) if row.edition == act.edition and not row.verdict)
    return replace(seen, checks=(*seen.checks[:at], check, *seen.checks[at + 1 :]))


def _mine(check: Check, act: Act, me: Hand) -> bool:
    return isinstance(act, OF_ONE_CHECK) and check.hand.by == me.by


def _with(seen: Seen, made: Made) -> Seen:
    return replace(seen, editions=tuple(made if row.id == made.id else row for row in seen.editions))
