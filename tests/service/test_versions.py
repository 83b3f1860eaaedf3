"""Versions in a house: two people bring one about, and every act of theirs stands in the ledger."""

from __future__ import annotations

from contextvars import ContextVar
from datetime import datetime
from threading import Thread
from typing import Any

import pytest

from accounting import NOW, house, later, ledger_words, person
from databases import database
from partywall.errors import Refused, Unreadable
from partywall.model.disclosure import Outcome
from partywall.model.product import Role
from partywall.procedure.versions import Matter, VersionState
from procedure.files import SHIPPED
from service.working import at_work, with_edition

__all__ = ["at_work", "database", "with_edition"]

NOTE = b'kind = "note"\ninherits = "general"\nversion = "1"\ntitle = "Note"\n'
PROCEDURES, POLICY = Matter.PROCEDURES, Matter.POLICY


@pytest.fixture
def people(database: str) -> dict[str, str]:
    """Those who bring versions about, in a house that has none."""
    administrator, officer = house()
    second = person(administrator, "second.officer", Role.OFFICER, agrees=officer)
    manager = person(administrator, "the.manager", Role.MANAGER, agrees=officer)
    author = person(administrator, "the.author", Role.AUTHOR)
    return {"administrator": administrator, "officer": officer, "second": second, "manager": manager, "author": author}


def states(matter: Matter, at: datetime) -> list[VersionState]:
    from partywall.service.version_rows import listed

    return [row.state for row in listed(matter, at)]


def adopted(people: dict[str, str], at: datetime = NOW) -> None:
    from partywall.service.versions import adopt_shipped

    adopt_shipped(people["officer"], at)
    adopt_shipped(people["second"], at)


def test_what_is_shipped_is_in_force_when_two_officers_agreed(people: dict[str, str]) -> None:
    """The first drafts and tries, the second approves; before that, nothing is in force."""
    from partywall.service import policies_in_force, procedures, version_rows, versions

    assert versions.adopt_shipped(people["officer"], NOW) == (VersionState.TRIED, VersionState.TRIED)
    assert procedures.in_force("letter", NOW) is None
    assert policies_in_force.policy_in_force(NOW) is None
    with pytest.raises(Refused, match="does not approve"):
        versions.adopt_shipped(people["officer"], NOW)
    assert versions.adopt_shipped(people["second"], NOW) == (VersionState.IN_FORCE, VersionState.IN_FORCE)
    letter, policy = procedures.in_force("letter", NOW), policies_in_force.policy_in_force(NOW)
    assert letter and policy
    assert procedures.of_digest(letter.digest) == letter
    assert policies_in_force.policy_of(policy.digest) == policy
    assert procedures.in_force("nothing-of-the-kind", NOW) is None
    assert len(procedures.kinds(NOW)) == 10
    assert versions.adopt_shipped(people["second"], NOW) == ()
    acts = ["draft-version", "try-version"] * 2 + ["approve-version"] * 2
    assert [word for word in ledger_words() if "version" in word] == acts
    assert all(row.version.shipped for row in version_rows.listed(POLICY, NOW))


def test_a_changed_file_is_laid_over_those_in_force(people: dict[str, str]) -> None:
    """One file is drafted; the version that comes about holds all."""
    from partywall.service import procedures, versions

    adopted(people)
    before = procedures.in_force("letter", NOW)
    id = versions.draft(people["manager"], PROCEDURES, {"note.toml": NOTE}, later(1))
    told = versions.try_out(people["officer"], id, later(2))
    assert told.words == ("Note: This kind is new.",)
    versions.approve(people["second"], id, later(3))
    assert procedures.in_force("note", later(3)) is not None
    assert procedures.in_force("note", later(2)) is None
    assert procedures.in_force("letter", later(3)) == before
    assert states(PROCEDURES, later(3)) == [VersionState.SUPERSEDED, VersionState.IN_FORCE]
    assert before and procedures.of_digest(before.digest) == before


def test_nobody_without_the_role_brings_a_version_about(people: dict[str, str]) -> None:
    """Neither an author nor who runs the system drafts, tries, approves or ends; a manager does not approve."""
    from partywall.service import versions

    for name in ("author", "administrator"):
        with pytest.raises(Refused, match="drafted by"):
            versions.draft(people[name], PROCEDURES, SHIPPED, NOW)
        with pytest.raises(Refused, match="drafted by"):
            versions.adopt_shipped(people[name], NOW)
    id = versions.draft(people["officer"], PROCEDURES, SHIPPED, NOW)
    with pytest.raises(Refused, match="drafted by"):
        versions.try_out(people["author"], id, NOW)
    versions.try_out(people["officer"], id, NOW)
    for name in ("author", "administrator", "manager"):
        with pytest.raises(Refused, match="by an officer"):
            versions.approve(people[name], id, NOW)
        with pytest.raises(Refused, match="by an officer"):
            versions.end(people[name], id, NOW)
    assert states(PROCEDURES, NOW) == [VersionState.TRIED]


def test_a_stand_in_is_no_way_round(people: dict[str, str]) -> None:
    """Who does the author's work cannot approve it, nor whose work the author began to do afterwards."""
    from partywall.service import granting, versions

    drafted = versions.draft(people["officer"], PROCEDURES, SHIPPED, NOW)
    versions.try_out(people["officer"], drafted, NOW)
    granting.stand_in(people["manager"], people["officer"], people["second"], later(1), later(60))
    with pytest.raises(Refused, match="does not approve"):
        versions.approve(people["second"], drafted, later(2))
    versions.approve(people["second"], drafted, later(61))  # when that is over, they are two people again


def test_a_wrong_file_is_refused_at_once(people: dict[str, str]) -> None:
    """What cannot be followed is not even kept as a draft."""
    from partywall.service import versions

    with pytest.raises(Refused, match="note.toml, line 5, checkers"):
        versions.draft(people["officer"], PROCEDURES, {"note.toml": NOTE + b"checkers = 7\n"}, NOW)
    with pytest.raises(Refused, match="no rules"):
        versions.draft(people["officer"], POLICY, {"policy.toml": b'version="1"\nname="n"\nrule=[]'}, NOW)
    with pytest.raises(Refused, match="one file"):
        versions.draft(people["officer"], POLICY, {"a": b"", "b": b""}, NOW)
    assert not states(PROCEDURES, NOW) and not states(POLICY, NOW)


def test_a_version_lapses_and_nothing_comes_back(people: dict[str, str]) -> None:
    """After its day nothing is in force, though an older version had no end."""
    from partywall.service import policies_in_force, shipped, versions

    adopted(people)
    text = shipped.shipped(POLICY)["policy.toml"].replace(b'version = "', b'version = "ours ')
    id = versions.draft(people["officer"], POLICY, {"policy.toml": text}, later(1), until=later(10))
    versions.try_out(people["officer"], id, later(1))
    versions.approve(people["second"], id, later(2), since=later(5))
    policy = policies_in_force.policy_in_force
    assert [now.version[:4] if now else None for now in map(policy, map(later, (4, 5, 9, 10, 99)))] == [
        "2026", "ours", "ours", None, None,
    ]  # fmt: skip
    assert states(POLICY, later(4)) == [VersionState.IN_FORCE, VersionState.APPROVED]
    assert states(POLICY, later(10)) == [VersionState.SUPERSEDED, VersionState.LAPSED]


def test_what_lapsed_is_still_what_a_draft_is_laid_over(people: dict[str, str]) -> None:
    """A council that is late with its review does not lose its own kinds of product."""
    from partywall.service import procedures, versions

    adopted(people)
    id = versions.draft(people["officer"], PROCEDURES, {"note.toml": NOTE}, later(1), until=later(10))
    versions.try_out(people["officer"], id, later(1))
    versions.approve(people["second"], id, later(2))
    assert procedures.kinds(later(10)) == ()
    again = versions.draft(people["officer"], PROCEDURES, {"note.toml": NOTE + b"checkers = 2\n"}, later(11))
    assert versions.try_out(people["officer"], again, later(12)).words == (
        "Note: Independent checks of each copy: 1 becomes 2.",
    )
    versions.approve(people["second"], again, later(13))
    assert "note" in procedures.kinds(later(13))


def test_an_officer_ends_a_version_alone(people: dict[str, str]) -> None:
    """To stop takes one; to go on takes two."""
    from partywall.service import procedures, version_rows, versions

    adopted(people)
    [row] = version_rows.listed(PROCEDURES, later(1))
    versions.end(people["officer"], row.version.id, later(1))
    assert procedures.in_force("letter", later(1)) is None
    assert states(PROCEDURES, later(1)) == [VersionState.ENDED]
    with pytest.raises(Refused, match="ended already"):
        versions.end(people["officer"], row.version.id, later(2))
    versions.adopt_shipped(people["officer"], later(3))
    versions.adopt_shipped(people["second"], later(4))
    assert procedures.in_force("letter", later(4)) is not None


def test_a_trial_counts_only_against_what_is_in_force(people: dict[str, str]) -> None:
    """Two drafts side by side: when one has come into force, the other has to be tried again."""
    from partywall.service import versions

    adopted(people)
    one = versions.draft(people["officer"], PROCEDURES, {"note.toml": NOTE}, later(1))
    two = versions.draft(people["officer"], PROCEDURES, {"note.toml": NOTE + b"checkers = 2\n"}, later(1))
    for id in (one, two):
        versions.try_out(people["officer"], id, later(2))
    versions.approve(people["second"], one, later(3))
    with pytest.raises(Refused, match="try it again"):
        versions.approve(people["second"], two, later(4))
    assert versions.try_out(people["officer"], two, later(5)).words == (
        "Note: Independent checks of each copy: 1 becomes 2.",
    )
    versions.approve(people["second"], two, later(6))


def test_two_versions_cannot_come_into_force_at_one_moment(people: dict[str, str]) -> None:
    """Two officers approve two drafts in the same second: one is told to have it tried again."""
    from django.db import connections

    from partywall.service import versions

    adopted(people)
    drafts = [versions.draft(people["officer"], PROCEDURES, {"note.toml": NOTE + b"checkers = %d\n" % n}, later(1))
              for n in (1, 2, 3)]  # fmt: skip
    for id in drafts:
        versions.try_out(people["officer"], id, later(2))
    others = [person(people["administrator"], f"officer.{n}", Role.OFFICER, agrees=people["officer"]) for n in (3, 4)]
    said: list[str] = []

    def approve(by: str, id: str) -> None:
        try:
            versions.approve(by, id, later(3))
            said.append("approved")
        except Refused as refused:
            said.append(str(refused))
        finally:
            connections.close_all()

    pairs = zip([people["second"], *others], drafts, strict=True)
    threads = [Thread(target=approve, args=pair) for pair in pairs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    again = "Another version has come into force since it was tried; try it again."
    assert sorted(said) == [again, again, "approved"]


def test_an_empty_file_takes_a_kind_away(people: dict[str, str]) -> None:
    """What is no longer produced has no procedure; where others inherit from it, that is refused."""
    from partywall.service import procedures, versions

    adopted(people)
    id = versions.draft(people["officer"], PROCEDURES, {"assessment.toml": b""}, later(1))
    assert versions.try_out(people["officer"], id, later(1)).words == ("Assessment: this kind is gone.",)
    versions.approve(people["second"], id, later(2))
    assert "assessment" not in procedures.kinds(later(2))
    with pytest.raises(Refused, match="no file is of this kind"):
        versions.draft(people["officer"], PROCEDURES, {"letter.toml": b""}, later(3))


def test_files_of_a_version_cannot_be_changed_unseen(people: dict[str, str]) -> None:
    """Whoever writes into the table without the house's key makes a version that does not open."""
    from partywall.service import version_rows
    from partywall.store.products.versions import VersionRow

    adopted(people)
    procedures_row, policy_row = (VersionRow.objects.get(matter=matter) for matter in (PROCEDURES, POLICY))
    version_rows._opened.cache_clear()
    VersionRow.objects.filter(id=policy_row.id).update(sealed=bytes(procedures_row.sealed))
    with pytest.raises(Unreadable):
        version_rows.files_of(policy_row.id)
    VersionRow.objects.filter(id=procedures_row.id).update(digest="sha256:" + 64 * "0")
    with pytest.raises(Unreadable):
        version_rows.files_of(procedures_row.id)


def test_the_servers_command_line_is_nobodys_second_person(
    people: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In whose name whoever says it is done there: it drafts and tries, and approves nothing."""
    from partywall.service import account_acts, versions

    monkeypatch.setattr(account_acts, "_console", ContextVar("console", default=True))
    versions.adopt_shipped(people["officer"], NOW)
    with pytest.raises(Refused, match="signs in"):
        versions.adopt_shipped(people["second"], NOW)
    assert states(POLICY, NOW) == [VersionState.TRIED]


def test_a_refused_act_leaves_nothing(people: dict[str, str]) -> None:
    """Neither a row nor an entry."""
    from partywall.service import versions

    before = ledger_words()
    for wrong in (
        lambda: versions.draft(people["author"], PROCEDURES, SHIPPED, NOW),
        lambda: versions.approve(people["second"], "v" + 20 * "0", NOW),
        lambda: versions.end(people["second"], "v" + 20 * "0", NOW),
    ):
        with pytest.raises(Refused):
            wrong()
    assert ledger_words() == before
    assert not states(PROCEDURES, NOW)


def looser(policy: bytes) -> bytes:
    """The default policy, as somebody in haste would have it."""
    old = b'when = { who = ["other family"] }\noutcome = "redact"'
    assert old in policy
    return policy.replace(old, old.replace(b"redact", b"disclose"))


def test_a_policy_is_tried_on_what_was_really_screened(with_edition: Any) -> None:
    """Passages of a real letter that the looser policy would have disclosed are counted, and found by who may see."""
    from partywall.service import shipped, trials, version_rows, versions
    from partywall.service.policy_trials import described

    made = with_edition
    text = looser(shipped.shipped(POLICY)["policy.toml"])
    id = versions.draft(made.officer, POLICY, {"policy.toml": text}, made.tick())
    told = trials.try_out(made.officer, id, made.tick())
    assert told.documents == 1 and told.passages > 5
    assert told.changes
    assert {(row.before, row.after, row.rule) for row in told.changes} == {
        (Outcome.REDACT, Outcome.DISCLOSE, "other-family")
    }
    assert version_rows.trial(id) == told
    assert f"letter: {len(told.changes)} passage(s) withheld would be disclosed, for 1 recipient(s)." in described(told)
    assert {row.product for row in told.changes} == {made.letter}
    for name, sees in (("officer", True), ("author", True), ("stranger", False), ("administrator", False)):
        seen = trials.trial_seen(made.people[name], id, made.tick())
        assert seen.changes == (told.changes if sees else ()), name
        assert seen.turns == told.turns


def test_a_policy_that_changes_nothing_says_so(with_edition: Any) -> None:
    """Tried against itself on a real letter, the shipped policy would decide each passage as it did."""
    from partywall.service import shipped, trials, versions

    made = with_edition
    text = shipped.shipped(POLICY)["policy.toml"] + b"# a remark\n"
    id = versions.draft(made.officer, POLICY, {"policy.toml": text}, made.tick())
    told = trials.try_out(made.officer, id, made.tick())
    assert (told.documents, told.changes, told.words) == (1, (), ())


@pytest.mark.parametrize("why", ["another version", "no such case"])
def test_a_screening_that_cannot_be_looked_at_any_more_stops_no_trial(
    with_edition: Any, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    """It is counted: whoever approves knows on how much the policy was not tried."""
    from partywall.service import screenings, shipped, trials, versions
    from partywall.service.policy_trials import described
    from partywall.service.register_versions import take_register
    from service.test_registers_taken import changed

    made = with_edition

    def refused(*_: object) -> object:
        raise Refused("Another version of Partywall screened the document.")

    if why == "another version":
        monkeypatch.setattr(screenings, "screening_of", refused)
    else:
        take_register(made.officer, changed("C0412", "C0999"), at=made.tick())
        monkeypatch.setattr(screenings, "still_kept", lambda _: False)
    text = shipped.shipped(POLICY)["policy.toml"] + b"# a remark\n"
    id = versions.draft(made.officer, POLICY, {"policy.toml": text}, made.tick())
    told = trials.try_out(made.officer, id, made.tick())
    assert told.documents == 0
    assert described(told) == ("1 past reading of a document could not be looked at any more.",)


def test_procedures_are_tried_on_open_products(with_edition: Any) -> None:
    """How many products would have to take the new procedure on is said by kind."""
    from partywall.service import versions

    made = with_edition
    text = SHIPPED["letter.toml"].replace(b'title = "Letter"', b'title = "Letter"\ncheckers = 2')
    id = versions.draft(made.officer, PROCEDURES, {"letter.toml": text}, made.tick())
    told = versions.try_out(made.officer, id, made.tick())
    assert told.words[-1].startswith("Letter: 1 document in hand would go on by it")


def test_after_a_new_policy_no_older_copy_leaves(with_edition: Any) -> None:
    """The edition that was made by the old one cannot be handed in any more."""
    from partywall.procedure.acts import SubmitEdition
    from partywall.service import shipped, trials, versions

    made = with_edition
    text = looser(shipped.shipped(POLICY)["policy.toml"])
    id = versions.draft(made.officer, POLICY, {"policy.toml": text}, made.tick())
    trials.try_out(made.officer, id, made.tick())
    versions.approve(made.second_officer, id, made.tick())
    with pytest.raises(Refused, match="redaction policy has changed"):
        made.do("author", SubmitEdition(made.edition), made.letter)
