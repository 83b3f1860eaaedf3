"""Places in presentations, each with a token in it."""

from __future__ import annotations

from collections.abc import Callable

from formats.excel import relation, workbook
from formats.excel import table as sheet
from formats.macro_project import macro_project
from formats.powerpoint import A, frame, paragraph, picture, presentation, shape, slide, table
from formats.word import p, t, unzipped, word, zipped
from places.archives import Change, changed, comment, twice
from places.asset import Asset, Fate
from places.docx import png

VISIBLE = shape(paragraph("Anwen came to the family centre on Tuesday."))
PLAIN = slide(VISIBLE)
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def _shapes(markup: Callable[[str], str]) -> Callable[[str], bytes]:
    """A slide with one more shape."""
    return lambda token: presentation(slide(VISIBLE, markup(token)))


def _after(markup: str) -> Callable[[str], bytes]:
    """A slide with markup after its shapes, where ``X!`` stands for the token."""
    return lambda token: presentation(slide(VISIBLE, after=markup.replace("X!", token)))


def _member(name: str, xml: str) -> Callable[[str], bytes]:
    """A presentation with one more member."""
    return lambda token: presentation(PLAIN, raw={name: xml.replace("X!", token).encode()})


def _with(pointer: str, name: str, content: Callable[[str], bytes], markup: str = "") -> Callable[[str], bytes]:
    """A slide that points at one more member."""
    return lambda token: presentation(
        slide(VISIBLE, markup),
        pointers=relation("own", pointer, "../" + name.removeprefix("ppt/")),
        raw={name: content(token)},
    )


def _notes(token: str) -> bytes:
    body = shape(paragraph(token), placeholder='type="body"')
    return slide(body).replace("p:sld ", "p:notes ").replace("/p:sld>", "/p:notes>").encode()


def _diagram(token: str) -> bytes:
    return f'<dgm:dataModel xmlns:dgm="{_DGM}" xmlns:a="{A}"><dgm:ptLst><dgm:pt><dgm:t>{paragraph(token)}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>'.encode()


def _chart(token: str) -> bytes:
    shown = frame(f'<c:chart xmlns:c="{_C}" r:id="own"/>', _C)
    cached = f"<c:cat><c:strRef><c:strCache><c:pt><c:v>{token}</c:v></c:pt></c:strCache></c:strRef></c:cat>"
    return presentation(
        slide(VISIBLE, shown),
        pointers=relation("own", "chart", "../charts/chart1.xml"),
        raw={
            "ppt/charts/chart1.xml": f'<c:chartSpace xmlns:c="{_C}">{cached}</c:chartSpace>'.encode(),
            "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx": workbook(sheet((token,))),
        },
    )


def _archive(change: Change) -> Callable[[str], bytes]:
    return changed(lambda: presentation(PLAIN), change)


def _with_macros(token: str) -> bytes:
    members = unzipped(presentation(PLAIN))
    types = members["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
    )
    return zipped(members | {"[Content_Types].xml": types, "ppt/vbaProject.bin": macro_project(token)})


def _grouped(token: str) -> str:
    """A group far to the right of the slide: its shapes count from the group's own corner."""
    moved = '<p:grpSpPr><a:xfrm><a:off x="90000000" y="0"/><a:ext cx="9" cy="9"/><a:chOff x="0" y="0"/><a:chExt cx="9" cy="9"/></a:xfrm></p:grpSpPr>'
    return f"<p:grpSp>{moved}{shape(paragraph(token))}</p:grpSp>"


_ANIMATION = (
    '<p:timing><p:tnLst><p:par><p:cTn id="1"><p:childTnLst><p:audio><p:cMediaNode><p:tgtEl><p:sndTgt name="X!"/></p:tgtEl>'
    "</p:cMediaNode></p:audio></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>"
)
_COMMENTS = '<p:cmLst xmlns:p="x"><p:cm authorId="0"><p:text>X!</p:text></p:cm></p:cmLst>'
_SECTIONS = (
    '<p:extLst><p:ext><p14:sectionLst xmlns:p14="y"><p14:section name="X!"/></p14:sectionLst></p:ext></p:extLst>'
)
_LINK = '<a:p><a:r><a:rPr><a:hlinkClick r:id="own" tooltip="X!"/></a:rPr><a:t>Write</a:t></a:r></a:p>'

ASSETS: tuple[Asset, ...] = (
    Asset(88, "notes.pptx", "speaker's notes", _with("notesSlide", "ppt/notesSlides/notesSlide1.xml", _notes)),
    Asset(88, "hidden-slide.pptx", "hidden slide", lambda x: presentation(
        PLAIN, slide(shape(paragraph(x)), attributes='show="0"'))),
    Asset(88, "beside-the-slide.pptx", "text beside the slide", _shapes(lambda x: shape(paragraph(x), at=(99_000_000, 0)))),
    Asset(88, "above-the-slide.pptx", "text above the slide", _shapes(lambda x: shape(paragraph(x), at=(0, -900_000)))),
    Asset(88, "group-beside-the-slide.pptx", "text in a group beside the slide", _shapes(_grouped)),
    Asset(88, "hidden-shape.pptx", "hidden shape", _shapes(lambda x: shape(paragraph(x), attributes='hidden="1"'))),
    Asset(88, "shape-name.pptx", "name of a shape", _shapes(lambda x: shape(paragraph("Text."), name=x))),
    Asset(88, "master-prompt.pptx", "prompt of a master's placeholder", lambda x: presentation(
        PLAIN, master=shape(paragraph(x), placeholder='type="body"'))),
    Asset(88, "layout-prompt.pptx", "prompt of a layout's placeholder", lambda x: presentation(
        PLAIN, layout=shape(paragraph(x), placeholder='type="title"'))),
    Asset(88, "text-behind.pptx", "text of the master, seen on each slide", lambda x: presentation(
        PLAIN, PLAIN, master=shape(paragraph(f"Team of {x}")))),
    Asset(88, "unused-layout.pptx", "layout that no slide uses", lambda x: presentation(
        PLAIN, raw={"ppt/slideLayouts/slideLayout7.xml": slide(shape(paragraph(x))).encode()})),
    Asset(88, "comment.pptx", "comment", _member("ppt/comments/comment1.xml", _COMMENTS)),
    Asset(88, "comment-author.pptx", "who commented", _member(
        "ppt/commentAuthors.xml", '<p:cmAuthorLst xmlns:p="x"><p:cmAuthor name="X!" initials="Q"/></p:cmAuthorLst>')),
    Asset(88, "animation.pptx", "sound of an animation", _after(_ANIMATION)),
    Asset(88, "section.pptx", "name of a section", lambda x: presentation(PLAIN, main=_SECTIONS.replace("X!", x))),
    Asset(88, "custom-show.pptx", "name of a show of some slides", lambda x: presentation(
        PLAIN, main=f'<p:custShowLst><p:custShow name="{x}" id="0"/></p:custShowLst>')),
    Asset(88, "cropped-picture.pptx", "picture, its cropped part and its own properties", lambda x: presentation(
        slide(VISIBLE, picture()), pointers=relation("pic", "image", "../media/image1.png"),
        raw={"ppt/media/image1.png": png(x)}), shown=False),
    Asset(88, "sound.pptx", "embedded sound", lambda x: presentation(
        PLAIN, raw={"ppt/media/media1.wav": x.encode()}), shown=False),
    Asset(88, "tag.pptx", "tags of programs", _member(
        "ppt/tags/tag1.xml", '<p:tagLst xmlns:p="x"><p:tag name="CLIENT" val="X!"/></p:tagLst>')),
    Asset(88, "removed-slide.pptx", "slide that no list names", lambda x: presentation(
        PLAIN, raw={"ppt/slides/slide9.xml": slide(shape(paragraph(x))).encode()})),
    Asset(55, "smart-art.pptx", "SmartArt", _with("diagramData", "ppt/diagrams/data1.xml", _diagram, frame(
        f'<dgm:relIds xmlns:dgm="{_DGM}" r:dm="own"/>', _DGM))),
    Asset(55, "table.pptx", "cell of a table", _shapes(lambda x: table(("Name", "Role"), (f"Met {x}.", "aunt")))),
    Asset(57, "custom-xml.pptx", "custom XML", _member("customXml/item1.xml", '<d n="X!"><n>X!</n></d>')),
    Asset(58, "core-properties.pptx", "author, title, last editor", _member(
        "docProps/core.xml", "<p><creator>X!</creator><title>X!</title><lastModifiedBy>X!</lastModifiedBy></p>")),
    Asset(58, "app-properties.pptx", "company, manager, titles of slides", _member(
        "docProps/app.xml", "<p><Company>X!</Company><Manager>X!</Manager><TitlesOfParts>X!</TitlesOfParts></p>")),
    Asset(61, "link.pptx", "target and tip of a link", lambda x: presentation(
        slide(VISIBLE, shape(_LINK.replace("X!", x))),
        pointers=relation("own", "hyperlink", f"mailto:{x}@example.org", outside=True))),
    Asset(62, "alternative-text.pptx", "description of a picture", _shapes(picture)),
    Asset(63, "linked-picture.pptx", "path of a linked picture", lambda x: presentation(
        slide(VISIBLE, picture()), pointers=relation("pic", "image", f"file:///C:/{x}.png", outside=True))),
    Asset(64, "embedded-document.pptx", "embedded document", lambda x: presentation(
        PLAIN, raw={"ppt/embeddings/Microsoft_Word_Document1.docx": word(p(t(x)))})),
    Asset(64, "active-x.pptx", "ActiveX control", _member("ppt/activeX/activeX1.xml", '<ax:ocx xmlns:ax="x"><ax:p value="X!"/></ax:ocx>')),
    Asset(65, "chart.pptx", "values of a chart and its workbook", _chart),
    Asset(69, "fallback.pptx", "fallback branch", _shapes(
        lambda x: f'<mc:AlternateContent xmlns:mc="{_MC}"><mc:Choice Requires="x">{shape(paragraph("New."))}</mc:Choice>'
        f"<mc:Fallback>{shape(paragraph(x))}</mc:Fallback></mc:AlternateContent>")),
    Asset(70, "thumbnail.pptx", "thumbnail of the first slide", lambda x: presentation(
        PLAIN, raw={"docProps/thumbnail.jpeg": x.encode()}), shown=False),
    Asset(71, "extra-member.pptx", "member that is nobody's", _member("ppt/drafts/draft.xml", "<x>X!</x>")),
    Asset(71, "archive-comment.pptx", "comment of the archive", _archive(comment)),
    Asset(71, "member-twice.pptx", "the same member twice", _archive(twice("ppt/presentation.xml")), fate=Fate.REFUSED),
    Asset(73, "macro.pptm", "macro", _with_macros),
    Asset(73, "signature.pptx", "digital signature", _member("_xmlsignatures/sig1.xml", "<Signature><Object>X!</Object></Signature>")),
    Asset(74, "split-runs.pptx", "name split over runs", _shapes(
        lambda x: shape(paragraph(f"Met {x[:5]}", x[5:], " today.")))),
    Asset(107, "{token}.pptx", "name of the file", lambda x: presentation(PLAIN)),
)  # fmt: skip
