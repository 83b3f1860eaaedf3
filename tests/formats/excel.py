"""Workbooks made in code, one hiding place at a time."""

from __future__ import annotations

from collections.abc import Mapping

from formats.word import OFFICE, zipped

S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SPACES = f'xmlns="{S}" xmlns:r="{OFFICE}"'
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode=";;;"/><numFmt numFmtId="165" formatCode="000\\ 000\\ 0000"/></numFmts>'
    '<fonts><font><sz val="11"/></font><font><b/><sz val="11"/></font><font><color rgb="FFFFFFFF"/></font>'
    '<font><sz val="1"/></font></fonts>'
    "<fills><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='gray125'/></fill>"
    "<fill><patternFill patternType='solid'><fgColor rgb='FF000080'/></patternFill></fill></fills>"
    "<borders><border/><border><left style='thin'/><bottom style='double'/></border></borders>"
    "<cellXfs><xf/><xf fontId='1' borderId='1'/><xf fontId='2'/><xf numFmtId='164'/><xf fontId='3'/><xf numFmtId='14'/>"
    "<xf numFmtId='165'/><xf fontId='2' fillId='2'/><xf numFmtId='9'/></cellXfs>"
)
BOLD, WHITE, UNSHOWN, TINY, DAY, NHS, WHITE_ON_BLUE, PER_CENT = range(1, 9)
"""Numbers of looks in ``STYLES``."""


def cell(place: str, text: str, style: int = 0) -> str:
    """A cell with its text in place."""
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def number(place: str, value: str, style: int = 0, formula: str = "") -> str:
    """A cell with a number, and the formula that gave it."""
    return f'<c r="{place}" s="{style}">{f"<f>{formula}</f>" if formula else ""}<v>{value}</v></c>'


def row(at: int, *cells: str, attributes: str = "") -> str:
    """A row of cells."""
    return f'<row r="{at}" {attributes}>{"".join(cells)}</row>'


def sheet(*rows: str, before: str = "", after: str = "") -> str:
    """A sheet; ``before`` and ``after`` stand around its cells."""
    return f"<worksheet {SPACES}>{before}<sheetData>{''.join(rows)}</sheetData>{after}</worksheet>"


def table(*rows: tuple[str, ...]) -> str:
    """A sheet of texts from the first cell on."""
    return sheet(
        *(row(at, *(cell(f"{chr(65 + column)}{at}", text) for column, text in enumerate(cells)))
          for at, cells in enumerate(rows, 1))
    )  # fmt: skip


def relation(key: str, kind: str, target: str, outside: bool = False) -> str:
    """That a member points at another, or outside."""
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def relations(*each: str) -> bytes:
    """A list of what a member points at."""
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(each)}</Relationships>'.encode()


def workbook(
    *sheets: str,
    names: tuple[str, ...] = (),
    states: tuple[str, ...] = (),
    main: str = "",
    shared: str = "",
    styles: str = STYLES,
    links: Mapping[str, str] | None = None,
    raw: Mapping[str, bytes] | None = None,
) -> bytes:
    """A workbook. ``main`` is more of its list of sheets, ``links`` what it points at, ``raw`` further members."""
    listed, files = "", dict[str, bytes]()
    pointers = [relation("styles", "styles", "styles.xml"), relation("shared", "sharedStrings", "sharedStrings.xml")]
    for at, xml in enumerate(sheets, 1):
        name = names[at - 1] if at <= len(names) else f"Sheet{at}"
        state = f' state="{states[at - 1]}"' if at <= len(states) and states[at - 1] else ""
        listed += f'<sheet name="{name}" sheetId="{at}"{state} r:id="rId{at}"/>'
        files[f"xl/worksheets/sheet{at}.xml"] = xml.encode()
        pointers.append(relation(f"rId{at}", "worksheet", f"worksheets/sheet{at}.xml"))
    pointers += (relation(f"l{at}", kind, target) for at, (target, kind) in enumerate((links or {}).items()))
    files |= {
        "[Content_Types].xml": _types(files),
        "_rels/.rels": relations(relation("r", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f"<workbook {SPACES}><sheets>{listed}</sheets>{main}</workbook>".encode(),
        "xl/_rels/workbook.xml.rels": relations(*pointers),
        "xl/styles.xml": f'<styleSheet xmlns="{S}">{styles}</styleSheet>'.encode(),
        "xl/sharedStrings.xml": f'<sst xmlns="{S}">{shared}</sst>'.encode(),
    }
    return zipped(files | dict(raw or {}))


def _types(sheets: Mapping[str, bytes]) -> bytes:
    each = [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles"), ("xl/sharedStrings.xml", "sharedStrings")]
    each += [(name, "worksheet") for name in sheets]
    listed = "".join(f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in each)
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    usual = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{space}">{usual}{listed}</Types>'.encode()
