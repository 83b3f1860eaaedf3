"""OpenDocument texts made in code, one hiding place at a time."""

import io
import zipfile
from collections.abc import Mapping

MIME = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    "office": "office:1.0", "text": "text:1.0", "style": "style:1.0", "table": "table:1.0", "draw": "drawing:1.0",
    "fo": "xsl-fo-compatible:1.0", "svg": "svg-compatible:1.0", "form": "form:1.0", "meta": "meta:1.0",
    "config": "config:1.0", "script": "script:1.0", "manifest": "manifest:1.0",
}  # fmt: skip
SPACES = " ".join(f'xmlns:{prefix}="{_OASIS}{name}"' for prefix, name in _SPACES.items()) + (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    ' xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"'
)
STYLES = (
    '<style:style style:name="Standard" style:family="paragraph"/>'
    '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" '
    'style:parent-style-name="Standard"><style:text-properties fo:font-size="16pt"/></style:style>'
)
AUTOMATIC = (
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:text-properties text:display="none"/></style:style>'
)


def p(inner: str, style: str = "Standard") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def span(inner: str, style: str = "T1") -> str:
    """A stretch of one style: bold, or hidden in ``T2``."""
    return f'<text:span text:style-name="{style}">{inner}</text:span>'


def table(*rows: tuple[str, ...], name: str = "Table1") -> str:
    """A table with a paragraph in each cell."""
    cells = ("".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in row) for row in rows)
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    return f'<table:table table:name="{name}"><table:table-column/>{body}</table:table>'


def note(inner: str, kind: str = "footnote", citation: str = "1") -> str:
    """A footnote or endnote."""
    return (
        f'<text:note text:id="ftn1" text:note-class="{kind}"><text:note-citation>{citation}</text:note-citation>'
        f"<text:note-body>{p(inner)}</text:note-body></text:note>"
    )


def frame(inner: str, attributes: str = "") -> str:
    """A drawing's frame."""
    return f'<draw:frame text:anchor-type="as-char" svg:width="4cm" {attributes}>{inner}</draw:frame>'


def odt(
    body: str,
    edges: str = "",
    automatic: str = "",
    styles: str = "",
    members: Mapping[str, str | bytes] | None = None,
    comment: bytes = b"",
    before: str = "",
) -> bytes:
    """An OpenDocument text. ``edges`` are headers and footers, ``before`` what stands before the styles."""
    content = (
        f"<office:document-content {SPACES}>{before}<office:automatic-styles>{AUTOMATIC}{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    sheet = (
        f"<office:document-styles {SPACES}><office:styles>{STYLES}{styles}</office:styles><office:automatic-styles>"
        '<style:page-layout style:name="Mpm1"><style:page-layout-properties fo:page-width="21cm"/></style:page-layout>'
        '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" '
        f'style:page-layout-name="Mpm1">{edges}</style:master-page></office:master-styles></office:document-styles>'
    )
    files: dict[str, str | bytes] = {"mimetype": MIME, "content.xml": content, "styles.xml": sheet}
    return zipped(files | dict(members or {}), comment)


def document_xml(inner: str, root: str = "office:document-meta") -> str:
    """A further member's markup."""
    return f"<{root} {SPACES}>{inner}</{root}>"


def zipped(files: Mapping[str, str | bytes], comment: bytes = b"") -> bytes:
    """A zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
        archive.comment = comment
    return buffer.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """All members of a zip file, unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
