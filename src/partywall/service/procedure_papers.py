"""What staff read of a procedure: written from the value that the machine goes by, as web page, PDF and Word file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from partywall.procedure.written import Procedure
from partywall.report.diagram import drawing
from partywall.report.papers import Paper, for_template, html_page
from partywall.report.procedure import checklist, written_procedure
from partywall.service.parcels import set_page
from partywall.service.word_papers import word_file
from partywall.store import files


class PaperName(StrEnum):
    """What staff read."""

    PROCEDURE = "procedure"
    CHECKLIST = "checklist"


class PaperKind(StrEnum):
    """How they read it: the ending of the file's name."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"


_OF = {PaperName.PROCEDURE: written_procedure, PaperName.CHECKLIST: checklist}
_AS: dict[PaperKind, Callable[[Paper, datetime], bytes]] = {
    PaperKind.HTML: lambda paper, _: html_page(paper).encode(),
    PaperKind.PDF: lambda paper, at: set_page("paper", for_template(paper), at),
    PaperKind.DOCX: word_file,
}


def paper(procedure: Procedure, name: PaperName, kind: PaperKind, at: datetime) -> bytes:
    """One file that staff read."""
    return _AS[kind](_OF[name](procedure), at)


def papers(procedure: Procedure, at: datetime) -> dict[str, bytes]:
    """All of them and the diagram, by file name."""
    made = {f"{name}.{kind}": paper(procedure, name, kind, at) for name in PaperName for kind in PaperKind}
    return {"states.svg": drawing(procedure).encode(), **made}


def write_papers(procedure: Procedure, folder: Path, at: datetime) -> tuple[str, ...]:
    """Write them into a folder, each above an older one of its name; gives their names."""
    made = papers(procedure, at)
    files.write_results(folder, made, replace=True)
    return tuple(sorted(made))
