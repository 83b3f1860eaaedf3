"""What has to hold before a copy leaves, in words for those who send it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partywall.procedure.rules import Demand
from partywall.procedure.situation import Refusal
from partywall.procedure.written import Gate

_GATES: Mapping[Gate, str] = MappingProxyType(
    {
        Gate.RECIPIENT_ENTITLED: gettext_noop("This person may have it"),
        Gate.REGISTER_FRESH: gettext_noop("The register is fresh"),
        Gate.SOURCES_NAMED: gettext_noop("It is named from what it was written"),
        Gate.SOURCES_DECIDED: gettext_noop("Every source may be used"),
        Gate.SCREENED: gettext_noop("The document was read for this person"),
        Gate.NOTHING_REFERRED: gettext_noop("Every passage is decided"),
        Gate.EVERYTHING_READ: gettext_noop("Everything in the document could be read"),
        Gate.VERIFIED: gettext_noop("The copy passed every check of its bytes"),
        Gate.STAMPED: gettext_noop("Each page says whose copy it is"),
        Gate.CHECKED: gettext_noop("An independent person checked exactly this copy"),
        Gate.DELIVERY_ALLOWED: gettext_noop("This way is allowed for this person"),
        Gate.ADDRESS_FRESH: gettext_noop("The address comes from the register of today"),
        Gate.ADDRESS_KEYED: gettext_noop("A second person keyed the address again"),
        Gate.SEALED: gettext_noop("It leaves sealed where this way asks for it"),
        Gate.NOT_PAUSED: gettext_noop("Nothing is stopped after a near miss"),
        Gate.EMERGENCIES_REVIEWED: gettext_noop("Every release in an emergency was looked at"),
        Gate.RECALLS_DONE: gettext_noop("Every task of a recall is done"),
        Gate.TRAINED: gettext_noop("You have the training"),
        Gate.PAGES_SEEN: gettext_noop("Every page was read"),
        Gate.DIFFERENCES_SETTLED: gettext_noop("Every difference is settled"),
    }
)


def demand_words(demand: Demand) -> str:
    """What has to hold, in a short line. What the council asks in its own words is told in those."""
    if demand.step is None:
        return _("Nothing on which the copy rests has changed")
    gate = demand.step.gate
    return _(_GATES[gate]) if gate and gate in _GATES else demand.step.title


def refusal_words(refusals: tuple[Refusal, ...]) -> tuple[str, ...]:
    """Why not, each sentence once."""
    return tuple(dict.fromkeys(row.why for row in refusals))
