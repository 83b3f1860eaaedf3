"""Records that are to be forgotten: taken out of the index wholly, with a receipt for the file of disposals."""

from __future__ import annotations

import json
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from partywall.errors import Refused
from partywall.model.records import RecordId
from partywall.service.index_contents import records_in_words
from partywall.service.program import program
from partywall.store import files, passages
from partywall.store.passages import Forgotten, IndexWriter
from partywall.store.unread import read_lack, write_lack

_RECEIPT = "The receipt"


@dataclass(frozen=True, slots=True)
class Disposal:
    """What was forgotten."""

    forgotten: Forgotten
    unread: int = 0
    """Ids of records that could not be read, of which the index kept no more than that; it keeps that no longer."""

    @property
    def unknown(self) -> int:
        """Ids of which the index held nothing."""
        return len(self.forgotten.absent) - self.unread


def forget_records(
    index: Path | str,
    ids: Collection[str],
    *,
    receipt: Path | str | None = None,
    key: Path | str | None = None,
) -> Disposal:
    """Take the records of these ids out of an index, and look whether anything of them is left.

    Writes the ``receipt``, which names nobody, if one is asked for. Raises Unreadable; and Refused if anything is left,
    which the receipt then says too.
    """
    with passages.write_index(Path(index), Path(key) if key else None) as writer:
        return _disposed(writer, Path(index), sorted(map(RecordId, ids)), receipt)


def forget_due(
    index: Path | str, *, receipt: Path | str | None = None, key: Path | str | None = None
) -> Disposal | None:
    """The same for every record whose last day is over; None, and no receipt, if there is none."""
    with passages.write_index(Path(index), Path(key) if key else None) as writer:
        due = writer.due(date.today())
        return _disposed(writer, Path(index), due, receipt) if due else None


def _disposed(writer: IndexWriter, index: Path, ids: Collection[RecordId], receipt: Path | str | None) -> Disposal:
    place = Path(receipt) if receipt else None
    if place:
        files.check_apart(place, _RECEIPT, index, "the index")
        files.write_new(place, _RECEIPT, b"")  # before anything is forgotten: an act without its paper cannot be shown
    try:
        lack = read_lack(index)
        left = [row for row in lack.unread if row.id not in set(ids)]
        if len(left) < len(lack.unread):
            write_lack(index, left, lack.unfinished)
        done = writer.forget(ids)
    except BaseException:
        if place:
            with suppress(OSError):
                place.unlink()
        raise
    if place:
        files.write_over(place, _RECEIPT, receipt_json(done, datetime.now(UTC)))
    if not done.done:
        left_in = ", ".join(look.name for look in done.looks if not look.passed)
        raise Refused(
            f"The records are out of the index, but it is not proved that nothing of them is left ({left_in});"
            " close whatever has the index open, and forget them again."
        )
    unread = {passages.digest_of_id(row.id) for row in lack.unread if row.id in set(ids)}
    return Disposal(done, len(unread & set(done.absent)))


def receipt_json(done: Forgotten, when: datetime) -> bytes:
    """What was forgotten and how it was proved, for the file. It names nobody: digests, counts and results."""
    paper: dict[str, Any] = {
        "format": 1,
        "program": f"{program().name} {program().version}",
        "when": when.isoformat(timespec="seconds"),
        "forgotten": done.done,
        "records": list(done.records),
        "not_in_the_index": list(done.absent),
        "segments": [{"before": list(row.before), "after": row.after} for row in done.rewritten],
        "looks": [{"name": look.name, "passed": look.passed, "detail": look.detail} for look in done.looks],
    }
    return json.dumps(paper, indent=2, ensure_ascii=False).encode() + b"\n"


def describe(done: Disposal | None) -> tuple[str, ...]:
    """The lines that a person reads."""
    if done is None:
        return ("No record is due to be forgotten.",)
    gone = records_in_words(len(done.forgotten.records))
    lines = (
        f"{gone} forgotten. {len(done.forgotten.looks)} looks through the index found nothing of them."
        if done.forgotten.records
        else "",
        f"{done.unread:,} that had not been read are no longer kept in mind." if done.unread else "",
        f"{done.unknown:,} of the ids are of no record in the index." if done.unknown else "",
    )
    return tuple(filter(None, lines))
