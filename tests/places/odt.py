"""Places in OpenDocument texts, each with a token in it."""

from __future__ import annotations

from collections.abc import Callable

from formats.open_document import document_xml, frame, note, odt, p, span, table
from places.asset import Asset, Fate

VISIBLE = p("Anwen came to the family centre on Tuesday.")
_PIXEL = b"\x89PNG\r\n\x1a\n"


def _body(markup: Callable[[str], str]) -> Callable[[str], bytes]:
    """A text with this markup after its ordinary words."""
    return lambda token: odt(VISIBLE + markup(token))


def _member(name: str, content: Callable[[str], str | bytes]) -> Callable[[str], bytes]:
    """A text with one more member beside it."""
    return lambda token: odt(VISIBLE, members={name: content(token)})


def _edge(name: str, attributes: str = "") -> Callable[[str], bytes]:
    """A text with a header or footer."""
    return lambda token: odt(VISIBLE, edges=f"<style:{name} {attributes}>{p(f'Meeting of {token}')}</style:{name}>")


def _deletion(token: str) -> str:
    return (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Reviewer'
        f"</dc:creator><dc:date>2024-05-01T10:00:00</dc:date></office:change-info>{p(f'Said by {token}.')}</text:deletion>"
        "</text:changed-region></text:tracked-changes>" + p('Before <text:change text:change-id="c1"/>after.')
    )


def _insertion(token: str) -> str:
    return (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info>'
        f"<dc:creator>{token}</dc:creator><dc:date>2024-05-01T10:00:00</dc:date></office:change-info></text:insertion>"
        "</text:changed-region></text:tracked-changes>"
        + p('Before <text:change-start text:change-id="c1"/>added<text:change-end text:change-id="c1"/>.')
    )


def _annotation(token: str) -> str:
    inner = f"<dc:creator>{token}</dc:creator><dc:date>2024-05-01T10:00:00</dc:date>{p(f'Ask {token} about this.')}"
    return p(f"A remark<office:annotation>{inner}</office:annotation>.")


def _meta(token: str) -> str:
    return document_xml(
        f"<office:meta><meta:initial-creator>{token}</meta:initial-creator><dc:title>Letter to {token}</dc:title>"
        f'<meta:user-defined meta:name="Client {token}">Case of {token}</meta:user-defined>'
        f'<meta:template xlink:href="../{token}.ott" xlink:title="{token}"/></office:meta>'
    )


def _settings(token: str) -> str:
    item = '<config:config-item config:name="{}" config:type="string">{}</config:config-item>'
    inside = item.format("PrinterName", f"Printer of {token}") + item.format("CurrentDatabaseDataSource", token)
    return document_xml(
        '<office:settings><config:config-item-set config:name="ooo:configuration-settings">'
        f"{inside}</config:config-item-set></office:settings>",
        "office:document-settings",
    )


def _form(token: str) -> str:
    return (
        f'<office:forms><form:form form:name="{token}"><form:text form:name="Box {token}" form:id="c1" '
        f'form:current-value="Seen by {token}" form:title="Help for {token}"/></form:form></office:forms>'
        + p('Seen by: <draw:control text:anchor-type="as-char" draw:control="c1"/>')
    )


def _index(token: str) -> str:
    source = f"<text:index-title-template>Contents for {token}</text:index-title-template>"
    return (
        f'<text:table-of-content text:name="Contents {token}"><text:table-of-content-source>{source}'
        f"</text:table-of-content-source><text:index-body>{p('First chapter')}</text:index-body></text:table-of-content>"
    )


def _fields(token: str) -> str:
    return (
        f'<text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="{token}" '
        f'text:name="client {token}"/></text:user-field-decls>'
        + p(f'<text:variable-get text:formula="{token}+1">shown</text:variable-get>')
        + p(
            f'<text:database-display text:database-name="{token}.odb" text:column-name="{token}">shown</text:database-display>'
        )
    )


def _scripts(token: str) -> bytes:
    script = f'<office:scripts><office:script script:language="Basic">Sub {token}</office:script></office:scripts>'
    return odt(VISIBLE, before=script, members={"Basic/Standard/Module1.xml": f"<module>MsgBox {token}</module>"})


def _version(token: str) -> bytes:
    return odt(VISIBLE, members={
        "VersionList.xml": f'<VL:version-list xmlns:VL="urn:v" xmlns:dc="urn:d"><VL:version-entry VL:comment="{token}"/>'
                           "</VL:version-list>",
        "Versions/Version1": odt(p(f"An older text about {token}.")),
    })  # fmt: skip


def _locked(token: str) -> bytes:
    entry = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    return odt(p(token), members={"META-INF/manifest.xml": document_xml(entry, "manifest:manifest")})


def _page(token: str) -> bytes:
    shown = f'<text:page-number text:select-page="current">{token}</text:page-number>'
    return odt(VISIBLE, edges=f"<style:footer>{p(f'Page {shown}')}</style:footer>")


_HIDDEN = (
    '<text:hidden-text text:is-hidden="true" text:string-value="{0}" text:condition="ooow:{0}">{0}</text:hidden-text>'
)
_BRANCH = '<text:conditional-text text:string-value-if-true="yes" text:string-value-if-false="{0}">yes</text:conditional-text>'
_LINK = '<text:a xlink:href="mailto:{0}@example.org" office:title="{0}">Mail us</text:a>'
_MARKS = '<text:bookmark text:name="{0}"/><text:reference-mark-start text:name="{0}"/><text:toc-mark text:string-value="{0}"/>'

ASSETS: tuple[Asset, ...] = (
    Asset(49, "tracked-deletion.odt", "deleted text that is kept as a revision", _body(_deletion)),
    Asset(50, "tracked-insertion-author.odt", "who inserted text, and when", _body(_insertion)),
    Asset(51, "annotation.odt", "annotation with its author", _body(_annotation)),
    Asset(52, "header.odt", "header", _edge("header")),
    Asset(52, "left-footer.odt", "footer of left pages", _edge("footer-left")),
    Asset(52, "first-header-off.odt", "header of the first page, switched off", _edge("header-first", 'style:display="false"')),
    Asset(53, "footnote.odt", "footnote", _body(lambda token: p("A claim" + note(f"Told by {token}.")))),
    Asset(53, "endnote.odt", "endnote", _body(lambda token: p("A claim" + note(f"Told by {token}.", "endnote")))),
    Asset(53, "note-label.odt", "a footnote's own label", _body(lambda token: p("A claim" + note("A reason.", citation=token)))),
    Asset(54, "hidden-run.odt", "hidden characters", _body(lambda token: p("Shown " + span(token, "T2")))),
    Asset(54, "hidden-style.odt", "paragraph of a hidden style", _body(lambda token: p(token, "P1"))),
    Asset(54, "hidden-text-field.odt", "field that hides its text", _body(lambda token: p(_HIDDEN.format(token)))),
    Asset(54, "hidden-paragraph-field.odt", "field that hides its paragraph",
          _body(lambda token: p(f'<text:hidden-paragraph text:is-hidden="true" text:condition="1"/>{token}'))),
    Asset(54, "hidden-section.odt", "section that is not shown",
          _body(lambda token: f'<text:section text:name="S" text:display="none">{p(token)}</text:section>')),
    Asset(54, "other-branch.odt", "the other branch of a condition", _body(lambda token: p(_BRANCH.format(token)))),
    Asset(55, "text-box.odt", "text box", _body(lambda token: p(frame(f"<draw:text-box>{p(token)}</draw:text-box>")))),
    Asset(55, "shape-text.odt", "words in a drawn shape",
          _body(lambda token: p(f'<draw:custom-shape text:anchor-type="paragraph">{p(token)}</draw:custom-shape>'))),
    Asset(56, "form-field.odt", "form field: its value, name and help", _body(_form)),
    Asset(57, "statements.odt", "statements about the text (RDF)",
          _member("manifest.rdf", lambda token: f'<rdf:RDF xmlns:rdf="urn:r"><rdf:D about="{token}">{token}</rdf:D></rdf:RDF>')),
    Asset(57, "statements-inside.odt", "statements in the text (RDFa)",
          _body(lambda token: p(f'<text:meta xhtml:about="{token}" xhtml:content="{token}">shown</text:meta>'))),
    Asset(58, "properties.odt", "title, author, own properties, template", _member("meta.xml", _meta)),
    Asset(59, "settings.odt", "printer and data source in the settings", _member("settings.xml", _settings)),
    Asset(60, "fields.odt", "fields: names, formulas, databases", _body(_fields)),
    Asset(60, "field-result.odt", "what a field shows",
          _body(lambda token: p(f'<text:author-name text:fixed="false">{token}</text:author-name>'))),
    Asset(60, "page-number-result.odt", "words in a page number field", _page),
    Asset(60, "index-source.odt", "what an index is made from", _body(_index)),
    Asset(61, "link.odt", "a link's target and tip", _body(lambda token: p(_LINK.format(token)))),
    Asset(62, "alternative-text.odt", "name, title and description of a picture",
          _body(lambda token: p(frame(f'<svg:title>{token}</svg:title><svg:desc>Photo of {token}</svg:desc><draw:image '
                                      'xlink:href="Pictures/1.png"/>', f'draw:name="{token}"')))),
    Asset(63, "picture-path.odt", "path of a linked picture",
          _body(lambda token: p(frame(f'<draw:image xlink:href="../{token}/photo.png"/>')))),
    Asset(64, "embedded-object.odt", "embedded object",
          lambda token: odt(VISIBLE + p(frame('<draw:object xlink:href="./Object 1"/>')),
                            members={"Object 1/content.xml": document_xml(p(token), "office:document-content")})),
    Asset(64, "embedded-document.odt", "embedded document",
          lambda token: odt(VISIBLE + p(frame('<draw:object-ole xlink:href="./Object 1"/>')),
                            members={"Object 1": odt(p(f"Letter from {token}"))})),
    Asset(66, "style-name.odt", "name of a style",
          lambda token: odt(p("Anwen came on Tuesday.", f"Like_20_{token}"),
                            styles=f'<style:style style:name="Like_20_{token}" style:family="paragraph"/>')),
    Asset(66, "list-mark.odt", "words beside a list's numbers",
          lambda token: odt('<text:list text:style-name="L1"><text:list-item>' + VISIBLE + "</text:list-item></text:list>",
                            automatic='<text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
                                      f'style:num-prefix="{token} " style:num-format="1"/></text:list-style>')),
    Asset(67, "bookmarks.odt", "bookmarks, reference marks, index marks", _body(lambda token: p(_MARKS.format(token)))),
    Asset(67, "table-name.odt", "name of a table", _body(lambda token: table(("a", "b"), name=token))),
    Asset(69, "foreign-element.odt", "element of another program",
          _body(lambda token: f'<x:block xmlns:x="urn:example">{token}</x:block>')),
    Asset(70, "thumbnail.odt", "picture of page one", _member("Thumbnails/thumbnail.png", lambda token: _PIXEL + token.encode()),
          shown=False),
    Asset(71, "zip-comment.odt", "comment of the archive", lambda token: odt(VISIBLE, comment=f"for {token}".encode())),
    Asset(71, "zip-extra.odt", "a further file in the archive", _member("debug/notes.txt", lambda token: f"about {token}")),
    Asset(71, "zip-name.odt", "name of a file in the archive", lambda token: odt(VISIBLE, members={f"media/{token}.bin": b"1"})),
    Asset(71, "markup-comment.odt", "comment in the markup", _body(lambda token: p(f"Anwen <!-- {token} -->came."))),
    Asset(64, "plug-in.odt", "parameter of a plug-in",
          _body(lambda token: p(frame(f'<draw:plugin><draw:param draw:name="a" draw:value="{token}"/></draw:plugin>')))),
    Asset(72, "versions.odt", "list of versions, and an older version", _version),
    Asset(72, "encrypted.odt", "encrypted text", _locked, fate=Fate.REFUSED),
    Asset(73, "macro.odt", "macros and scripts", _scripts),
    Asset(74, "split-name.odt", "a name in pieces",
          _body(lambda token: p(f"By {span(token[:4])}<text:bookmark text:name=\"b\"/>{span(token[4:7])}\u200b{token[7:]} today"))),
    Asset(74, "floating-picture-in-name.odt", "a name with a floating picture in it",
          _body(lambda token: p(f'By {token[:5]}<draw:frame text:anchor-type="char"><draw:image xlink:href="1.png"/></draw:frame>'
                                f"{token[5:]} today"))),
    Asset(107, "{token}.odt", "name of the file", lambda token: odt(VISIBLE)),
)  # fmt: skip
