"""The list of what a workbook's copy may hold: members, relationships, elements, attributes and their values.

It is this room's own, written from the standard and not taken from the writer. Not on it, and so a fault: formulas,
numbers, shared texts, hidden sheets, rows and columns, comments, defined names, links, tables, drawings, caches.
"""

from __future__ import annotations

import re

from partywall.verify.office import TEXT, Listed

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_COUNT, _ON = r"\d{1,7}", "1"
_CELL = r"[A-Z]{1,3}[1-9]\d{0,6}"
_STYLE = {"numFmtId": "0|49", "fontId": _COUNT, "fillId": _COUNT, "borderId": _COUNT, "xfId": "0"} | dict.fromkeys(
    ("applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment"), _ON
)
_SIDE = {"style": "thin"}

LIST = Listed(
    member=re.compile(
        r"\[Content_Types\]\.xml|_rels/\.rels|xl/(?:_rels/workbook\.xml\.rels|workbook\.xml|styles\.xml"
        r"|worksheets/sheet[1-9]\d{0,3}\.xml)"
    ),
    elements={
        MAIN: {
            "workbook": {},
            "sheets": {},
            "sheet": {"name": TEXT, "sheetId": _COUNT, "id": r"rId\d{1,5}"},
            "worksheet": {},
            "sheetPr": {},
            "pageSetUpPr": {"fitToPage": _ON},
            "cols": {},
            # Four widths, so that none tells how long a word was.
            "col": {"min": _COUNT, "max": _COUNT, "width": "10|20|36|60", "customWidth": _ON},
            "sheetData": {},
            # Whole lines of 15 points, by what stands in the copy.
            "row": {"r": _COUNT, "ht": "|".join(str(15 * lines) for lines in range(1, 28)), "customHeight": _ON},
            "c": {"r": _CELL, "s": _COUNT, "t": "inlineStr"},
            "is": {},
            "t": {"space": "preserve"},
            "mergeCells": {"count": _COUNT},
            "mergeCell": {"ref": f"{_CELL}:{_CELL}"},
            "pageSetup": {"orientation": "landscape", "fitToWidth": _ON, "fitToHeight": "0"},
            "headerFooter": {"differentOddEven": _ON, "differentFirst": _ON},
            **{f"{page}{place}": {} for page in ("odd", "even", "first") for place in ("Header", "Footer")},
            "ignoredErrors": {},
            "ignoredError": {"sqref": "A1:XFD1048576", "numberStoredAsText": _ON},
            "styleSheet": {},
            **{name: {"count": _COUNT} for name in "fonts fills borders cellStyleXfs cellXfs cellStyles".split()},
            **{name: {} for name in "font b i fill border diagonal".split()},
            "sz": {"val": "11"},
            "name": {"val": "Calibri"},
            "family": {"val": "2"},
            "patternFill": {"patternType": "none|gray125|solid"},
            "fgColor": {"rgb": "FF[0-9A-F]{6}"},
            **dict.fromkeys(("left", "right", "top", "bottom"), _SIDE),
            "xf": _STYLE,
            "alignment": {"horizontal": "center|right", "vertical": "top", "wrapText": _ON},
            "cellStyle": {"name": "Normal", "xfId": "0", "builtinId": "0"},
        }
    },
    texts=frozenset(("t", *(f"{page}{place}" for page in ("odd", "even", "first") for place in ("Header", "Footer")))),
    relations=frozenset(("officeDocument", "worksheet", "styles")),
    content_types=re.compile(
        r"application/(?:xml|vnd\.openxmlformats-package\.relationships\+xml"
        r"|vnd\.openxmlformats-officedocument\.spreadsheetml\.(?:sheet\.main|worksheet|styles)\+xml)"
    ),
)
is_attribute = LIST.is_attribute
is_plumbing = LIST.is_plumbing
without_member_names = LIST.without_member_names
