"""Word files made in code, one hiding place at a time."""

import io
import zipfile
from collections.abc import Mapping

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Callum"><w:name w:val="Callum"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>'
)
ROOTS = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments",
         "styles": "styles", "settings": "settings", "numbering": "numbering"}  # fmt: skip


def p(inner: str, properties: str = "") -> str:
    """A paragraph."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def t(text: str, properties: str = "") -> str:
    """A run with a text."""
    run = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{run}<w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table with a paragraph in each cell."""
    cells = ("".join(f"<w:tc>{p(t(cell))}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def word(
    body: str,
    members: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    raw: Mapping[str, bytes] | None = None,
) -> bytes:
    """A Word file. ``members`` are the inner XML of further parts by name (``header1``), ``links`` outside targets."""
    inner = {"styles": STYLES} | dict(members or {})
    files: dict[str, bytes] = {
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode(),
        "_rels/.rels": _relationships(
            f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
    }
    types = [("word/document.xml", f"{MAIN}.document.main+xml")]
    pointers = [
        f'<Relationship Id="{key}" Type="{OFFICE}/hyperlink" TargetMode="External" Target="{target}"/>'
        for key, target in (links or {}).items()
    ]
    for name, xml in inner.items():
        kind = name.rstrip("0123456789")
        root = f"w:{ROOTS[kind]}"
        files[f"word/{name}.xml"] = f"<{root} {NAMESPACES}>{xml}</{root}>".encode()
        types.append((f"word/{name}.xml", f"{MAIN}.{kind}+xml"))
        if not name.endswith("9"):
            pointers.append(f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>')
    files["word/_rels/document.xml.rels"] = _relationships("".join(pointers))
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types)
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    files["[Content_Types].xml"] = f'<Types xmlns="{space}">{listed}</Types>'.encode()
    return zipped(files | dict(raw or {}))


def _relationships(inner: str) -> bytes:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inner}</Relationships>'.encode()


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """All members of a zip file, unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
