"""Decisions become a plan: which characters no copy may have, and what stands in their place.

A passage that a person has still to decide is withheld too: the copy must be safe as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from partywall.model.disclosure import Decision, Outcome, Passage, Plan, Redaction
from partywall.model.text import Digest, Document, Part, PartId, Span

PLAIN_LABEL = "[withheld]"
"""For a reason to which the policy gives no words."""


def plan(
    document: Document,
    passages: Sequence[Passage],
    decisions: Sequence[Decision],
    labels: Mapping[str, str],
    left_out: Sequence[Digest] = (),
) -> Plan:
    """The plan that carries out these decisions.

    ``labels`` gives the wording for each reason code. Passages in parts that no copy keeps need
    no redaction: the whole part is dropped. Nor do those in files that are ``left_out``.
    """
    parts = {(inner.digest, part.id): part for inner in document.walk() for part in inner.parts}
    kept = {inner.digest for inner in document.walk(left_out)}
    wanted = (
        Redaction(passage.span, labels.get(decision.reason, PLAIN_LABEL))
        for passage, decision in zip(passages, decisions, strict=True)
        if decision.outcome is not Outcome.DISCLOSE and passage.span.document in kept
        if _part(parts, passage.span).stays
    )
    dropped = tuple(key for key, part in parts.items() if not part.stays)
    return Plan(document.digest, tuple(_merged(wanted, parts)), dropped, left_out=tuple(left_out))


def _part(parts: Mapping[tuple[Digest, PartId], Part], span: Span) -> Part:
    return parts[span.document, span.part]


def _merged(redactions: Iterable[Redaction], parts: Mapping[tuple[Digest, PartId], Part]) -> list[Redaction]:
    """Sorted and disjoint. Neighbours become one, so that the number of labels tells nothing."""
    merged: list[Redaction] = []
    for redaction in sorted(redactions, key=lambda redaction: redaction.span):
        if merged and _run_on(merged[-1].span, redaction.span, parts):
            last = merged.pop()
            end = max(last.span.end, redaction.span.end)
            redaction = Redaction(Span(last.span.document, last.span.part, last.span.start, end), last.label)
        merged.append(redaction)
    return merged


def _run_on(first: Span, second: Span, parts: Mapping[tuple[Digest, PartId], Part]) -> bool:
    """Whether two spans overlap, or only spaces on one line part them."""
    if (first.document, first.part) != (second.document, second.part):
        return False
    between = _part(parts, first).text[first.end : second.start]
    return second.start <= first.end or (not between.strip() and not {"\n", "\t"} & set(between))
