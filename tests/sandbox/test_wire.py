"""What workers say is read as the type that is expected, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.model.disclosure import Check, CheckStatus, Plan, Redaction, Verification
from partywall.model.look import Block, BlockKind, Look, Picture
from partywall.model.text import Anchor, Digest, Document, MediaType, Part, PartId, PartKind, Span, Unread
from partywall.sandbox.wire import Garbled, pack, unpack

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
COUNTS = st.integers(-(2**63), 2**63 - 1)
# Texts of damaged files hold halves of characters.
TEXTS = st.text(st.characters(exclude_categories=()), max_size=8)
IDS = TEXTS.map(PartId)
DIGESTS = TEXTS.map(Digest)
ANCHORS = st.builds(
    Anchor, COUNTS, COUNTS, TEXTS, st.none() | COUNTS, st.none() | st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
)
PARTS = st.builds(Part, IDS, st.sampled_from(PartKind), TEXTS, st.lists(ANCHORS, max_size=3).map(tuple), st.booleans())
PLAIN = st.builds(
    Document,
    DIGESTS,
    st.sampled_from(MediaType),
    st.lists(PARTS, max_size=3).map(tuple),
    st.lists(st.builds(Unread, TEXTS, TEXTS), max_size=2).map(tuple),
    st.just(()),
    st.none() | COUNTS,
)
DOCUMENTS = st.recursive(
    PLAIN,
    lambda inner: st.builds(
        lambda outer, held: Document(outer.digest, outer.media_type, outer.parts, outer.unread, tuple(held)),
        PLAIN,
        st.lists(inner, min_size=1, max_size=2),
    ),
    max_leaves=4,
)
SPANS = st.builds(
    lambda d, p, start, size: Span(d, p, start, start + size), DIGESTS, IDS, st.integers(0, 99), st.integers(1, 9)
)
PLANS = st.builds(
    Plan,
    DIGESTS,
    st.lists(st.builds(Redaction, SPANS, TEXTS), max_size=3).map(tuple),
    st.lists(st.tuples(DIGESTS, IDS), max_size=3).map(tuple),
)
CHECKS = st.builds(Check, TEXTS, st.sampled_from(CheckStatus), TEXTS)
VERIFICATIONS = st.builds(Verification, DIGESTS, st.lists(CHECKS, max_size=3).map(tuple))
PICTURES = st.builds(Picture, DIGESTS, IDS, COUNTS, NUMBERS, NUMBERS, st.binary(max_size=9))
BLOCKS = st.builds(Block, DIGESTS, IDS, st.sampled_from(BlockKind), COUNTS, COUNTS)
LOOKS = st.builds(Look, st.lists(BLOCKS, max_size=2).map(tuple), st.lists(PICTURES, max_size=2).map(tuple))
ANYTHING = DOCUMENTS | PLANS | VERIFICATIONS | LOOKS
KINDS = (Document, Plan, Verification, Look, Check, tuple[str, str], bytes, int, float, bool, tuple[int, ...])


@given(ANYTHING)
def test_a_value_arrives_as_it_was_sent(value: object) -> None:
    """Documents within documents, plans, looks and verifications come out as they went in."""
    assert unpack(pack(value, type(value)), type(value)) == value


@given(ANYTHING, st.data())
def test_what_was_changed_on_the_way_is_a_value_or_garbled(value: object, data: st.DataObject) -> None:
    """Bytes changed, cut or added give a value of the expected type or one error, and nothing else."""
    packed = bytearray(pack(value, type(value)))
    at = data.draw(st.integers(0, len(packed) - 1))
    packed[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    try:
        found = unpack(bytes(packed), type(value))
    except Garbled:
        return
    assert type(found) is type(value)
    assert unpack(pack(found, type(found)), type(found)) == found


@given(st.binary(max_size=200), st.sampled_from(KINDS))
def test_noise_is_a_value_or_garbled(noise: bytes, kind: object) -> None:
    """Whatever bytes come, reading them ends in one error or in a value."""
    try:
        unpack(noise, kind)
    except Garbled:
        return


@given(ANYTHING, st.sampled_from([Document, Plan, Verification, Look]))
@settings(max_examples=50)
def test_a_value_of_another_type_is_not_taken(value: object, kind: type) -> None:
    """A plan is not read as a document, nor a look as a verification."""
    if kind is not type(value):
        with pytest.raises(Garbled):
            unpack(pack(value, type(value)), kind)


def test_a_short_message_is_no_large_value() -> None:
    """A message that announces a billion things and brings none is refused at once."""
    huge = (1 << 40).to_bytes(8, "little")
    with pytest.raises(Garbled):
        unpack(pack((), tuple[int, ...])[:-8] + huge, tuple[int, ...])
    with pytest.raises(Garbled):
        unpack(huge, bytes)


def test_a_document_within_documents_without_end_is_refused() -> None:
    """Nesting deeper than any limit allows is one error."""
    document = Document(Digest("d"), MediaType.TEXT, ())
    for _ in range(60):
        document = Document(Digest("d"), MediaType.TEXT, (), (), (document,))
    assert unpack(pack(document, Document), Document) == document
    one = pack(Document(Digest("d"), MediaType.ZIP, (), (), (Document(Digest("e"), MediaType.ZIP, ()),)), Document)
    blocks, at = [], 0
    while at < len(one):
        end = at + 8 + int.from_bytes(one[at : at + 8], "little")
        blocks.append(one[at:end])
        at = end
    # The type's name; then digest, kind and how many parts, gaps and attachments: one, of which the next is said.
    with pytest.raises(Garbled):
        unpack(blocks[0] + b"".join(blocks[1:6]) * 2000, Document)


@dataclass(frozen=True)
class Loose:
    """A value that nobody may send."""

    anything: object


@pytest.mark.parametrize(
    ("value", "kind"), [(Loose(1), Loose), ("x", int), (1, str), (True, int), ([1], tuple[int, ...]), (1, int | str)]
)
def test_only_plain_values_are_sent(value: object, kind: object) -> None:
    """A value that the other side could not read is refused where it is sent."""
    with pytest.raises(TypeError):
        pack(value, kind)


@given(st.none() | st.dates())
def test_a_day_arrives_as_it_was_sent(day: date | None) -> None:
    """Records have one; what is none of the calendar is garbled."""
    assert unpack(pack(day, date | None), date | None) == day
    if day:
        broken = pack(day, date).replace(day.isoformat().encode(), b"2026-02-30")
        with pytest.raises(Garbled):
            unpack(broken, date)
