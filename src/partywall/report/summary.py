"""The lines for a terminal. It scrolls into logs, so they hold counts, roles and ids; a name only where asked for."""

from __future__ import annotations

from partywall.model.disclosure import Outcome, Screening
from partywall.model.kinds import KINDS
from partywall.model.look import Look
from partywall.model.people import Register
from partywall.model.text import Document, MediaType
from partywall.report.explanation import explanation
from partywall.report.people import by_role
from partywall.report.places import Headings, dropped, homes, in_order, in_words
from partywall.report.second import second_lines
from partywall.report.traced import Traced
from partywall.report.wording import VERBS, count, sentence, shown


def summary(screening: Screening, register: Register) -> tuple[str, ...]:
    """What was found for whom: in counts, with the recipient's part in the case and id, no name."""
    lines = found(screening, by_role(screening.recipient, register))
    return tuple(filter(None, (*lines, _dropped(screening.document), outside(screening, register))))


def found(screening: Screening, recipient: str) -> tuple[str, ...]:
    """What has to be withheld, decided and read, each in a sentence."""
    withheld, referred = len(screening.outcome(Outcome.REDACT)), len(screening.outcome(Outcome.REFER))
    unread, gone = len(screening.unread), len(screening.left_out)
    nothing = f"Nothing was found that must be withheld from {recipient}."
    must = f"{count(withheld, 'passage')} must be withheld from {recipient}."
    lines = (
        must if withheld else nothing,
        f"{referred:,} need{'s' if referred == 1 else ''} your decision; withheld until then." if referred else "",
        f"{unread:,} could not be read, so nobody knows what is there." if unread else "",
        f"{count(gone, 'file')} inside could not be read, and by a person's decision no copy has them." if gone else "",
        *_other_kinds(screening.document),
        *second_lines(screening.second),
    )
    return tuple(line for line in lines if line)


def explained(screening: Screening, register: Register) -> tuple[str, ...]:
    """Each passage in one sentence: where, what is done, whose it is and why. These lines name people."""
    known = homes(screening.document)
    headings = Headings(Look(), known)
    traced = Traced(screening.provenances)
    lines = []
    for number, (passage, decision) in enumerate(in_order(screening), 1):
        home = known[passage.span.document, passage.span.part]
        where = in_words(passage.span, home, headings)
        said = explanation(passage, home.part, traced.of(passage.span), screening, register)
        lines.append(shown(f"{number}. {sentence(f'{VERBS[decision.outcome]}, {where}')} {said}"))
    return tuple(lines)


def outside(screening: Screening, register: Register) -> str:
    """A warning that the recipient is not of the case's family; empty where they are.

    One wrong figure in an id sends a family's whole story to somebody else.
    """
    case, person = register.case(screening.case), register.person(screening.recipient)
    if case is None or person is None or case.family in person.families:
        return ""
    return "Take care: the recipient is not counted to the case's family, and what is that family's own stays in."


def _other_kinds(document: Document) -> tuple[str, ...]:
    """That the copy of the file, or of one inside it, is of another kind than the original, and why."""
    changed = {inner.media_type: None for inner in document.walk() if not _keeps_its_kind(inner.media_type)}
    return tuple(
        sentence(f"{KINDS[kind].called} goes out as {KINDS[KINDS[kind].copied_as].called}. {KINDS[kind].why}")
        for kind in changed
    )


def _keeps_its_kind(kind: MediaType) -> bool:
    return KINDS[kind].copied_as is kind


def _dropped(document: Document) -> str:
    number = sum(dropped(document).values())
    hidden = count(number, "hidden part of the file goes", "hidden parts of the file go")
    return f"{hidden} into no copy (such as comments, properties and the file's name)." if number else ""
