"""Every state of small worlds is walked, and nothing forbidden ever happens; without a law, own eyes find that it does.

The whole of it runs in ``bench/procedure.py``.
"""

from __future__ import annotations

import pytest

from partywall.model.product import Edition, Product
from procedure.mutants import mutants
from procedure.walking import walk
from procedure.worlds import WORLDS

BY_NAME = {world.name: world for world in WORLDS}
MUTANTS = {mutant.name: mutant for mutant in mutants()}
FOUND = {
    "nobody asks whether a checker is a maker": "an author who also checks",
    "no law footing_holds anywhere": "a newer draft",
    "start-check: no law does_not_come_back": "checks given up, with marks",
    "end-blind: no law has_not_looked": "who looks before checking",
    "key-address: no law keyed_by_a_second": "the plain way",
    "release-edition: no law the_checked_bytes": "the plain way",
    "release-edition: no gate of law checked": "sources added later",
    "release-edition: no gate of law not-paused": "the line is stopped",
    "release-edition: no gate of law address-fresh": "another register",
    "no lapse: There is a newer version of the document.": "a newer draft",
    "gate trained always open": "somebody untrained",
    "who stood in is forgotten": "authors who stood in for the checker",
    "nobody asks who stands in for whom": "stand-ins for the author",
    "changed answers and sources are ignored": "sources added later",
    "no lapse: Somebody decided on a file inside the document after the copy was made.": (
        "a file that is left out while a copy is made or checked"
    ),
    "leave-file-out: is no making": "a file that is left out while a copy is made or checked",
    "marks given up are forgotten": "checks given up, with marks",
}


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.name)
def test_nothing_forbidden_happens(world: object) -> None:
    """By own eyes, which know no rule: whatever everybody tries at any time, no copy leaves that must not."""
    assert isinstance(world, type(WORLDS[0]))
    walked = walk(world, most=800, look=_grows)
    assert not walked.forbidden, walked.story
    assert walked.states > 60


@pytest.mark.parametrize(("mutant", "world"), FOUND.items(), ids=lambda value: value)
def test_what_is_taken_away_is_missed(mutant: str, world: str) -> None:
    """With one law or gate less, something forbidden happens, and is seen."""
    with MUTANTS[mutant].applied():
        assert walk(BY_NAME[world], most=20_000).forbidden


def _grows(before: Product | None, after: Product | None) -> None:
    """What was done is never undone: an act adds to what is kept, and takes nothing of it away."""
    if before is None or after is None or before == after:
        return
    assert before.hands <= after.hands and before.looked <= after.looked and before.stand_ins <= after.stand_ins
    for name in ("drafts", "answers", "screenings", "decisions", "files"):
        old, new = getattr(before, name), getattr(after, name)
        assert new[: len(old)] == old
    assert [source.id for source in after.sources][: len(before.sources)] == [source.id for source in before.sources]
    assert (before.id, before.kind, before.case, before.author) == (after.id, after.kind, after.case, after.author)
    assert len(after.editions) - len(before.editions) in {0, 1}
    for old, new in zip(before.editions, after.editions, strict=False):
        _edition_grows(old, new)


def _edition_grows(old: Edition, new: Edition) -> None:
    assert (old.id, old.made_by, old.verified, old.referred, old.unread) == (
        new.id, new.made_by, new.verified, new.referred, new.unread
    )  # fmt: skip
    assert old.footings <= new.footings and old.footing.copy == new.footing.copy
    ended = [check for check in old.checks if check.verdict]
    assert list(new.checks[: len(ended)]) == ended and len(new.checks) >= len(old.checks)
    if old.release:
        assert new.release and new.release.copy == old.release.copy and new.release.at == old.release.at
