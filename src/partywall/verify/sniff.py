"""What kind of file a copy is, told by its bytes alone: whoever made it may have called it anything."""

from __future__ import annotations

import io
import re
import zipfile

from partywall.errors import Unreadable
from partywall.model.text import MediaType

_SIGNS = (
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"II*\0", MediaType.TIFF),
    (b"MM\0*", MediaType.TIFF),
    (b"{\\rtf", MediaType.RTF),
)
_MEMBERS = (
    ("word/document.xml", MediaType.DOCX),
    ("xl/workbook.xml", MediaType.XLSX),
    ("ppt/presentation.xml", MediaType.PPTX),
    ("content.xml", MediaType.ODT),
)
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE = re.compile(rb"(?i)\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.DOTALL)
_MAIL = re.compile(rb"(?i)(?:From |(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?(?:from|subject|mime-version):)")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def kind_of(untrusted: bytes) -> MediaType:
    """What kind of file this is; Unreadable where it is none that can be checked."""
    for sign, kind in _SIGNS:
        if untrusted.startswith(sign):
            return kind
    if b"%PDF-" in untrusted[:1024]:
        return MediaType.PDF
    if untrusted.startswith(b"PK\x03\x04"):
        return _archive(untrusted)
    if untrusted.startswith(_OLD):
        raise Unreadable("The copy is of an old Office or Outlook kind; save it in a newer one, or as a PDF.")
    if untrusted.startswith(b"BEGIN:VCALENDAR"):
        return MediaType.ICS
    if _PAGE.match(untrusted):
        return MediaType.HTML
    return MediaType.EML if _MAIL.match(untrusted[:65536]) else MediaType.TEXT


def _archive(untrusted: bytes) -> MediaType:
    try:
        names = set(zipfile.ZipFile(io.BytesIO(untrusted)).namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise Unreadable("The copy is no whole archive.") from None
    return next((kind for member, kind in _MEMBERS if member in names), MediaType.ZIP)


def as_text(untrusted: bytes) -> bytes:
    """A text in UTF-8, whatever encoding it is in."""
    for sign, encoding in _BOMS:
        if untrusted.startswith(sign):
            return untrusted.decode(encoding, "replace").encode()
    try:
        untrusted.decode()
    except UnicodeDecodeError:
        return untrusted.decode("cp1252", "replace").encode()
    return untrusted
