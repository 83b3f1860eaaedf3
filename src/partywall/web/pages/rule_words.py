"""The rules of the policy in words: for what each holds, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partywall.model.disclosure import EvidenceKind, Outcome
from partywall.model.people import FactKind
from partywall.web.templating import listed

FACTS: Mapping[FactKind, str] = MappingProxyType(
    {
        FactKind.IDENTITY: gettext_noop("who somebody is"),
        FactKind.CONTACT: gettext_noop("address, phone or whereabouts"),
        FactKind.IDENTIFIER: gettext_noop("a number that identifies somebody"),
        FactKind.HEALTH: gettext_noop("health"),
        FactKind.ALLEGATION: gettext_noop("an offence or allegation"),
        FactKind.FAMILY_LIFE: gettext_noop("family life"),
        FactKind.BACKGROUND: gettext_noop("background, such as religion or immigration"),
        FactKind.FINANCE: gettext_noop("money"),
        FactKind.SOURCE: gettext_noop("who told something in confidence"),
    }
)
_WHO: Mapping[str, str] = MappingProxyType(
    {
        "recipient": gettext_noop("the recipient"),
        "case family": gettext_noop("the family of the case"),
        "professional": gettext_noop("a professional"),
        "other family": gettext_noop("another family"),
        "stranger": gettext_noop("somebody whom the register does not know"),
        "unknown": gettext_noop("somebody, and it is not known who"),
    }
)
_EVIDENCE: Mapping[EvidenceKind, str] = MappingProxyType(
    {
        EvidenceKind.MENTION: gettext_noop("somebody is named"),
        EvidenceKind.COPIED: gettext_noop("it was copied from a record"),
        EvidenceKind.RETOLD: gettext_noop("a record tells the same"),
        EvidenceKind.FOR_PROFESSIONALS: gettext_noop("it was copied from a record for professionals"),
        EvidenceKind.IDENTIFIER: gettext_noop("a number, address or other identifier"),
        EvidenceKind.DESCRIPTION: gettext_noop("somebody is described"),
        EvidenceKind.CARRIED_ON: gettext_noop("it goes on about somebody named before"),
        EvidenceKind.COMBINATION: gettext_noop("what is left singles somebody out"),
        EvidenceKind.ADDED: gettext_noop("somebody marked it by hand"),
        EvidenceKind.SECOND_EYES: gettext_noop("a language model quoted it"),
        EvidenceKind.READ: gettext_noop("the trained reader marked it"),
        EvidenceKind.NOT_READ: gettext_noop("nobody could read it"),
    }
)
_OUTCOMES: Mapping[Outcome, tuple[str, str]] = MappingProxyType(
    {
        Outcome.REDACT: (gettext_noop("Withheld"), "redact"),
        Outcome.REFER: (gettext_noop("A person decides"), "refer"),
        Outcome.DISCLOSE: (gettext_noop("May stay"), "disclose"),
    }
)


class Rule(Protocol):
    """A rule as the policy has it."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def outcome(self) -> Outcome: ...
    @property
    def reason(self) -> str: ...
    @property
    def who(self) -> Iterable[str]: ...
    @property
    def fact(self) -> Iterable[FactKind]: ...
    @property
    def evidence(self) -> Iterable[EvidenceKind]: ...
    @property
    def restricted(self) -> bool | None: ...
    @property
    def protected(self) -> bool | None: ...
    @property
    def own_words(self) -> bool | None: ...
    @property
    def sure(self) -> float: ...
    @property
    def below(self) -> float | None: ...


@dataclass(frozen=True, slots=True)
class RuleShown:
    """A rule for a table."""

    id: str
    text: str
    holds: tuple[str, ...]
    """For what it holds, one sentence for each condition; none: for everything."""
    then: str
    tone: str
    label: str
    """What stands in the copy in its place; empty where nothing is taken away."""


def rule_shown(rule: Rule, labels: Mapping[str, str]) -> RuleShown:
    """A rule in words."""
    then, tone = _OUTCOMES[rule.outcome]
    label = "" if rule.outcome is Outcome.DISCLOSE else labels.get(rule.reason, "")
    return RuleShown(rule.id, rule.text, tuple(_conditions(rule)), _(then), tone, label)


def outcome_words(outcome: Outcome) -> str:
    """``Withheld``."""
    return _(_OUTCOMES[outcome][0])


def fact_words(facts: Iterable[FactKind]) -> str:
    """``health and money``."""
    return listed(_(FACTS[fact]) for fact in FACTS if fact in set(facts))


def _conditions(rule: Rule) -> Iterator[str]:
    if rule.who:
        yield _("It is about: %(who)s.") % {"who": _or(_WHO[who] for who in _WHO if who in set(rule.who))}
    if rule.fact:
        yield _("It tells: %(what)s.") % {"what": _or(FACTS[fact] for fact in FACTS if fact in set(rule.fact))}
    if rule.evidence:
        kinds = _or(_EVIDENCE[kind] for kind in _EVIDENCE if kind in set(rule.evidence))
        yield _("All there is for it: %(evidence)s.") % {"evidence": kinds}
    for holds, yes, no in (
        (
            rule.restricted,
            _("The register withholds this from the recipient."),
            _("The register does not withhold it from the recipient."),
        ),
        (rule.protected, _("The person is a protected source."), _("The person is no protected source.")),
        (
            rule.own_words,
            _("By the text, the recipient says it."),
            _("It is not, by the text, the recipient who says it."),
        ),
    ):
        if holds is not None:
            yield yes if holds else no
    if rule.sure:
        yield _("It is at least %(sure)s %% sure.") % {"sure": f"{rule.sure * 100:g}"}
    if rule.below is not None:
        yield _("It is less than %(sure)s %% sure.") % {"sure": f"{rule.below * 100:g}"}


def _or(words: Iterable[str]) -> str:
    *before, last = (_(word) for word in words)
    return _("%(before)s; or %(last)s") % {"before": "; ".join(before), "last": last} if before else last
