"""Small files of each kind, and places in them where something can be planted, to put the checks to the proof."""

from __future__ import annotations

import base64
import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.sax.saxutils import escape

from partywall.model.text import MediaType

_ARCHIVES = frozenset(
    (MediaType.DOCX, MediaType.XLSX, MediaType.PPTX, MediaType.ODT, MediaType.ODS, MediaType.ODP, MediaType.ZIP)
)
_TIME = (1980, 1, 1, 0, 0, 0)
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
_PAGE = '<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"/><title>Copy</title></head>\n<body>\n'
_ENTRY = "VERSION:2.0\r\nPRODID:-//Partywall//Copy//EN\r\nBEGIN:VEVENT\r\nUID:1@partywall.invalid\r\n"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def carrier(media_type: MediaType, text: str) -> bytes | None:
    """A small good copy that says this and no more; None where nobody has written down yet how such a file is made."""
    match media_type:
        case MediaType.DOCX:
            return _zipped({"[Content_Types].xml": _TYPES, "word/document.xml": _document(text)})
        case MediaType.PDF:
            return drawn(text)
        case MediaType.EML:
            return f"Subject: {text}\nMIME-Version: 1.0\n\n{text}\n".encode("ascii", "replace")
        case MediaType.ODT:
            return _zipped({"mimetype": str(MediaType.ODT), "content.xml": _open_document(text)})
        case MediaType.RTF:
            return rf"{{\rtf1\ansi\uc1\pard {_spelt(text)}\par}}".encode("ascii")
        case MediaType.HTML:
            return f"{_PAGE}<p>{escape(text)}</p>\n</body>\n</html>\n".encode()
        case MediaType.ICS:
            return f"BEGIN:VCALENDAR\r\n{_ENTRY}SUMMARY:{text}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode()
        case MediaType.XLSX:
            return _zipped(_workbook(text))
        case MediaType.PPTX:
            return _zipped(_presentation(text))
        case MediaType.TEXT | MediaType.MARKDOWN | MediaType.CSV:
            return text.encode()
        case _:
            return None


def _document(text: str) -> str:
    said = f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_W}"><w:body>{said}</w:body></w:document>'


def _workbook(text: str) -> dict[str, str | bytes]:
    said = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{escape(text)}</t></is></c></row>'
    sheet = '<sheet name="1" sheetId="1" r:id="rId1"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "xl/_rels/workbook.xml.rels": _pointing("worksheet", "worksheets/sheet1.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{_S}" xmlns:r="{_R}"><sheets>{sheet}</sheets></workbook>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_S}"><sheetData>{said}</sheetData></worksheet>',
    }


def _presentation(text: str) -> dict[str, str | bytes]:
    said = f"<p:sp><p:txBody><a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></p:txBody></p:sp>"
    slides = '<p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "ppt/_rels/presentation.xml.rels": _pointing("slide", "slides/slide1.xml"),
        "ppt/presentation.xml": f'<p:presentation xmlns:p="{_P}" xmlns:r="{_R}">{slides}</p:presentation>',
        "ppt/slides/slide1.xml": (
            f'<p:sld xmlns:p="{_P}" xmlns:a="{_A}"><p:cSld><p:spTree>{said}</p:spTree></p:cSld></p:sld>'
        ),
    }


def _pointing(kind: str, target: str) -> str:
    points = f'<Relationship Id="rId1" Type="{_R}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{points}</Relationships>'


def _open_document(text: str) -> str:
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))
    said = f"<office:text><text:p>{escape(text)}</text:p></office:text>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body>{said}</office:body>'
        "</office:document-content>"
    )


def _spelt(text: str) -> str:
    """Each character by its number, as rich text has those that it does not know."""
    units = text.encode("utf-16-le")
    return "".join(rf"\u{int.from_bytes(units[at : at + 2], 'little', signed=True)}?" for at in range(0, len(units), 2))


def _zipped(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def drawn(text: str, *more: bytes) -> bytes:
    """A PDF of one small page on which this is drawn in large letters, with more objects that nothing points at."""
    shown = f"BT /F1 24 Tf 20 30 Td ({text}) Tj ET".encode("ascii", "replace")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 480 80] /Resources << /Font << /F1 5 0 R >> >>"
        b" /Contents 4 0 R >>",
        _stream(shown),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        *more,
    )
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return bytes(
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
        + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(out))
    )


def _stream(data: bytes) -> bytes:
    packed = zlib.compress(data)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def hidden(media_type: MediaType, text: str) -> Iterator[bytes]:
    """Files of that kind which say this only in bytes that no reader shows, written in different ways."""
    for spelt in (
        text.encode(),
        text.encode("utf-16-be"),
        base64.b64encode(text.encode()),
        text.encode().hex().encode(),
    ):
        if media_type is MediaType.PDF:
            yield drawn("", _stream(spelt))
        elif media_type in _ARCHIVES:
            yield _zipped({"[Content_Types].xml": "<Types/>", "planted": spelt})
        else:
            yield b"plain text before \n" + spelt + b"\n and after"


def with_more(media_type: MediaType, data: bytes, text: str) -> bytes:
    """The same file with a structure that is on no list, and says this."""
    said = text.encode()
    if media_type in _ARCHIVES:
        out = io.BytesIO(data)
        with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(zipfile.ZipInfo("planted/comments.xml", _TIME), b"<planted/>", zipfile.ZIP_DEFLATED)
            archive.comment = said[:200]
        return out.getvalue()
    match media_type:
        case MediaType.PDF:
            return data + b"6 0 obj\n<< /Type /Annot /Contents (%s) >>\nendobj\n" % said
        case MediaType.EML:
            return b"X-Planted: " + base64.b64encode(said).replace(b"\n", b"") + b"\n" + data
        case MediaType.ICS:
            return data.replace(b"END:VCALENDAR", b"X-PLANTED:" + base64.b64encode(said) + b"\r\nEND:VCALENDAR")
        case MediaType.HTML:
            return data + b"<!-- " + said + b" -->"
        case MediaType.RTF:
            return data.rstrip().removesuffix(b"}") + b"{\\*\\comment " + said + b"}}"
        case _:
            return data + b"\n\0" + said
