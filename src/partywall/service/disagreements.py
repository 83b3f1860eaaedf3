"""Where people decided otherwise than the program proposed, over a folder of results."""

from __future__ import annotations

from pathlib import Path

from partywall import report
from partywall.report import Disagreements
from partywall.store import files

CERTIFICATE = "certificate.json"


def count_disagreements(folder: Path | str) -> Disagreements:
    """Counted over every ``certificate.json`` in a folder and below. Raises Unreadable or Refused."""
    found = files.read_folder(Path(folder), "The folder of results", ending=CERTIFICATE)
    return report.disagreements(content for name, content in found.items() if name.split("/")[-1] == CERTIFICATE)


def describe(counted: Disagreements) -> tuple[str, ...]:
    """The lines that a person reads."""
    return report.disagreement_lines(counted)


def for_programs(counted: Disagreements) -> bytes:
    """The same as JSON."""
    return report.to_json(report.disagreements_json(counted))
