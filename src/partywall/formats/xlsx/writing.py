"""A new workbook from what stays: texts in cells, and of the look only what says nothing of the words.

Nothing is taken over as it stands. Every cell is a text as it was shown, so there are no formulas, formats or lists of
shared texts; a column is as wide as the texts that stay in it ask for, in one of four widths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from partywall.formats.splice import Redactions
from partywall.formats.xlsx.book import Book, Page
from partywall.formats.xlsx.names import R_SPACE, S_SPACE, called
from partywall.formats.xlsx.running import written
from partywall.formats.xlsx.sheet import Cell
from partywall.formats.xlsx.sheet_names import sheet_names
from partywall.formats.xlsx.styles import Face
from partywall.formats.zipping import zipped

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_WIDTHS = (10, 20, 36, 60)
_LINE, _MOST_LINES = 15, 27
"""Points of a line, and how many of them a row can have."""
_ORDER = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
_BORDER_ORDER = ("left", "right", "top", "bottom")


def workbook(book: Book, redactions: Redactions) -> bytes:
    """The bytes of the copy."""
    faces: dict[Face, int] = {Face(): 0}
    files: dict[str, str] = {}
    for number, page in enumerate(book.pages, 1):
        changed = dict(page.text.changed(redactions[f"sheet:{page.number}"]))
        files[f"xl/worksheets/sheet{number}.xml"] = _sheet(page, changed, book, faces, redactions)
    files["xl/styles.xml"] = _styles(faces)
    files["xl/workbook.xml"] = _workbook(
        sheet_names([(page.name, redactions[f"sheet:{page.number}/name"]) for page in book.pages])
    )
    count = len(book.pages)
    files["xl/_rels/workbook.xml.rels"] = _relationships(
        [(f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in range(1, count + 1)]
        + [(f"rId{count + 1}", "styles", "styles.xml")]
    )
    files["_rels/.rels"] = _relationships([("rId1", "officeDocument", "xl/workbook.xml")])
    files["[Content_Types].xml"] = _content_types(count)
    return zipped({name: (_HEAD + text).encode() for name, text in files.items()})


def _sheet(page: Page, changed: Mapping[Cell, str], book: Book, faces: dict[Face, int], redactions: Redactions) -> str:
    cells = [(cell, changed.get(cell, cell.text)) for cell in page.sheet.cells]
    rows: dict[int, list[tuple[int, str]]] = {}
    for cell, text in cells:
        style = _face_number(book.styles.of(cell.style).face, cell.numeric and cell not in changed, faces)
        rows.setdefault(cell.row, []).append((cell.column, _cell(cell.row, cell.column, style, text)))
    last = max((cell.column for cell, _ in cells), default=-1)
    for row, column, number in page.sheet.blanks:
        if row in rows and column <= last:
            style = _face_number(book.styles.of(number).face, False, faces)
            rows[row].append((column, f'<c r="{called(row, column)}" s="{style}"/>'))
    widths = _widths(cells, page)
    heights = _heights(cells, widths, page)
    data = "".join(
        f'<row r="{row + 1}" ht="{heights[row]}" customHeight="1">{"".join(each for _, each in sorted(found))}</row>'
        for row, found in sorted(rows.items())
    )
    return (
        f'<worksheet xmlns="{S_SPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>{_columns(widths)}'
        f"<sheetData>{data}</sheetData>{_merges(page, rows)}"
        f'<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>{_running(page, redactions)}'
        '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors></worksheet>'
    )


def _cell(row: int, column: int, style: int, text: str) -> str:
    kept = ' xml:space="preserve"' if text != text.strip() or "  " in text else ""
    return f'<c r="{called(row, column)}" s="{style}" t="inlineStr"><is><t{kept}>{_text(text)}</t></is></c>'


def _text(text: str) -> str:
    """Escaped for XML, and so that no program takes a piece of it for a character's number."""
    return escape(text.replace("_x", "_x005F_x") if "_x" in text else text)


def _face_number(face: Face, numeric: bool, faces: dict[Face, int]) -> int:
    if numeric and not face.across:
        face = Face(face.bold, face.italic, face.fill, face.sides, "right")
    return faces.setdefault(face, len(faces))


def _widths(cells: Iterable[tuple[Cell, str]], page: Page) -> dict[int, int]:
    """Widths that the texts of the copy ask for, whatever stood there before; merged cells spread over more."""
    spread = {(top, left) for top, left, _, right in page.sheet.merges if right > left}
    widest: dict[int, int] = {}
    for cell, text in cells:
        wanted = 0 if (cell.row, cell.column) in spread else len(text) + 2
        widest[cell.column] = max(widest.get(cell.column, 0), wanted)
    return {
        column: next((width for width in _WIDTHS if width >= wanted), _WIDTHS[-1])
        for column, wanted in sorted(widest.items())
    }


def _heights(cells: Iterable[tuple[Cell, str]], widths: Mapping[int, int], page: Page) -> dict[int, int]:
    """Heights for as many lines as the longest text of a row has; of the texts of the copy, too."""
    spread = {(top, left): right - left for top, left, _, right in page.sheet.merges}
    lines: dict[int, int] = {}
    for cell, text in cells:
        room = widths[cell.column] + _WIDTHS[0] * spread.get((cell.row, cell.column), 0)
        lines[cell.row] = max(lines.get(cell.row, 1), -(-len(text) // room))
    return {row: _LINE * min(count, _MOST_LINES) for row, count in lines.items()}


def _columns(widths: Mapping[int, int]) -> str:
    each = "".join(
        f'<col min="{at + 1}" max="{at + 1}" width="{width}" customWidth="1"/>' for at, width in widths.items()
    )
    return f"<cols>{each}</cols>" if each else ""


def _merges(page: Page, rows: Mapping[int, object]) -> str:
    kept = [area for area in page.sheet.merges if area[0] in rows and area[:2] != area[2:]]
    each = "".join(f'<mergeCell ref="{called(*area[:2])}:{called(*area[2:])}"/>' for area in kept)
    return f'<mergeCells count="{len(kept)}">{each}</mergeCells>' if kept else ""


def _running(page: Page, redactions: Redactions) -> str:
    texts: dict[str, str] = {}
    for name, pieces in page.running:
        changed = dict(pieces.changed(redactions[f"sheet:{page.number}/{name}"]))
        whole = "".join(pieces.texts)
        texts[name] = written(
            {piece.place: changed.get(piece.place, whole[piece.start : piece.end]) for piece in pieces.pieces}
        )
    if not texts:
        return ""
    switches = "".join(
        f' {switch}="1"'
        for switch, start in (("differentOddEven", "even"), ("differentFirst", "first"))
        if any(name.startswith(start) for name in texts)
    )
    each = "".join(f"<{name}>{escape(texts[name])}</{name}>" for name in _ORDER if name in texts)
    return f"<headerFooter{switches}>{each}</headerFooter>"


def _styles(faces: Iterable[Face]) -> str:
    fonts: dict[tuple[bool, bool], int] = {(False, False): 0}
    fills: dict[str, int] = {"": 0}
    borders: dict[tuple[str, ...], int] = {(): 0}
    xfs = ""
    for face in faces:
        font = fonts.setdefault((face.bold, face.italic), len(fonts))
        # The second fill is a grey pattern in every workbook, whatever the file says.
        fill = fills.setdefault(face.fill, len(fills) + 1)
        border = borders.setdefault(face.sides, len(borders))
        across = f' horizontal="{face.across}"' if face.across else ""
        xfs += (
            f'<xf numFmtId="49" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" applyNumberFormat="1" '
            f'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment{across} vertical="top" '
            'wrapText="1"/></xf>'
        )
    return (
        f'<styleSheet xmlns="{S_SPACE}"><fonts count="{len(fonts)}">{"".join(_fonts(fonts))}</fonts>'
        f'<fills count="{len(fills) + 1}"><fill><patternFill patternType="none"/></fill>'
        f'<fill><patternFill patternType="gray125"/></fill>{"".join(_fills(fills))}</fills>'
        f'<borders count="{len(borders)}">{"".join(_borders(borders))}</borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{xfs.count("<xf ")}">{xfs}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _fonts(fonts: Iterable[tuple[bool, bool]]) -> Iterator[str]:
    for bold, italic in fonts:
        yield f'<font>{"<b/>" * bold}{"<i/>" * italic}<sz val="11"/><name val="Calibri"/><family val="2"/></font>'


def _fills(fills: Iterable[str]) -> Iterator[str]:
    for fill in fills:
        if fill:
            yield f'<fill><patternFill patternType="solid"><fgColor rgb="FF{fill}"/></patternFill></fill>'


def _borders(borders: Iterable[Sequence[str]]) -> Iterator[str]:
    for sides in borders:
        each = "".join(f'<{side} style="thin"/>' if side in sides else f"<{side}/>" for side in _BORDER_ORDER)
        yield f"<border>{each}<diagonal/></border>"


def _workbook(names: Sequence[str]) -> str:
    sheets = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>' for number, name in enumerate(names, 1)
    )
    return f'<workbook xmlns="{S_SPACE}" xmlns:r="{R_SPACE}"><sheets>{sheets}</sheets></workbook>'


def _relationships(targets: Iterable[tuple[str, str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="{key}" Type="{R_SPACE}/{kind}" Target="{target}"/>' for key, kind, target in targets
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{each}</Relationships>'


def _content_types(count: int) -> str:
    members = [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles")]
    members += [(f"xl/worksheets/sheet{number}.xml", "worksheet") for number in range(1, count + 1)]
    each = "".join(f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in members)
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{each}</Types>'
    )
