"""What staff read of a procedure: written from the value that the machine goes by, as web page, PDF and Word file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from partywall.procedure.written import Procedure
from partywall.report.diagram import drawing
from partywall.report.papers import Paper, for_template, html_page
from partywall.report.procedure import checklist, written_procedure
from partywall.service.parcels import set_page
from partywall.service.word_papers import word_file
from partywall.store import files


def papers(procedure: Procedure, at: datetime) -> dict[str, bytes]:
    """The written procedure, the checklist and the diagram, by file name."""
    made = {"states.svg": drawing(procedure).encode()}
    for name, paper in (("procedure", written_procedure(procedure)), ("checklist", checklist(procedure))):
        made |= {f"{name}.html": html_page(paper).encode(), f"{name}.docx": word_file(paper, at)}
        made[f"{name}.pdf"] = _pdf(paper, at)
    return made


def write_papers(procedure: Procedure, folder: Path, at: datetime) -> tuple[str, ...]:
    """Write them into a folder, each above an older one of its name; gives their names."""
    made = papers(procedure, at)
    files.write_results(folder, made, replace=True)
    return tuple(sorted(made))


def _pdf(paper: Paper, at: datetime) -> bytes:
    return set_page("paper", for_template(paper), at)
