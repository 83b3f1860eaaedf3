"""Lays three sets of marks side by side: the checker's, the author's and the machine's. Pure.

A mark lies on the copy, a passage in the original. What remains is the same text on both sides, but for line breaks,
and the labels are known: so each character of the copy is led back to where it stood. Where that cannot be done, as the
copy is laid out anew, a mark is a difference by itself, and nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from partywall.model.disclosure import EvidenceKind, Outcome, Passage, PassageId, Redaction, Screening
from partywall.model.kinds import holds_files
from partywall.model.product import Difference, DifferenceKind, Marked
from partywall.model.text import Digest, Document, PartId, Span
from partywall.procedure.copy_text import CopyPart

Places = Sequence[int | None]
"""For each character of a part of the copy: where in the original's part it stood. None: in no place."""
_Led = tuple[Digest, PartId, Places]


@dataclass(frozen=True, slots=True)
class Compared:
    """What a comparison rests on."""

    screening: Screening
    """With what people decided, as the copy was made of it."""
    redactions: tuple[Redaction, ...]
    copy: tuple[CopyPart, ...]


def differences(compared: Compared, marks: Sequence[Marked], ids: Iterator[str]) -> tuple[Difference, ...]:
    """Every difference: of each mark one, then what the author kept, then what the author alone withheld."""
    kept, withheld = _against_the_machine(compared.screening)
    leading = cache(lambda part: _led(compared, part))  # a part may bear a hundred marks
    joined = {mark.id: _marked_passage(compared, mark, kept, leading) for mark in marks}
    found = [
        Difference(next(ids), DifferenceKind.MARKED, mark.id, joined[mark.id], kept=joined[mark.id] in kept)
        for mark in marks
    ]
    seen = set(joined.values())
    found += [Difference(next(ids), DifferenceKind.KEPT, None, id, kept=True) for id in kept if id not in seen]
    found += [Difference(next(ids), DifferenceKind.WITHHELD, None, id) for id in withheld]
    return tuple(found)


def _against_the_machine(screening: Screening) -> tuple[tuple[PassageId, ...], tuple[PassageId, ...]]:
    """Passages that a person kept though the machine would not have, and those that a person alone withheld."""
    proposed = {row.passage: row.outcome for row in screening.proposed}
    kept, withheld = [], []
    for passage, decision in zip(screening.passages, screening.decisions, strict=True):
        before = proposed.get(passage.id)
        if decision.outcome is Outcome.DISCLOSE and before not in {None, Outcome.DISCLOSE}:
            kept.append(passage.id)
        elif decision.outcome is not Outcome.DISCLOSE and (before is Outcome.DISCLOSE or _added(passage)):
            withheld.append(passage.id)
    return tuple(kept), tuple(withheld)


def _added(passage: Passage) -> bool:
    return all(evidence.kind is EvidenceKind.ADDED for evidence in passage.evidence)


def _marked_passage(
    compared: Compared, mark: Marked, kept: Iterable[PassageId], leading: Callable[[str], _Led]
) -> PassageId | None:
    """The disclosed passage on which a mark lies; rather one that the author kept against the machine."""
    document, part, places = leading(mark.part)
    stood = [place for place in places[mark.start : mark.end] if place is not None]
    if not stood:
        return None
    span = Span(document, part, min(stood), max(stood) + 1)
    touched = [
        passage.id
        for passage, decision in zip(compared.screening.passages, compared.screening.decisions, strict=True)
        if decision.outcome is Outcome.DISCLOSE and passage.span.overlaps(span)
    ]
    against = set(kept)
    return next((id for id in touched if id in against), touched[0] if touched else None)


def _led(compared: Compared, part: str) -> _Led:
    """To which part of the original a part of the copy belongs, and its characters led back."""
    document, id = home(compared.screening.document, part, compared.screening.left_out)
    found = next((each for each in compared.copy if each.id == part), None)
    return document.digest, id, led_back(document, id, compared.redactions, found.text) if found else ()


def home(original: Document, part: str, left_out: Collection[Digest] = ()) -> tuple[Document, PartId]:
    """The document and part of the original to which a part of the copy belongs; in a bundle they keep their order."""
    number, _, rest = part.rpartition("/")
    documents = list(_copied(original, left_out))
    found = documents[int(number)] if number.isdecimal() and int(number) < len(documents) else None
    return (found, PartId(rest)) if found else (original, PartId(part))


def _copied(original: Document, left_out: Collection[Digest]) -> Iterator[Document | None]:
    """The documents of which a copy has copies, as they follow one another there; None: the label of one left out."""
    yield original
    if not holds_files(original.media_type):
        return
    for inner in original.attachments:
        if inner.digest not in left_out:
            yield from _copied(inner, left_out)
    yield from [None] * original.left_out(left_out)


def led_back(original: Document, part: PartId, redactions: Sequence[Redaction], copied: str) -> Places:
    """Each character of the copy's part back to the original's. Empty where the two do not lie upon one another.

    Spaces and line breaks do not count; what the copy has more at its end, such as a stamp, stood nowhere.
    """
    text = {each.id: each.text for each in original.parts}.get(part)
    if text is None:
        return ()
    expected = list(_expected(text, original, part, redactions))
    letters = [(at, char) for at, char in enumerate(copied) if not char.isspace()]
    if len(letters) < len(expected) or any(
        char != wanted for (_, char), (_, wanted) in zip(letters, expected, strict=False)
    ):
        return ()
    places: list[int | None] = [None] * len(copied)
    for (at, _), (place, _) in zip(letters, expected, strict=False):
        places[at] = place
    return places


def _expected(
    text: str, original: Document, part: PartId, redactions: Sequence[Redaction]
) -> Iterator[tuple[int | None, str]]:
    """What the copy's part must read, letter by letter, and where each stood; letters of labels nowhere."""
    at = 0
    here = [row for row in redactions if (row.span.document, row.span.part) == (original.digest, part)]
    for row in here:
        yield from ((place, text[place]) for place in range(at, row.span.start) if not text[place].isspace())
        yield from ((None, char) for char in row.label if not char.isspace())
        at = row.span.end
    yield from ((place, text[place]) for place in range(at, len(text)) if not text[place].isspace())
