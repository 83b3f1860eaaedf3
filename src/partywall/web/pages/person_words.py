"""What the register says of people in sentences: what is withheld, from whom, and what was different before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partywall.model.people import EVERYONE, Address, LinkBasis, PersonId, Relation, Restriction
from partywall.service.register_changes import Change, PersonChange
from partywall.web.pages.rule_words import fact_words
from partywall.web.templating import day, listed

_CHANGED: Mapping[Change, str] = {
    Change.CAME: gettext_noop("Came into the register."),
    Change.LEFT: gettext_noop("Is no longer in the register."),
    Change.NAME: gettext_noop("Has another name. Now: %(what)s."),
    Change.BORN: gettext_noop("Another date of birth or death."),
    Change.ROLE: gettext_noop("Another part in family or case. Now: %(what)s."),
    Change.FAMILY: gettext_noop("Counted to other families. Now: %(what)s."),
    Change.ADDRESS_NEW: gettext_noop("New address: %(what)s"),
    Change.ADDRESS_GONE: gettext_noop("No longer there, or written differently: %(what)s"),
    Change.CONTACT: gettext_noop("Another phone or e-mail."),
    Change.RESTRICTION_NEW: gettext_noop("New: %(what)s"),
    Change.RESTRICTION_GONE: gettext_noop("No longer: %(what)s"),
    Change.KEPT_NEW: gettext_noop("Newly withheld from them. %(what)s"),
    Change.KEPT_GONE: gettext_noop("No longer withheld from them by the register. %(what)s"),
    Change.SOURCE_NEW: gettext_noop("Is a protected source now. %(what)s"),
    Change.SOURCE_GONE: gettext_noop("Is no longer a protected source. %(what)s"),
    Change.RELATION_NEW: gettext_noop("New: %(what)s"),
    Change.RELATION_GONE: gettext_noop("No longer: %(what)s"),
}
_COUNTED: Mapping[LinkBasis, str] = {
    LinkBasis.RECORDED: gettext_noop("as the case system has it"),
    LinkBasis.ADDRESS: gettext_noop("not recorded: counted to it because of the same address"),
    LinkBasis.MOTHER: gettext_noop("not recorded: counted to it because of their mother"),
    LinkBasis.MEETING: gettext_noop("not recorded: counted to it because of a shared conference"),
}
Names = Mapping[PersonId, str]


def restriction_words(row: Restriction, names: Names, with_person: bool = True) -> str:
    """What of whom is withheld from whom, and why."""
    given = {
        "person": names.get(row.person, row.person),
        "facts": fact_words(row.categories),
        "whom": _("everybody") if EVERYONE in row.withheld_from else listed(_named(row.withheld_from, names)),
        "why": row.why,
    }
    said = _("Of %(person)s: %(facts)s.") if with_person else _("Withheld from %(whom)s: %(facts)s.")
    return f"{said % given} {_('Because: %(why)s.') % given}" if row.why else said % given


def relation_words(row: Relation, names: Names) -> str:
    """``Joanne Pellow is the mother of Ruby Pellow``, in the register's words."""
    given = {"a": names.get(row.a, row.a), "kind": row.kind, "b": names.get(row.b, row.b)}
    return _("%(a)s: %(kind)s %(b)s") % given


def address_words(address: Address) -> str:
    """An address with what it is and from when until when."""
    place = ", ".join(filter(None, (address.line, address.postcode)))
    kind = _("to send to") if address.kind == "recipient" else address.kind
    given = {"place": place, "kind": kind, "from": day(address.start), "until": day(address.end)}
    if address.start and address.end:
        return _("%(place)s (%(kind)s, from %(from)s until %(until)s)") % given
    if address.start:
        return _("%(place)s (%(kind)s, since %(from)s)") % given
    if address.end:
        return _("%(place)s (%(kind)s, until %(until)s)") % given
    return _("%(place)s (%(kind)s, since when is not known)") % given


def counted_words(basis: LinkBasis) -> str:
    """Why somebody is counted to a family."""
    return _(_COUNTED[basis])


def change_words(change: PersonChange, names: Names) -> str:
    """What is different about somebody."""
    what = change.words
    if change.restriction:
        others = change.what in {Change.KEPT_NEW, Change.KEPT_GONE}
        what = restriction_words(change.restriction, names, with_person=others)
    elif change.relation:
        what = relation_words(change.relation, names)
    elif change.address:
        what = address_words(change.address)
    return _(_CHANGED[change.what]) % {"what": what}


def spoken_of(changes: Iterable[PersonChange]) -> set[PersonId]:
    """Everybody of whom changes speak."""
    found: set[PersonId] = set()
    for change in changes:
        if change.restriction:
            found |= {change.restriction.person, *change.restriction.withheld_from} - {EVERYONE}
        if change.relation:
            found |= {change.relation.a, change.relation.b}
    return found


def _named(ids: Iterable[PersonId], names: Names) -> list[str]:
    return [names.get(id, id) for id in ids]
