"""The page of roles and acts is what the rules say."""

from __future__ import annotations

from pathlib import Path

from partywall.model.product import EditionState
from partywall.procedure.acts import name_of
from partywall.procedure.table import TABLE
from tests.procedure.roles_and_acts import LETTERS, act_rows, page
from tests.procedure.stages import stages

PAGE = Path(__file__).parent.parent.parent / "docs" / "roles-and-acts.md"


def test_the_page_is_what_the_rules_say() -> None:
    """If a rule changes, the page changes with it: python -m tests.procedure.roles_and_acts > docs/roles-and-acts.md"""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_state_of_an_edition_is_a_stage() -> None:
    """No state of an edition is left out of the page."""
    assert {edition.state for product in stages().values() for edition in product.editions} == set(EditionState)


def test_nobody_may_who_is_not_in_the_table() -> None:
    """A role stands in an act's row only if the table of acts has it there, and each act of people has somebody."""
    roles = {name_of(kind): {LETTERS[role] for role in row.roles} for kind, row in TABLE.items()}
    for act, *cells in act_rows():
        may = {letter.strip("°·") for each in cells for letter in each.split()}
        assert may
        assert may <= roles[act]
