"""What is done with a product, through the service on both databases."""

from __future__ import annotations

import json

import pytest

import accounting
from databases import database
from service import working
from service.working import House, at_work

__all__ = ["at_work", "database"]


def test_a_letter_is_written_screened_made_checked_and_leaves(database: str) -> None:
    """From its opening to its closing, by six people and the house, with one entry in the ledger for each act."""
    from partywall.model.product import EditionState, ProductState
    from partywall.model.text import digest_of
    from partywall.procedure import acts
    from partywall.service import releases, seen

    made = working.house()
    id = working.opened(made)
    working.screened(made, id)
    edition = working.made_edition(made, id)
    working.checked(made, id, edition)
    done = working.released(made, id, edition)
    found = made.product(id).edition(edition)
    assert found is not None and found.state is EditionState.RELEASED and found.release is not None
    left = releases.parcel_of(made.sender, id, edition, at=made.tick())
    assert digest_of(left.content) == found.footing.copy == found.release.copy
    assert done.shown == "" and done.act == "release-edition"
    made.do("sender", acts.ConfirmDelivery(edition, arrived=True), id)
    made.do("author", acts.CloseProduct(), id)
    assert made.product(id).state is ProductState.CLOSED
    assert accounting.ledger_words()[-3:] == ["release-edition", "confirm-delivery", "close-product"]
    certificate = json.loads(seen.certificate_of(made.author, id, edition, at=made.tick()))
    assert certificate["copy"] == found.footing.copy and certificate["release"]["state"] != "blocked"


@pytest.mark.parametrize("at_work", ["sqlite"], indirect=True)
def test_a_stamp_says_nothing_that_the_copy_withholds(at_work: House) -> None:
    """The case's number is withheld in the plan's text: its pages bear the copy's own id and the initials alone."""
    from partywall.service import seen

    made = at_work
    plan = (working.EXAMPLES / "documents" / "plan.pdf").read_bytes()
    id = working.opened(made, content=plan, name="plan.pdf")
    working.screened(made, id)
    edition = working.made_edition(made, id)
    text = " ".join(part.text for part in seen.text_of(made.author, id, edition, at=made.tick()))
    found = made.product(id).edition(edition)
    assert found is not None and found.stamped and found.pages == 3
    assert f"for DA · copy {edition}" in text and working.CASE not in text


@pytest.mark.parametrize("at_work", ["sqlite"], indirect=True)
def test_a_page_with_no_room_for_a_stamp_goes_without_one(at_work: House) -> None:
    """Where the procedure demands none; else the job says why there is no copy."""
    import io

    from reportlab.pdfgen.canvas import Canvas

    made = at_work
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(300, 80), invariant=True)
    canvas.drawString(10, 40, "The meeting is on Friday at ten.")
    canvas.save()
    id = working.opened(made, content=held.getvalue(), name="card.pdf")
    working.screened(made, id)
    made.edition = working.made_edition(made, id)
    edition = made.product(id).edition(made.edition)
    assert edition is not None and not edition.stamped and edition.verified
