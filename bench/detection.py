"""Part A of the benchmark of tracing: copied passages, after edits of four kinds, by the published measure."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from edited import Kind
from partywall.model.disclosure import Provenance
from partywall.trace import RecordIndex, index, trace
from plagiarism import Pairing, Stretch, score
from plain import document
from planted import Copy, Made, Press
from texts import record, shelves

APART = (100, 400)
"""Characters of the document and of the record that may lie between two rows of one detection: sentence by sentence is
how passages are given, and a row says no more of the sentences' order."""
TARGETS = {Kind.VERBATIM: 0.98, Kind.LIGHT: 0.95, Kind.HEAVY: 0.85}
LENGTHS = ((8, 14), (15, 29), (30, 74), (75, 150))
"""Words of a passage in the record, by which misses are counted."""


def measured(worlds: Path, corpora: Path, split: str, count: int, seed: int, misses: int) -> dict[str, Any]:
    """All figures of one split, from ``count`` documents of each kind."""
    press = Press(shelves(worlds, corpora, split), seed)
    records = index([record(text) for text in press.records])
    words = sum(len(text.text.split()) for text in press.records)
    nothing = [*press.clean(count // 2), *press.formal(count // 2)]
    quiet = {made.name: detections(made, records) for made in nothing}
    figures: dict[str, Any] = {"records": len(press.records), "words of records": words}
    for name, begin in (("nothing copied", "clean"), ("forms alone", "formal")):
        figures[name] = _quiet([made for made in nothing if made.name.startswith(begin)], quiet, misses)
    notes = press.noted(count // 4)
    # Not among those above: a name that two notes share says no more of copying than two people's namesakes do.
    figures["template-made notes"] = _quiet(notes, {made.name: detections(made, records) for made in notes}, misses)
    for kind in Kind:
        begun = time.perf_counter()
        made = press.copied(kind, count)
        said = {one.name: detections(one, records) for one in made}
        figures[kind] = _figures(made, said, [one for ones in quiet.values() for one in ones], misses)
        figures[kind]["seconds"] = round(time.perf_counter() - begun, 1)
        figures[kind] |= {"target": TARGETS[kind]} if kind in TARGETS else {}
    return figures


def detections(made: Made, records: RecordIndex) -> list[Pairing]:
    """What the program finds in a document, rows of one record joined where they stand near each other."""
    rows: dict[str, list[Provenance]] = defaultdict(list)
    for row in trace(document(made.text), records):
        rows[row.source.id].append(row)
    return [
        Pairing(made.name, here, source, there)
        for source, found in sorted(rows.items())
        for here, there in joined(found)
    ]


def joined(rows: Iterable[Provenance]) -> list[tuple[Stretch, Stretch]]:
    """The stretches of one document and one record that rows come to together."""
    open_: list[tuple[Stretch, Stretch]] = []
    for row in sorted(rows, key=lambda row: (row.span, row.record_span)):
        here, there = (row.span.start, row.span.end), (row.record_span.start, row.record_span.end)
        while True:
            near = next(
                (one for one in open_ if _near(one[0], here, APART[0]) and _near(one[1], there, APART[1])), None
            )
            if near is None:
                break
            open_.remove(near)
            here, there = _hull(near[0], here), _hull(near[1], there)
        open_.append((here, there))
    return sorted(open_)


def _near(one: Stretch, other: Stretch, apart: int) -> bool:
    return one[0] - other[1] <= apart and other[0] - one[1] <= apart


def _hull(one: Stretch, other: Stretch) -> Stretch:
    return min(one[0], other[0]), max(one[1], other[1])


def _figures(made: Sequence[Made], said: dict[str, list[Pairing]], quiet: list[Pairing], misses: int) -> dict[str, Any]:
    copies = [copy for one in made for copy in one.copies]
    every = [one for ones in said.values() for one in ones]
    found = score([copy.pairing for copy in copies], every + quiet)
    shares = [(copy, score([copy.pairing], said[copy.pairing.document]).recall) for copy in copies]
    return {
        "copies": len(copies),
        "plagdet": round(found.plagdet, 4),
        "recall": round(found.recall, 4),
        "precision": round(found.precision, 4),
        "granularity": round(found.granularity, 4),
        "micro plagdet": round(found.micro_plagdet, 4),
        "micro recall": round(found.micro_recall, 4),
        "micro precision": round(found.micro_precision, 4),
        "copies found at all": round(statistics.mean(share > 0 for _, share in shares), 4),
        "false detections per 1,000 words": _false(made, said)["false detections per 1,000 words"],
        "recall by words": {
            f"{least}-{most}": _mean(share for copy, share in shares if least <= copy.words <= most)
            for least, most in LENGTHS
        },
        "recall by edit": {
            edit: _mean(share for copy, share in shares if edit in (copy.edits or ("as it was",)))
            for edit in sorted({edit for copy in copies for edit in copy.edits or ("as it was",)})
        },
        "recall by origin": {
            origin: _mean(share for copy, share in shares if copy.origin == origin)
            for origin in sorted({copy.origin for copy in copies})
        },
    } | ({"misses": _misses(made, shares)[:misses], "false": _said_falsely(made, said)[:misses]} if misses else {})


def _quiet(made: Sequence[Made], said: dict[str, list[Pairing]], misses: int) -> dict[str, Any]:
    return _false(made, said) | ({"false": _said_falsely(made, said)[:misses]} if misses else {})


def _false(made: Sequence[Made], said: dict[str, list[Pairing]]) -> dict[str, Any]:
    words = sum(len(one.text.split()) for one in made)
    false = sum(len(_wrong(one, said[one.name])) for one in made)
    return {"documents": len(made), "words": words, "false detections per 1,000 words": round(1000 * false / words, 3)}


def _wrong(made: Made, said: Iterable[Pairing]) -> list[Pairing]:
    return [one for one in said if not any(one.detects(copy.pairing) for copy in made.copies)]


def _misses(made: Sequence[Made], shares: Iterable[tuple[Copy, float]]) -> list[list[object]]:
    texts = {one.name: one.text for one in made}
    return [
        [round(share, 2), copy.words, ",".join(copy.edits), texts[copy.pairing.document][slice(*copy.pairing.here)]]
        for copy, share in shares
        if share < 0.7
    ]


def _said_falsely(made: Sequence[Made], said: dict[str, list[Pairing]]) -> list[list[str]]:
    rows = [[wrong.source, one.text[slice(*wrong.here)]] for one in made for wrong in _wrong(one, said[one.name])]
    return sorted(rows, key=lambda row: -len(row[1]))


def _mean(shares: Iterable[float]) -> float | None:
    shares = list(shares)
    return round(statistics.mean(shares), 4) if shares else None
