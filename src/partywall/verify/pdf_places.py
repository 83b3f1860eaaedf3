"""Where a string of a PDF stands, in words for somebody who looks for it."""

from __future__ import annotations

from collections.abc import Mapping

_PROPERTIES = frozenset(
    "/Title /Author /Subject /Keywords /Creator /Producer /CreationDate /ModDate /Company /Manager /Category".split()
)
_BY_HOLDER: Mapping[str, str] = {
    "/Annots": "a note on a page",
    "/Popup": "a note on a page",
    "/First": "a bookmark",
    "/Next": "a bookmark",
    "/Outlines": "a bookmark",
    "/Fields": "a form field",
    "/AcroForm": "a form field",
    "/EmbeddedFiles": "an attachment",
    "/Filespec": "an attachment",
    "/EF": "an attachment",
    "/FS": "an attachment",
    "/AF": "an attachment",
    "/OCGs": "the name of a layer",
    "/Dests": "the name of a place to jump to",
    "/K": "the text for reading aloud (tags)",
    "/StructTreeRoot": "the text for reading aloud (tags)",
}
_BY_KEY: Mapping[str, str] = {
    "/JS": "a script",
    "/URI": "the target of a link",
    "/ActualText": "the text for reading aloud (tags)",
    "/Alt": "an alternative text",
    "/UF": "an attachment's name",
    "/Desc": "an attachment",
    "/V": "a form field",
    "/DV": "a form field",
    "/RV": "a form field",
    "/TU": "a form field",
    "/Opt": "a form field",
}


def string_place(holder: str, key: str) -> str:
    """The place of a string, told by what holds it and by its key; the file's own words are never said."""
    if holder == "/Info":
        return f"the document's properties ({key[1:]})" if key in _PROPERTIES else "the document's properties"
    return _BY_KEY.get(key) or _BY_HOLDER.get(holder) or "a string that no page shows"
