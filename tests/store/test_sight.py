"""Character recognition of finished pages, where the machine has it."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from partywall.store import recognition
from partywall.store.sight import find_sight

needs_recognition = pytest.mark.skipif(find_sight() is None, reason="character recognition has no English data here")


def pages(*texts: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for text in texts:
        canvas.setFont("Helvetica", 24)
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@needs_recognition
def test_sees_what_a_page_shows() -> None:
    """Only the pages that are asked for are read, each under its own number, however many they are."""
    see = find_sight()
    assert see is not None
    seen = dict(see(pages("Winter meadow", "Harbour lights", *["Copper kettle"] * 10), range(2, 12)))
    assert sorted(seen) == list(range(2, 12))
    assert "Harbour" in seen[2] and "kettle" in seen[3] and "kettle" in seen[11]


def test_no_sight_without_language_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where recognition is not installed there is no sight, and so no check by it."""
    monkeypatch.setattr(recognition, "_FOLDERS", ())
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    assert find_sight() is None
