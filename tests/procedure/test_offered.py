"""Which acts somebody may do now, held to the rules themselves."""

from __future__ import annotations

import pytest

from partywall.procedure import acts
from partywall.procedure.acts import Act, EditionAct, name_of
from partywall.procedure.offered import offers
from partywall.procedure.rules import refusals
from partywall.procedure.table import TABLE, after
from tests.procedure import small

TOLD = [
    (who, act) for who, act in small.STORY if not isinstance(act, acts.OpenProduct) and not TABLE[type(act)].machine
]


@pytest.mark.parametrize(("who", "act"), TOLD, ids=lambda value: name_of(type(value)) if isinstance(value, Act) else "")
def test_what_the_story_does_next_is_offered(who: object, act: Act) -> None:
    """Whatever somebody does on the way from opening to closing was offered to them right before."""
    product = small.told(type(act))
    edition = act.edition if isinstance(act, EditionAct) else None
    assert isinstance(who, type(small.AUTHOR))
    found = [
        row for row in offers(who, product, small.SITUATION) if (row.act, row.edition) == (name_of(type(act)), edition)
    ]
    assert any(row.may for row in found)


def test_nothing_is_offered_that_is_refused_whatever_is_said() -> None:
    """To somebody without a part in the case nothing is offered, and each act says why."""
    stranger = small.doer("stranger")
    product = None
    for step, (who, act) in enumerate(small.STORY):
        now = small.moment(step)
        if product:
            rows = list(offers(stranger, product, now))
            assert rows
            assert not [row for row in rows if row.may]
            assert all(refusal.why for row in rows for refusal in row.refusals)
        assert not refusals(act, who, product, now)
        product = after(act, who, product, now)


def test_machines_acts_are_offered_to_nobody() -> None:
    """What the house alone does is in no list."""
    house = {name_of(kind) for kind, row in TABLE.items() if row.machine}
    for who in (small.AUTHOR, small.CHECKER, small.SENDER, small.MANAGER, small.OFFICER):
        assert not house & {row.act for row in offers(who, small.told(acts.SubmitEdition), small.SITUATION)}


def test_every_act_of_people_can_be_offered() -> None:
    """Every act of the table that people do on a product is offered somewhere on the way."""
    seen: set[str] = set()
    product = small.told(acts.NameRecipient)
    for who, act in small.STORY[1:]:
        seen |= {row.act for row in offers(small.OFFICER, product, small.SITUATION)}
        product = after(act, who, product, small.SITUATION)
    rare = {"unmark-copy", "settle-difference", "do-recall-task", "answer-step"}  # nothing in the story is about these
    wanted = {name_of(kind) for kind, row in TABLE.items() if not row.machine and kind is not acts.OpenProduct}
    assert wanted - rare <= seen
