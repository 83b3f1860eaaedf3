"""A file made ready to be read as it looks: filled forms flattened, spoken texts muted.

What people typed into a page becomes part of the page, so that it is read, screened and copied.
Replacement texts (/ActualText) are silenced, because PDFium would read them *instead of* the letters
that are drawn, and what a reader of the page sees would be screened by nobody. They are found all
the same, as hidden text of the file as it came.
"""

from __future__ import annotations

import io

import pikepdf

from partywall.formats.pdf.opening import Unpacker, foreign_errors, open_structure
from partywall.model.limits import Limits

_ON_THE_PAGE = {"/Widget", "/FreeText", "/Stamp"}
"""Annotations that a reader takes for the page's own text; the others are notes about it and go."""
_SPOKEN, _MUTED = b"/ActualText", b"/ActualMute"


def prepared(untrusted: bytes, limits: Limits) -> bytes:
    """The file ready to be read and copied; the same bytes where nothing has to be done. Raises Unreadable."""
    pdf = open_structure(untrusted, limits)
    unpacker = Unpacker(limits)
    with foreign_errors():
        muted = [_mute(obj, unpacker) for obj in pdf.objects]
        filled = [_keep_typed(page) for page in pdf.pages]
        if any(filled):
            if "/AcroForm" in pdf.Root:
                pdf.generate_appearance_streams()
            pdf.flatten_annotations("screen")
            for page in pdf.pages:
                if "/Annots" in page.obj:
                    del page.obj["/Annots"]
        if not any((*muted, *filled)):
            return untrusted
        out = io.BytesIO()
        pdf.save(out, static_id=True)
    return out.getvalue()


def _keep_typed(page: pikepdf.Page) -> bool:
    """Leave a page only the annotations that are to become part of it; whether there are any."""
    annotations = page.obj.get("/Annots")
    if not isinstance(annotations, pikepdf.Array):
        return False
    typed = [
        item
        for item in annotations
        if isinstance(item, pikepdf.Dictionary) and str(item.get("/Subtype", "")) in _ON_THE_PAGE
    ]
    page.obj["/Annots"] = pikepdf.Array(typed)
    return bool(typed)


def _mute(obj: object, unpacker: Unpacker) -> bool:
    """Silence the replacement texts in one object; whether there were any."""
    if isinstance(obj, pikepdf.Stream):
        found = _mute_properties(obj.get("/Resources"))
        content = _content(obj, unpacker)
        if _SPOKEN in content:
            obj.write(content.replace(_SPOKEN, _MUTED))
            return True
        return found
    if isinstance(obj, pikepdf.Dictionary):
        return _mute_properties(obj.get("/Resources")) or _mute_properties(obj)
    return False


def _mute_properties(resources: pikepdf.Object | None) -> bool:
    lists = resources.get("/Properties") if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(lists, pikepdf.Dictionary):
        return False
    spoken = [value for _, value in lists.items() if isinstance(value, pikepdf.Dictionary) and "/ActualText" in value]
    for value in spoken:
        del value["/ActualText"]
    return bool(spoken)


def _content(stream: pikepdf.Stream, unpacker: Unpacker) -> bytes:
    """The drawing instructions in a stream; none where it is none, or cannot be unpacked and so not be drawn."""
    if not _may_draw(stream):
        return b""
    try:
        return unpacker.unpack(stream)
    except pikepdf.PdfError:
        return b""


def _may_draw(stream: pikepdf.Stream) -> bool:
    """Whether a stream may be drawing instructions: it is a form, or says nothing of itself."""
    kind = str(stream.get("/Subtype", ""))
    return kind == "/Form" or not (kind or "/Type" in stream or "/Length1" in stream or "/FunctionType" in stream)
