"""In which records a passage stands: each record once, the likest first."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from partywall.model.disclosure import Provenance
from partywall.model.people import FamilyId
from partywall.model.records import RecordId
from partywall.model.text import PartId, Span
from partywall.report.traced import Traced, named_record
from tests import recorded
from tests.report import world

WHOLE = world.document(world.part("x" * 100))
F1, F2 = FamilyId("F1"), FamilyId("F2")
SOURCES = tuple(
    recorded.source(world.document(world.part(f"record {n}")), (F2,), f"record {n}") for n in range(3)
)  # fmt: skip


def row(record: int, start: int, end: int, score: float = 0.9, likeness: float = 1.0) -> Provenance:
    source = SOURCES[record]
    return Provenance(
        Span(WHOLE.digest, PartId("body"), start, end),
        source,
        Span(source.digest, PartId("body"), 0, 5),
        likeness,
        score,
    )


ROWS = st.builds(
    lambda record, start, size, score: row(record, start, min(100, start + size), score),
    st.integers(0, 2), st.integers(0, 90), st.integers(1, 60), st.sampled_from([0.5, 0.7, 0.9]),
)  # fmt: skip


@given(st.lists(ROWS, max_size=12), st.integers(0, 99), st.integers(1, 40))
def test_no_record_is_left_out_or_said_twice(rows: list[Provenance], start: int, size: int) -> None:
    """Every row that shares a character with the passage is under its record, and no other is."""
    span = Span(WHOLE.digest, PartId("body"), start, min(100, start + size))
    found = Traced(rows).of(span)
    assert len({record.source.id for record in found}) == len(found)
    under = [one for record in found for one in record.rows]
    assert sorted(under, key=repr) == sorted((one for one in rows if one.span.overlaps(span)), key=repr)
    scores = [max(one.score for one in record.rows) for record in found]
    assert scores == sorted(scores, reverse=True)


def test_one_text_kept_for_two_families_is_two_records() -> None:
    """Minutes that are filed with both families stand in a record of each."""
    theirs = row(0, 0, 10)
    ours = replace(theirs, source=replace(theirs.source, id=RecordId("filed again"), families=(F1,)))
    found = Traced([theirs, ours]).of(theirs.span)
    assert {record.source.families for record in found} == {(F1,), (F2,)}


def test_a_row_of_another_part_is_not_of_this_passage() -> None:
    """The same place in a comment is another place."""
    span = Span(WHOLE.digest, PartId("comment:1"), 0, 10)
    assert Traced([row(0, 0, 10)]).of(span) == ()


def test_likeness_is_of_all_that_was_copied() -> None:
    """Of a record with several stretches each counts by its length, and what was retold only if nothing was copied."""
    rows = [
        row(0, 0, 30, likeness=1.0),
        row(0, 30, 40, likeness=0.6),
        replace(row(0, 40, 90), retold=True, likeness=0.1),
    ]
    (found,) = Traced(rows).of(Span(WHOLE.digest, PartId("body"), 0, 100))
    assert not found.retold
    assert round(found.likeness, 6) == 0.9
    (only,) = Traced(rows).of(Span(WHOLE.digest, PartId("body"), 45, 100))
    assert only.how == "in other words"


def test_a_record_of_nobody_is_said_to_be_nobodys() -> None:
    """Owners that are not known are never left out of what is said."""
    nobodys = replace(SOURCES[0], families=())
    said = named_record(nobodys, F1, world.register())
    assert said == "record 0, a record of which nobody knows whose it is"
