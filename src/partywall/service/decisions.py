"""Decisions that a person has made about passages, given again with each run."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from partywall.decide import added_passage
from partywall.errors import Refused, Unreadable
from partywall.model.disclosure import Decision, Outcome, Passage, PassageId
from partywall.model.people import PersonId
from partywall.model.text import Digest, Document, PartId, Span
from partywall.store import files

RULE = "override"
_CODE = re.compile(r"[a-z][a-z0-9-]{1,40}")
_USER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,60}")
_FIELDS = ("passage", "outcome", "reason", "by")


@dataclass(frozen=True, slots=True)
class Given:
    """A person's decisions, and the passages that they added: each of these has its decision too."""

    decisions: Mapping[PassageId, Decision]
    added: tuple[Passage, ...] = ()


NOTHING_GIVEN = Given({})


def load_decisions(path: Path, document: Document, recipient: PersonId) -> Given:
    """A person's decisions: ``{"document": DIGEST, "recipient": ID, "decisions": [...]}``.

    Each has ``passage``, ``outcome`` (disclose or redact), ``reason`` (a reason code) and ``by``
    (the id of who decided). One on words that were not found has, in place of ``passage``,
    ``added``: ``document``, ``part``, ``start`` and ``end``, and its outcome is redact. Refused
    if any is missing, or if they were made for another recipient or another document.
    """
    given = _parsed(files.read_file(path, "The file of decisions"))
    if given.get("document") != document.digest:
        raise Refused("The decisions were made for another document, or for an earlier version of this one.")
    if given.get("recipient") != recipient:
        raise Refused("The decisions were made for another recipient than the one this copy is for.")
    rows = [_row(number, row, document) for number, row in enumerate(given["decisions"], 1)]
    decisions = [
        Decision(PassageId(row["passage"]), recipient, Outcome(row["outcome"]), RULE, row["reason"], row["by"])
        for row, _ in rows
    ]
    if len({decision.passage for decision in decisions}) < len(decisions):
        raise Refused("The file of decisions decides one passage twice.")
    return Given(
        {decision.passage: decision for decision in decisions}, tuple(passage for _, passage in rows if passage)
    )


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        given = json.loads(content)
    except (ValueError, RecursionError):
        raise Unreadable("The file of decisions is not JSON.") from None
    if not isinstance(given, dict) or not isinstance(given.get("decisions"), list):
        raise Refused("The file of decisions must hold one object with document, recipient and a list of decisions.")
    return given


def _row(number: int, row: Any, document: Document) -> tuple[dict[str, Any], Passage | None]:
    """A decision that keeps to its form, with the id of its passage; and that passage if the person added it."""
    where = f"Decision {number} of the file of decisions"
    passage = None
    if isinstance(row, dict) and "added" in row and "passage" not in row:
        passage = _added(where, row["added"], document)
        if row.get("outcome") != Outcome.REDACT:
            raise Refused(f"{where}: the outcome of words that were added must be redact.")
        row = row | {"passage": passage.id}
    if not isinstance(row, dict) or not all(isinstance(row.get(field), str) and row[field] for field in _FIELDS):
        raise Refused(f"{where} must have passage, outcome, reason and by.")
    if row["outcome"] not in (Outcome.DISCLOSE, Outcome.REDACT):
        raise Refused(f"{where}: outcome must be disclose or redact.")
    if not _CODE.fullmatch(row["reason"]):
        raise Refused(f"{where}: reason must be a code of small letters, figures and hyphens.")
    if not _USER.fullmatch(row["by"]) or row["by"] == "policy":
        raise Refused(f"{where}: by must be the id of a user, without spaces.")
    return row, passage


def _added(where: str, row: Any, document: Document) -> Passage:
    """The words that a person marked, which must stand in the document."""
    if not isinstance(row, dict) or row.keys() != {"document", "part", "start", "end"}:
        raise Refused(f"{where}: added must have document, part, start and end.")
    texts = {(inner.digest, part.id): part.text for inner in document.walk() for part in inner.parts}
    start, end = row["start"], row["end"]
    strings = isinstance(row["document"], str) and isinstance(row["part"], str)
    text = texts.get((Digest(row["document"]), PartId(row["part"])), "") if strings else ""
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        raise Refused(f"{where} marks words where the document has none.")
    if not text[start:end].strip():
        raise Refused(f"{where} marks nothing but spaces.")
    return added_passage(Span(Digest(row["document"]), PartId(row["part"]), start, end))
