"""How a copy of each kind is opened, by other code than that which made it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from partywall.model.limits import Limits
from partywall.model.text import MediaType
from partywall.verify.bundles import open_bundle, open_mailbox
from partywall.verify.calendars import open_calendar
from partywall.verify.docx import open_docx
from partywall.verify.mail import open_mail
from partywall.verify.odt import open_odt
from partywall.verify.opened import Opened
from partywall.verify.pdf import open_pdf
from partywall.verify.pictures import open_picture
from partywall.verify.plain import open_text
from partywall.verify.pptx import open_pptx
from partywall.verify.rtf import open_rtf
from partywall.verify.web import open_page
from partywall.verify.xlsx import open_xlsx

OPENERS: Mapping[MediaType, Callable[[bytes, MediaType, Limits], Opened]] = {
    MediaType.DOCX: lambda untrusted, _, limits: open_docx(untrusted, limits),
    MediaType.PDF: lambda untrusted, _, limits: open_pdf(untrusted, limits),
    MediaType.EML: lambda untrusted, _, limits: open_mail(untrusted, limits),
    MediaType.MBOX: lambda untrusted, _, limits: open_mailbox(untrusted, limits),
    MediaType.ICS: lambda untrusted, _, limits: open_calendar(untrusted, limits),
    MediaType.HTML: lambda untrusted, _, limits: open_page(untrusted, limits),
    MediaType.ZIP: lambda untrusted, _, limits: open_bundle(untrusted, limits),
    MediaType.ODT: lambda untrusted, _, limits: open_odt(untrusted, limits),
    MediaType.PPTX: lambda untrusted, _, limits: open_pptx(untrusted, limits),
    MediaType.XLSX: lambda untrusted, _, limits: open_xlsx(untrusted, limits),
    MediaType.CSV: lambda untrusted, kind, _: open_text(untrusted, kind),
    MediaType.RTF: lambda untrusted, _, limits: open_rtf(untrusted, limits),
    MediaType.PNG: open_picture,
    MediaType.JPEG: open_picture,
    MediaType.TIFF: open_picture,
    MediaType.TEXT: lambda untrusted, kind, _: open_text(untrusted, kind),
    MediaType.MARKDOWN: lambda untrusted, kind, _: open_text(untrusted, kind),
}
"""By the kind of the copy. Each raises Unreadable."""
