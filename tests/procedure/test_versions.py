"""Versions of procedures and policy: which is in force, and who may bring one about."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from partywall.model.product import AccountId, Doer, Role
from partywall.model.text import digest_of
from partywall.procedure.versions import (
    Matter,
    Version,
    VersionState,
    against_approving,
    against_drafting,
    against_ending,
    in_force,
    newest,
    state,
)
from procedure.small import NOON

HOURS = st.integers(-5, 5).map(lambda hours: NOON + timedelta(hours=hours))
A, B, C = (AccountId(name) for name in ("a", "b", "c"))
OFFICER = Doer(B, frozenset({Role.OFFICER}))
DRAFT = Version("v1", Matter.POLICY, digest_of(b"1"), A, NOON, frozenset({A}))
TRIED = replace(DRAFT, tried=NOON)


@st.composite
def rows(draw: st.DrawFn) -> tuple[Version, ...]:
    """Any versions of one matter."""
    made = []
    for number in range(draw(st.integers(0, 5))):
        approved = draw(st.none() | HOURS)
        since = draw(HOURS) if approved else None
        until, ended = draw(st.none() | HOURS), draw(st.none() | HOURS)
        made.append(
            replace(DRAFT, id=f"v{number}", tried=draw(st.none() | HOURS), approved=approved, since=since, until=until,
                    ended=ended)
        )  # fmt: skip
    return tuple(made)


@given(rows(), HOURS)
def test_at_most_one_is_in_force_and_it_was_approved(versions: tuple[Version, ...], at) -> None:  # type: ignore[no-untyped-def]
    """What is in force was approved, has begun, and has neither lapsed nor been ended."""
    states = [state(version, versions, at) for version in versions]
    found = in_force(versions, at)
    assert states.count(VersionState.IN_FORCE) == (1 if found else 0)
    if found:
        assert state(found, versions, at) is VersionState.IN_FORCE
        assert found.approved and found.since and found.since <= at
        assert (found.until is None or at < found.until) and (found.ended is None or at < found.ended)


@given(rows(), HOURS)
def test_nothing_falls_back_to_an_older_one(versions: tuple[Version, ...], at) -> None:  # type: ignore[no-untyped-def]
    """Once a later version has begun, an earlier one never counts again, even when the later one lapses."""
    last = newest(versions, at)
    assert in_force(versions, at) in {None, last}
    for version in versions:
        begun = version.since and version.approved and last and last.since and version.since < last.since
        if begun and version.since <= at:
            assert state(version, versions, at) in {VersionState.SUPERSEDED, VersionState.ENDED}


@given(rows(), HOURS)
def test_a_version_that_nobody_approved_changes_nothing(versions: tuple[Version, ...], at) -> None:  # type: ignore[no-untyped-def]
    """Drafts, tried or not, are as good as not there."""
    assert in_force((*versions, TRIED, DRAFT), at) == in_force(versions, at)


def reasons(doer: Doer = OFFICER, version: Version = TRIED, versions=(), since=NOON, author=frozenset({A})):  # type: ignore[no-untyped-def]
    return " ".join(against_approving(doer, author, version, versions or (version,), since, NOON))


def test_another_officer_approves_what_was_tried() -> None:
    """Tried, by another, from now on: nothing stands against it."""
    assert not reasons()


def test_nobody_approves_their_own_draft_by_any_way_round() -> None:
    """Not the author, nor who stands in for them, nor whom the author stood in for, then or now."""
    assert "does not approve" in reasons(replace(OFFICER, account=A))
    assert "does not approve" in reasons(replace(OFFICER, stands_in_for=frozenset({A})))
    assert "does not approve" in reasons(version=replace(TRIED, hands=frozenset({A, B})))
    assert "does not approve" in reasons(author=frozenset({A, B}))
    assert not reasons(version=replace(TRIED, hands=frozenset({A, C})), author=frozenset({A, C}))


def test_only_officers_approve() -> None:
    """Neither a manager nor an administrator does, nor an officer who also runs the system."""
    for roles in ({Role.MANAGER}, {Role.ADMINISTRATOR}, {Role.OFFICER, Role.ADMINISTRATOR}, set()):
        assert "by an officer" in reasons(replace(OFFICER, roles=frozenset(roles)))


def test_what_was_not_tried_against_what_is_in_force_is_not_approved() -> None:
    """A trial against another version tells nothing of what would change."""
    assert "not tried" in reasons(version=DRAFT)
    other = replace(TRIED, id="v0", approved=NOON, since=NOON, approved_by=B)
    assert "try it again" in reasons(versions=(other, TRIED))
    again = replace(TRIED, tried_against="v0")
    assert not reasons(version=again, versions=(other, again))
    assert "try it again" in reasons(version=again)


def test_dates_look_forward() -> None:
    """No version is in force from a day that has passed, or only after it has lapsed."""
    assert "has passed" in reasons(since=NOON - timedelta(seconds=1))
    assert "lapsed" in reasons(version=replace(TRIED, until=NOON))
    assert "already" in reasons(version=replace(TRIED, approved=NOON, since=NOON + timedelta(days=1)))
    assert "ended" in reasons(version=replace(TRIED, ended=NOON))


def test_drafting_and_ending_have_their_roles() -> None:
    """Officers and managers draft; an officer ends, once."""
    assert not list(against_drafting(Doer(A, frozenset({Role.MANAGER}))))
    assert list(against_drafting(Doer(A, frozenset({Role.AUTHOR}))))
    assert list(against_drafting(Doer(A, frozenset({Role.OFFICER, Role.ADMINISTRATOR}))))
    assert not list(against_ending(OFFICER, DRAFT))
    assert list(against_ending(Doer(A, frozenset({Role.MANAGER})), DRAFT))
    assert list(against_ending(OFFICER, replace(DRAFT, ended=NOON)))
