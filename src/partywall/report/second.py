"""What is said of the second eyes: which model was asked, how much, and how it answered. No word of any text."""

from __future__ import annotations

from typing import Any

from partywall.model.disclosure import SecondLook
from partywall.report.wording import count


def second_eyes(second: SecondLook | None) -> dict[str, Any] | None:
    """For findings and certificate; None if nobody was asked."""
    if second is None:
        return None
    return {
        "model": second.model,
        "settings": second.settings,
        "chunks": second.chunks,
        "answers": second.answers,
        "passages": second.passages,
        "known": second.known,
        "dropped": [{"why": why, "count": number} for why, number in second.dropped],
        "failed": [{"why": why, "count": number} for why, number in second.failed],
    }


def second_lines(second: SecondLook | None) -> tuple[str, ...]:
    """For people: what the model added, and above all where it could not be asked."""
    if second is None:
        return ()
    failed = sum(number for _, number in second.failed)
    dropped = sum(number for _, number in second.dropped)
    new = second.passages - second.known
    lines = (
        f"The second eyes could not run on {failed:,} of {count(second.chunks, 'stretch', 'stretches')} of the text:"
        f" {' '.join(why for why, _ in second.failed)}"
        if failed
        else "",
        f"The second eyes ({second.model}) added {count(new, 'passage')} to what was found without them."
        if second.answers
        else "",
        f"{count(dropped, 'quotation')} of the second eyes did not count: the text has no such words, or they were"
        " not as asked for."
        if dropped
        else "",
    )
    return tuple(line for line in lines if line)
