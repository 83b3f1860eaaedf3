"""Where people decided otherwise than was proposed, counted over certificates: kinds, rules and numbers only."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from partywall.errors import Refused
from partywall.model.disclosure import Outcome
from partywall.report.wording import DIRECTIONS, count

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9 _-]{0,60}")
NOTHING = "none"
"""In place of the rule where the program had found nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Disagreement:
    """One way of deciding otherwise, or of settling what was asked. ``evidence`` are kinds, joined by ``+``."""

    evidence: str
    rule: str
    proposed: Outcome | None
    outcome: Outcome

    @property
    def agrees(self) -> bool:
        """Whether a person decided just what was proposed. What was asked is settled, and no disagreement."""
        return self.proposed in {self.outcome, Outcome.REFER}


@dataclass(frozen=True, slots=True)
class Disagreements:
    """What people decided in a number of certificates; ``rows`` the most frequent first."""

    certificates: int
    rows: tuple[tuple[Disagreement, int], ...]

    @property
    def decisions(self) -> int:
        """How many decisions people made."""
        return sum(number for _, number in self.rows)

    @property
    def against(self) -> int:
        """How many of them go against what was proposed."""
        return sum(number for row, number in self.rows if not row.agrees)


def disagreements(untrusted_certificates: Iterable[bytes]) -> Disagreements:
    """Counted over certificates; one decision that stands in several is counted once. Raises Refused."""
    made: dict[tuple[str, str, str], Disagreement] = {}
    number = 0
    for number, untrusted in enumerate(untrusted_certificates, 1):
        given = _parsed(untrusted, number)
        for row in given.get("decided", []):
            made[given["original"], given["recipient"], row["passage"]] = _row(row)
    counted = Counter(made.values())
    return Disagreements(number, tuple(sorted(counted.items(), key=lambda pair: (-pair[1], _order(pair[0])))))


def _order(row: Disagreement) -> tuple[str, str, str, str]:
    return row.evidence, row.rule, row.proposed or "", row.outcome


def _parsed(untrusted: bytes, number: int) -> dict[str, Any]:
    """A certificate, as far as is needed here."""
    try:
        given = json.loads(untrusted)
        texts = [given["original"], given["recipient"]]
        for row in given.get("decided", []):
            texts += [row["passage"], *row["evidence"]]
            Outcome(row["outcome"])
            if row["proposed"] is not None:
                texts.append(row["proposed"]["rule"])
                Outcome(row["proposed"]["outcome"])
        sound = all(isinstance(text, str) for text in texts)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        sound = False
    if not sound:
        raise Refused(f"Certificate {number} of the folder is none that this program made.")
    return dict(given)


def _row(row: Mapping[str, Any]) -> Disagreement:
    proposed = row["proposed"]
    return Disagreement(
        " + ".join(sorted(_plain(kind) for kind in set(row["evidence"]))),
        _plain(proposed["rule"]) if proposed else NOTHING,
        Outcome(proposed["outcome"]) if proposed else None,
        Outcome(row["outcome"]),
    )


def _plain(word: str) -> str:
    """A rule's id or a kind of evidence; what looks like neither is not repeated."""
    return word if _WORD.fullmatch(word) else "other"


def disagreement_lines(counted: Disagreements) -> tuple[str, ...]:
    """What a person reads: a table, and a line of sums."""
    lines = [f"{'How many':>8}  {'What':26}{'Rule':26}Evidence"] if counted.rows else []
    for row, number in counted.rows:
        what = DIRECTIONS.get((row.proposed, row.outcome), f"{row.proposed} to {row.outcome}")
        lines.append(f"{number:>8,}  {what:26}{row.rule:26}{row.evidence}")
    sums = f"{count(counted.decisions, 'decision')} of people in {count(counted.certificates, 'certificate')}"
    return (*lines, f"{sums}; {counted.against:,} against what was proposed.")


def disagreements_json(counted: Disagreements) -> dict[str, Any]:
    """The same for programs."""
    return {
        "certificates": counted.certificates,
        "decisions": counted.decisions,
        "against": counted.against,
        "rows": [
            {
                "evidence": row.evidence,
                "rule": row.rule,
                "proposed": row.proposed,
                "outcome": row.outcome,
                "agrees": row.agrees,
                "count": number,
            }
            for row, number in counted.rows
        ],
    }
