"""Places in Word files, each with a token in it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from formats.word import MAIN, NAMESPACES, OFFICE, p, t, unzipped, word, zipped
from partywall.formats.ole import file_of
from places.archives import Change, changed, comment, twice
from places.asset import Asset, Fate

VISIBLE = p(t("Anwen came to the family centre on Tuesday."))
_OFFICE14 = "http://schemas.microsoft.com/office"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def _body(markup: Callable[[str], str]) -> Callable[[str], bytes]:
    """A document with this markup after its ordinary text."""
    return lambda token: word(VISIBLE + markup(token))


def _linked(markup: str) -> Callable[[str], bytes]:
    """A document with a link of id ``L`` to the token."""
    return lambda token: word(VISIBLE + markup, links={"L": f"mailto:{token}@example.org"})


def _member(name: str, content: Callable[[str], str]) -> Callable[[str], bytes]:
    """A document with one more member beside its text."""
    return lambda token: word(VISIBLE, raw={name: content(token).encode()})


def _inner(name: str, xml: Callable[[str], str]) -> Callable[[str], bytes]:
    """A document with the inner XML of one of Word's own members."""
    return lambda token: word(VISIBLE, {name: xml(token)})


def _field(code: str, shown: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        f'{mark("begin")}<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        f"{mark('separate')}{t(shown)}{mark('end')}"
    )


def _shape(content: str, described: str = "") -> str:
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="100000" cy="200000"/><wp:docPr id="1" name="Text Box 1"'
        f' descr="{described}"/><a:graphic><a:graphicData uri="{_OFFICE14}/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        "</w:r>"
    )


def _picture(extra: str = "", attributes: str = 'r:embed="pic"') -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="100000" cy="200000"/><wp:docPr id="1" name="Picture 1"/><a:graphic>'
        f"<a:graphicData><a:blip {attributes}/>{extra}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def png(token: str) -> bytes:
    """A picture of four dots that says the token in a comment."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"tEXt", b"Author\0" + token.encode())
        + chunk(b"IDAT", zlib.compress(b"\0\xff\xff" * 2))
        + chunk(b"IEND", b"")
    )


def _with_picture(token: str, markup: str) -> bytes:
    return word(VISIBLE + p(markup), raw={"word/media/image1.png": png(token)})


def _control(token: str) -> bytes:
    """A control whose content is bound to custom data, with the token in its name, its placeholder and its choices."""
    properties = (
        f'<w:sdtPr><w:alias w:val="{token}"/><w:tag w:val="{token}"/><w:dataBinding w:xpath="/d/name"/>'
        f'<w:dropDownList><w:listItem w:displayText="{token}" w:value="1"/></w:dropDownList></w:sdtPr>'
    )
    control = f"<w:sdt>{properties}<w:sdtContent>{p(t(token))}</w:sdtContent></w:sdt>"
    return word(VISIBLE + control, raw={"customXml/item1.xml": f"<d><name>{token}</name></d>".encode()})


def _old_box(token: str) -> str:
    return p(
        f'<w:r><w:pict><v:shape style="width:100pt;height:50pt"><v:textbox><w:txbxContent>{p(t(token))}</w:txbxContent>'
        "</v:textbox></v:shape></w:pict></w:r>"
    )


def _headers(token: str, kind: str) -> bytes:
    section = f'<w:sectPr><w:headerReference w:type="{kind}" r:id="header1"/><w:titlePg/></w:sectPr>'
    return word(VISIBLE + section, {"header1": p(t(token)), "settings": "<w:evenAndOddHeaders/>"})


def _notes(token: str, kind: str) -> bytes:
    reference = p(f'<w:r><w:{kind}Reference w:id="2"/></w:r>')
    return word(VISIBLE + reference, {f"{kind}s": f'<w:{kind} w:id="2">{p(t(token))}</w:{kind}>'})


def _settings(xml: Callable[[str], str]) -> Callable[[str], bytes]:
    return _inner("settings", xml)


def _related(kind: str, target: Callable[[str], str]) -> Callable[[str], bytes]:
    """A document whose settings point at something outside."""

    def make(token: str) -> bytes:
        relation = f'<Relationship Id="a" Type="{OFFICE}/{kind}" TargetMode="External" Target="{target(token)}"/>'
        space = "http://schemas.openxmlformats.org/package/2006/relationships"
        rels = f'<Relationships xmlns="{space}">{relation}</Relationships>'
        return word(VISIBLE, {"settings": f"<w:{kind} r:id='a'/>"}, raw={"word/_rels/settings.xml.rels": rels.encode()})

    return make


def _workbook(token: str) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    book.active["A1"] = token
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _embedded(token: str) -> bytes:
    shown = f'<w:r><w:object><o:OLEObject xmlns:o="{_OFFICE14.replace("http://", "urn:")}" ProgID="Excel.Sheet.12"/></w:object></w:r>'
    return word(VISIBLE + p(shown), raw={"word/embeddings/Microsoft_Excel_Sheet1.xlsx": _workbook(token)})


def _embedded_document(token: str) -> bytes:
    return word(VISIBLE, raw={"word/embeddings/Microsoft_Word_Document1.docx": word(p(t(token)))})


def _chart(token: str) -> bytes:
    space = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    cached = f"<c:cat><c:strRef><c:strCache><c:pt><c:v>{token}</c:v></c:pt></c:strCache></c:strRef></c:cat>"
    return word(
        VISIBLE + p(_picture(f'<c:chart xmlns:c="{space}" r:id="c"/>', 'r:embed="none"')),
        raw={
            "word/charts/chart1.xml": f'<c:chartSpace xmlns:c="{space}">{cached}</c:chartSpace>'.encode(),
            "word/embeddings/Microsoft_Excel_Sheet1.xlsx": _workbook(token),
        },
    )


def _archive(change: Change) -> Callable[[str], bytes]:
    return changed(lambda: word(VISIBLE), change)


def _extra(archive: zipfile.ZipFile, token: str) -> None:
    info = zipfile.ZipInfo("word/webSettings.xml")
    info.extra = struct.pack("<HH", 0xCAFE, len(token)) + token.encode()
    info.comment = token.encode()
    archive.writestr(info, f"<w:webSettings {NAMESPACES}/>")


def _between(token: str) -> bytes:
    """A document with a deleted member still between the others: in no directory, yet in the bytes."""
    files = unzipped(word(VISIBLE))
    old = zipped({"word/old.xml": f"<x>{token}</x>".encode()})
    member = old[: old.index(b"PK\x01\x02")]
    buffer = io.BytesIO(member)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _macros(token: str) -> bytes:
    """The module's source as it is where the packing found nothing to pack: a flag byte before each eight letters."""
    source = f'Attribute VB_Name = "M"\r\n\' {token} is not to be told\r\n'.encode()
    packed = b"".join(b"\0" + source[at : at + 8] for at in range(0, len(source), 8))
    return b"\x01" + struct.pack("<H", 0xB000 | (len(packed) - 1)) + packed


def _macro_file(token: str) -> bytes:
    members = unzipped(word(VISIBLE))
    types = members["[Content_Types].xml"].replace(
        f"{MAIN}.document.main+xml".encode(), b"application/vnd.ms-word.document.macroEnabled.main+xml"
    )
    project = file_of({"VBA": {"M": _macros(token)}})
    return zipped(members | {"[Content_Types].xml": types, "word/vbaProject.bin": project})


def _drawn(name: str, kind: str) -> Callable[[str], bytes]:
    """A drawing of which one member holds the words."""
    space = f"http://schemas.openxmlformats.org/drawingml/2006/{kind}"

    def make(token: str) -> bytes:
        data = f'<x:dataModel xmlns:x="{space}" xmlns:a="{A}"><a:p><a:r><a:t>{token}</a:t></a:r></a:p></x:dataModel>'
        shown = _picture(f'<x:relIds xmlns:x="{space}"/>', 'r:embed="none"')
        return word(VISIBLE + p(shown), raw={name: data.encode()})

    return make


def _properties(name: str, *elements: str) -> Callable[[str], bytes]:
    return _member(
        f"docProps/{name}.xml",
        lambda token: "<p>" + "".join(f"<{each}>{token}</{each}>" for each in elements) + "</p>",
    )


def _list_mark(token: str) -> str:
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="{token} %1"/></w:lvl>'
    return f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def _style(token: str) -> bytes:
    named = f'<w:style w:type="paragraph" w:styleId="{token}"><w:name w:val="{token}"/><w:rPr><w:b/></w:rPr></w:style>'
    return word(VISIBLE + p(t("Bold."), f'<w:pStyle w:val="{token}"/>'), {"styles": named})


def _theme(token: str) -> bytes:
    xml = f'<a:theme xmlns:a="{A}" name="{token}"><a:themeElements><a:clrScheme name="{token}"/></a:themeElements></a:theme>'
    return word(VISIBLE, raw={"word/theme/theme1.xml": xml.encode()})


def _deleted(token: str) -> str:
    return f'<w:del w:author="Mair Ellis"><w:r><w:delText>{token}</w:delText></w:r></w:del>'


def _changed(token: str) -> str:
    """What a run looked like before, and who changed it."""
    before = f'<w:rPrChange w:id="1" w:author="{token}"><w:rPr><w:b/></w:rPr></w:rPrChange>'
    return p(t("Bold once.", before))


def _split(token: str) -> str:
    half = len(token) // 2
    return p(t(token[:half], "<w:b/>") + "<w:bookmarkStart w:id='1' w:name='_GoBack'/>" + t(token[half:]))


def _spelt(change: Callable[[str], str]) -> Callable[[str], bytes]:
    return _body(lambda token: p(t(f"He is {change(token)} to all.")))


_CYRILLIC = {ord("o"): "\u043e", ord("i"): "\u0456"}
_FALLBACK = "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:r>"
_SVG = f"<a:extLst><a:ext><s:svgBlip xmlns:s='{_OFFICE14}/drawing/2016/SVG/main' r:embed='svg'/></a:ext></a:extLst>"


def _bookmarked(token: str) -> str:
    return f'<w:bookmarkStart w:id="1" w:name="_{token}"/><w:bookmarkEnd w:id="1"/>'


def _tagged(token: str) -> str:
    attribute = f'<w:smartTagPr><w:attr w:name="name" w:val="{token}"/></w:smartTagPr>'
    return p(f'<w:smartTag w:element="person">{attribute}{t("him")}</w:smartTag>')


def _marked(token: str) -> str:
    attribute = f'<w:customXmlPr><w:attr w:name="name" w:val="{token}"/></w:customXmlPr>'
    return f'<w:customXml w:element="{token}">{attribute}{p(t("him"))}</w:customXml>'


def _ribbon(token: str) -> str:
    return f'<customUI xmlns="{_OFFICE14}/2006/01/customui"><button id="b" label="{token}"/></customUI>'


def _signature(token: str) -> str:
    space = "http://www.w3.org/2000/09/xmldsig#"
    return f'<Signature xmlns="{space}"><KeyInfo><X509SubjectName>CN={token}</X509SubjectName></KeyInfo></Signature>'


def _active(token: str) -> str:
    space = f"{_OFFICE14}/2006/activeX"
    return f'<ax:ocx xmlns:ax="{space}"><ax:ocxPr ax:name="Caption" ax:value="{token}"/></ax:ocx>'


def _contents_page(token: str) -> str:
    """A table of contents with its entries, and the heading that one of them repeats."""
    heading = p(t(f"Concerns about {token}"), '<w:pStyle w:val="Heading1"/>')
    return p(_field(' TOC \\o "1-3" ', f"Concerns about {token} . . . 1")) + heading


def _rich(token: str) -> bytes:
    return b"{\\rtf1 " + token.encode() + b"}"


ASSETS = (
    Asset(49, "tracked-deletion.docx", "tracked deletion", _body(lambda x: p(_deleted(x)))),
    Asset(49, "moved-away.docx", "text moved elsewhere", _body(lambda x: p(f"<w:moveFrom>{t(x)}</w:moveFrom>"))),
    Asset(49, "deleted-row.docx", "deleted row of a table", _body(
        lambda x: f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(t(x))}</w:tc></w:tr></w:tbl>")),
    Asset(49, "format-change.docx", "who changed a format", _body(_changed)),
    Asset(50, "tracked-insertion.docx", "tracked insertion", _body(lambda x: p(f'<w:ins w:author="A">{t(x)}</w:ins>'))),
    Asset(50, "reviewer.docx", "reviewer's name", _body(lambda x: p(f'<w:ins w:author="{x}">{t("Added.")}</w:ins>'))),
    Asset(51, "comment.docx", "comment", _inner("comments", lambda x: f'<w:comment w:id="0">{p(t(x))}</w:comment>')),
    Asset(51, "comment-author.docx", "comment's author", _inner(
        "comments", lambda x: f'<w:comment w:id="0" w:author="{x}" w:initials="Q">{p(t("Agreed."))}</w:comment>')),
    Asset(51, "people.docx", "list of reviewers", _member(
        "word/people.xml",
        lambda x: f'<w15:people xmlns:w15="{_OFFICE14}/word/2012/wordml"><w15:person w15:author="{x}"/>'
                                     "</w15:people>")),
    Asset(52, "header.docx", "header", lambda x: _headers(x, "default")),
    Asset(52, "first-page-header.docx", "header of the first page", lambda x: _headers(x, "first")),
    Asset(52, "even-page-header.docx", "header of even pages", lambda x: _headers(x, "even")),
    Asset(52, "unused-header.docx", "header that no page uses", _inner("header1", lambda x: p(t(x)))),
    Asset(52, "header-without-relationship.docx", "header that nothing points at", _inner("header9",
        lambda x: p(t(x)))),
    Asset(53, "footnote.docx", "footnote", lambda x: _notes(x, "footnote")),
    Asset(53, "endnote.docx", "endnote", lambda x: _notes(x, "endnote")),
    Asset(53, "unused-footnote.docx", "footnote that nothing refers to", _inner(
        "footnotes", lambda x: f'<w:footnote w:id="5">{p(t(x))}</w:footnote>')),
    Asset(54, "hidden-text.docx", "hidden text", _body(lambda x: p(t(x, "<w:vanish/>")))),
    Asset(54, "hidden-by-style.docx", "text hidden by a style", _body(lambda x: p(t(x, '<w:rStyle w:val="Ghost"/>')))),
    Asset(54, "hidden-on-the-web.docx", "text hidden in web view", _body(lambda x: p(t(x, "<w:webHidden/>")))),
    Asset(54, "white-text.docx", "white text", _body(lambda x: p(t(x, '<w:color w:val="FFFFFF"/>')))),
    Asset(54, "one-point-text.docx", "text of one point", _body(lambda x: p(t(x, '<w:sz w:val="2"/>')))),
    Asset(55, "text-box.docx", "text box", _body(lambda x: p(_shape(p(t(x)))))),
    Asset(55, "old-text-box.docx", "text box of the old kind (VML)", _body(_old_box)),
    Asset(55, "smart-art.docx", "SmartArt", _drawn("word/diagrams/data1.xml", "diagram")),
    Asset(56, "content-control.docx", "content control with its data, name and choices", _control),
    Asset(57, "custom-xml.docx", "custom XML", _member("customXml/item1.xml", lambda x: f"<d><n>{x}</n></d>")),
    Asset(57, "custom-xml-attribute.docx", "custom XML, attribute", _member(
        "customXml/item1.xml", lambda x: f'<d><person forename="{x}"/></d>')),
    Asset(58, "core-properties.docx", "author, title, last editor", _properties("core", "creator", "title",
        "lastModifiedBy")),
    Asset(58, "app-properties.docx", "company, manager, template, titles of parts", _properties(
        "app", "Company", "Manager", "Template", "TitlesOfParts")),
    Asset(58, "custom-properties.docx", "custom properties", _member(
        "docProps/custom.xml", lambda x: f'<p><property name="{x}"><lpwstr>{x}</lpwstr></property></p>')),
    Asset(59, "document-variable.docx", "document variable", _settings(
        lambda x: f'<w:docVars><w:docVar w:name="client" w:val="{x}"/></w:docVars>')),
    Asset(59, "mail-merge.docx", "query of a mail merge", _settings(
        lambda x: f'<w:mailMerge><w:query w:val="SELECT * FROM {x}"/></w:mailMerge>')),
    Asset(59, "attached-template.docx", "path of the attached template", _related("attachedTemplate",
        lambda x: f"file:///C:/{x}.dotx")),
    Asset(60, "field-code.docx", "field code", _body(lambda x: p(_field(f' INCLUDETEXT "C:/{x}.docx" ', "Text.")))),
    Asset(60, "index-entry.docx", "index entry", _body(lambda x: p(_field(f' XE "{x}" ', "")))),
    Asset(60, "simple-field.docx", "field in one element", _body(
        lambda x: p(f'<w:fldSimple w:instr="ASK {x}">{t("Answer")}</w:fldSimple>'))),
    Asset(60, "field-result.docx", "result of a field", _body(lambda x: p(_field(" DOCPROPERTY Client ", x)))),
    Asset(61, "link-target.docx", "target of a link", _linked(p(f'<w:hyperlink r:id="L">{t("Write")}</w:hyperlink>'))),
    Asset(61, "link-tip.docx", "screen tip of a link", _body(
        lambda x: p(f'<w:hyperlink w:anchor="a" w:tooltip="{x}">{t("See")}</w:hyperlink>'))),
    Asset(61, "unused-link.docx", "target that nothing uses", _linked("")),
    Asset(62, "alternative-text.docx", "alternative text", _body(lambda x: p(_shape(p(t("Box.")), x)))),
    Asset(62, "table-description.docx", "description of a table", _body(
        lambda x: f'<w:tbl><w:tblPr><w:tblDescription w:val="{x}"/></w:tblPr><w:tr><w:tc>{p(t("1"))}</w:tc></w:tr></w:tbl>')),
    Asset(63, "cropped-picture.docx", "picture, its cropped part and its own properties", lambda x: _with_picture(
        x, _picture('<a:srcRect l="50000"/>')), shown=False),
    Asset(63, "linked-picture.docx", "path of a linked picture", lambda x: word(
        VISIBLE + p(_picture(attributes='r:link="L"')), links={"L": f"file:///C:/{x}.png"})),
    Asset(63, "picture-with-drawing.docx", "drawing (SVG) behind a picture", lambda x: word(
        VISIBLE + p(_picture(_SVG)), raw={"word/media/image2.svg": f"<svg><text>{x}</text></svg>".encode()}),
        shown=False),
    Asset(63, "unused-picture.docx", "picture that no page shows", lambda x: word(
        VISIBLE, raw={"word/media/image7.png": png(x)}), shown=False),
    Asset(64, "embedded-workbook.docx", "embedded workbook", _embedded),
    Asset(64, "embedded-document.docx", "embedded document", _embedded_document),
    Asset(64, "embedded-object.docx", "embedded object of the old kind", lambda x: word(
        VISIBLE, raw={"word/embeddings/oleObject1.bin": file_of({"Contents": x.encode()})})),
    Asset(64, "active-x.docx", "ActiveX control", _member("word/activeX/activeX1.xml", _active)),
    Asset(64, "embedded-font.docx", "embedded font", lambda x: word(
        VISIBLE, raw={"word/fonts/font1.odttf": x.encode() * 3}), shown=False),
    Asset(65, "chart.docx", "values of a chart and its workbook", _chart),
    Asset(66, "building-block.docx", "building block", _member(
        "word/glossary/document.xml", lambda x: f"<w:glossaryDocument {NAMESPACES}>{p(t(x))}</w:glossaryDocument>")),
    Asset(66, "list-mark.docx", "words in the numbers of a list", _inner("numbering", _list_mark)),
    Asset(66, "style-name.docx", "name of a style", _style),
    Asset(66, "theme-name.docx", "name of a theme", _theme),
    Asset(67, "smart-tag.docx", "smart tag", _body(_tagged)),
    Asset(67, "custom-markup.docx", "custom markup around the text", _body(_marked)),
    Asset(67, "bookmark.docx", "bookmark", _body(lambda x: p(f'<w:bookmarkStart w:id="1" w:name="{x}"/>'))),
    Asset(67, "hidden-bookmark.docx", "bookmark that Word does not list", _body(lambda x: p(_bookmarked(x)))),
    Asset(67, "permission.docx", "who may edit a part", _body(lambda x: p(f'<w:permStart w:id="1" w:ed="{x}"/>'))),
    Asset(68, "built-in-file.docx", "whole file that is built in (altChunk)", lambda x: word(
        VISIBLE + '<w:altChunk r:id="chunk"/>', raw={"word/afchunk.rtf": _rich(x)}), fate=Fate.REFUSED),
    Asset(68, "ink.docx", "ink with its recognised words", _member(
        "word/ink/ink1.xml", lambda x: f"<ink><annotation>{x}</annotation></ink>")),
    Asset(69, "fallback.docx", "fallback branch", _body(
        lambda x: p(_FALLBACK.format("<w:t>Text.</w:t>", f"<w:t>{x}</w:t>")))),
    Asset(70, "thumbnail.docx", "thumbnail of page one", lambda x: word(
        VISIBLE, raw={"docProps/thumbnail.jpeg": x.encode()}), shown=False),
    Asset(71, "extra-member.docx", "member that is nobody's", _member("word/notes/draft.xml", lambda x: f"<x>{x}</x>")),
    Asset(71, "member-name.docx", "name of a member", lambda x: word(VISIBLE, raw={f"word/media/{x}.png": b"x"})),
    Asset(71, "archive-comment.docx", "comment of the archive", _archive(comment)),
    Asset(71, "extra-field.docx", "further field and comment of a member", _archive(_extra)),
    Asset(71, "member-twice.docx", "the same member twice", _archive(twice("word/document.xml")), fate=Fate.REFUSED),
    Asset(71, "between-members.docx", "deleted member between the others", _between),
    Asset(73, "macro.docm", "macro", _macro_file),
    Asset(73, "ribbon.docx", "ribbon of somebody's own", _member("customUI/customUI.xml", _ribbon)),
    Asset(73, "signature.docx", "digital signature", _member("_xmlsignatures/sig1.xml", _signature)),
    Asset(74, "split-runs.docx", "name split over runs", _body(_split)),
    Asset(74, "capitals.docx", "name in capitals", _spelt(str.upper)),
    Asset(74, "soft-hyphen.docx", "name with soft hyphens", _spelt("\u00ad".join)),
    Asset(74, "zero-width.docx", "name with spaces of no width", _spelt("\u200b".join)),
    Asset(74, "look-alikes.docx", "name in look-alike letters", _spelt(lambda x: x.translate(_CYRILLIC))),
    Asset(107, "{token}.docx", "name of the file", lambda x: word(VISIBLE)),
    Asset(108, "contents-page.docx", "table of contents", _body(_contents_page)),
)  # fmt: skip
