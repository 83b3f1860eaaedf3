"""What is known of each kind of file: its name in words, its endings, and as what kind its copy goes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from partywall.model.text import MediaType


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file."""

    called: str
    """In words, with an article."""
    endings: tuple[str, ...]
    """Of file names, the usual one first; without the dot, in small letters."""
    copied_as: MediaType
    why: str = ""
    """Why its copy is of another kind: one sentence for the user, or nothing."""
    holds_files: bool = False
    """Whether its copy has copies of the documents inside it."""

    @property
    def ending(self) -> str:
        """The usual ending of a file name."""
        return self.endings[0]


_OLD = "Old formats keep remains of earlier versions, so the copy goes out in the format that took its place."

KINDS: Mapping[MediaType, Kind] = MappingProxyType(
    {
        MediaType.DOCX: Kind("a Word document", ("docx", "docm", "dotx", "dotm"), MediaType.DOCX),
        MediaType.PDF: Kind("a PDF", ("pdf",), MediaType.PDF),
        MediaType.TEXT: Kind("text", ("txt", "text"), MediaType.TEXT),
        MediaType.MARKDOWN: Kind("Markdown", ("md", "markdown"), MediaType.MARKDOWN),
        MediaType.EML: Kind("an e-mail", ("eml",), MediaType.EML, holds_files=True),
        MediaType.MSG: Kind(
            "an Outlook e-mail", ("msg",), MediaType.EML,
            "Outlook's own format keeps what nobody sees, so the copy is an e-mail of the common kind.", True,
        ),
        MediaType.MBOX: Kind("a mailbox", ("mbox", "mbx"), MediaType.MBOX, holds_files=True),
        MediaType.ICS: Kind("a calendar entry", ("ics",), MediaType.ICS),
        MediaType.HTML: Kind("a web page", ("html", "htm"), MediaType.HTML),
        MediaType.CSV: Kind("a table in text", ("csv", "tsv"), MediaType.CSV),
        MediaType.RTF: Kind("a rich text document", ("rtf",), MediaType.RTF),
        MediaType.ODT: Kind("an OpenDocument text", ("odt", "ott"), MediaType.ODT),
        MediaType.ODS: Kind("an OpenDocument spreadsheet", ("ods",), MediaType.XLSX,
                            "It is read by way of Excel's format, and the copy goes out in that."),
        MediaType.ODP: Kind("an OpenDocument presentation", ("odp",), MediaType.PPTX,
                            "It is read by way of PowerPoint's format, and the copy goes out in that."),
        MediaType.XLSX: Kind("an Excel workbook", ("xlsx", "xlsm", "xltx", "xltm"), MediaType.XLSX),
        MediaType.PPTX: Kind("a PowerPoint presentation", ("pptx", "pptm", "ppsx", "potx"), MediaType.PPTX),
        MediaType.DOC: Kind("an old Word document", ("doc", "dot"), MediaType.DOCX, _OLD),
        MediaType.XLS: Kind("an old Excel workbook", ("xls", "xlt"), MediaType.XLSX, _OLD),
        MediaType.PPT: Kind("an old PowerPoint presentation", ("ppt", "pps"), MediaType.PPTX, _OLD),
        MediaType.PNG: Kind("a PNG picture", ("png",), MediaType.PNG),
        MediaType.JPEG: Kind("a JPEG picture", ("jpg", "jpeg", "jpe"), MediaType.JPEG),
        MediaType.TIFF: Kind("a TIFF picture", ("tif", "tiff"), MediaType.TIFF),
        MediaType.ZIP: Kind("an archive of files", ("zip",), MediaType.ZIP, holds_files=True),
    }
)  # fmt: skip

BY_ENDING: Mapping[str, MediaType] = MappingProxyType(
    {ending: media_type for media_type, kind in KINDS.items() for ending in kind.endings}
)


STAMPED = frozenset((MediaType.PDF, MediaType.DOCX))
"""Kinds of copies that can bear a stamp on each page."""


def bears_stamp(media_type: MediaType) -> bool:
    """Whether the copy of a document of this kind can bear a stamp."""
    return KINDS[media_type].copied_as in STAMPED


def holds_files(media_type: MediaType) -> bool:
    """Whether a copy of this kind has copies of the documents inside it."""
    return KINDS[media_type].holds_files
