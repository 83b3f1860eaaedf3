"""B and C: other people's readers of each kind of file, and what character recognition sees in pages and pictures."""

from __future__ import annotations

import email
import email.policy
import html.parser
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

import pikepdf
import pypdf
import pypdfium2
from defusedxml.ElementTree import fromstring
from PIL import Image, ImageSequence

from places import bars

Extractor = Callable[[bytes], str]
_INCH = 300
"""Dots for character recognition."""


def _pypdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def _pdfium(data: bytes) -> str:
    file = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in file)
    finally:
        file.close()


def _poppler(data: bytes) -> str:
    if shutil.which("pdftotext") is None:
        return _pdfium(data)
    return subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True, timeout=60
    ).stdout.decode()


def _docx(data: bytes) -> str:
    import docx

    document = docx.Document(io.BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def _openpyxl(data: bytes) -> str:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data))
    rows = (row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    return "\n".join([*book.sheetnames, *(str(cell) for row in rows for cell in row if cell is not None)])


def _calamine(data: bytes) -> str:
    import python_calamine

    book = python_calamine.load_workbook(io.BytesIO(data))
    sheets = (book.get_sheet_by_name(name) for name in book.sheet_names)
    return "\n".join(str(cell) for sheet in sheets for row in sheet.to_python() for cell in row)


def _pptx(data: bytes) -> str:
    import pptx

    slides = pptx.Presentation(io.BytesIO(data)).slides
    return "\n".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)


def _odfdo(data: bytes) -> str:
    import odfdo

    return str(odfdo.Document(io.BytesIO(data)).get_formatted_text())


def _striprtf(data: bytes) -> str:
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(data.decode("latin-1"), errors="replace"))


def _markup(data: bytes) -> str:
    """Every text and attribute of every member."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    return "\n".join(piece for data in members for piece in _strings(fromstring(data)))


def _strings(root: Element) -> Iterator[str]:
    yield "".join(root.itertext())
    for element in root.iter():
        yield from element.attrib.values()


def _mail(data: bytes) -> str:
    message = email.message_from_bytes(data, policy=email.policy.default)
    headers = [f"{name}: {value}" for part in message.walk() for name, value in part.items()]
    payloads = (part.get_payload(decode=True) for part in message.walk())
    return "\n".join([*headers, *(each.decode("utf-8", "replace") for each in payloads if isinstance(each, bytes))])


class _All(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces += (value or "" for _, value in attrs)

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_comment(self, data: str) -> None:
        self.pieces.append(data)


def _html(data: bytes) -> str:
    parser = _All()
    parser.feed(data.decode("utf-8", "replace"))
    return "".join(parser.pieces)


def _lxml(data: bytes) -> str:
    import lxml.html

    return str(lxml.html.fromstring(data).text_content())


def _members(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        kinds = [(_ending(name), archive.read(name)) for name in archive.namelist()]
    return "\n".join(text for kind, inner in kinds for text in texts(kind, inner))


def _plain(data: bytes) -> str:
    return data.decode("utf-8", "replace")


EXTRACTORS: Mapping[str, tuple[Extractor, ...]] = {
    "pdf": (_pypdf, _pdfium, _poppler),
    "docx": (_docx, _markup),
    "xlsx": (_openpyxl, _calamine, _markup),
    "pptx": (_pptx, _markup),
    "odt": (_odfdo, _markup),
    "rtf": (_striprtf, _plain),
    "eml": (_mail, _plain),
    "mbox": (_plain,),
    "html": (_html, _lxml, _plain),
    "zip": (_members,),
}
"""By the usual ending of the kind; where one is missing, the bytes as text."""


PAINTED = frozenset(("png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp"))
"""Endings of pictures."""


def texts(kind: str, data: bytes) -> Iterator[str]:
    """What each extractor reads."""
    for extractor in EXTRACTORS.get(kind, (_plain,)):
        yield extractor(data)


def seen(kind: str, data: bytes) -> Iterator[str]:
    """C: what recognition, and a reader of bar codes, read on each page, and in every picture whole."""
    if kind == "pdf":
        for image in (*_pages(data), *_pictures(data)):
            yield from (recognised(image), bars.read(image))
    elif kind in PAINTED:
        for inner in (data, *_within(data)):
            with Image.open(io.BytesIO(inner)) as picture:
                for frame in ImageSequence.Iterator(picture):
                    yield from (recognised(frame.convert("RGB")), bars.read(frame))
    elif data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield from seen(_ending(name), archive.read(name))
    elif kind == "eml":
        for part in email.message_from_bytes(data, policy=email.policy.default).walk():
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                yield from seen(_ending(part.get_filename("")), payload)


def _within(data: bytes) -> Iterator[bytes]:
    """JPEGs inside a JPEG: the mark of a beginning stands in no packed dots."""
    if data.startswith(b"\xff\xd8\xff"):
        yield from (data[found.start() :] for found in re.finditer(rb"\xff\xd8\xff", data) if found.start())


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _pages(data: bytes) -> Iterator[Image.Image]:
    file = pypdfium2.PdfDocument(data)
    try:
        for page in file:
            yield page.render(scale=_INCH / 72).to_pil()
    finally:
        file.close()


def _pictures(data: bytes) -> Iterator[Image.Image]:
    with pikepdf.open(io.BytesIO(data)) as file:
        for each in file.objects:
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image":
                yield pikepdf.PdfImage(each).as_pil_image().convert("L")


def recognised(picture: Image.Image) -> str:
    """The text in a picture, by the program that many machines have."""
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", dpi=(_INCH, _INCH))
    done = subprocess.run(
        ["tesseract", "stdin", "stdout", "-l", "eng", "--psm", "3"],
        input=buffer.getvalue(),
        capture_output=True,
        check=True,
        timeout=120,
        env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/local/bin:/usr/bin:/bin"},
    )
    return done.stdout.decode("utf-8", "replace")
