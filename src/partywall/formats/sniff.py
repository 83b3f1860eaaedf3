"""What a file really is: told by its bytes; by its name where its bytes are plain text."""

from __future__ import annotations

import io
import re
import zipfile

from partywall.errors import Unreadable
from partywall.formats.ole import names_in
from partywall.model.kinds import BY_ENDING, KINDS
from partywall.model.limits import LIMITS, Limits
from partywall.model.text import MediaType

NOT_READ = "This is not a kind of file that Partywall reads; a PDF of it can be read."
_LOCKED = "The file is protected by a password; save a copy without one."
# Kinds that are text, which their bytes may not tell.
_TEXTS = frozenset(
    (MediaType.TEXT, MediaType.MARKDOWN, MediaType.EML, MediaType.MBOX, MediaType.ICS, MediaType.HTML, MediaType.CSV)
)
# Endings of kinds that are text, or look like it, and are not read.
_FOREIGN = frozenset("xml json yaml yml vcf svg mht mhtml pst gif bmp heic 7z rar gz pages numbers key wps xps".split())
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNED = (
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"II*\x00", MediaType.TIFF),
    (b"MM\x00*", MediaType.TIFF),
    (b"II+\x00", MediaType.TIFF),
    (b"MM\x00+", MediaType.TIFF),
    (b"{\\rtf", MediaType.RTF),
)
# Names of streams in the outermost folder of an OLE file.
_OLE_STREAMS = (
    ("__properties_version1.0", MediaType.MSG),
    ("WordDocument", MediaType.DOC),
    ("Workbook", MediaType.XLS),
    ("Book", MediaType.XLS),
    ("PowerPoint Document", MediaType.PPT),
)
_MAIN = (
    (
        re.compile(rb"application/vnd\.[\w.-]*word[\w.-]*\.(?:main|macroEnabledTemplate\.main)\+xml", re.I),
        MediaType.DOCX,
    ),
    (re.compile(rb"application/vnd\.[\w.-]*(?:spreadsheetml|excel)[\w.-]*\.main\+xml", re.I), MediaType.XLSX),
    (re.compile(rb"application/vnd\.[\w.-]*(?:presentationml|powerpoint)[\w.-]*\.main\+xml", re.I), MediaType.PPTX),
)
_OPEN = (
    (b"application/vnd.oasis.opendocument.text", MediaType.ODT),
    (b"application/vnd.oasis.opendocument.spreadsheet", MediaType.ODS),
    (b"application/vnd.oasis.opendocument.presentation", MediaType.ODP),
)
_HEADERS = rb"(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)"
# A page with its pictures in one file, as Word and browsers save it, under the name of a page or document.
_WEB_ARCHIVE = re.compile(rb"\s*" + _HEADERS + rb"{0,20}?MIME-Version:", re.IGNORECASE)
# A mail that was saved under the name of a text: its words may stand in codes that nobody reads as a text.
_CODED_MAIL = re.compile(
    rb"(From [^\r\n]*\d\d:\d\d[^\r\n]*\r?\n)?" + _HEADERS + rb"{0,200}?MIME-Version:[ \t]*1\.0", re.IGNORECASE
)
_SEALED = re.compile(rb"\s*-----BEGIN PGP MESSAGE-----")
_BEGINNINGS = (
    (
        re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL),
        MediaType.HTML,
    ),
    (re.compile(rb"\s*BEGIN:VCALENDAR", re.IGNORECASE), MediaType.ICS),
    (re.compile(rb"From [^\r\n]*\d\d:\d\d[^\r\n]*\r?\n" + _HEADERS + rb"{2}"), MediaType.MBOX),
    (re.compile(_HEADERS + rb"{0,40}?(?:MIME-Version|Received|Message-ID):", re.IGNORECASE), MediaType.EML),
)
"""How files of kinds that are text begin, where their names do not tell."""


def media_type(untrusted: bytes, name: str, limits: Limits = LIMITS) -> MediaType:
    """The kind of file. Raises Unreadable if there is none that is read, or the name says another."""
    if not untrusted:
        raise Unreadable("The file is empty.")
    if len(untrusted) > limits.file_bytes:
        raise Unreadable(f"The file is larger than {limits.file_bytes // 2**20} MiB.")
    bare = name.replace("\\", "/").rsplit("/", 1)[-1]
    ending = bare.rpartition(".")[2].lower() if "." in bare else ""
    named = BY_ENDING.get(ending)
    found = _by_bytes(untrusted, named)
    if ending in _FOREIGN and found in _TEXTS:
        raise Unreadable(NOT_READ)
    if named not in (None, found) and not any({named, found} <= group for group in (_OFFICE, _MAILS, _LETTERS)):
        raise Unreadable(f"The file holds {KINDS[found].called}, but its name ends in .{ending}.")
    return found


# Case systems give these to each other's programs under each other's names, and those programs open them.
_OFFICE = frozenset(
    (MediaType.DOC, MediaType.DOCX, MediaType.RTF, MediaType.XLS, MediaType.XLSX, MediaType.PPT, MediaType.PPTX,
     MediaType.HTML)
)  # fmt: skip
# Not Outlook alone gives its messages that ending.
_MAILS = frozenset((MediaType.EML, MediaType.MSG, MediaType.MBOX))
_LETTERS = frozenset((MediaType.TEXT, MediaType.EML, MediaType.MBOX))


def _by_bytes(untrusted: bytes, named: MediaType | None) -> MediaType:
    # Some PDFs begin with a few stray bytes; a text may speak of PDFs.
    if untrusted.startswith(b"%PDF-") or (named in (None, MediaType.PDF) and b"%PDF-" in untrusted[:1024]):
        return MediaType.PDF
    if untrusted.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(untrusted)
    if untrusted.startswith(_OLE):
        return _ole(untrusted)
    for mark, kind in _SIGNED:
        if untrusted.startswith(mark):
            return kind
    if _binary(untrusted) and named not in _TEXTS:
        raise Unreadable(_damaged(named))
    return _text(untrusted, named)


def _text(untrusted: bytes, named: MediaType | None) -> MediaType:
    start = untrusted[:4096].removeprefix(b"\xef\xbb\xbf")
    if _SEALED.match(start):
        raise Unreadable("The file is encrypted; save a copy that is not.")
    if _WEB_ARCHIVE.match(start) and named in (MediaType.HTML, MediaType.DOC, MediaType.XLS, MediaType.PPT):
        raise Unreadable(NOT_READ)
    if named is MediaType.MSG:
        return MediaType.EML
    if named in (MediaType.MARKDOWN, MediaType.EML, MediaType.MBOX, MediaType.ICS, MediaType.HTML, MediaType.CSV):
        return named
    if named is MediaType.TEXT:
        mail = _CODED_MAIL.match(untrusted[:65536])
        return MediaType.TEXT if mail is None else MediaType.MBOX if mail.group(1) else MediaType.EML
    return next((kind for mark, kind in _BEGINNINGS if mark.match(start)), MediaType.TEXT)


def _damaged(named: MediaType | None) -> str:
    if named is not None and named not in _TEXTS:
        return f"The file is damaged, or is not {KINDS[named].called} although its name says so."
    return NOT_READ


def _binary(untrusted: bytes) -> bool:
    marked = untrusted.startswith((b"\xff\xfe", b"\xfe\xff"))
    return not marked and b"\x00" in untrusted


def _ole(untrusted: bytes) -> MediaType:
    names = names_in(untrusted)
    if "EncryptedPackage" in names:
        raise Unreadable(_LOCKED)
    folded = {name.casefold() for name in names}  # capitals do not count in them
    for name, kind in _OLE_STREAMS:
        if name.casefold() in folded:
            return kind
    raise Unreadable(NOT_READ)


def _zipped(untrusted: bytes) -> MediaType:
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            names = set(archive.namelist())
            types = _member(archive, "[Content_Types].xml") if "[Content_Types].xml" in names else b""
            mime = _member(archive, "mimetype") if "mimetype" in names else b""
    except Unreadable:
        raise
    # zipfile and its decompressors have no error class in common.
    except Exception:  # noqa: BLE001
        raise Unreadable("The file is damaged: its archive cannot be opened.") from None
    for pattern, kind in _MAIN:
        if pattern.search(types):
            return kind
    for start, kind in _OPEN:
        if mime.startswith(start):
            return kind
    if types or mime:
        raise Unreadable(NOT_READ)
    return MediaType.ZIP


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    info = archive.getinfo(name)
    if info.flag_bits & 1:
        raise Unreadable(_LOCKED)
    with archive.open(info) as member:
        return member.read(2**20)
