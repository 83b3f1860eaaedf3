"""The published measure of plagiarism detection (Potthast, Stein, Barrón-Cedeño and Rosso 2010), in characters.

A case is a passage of a document and the passage of a source that it was copied from; a detection is what a detector
says is one. Both are sets of characters of both texts. A detection detects a case if it shares a character with it in
the document, and another in the source.

- Precision and recall count the characters of a detection (or case) that lie in the cases (or detections) that it has
  to do with. *Macro* means over detections and cases, a short one counting as much as a long one; *micro* counts all
  characters together. The published tool prints macro.
- Granularity is how many detections a detected case has, at the mean: 1 is best.
- Plagdet is the harmonic mean of precision and recall over log2(1 + granularity).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Stretch = tuple[int, int]
"""Characters of one text, half-open."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """A passage of ``document`` and one of ``source``: a case, or a detection."""

    document: str
    here: Stretch
    source: str
    there: Stretch

    @property
    def size(self) -> int:
        """Its characters in both texts."""
        return self.here[1] - self.here[0] + self.there[1] - self.there[0]

    def detects(self, other: Pairing) -> bool:
        """Whether both share characters in the document and in the source; the same either way round."""
        same = self.document == other.document and self.source == other.source
        return same and _meet(self.here, other.here) and _meet(self.there, other.there)


@dataclass(frozen=True, slots=True)
class Scores:
    """What the measure says of one set of cases and detections; shares from 0 to 1, granularity from 1."""

    recall: float
    precision: float
    granularity: float
    plagdet: float
    micro_recall: float
    micro_precision: float
    micro_plagdet: float


def score(cases: Sequence[Pairing], detections: Sequence[Pairing]) -> Scores:
    """The measure. Where there is no case, recall is 1, and where nothing was detected, precision is."""
    found = _touching(cases, detections)
    said = _touching(detections, cases)
    recall = _mean(_covered(case, hits) / case.size for case, hits in found)
    precision = _mean(_covered(one, hits) / one.size for one, hits in said)
    counts = [len(hits) for _, hits in found if hits]
    granularity = sum(counts) / len(counts) if counts else 1.0
    shared = _union((one, hit) for one, hits in found for hit in hits)
    micro_recall = _ratio(shared, _union((case, case) for case in cases))
    micro_precision = _ratio(shared, _union((one, one) for one in detections))
    return Scores(
        recall,
        precision,
        granularity,
        plagdet(recall, precision, granularity),
        micro_recall,
        micro_precision,
        plagdet(micro_recall, micro_precision, granularity),
    )


def plagdet(recall: float, precision: float, granularity: float) -> float:
    """The three in one figure."""
    if recall + precision == 0:
        return 0.0
    return 2 * recall * precision / (recall + precision) / math.log2(1 + granularity)


def _touching(ones: Sequence[Pairing], others: Sequence[Pairing]) -> list[tuple[Pairing, list[Pairing]]]:
    near: Mapping[tuple[str, str], list[Pairing]] = defaultdict(list)
    for other in others:
        near[other.document, other.source].append(other)
    return [(one, [other for other in near[one.document, one.source] if one.detects(other)]) for one in ones]


def _covered(one: Pairing, hits: Iterable[Pairing]) -> int:
    """Characters of one that lie in what it has to do with."""
    hits = list(hits)
    return _length([_common(one.here, hit.here) for hit in hits]) + _length(
        [_common(one.there, hit.there) for hit in hits]
    )


def _union(pairs: Iterable[tuple[Pairing, Pairing]]) -> int:
    """Characters that lie in both of any pair. A text's characters as document and as source are different ones."""
    stretches: dict[tuple[bool, str], list[Stretch]] = defaultdict(list)
    for one, other in pairs:
        stretches[True, one.document].append(_common(one.here, other.here))
        stretches[False, one.source].append(_common(one.there, other.there))
    return sum(map(_length, stretches.values()))


def _length(stretches: Iterable[Stretch]) -> int:
    total, reached = 0, -1
    for start, end in sorted(stretches):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _meet(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _common(one: Stretch, other: Stretch) -> Stretch:
    return max(one[0], other[0]), min(one[1], other[1])


def _mean(shares: Iterable[float]) -> float:
    shares = list(shares)
    return sum(shares) / len(shares) if shares else 1.0


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
