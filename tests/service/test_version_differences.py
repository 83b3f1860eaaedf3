"""What a version changes, as a second officer reads it; and what is wrong with a draft, by line."""

from __future__ import annotations

import pytest

from accounting import NOW, house, later, person
from databases import database  # noqa: F401
from partywall.errors import Refused
from partywall.model.product import AccountId, Role
from partywall.procedure.versions import Matter
from partywall.service.shipped import shipped

POLICY = shipped(Matter.POLICY)["policy.toml"]


@pytest.fixture
def people(database: str) -> tuple[AccountId, AccountId, AccountId]:  # noqa: F811
    """Two officers, and somebody who is none, in a house that goes by what is shipped."""
    from partywall.service import versions

    administrator, officer = house()
    second = person(administrator, "second.officer", Role.OFFICER, agrees=officer)
    versions.adopt_shipped(officer, NOW)
    versions.adopt_shipped(second, NOW)
    return officer, second, person(administrator, "the.author", Role.AUTHOR)


def test_a_changed_line_is_shown_with_its_number_and_what_stood_there(people: tuple[AccountId, ...]) -> None:
    """Lines around it stay, and between two changes far apart stands that lines are left out."""
    from partywall.service import versions
    from partywall.service.version_differences import AROUND, LineIs, difference

    lines = POLICY.decode().splitlines()
    first, last = lines.index('outcome = "refer"'), len(lines) - 1 - lines[::-1].index('outcome = "redact"')
    lines[first], lines[last] = 'outcome = "redact"', 'outcome = "refer"'
    id = versions.draft(people[0], Matter.POLICY, {"policy.toml": "\n".join(lines).encode()}, later(1))
    told = difference(people[1], id, later(2))
    (file,) = told.files
    changed = [(line.what, line.number, line.text) for line in file.lines if line.what in {LineIs.GONE, LineIs.NEW}]
    assert changed == [
        (LineIs.GONE, first + 1, 'outcome = "refer"'),
        (LineIs.NEW, first + 1, 'outcome = "redact"'),
        (LineIs.GONE, last + 1, 'outcome = "redact"'),
        (LineIs.NEW, last + 1, 'outcome = "refer"'),
    ]
    assert [line.what for line in file.lines].count(LineIs.SKIPPED) == 1
    assert len([line for line in file.lines if line.what is LineIs.KEPT]) <= 4 * AROUND
    assert "“a person decides” becomes “withheld”" in " ".join(told.words)


def test_an_approved_version_is_held_against_what_it_took_the_place_of(people: tuple[AccountId, ...]) -> None:
    """Not against itself, which would show nothing."""
    from partywall.service import trials, versions
    from partywall.service.version_differences import difference

    changed = POLICY.replace(b'version = "2026-11-26"', b'version = "2"')
    id = versions.draft(people[0], Matter.POLICY, {"policy.toml": changed}, later(1))
    trials.try_out(people[0], id, later(2))
    versions.approve(people[1], id, later(3))
    told = difference(people[1], id, later(4))
    assert told.against is not None
    assert told.against.id != id
    assert [file.name for file in told.files] == ["policy.toml"]


def test_faults_are_told_by_file_and_line(people: tuple[AccountId, ...]) -> None:
    """Of the policy and of procedures, laid over those in force; where nothing is wrong, nothing is told."""
    from partywall.service.version_differences import faults

    officer = people[0]
    wrong = POLICY.replace(b'outcome = "refer"', b'outcome = "perhaps"', 1)
    line = wrong.decode().splitlines().index('outcome = "perhaps"') + 1
    assert [(row.file, row.line) for row in faults(officer, Matter.POLICY, {"policy.toml": wrong}, NOW)] == [
        ("policy.toml", line)
    ]
    torn = faults(officer, Matter.POLICY, {"policy.toml": b'version = "1"\nname = "'}, NOW)
    assert [row.line for row in torn] == [2]
    letter = b'kind = "letter"\ninherits = "nothing"\nversion = "1"\ntitle = "Letter"\n'
    assert [row.line for row in faults(officer, Matter.PROCEDURES, {"letter.toml": letter}, NOW)] == [2]
    assert faults(officer, Matter.POLICY, {"policy.toml": POLICY}, NOW) == ()
    assert faults(officer, Matter.PROCEDURES, {}, NOW) == ()


def test_versions_are_for_officers_and_managers(people: tuple[AccountId, ...]) -> None:
    """Nobody else reads a draft, or begins one."""
    from partywall.service import version_rows
    from partywall.service.version_differences import difference, faults, read, starting_point

    author, version = people[2], version_rows.versions(Matter.POLICY)[0].id
    for look in (
        lambda: read(author, version, NOW),
        lambda: difference(author, version, NOW),
        lambda: starting_point(author, Matter.POLICY, NOW),
        lambda: faults(author, Matter.POLICY, {}, NOW),
    ):
        with pytest.raises(Refused, match="another role"):
            look()
    with pytest.raises(Refused, match="no version of that id"):
        starting_point(people[0], Matter.PROCEDURES, NOW, version)
