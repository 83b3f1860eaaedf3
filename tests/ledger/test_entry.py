"""Entries: what they hold and how they are written."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from partywall.errors import Refused
from partywall.ledger.entry import LONGEST, Entry, is_entry, read_entry, written

NOW = datetime(2026, 11, 26, 9, 30, 0, 12, tzinfo=UTC)
WHO, WHAT = "a" + "01" * 10, "p" + "ef" * 10
DIGEST = "sha256:" + "5a" * 32


class Act(StrEnum):
    CHECK = "check"
    SIGN_OFF = "sign off"


class Odd(StrEnum):
    SHOUTED = "Lena Marsh"
    LONG = "lena marsh lives in the third house of the lane"


ids = st.from_regex(r"[a-z][0-9a-f]{20}", fullmatch=True)
digests = st.from_regex(r"sha256:[0-9a-f]{64}", fullmatch=True)
times = st.datetimes(datetime(2026, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))
scalars = st.one_of(ids, digests, times, st.sampled_from(Act), st.booleans(), st.integers(0, 999_999))
names = st.from_regex(r"[a-z](?:_?[a-z]){0,20}", fullmatch=True)
facts = st.dictionaries(names, scalars | st.lists(scalars, max_size=4).map(tuple), max_size=6)
entries = st.builds(Entry, times, st.sampled_from(Act), ids | st.just(""), ids | st.just(""), facts)


@given(entries)
def test_an_entry_is_canonical_json(entry: Entry) -> None:
    """The bytes of an entry are those that RFC 8785 demands, and give the same entry back."""
    content = written(entry)
    assert content == rfc8785.dumps(json.loads(content))
    assert is_entry(content)
    assert read_entry(content) == entry


@given(st.text(max_size=30) | st.integers() | st.floats() | st.none() | st.dates() | st.binary(max_size=4))
def test_nothing_that_could_be_a_text_gets_in(value: object) -> None:
    """Whatever is not an id, a digest, a word of the program, a late time or a small count is refused."""
    try:
        content = written(Entry(NOW, Act.CHECK, WHO, WHAT, {"seen": value}))  # type: ignore[dict-item]
    except Refused:
        return
    kept = json.loads(content)["facts"]["seen"]
    assert isinstance(kept, int) and 0 <= kept < 1_000_000


@given(entries, st.data())
def test_no_other_bytes_are_an_entry(entry: Entry, data: st.DataObject) -> None:
    """An entry with a text put into it anywhere no longer has an entry's shape."""
    content = written(entry)
    at = data.draw(st.integers(0, len(content)))
    text = data.draw(st.sampled_from(["Lena", "14 Weir Lane", '"Lena"', "é", "\n", "07700 900123"]))
    assert not is_entry(content[:at] + text.encode() + content[at:])


@pytest.mark.parametrize(
    "entry",
    [
        Entry(NOW, "check", WHO),
        Entry(NOW, Odd.SHOUTED, WHO),
        Entry(NOW, Odd.LONG, WHO),
        Entry(NOW, Act.CHECK, "lena.marsh"),
        Entry(NOW, Act.CHECK, WHO, "C0412"),
        Entry(NOW.replace(tzinfo=None), Act.CHECK, WHO),
        Entry(NOW.astimezone(timezone(timedelta(hours=1))), Act.CHECK, WHO),
        Entry(NOW, Act.CHECK, WHO, WHAT, {"born": datetime(2014, 3, 9, tzinfo=UTC)}),
        Entry(NOW, Act.CHECK, WHO, WHAT, {"nhs_number": 9434765919}),
        Entry(NOW, Act.CHECK, WHO, WHAT, {"count": -1}),
        Entry(NOW, Act.CHECK, WHO, WHAT, {"why": "disclose"}),
        Entry(NOW, Act.CHECK, WHO, WHAT, {"copies": (DIGEST, "Lena")}),
        Entry(NOW, Act.CHECK, WHO, WHAT, {"Lena": True}),
        Entry(NOW, Act.CHECK, WHO, WHAT, {"copy": DIGEST + "\n"}),
    ],
    ids=lambda entry: f"{entry.act[:9]}-{entry.by[:5]}-{entry.product[:5]}-{next(iter(entry.facts), '')}",
)
def test_what_has_no_place_is_refused(entry: Entry) -> None:
    """A plain string, a foreign id, a time elsewhere or long ago, a telephone number: refused, and not repeated."""
    with pytest.raises(Refused) as refused:
        written(entry)
    assert "Lena" not in str(refused.value) and "9434765919" not in str(refused.value)


def test_an_entry_has_a_largest_size() -> None:
    """Its length stands in sixteen bits; what is longer is refused."""
    with pytest.raises(Refused, match="65,535"):
        written(Entry(NOW, Act.CHECK, WHO, WHAT, {"copies": (DIGEST,) * (LONGEST // 60)}))


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'{"act":"check"}', written(Entry(NOW, Act.CHECK)) + b"\n"])
def test_other_bytes_are_no_entry(content: bytes) -> None:
    """Bytes that are no entry are refused in one sentence."""
    with pytest.raises(Refused):
        read_entry(content)
