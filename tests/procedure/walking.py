"""Walks every state that a small world can reach, and looks at each act with own eyes.

Breadth first. A state is the product, what is in force, and all that happened as ``eyes`` notes it. Two states are
taken for one where the hashes of all three agree (64 bits each), so that millions fit into memory.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from partywall.model.disclosure import Outcome, PassageId
from partywall.model.product import (
    AccountId,
    DeliveryAddress,
    Difference,
    DifferenceKind,
    Doer,
    Edition,
    EditionId,
    Footing,
    Product,
    ProductId,
    SourceId,
)
from partywall.model.text import Digest, MediaType
from partywall.procedure import acts
from partywall.procedure import rules as asked
from partywall.procedure import table as done
from partywall.procedure.acts import Act
from procedure import eyes
from procedure.eyes import Seen
from procedure.pretending import CASE, Env, World, belongs, copy_of, findings_of, moved, situation

Step = tuple[str, str]
_SENDERS = (("sam", "sue"),)
Tries = Iterator[Act]


@dataclass(slots=True)
class Walked:
    """What a walk saw."""

    states: int = 0
    transitions: int = 0
    refused: int = 0
    releases: int = 0
    whole: bool = True
    """Whether nothing was left out because there was too much."""
    forbidden: tuple[str, ...] = ()
    story: tuple[Step, ...] = ()
    """The shortest way to what is forbidden."""


State = tuple[Product | None, Env, Seen]


Look = Callable[[Product | None, Product | None], None]


def walk(world: World, most: int = 1 << 62, traced: bool = True, look: Look = lambda *_: None) -> Walked:
    """Walk until there is nothing new, something forbidden was done, or ``most`` states were seen."""
    start = _begun(world)
    parents: dict[int, tuple[int, Step] | None] = {_key(start): None}
    known = {_key(start)}
    waiting: deque[State] = deque([start])
    walked = Walked(states=1)
    while waiting:
        product, env, seen = state = waiting.popleft()
        here = _key(state)
        for who, what, following, wrong in _steps(world, product, env, seen, walked):
            walked.transitions += 1
            if wrong:
                walked.forbidden = wrong
                walked.story = (*_told(parents, here), (who, what))
                return walked
            look(product, following[0])
            key = _key(following)
            if key in known:
                continue
            known.add(key)
            if traced:
                parents[key] = (here, (who, what))
            walked.states += 1
            waiting.append(following)
        if walked.states >= most:
            walked.whole = False
            return walked
    return walked


def _begun(world: World) -> State:
    product, env, seen = None, Env(checkers=world.checkers), Seen()
    for act in world.begun:
        doer = replace(world.people[0], machine=done.TABLE[type(act)].machine)
        now = situation(env, product.procedure if product else env.procedure_name)
        assert not asked.refusals(act, doer, product, now)
        product, seen = done.after(act, doer, product, now), eyes.note(seen, env, doer, act)
    return product, env, seen


def _key(state: State) -> int:
    return hash(state[0]) << 128 | (hash(state[1]) & (1 << 64) - 1) << 64 | (hash(state[2]) & (1 << 64) - 1)


def _told(parents: dict[int, tuple[int, Step] | None], key: int) -> tuple[Step, ...]:
    story: list[Step] = []
    while (row := parents.get(key)) is not None:
        key, step = row
        story.append(step)
    return tuple(reversed(story))


def _steps(
    world: World, product: Product | None, env: Env, seen: Seen, walked: Walked
) -> Iterator[tuple[str, str, State, tuple[str, ...]]]:
    for name, following in moved(world, env):
        yield "", name, (product, following, seen), ()
    now = situation(env, product.procedure if product else env.procedure_name)
    doers = [doer for doer in world.doers(env) if not _too_early(world, doer, seen)]
    for act in tries(world, product, env, seen):
        machine = done.TABLE[type(act)].machine
        for doer in [replace(doers[0], machine=True), doers[0]] if machine else doers:
            if asked.refusals(act, doer, product, now):
                walked.refused += 1
                continue
            wrong = tuple(eyes.forbidden(seen, env, doer, act))
            walked.releases += isinstance(act, acts.ReleaseEdition)
            try:
                after = done.after(act, doer, product, now)
            except (AssertionError, IndexError, TypeError):
                yield doer.account, str(act), (product, env, seen), ("what was let pass cannot be done",)
                continue
            yield doer.account, str(act), (after, env, eyes.note(seen, env, doer, act)), wrong


def _too_early(world: World, doer: Doer, seen: Seen) -> bool:
    return any(doer.account == name and before not in seen.active for before, name in (*world.alike, *_SENDERS))


def tries(world: World, product: Product | None, env: Env, seen: Seen) -> Tries:
    """Every act that somebody could try now, and the machine's, of now or begun before."""
    if product is None:
        yield acts.OpenProduct(ProductId("p"), "letter", Digest("PROC1"), CASE)
        return
    for kind, made in _OF_PRODUCT.items():
        if kind in world.kinds:
            yield from made(world, product, seen, env)
    for edition in product.editions[-2:]:
        for kind, on in _OF_EDITION.items():
            if kind in world.kinds:
                yield from on(world, product, edition, env)


def _named(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    if len(seen.begun) >= world.limit("namings"):
        return
    for person, basis in world.recipients:
        if product.recipient(person) is None:
            yield acts.NameRecipient(person, basis, belongs(person, env.register_name))


def _of_recipients(kind: Callable[..., Act], *given: object) -> Callable[[World, Product, Seen, Env], Tries]:
    def tried(world: World, product: Product, seen: Seen, env: Env) -> Tries:
        for row in product.recipients:
            yield kind(row.person, *given)

    return tried


def _allowed(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    for row in product.recipients:
        yield acts.AllowRecipient(row.person, True, "so")
        yield acts.AllowRecipient(row.person, False, "so")
        yield acts.AllowRecipient(row.person, True, " ")


def _sourced(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    if len(product.sources) < world.limit("sources"):
        for kind, case, supplier in world.sources:
            id = SourceId(f"s{len(product.sources)}")
            yield acts.AddSource(id, Digest("src"), kind, case, AccountId(supplier) if supplier else None)


def _source_decided(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    for source in product.sources:
        yield acts.DecideSource(source.id, True, "so")
        yield acts.DecideSource(source.id, False, "so")


def _drafted(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    if len(product.drafts) < world.limit("drafts"):
        yield acts.AddDraft(Digest(f"D{len(product.drafts)}"), MediaType.TEXT)


def _answered(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    if len(product.answers) < world.limit("answers"):
        for code in world.answers:
            yield acts.AnswerStep("wishes", code)


def _policies(env: Env) -> list[str]:
    return ["P1", "P2"] if env.policy == 2 else ["P1"]


def _registers(env: Env) -> list[str]:
    return sorted({"R1", env.register_name})


def _screened(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    """What was asked for at any time: with an older draft, policy or register, or for an earlier naming."""
    for person, _ in world.recipients:
        for draft in product.drafts:
            for policy in _policies(env):
                for register in _registers(env):
                    findings = findings_of(draft.digest, policy, register, person)
                    row = acts.RecordScreening(person, draft.digest, Digest(policy), Digest(register), findings, 1,
                                               belongs(person, register))  # fmt: skip
                    last = product.screened(person)
                    if last is None or (last.draft, last.policy, last.register) != (
                        row.draft, row.policy, row.register
                    ):  # fmt: skip
                        yield row


def _decided(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    if len(product.decisions) < world.limit("decisions"):
        for row in product.recipients:
            yield acts.DecidePassage(row.person, PassageId("w"), Outcome.REDACT, "third-party")


def _file_decided(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    if len(product.files) < world.limit("files"):
        for draft in product.drafts:
            yield acts.LeaveFileOut(draft.digest, Digest("file"), True, "so")
            yield acts.LeaveFileOut(draft.digest, Digest("file"), True, " ")


def _edition_made(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    if len(product.editions) >= world.limit("editions"):
        return
    for row in dict.fromkeys(product.screenings):
        for before, heeded in _heeding(row.recipient, seen):
            for number in range(1, env.procedure + 1):
                for files in range(len(product.files_decided(row.draft)) + 1):
                    copy = copy_of(row.findings, heeded, files)
                    footing = Footing(row.recipient, row.draft, copy, row.findings, row.policy,
                                      Digest(f"PROC{number}"), row.register, len(heeded), before, files)  # fmt: skip
                    for verified, referred, unread in world.flaws:
                        id = EditionId(f"e{len(product.editions)}")
                        yield acts.RecordEdition(id, footing, MediaType.TEXT, 1, verified, referred, unread)


def _heeding(person: str, seen: Seen) -> Iterator[tuple[int, tuple[int, ...]]]:
    """What a copy could heed that was begun at any time: of some naming, the first decisions."""
    for naming, before in enumerate(seen.begun):
        numbers = tuple(at for at, each in enumerate(seen.decisions) if each == (person, naming))
        for count in range(len(numbers) + 1):
            yield before, numbers[:count]


def _closed(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    yield acts.CloseProduct()


def _adopted(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    yield acts.AdoptProcedure(Digest(env.procedure_name))


def _looked(world: World, product: Product, seen: Seen, env: Env) -> Tries:
    yield acts.LookAtFindings()


_OF_PRODUCT: dict[type[Act], Callable[[World, Product, Seen, Env], Tries]] = {
    acts.NameRecipient: _named,
    acts.AllowRecipient: _allowed,
    acts.DropRecipient: _of_recipients(acts.DropRecipient),
    acts.AddSource: _sourced,
    acts.DecideSource: _source_decided,
    acts.AddDraft: _drafted,
    acts.AnswerStep: _answered,
    acts.AskScreening: _of_recipients(acts.AskScreening),
    acts.RecordScreening: _screened,
    acts.LookAtFindings: _looked,
    acts.DecidePassage: _decided,
    acts.LeaveFileOut: _file_decided,
    acts.AskEdition: _of_recipients(acts.AskEdition),
    acts.RecordEdition: _edition_made,
    acts.AdoptProcedure: _adopted,
    acts.CloseProduct: _closed,
}


def _alone(kind: type[acts.EditionAct], *words: str) -> Callable[[World, Product, Edition, Env], Tries]:
    def tried(world: World, product: Product, edition: Edition, env: Env) -> Tries:
        yield kind(edition.id, *words)

    return tried


def _reaffirmed(world: World, product: Product, edition: Edition, env: Env) -> Tries:
    for register in _registers(env):
        footing, person = edition.footing, edition.footing.recipient
        findings = findings_of(footing.draft, footing.policy, register, person)
        if findings == footing.findings and register != footing.register:
            yield acts.Reaffirm(edition.id, replace(footing, register=Digest(register)))


def _check_started(world: World, product: Product, edition: Edition, env: Env) -> Tries:
    if sum(len(each.checks) for each in product.editions) < world.limit("checks"):
        yield acts.StartCheck(edition.id)


def _page_seen(world: World, product: Product, edition: Edition, env: Env) -> Tries:
    seen = edition.checks[-1].seen if edition.checks else ()
    if not seen:
        yield acts.SeePage(edition.id, 1, 2)
        yield acts.SeePage(edition.id, 1, 30)


def _marked(world: World, product: Product, edition: Edition, env: Env) -> Tries:
    marks = [mark for each in product.editions for check in each.checks for mark in check.marks]
    if len(marks) < world.limit("marks"):
        yield acts.MarkCopy(edition.id, f"m{len(marks)}", 1, "body", 0, 1)


def _unmarked(world: World, product: Product, edition: Edition, env: Env) -> Tries:
    for mark in edition.checks[-1].marks if edition.checks else ():
        yield acts.UnmarkCopy(edition.id, mark.id)


def _compared(world: World, product: Product, edition: Edition, env: Env) -> Tries:
    own = {mark.id for mark in edition.checks[-1].marks} if edition.checks else set()
    every = {mark.id for each in product.editions for check in each.checks for mark in check.marks}
    for marks in {frozenset[str](), frozenset(own), frozenset(every)}:
        rows = tuple(Difference(f"d{mark}", DifferenceKind.MARKED, mark) for mark in sorted(marks))
        yield acts.RecordDifferences(edition.id, rows)


def _settled(world: World, product: Product, edition: Edition, env: Env) -> Tries:
    for row in (edition.checks[-1].differences or ()) if edition.checks else ():
        yield acts.SettleDifference(edition.id, row.id, False, "so")
        yield acts.SettleDifference(edition.id, row.id, True, "so")


def _delivered(world: World, product: Product, edition: Edition, env: Env) -> Tries:
    for method in world.methods:
        for register in _registers(env):
            for warnings in world.warnings:
                yield acts.ChooseDelivery(edition.id, method, DeliveryAddress(), Digest(register), warnings)


def _keyed(world: World, product: Product, edition: Edition, env: Env) -> Tries:
    yield acts.KeyAddress(edition.id, matches=True)
    yield acts.KeyAddress(edition.id, matches=False)
    for warnings in world.warnings:
        if warnings:
            yield acts.KeyAddress(edition.id, True, warnings)


def _released(world: World, product: Product, edition: Edition, env: Env) -> Tries:
    yield acts.ReleaseEdition(edition.id, edition.footing.copy)
    yield acts.ReleaseEdition(edition.id, Digest("other bytes"))
    if "sealed" in world.methods:
        yield acts.ReleaseEdition(edition.id, edition.footing.copy, Digest("parcel"))


_OF_EDITION: dict[type[Act], Callable[[World, Product, Edition, Env], Tries]] = {
    acts.Reaffirm: _reaffirmed,
    acts.SubmitEdition: _alone(acts.SubmitEdition),
    acts.WithdrawEdition: _alone(acts.WithdrawEdition),
    acts.StartCheck: _check_started,
    acts.SeePage: _page_seen,
    acts.MarkCopy: _marked,
    acts.UnmarkCopy: _unmarked,
    acts.EndBlind: _alone(acts.EndBlind),
    acts.RecordDifferences: _compared,
    acts.SettleDifference: _settled,
    acts.ApproveEdition: _alone(acts.ApproveEdition),
    acts.ReturnEdition: _alone(acts.ReturnEdition, "so"),
    acts.LeaveCheck: _alone(acts.LeaveCheck),
    acts.ChooseDelivery: _delivered,
    acts.KeyAddress: _keyed,
    acts.AskEmergency: _alone(acts.AskEmergency, "so"),
    acts.GrantEmergency: _alone(acts.GrantEmergency),
    acts.ReviewEmergency: _alone(acts.ReviewEmergency, "so"),
    acts.ReleaseEdition: _released,
    acts.ConfirmDelivery: _alone(acts.ConfirmDelivery),
    acts.RecallEdition: _alone(acts.RecallEdition, "so"),
    acts.DoRecallTask: _alone(acts.DoRecallTask, "retrieve", "so"),
}
