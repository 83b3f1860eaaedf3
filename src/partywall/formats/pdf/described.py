"""What a copy says of itself: its language, that it is tagged, and a title that is the same for every copy."""

from __future__ import annotations

import re

import pikepdf

from partywall.formats.pdf.tags import Tags
from partywall.model.stamp import Stamp

_LANGUAGE = re.compile(r"[a-z]{2}(?:-[A-Z]{2})?")
_USUAL = "en-GB"
_TITLE = "Redacted copy"
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"{spaces}>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>{own}{claim}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
_IDENTIFIER = "\n<dc:identifier>{}</dc:identifier>"
_SPACES, _CLAIM = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', "\n<pdfuaid:part>1</pdfuaid:part>"


def describe(copy: pikepdf.Pdf, original: pikepdf.Pdf, tags: Tags, stamp: Stamp | None = None) -> None:
    """Write the language, the tags and the title into a copy, and its id where it is stamped."""
    root = copy.Root
    language = str(original.Root.get("/Lang", ""))
    root["/Lang"] = pikepdf.String(language if _LANGUAGE.fullmatch(language) else _USUAL)
    root["/MarkInfo"] = pikepdf.Dictionary(Marked=True)
    root["/ViewerPreferences"] = pikepdf.Dictionary(DisplayDocTitle=True)
    root["/StructTreeRoot"] = tags.root()
    claims = _brings_all_fonts(copy)
    own = _IDENTIFIER.format(stamp.copy) if stamp else ""
    text = _METADATA.format(title=_TITLE, own=own, spaces=_SPACES if claims else "", claim=_CLAIM if claims else "")
    metadata = copy.make_stream(text.encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
    root["/Metadata"] = metadata
    copy.trailer["/Info"] = copy.make_indirect(pikepdf.Dictionary(Title=pikepdf.String(_TITLE)))


def _brings_all_fonts(copy: pikepdf.Pdf) -> bool:
    """Whether the copy can be called accessible by the standard (PDF/UA): what is not embedded may not show."""
    fonts = [obj for obj in copy.objects if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/Font"]
    return all("/DescendantFonts" in font or _is_embedded(font) for font in fonts)


def _is_embedded(font: pikepdf.Object) -> bool:
    descriptor = font.get("/FontDescriptor", pikepdf.Dictionary())
    return any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
