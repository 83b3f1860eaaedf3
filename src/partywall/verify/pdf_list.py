"""The list of what a PDF copy may hold: kinds of dictionary, their keys, names and streams.

The list is this room's own, written from the standard and not taken from the writer: where the
two disagree, the copy is not released and somebody looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# The standard's list of glyph names, of which pypdf has a copy but no public name for it; a test holds that this stays.
from pypdf._codecs import adobe_glyphs
from pypdf.generic import DictionaryObject, StreamObject

from partywall.verify.pdf_tags import ROLES, is_own_metadata, is_own_string
from partywall.verify.reading import words

TABLE_KEYS = words("/Size /Prev /W /Index /Length /Filter /DecodeParms /Type /ID")
"""Of the trailer or cross-reference stream; no text, or bytes that are checked elsewhere."""

_STREAM = "/Length /Filter /DecodeParms"
_KEYS: dict[str, frozenset[str]] = {
    kind: words(keys)
    for kind, keys in {
        "/Trailer": "/Root /Info",
        "/Catalog": "/Type /Pages /Version /Lang /ViewerPreferences /PageMode /PageLayout /MarkInfo /StructTreeRoot"
        " /Metadata",
        "/MarkInfo": "/Marked",
        "/Metadata": f"{_STREAM} /Type /Subtype",
        "/StructTreeRoot": "/Type /K /ParentTree /ParentTreeNextKey",
        "/ParentTree": "/Nums",
        "/StructElem": "/Type /S /P /K /Pg /Alt /A",
        "/A": "/O /BBox",
        "/Info": "/Producer /Creator /Title /CreationDate /ModDate",
        "/ViewerPreferences": "/DisplayDocTitle /Direction",
        "/Pages": "/Type /Kids /Count /Parent /MediaBox /CropBox /Rotate /Resources",
        "/Page": "/Type /Parent /MediaBox /CropBox /TrimBox /BleedBox /ArtBox /Rotate /UserUnit /Resources /Contents"
        " /Group /Tabs /StructParents",
        "/Resources": "/Font /XObject /ExtGState /ColorSpace /Pattern /Shading /ProcSet",
        "/Font": "/Type /Subtype /Name /BaseFont /FirstChar /LastChar /Widths /FontDescriptor /Encoding /ToUnicode"
        " /DescendantFonts /CIDSystemInfo /W /W2 /DW /DW2 /CIDToGIDMap /FontBBox /FontMatrix /CharProcs /Resources",
        "/FontDescriptor": "/Type /FontName /FontFamily /FontStretch /FontWeight /Flags /FontBBox /ItalicAngle /Ascent"
        " /Descent /Leading /CapHeight /XHeight /StemV /StemH /AvgWidth /MaxWidth /MissingWidth /FontFile /FontFile2"
        " /FontFile3 /CharSet /CIDSet",
        "/Encoding": "/Type /BaseEncoding /Differences",
        "/CIDSystemInfo": "/Registry /Ordering /Supplement",
        "/ExtGState": "/Type /LW /LC /LJ /ML /D /RI /OP /op /OPM /FL /SM /SA /BM /SMask /CA /ca /AIS /TK",
        "/Group": "/Type /S /CS /I /K",
        "/XObject": f"{_STREAM} /Type /Subtype /FormType /BBox /Matrix /Resources /Group /Width /Height /ColorSpace"
        " /BitsPerComponent /Decode /ImageMask /Interpolate /Intent",
        "/DecodeParms": "/Predictor /Colors /BitsPerComponent /Columns /EarlyChange /K /EndOfLine /EncodedByteAlign"
        " /Rows /EndOfBlock /BlackIs1 /DamagedRowsBeforeError /ColorTransform",
        "/Stream": f"{_STREAM} /Length1 /Length2 /Length3 /Subtype /N /Alternate /Range /Type /CMapName /CIDSystemInfo"
        " /WMode /UseCMap /FunctionType /Domain /Size /BitsPerSample /Encode /Decode /Order",
        "/Function": "/FunctionType /Domain /Range /C0 /C1 /N /Functions /Bounds /Encode /Size /BitsPerSample /Order"
        f" /Decode {_STREAM}",
        "/Shading": "/ShadingType /ColorSpace /Background /BBox /AntiAlias /Coords /Domain /Function /Extend /Matrix"
        f" /BitsPerCoordinate /BitsPerComponent /BitsPerFlag /Decode {_STREAM}",
        "/Pattern": "/Type /PatternType /PaintType /TilingType /BBox /XStep /YStep /Resources /Matrix /Shading"
        f" /ExtGState {_STREAM}",
        "/ColourParameters": f"{_STREAM} /FunctionType /Domain /Size /BitsPerSample /Order /Encode /Decode /C0 /C1 /N"
        " /Functions /Bounds /WhitePoint /BlackPoint /Gamma /Matrix /Range",
    }.items()
}
_FREE_KEYS = frozenset(
    ("/Resources/Font", "/Resources/XObject", "/Resources/ExtGState", "/Resources/ColorSpace", "/Resources/Pattern",
     "/Resources/Shading", "/Font/CharProcs")
)  # fmt: skip
# What a value is, told by the key under which it stands.
_BY_KEY = {
    "/Root": "/Catalog", "/Info": "/Info", "/Resources": "/Resources", "/FontDescriptor": "/FontDescriptor",
    "/Encoding": "/Encoding", "/CIDSystemInfo": "/CIDSystemInfo", "/Group": "/Group", "/DecodeParms": "/DecodeParms",
    "/DescendantFonts": "/Font", "/Shading": "/Shading", "/Function": "/Function", "/Functions": "/Function",
    "/ViewerPreferences": "/ViewerPreferences", "/SMask": "/XObject", "/ExtGState": "/ExtGState",
    "/ColorSpace": "/ColourParameters", "/CS": "/ColourParameters", "/Nums": "/StructElem", "/Pg": "/Page",
    "/Metadata": "/Metadata",
}  # fmt: skip
_IN_FREE = {
    "/Resources/Font": "/Font", "/Resources/XObject": "/XObject", "/Resources/ExtGState": "/ExtGState",
    "/Resources/ColorSpace": "/ColourParameters", "/Resources/Pattern": "/Pattern", "/Resources/Shading": "/Shading",
    "/Font/CharProcs": "/Stream",
}  # fmt: skip
# Only keys of the standard are said: any other could be a withheld word itself.
_SAID = words(
    "/Annots /Outlines /Names /Dests /AcroForm /Metadata /OCProperties /PieceInfo /AA /OpenAction /Thumb "
    "/StructTreeRoot /MarkInfo /JavaScript /EmbeddedFiles /AF /Collection /Threads /B /PageLabels /OutputIntents "
    "/SpiderInfo /Legal /Perms /Extensions /Requirements /URI /DSS /LastModified /StructParents /StructParent "
    "/Properties /OC /Alternates /Author /Subject /Keywords /Trapped /ActualText /Alt /Encrypt /XRefStm /Prev "
    "/PresSteps /Dur /Trans /VP /Measure /Opi /OPI /Ref /PS /SMaskInData /ID /F /FFilter /NeedAppearances /XFA"
)
# Keys of outlines, actions, forms, annotations and trees: words of the standard, which other programs' copies have.
_STANDARD_KEYS = words(
    "/First /Last /Next /Prev /Parent /Kids /Count /Title /Dest /Limits /Nums /Names /Rect /Border /Contents "
    "/Popup /Open /Name /State /StateModel /Action /Fields /Opt /Base /View /Mode /Order /Locked /Event /Usage "
    "/Print /Export /Zoom /User /Page /Type /Subtype /Desc /Params /Size /CheckSum /CreationDate /ModDate "
    "/Producer /Creator /Reason /Location /Contact /Rights /Document /Content /Volume /Rate /Start /Stop /Style "
    "/Width /Height /Mask /Decode /Interpolate /Intent /Group /Role /RoleMap /ClassMap /IDTree /Headers /Scope "
    "/Summary /Lang /Pg /Obj /Placement"
)
_NAME = re.compile(r"/(?:[A-Z]{6}\+)?([^/]*)")
_PLAIN_NAME = re.compile(r"[A-Za-z]{1,2}|[A-Za-z]{0,4}[-_.]?\d[\d_]{0,11}|Label|Ink")
_FONT_NAME = re.compile(
    r"(?:Arial|Calibri|Cambria|Times|Courier|Georgia|Verdana|Tahoma|Symbol|ZapfDingbats|Wingdings|Segoe|Aptos|Helvetica"
    r"|Consolas|Garamond|Liberation|DejaVu|Noto|OpenSans|Roboto|Lato|Carlito|Caladea|Nimbus|CMR|CMB|LMRoman|Libertinus)"
    r"(?:New|Roman|Bold|Italic|Oblique|Regular|Light|Narrow|Black|Sans|Serif|Mono|PS|MT|UI|[\d,-])*"
)
_GLYPHS_AND_MORE = re.compile(
    r"g\d+|uni[0-9A-F]{4}|u[0-9A-F]{4,6}|cid\d+|Identity(?:-[HV])?|(?:WinAnsi|MacRoman|Standard|MacExpert|PDFDoc)Encoding"
    r"|(?:Flate|LZW|ASCII85|ASCIIHex|RunLength|DCT|CCITTFax|JBIG2|JPX)Decode|(?:Device|Cal)(?:RGB|Gray|CMYK)|ICCBased"
    r"|Lab|Indexed|Separation|DeviceN|Pattern|Type(?:0|1|1C|3)|MMType1|TrueType|CIDFontType[02]C?|CIDFontType0C|OpenType"
    r"|Catalog|Pages?|Font|FontDescriptor|Encoding|XObject|Form|Image|ExtGState|Group|Transparency|ObjStm|XRef|CMap"
    r"|PDF|Text|Image[BCI]|Normal|Compatible|Multiply|Screen|Overlay|Darken|Lighten|Color(?:Dodge|Burn)?|(?:Hard|Soft)Light|Difference|Exclusion|Hue|None|Default|All|Perceptual|RelativeColorimetric|Saturation"
    r"|AbsoluteColorimetric|Mask|Alpha|Luminosity|UseNone|SinglePage|OneColumn|Metadata|Adobe|1\.\d|2\.0|L2R|S"
)


def kind_of(value: DictionaryObject, holder: str, key: str) -> str:
    """What a dictionary is: by where it stands, and by what it says of itself only for pages."""
    place = f"{holder}{key}"
    if place in _FREE_KEYS:
        return place
    if holder in _IN_FREE:
        return _IN_FREE[holder]
    if key in {"/Pages", "/Kids", "/Parent"}:
        return "/Page" if value.get("/Type") == "/Page" else "/Pages"
    if key in {"/K", "/P"} and holder in {"/StructTreeRoot", "/StructElem"}:
        return "/StructElem"
    return _BY_KEY.get(key, "/Stream" if isinstance(value, StreamObject) else key)


def takes_any_key(kind: str) -> bool:
    """Whether the keys are names that the file chose itself."""
    return kind in _FREE_KEYS


def is_key(kind: str, name: str) -> bool:
    """Whether a dictionary of that kind may have that key."""
    return name in _KEYS.get(kind, frozenset()) or (kind in {"/Encoding", "/Function"} and name in _KEYS["/Stream"])


def called(kind: str) -> str:
    """A kind of dictionary in words that hold nothing of the file's own."""
    return kind if kind in _KEYS else "a dictionary of a kind that is not on the list"


def said(name: str) -> str:
    """A key in words that hold nothing of the file's own."""
    return name if name in _SAID else "a key that is not on the list"


def is_standard(name: str) -> bool:
    """Whether a key is a word of the standard, and so no text, wherever it stands."""
    return name in _STANDARD_KEYS or name in _SAID


def stream_faults(kind: str, stream: StreamObject) -> Iterator[str]:
    """Streams of a kind or packing that is not on the list."""
    if kind == "/Metadata":
        if not is_own_metadata(stream.get_data()):
            yield "metadata that is not what every copy has"
        return
    if kind not in {"/Stream", "/XObject", "/Pattern", "/Function", "/Shading", "/Encoding", "/ColourParameters"}:
        yield "a stream where none may be"
    if stream.get("/Subtype") in {"/XML", "/PS"} or stream.get("/Type") in {"/Metadata", "/EmbeddedFile"}:
        yield "a stream of metadata or an attachment"


_TAGGED = frozenset(("/StructElem", "/StructTreeRoot", "/A", "/Metadata", "/Page"))


def unknown_name(holder: str, key: str, name: str) -> str:
    """A name as it stands, or nothing where it is one of the standard's own or a well-known font's."""
    bare = _NAME.fullmatch(name)
    plain = bare.group(1) if bare else name
    known = (
        (plain in ROLES and holder in _TAGGED)
        or _GLYPHS_AND_MORE.fullmatch(plain)
        or _FONT_NAME.fullmatch(plain)
        or _PLAIN_NAME.fullmatch(plain)
    )
    glyph = holder == "/Encoding" and f"/{plain}" in adobe_glyphs
    return "" if known or glyph else plain


_COLLECTIONS = frozenset(("Adobe", "Identity", "UCS", "UCS2", "Japan1", "GB1", "CNS1", "Korea1"))


def unknown_string(holder: str, text: str) -> str:
    """A string as it stands, or nothing where it names a collection of letters of the standard."""
    return "" if is_own_string(holder, text) or (holder == "/CIDSystemInfo" and text in _COLLECTIONS) else text


def unknown_resource(name: str) -> str:
    """The name of a resource, or nothing where it is a short code."""
    return "" if _PLAIN_NAME.fullmatch(name.lstrip("/")) else name
