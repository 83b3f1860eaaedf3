"""Who may see what of a product. While somebody checks it blind, they see the copy and its recipient alone."""

from __future__ import annotations

from enum import StrEnum

from partywall.model.product import Doer, Edition, EditionState, Product, ProductState, Role
from partywall.procedure.situation import Refusal

_S = EditionState


class View(StrEnum):
    """Something that can be looked at."""

    PRODUCT = "product"
    """Kind, recipients, sources, answers, where each edition stands."""
    DRAFT = "draft"
    """The document as it was handed in, and its sources."""
    FINDINGS = "findings"
    """What the machine found and the author decided."""
    COPY = "copy"
    """An edition's bytes, its pages, and to whom it goes."""
    COMPARISON = "comparison"
    """The three sets of marks of a check, side by side."""
    DELIVERY = "delivery"
    """Address, method, parcel."""
    HISTORY = "history"
    """The product's entries in the ledger: ids and digests."""


SHOWS_MARKS = frozenset({View.DRAFT, View.FINDINGS, View.COMPARISON})
"""Views that show, by themselves or beside a copy, what was found or withheld. Who saw one checks nothing blind."""


def is_noted(view: View, doer: Doer, product: Product, edition: Edition | None) -> bool:
    """Whether a look has to be recorded with ``LookAtFindings``: the first of whoever could still check it blind."""
    if product.state is ProductState.CLOSED:  # nothing of it is checked any more
        return False
    if view not in SHOWS_MARKS or doer.account in product.looked | product.hands:
        return False
    return _works_on_it(doer, product) and not (edition and _checks(view, doer, edition))


def may_see(view: View, doer: Doer, product: Product, edition: Edition | None) -> Refusal | None:
    """None if they may see it, else why not."""
    if Role.ADMINISTRATOR in doer.roles:
        return Refusal("administrator", "An administrator runs the system and reads no case.")
    blind = [each for each in product.editions if _blind(each, doer)]
    if blind:
        if view is View.COPY and edition in blind:
            return None
        return Refusal("blind", "While you check it blind, you see the copy and its recipient alone.")
    if _works_on_it(doer, product) or _called_in(view, doer, product, edition):
        return None
    return Refusal("case", "There is no such document among those that you may see.")


def _blind(edition: Edition, doer: Doer) -> bool:
    return edition.state is _S.BLIND and edition.check is not None and edition.check.checker == doer.account


def _works_on_it(doer: Doer, product: Product) -> bool:
    return Role.OFFICER in doer.roles or bool(product.case in doer.cases and doer.roles & {Role.AUTHOR, Role.MANAGER})


def _called_in(view: View, doer: Doer, product: Product, edition: Edition | None) -> bool:
    """Checkers, senders and auditors, who do not work on the case."""
    if Role.AUDITOR in doer.roles and view is View.HISTORY:
        return True
    if Role.CHECKER in doer.roles and (_checks(view, doer, edition) or _looks_afterwards(view, doer, product, edition)):
        return True
    states = {_S.CHECKED, _S.EMERGENCY, _S.RELEASED, _S.RECALLED}
    return (
        Role.SENDER in doer.roles
        and edition is not None
        and edition.state in states
        and (view in {View.COPY, View.DELIVERY})
    )


def _checks(view: View, doer: Doer, edition: Edition | None) -> bool:
    """The checker of the check under way sees, once no longer blind, all that is compared."""
    if edition is None or edition.check is None or edition.check.checker != doer.account:
        return False
    return edition.state is _S.COMPARING and view in {View.COPY, View.COMPARISON, View.FINDINGS, View.DRAFT}


def _looks_afterwards(view: View, doer: Doer, product: Product, edition: Edition | None) -> bool:
    """Who may look at what left in an emergency, as its check would have, sees the copy until somebody has."""
    if view is not View.COPY or edition is None or edition.release is None:
        return False
    emergency = edition.emergency
    if emergency is None or emergency.granted_by is None or emergency.reviewed_by:
        return False
    others = frozenset({*product.hands, emergency.asked_by, emergency.granted_by})
    return not product.behind(doer.people) & product.behind(others)


def waits_for(doer: Doer, product: Product) -> tuple[Edition, ...]:
    """The editions that somebody might check or send, by where they stand. ``rules`` says whether they may."""
    wanted: set[EditionState] = set()
    if Role.CHECKER in doer.roles:
        wanted |= {_S.WAITING}
    if Role.SENDER in doer.roles:
        wanted |= {_S.CHECKED, _S.EMERGENCY}
    return tuple(edition for edition in product.editions if edition.state in wanted)
