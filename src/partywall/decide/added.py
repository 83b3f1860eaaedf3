"""A passage that a person marked because the program had not found it."""

from __future__ import annotations

from partywall.decide.units import passage_id
from partywall.model.disclosure import Evidence, EvidenceKind, Passage
from partywall.model.people import FactKind
from partywall.model.text import Span


def added_passage(span: Span) -> Passage:
    """The words of ``span`` as a passage. Nobody says whom it is about: the person who marked it decides on it."""
    evidence = Evidence(EvidenceKind.ADDED, "somebody marked it as not for this recipient")
    return Passage(passage_id(span, "added"), span, (span,), (), FactKind.IDENTITY, (evidence,), 1.0)
