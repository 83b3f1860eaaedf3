"""What pages say about requests for access to records: stages, reasons by exemption, and what came of a stroke."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from partywall.model.people import FactKind
from partywall.service.request_documents import Taken
from partywall.service.request_passages import Stroke
from partywall.service.request_stages import Stage
from partywall.service.request_strokes import Struck

STAGES: Mapping[Stage, tuple[str, str]] = MappingProxyType(
    {
        Stage.NEW: (gettext_noop("Not read yet"), "govuk-tag--grey"),
        Stage.FAILED: (gettext_noop("Failed"), "govuk-tag--red"),
        Stage.READING: (gettext_noop("Under way"), "govuk-tag--blue"),
        Stage.DECIDE: (gettext_noop("Read"), "govuk-tag--blue"),
        Stage.MADE: (gettext_noop("Copy made"), "govuk-tag--blue"),
        Stage.RETURNED: (gettext_noop("Sent back"), "govuk-tag--orange"),
        Stage.WAITING: (gettext_noop("At its check"), "govuk-tag--yellow"),
        Stage.CHECKED: (gettext_noop("Checked"), "govuk-tag--green"),
        Stage.SENT: (gettext_noop("Sent"), "govuk-tag--green"),
        Stage.CLOSED: (gettext_noop("Closed"), "govuk-tag--grey"),
    }
)
"""Words and colour of a tag."""

WITHHOLD: Mapping[str, str] = MappingProxyType(
    {
        "other-person": gettext_noop(
            "It identifies another person; neither agreed nor reasonable without (Schedule 2, paragraph 16)"
        ),
        "serious-harm": gettext_noop("Giving it would be likely to cause serious harm (Schedule 3, Part 3)"),
        "expectations": gettext_noop(
            "It was told in the expectation that the requester would not learn it (Schedule 3, Part 3)"
        ),
        "confidential": gettext_noop("Somebody told it in confidence"),
        "crime": gettext_noop(
            "Giving it would be likely to prejudice the prevention of crime (Schedule 2, paragraph 2)"
        ),
        "legal-privilege": gettext_noop("It is advice of our lawyers (Schedule 2, paragraph 19)"),
        "judgement": gettext_noop("Another reason, which I give in words"),
    }
)
"""Why something is withheld, by the code that is kept with each decision: Data Protection Act 2018."""

DISCLOSE: Mapping[str, str] = MappingProxyType(
    {
        "consent": gettext_noop("The person it is about agreed"),
        "reasonable": gettext_noop("It is reasonable to give it without their agreement"),
        "professional-role": gettext_noop("They are named in their professional role (Schedule 2, paragraph 17)"),
        "wrong-person": gettext_noop("It is about the requester, or about nobody"),
        "entitled": gettext_noop("The requester is entitled to it for another reason, which I give in words"),
    }
)
"""Why something may stay."""

FACTS: Mapping[FactKind, str] = MappingProxyType(
    {
        FactKind.IDENTITY: gettext_noop("Who somebody is"),
        FactKind.CONTACT: gettext_noop("Address, phone or whereabouts"),
        FactKind.IDENTIFIER: gettext_noop("A number"),
        FactKind.HEALTH: gettext_noop("Health"),
        FactKind.ALLEGATION: gettext_noop("An offence or allegation"),
        FactKind.FAMILY_LIFE: gettext_noop("Family life"),
        FactKind.BACKGROUND: gettext_noop("Background"),
        FactKind.FINANCE: gettext_noop("Money"),
        FactKind.SOURCE: gettext_noop("Who told something"),
    }
)


def tag(stage: Stage) -> dict[str, str]:
    """A tag of the design system."""
    words, colour = STAGES[stage]
    return {"text": _(words), "classes": colour}


def handed_in(taken: Taken) -> str:
    """What became of files."""
    said = [
        ngettext("%(n)d document was taken in.", "%(n)d documents were taken in.", taken.taken) % {"n": taken.taken}
    ]
    if taken.twice:
        twice = ngettext("%(n)d was there already.", "%(n)d were there already.", taken.twice)
        said.append(twice % {"n": taken.twice})
    if taken.refused:
        off = ngettext("%(n)d was refused.", "%(n)d were refused.", len(taken.refused))
        said.append(off % {"n": len(taken.refused)})
    return " ".join(said)


def struck(it: Struck) -> str:
    """What a stroke came to."""
    said = [ngettext("Done on %(n)d document.", "Done on %(n)d documents.", it.done) % {"n": it.done}]
    if it.left:
        left = ngettext("%(n)d is still to come: press again.", "%(n)d are still to come: press again.", it.left)
        said.append(left % {"n": it.left})
    for why, number in it.refused.items():
        off = ngettext("Not on %(n)d document: %(why)s", "Not on %(n)d documents: %(why)s", number)
        said.append(off % {"n": number, "why": why})
    return " ".join(said)


def decided(it: Stroke) -> str:
    """What a decision for many places came to."""
    said = [
        _("%(passages)d passages in %(documents)d documents were decided.")
        % {"passages": it.passages, "documents": it.documents}
    ]
    if it.left:
        left = ngettext(
            "%(n)d document is still to come: press again.", "%(n)d documents are still to come: press again.", it.left
        )
        said.append(left % {"n": it.left})
    if it.refused:
        off = ngettext("Not in %(n)d document: %(why)s", "Not in %(n)d documents: %(why)s", len(it.refused))
        said.append(off % {"n": len(it.refused), "why": " ".join(dict.fromkeys(why for _product, why in it.refused))})
    return " ".join(said)
