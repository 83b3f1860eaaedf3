"""Old kinds of file and OpenDocument tables: what the programs that wrote them leave in the bytes."""

from __future__ import annotations

import io
import zipfile

from partywall.model.text import MediaType
from partywall.store.conversion import find_converter
from places.asset import Asset

_BODY = "Home visit on Friday at ten. The kitchen was warm and tidy."
_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("table", "table"), ("text", "text"), ("meta", "meta"))
)


def _old_word(slack: str) -> bytes:
    """A Word 97 file; Word leaves what was there before in the room between and behind its streams."""
    converter = find_converter()
    if converter is None:
        raise LookupError("needs LibreOffice and bubblewrap")
    made = converter(_flat_text().encode(), MediaType.ODT, MediaType.DOC)
    # Whole sectors that belong to no stream, as a fast save leaves them.
    return made + slack.encode("cp1252").ljust(512, b"\0")


def _flat_text() -> str:
    return (
        f'<?xml version="1.0"?><office:document {_NAMESPACES} office:version="1.2"'
        ' office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        f"<text:p>{_BODY}</text:p></office:text></office:body></office:document>"
    )


def _table(content: str, meta: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            '<manifest:file-entry manifest:full-path="/"'
            ' manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            '<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>',
        )
        archive.writestr(
            "content.xml",
            f'<office:document-content {_NAMESPACES} office:version="1.2"><office:body><office:spreadsheet>{content}'
            f'<table:table table:name="Visits"><table:table-row>{_cell(_BODY)}</table:table-row></table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr(
            "meta.xml",
            f'<office:document-meta {_NAMESPACES} office:version="1.2"><office:meta>{meta}</office:meta>'
            "</office:document-meta>",
        )
    return out.getvalue()


def _cell(text: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def _tracked(token: str) -> str:
    return (
        '<table:tracked-changes><table:cell-content-change table:id="ct1"><table:cell-address table:column="0"'
        ' table:row="0" table:table="0"/><office:change-info/><table:previous>'
        f"<table:change-track-table-cell><text:p>{token} came along</text:p></table:change-track-table-cell>"
        "</table:previous></table:cell-content-change></table:tracked-changes>"
    )


ASSETS = (
    Asset(72, "fast-save-slack.doc", "what an old Word file keeps of earlier versions between its streams",
          lambda token: _old_word(f"{token} was seen at the school gate"), tools=True),
    Asset(72, "tracked-changes.ods", "what a cell held before, in a table with tracked changes",
          lambda token: _table(_tracked(token)), tools=True),
    Asset(72, "properties.ods", "a property of an OpenDocument table",
          lambda token: _table("", f'<meta:user-defined meta:name="Keyworker">{token}</meta:user-defined>'), tools=True),
)  # fmt: skip
