"""What pages say about products: where things stand, and what somebody may have, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType

from django.utils.translation import gettext, gettext_noop, ngettext

from partywall.model.disclosure import Outcome
from partywall.model.people import FactKind
from partywall.model.product import EditionState, ProductState, Role
from partywall.procedure.steps import Phase, StepState
from partywall.procedure.waiting import Wait
from partywall.service.entitled import Entitled, Kept
from partywall.web.templating import PLACE, listed

FACTS: Mapping[FactKind, str] = MappingProxyType(
    {
        FactKind.IDENTITY: gettext_noop("the new name"),
        FactKind.CONTACT: gettext_noop("where they live or can be reached"),
        FactKind.IDENTIFIER: gettext_noop("numbers such as the NHS number"),
        FactKind.HEALTH: gettext_noop("health"),
        FactKind.ALLEGATION: gettext_noop("offences and allegations"),
        FactKind.FAMILY_LIFE: gettext_noop("family life"),
        FactKind.BACKGROUND: gettext_noop("background, such as religion or immigration"),
        FactKind.FINANCE: gettext_noop("money"),
    }
)
NEARLY_ALL = 5
"""From so many kinds of facts withheld on, whatever is told of a person is."""
STATES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        EditionState.MADE: (gettext_noop("Made"), "govuk-tag--blue"),
        EditionState.WAITING: (gettext_noop("Waits for its check"), "govuk-tag--yellow"),
        EditionState.BLIND: (gettext_noop("Being checked"), "govuk-tag--yellow"),
        EditionState.COMPARING: (gettext_noop("Being checked"), "govuk-tag--yellow"),
        EditionState.CHECKED: (gettext_noop("Checked"), "govuk-tag--green"),
        EditionState.RETURNED: (gettext_noop("Sent back"), "govuk-tag--orange"),
        EditionState.EMERGENCY: (gettext_noop("May leave in an emergency"), "govuk-tag--orange"),
        EditionState.RELEASED: (gettext_noop("Sent"), "govuk-tag--green"),
        EditionState.RECALLED: (gettext_noop("Recalled"), "govuk-tag--red"),
        EditionState.WITHDRAWN: (gettext_noop("Withdrawn"), "govuk-tag--grey"),
        ProductState.CLOSED: (gettext_noop("Closed"), "govuk-tag--grey"),
        "lapsed": (gettext_noop("No longer valid"), "govuk-tag--orange"),
    }
)
"""Words and colour of a tag."""
WAITS: Mapping[Wait, str] = MappingProxyType(
    {
        Wait.RECALL: gettext_noop("It is to be got back, since %(day)s"),
        Wait.REVIEW: gettext_noop("It left in an emergency, and is to be looked at, since %(day)s"),
        Wait.GRANT: gettext_noop("Somebody asked for a release in an emergency, on %(day)s"),
        Wait.DECIDE_RECIPIENT: gettext_noop("Waits for a decision on somebody who is to have it, since %(day)s"),
        Wait.DECIDE_SOURCE: gettext_noop("Waits for a decision on a text, since %(day)s"),
        Wait.CHECK: gettext_noop("Waits for a checker, since %(day)s"),
        Wait.FINISH_CHECK: gettext_noop("Being checked, since %(day)s"),
        Wait.CORRECT: gettext_noop("Sent back to its author, on %(day)s"),
        Wait.CHOOSE_DELIVERY: gettext_noop("Waits for a sender, since %(day)s"),
        Wait.KEY_ADDRESS: gettext_noop("Waits for a second sender, since %(day)s"),
        Wait.RELEASE: gettext_noop("Ready to be sent, since %(day)s"),
        Wait.SUBMIT: gettext_noop("To be handed to its check, since %(day)s"),
        Wait.MAKE: gettext_noop("Being prepared, since %(day)s"),
        Wait.CONFIRM: gettext_noop("Sent, and not known to have arrived, since %(day)s"),
    }
)
"""Where a document stands in a list: what has to be done next, and since when."""
STEPS: Mapping[StepState, tuple[str, str]] = MappingProxyType(
    {
        StepState.DONE: (gettext_noop("Done"), ""),
        StepState.NOW: (gettext_noop("To do now"), "govuk-tag--blue"),
        StepState.WAITS: (gettext_noop("Waits"), "govuk-tag--yellow"),
        StepState.LATER: (gettext_noop("Not yet"), "govuk-tag--grey"),
    }
)
PHASES: Mapping[Phase, str] = MappingProxyType(
    {
        Phase.PREPARE: gettext_noop("Before it is read"),
        Phase.READ: gettext_noop("What is withheld"),
        Phase.CHECK: gettext_noop("The independent check"),
        Phase.SEND: gettext_noop("Sending it"),
        Phase.END: gettext_noop("Afterwards"),
    }
)
ROLES: Mapping[Role, str] = MappingProxyType(
    {
        Role.AUTHOR: gettext_noop("an author"),
        Role.CHECKER: gettext_noop("a checker"),
        Role.SENDER: gettext_noop("a sender"),
        Role.MANAGER: gettext_noop("a manager"),
        Role.OFFICER: gettext_noop("an officer"),
        Role.TRAINER: gettext_noop("a trainer"),
    }
)
JOBS: Mapping[str, str] = MappingProxyType(
    {
        "": gettext_noop("Waits for its turn"),
        "reading the document": gettext_noop("Reading the document"),
        "reading the records": gettext_noop("Reading the records"),
        "finding passages": gettext_noop("Looking for passages about other people"),
        "making and checking the copy": gettext_noop("Making the copy and checking it"),
        "reading the copy": gettext_noop("Reading the finished copy again"),
    }
)
"""What a job says of itself."""


def tag(state: str) -> dict[str, str]:
    """A tag of the design system."""
    words, colour = STATES[state]
    return {"text": gettext(words), "classes": colour}


def step_tag(state: StepState) -> dict[str, str]:
    """A tag for a step."""
    words, colour = STEPS[state]
    return {"text": gettext(words), "classes": colour}


def someone(roles: frozenset[Role]) -> str:
    """``a manager or an officer``."""
    words = [gettext(ROLES[role]) for role in Role if role in roles and role in ROLES]
    if len(words) < 2:
        return "".join(words)
    return gettext("%(before)s or %(last)s") % {"before": ", ".join(words[:-1]), "last": words[-1]}


def job(words: str, share: float) -> str:
    """What is being done, and how much of it is."""
    said = gettext(JOBS.get(words, JOBS[""]))
    return gettext("%(what)s (%(share)s %%)") % {"what": said, "share": round(share * 100)} if words else said


def may_have(it: Entitled) -> tuple[str, ...]:
    """What somebody may have, in a few sentences."""
    return (*of_the_family(it), of_others(it))


def of_the_family(it: Entitled) -> tuple[str, ...]:
    """What somebody may have about themselves and the case's family."""
    return tuple(_of_the_family(it))


def _of_the_family(it: Entitled) -> Iterator[str]:
    names = listed(it.open_family)
    if it.own is not Outcome.DISCLOSE:
        yield gettext("A person decides what of their own information they have.")
    elif names:
        yield gettext("Has what is about themselves, and about %(names)s.") % {"names": names}
    else:
        yield gettext("Has what is about themselves.")
    for kept in it.kept:
        yield _kept(kept)


def of_others(it: Entitled) -> str:
    """What somebody may have about everybody else; by the policy, and so the same for all."""
    if it.others is Outcome.REDACT and it.confided is Outcome.REDACT:
        return gettext("Nothing about other families, and not who told us something in confidence.")
    if it.others is Outcome.REDACT:
        return gettext("Nothing about other families.")
    return gettext("What is about other families, a person decides.")


def _kept(kept: Kept) -> str:
    given = {"names": listed(kept.people), "facts": listed(gettext(FACTS[fact]) for fact in kept.facts)}
    if len(kept.facts) >= NEARLY_ALL:
        return gettext("Next to nothing about %(names)s.") % given
    if kept.asked:
        return gettext("Of %(names)s, a person decides: %(facts)s.") % given
    return gettext("Of %(names)s, all but: %(facts)s.") % given


def clock(due: datetime, now: datetime) -> str:
    """How long there still is, or by how much it is late, in days of the place where it is read."""
    days = (due.astimezone(PLACE).date() - now.astimezone(PLACE).date()).days
    if due < now:
        late = max(-days, 0)
        if not late:
            return gettext("Late: it was due today")
        return ngettext("Late by %(days)d day", "Late by %(days)d days", late) % {"days": late}
    if not days:
        return gettext("Due today")
    return ngettext("Due tomorrow", "Due in %(days)d days", days) % {"days": days}
