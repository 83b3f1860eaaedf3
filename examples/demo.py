"""Redacts the shipped example for the mother and for the father, and says in a few lines what happened.

Then it asks the other way round, as in the first hour of a breach: which records carry the passage that was copied. And
one plan goes the whole way through a house (``whole_way.py``). ``python examples/demo.py [FOLDER]``, by default
``out/demo``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import partywall
import whole_way
from partywall.model.disclosure import Outcome

HERE = Path(__file__).parent
OUT = HERE.parent / "out" / "demo"
FOR = {"mother": "P1034", "father": "P1035"}
PASSAGE = b"A warning for fire setting in March 2024 was not followed up."
"""It stands in the plan, and came from the minutes of a meeting about the family next door."""
COPIES = (("plan.docx", "mother"), ("plan.pdf", "mother"), ("plan.docx", "father"), ("letter.docx", "father"))


def main(folder: Path) -> None:
    """Both acts."""
    copies(folder)
    first_hour(folder)
    whole_way.main(folder / "whole-way")


def copies(folder: Path) -> None:
    """A copy for each parent, each checked."""
    for name, whom in COPIES:
        source = HERE / "documents" / name
        out = folder / f"{source.stem}-{source.suffix[1:]}-{whom}"
        done = partywall.redact_document(
            source,
            register=HERE / "register",
            case="C0412",
            recipient=FOR[whom],
            records=HERE / "records",
            out=out,
            replace=True,
        )
        screening = done.screened.screening
        checks = len(done.copy.verification.checks)
        print(
            f"{name} for the {whom}: {len(screening.outcome(Outcome.REDACT))} passages withheld,"
            f" {len(screening.outcome(Outcome.REFER))} to decide, {checks} checks passed:"
            f" {done.copy_path.relative_to(folder.parent)}"
        )
    print("Beside each copy: report.html (what, whose, why, copied from where), findings.json, certificate.json.")


def first_hour(folder: Path) -> None:
    """Which records carry a sentence that came out."""
    index = folder / "records.index"
    partywall.index_records(HERE / "records", index, register=HERE / "register")
    traced = partywall.trace_passage(PASSAGE, records=index)
    for row in traced.found.rows:
        families = ", ".join(row.source.families)
        print(f"A sentence of the plan stands in: {row.source.name}, a record of family {families}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else OUT)
