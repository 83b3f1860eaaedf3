"""Places in PDF files, each with a token in it. The files are written by hand, so that nothing tidies them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Mapping

import pikepdf

from places.asset import Asset

Made = Callable[[str], bytes]


def written(objects: Mapping[int, str | bytes], trailer: str = "", before: bytes = b"", after: bytes = b"") -> bytes:
    """A PDF of these objects, by number; the first is the catalogue."""
    out, starts = before + b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", dict[int, int]()
    for number, content in objects.items():
        starts[number] = len(out)
        data = content.encode("latin-1") if isinstance(content, str) else content
        out += b"%d 0 obj\n%b\nendobj\n" % (number, data)
    return out + listed(starts, len(out), trailer) + after


def listed(starts: Mapping[int, int], at: int, trailer: str = "", first: bool = True) -> bytes:
    """The index of objects and the end of a file, or of a later revision."""
    lines = ["0 1\n0000000000 65535 f \n"] if first else []
    lines += [f"{number} 1\n{start:010} 00000 n \n" for number, start in sorted(starts.items())]
    size = max(starts) + 1 if first else 100
    return f"xref\n{''.join(lines)}trailer\n<</Size {size} /Root 1 0 R {trailer}>>\nstartxref\n{at}\n%%EOF\n".encode()


def stream(data: str | bytes, keys: str = "", packed: bool = False) -> bytes:
    """A stream object."""
    raw = data.encode("latin-1") if isinstance(data, str) else data
    raw = zlib.compress(raw) if packed else raw
    keys += " /Filter /FlateDecode" if packed else ""
    return f"<<{keys} /Length {len(raw)}>>\nstream\n".encode("latin-1") + raw + b"\nendstream"


def say(text: str, y: int = 200, how: str = "") -> str:
    """Drawing instructions for one line of text."""
    return f"q BT {how} /F1 12 Tf 50 {y} Td ({text}) Tj ET Q\n"


VISIBLE = say("Anwen came to the family centre on Tuesday.", 250)


def pdf(
    content: str = "",
    catalog: str = "",
    page: str = "",
    resources: str = "",
    font: str = "/BaseFont /Helvetica",
    objects: Mapping[int, str | bytes] | None = None,
    trailer: str = "",
    before: bytes = b"",
    after: bytes = b"",
) -> bytes:
    """A page with ordinary text, and whatever is added to its parts."""
    return written(
        {
            1: f"<</Type /Catalog /Pages 2 0 R {catalog}>>",
            2: "<</Type /Pages /Kids [3 0 R] /Count 1>>",
            3: f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>"
            f" {resources}>> {page}>>",
            4: stream(VISIBLE + content),
            5: f"<</Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding {font}>>",
            **(objects or {}),
        },
        trailer,
        before,
        after,
    )


def _drawn(content: str, **more: str) -> Made:
    """The token among the drawing instructions, where ``@`` stands."""
    return lambda token: pdf(content.replace("@", token), **more)


def _keys(catalog: str = "", page: str = "", objects: Mapping[int, str] | None = None, **more: str) -> Made:
    """The token in keys and objects, where ``@`` stands."""
    return lambda token: pdf(
        catalog=catalog.replace("@", token),
        page=page.replace("@", token),
        objects={number: each.replace("@", token) for number, each in (objects or {}).items()},
        **{key: value.replace("@", token) for key, value in more.items()},
    )


def _note(keys: str, objects: Mapping[int, str] | None = None) -> Made:
    """An annotation on the page."""
    return _keys(
        page="/Annots [10 0 R]", objects={10: f"<</Type /Annot /Rect [40 190 200 220] {keys}>>", **(objects or {})}
    )


def _over(keys: str) -> Made:
    """An annotation over the token's own line."""
    return lambda token: pdf(
        say(token), page="/Annots [10 0 R]", objects={10: f"<</Type /Annot /Rect [40 190 200 220] {keys}>>"}
    )


def _streamed(number: int, keys: str, data: str, **more: str) -> Made:
    """The token in a stream of that number."""
    return lambda token: pdf(
        objects={number: stream(data.replace("@", token), keys)},
        **{key: value.replace("@", token) for key, value in more.items()},
    )


def _xmp(token: str) -> str:
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
        '"http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:creator><rdf:Seq><rdf:li>{token}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    )


def _described(**more: str) -> Made:
    """Metadata (XMP) in object 10, wherever it belongs."""
    return lambda token: pdf(objects={10: stream(_xmp(token), "/Type /Metadata /Subtype /XML")}, **more)


def _image_metadata(token: str) -> bytes:
    image = stream(b"\xff",
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
                            " /Metadata 10 0 R")  # fmt: skip
    return pdf(resources="/XObject <</Im 11 0 R>>",
               objects={10: stream(_xmp(token), "/Type /Metadata /Subtype /XML"), 11: image})  # fmt: skip


def _form(token: str) -> bytes:
    inner = stream(say(token), "/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources <</Font <</F1 5 0 R>>>>")
    return pdf("/Fm Do\n", resources="/XObject <</Fm 10 0 R>>", objects={10: inner})


def _unused_form(token: str) -> bytes:
    inner = stream(say(token), "/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources <</Font <</F1 5 0 R>>>>")
    return pdf(resources="/XObject <</Fm 10 0 R>>", objects={10: inner})


def _pattern(token: str) -> bytes:
    keys = (
        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 400 300] /XStep 400 /YStep 300"
        " /Resources <</Font <</F1 5 0 R>>>>"
    )
    return pdf(
        "/Pattern cs /P0 scn 0 0 400 240 re f\n",
        resources="/Pattern <</P0 10 0 R>>",
        objects={10: stream(say(token), keys)},
    )


def _type3(token: str) -> bytes:
    """One glyph whose procedure draws the whole token."""
    font = (
        "<</Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 97 /LastChar 97"
        " /Widths [1000] /Encoding <</Type /Encoding /Differences [97 /a]>> /CharProcs <</a 11 0 R>>"
        " /Resources <</Font <</F1 5 0 R>>>>>>"
    )
    glyph = stream(f"1000 0 d0 BT /F1 900 Tf 0 0 Td ({token}) Tj ET")
    content = "BT /F3 12 Tf 50 100 Td (a) Tj ET\n"
    return pdf(content, resources="/Font <</F1 5 0 R /F3 10 0 R>>", objects={10: font, 11: glyph})


def _tree(keys: str) -> Made:
    """A structure element with the token in one of its keys."""
    return _keys(
        catalog="/MarkInfo <</Marked true>> /StructTreeRoot 10 0 R",
        objects={10: "<</Type /StructTreeRoot /K 11 0 R>>",
                 11: f"<</Type /StructElem /S /Span /P 10 0 R {keys}>>"},
    )  # fmt: skip


def _layer(token: str) -> bytes:
    content = f"/OC /L0 BDC {say(token)} EMC\n"
    layers = "/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R] /Order [10 0 R]>>>>"
    return pdf(content, catalog=layers, resources="/Properties <</L0 10 0 R>>",
               objects={10: "<</Type /OCG /Name (Draft)>>"})  # fmt: skip


def _attached(token: str, catalog: str = "", page: str = "", keys: str = "", name: str = "a.txt") -> bytes:
    """A text file inside the file."""
    return pdf(
        catalog=catalog,
        page=page,
        objects={
            10: f"<</Type /Filespec /F ({name}) /UF ({name}) /EF <</F 11 0 R>>>>",
            11: stream(f"A note on {token} by the duty worker.", "/Type /EmbeddedFile /Subtype /text#2Fplain " + keys),
            12: "<</Type /Annot /Subtype /FileAttachment /Rect [10 10 20 20] /FS 10 0 R>>",
        },
    )


_NAMED_FILES = "/Names <</EmbeddedFiles <</Names [(a) 10 0 R]>>>>"


def _field(keys: str, kind: str = "/Tx") -> Made:
    """A field of a form, with the token in one of its keys."""
    field = f"<</Type /Annot /Subtype /Widget /FT {kind} /T (answer) /Rect [50 150 250 170] /DA (/F1 12 Tf) {keys}>>"
    return _keys(
        catalog="/AcroForm <</Fields [10 0 R] /DR <</Font <</F1 5 0 R>>>> /DA (/F1 12 Tf)>>",
        page="/Annots [10 0 R]",
        objects={10: field},
    )


def _xfa(token: str) -> bytes:
    packet = f'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><data><name>{token}</name></data></xdp:xdp>'
    return pdf(catalog="/AcroForm <</Fields [] /XFA 10 0 R>>", objects={10: stream(packet)})


def _revised(token: str) -> bytes:
    """An earlier revision of the page said the token."""
    first = pdf(say(token))
    later = b"4 0 obj\n" + stream(VISIBLE) + b"\nendobj\n"
    previous = f"/Prev {first.rindex(b'xref', 0, first.rindex(b'startxref'))}"
    return first + later + listed({4: len(first)}, len(first) + len(later), previous, first=False)


def _hybrid(token: str) -> bytes:
    """An object that only the hidden index of a hybrid file lists."""
    plain = pdf(objects={20: f"<</Hidden ({token})>>"})
    at = plain.index(b"20 0 obj")
    end = plain.rindex(b"xref", 0, plain.rindex(b"startxref"))
    entry = b"\x01" + at.to_bytes(4, "big") + b"\0"
    index = b"21 0 obj\n" + stream(entry, "/Type /XRef /Size 22 /W [1 4 1] /Index [20 1] /Root 1 0 R") + b"\nendobj\n"
    starts = {number: plain.index(b"%d 0 obj" % number) for number in range(1, 6)}
    body = plain[:end]
    return body + index + listed(starts, len(body) + len(index), f"/XRefStm {len(body)}")


def _packed_objects(token: str) -> bytes:
    """A stream of objects of which one is nobody's."""
    inner = b"30 0 <</Left (" + token.encode() + b")>>"
    keys = "/Type /ObjStm /N 1 /First 5"
    return pdf(objects={10: stream(inner, keys, packed=True)})


def _orphan(data: str, keys: str = "") -> Made:
    """An object that nothing refers to."""
    return lambda token: pdf(objects={20: stream(data.replace("@", token), keys, packed=True)})


def _between(token: str) -> bytes:
    plain = pdf()
    at = plain.index(b"4 0 obj")
    starts = {number: plain.index(b"%d 0 obj" % number) for number in range(1, 6)}
    comment = f"% {token}\n".encode()
    body = plain[:at] + comment + plain[at : plain.rindex(b"xref", 0, plain.rindex(b"startxref"))]
    moved = {number: start + (len(comment) if start >= at else 0) for number, start in starts.items()}
    return body + listed(moved, len(body))


def _locked(token: str) -> bytes:
    """Encrypted with an empty password, so that anybody opens it."""
    out = io.BytesIO()
    with pikepdf.open(
        io.BytesIO(pdf(say(token), trailer="/Info 10 0 R", objects={10: f"<</Author ({token})>>"}))
    ) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="o", user="", R=4), static_id=True)
    return out.getvalue()


def _cut_font(token: str) -> bytes:
    """An embedded font that has only the letters of the token, under a name that says so."""
    widths = " ".join(["600"] * 95)
    descriptor = (
        f"<</Type /FontDescriptor /FontName /ABCDEF+{token} /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800"
        f" /Descent -200 /CapHeight 700 /StemV 80 /CharSet (/{'/'.join(dict.fromkeys(token))})>>"
    )
    font = f"/BaseFont /ABCDEF+{token} /FirstChar 32 /LastChar 126 /Widths [{widths}] /FontDescriptor 10 0 R"
    return pdf(say(token), font=font, objects={10: descriptor})


def _two_pages(token: str) -> bytes:
    """The same name on two pages, in a header, a bookmark and the title."""
    page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents {} 0 R /Resources <</Font <</F1 5 0 R>>>>>>"
    return written(
        {
            1: "<</Type /Catalog /Pages 2 0 R /Outlines 10 0 R>>",
            2: "<</Type /Pages /Kids [3 0 R 6 0 R] /Count 2>>",
            3: page.format(4),
            4: stream(VISIBLE + say(f"{token} was seen.", 200)),
            5: "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
            6: page.format(7),
            7: stream(say(f"Report on {token}", 280) + say(f"{token} left again.", 200)),
            10: "<</Type /Outlines /First 11 0 R /Last 11 0 R /Count 1>>",
            11: f"<</Title ({token}) /Parent 10 0 R /Dest [6 0 R /Fit]>>",
            12: f"<</Title ({token})>>",
        },
        "/Info 12 0 R",
    )


def _removed_page(token: str) -> bytes:
    """A page that was taken out of the row of pages and is still in the file."""
    page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 11 0 R /Resources <</Font <</F1 5 0 R>>>>>>"
    return pdf(objects={10: page, 11: stream(say(token))})


def _moved(token: str) -> str:
    """A name in pieces that are pushed together and apart."""
    return f"q BT /F1 12 Tf 50 200 Td [({token[:3]}) -20 ({token[3:6]}) 15 ({token[6:]})] TJ ET Q\n"


_BOX = "0 g 40 190 200 30 re f\n"
_BOOKMARK = {10: "<</Type /Outlines /First 11 0 R /Last 11 0 R /Count 1>>",
             11: "<</Title (@) /Parent 10 0 R /Dest [3 0 R /Fit]>>"}  # fmt: skip
_STAMP = "/Subtype /Stamp /Name /Draft /Contents (@) /T (@) /Subj (@) /RC (<body>@</body>)"

ASSETS = (
    Asset(1, "text-under-box.pdf", "text under a drawn box", lambda x: pdf(say(x) + _BOX)),
    Asset(2, "highlight-as-redaction.pdf", "dark highlight over text", _over(
        "/Subtype /Highlight /C [0 0 0] /QuadPoints [40 220 200 220 40 190 200 190]")),
    Asset(2, "square-as-redaction.pdf", "black square over text", _over("/Subtype /Square /IC [0 0 0] /C [0 0 0]")),
    Asset(2, "ink-as-redaction.pdf", "ink over text", _over("/Subtype /Ink /InkList [[40 205 200 205]]")),
    Asset(3, "redaction-never-applied.pdf", "redaction that was marked and never applied", _over(
        "/Subtype /Redact /OverlayText (Withheld) /QuadPoints [40 220 200 220 40 190 200 190]")),
    Asset(4, "old-content.pdf", "old drawing instructions that nothing refers to", _orphan(say("@"))),
    Asset(9, "invisible-text.pdf", "text that is not painted", lambda x: pdf(say(x, how="3 Tr"))),
    Asset(10, "white-text.pdf", "white text", lambda x: pdf(say(x, how="1 g"))),
    Asset(10, "tiny-text.pdf", "text of a tenth of a point", lambda x: pdf(say(x).replace("12 Tf", ".1 Tf"))),
    Asset(10, "text-of-no-width.pdf", "text that is scaled to nothing", lambda x: pdf(say(x, how=".001 Tz"))),
    Asset(10, "clipped-text.pdf", "text that only clips", lambda x: pdf(say(x, how="7 Tr"))),
    Asset(11, "outside-the-page.pdf", "text beside the page", lambda x: pdf(say(x, 900))),
    Asset(11, "outside-the-crop-box.pdf", "text outside of what is shown", lambda x: pdf(
        say(x, 20), page="/CropBox [0 100 400 300]")),
    Asset(12, "layer-that-is-off.pdf", "layer that is off", _layer),
    Asset(12, "layer-name.pdf", "name of a layer", _keys(
        "/OCProperties <</OCGs [10 0 R] /D <</Order [10 0 R]>>>>", objects={10: "<</Type /OCG /Name (@)>>"})),
    Asset(13, "form-object.pdf", "drawing inside a drawing", _form),
    Asset(13, "unused-form-object.pdf", "drawing that no page uses", _unused_form),
    Asset(13, "pattern.pdf", "tiling pattern", _pattern),
    Asset(13, "glyph-procedure.pdf", "glyph that draws words (Type 3)", _type3),
    Asset(14, "actual-text.pdf", "replacement text in the structure", _tree("/ActualText (@)")),
    Asset(14, "alternative-text.pdf", "alternative text in the structure", _tree("/Alt (@)")),
    Asset(14, "expansion.pdf", "expansion of an abbreviation", _tree("/E (@)")),
    Asset(14, "element-title.pdf", "title of an element", _tree("/T (@)")),
    Asset(14, "marked-content.pdf", "properties of marked content", _drawn(
        "/Span <</ActualText (@)>> BDC " + say("He left.") + " EMC\n")),
    Asset(15, "bookmark.pdf", "bookmark", _keys("/Outlines 10 0 R", objects=_BOOKMARK)),
    Asset(16, "named-destination.pdf", "named destination", _keys("/Names <</Dests <</Names [(@) [3 0 R /Fit]]>>>>")),
    Asset(16, "old-destination.pdf", "destination in a dictionary", _keys("/Dests <</@ [3 0 R /Fit]>>")),
    Asset(16, "page-label.pdf", "page label", _keys("/PageLabels <</Nums [0 <</P (@)>>]>>")),
    Asset(16, "article-thread.pdf", "article thread", _keys(
        "/Threads [10 0 R]", "/B [11 0 R]",
        {10: "<</Type /Thread /I <</Title (@)>> /F 11 0 R>>", 11: "<</Type /Bead /T 10 0 R /P 3 0 R /R [0 0 9 9]>>"})),
    Asset(17, "author.pdf", "author and keywords", _keys(objects={10: "<</Author (@) /Keywords (@)>>"},
        trailer="/Info 10 0 R")),
    Asset(17, "own-property.pdf", "property of somebody's own", _keys(objects={10: "<</Client (@)>>"},
        trailer="/Info 10 0 R")),
    Asset(18, "xmp.pdf", "metadata of the document", _described(catalog="/Metadata 10 0 R")),
    Asset(18, "xmp-of-page.pdf", "metadata of a page", _described(page="/Metadata 10 0 R")),
    Asset(18, "xmp-of-picture.pdf", "metadata of a picture", _image_metadata),
    Asset(18, "xmp-of-font.pdf", "metadata of a font", _described(font="/BaseFont /Helvetica /Metadata 10 0 R")),
    Asset(19, "private-data-of-page.pdf", "private data of a program, page", _keys(
        page="/PieceInfo <</App <</Private (@) /LastModified (D:2020)>>>>")),
    Asset(19, "private-data.pdf", "private data of a program, document", _keys(
        "/PieceInfo <</App <</Private <</Deep [(@)]>>>>>>")),
    Asset(20, "attachment.pdf", "attached file", lambda x: _attached(x, _NAMED_FILES)),
    Asset(20, "attachment-name.pdf", "name of an attached file", lambda x: _attached("him", _NAMED_FILES,
        name=f"{x}.txt")),
    Asset(20, "associated-file.pdf", "associated file", lambda x: _attached(x, "/AF [10 0 R]")),
    Asset(20, "attachment-on-page.pdf", "file attached to a place on the page", lambda x: _attached(x,
        page="/Annots [12 0 R]")),
    Asset(20, "portfolio.pdf", "portfolio", lambda x: _attached(
        x, f"{_NAMED_FILES} /Collection <</Schema <</n <</Subtype /S /N ({x})>>>>>>")),
    Asset(20, "attachment-metadata.pdf", "properties of an attached file", lambda x: _attached(
        "him", _NAMED_FILES, keys=f"/Params <</Mac <</Creator ({x})>>>>")),
    Asset(21, "field-value.pdf", "answer in a form", _field("/V (@)")),
    Asset(21, "field-default.pdf", "default answer", _field("/DV (@)")),
    Asset(21, "field-rich-text.pdf", "answer in rich text", _field("/RV (<body><p>@</p></body>)")),
    Asset(21, "field-tip.pdf", "tooltip of a field", _field("/TU (@)")),
    Asset(21, "field-name.pdf", "name of a field for programs", _field("/TM (@)")),
    Asset(21, "field-choices.pdf", "choices of a list", _field("/Opt [(other) [(@) (@)]] /V (other)", "/Ch")),
    Asset(22, "xfa.pdf", "form in XML (XFA)", _xfa),
    Asset(23, "script-by-name.pdf", "script", _keys(
        "/Names <</JavaScript <</Names [(a) <</S /JavaScript /JS (app.alert('@'))>>]>>>>")),
    Asset(23, "script-at-opening.pdf", "script at opening",
        _keys("/OpenAction <</S /JavaScript /JS (app.alert('@'))>>")),
    Asset(23, "script-of-page.pdf", "script of a page",
        _keys(page="/AA <</O <</S /JavaScript /JS (app.alert('@'))>>>>")),
    Asset(23, "script-of-field.pdf", "script of a field", _field("/AA <</C <</S /JavaScript /JS (app.alert('@'))>>>>")),
    Asset(24, "comment.pdf", "comment", _note("/Subtype /Text /Contents (@)")),
    Asset(24, "comment-author.pdf", "comment's author, subject and rich text", _note(_STAMP)),
    Asset(24, "reply.pdf", "reply to a comment, and its pop-up",
        _note("/Subtype /Text /Contents (Yes?) /Popup 11 0 R", {
        11: "<</Type /Annot /Subtype /Popup /Parent 10 0 R /Rect [0 0 9 9] /Contents (@)>>"})),
    Asset(24, "free-text.pdf", "typewriter text", _note("/Subtype /FreeText /Contents (@) /DA (/F1 9 Tf)")),
    Asset(24, "film.pdf", "film or sound", _note("/Subtype /Movie /T (@) /Movie <</F (@.mov)>>")),
    Asset(25, "link.pdf", "target of a link", _note("/Subtype /Link /A <</S /URI /URI (mailto:@@example.org)>>")),
    Asset(25, "link-to-file.pdf", "link to another file",
        _note("/Subtype /Link /A <</S /GoToR /F (C:/@.pdf) /D [0 /Fit]>>")),
    Asset(25, "launch.pdf", "action that starts a program", _note("/Subtype /Link /A <</S /Launch /F (C:/@.exe)>>")),
    Asset(25, "submit.pdf", "action that sends a form", _keys(
        "/OpenAction <</S /SubmitForm /F <</FS /URL /F (http://example.org/@)>>>>")),
    Asset(26, "earlier-revision.pdf", "earlier revision", _revised),
    Asset(27, "hybrid-index.pdf", "object in the hidden index of a hybrid file", _hybrid),
    Asset(28, "object-stream.pdf", "packed object that nothing refers to", _packed_objects),
    Asset(29, "before-the-beginning.pdf", "bytes before the beginning", lambda x: pdf(before=f"{x}\n".encode())),
    Asset(29, "after-the-end.pdf", "bytes after the end", lambda x: pdf(after=f"% {x}\n".encode())),
    Asset(29, "between-objects.pdf", "comment between objects", _between),
    Asset(30, "signature.pdf", "signature: name, reason, place, certificate", _field(
        "/V <</Type /Sig /Filter /Adobe.PPKLite /Name (@) /Reason (@) /Location (@) /ContactInfo (@) /Contents (@)>>", "/Sig")),
    Asset(30, "signature-store.pdf", "store of certificates (DSS)", _keys(
        "/DSS <</Certs [10 0 R] /VRI <</A <</Cert [10 0 R]>>>>>>", objects={10: "<</Subject (@)>>"})),
    Asset(31, "thumbnail.pdf", "thumbnail of a page", _streamed(
        10, "/Width 10 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "@", page="/Thumb 10 0 R"), shown=False),
    Asset(32, "subset-font.pdf", "letters and name of a cut-down font", _cut_font),
    Asset(33, "pushed-glyphs.pdf", "name in pieces, and the width of its gap", lambda x: pdf(_moved(x))),
    Asset(34, "justified-line.pdf", "spacing of the rest of the line", lambda x: pdf(
        say(f"Then {x} came to the house and left again.", how="2.5 Tw"))),
    Asset(35, "name-in-many-places.pdf", "the same name on two pages, in a header and a bookmark", _two_pages),
    Asset(39, "box-below-text.pdf", "box that lies below the text",
        lambda x: pdf(f".8 g 40 190 200 30 re f 0 g {say(x)}")),
    Asset(41, "turned-page.pdf", "turned and scaled page", lambda x: pdf(say(x), page="/Rotate 90 /UserUnit 2.0")),
    Asset(41, "negative-box.pdf", "page whose box is upside down", lambda x: pdf(say(x),
        page="/CropBox [400 300 0 0]")),
    Asset(42, "language.pdf", "language of the document", _keys("/Lang (@)")),
    Asset(42, "base-address.pdf", "base of addresses", _keys("/URI <</Base (http://example.org/@)>>")),
    Asset(42, "output-intent.pdf", "output intent", _keys(
        "/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (@) /Info (@)>>]")),
    Asset(42, "legal-and-spider.pdf", "legal, web capture and requirement entries", _keys(
        "/Legal <</Attestation (@)>> /SpiderInfo <</V 1.0 /C [<</URL (@)>>]>> /Requirements [<</S /EnableJavaScripts /X (@)>>]")),
    Asset(43, "empty-password.pdf", "file locked with an empty password", _locked),
    Asset(44, "document-id.pdf", "identity of the document, and its producer", _keys(
        objects={10: "<</Producer (@) /CreationDate (@)>>"}, trailer="/Info 10 0 R /ID [(@) (@)]")),
    Asset(45, "colour-profile.pdf", "description in a colour profile", _streamed(
        10, "/N 3 /Alternate /DeviceRGB", "desc\\0\\0\\0\\0@", resources="/ColorSpace <</CS0 [/ICCBased 10 0 R]>>"),
        shown=False),
    Asset(48, "removed-page.pdf", "page that was removed and is still there", _removed_page),
    Asset(48, "template.pdf", "page kept as a template", lambda x: pdf(
        catalog="/Names <</Templates <</Names [(a) 10 0 R]>>>>",
        objects={10: "<</Type /Template /MediaBox [0 0 400 300] /Contents 11 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
                 11: stream(say(x))})),
    Asset(107, "{token}.pdf", "name of the file", lambda x: pdf()),
)  # fmt: skip
