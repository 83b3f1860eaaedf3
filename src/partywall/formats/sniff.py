"""What a file really is: told by its bytes, and held against the ending of its name."""

from __future__ import annotations

import io
import zipfile

from partywall.errors import Unreadable
from partywall.model.limits import LIMITS, Limits
from partywall.model.text import MediaType

_ENDINGS = {
    "docx": MediaType.DOCX,
    "pdf": MediaType.PDF,
    "txt": MediaType.TEXT,
    "text": MediaType.TEXT,
    "md": MediaType.MARKDOWN,
    "markdown": MediaType.MARKDOWN,
    "eml": MediaType.EML,
}
_IN_WORDS = {
    MediaType.DOCX: "a Word document",
    MediaType.PDF: "a PDF",
    MediaType.TEXT: "text",
    MediaType.MARKDOWN: "Markdown",
    MediaType.EML: "an e-mail",
}
# Endings of kinds that are text, or look like it, and need a reader of their own.
_FOREIGN = frozenset(
    "doc docm dot dotx dotm rtf odt ods odp xls xlsx xlsm xlsb ppt pptx msg mbox pst html htm mht mhtml xml json csv "
    "tsv yaml yml ics vcf svg jpg jpeg png gif tif tiff bmp heic zip 7z rar gz pages numbers key wps xps epub".split()
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_NOT_READ = "This is not a kind of file that Partywall reads yet; it reads DOCX, PDF, TXT, MD and EML."
_LOCKED = "The file is protected by a password; save a copy without one."


def media_type(untrusted: bytes, name: str, limits: Limits = LIMITS) -> MediaType:
    """The kind of file. Raises Unreadable if there is none that is read, or the name says another."""
    if not untrusted:
        raise Unreadable("The file is empty.")
    if len(untrusted) > limits.file_bytes:
        raise Unreadable(f"The file is larger than {limits.file_bytes // 2**20} MiB.")
    bare = name.replace("\\", "/").rsplit("/", 1)[-1]
    ending = bare.rpartition(".")[2].lower() if "." in bare else ""
    named = _ENDINGS.get(ending)
    found = _by_bytes(untrusted, named)
    if ending in _FOREIGN and found in (MediaType.TEXT, MediaType.EML):
        raise Unreadable(_NOT_READ)
    if named not in (None, found) or (ending in _FOREIGN):
        raise Unreadable(f"The file holds {_IN_WORDS[found]}, but its name ends in .{ending}.")
    return found


def _by_bytes(untrusted: bytes, named: MediaType | None) -> MediaType:
    # Some PDFs begin with a few stray bytes; a text may speak of PDFs.
    if untrusted.startswith(b"%PDF-") or (named in (None, MediaType.PDF) and b"%PDF-" in untrusted[:1024]):
        return MediaType.PDF
    if untrusted.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(untrusted)
    if untrusted.startswith(_OLE):
        raise Unreadable(_LOCKED if "EncryptedPackage".encode("utf-16-le") in untrusted else _NOT_READ)
    if untrusted.startswith(b"{\\rtf") or (_binary(untrusted) and named not in (MediaType.TEXT, MediaType.MARKDOWN)):
        raise Unreadable(_damaged(named))
    return named if named in (MediaType.MARKDOWN, MediaType.EML) else MediaType.TEXT


def _damaged(named: MediaType | None) -> str:
    if named in (MediaType.DOCX, MediaType.PDF):
        return f"The file is damaged, or is not {_IN_WORDS[named]} although its name says so."
    return _NOT_READ


def _binary(untrusted: bytes) -> bool:
    marked = untrusted.startswith((b"\xff\xfe", b"\xfe\xff"))
    return not marked and b"\x00" in untrusted


def _zipped(untrusted: bytes) -> MediaType:
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            info = archive.getinfo("[Content_Types].xml")
            if info.flag_bits & 1:
                raise Unreadable(_LOCKED)
            with archive.open(info) as member:
                types = member.read(2**20)
    except KeyError:
        raise Unreadable(_NOT_READ) from None
    except Unreadable:
        raise
    # zipfile and its decompressors have no error class in common.
    except Exception:  # noqa: BLE001
        raise Unreadable("The file is damaged: its archive cannot be opened.") from None
    if _WORD_MAIN not in types:
        raise Unreadable(_NOT_READ)
    return MediaType.DOCX
