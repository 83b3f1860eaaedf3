"""Files read by other programs than Partywall: each kind by its own well-known library, and all the text in a copy.

``opened`` says whether that library opens a file, and gives what it reads there; ``everything`` also gives text that
the library would not show.
"""

from __future__ import annotations

import email
import email.errors
import email.header
import email.policy
import html.parser
import io
import mailbox
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from email.message import Message
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

SECONDS = 40
"""For one run of a program that reads a file."""


def opened(kind: str, data: bytes) -> str:
    """What the kind's own library reads. Raises anything where it cannot open the file."""
    return READERS[kind](data)


def everything(kind: str, data: bytes) -> str:
    """That, and for archives of markup each text in any member."""
    return opened(kind, data) + ("\n" + _markup(data) if kind in _MARKUP else "")


def _pdf(data: bytes) -> str:
    return _run(["pdftotext", "-enc", "UTF-8", "-", "-"], data).decode("utf-8", "replace")


def _run(command: list[str], data: bytes) -> bytes:
    if shutil.which(command[0]) is None:
        raise SystemExit(f"{command[0]} is not installed.")
    return subprocess.run(command, input=data, capture_output=True, check=True, timeout=SECONDS).stdout


def _docx(data: bytes) -> str:
    import docx

    docx.Document(io.BytesIO(data))
    return _markup(data, r"word/(?:document|header|footer|footnotes|endnotes)\d*\.xml", r".*\}(?:t|delText)")


def _xlsx(data: bytes) -> str:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    rows = (row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    return "\n".join([*book.sheetnames, *(str(cell) for row in rows for cell in row if cell is not None)])


def _calamine(data: bytes) -> str:
    import python_calamine

    book = python_calamine.load_workbook(io.BytesIO(data))
    sheets = (book.get_sheet_by_name(name) for name in book.sheet_names)
    return "\n".join([*book.sheet_names, *(str(cell) for sheet in sheets for row in sheet.to_python() for cell in row)])


def _pptx(data: bytes) -> str:
    import pptx

    pptx.Presentation(io.BytesIO(data))
    return _markup(data, r"ppt/(?:slides|notesSlides)/[^/]*\.xml", r".*\}t")


def _open_document(data: bytes) -> str:
    import odfdo

    odfdo.Document(io.BytesIO(data)).body  # noqa: B018
    return _markup(data, r"content\.xml|styles\.xml")


def _rtf(data: bytes) -> str:
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(data.decode("latin-1"), errors="replace"))


def _ole(data: bytes) -> str:
    import olefile

    with olefile.OleFileIO(io.BytesIO(data)) as file:
        file.listdir()
    return ""


def _mail(data: bytes) -> str:
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    return "\n".join(_pieces(message))


def _pieces(message: Message) -> Iterator[str]:
    for part in message.walk():
        yield from (_header(str(part[name])) for name in ("From", "To", "Cc", "Subject") if part[name])
        payload = part.get_payload(decode=True)
        ending = (part.get_filename() or "").rpartition(".")[2].lower()
        if isinstance(payload, bytes) and part.get_content_maintype() == "text":
            text = _decoded(payload, part.get_content_charset() or "utf-8")
            yield _html(text) if part.get_content_subtype() == "html" else text
        elif isinstance(payload, bytes) and payload and ending in READERS:
            yield READERS[ending](payload)


def _header(value: str) -> str:
    try:
        return str(email.header.make_header(email.header.decode_header(value)))
    except (ValueError, LookupError, email.errors.HeaderParseError):
        return value


def _decoded(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset, "replace")
    except LookupError:
        return data.decode("latin-1")


def _mbox(data: bytes) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "all.mbox")
        path.write_bytes(data)
        return "\n".join(_mail(bytes(each)) for each in mailbox.mbox(path))


class _Shown(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, _: Any) -> None:
        self._unseen += tag in ("script", "style")
        self.pieces.append("" if tag in _INLINE else "\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if self._unseen <= 0:
            self.pieces.append(data)


_INLINE = frozenset("a b i em strong span u s font small big sub sup abbr code wbr".split())


def _html(text: str) -> str:
    shown = _Shown()
    shown.feed(text)
    return "".join(shown.pieces)


def _picture(data: bytes) -> str:
    from PIL import Image, ImageSequence

    pages = []
    with Image.open(io.BytesIO(data)) as picture:
        for frame in ImageSequence.Iterator(picture):
            buffer = io.BytesIO()
            frame.convert("RGB").save(buffer, "PNG")
            pages.append(_run(["tesseract", "stdin", "stdout", "-l", "eng"], buffer.getvalue()))
    return "\n".join(page.decode("utf-8", "replace") for page in pages)


def _plain(data: bytes) -> str:
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data.decode("utf-16" if marked else "utf-8", "replace")


def _zip(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    kinds = ((name.rpartition(".")[2].lower(), inner) for name, inner in members.items())
    return "\n".join(READERS[kind](inner) for kind, inner in kinds if kind in READERS and inner)


def _markup(data: bytes, members: str = r".*\.(?:xml|rels)", elements: str = ".*") -> str:
    """The text of the elements of such names in the members of such names, a paragraph or cell on each line."""
    pieces: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.fullmatch(members, name):
                _gather(fromstring(archive.read(name)), re.compile(elements), pieces)
    return "".join(pieces)


_ENDS = re.compile(r".*\}(?:p|h|tc|tr|br|tab|cr|line-break|s|si|table-cell|row|c|v|ptab)")


def _gather(root: Element, wanted: re.Pattern[str], pieces: list[str]) -> None:
    everything = wanted.pattern == ".*"
    waiting: list[tuple[Element, bool]] = [(root, False)]
    while waiting:
        element, done = waiting.pop()
        if done:
            pieces.append("\n" if _ENDS.fullmatch(element.tag) else "")
            pieces.append(element.tail or "" if everything else "")
            continue
        if wanted.fullmatch(element.tag):
            pieces.append(element.text or "")
        waiting.append((element, True))
        waiting += ((child, False) for child in reversed(element))


READERS: Mapping[str, Callable[[bytes], str]] = {
    "pdf": _pdf, "docx": _docx, "xlsx": _xlsx, "pptx": _pptx, "odt": _open_document, "ods": _calamine,
    "odp": _open_document, "rtf": _rtf, "eml": _mail, "mbox": _mbox, "msg": _ole, "doc": _ole, "xls": _calamine,
    "ppt": _ole, "html": lambda data: _html(_plain(data)), "htm": lambda data: _html(_plain(data)), "png": _picture,
    "jpg": _picture, "jpeg": _picture, "tif": _picture, "tiff": _picture, "txt": _plain, "md": _plain, "csv": _plain,
    "ics": _plain, "zip": _zip,
}  # fmt: skip
"""By the usual ending of a kind."""
SILENT = frozenset(("msg", "doc", "ppt"))
"""Kinds whose library opens them and does not give their text."""
_MARKUP = frozenset(("docx", "xlsx", "pptx", "odt", "ods", "odp"))
