"""Copies of another kind than the original, as other tools make them: what was found is told by its place."""

import io
from collections.abc import Collection, Iterator

import docx
import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from partywall.errors import Unreadable
from partywall.model.disclosure import CheckStatus, Verification
from partywall.model.text import MediaType, PartKind
from partywall.verify import verify, verify_alone
from partywall.verify.sniff import kind_of
from verify.test_pdf import LINES as PDF_LINES
from verify.test_pdf import built, drawn
from verify.worlds import AFTER, GOOD, KEPT, LABEL, SECRET, docx_members, docx_world, failed, part, world, zipped

WORLD = docx_world()
NAME = "Pellingbrook"


def pdf(lines: tuple[str, ...], **properties: str) -> bytes:
    """A PDF as an ordinary tool prints it, with a footer on the page."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.setAuthor(properties.get("author", "anonymous"))
    for at, line in enumerate(lines):
        canvas.drawString(40, 700 - 20 * at, line)
    canvas.drawString(40, 40, "Page 1 of 1")
    canvas.save()
    return out.getvalue()


def places(verification: Verification) -> set[str]:
    return {left.where for left in verification.left}


def test_a_good_print_says_all_that_may_stay() -> None:
    """A Word file printed to a PDF fails for its structure alone: nothing is left, lost or told by its gaps."""
    verification = WORLD.check(pdf(GOOD))
    assert failed(verification) == {"structure"}
    assert verification.left == ()


def test_a_copy_as_text_passes() -> None:
    """A Word file saved as text passes when it says what it should."""
    verification = WORLD.check("\n".join(GOOD).encode("utf-16"))
    assert verification.passed, verification.checks


def test_what_a_print_repeats_is_no_leak() -> None:
    """A footer that stands on each page and a bookmark that repeats a line say nothing that may not stay."""
    parts = (part("body", PartKind.BODY, f"{SECRET}\n{AFTER}\n"), part("footer1", PartKind.FOOTER, "The school office"))
    printed = pikepdf.open(io.BytesIO(pdf((LABEL, AFTER, "The school office", "The school office"))))
    printed.add_blank_page()
    with printed.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(AFTER, 0))
    out = io.BytesIO()
    printed.save(out)
    assert "residue" not in failed(world(MediaType.DOCX, parts, {"body": SECRET}).check(out.getvalue()))


def test_what_is_left_is_told_by_its_place() -> None:
    """A withheld name on a page and one in a property are told apart."""
    on_page = WORLD.check(pdf((KEPT, f"{SECRET}.", AFTER)))
    assert failed(on_page) >= {"residue", "raw"} and places(on_page) == {"page 1"}
    in_property = WORLD.check(pdf(GOOD, author=f"Team of {NAME}"))
    assert "residue" in failed(in_property)
    assert places(in_property) == {"the document's properties (Author)"}
    assert {left.redaction for left in in_property.left} == {0}


def test_lost_and_added_words_fail_across_kinds() -> None:
    """Words that may stay and are lost, and words that were not there, fail in a copy of another kind too."""
    assert "difference" in failed(WORLD.check(pdf((KEPT, f"{LABEL}."))))
    added = "Nobody had told the headteacher about these quarrels between both households before."
    assert "difference" in failed(WORLD.check(pdf((*GOOD, added))))


def test_a_gap_that_tells_fails_across_kinds() -> None:
    """Initials in a gap tell in a print as well."""
    assert "gap" in failed(WORLD.check(pdf((KEPT, "C.P.", AFTER))))


def scan(pages: int = 1) -> bytes:
    """A PDF whose page is a picture, to all engines."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for _ in range(pages):
        canvas.rect(100, 100, 300, 300, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def eye(lines: tuple[str, ...]) -> object:
    """Recognition that sees these lines on a page without text, and what is drawn on others."""

    def read(untrusted: bytes, pages: Collection[int]) -> Iterator[tuple[int, str]]:
        found = PdfReader(io.BytesIO(untrusted)).pages
        return ((number, found[number - 1].extract_text() or "\n".join(lines)) for number in pages)

    return read


def test_a_scan_of_the_print_is_read_by_recognition() -> None:
    """A scan of a print is read as it looks; where nothing can read it, it is not let through."""
    good = verify(WORLD.original, WORLD.document, WORLD.plan, scan(), see=eye(GOOD))  # type: ignore[arg-type]
    assert failed(good) <= {"structure"}
    bad = verify(WORLD.original, WORLD.document, WORLD.plan, scan(), see=eye((KEPT, f"{SECRET}.", AFTER)))  # type: ignore[arg-type]
    assert failed(bad) >= {"residue", "picture"} and places(bad) == {"page 1, as it looks"}
    blind = {check.name: check.status for check in WORLD.check(scan()).checks}
    assert blind["picture"] is CheckStatus.COULD_NOT_RUN


def test_kinds_are_told_by_bytes() -> None:
    """What a file is called says nothing; old kinds are refused with what to do."""
    out = io.BytesIO()
    docx.Document().save(out)
    told = {
        MediaType.DOCX: out.getvalue(),
        MediaType.PDF: built(content=drawn(PDF_LINES)),
        MediaType.EML: b"Received: x\r\nFrom: a@example.org\r\n\r\nText",
        MediaType.HTML: b"<!DOCTYPE html><html></html>",
        MediaType.RTF: b"{\\rtf1 a}",
        MediaType.ZIP: zipped({"a.txt": "a"}),
        MediaType.TEXT: b"Dear Ms Okoro",
    }
    assert {kind: kind_of(data) for kind, data in told.items()} == {kind: kind for kind in told}
    with pytest.raises(Unreadable, match="newer"):
        kind_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert kind_of(zipped(docx_members())) is MediaType.DOCX


def test_labels_that_are_only_drawn_are_not_taken_for_counted() -> None:
    """Of a redacted picture alone nobody can say how many labels it has, so that check could not run."""
    out = io.BytesIO()
    Image.new("L", (40, 40), 255).save(out, "PNG")
    checks = {check.name: check.status for check in verify_alone(out.getvalue(), MediaType.PNG, ((LABEL, 1),)).checks}
    assert checks["labels"] is CheckStatus.COULD_NOT_RUN
    checks = {check.name: check.status for check in verify_alone(out.getvalue(), MediaType.PNG, ()).checks}
    assert checks["labels"] is CheckStatus.PASSED
