"""The text of a PDF's pages as PDFium has it: the second engine, which has to agree with the first."""

from __future__ import annotations

import pypdfium2

from partywall.errors import Unreadable
from partywall.model.text import PartKind
from partywall.verify.opened import Seen


def read_again(untrusted: bytes) -> tuple[Seen, ...]:
    """All text of each page, wherever on the page and however it is drawn; Unreadable if this engine opens no page."""
    try:
        document = pypdfium2.PdfDocument(untrusted)
    except pypdfium2.PdfiumError:
        raise Unreadable("The second engine does not open the copy.") from None
    try:
        return tuple(Seen(f"page {at + 1}", PartKind.BODY, _text(document[at])) for at in range(len(document)))
    finally:
        document.close()


def _text(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        # Not the text within the page's box: what is drawn beside the page counts as well.
        return str(text.get_text_range())
    finally:
        text.close()
        page.close()
