"""What staff read of a procedure, made of the same file as what the machine enforces: the written procedure, with its
diagram, and the checklist of one page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partywall.model.product import EditionState
from partywall.procedure import acts
from partywall.procedure.acts import name_of
from partywall.procedure.written import Gate, Method, Procedure, Step
from partywall.report.diagram import drawing, said, ways, whom
from partywall.report.papers import Block, Paper, Picture, Points, Sheet, Title, Words

_ALWAYS = (
    "Who had a part in making a document, supplied a text for it or decided on it never checks it; nor does anybody who"
    " stands in for them, or for whom they stand in.",
    "A check begins blind: the checker sees the finished copy and to whom it goes, and nothing else.",
    "Only the checked bytes leave, to the recipient for whom they were checked. A change of document, decisions,"
    " recipient, policy, procedure or register voids the check by itself.",
    "What nobody could read, decide or verify stops. “We do not know” is never “safe”.",
    "The address is chosen by one person and keyed again by another.",
    "A release in an emergency needs two people and a reason, and a third who looks at it afterwards.",
    "Who runs the system reads no case.",
    "Every act leaves an entry in the ledger.",
)
_ASIDE = frozenset(
    name_of(act)
    for act in (
        acts.AskEmergency,
        acts.GrantEmergency,
        acts.ReviewEmergency,
        acts.RecallEdition,
        acts.DoRecallTask,
        acts.AdoptProcedure,
        acts.LeaveCheck,
        acts.DropRecipient,
        acts.WithdrawEdition,
    )
)
"""Acts that a document that goes its straight way never needs."""


def under(procedure: Procedure) -> str:
    """By what version a paper was made."""
    return f"Version {procedure.version}. Made of the file that the program goes by; its digest is {procedure.digest}."


def written_procedure(procedure: Procedure) -> Paper:
    """All that staff need to know of how this kind of document is produced."""
    return Paper(f"How we produce: {procedure.title}", under(procedure), tuple(_written(procedure)))


def checklist(procedure: Procedure) -> Paper:
    """The steps that people take where all goes well, to tick."""
    rows = tuple(
        ("☐", str(step.number), _first_sentence(step.title), whom(step.who), "")
        for step in procedure.steps
        if step.who and not (step.acts and set(step.acts) <= _ASIDE) and (step.acts or step.gate)
    )
    head = ("Done", "Step", "What", "Who", "Day, initials")
    return Paper(
        f"Checklist: {procedure.title}",
        f"Version {procedure.version}. It reminds; what counts is what Partywall has recorded. Case: ________________"
        " Recipient: ________________",
        (Sheet("", head, rows, (6, 6, 52, 22, 14)),),
        small=True,
    )


def _written(procedure: Procedure) -> Iterator[Block]:
    yield from _outline(procedure)
    yield Title(2, "What always holds")
    yield Words("No version of this procedure can change these.")
    yield Points(_ALWAYS)
    yield Title(2, "The steps")
    for step in procedure.steps:
        yield from _step(step)
    if procedure.left_out:
        yield Title(2, "Steps that this kind goes without")
        rows = tuple((f"{left.number}. {left.title}", left.reason) for left in procedure.left_out)
        yield Sheet("", ("Step", "Why not"), rows, (5, 4))
    yield from _lists(procedure)
    yield from _diagram(procedure)


def _outline(procedure: Procedure) -> Iterator[Block]:
    yield Title(2, "In short")
    limit = procedure.limit
    checks = "One independent check" if procedure.checkers == 1 else f"{procedure.checkers} independent checks"
    lines = [
        f"{checks} of each copy before it leaves.",
        f"A release in an emergency is looked at within {procedure.review_hours} hours.",
        f"A near miss stops: {_stops(procedure)}; until an officer has looked at it.",
        f"A document is kept for {procedure.keep_years} years after its closing, and then destroyed.",
    ]
    if limit:
        days = "working day(s)" if limit.working_days else "day(s)"
        begins = limit.begins[:1].lower() + limit.begins[1:]
        lines.insert(0, f"{limit.text} ({limit.days} {days} from: {begins}. Source: {limit.source.rstrip('.')}.)")
    yield Points(tuple(lines))


def _stops(procedure: Procedure) -> str:
    said_of = {"kind": "documents of this kind", "recipient": "documents for this recipient"}
    return " and ".join(said_of[name] for name in sorted(procedure.pauses))


def _step(step: Step) -> Iterator[Block]:
    yield Title(3, f"{step.number}. {step.title}")
    yield Words(f"{_who(step)} {step.why} Source: {step.source.rstrip('.')}.")
    if step.gate:
        yield Words(_asks(step))
    if step.gate is Gate.ANSWERED:
        rows = [(step.meaning(code), "goes on") for code in step.codes]
        rows += [(step.meaning(code), "stops") for code in step.stopping]
        yield Sheet("", ("Answer", "Then it"), tuple(rows), (5, 1))
    elif step.codes:
        yield Points(tuple(f"Training: {step.meaning(code)}" for code in step.codes))
    if step.leaves:
        yield Words(f"It leaves behind: {step.leaves}")


def _who(step: Step) -> str:
    if not step.who:
        return "The house does this by itself."
    return f"By: {whom(step.who)}{', for each recipient' if step.each_recipient else ''}."


GATES: dict[Gate, str] = {
    Gate.ANSWERED: "it was answered, and the last answer lets pass",
    Gate.RECIPIENT_ENTITLED: "the recipient is a party to the case, or a named person has allowed it",
    Gate.REGISTER_FRESH: "the register is no older than {days} days",
    Gate.SOURCES_NAMED: "at least one source is named",
    Gate.SOURCES_DECIDED: "every source that needs a decision has one, and it allows the use",
    Gate.SCREENED: "the document was read for this recipient, by the policy and register in force",
    Gate.NOTHING_REFERRED: "a person has decided every passage that the policy refers",
    Gate.EVERYTHING_READ: "nothing was left that could not be read",
    Gate.VERIFIED: "every check on the copy's bytes ran and passed",
    Gate.STAMPED: "each page bears its stamp",
    Gate.PAGES_SEEN: "every page was open for at least {seconds} seconds",
    Gate.DIFFERENCES_SETTLED: "every difference is settled, and none asks for a change",
    Gate.CHECKED: "as many people as this procedure asks for have approved exactly this copy",
    Gate.DELIVERY_ALLOWED: "the way of delivery is allowed for this recipient",
    Gate.ADDRESS_FRESH: "the address comes from the register in force",
    Gate.ADDRESS_KEYED: "a second person has keyed the address again, and accepted each warning",
    Gate.SEALED: "the parcel is sealed, where its way asks for it",
    Gate.NOT_PAUSED: "nothing of this kind or for this recipient is stopped",
    Gate.EMERGENCIES_REVIEWED: "every release in an emergency was looked at",
    Gate.RECALLS_DONE: "every task of every recall is done",
    Gate.TRAINED: "whoever does it has passed, and still holds",
}
"""What each gate asks for, in words that go on after "unless"."""


def _asks(step: Step) -> str:
    assert step.gate is not None
    what = GATES[step.gate].format(days=step.days, seconds=step.seconds)
    if step.gate is Gate.TRAINED:
        what += " these trainings"
    return f"The program lets nobody {_listed([said(act) for act in step.before])} unless {what}."


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _first_sentence(words: str) -> str:
    return re.split(r"(?<=[.?])\s", words)[0]


def _lists(procedure: Procedure) -> Iterator[Block]:
    yield Title(2, "Who may be a recipient")
    yield Points(tuple(f"{basis.text}{' (professional)' if basis.professional else ''}" for basis in procedure.bases))
    yield Title(2, "From what it may be written")
    rows = tuple(
        (kind.text, "a named person decides" if kind.decide else "may be used", kind.why) for kind in procedure.sources
    )
    yield Sheet("", ("Kind of source", "In this case's own record", "Why"), rows, (4, 2, 4))
    yield Words("What comes from another case's record needs a decision, whatever its kind.")
    yield Title(2, "How it may go")
    ways_to_go = tuple((method.text, _sealed(method), _for_whom(method, procedure)) for method in procedure.methods)
    yield Sheet("", ("Way", "Seal", "For"), ways_to_go, (5, 2, 4))
    yield Title(2, "Where something left that should not have")
    yield Points(tuple(text for _, text in procedure.recall_tasks))


def _sealed(method: Method) -> str:
    return {"zip": "sealed archive (ZIP)", "pdf": "sealed PDF"}.get(method.seal, "none")


def _for_whom(method: Method, procedure: Procedure) -> str:
    names = [basis.text for basis in procedure.bases if basis.code in method.bases]
    return "; ".join(names) or "all"


def _diagram(procedure: Procedure) -> Iterator[Block]:
    found = ways(procedure)
    yield Title(2, "The ways that a copy can go")
    states = len({way.to for way in found})
    shows = f"The {states} states of a copy, and the acts that lead from one to another. The table below says the same."
    yield Picture(drawing(procedure), shows)
    by_pair: dict[tuple[str, EditionState, str], list[str]] = {}
    for way in found:
        by_pair.setdefault((way.act, way.to, whom(way.by)), []).append(way.source or "nothing yet")
    rows = tuple(
        (said(act), by, "; ".join(sources), to, _gates(procedure, act)) for (act, to, by), sources in by_pair.items()
    )
    yield Sheet("The same as a table", ("Act", "By", "From", "To", "Steps that must hold"), rows, (3, 3, 4, 3, 2))


def _gates(procedure: Procedure, act: str) -> str:
    return ", ".join(str(step.number) for step in procedure.gates(act)) or "none"
