"""What an index of records holds, what it lacks, and whether it is whole."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from partywall.model.records import Audience
from partywall.store import passages
from partywall.store.unread import Lack, read_lack


@dataclass(frozen=True, slots=True)
class About:
    """What an index holds and what it lacks."""

    records: int
    words: int
    """Telling words: those by which a passage is known again."""
    bytes_of_text: int
    kinds: tuple[tuple[str, int], ...]
    """Records of each kind, the most first."""
    for_professionals: int
    last: date | None
    """The day of the newest record."""
    nobodys: int
    """Records of which nobody knows whose they are."""
    due: int
    """Records that may no longer be kept."""
    keep_text: bool
    lack: Lack


def about(index: Path | str, key: Path | str | None = None) -> About:
    """What an index holds and what it lacks. Raises Unreadable."""
    with closing(passages.open_index(Path(index), key=Path(key) if key else None)) as opened:
        kinds: Counter[str] = Counter()
        professionals = nobodys = due = 0
        last, today = None, date.today()
        for source in opened.sources():
            kinds[source.kind] += 1
            professionals += source.audience is Audience.PROFESSIONALS
            nobodys += not source.families
            due += bool(source.keep_until and source.keep_until < today)
            last = max(filter(None, (last, source.dated)), default=None)
        return About(
            opened.size,
            opened.words,
            opened.bytes_of_text,
            tuple(sorted(kinds.items(), key=lambda row: (-row[1], row[0]))),
            professionals,
            last,
            nobodys,
            due,
            opened.keep_text,
            read_lack(Path(index)),
        )


def is_index(path: Path) -> bool:
    """Whether this is an index of records rather than a folder of them."""
    return passages.is_index(path)


def check(index: Path | str, key: Path | str | None = None) -> tuple[str, ...]:
    """Every damage in an index, found by reading all of it; empty: it is whole. Raises Unreadable."""
    return passages.check_index(Path(index), Path(key) if key else None)


KINDS = 20
"""Kinds of record that are named; the others are counted together."""


def describe(found: About) -> tuple[str, ...]:
    """The lines that a person reads about an index."""
    kinds = [f"  {number:,} {kind or 'of no kind that is known'}" for kind, number in found.kinds[:KINDS]]
    others = found.kinds[KINDS:]
    unread = records_in_words(len(found.lack.unread))
    lines = (
        f"{records_in_words(found.records)}, {found.words:,} telling words, {found.bytes_of_text:,} bytes of text"
        f"{' (the text is kept)' if found.keep_text else ' (the text is not kept)'}.",
        f"The newest is of {found.last.isoformat()}." if found.last else "",
        *kinds,
        f"  {sum(number for _, number in others):,} of {len(others):,} other kinds" if others else "",
        f"{found.for_professionals:,} for professionals only.",
        f"{found.nobodys:,} of which nobody knows whose they are." if found.nobodys else "",
        f"{found.due:,} may no longer be kept; see: partywall records forget --due." if found.due else "",
        f"{unread} could not be read, or not whole; nothing copied from there is found." if found.lack.unread else "",
        "Records are being added, or a run was cut off: run it again." if found.lack.unfinished else "",
    )
    return tuple(filter(None, lines))


def records_in_words(number: int) -> str:
    """How many records, in words."""
    return f"{number:,} record{'' if number == 1 else 's'}"
