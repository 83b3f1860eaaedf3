"""Places in workbooks, each with a token in it."""

from __future__ import annotations

import base64
from collections.abc import Callable

from formats.excel import (
    STYLES,
    TINY,
    UNSHOWN,
    WHITE,
    S,
    cell,
    number,
    relation,
    relations,
    row,
    sheet,
    table,
    workbook,
)
from formats.macro_project import macro_project
from formats.word import OFFICE, p, t, unzipped, word, zipped
from partywall.formats.ole import file_of
from places.archives import Change, changed, comment, twice
from places.asset import Asset, Fate
from places.docx import png

VISIBLE = row(1, cell("A1", "Anwen came to the family centre on Tuesday."), number("B1", "3"))
PLAIN = sheet(VISIBLE)
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_A, _XDR, _C = f"{_DRAWING}/main", f"{_DRAWING}/spreadsheetDrawing", f"{_DRAWING}/chart"


def _rows(markup: Callable[[str], str]) -> Callable[[str], bytes]:
    """A sheet with these rows below its ordinary one."""
    return lambda token: workbook(sheet(VISIBLE, markup(token)))


def _after(markup: str) -> Callable[[str], bytes]:
    """A sheet with markup after its cells, where ``X`` stands for the token."""
    return lambda token: workbook(sheet(VISIBLE, after=markup.replace("X!", token)))


def _main(markup: str) -> Callable[[str], bytes]:
    """A workbook with more in its list of sheets."""
    return lambda token: workbook(PLAIN, main=markup.replace("X!", token))


def _member(name: str, xml: str, kind: str = "") -> Callable[[str], bytes]:
    """A workbook with one more member, which it points at as ``kind``."""
    links = {name.removeprefix("xl/"): kind} if kind else {}
    return lambda token: workbook(PLAIN, links=links, raw={name: xml.replace("X!", token).encode()})


def _of_sheet(name: str, xml: str, kind: str, element: str = "") -> Callable[[str], bytes]:
    """A sheet with a member of its own."""
    return lambda token: workbook(
        sheet(VISIBLE, after=element),
        raw={
            f"xl/{name}": xml.replace("X!", token).encode(),
            "xl/worksheets/_rels/sheet1.xml.rels": relations(relation("own", kind, f"../{name}")),
        },
    )


def _hidden_sheet(state: str) -> Callable[[str], bytes]:
    return lambda token: workbook(PLAIN, table(("Name", token)), states=("", state))


def _hidden_column(attributes: str) -> Callable[[str], bytes]:
    columns = f'<cols><col min="3" max="3" {attributes}/></cols>'
    return lambda token: workbook(sheet(row(1, cell("A1", "Anwen"), cell("C1", token)), before=columns))


def _filtered(token: str) -> bytes:
    listed = f'<autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="{token}"/></filters></filterColumn></autoFilter>'
    return workbook(sheet(VISIBLE, row(2, cell("A2", token), attributes='hidden="1"'), after=listed))


def _pivot(token: str) -> bytes:
    items = (
        f'<cacheFields><cacheField name="Child"><sharedItems><s v="{token}"/></sharedItems></cacheField></cacheFields>'
    )
    return workbook(
        PLAIN,
        main='<pivotCaches><pivotCache cacheId="1" r:id="l0"/></pivotCaches>',
        links={"pivotCache/pivotCacheDefinition1.xml": "pivotCacheDefinition"},
        raw={
            "xl/pivotCache/pivotCacheDefinition1.xml": f'<pivotCacheDefinition xmlns="{S}">{items}</pivotCacheDefinition>'.encode(),
            "xl/pivotCache/pivotCacheRecords1.xml": f'<pivotCacheRecords xmlns="{S}"><r><s v="{token}"/></r></pivotCacheRecords>'.encode(),
        },
    )


def _queries(token: str) -> bytes:
    """Power Query keeps its steps in an archive, in base64, in custom XML."""
    inner = zipped({"Formulas/Section1.m": f'section S; shared Q = "{token}" & "{token.lower()}";'.encode() * 9})
    packed = base64.b64encode(b"\0\0\0\0" + len(inner).to_bytes(4, "little") + inner).decode()
    xml = f'<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">{packed}</DataMashup>'
    return workbook(PLAIN, raw={"customXml/item1.xml": xml.encode("utf-16")})


def _external(token: str) -> bytes:
    cached = f'<sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>{token}</v></cell></row></sheetData></sheetDataSet>'
    book = f'<externalBook><sheetNames><sheetName val="{token}"/></sheetNames>{cached}</externalBook>'
    return workbook(
        PLAIN,
        links={"externalLinks/externalLink1.xml": "externalLink"},
        raw={
            "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{S}">{book}</externalLink>'.encode(),
            "xl/externalLinks/_rels/externalLink1.xml.rels": relations(
                relation("r", "externalLinkPath", f"file:///C:/{token}.xlsx", outside=True)
            ),
        },
    )


def _drawn(inner: str, raw: Callable[[str], dict[str, bytes]] = lambda _: {}) -> Callable[[str], bytes]:
    """A sheet with a drawing."""

    def make(token: str) -> bytes:
        anchor = f"<xdr:twoCellAnchor>{inner.replace('X!', token)}</xdr:twoCellAnchor>"
        drawing = f'<xdr:wsDr xmlns:xdr="{_XDR}" xmlns:a="{_A}" xmlns:r="{OFFICE}">{anchor}</xdr:wsDr>'
        return workbook(
            sheet(VISIBLE, after='<drawing r:id="own"/>'),
            raw={
                "xl/drawings/drawing1.xml": drawing.encode(),
                "xl/worksheets/_rels/sheet1.xml.rels": relations(
                    relation("own", "drawing", "../drawings/drawing1.xml")
                ),
                **raw(token),
            },
        )

    return make


def _chart(token: str) -> dict[str, bytes]:
    cached = f"<c:cat><c:strRef><c:f>Sheet1!$A$1</c:f><c:strCache><c:pt><c:v>{token}</c:v></c:pt></c:strCache></c:strRef></c:cat>"
    title = f'<c:title><c:tx><c:rich><a:p xmlns:a="{_A}"><a:r><a:t>{token}</a:t></a:r></a:p></c:rich></c:tx></c:title>'
    return {"xl/charts/chart1.xml": f'<c:chartSpace xmlns:c="{_C}">{title}{cached}</c:chartSpace>'.encode()}


def _archive(change: Change) -> Callable[[str], bytes]:
    return changed(lambda: workbook(PLAIN), change)


def _with_macros(token: str) -> bytes:
    members = unzipped(workbook(PLAIN))
    types = members["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    return zipped(members | {"[Content_Types].xml": types, "xl/vbaProject.bin": macro_project(token)})


_ALTERNATIVE = (
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Picture 1" descr="X!" title="X!"/></xdr:nvPicPr></xdr:pic>'
)
_SHAPE = (
    '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>X!</a:t></a:r></a:p>'
    "</xdr:txBody></xdr:sp>"
)
_COMMENTS = (
    f'<comments xmlns="{S}"><authors><author>X!</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>X!'
    "</t></r></text></comment></commentList></comments>"
)
_THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_VALIDATION = (
    '<dataValidations count="1"><dataValidation type="list" sqref="A1" {0}><formula1>"Yes,{1}"</formula1></dataValidation>'
    "</dataValidations>"
)
_RULE = '<conditionalFormatting sqref="A1"><cfRule type="containsText" text="X!"><formula>NOT(ISERROR(SEARCH("X!",A1)))</formula></cfRule></conditionalFormatting>'
_FORMAT = '<numFmt numFmtId="166" formatCode="0&quot; X!&quot;"/>'

ASSETS: tuple[Asset, ...] = (
    Asset(75, "hidden-sheet.xlsx", "hidden sheet", _hidden_sheet("hidden")),
    Asset(75, "very-hidden-sheet.xlsx", "sheet hidden from the menu", _hidden_sheet("veryHidden")),
    Asset(75, "hidden-sheet-name.xlsx", "name of a hidden sheet", lambda x: workbook(
        PLAIN, table(("1",)), names=("One", x), states=("", "hidden"))),
    Asset(76, "hidden-row.xlsx", "hidden row", _rows(lambda x: row(2, cell("A2", x), attributes='hidden="1"'))),
    Asset(76, "zero-height-row.xlsx", "row without height", _rows(
        lambda x: row(2, cell("A2", x), attributes='ht="0" customHeight="1"'))),
    Asset(76, "grouped-row.xlsx", "row of a group that is folded up", _rows(
        lambda x: row(2, cell("A2", x), attributes='outlineLevel="1" hidden="1"'))),
    Asset(76, "filtered-row.xlsx", "row that a filter hides, and the filter's own values", _filtered),
    Asset(76, "hidden-column.xlsx", "hidden column", _hidden_column('hidden="1"')),
    Asset(76, "zero-width-column.xlsx", "column without width", _hidden_column('width="0" customWidth="1"')),
    Asset(76, "under-a-merged-cell.xlsx", "cell that a merged one covers", lambda x: workbook(sheet(
        row(1, cell("A1", "Anwen"), cell("B1", x)), after='<mergeCells><mergeCell ref="A1:C1"/></mergeCells>'))),
    Asset(77, "pivot-cache.xlsx", "cache of a pivot table", _pivot),
    Asset(77, "slicer-cache.xlsx", "cache of a slicer", _member(
        "xl/slicerCaches/slicerCache1.xml", '<slicerCacheDefinition name="Slicer_X!" sourceName="X!"/>', "slicerCache")),
    Asset(78, "external-link-cache.xlsx", "cells of another workbook", _external),
    Asset(79, "defined-name.xlsx", "defined name and its comment", _main(
        '<definedNames><definedName name="X!" comment="X!">Sheet1!$A$1</definedName></definedNames>')),
    Asset(79, "print-titles.xlsx", "constant behind a name", _main(
        '<definedNames><definedName name="Office">"X!"</definedName></definedNames>')),
    Asset(80, "comment.xlsx", "comment and its author", _of_sheet("comments1.xml", _COMMENTS, "comments")),
    Asset(80, "threaded-comment.xlsx", "threaded comment", _of_sheet(
        "threadedComments/threadedComment1.xml",
        f'<ThreadedComments xmlns="{_THREADED}"><threadedComment ref="A1"><text>X!</text></threadedComment></ThreadedComments>',
        "threadedComment")),
    Asset(80, "persons.xlsx", "list of people who commented", _member(
        "xl/persons/person.xml",
        f'<personList xmlns="{_THREADED}"><person displayName="X!" userId="x!@example.org"/></personList>', "person")),
    Asset(81, "unused-shared-text.xlsx", "shared text that no cell uses", lambda x: workbook(
        PLAIN, shared=f"<si><t>{x}</t></si>")),
    Asset(81, "pronunciation.xlsx", "how a text is pronounced", lambda x: workbook(
        sheet(row(1, '<c r="A1" t="s"><v>0</v></c>')), shared=f'<si><t>Anwen</t><rPh sb="0" eb="5"><t>{x}</t></rPh></si>')),
    Asset(82, "formula.xlsx", "name in a formula", _rows(
        lambda x: row(2, f'<c r="A2" t="str"><f>IF(B1="{x}","yes","no")</f><v>no</v></c>'))),
    Asset(82, "validation-list.xlsx", "list of what may be entered", lambda x: workbook(
        sheet(VISIBLE, after=_VALIDATION.format("", x)))),
    Asset(82, "validation-prompt.xlsx", "hint beside a cell", lambda x: workbook(
        sheet(VISIBLE, after=_VALIDATION.format(f'promptTitle="{x}" prompt="Ask {x}" error="{x}"', "No")))),
    Asset(82, "conditional-format.xlsx", "rule that colours cells", _after(_RULE)),
    Asset(82, "number-format.xlsx", "text in a number's format", lambda x: workbook(
        PLAIN, styles=STYLES.replace("</numFmts>", _FORMAT.replace("X!", x) + "</numFmts>"))),
    Asset(82, "shown-number-format.xlsx", "text in the format of a number that is shown", lambda x: workbook(
        sheet(VISIBLE, row(2, number("A2", "7", 9))),
        styles=STYLES.replace("</numFmts>", _FORMAT.replace("X!", x) + "</numFmts>")
        .replace("</cellXfs>", '<xf numFmtId="166"/></cellXfs>'))),
    Asset(82, "style-name.xlsx", "name of a cell style", lambda x: workbook(
        PLAIN, styles=STYLES + f'<cellStyles><cellStyle name="{x}" xfId="0"/></cellStyles>')),
    Asset(83, "query-table.xlsx", "query table", _of_sheet(
        "queryTables/queryTable1.xml", f'<queryTable xmlns="{S}" name="X!" connectionId="1"/>', "queryTable")),
    Asset(83, "connection.xlsx", "connection to a database", _member(
        "xl/connections.xml",
        f'<connections xmlns="{S}"><connection id="1" name="c"><dbPr connection="Server=X!" command="SELECT"/></connection>'
        "</connections>", "connections")),
    Asset(83, "power-query.xlsx", "steps of Power Query", _queries),
    Asset(83, "data-model.xlsx", "data model", lambda x: workbook(
        PLAIN, links={"model/item.data": "powerPivotData"},
        raw={"xl/model/item.data": b"\x01\0\0\0" + x.encode("utf-16-le") + bytes(9)})),
    Asset(83, "custom-view.xlsx", "view that somebody saved", _main(
        '<customWorkbookViews><customWorkbookView name="X!" guid="{00000000-0000-0000-0000-000000000000}"/></customWorkbookViews>')),
    Asset(83, "scenario.xlsx", "scenario with its values", _after(
        '<scenarios><scenario name="X!" user="X!" comment="X!"><inputCells r="A1" val="X!"/></scenario></scenarios>')),
    Asset(83, "protected-range.xlsx", "name of a protected range", _after(
        '<protectedRanges><protectedRange name="X!" sqref="A1"/></protectedRanges>')),
    Asset(84, "chart-cache.xlsx", "values and title of a chart", _drawn("<xdr:graphicFrame/>", _chart)),
    Asset(85, "revision-log.xlsx", "log of a shared workbook", _member(
        "xl/revisions/revisionLog1.xml",
        f'<revisions xmlns="{S}"><rcc rId="1" sId="1"><oc r="A1" t="inlineStr"><is><t>X!</t></is></oc></rcc></revisions>')),
    Asset(85, "user-names.xlsx", "who shared the workbook", _member(
        "xl/revisions/userNames.xml", f'<users xmlns="{S}"><userInfo name="X!"/></users>')),
    Asset(86, "white-cell.xlsx", "white letters", _rows(lambda x: row(2, cell("A2", x, WHITE)))),
    Asset(86, "unshown-text.xlsx", "format that shows nothing (;;;)", _rows(lambda x: row(2, cell("A2", x, UNSHOWN)))),
    Asset(86, "tiny-cell.xlsx", "letters of one point", _rows(lambda x: row(2, cell("A2", x, TINY)))),
    Asset(86, "far-off-cell.xlsx", "last cell of the sheet", _rows(lambda x: row(1048576, cell("XFD1048576", x)))),
    Asset(87, "header.xlsx", "header and footer", _after(
        '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"X!&amp;C&amp;P</oddHeader><oddFooter>X!</oddFooter></headerFooter>')),
    Asset(87, "unprinted-header.xlsx", "header that no page has", _after(
        "<headerFooter><evenHeader>X!</evenHeader><firstFooter>&amp;RX!</firstFooter></headerFooter>")),
    Asset(87, "alternative-text.xlsx", "description of a picture", _drawn(_ALTERNATIVE)),
    Asset(87, "shape.xlsx", "text of a shape", _drawn(_SHAPE)),
    Asset(58, "core-properties.xlsx", "author, title, last editor", _member(
        "docProps/core.xml", "<p><creator>X!</creator><title>X!</title><lastModifiedBy>X!</lastModifiedBy></p>")),
    Asset(58, "app-properties.xlsx", "company, manager, titles of parts", _member(
        "docProps/app.xml", "<p><Company>X!</Company><Manager>X!</Manager><TitlesOfParts>X!</TitlesOfParts></p>")),
    Asset(58, "custom-properties.xlsx", "custom properties", _member(
        "docProps/custom.xml", '<p><property name="X!"><lpwstr>X!</lpwstr></property></p>')),
    Asset(58, "path-of-the-file.xlsx", "where the file lay", _main('<absPath url="C:\\Users\\X!\\"/>')),
    Asset(61, "link.xlsx", "target and tip of a link", lambda x: workbook(
        sheet(VISIBLE, after=f'<hyperlinks><hyperlink ref="A1" r:id="L" tooltip="{x}" display="{x}"/></hyperlinks>'),
        raw={"xl/worksheets/_rels/sheet1.xml.rels": relations(
            relation("L", "hyperlink", f"mailto:{x}@example.org", outside=True))})),
    Asset(62, "table-name.xlsx", "name of a table and its description", _of_sheet(
        "tables/table1.xml", f'<table xmlns="{S}" ref="A1:B2" displayName="X!" name="X!" altTextSummary="X!"/>', "table",
        '<tableParts><tablePart r:id="own"/></tableParts>')),
    Asset(63, "picture.xlsx", "picture and its own properties", lambda x: _drawn(
        "<xdr:pic/>", lambda token: {"xl/media/image1.png": png(token)})(x), shown=False),
    Asset(64, "embedded-document.xlsx", "embedded document", lambda x: workbook(
        PLAIN, raw={"xl/embeddings/Microsoft_Word_Document1.docx": word(p(t(x)))})),
    Asset(64, "embedded-workbook.xlsx", "embedded workbook with a hidden sheet", lambda x: workbook(
        PLAIN, raw={"xl/embeddings/Microsoft_Excel_Sheet1.xlsx": workbook(PLAIN, table((x,)), states=("", "hidden"))})),
    Asset(64, "wrapped-object.xlsx", "document inside an object of the old kind", lambda x: workbook(
        PLAIN, raw={"xl/embeddings/oleObject1.bin": file_of({"Package": word(p(t(x)))})})),
    Asset(64, "embedded-object.xlsx", "object of the old kind", lambda x: workbook(
        PLAIN, raw={"xl/embeddings/oleObject1.bin": file_of({"Contents": x.encode("utf-16-le")})})),
    Asset(64, "printer-settings.xlsx", "settings of a printer", lambda x: workbook(
        PLAIN, raw={"xl/printerSettings/printerSettings1.bin": bytes(4) + f"\\\\{x}\\P1".encode("utf-16-le") + bytes(64)})),
    Asset(57, "custom-xml.xlsx", "custom XML", _member("customXml/item1.xml", '<d n="X!"><n>X!</n></d>')),
    Asset(68, "ink.xlsx", "ink with its recognised words", _member("xl/ink/ink1.xml", "<ink><annotation>X!</annotation></ink>")),
    Asset(69, "fallback.xlsx", "fallback branch", _after(
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"/>'
        '<mc:Fallback><controls><control name="X!"/></controls></mc:Fallback></mc:AlternateContent>')),
    Asset(70, "thumbnail.xlsx", "thumbnail of page one", lambda x: workbook(
        PLAIN, raw={"docProps/thumbnail.jpeg": x.encode()}), shown=False),
    Asset(71, "extra-member.xlsx", "member that is nobody's", _member("xl/notes/draft.xml", "<x>X!</x>")),
    Asset(71, "member-name.xlsx", "name of a member", lambda x: workbook(PLAIN, raw={f"xl/media/{x}.png": b"x"})),
    Asset(71, "archive-comment.xlsx", "comment of the archive", _archive(comment)),
    Asset(71, "member-twice.xlsx", "the same member twice", _archive(twice("xl/workbook.xml")), fate=Fate.REFUSED),
    Asset(71, "sheet-that-no-list-names.xlsx", "sheet that no list names", lambda x: workbook(
        PLAIN, raw={"xl/worksheets/sheet9.xml": table((x,)).encode()})),
    Asset(73, "macro.xlsm", "macro", _with_macros),
    Asset(73, "ribbon.xlsx", "ribbon of somebody's own", _member("customUI/customUI.xml", '<customUI><button label="X!"/></customUI>')),
    Asset(73, "signature.xlsx", "digital signature", _member("_xmlsignatures/sig1.xml", "<Signature><Object>X!</Object></Signature>")),
    Asset(74, "split-runs.xlsx", "name split over runs", lambda x: workbook(
        sheet(row(1, '<c r="A1" t="s"><v>0</v></c>')),
        shared=f"<si><r><t>Met {x[:5]}</t></r><r><rPr><b/></rPr><t>{x[5:]} today.</t></r></si>")),
    Asset(74, "numbered-letters.xlsx", "letters written by their number", lambda x: workbook(
        sheet(row(1, cell("A1", "Met " + "".join(f"_x{ord(letter):04X}_" for letter in x))))),),
    Asset(107, "sheet-name.xlsx", "name of a sheet", lambda x: workbook(PLAIN, names=(f"{x} visits",))),
    Asset(107, "{token}.xlsx", "name of the file", lambda x: workbook(PLAIN)),
)  # fmt: skip
