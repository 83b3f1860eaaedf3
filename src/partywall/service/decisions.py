"""Decisions that a person has made about passages, given again with each run."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from partywall.errors import Refused, Unreadable
from partywall.model.disclosure import Decision, Outcome, PassageId
from partywall.model.people import PersonId
from partywall.model.text import Digest
from partywall.store import files

RULE = "override"
_CODE = re.compile(r"[a-z][a-z0-9-]{1,40}")
_FIELDS = ("passage", "outcome", "reason", "by")


def load_decisions(path: Path, document: Digest, recipient: PersonId) -> Mapping[PassageId, Decision]:
    """A person's decisions: ``{"document": DIGEST, "recipient": ID, "decisions": [...]}``.

    Each has ``passage``, ``outcome`` (disclose or redact), ``reason`` (a reason code) and ``by``
    (the id of who decided). Refused if any is missing, or if they were made for another
    recipient or another document.
    """
    given = _parsed(files.read_file(path, "The file of decisions"))
    if given.get("document") != document:
        raise Refused("The decisions were made for another document, or for an earlier version of this one.")
    if given.get("recipient") != recipient:
        raise Refused("The decisions were made for another recipient than the one this copy is for.")
    decisions = [_decision(number, row, recipient) for number, row in enumerate(given["decisions"], 1)]
    if len({decision.passage for decision in decisions}) < len(decisions):
        raise Refused("The file of decisions decides one passage twice.")
    return {decision.passage: decision for decision in decisions}


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        given = json.loads(content)
    except (ValueError, RecursionError):
        raise Unreadable("The file of decisions is not JSON.") from None
    if not isinstance(given, dict) or not isinstance(given.get("decisions"), list):
        raise Refused("The file of decisions must hold one object with document, recipient and a list of decisions.")
    return given


def _decision(number: int, row: Any, recipient: PersonId) -> Decision:
    where = f"Decision {number} of the file of decisions"
    if not isinstance(row, dict) or not all(isinstance(row.get(field), str) and row[field] for field in _FIELDS):
        raise Refused(f"{where} must have passage, outcome, reason and by.")
    if row["outcome"] not in (Outcome.DISCLOSE, Outcome.REDACT):
        raise Refused(f"{where}: outcome must be disclose or redact.")
    if not _CODE.fullmatch(row["reason"]):
        raise Refused(f"{where}: reason must be a code of small letters, figures and hyphens.")
    return Decision(PassageId(row["passage"]), recipient, Outcome(row["outcome"]), RULE, row["reason"], row["by"])
