"""Character recognition of finished pages, where the machine has it."""

import io
import shutil

import pytest
from reportlab.pdfgen.canvas import Canvas

from partywall.store.sight import find_sight

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")


def pages(*texts: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for text in texts:
        canvas.setFont("Helvetica", 24)
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@needs_tesseract
def test_sees_what_a_page_shows() -> None:
    """Only the pages that are asked for are read, each under its own number."""
    see = find_sight()
    assert see is not None
    seen = dict(see(pages("Winter meadow", "Harbour lights", "Copper kettle"), (2, 3)))
    assert sorted(seen) == [2, 3]
    assert "Harbour" in seen[2] and "kettle" in seen[3]


def test_no_sight_without_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where recognition is not installed there is no sight, and so no check by it."""
    monkeypatch.setenv("PATH", "")
    assert find_sight() is None
