"""What nearly went wrong stops the line; what went wrong is called back, with all that may share the error."""

from __future__ import annotations

from datetime import timedelta

import pytest

import accounting
from service import working
from service.working import House, with_checked, with_edition

__all__ = ["with_checked", "with_edition"]


def test_a_near_miss_stops_the_line_until_an_officer_lets_it_go_on(with_checked: House) -> None:
    """Whoever knows of the product reports it; what was checked does not leave; not the reporter lifts the pause."""
    from partywall.errors import Refused
    from partywall.service import incidents, releases
    from partywall.service.acting import Denied
    from partywall.service.incidents import Mechanism

    made, id = with_checked, with_checked.letter
    releases.choose_delivery(made.sender, id, made.edition, "by-hand", at=made.tick())
    releases.key_address(made.second_sender, id, made.edition, at=made.tick())
    incidents.report_near_miss(made.officer, id, Mechanism.WRONG_RECIPIENT, "The wrong envelope.", made.edition,
                               at=made.tick())  # fmt: skip
    with pytest.raises(Denied) as denied:
        releases.release(made.sender, id, made.edition, at=made.tick())
    assert "not-paused" in {row.code for row in denied.value.refusals}
    stopped = incidents.pauses(made.second_officer, at=made.tick())
    assert stopped and all(row.recipient is None for row in incidents.pauses(made.sender, at=made.tick()))
    for row in stopped:
        with pytest.raises(Refused, match="Whoever reported it"):
            incidents.lift_pause(made.officer, row.id, "Nothing to see.", at=made.tick())
        with pytest.raises(Refused, match="another role"):
            incidents.lift_pause(made.manager, row.id, "Nothing to see.", at=made.tick())
        incidents.lift_pause(made.second_officer, row.id, "Envelopes are counted now.", at=made.tick())
    assert releases.release(made.sender, id, made.edition, at=made.tick()).act == "release-edition"
    (miss,) = incidents.near_misses(made.second_officer, at=made.tick())
    assert (miss.words, miss.mechanism, miss.edition) == (
        "The wrong envelope.",
        Mechanism.WRONG_RECIPIENT,
        made.edition,
    )
    assert "report-near-miss" in accounting.ledger_words()


def test_where_the_edition_is_not_known_nobody_who_was_named_is_sent_anything(with_checked: House) -> None:
    """Something nearly went wrong with the product: each of its recipients is stopped, and so is its kind."""
    from partywall.service import incidents
    from partywall.service.incidents import Mechanism

    made = with_checked
    incidents.report_near_miss(made.author, made.letter, Mechanism.OTHER, "It lay open.", at=made.tick())
    stopped = incidents.pauses(made.officer, at=made.tick())
    assert {(row.kind, row.recipient) for row in stopped} == {(working.KIND, None), (None, working.FATHER)}


def test_who_checks_a_copy_blind_reads_no_near_miss_of_its_product(with_edition: House) -> None:
    """What somebody else saw in a copy would end an officer's being blind; once the check is over they read it."""
    from partywall.model.product import Role
    from partywall.procedure import acts
    from partywall.service import granting, incidents
    from partywall.service.incidents import Mechanism

    made, id = with_edition, with_edition.letter
    role = granting.grant(made.administrator, made.checker, Role.OFFICER, made.tick())
    granting.approve_grant(made.officer, role.id, made.tick())
    made.do("author", acts.SubmitEdition(made.edition), id)
    made.do("checker", acts.StartCheck(made.edition), id)
    incidents.report_near_miss(made.author, id, Mechanism.NOT_WITHHELD, "Her aunt is on page 1.", at=made.tick())
    assert incidents.near_misses(made.checker, at=made.tick()) == ()
    assert [row.words for row in incidents.near_misses(made.officer, at=made.tick())] == ["Her aunt is on page 1."]
    made.do("checker", acts.LeaveCheck(made.edition), id)
    assert len(incidents.near_misses(made.checker, at=made.tick())) == 1


def test_a_stranger_reports_nothing(with_checked: House) -> None:
    """Who may not know of a product cannot stop its line, nor learn from the answer that there is one."""
    from partywall.service import incidents
    from partywall.service.acting import NotThere
    from partywall.service.incidents import Mechanism

    made = with_checked
    with pytest.raises(NotThere):
        incidents.report_near_miss(made.stranger, made.letter, Mechanism.OTHER, "Hm.", at=made.tick())
    assert not incidents.pauses(made.officer, at=made.tick())


def test_an_emergency_that_nobody_looked_at_in_time_stops_the_kind(with_checked: House) -> None:
    """Two named people let it leave; until a third has looked at it, no other product of the kind leaves."""
    from partywall.procedure import acts
    from partywall.service.situations import pauses
    from partywall.service.work import Wait, my_work

    made = with_checked
    id = working.opened(made)
    working.screened(made, id)
    edition = working.made_edition(made, id)
    made.do("author", acts.SubmitEdition(edition), id)
    made.do("author", acts.AskEmergency(edition, "He stands at the door."), id)
    assert Wait.GRANT in {row.what for row in my_work(made.officer, at=made.tick())}
    made.do("officer", acts.GrantEmergency(edition), id)
    working.released(made, id, edition)
    assert not pauses(made.now)
    late = made.now + timedelta(hours=24 * 8)
    assert [pause.kind for pause in pauses(late)] == [working.KIND]
    review = [row for row in my_work(made.second_officer, at=made.tick()) if row.what is Wait.REVIEW]
    assert [(row.product, row.edition) for row in review] == [(id, edition)]
    made.do("second_officer", acts.ReviewEmergency(edition, "Read it all; nothing of anybody else's."), id)
    assert not pauses(late)


def test_a_recall_names_what_went_the_same_way(with_checked: House) -> None:
    """Its tasks are the procedure's; what went to the same person or was made of the same text is told by ids."""
    from partywall.model.product import EditionState
    from partywall.procedure import acts
    from partywall.service import releases
    from partywall.service.work import Wait, my_work

    made, id = with_checked, with_checked.letter
    working.released(made, id, made.edition)
    other = working.opened(made)
    working.screened(made, other)
    sibling = working.made_edition(made, other)
    made.do("sender", acts.RecallEdition(made.edition, "The wrong enclosure."), id)
    edition = made.product(id).edition(made.edition)
    assert edition is not None and edition.state is EditionState.RECALLED and edition.recall is not None
    assert Wait.RECALL in {row.what for row in my_work(made.officer, at=made.tick())}
    found = releases.gone_the_same_way(made.officer, id, made.edition, at=made.tick())
    assert {(row.edition, row.why) for row in found} == {(sibling, "same draft"), (sibling, "same source")}
    for task in edition.recall.tasks:
        made.do("officer", acts.DoRecallTask(made.edition, task.code, "By telephone."), id)
    assert Wait.RECALL not in {row.what for row in my_work(made.officer, at=made.tick())}
