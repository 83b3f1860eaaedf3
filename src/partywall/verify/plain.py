"""Plain text and Markdown: there is only one text, and it is what the file says."""

from __future__ import annotations

from partywall.errors import Unreadable
from partywall.model.text import MediaType, PartKind
from partywall.verify.opened import Opened, Seen


def open_text(untrusted: bytes, media_type: MediaType) -> Opened:
    """Open a text copy; Unreadable if it is no UTF-8."""
    try:
        text = untrusted.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable("The copy is no text in UTF-8.") from None
    faults = ("a null character in the text",) if "\0" in text else ()
    return Opened(media_type, (Seen("the text", PartKind.BODY, text),), (), faults)
