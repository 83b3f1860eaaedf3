"""What a schedule says is destroyed is destroyed, and the ledger still verifies."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from partywall.model.product import ProductId
from service import working
from service.working import House, at_work

__all__ = ["at_work"]


def closed(made: House) -> ProductId:
    """A letter of this test's own, since files are shared by all copies of a database: gone, and closed."""
    from partywall.procedure import acts

    id = working.opened(made)
    working.screened(made, id)
    made.edition = working.made_edition(made, id)
    working.checked(made, id, made.edition)
    working.released(made, id, made.edition)
    made.do("author", acts.CloseProduct(), id)
    return id


def test_two_officers_destroy_a_product_whose_time_has_come(at_work: House, tmp_path: Path) -> None:
    """Then no original, copy, finding or word of it opens, no file of it is left, and the ledger still holds."""
    from partywall.errors import Refused
    from partywall.service import retaining
    from partywall.service.ledger import publish_ledger, verify_house
    from partywall.service.product_check import changed_unseen
    from partywall.store.products.models import EditionRow, PaperRow, ProductRow
    from partywall.store.settings import Settings
    from partywall.store.vault import blobs
    from partywall.store.vault.models import Blob

    made = at_work
    id = closed(made)
    copy = made.product(id).edition(made.edition).footing.copy  # type: ignore[union-attr]
    assert not retaining.due_for_destruction(made.officer, at=made.tick())
    with pytest.raises(Refused, match="time has not come"):
        retaining.propose_destruction(made.officer, id, "Too early.", at=made.tick())
    then = made.now + timedelta(days=366 * 80)
    (due,) = retaining.due_for_destruction(made.officer, at=then)
    assert due.product == id and due.proposed_by is None
    with pytest.raises(Refused, match="Nobody has proposed"):
        retaining.destroy(made.officer, id, at=then)
    retaining.propose_destruction(made.officer, id, "Its time has come.", at=then)
    with pytest.raises(Refused, match="Whoever proposed it"):
        retaining.destroy(made.officer, id, at=then)
    retaining.destroy(made.second_officer, id, at=then)
    for gone in (lambda: blobs.get(id, copy), lambda: made.product(id)):
        with pytest.raises(Refused, match="destroyed"):
            gone()
    row = ProductRow.objects.get(id=id)
    assert (row.case, row.makers, row.sealed) == ("", [], None)
    assert not Blob.objects.filter(owner=id).exists() and not PaperRow.objects.filter(product=id).exists()
    assert set(EditionRow.objects.filter(product=id).values_list("recipient", flat=True)) == {""}
    assert not retaining.due_for_destruction(made.officer, at=then) and not list(changed_unseen())
    from django.conf import settings

    published: Settings = replace(settings.HOUSE, folder=tmp_path)
    publish_ledger(published, then)
    assert verify_house(published).holds


def test_what_somebody_asks_to_keep_is_kept(at_work: House) -> None:
    """A court or a complaint: a proposal falls with it, and nobody else's is needed later than before."""
    from partywall.errors import Refused
    from partywall.service import retaining

    made = at_work
    id = closed(made)
    then = made.now + timedelta(days=366 * 80)
    retaining.propose_destruction(made.officer, id, "Its time has come.", at=then)
    retaining.keep_product(made.second_officer, id, then + timedelta(days=365), at=then)
    with pytest.raises(Refused, match="time has not come"):
        retaining.destroy(made.second_officer, id, at=then)
    assert made.product(id).id == id


def test_an_open_product_is_never_destroyed(at_work: House) -> None:
    """However old it is."""
    from partywall.errors import Refused
    from partywall.service import retaining

    made = at_work
    id = working.opened(made)
    then = made.now + timedelta(days=366 * 80)
    with pytest.raises(Refused, match="open"):
        retaining.propose_destruction(made.officer, id, "Old.", at=then)


def test_what_is_not_dealt_with_yet_is_not_destroyed(at_work: House) -> None:
    """A recall with tasks, a near miss that still stops the line; what they say of anybody goes with the product."""
    from partywall.errors import Refused
    from partywall.procedure import acts
    from partywall.service import incidents, retaining
    from partywall.service.incidents import Mechanism
    from partywall.store.products.models import PauseRow

    made = at_work
    id = closed(made)
    incidents.report_near_miss(made.officer, id, Mechanism.OTHER, "Both letters lay in one tray.", at=made.tick())
    made.do("sender", acts.RecallEdition(made.edition, "The wrong enclosure."), id)
    made.now += timedelta(days=366 * 80)

    def propose() -> None:
        retaining.propose_destruction(made.second_officer, id, "Its time has come.", at=made.tick())

    with pytest.raises(Refused, match="not dealt with"):
        propose()
    rows = PauseRow.objects.order_by("since", "id")
    assert {row.recipient for row in rows} == {None, working.FATHER}
    for row in rows:
        with pytest.raises(Refused, match="not dealt with"):
            propose()
        incidents.lift_pause(made.second_officer, row.id, "The trays are apart now.", at=made.tick())
    with pytest.raises(Refused, match="not dealt with"):
        propose()
    recall = made.product(id).editions[0].recall
    assert recall is not None
    for task in recall.tasks:
        made.do("officer", acts.DoRecallTask(made.edition, task.code, "By telephone."), id)
    propose()
    retaining.destroy(made.officer, id, at=made.tick())
    assert set(PauseRow.objects.values_list("recipient", "reason_sealed")) == {(None, None)}
