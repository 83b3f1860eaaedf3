"""The list of what a presentation's copy may hold: members, relationships, elements, attributes and their values.

It is this room's own, written from the standard and not taken from the writer. Not on it, and so a fault: pictures,
groups, notes, hidden slides and shapes, comments, links, animations, alternative texts, charts, diagrams, tags.
"""

from __future__ import annotations

import re

from partywall.verify.office import Attributes, Listed

MAIN = "http://schemas.openxmlformats.org/presentationml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SIZE, _PLACE, _ON = r"\d{1,10}", r"-?\d{1,10}", "1"
_LINK = {"id": r"rId\d{1,5}"}
_COLOURS = ("bg1", "bg2", "tx1", "tx2", "lt1", "lt2", "dk1", "dk2", *(f"accent{at}" for at in range(1, 7)))
_ROLES = (*_COLOURS, "hlink", "folHlink")
_LEVEL = {"marL": _SIZE}
_LINE = {"w": "6350"}


def _bare(names: str) -> dict[str, Attributes]:
    return {name: {} for name in names.split()}


LIST = Listed(
    member=re.compile(
        r"\[Content_Types\]\.xml|_rels/\.rels|ppt/(?:presentation\.xml|_rels/presentation\.xml\.rels|theme/theme1\.xml"
        r"|slideMasters/(?:_rels/)?slideMaster1\.xml(?:\.rels)?|slideLayouts/(?:_rels/)?slideLayout1\.xml(?:\.rels)?"
        r"|slides/(?:_rels/)?slide[1-9]\d{0,4}\.xml(?:\.rels)?)"
    ),
    elements={
        MAIN: {
            **_bare(
                "presentation sldMasterIdLst sldIdLst sld cSld spTree nvGrpSpPr cNvGrpSpPr nvPr grpSpPr sp nvSpPr spPr "
                "txBody graphicFrame nvGraphicFramePr cNvGraphicFramePr xfrm clrMapOvr sldMaster bg bgPr "
                "sldLayoutIdLst txStyles titleStyle bodyStyle otherStyle"
            ),
            "sldMasterId": {"id": "2147483648|rId1"},
            "sldId": {"id": r"\d{3,6}|rId\d{1,5}"},
            "sldSz": {"cx": _SIZE, "cy": _SIZE},
            "notesSz": {"cx": "6858000", "cy": "9144000"},
            "cNvPr": {"id": r"\d{1,6}", "name": r"|(?:Title|Text|Table) \d{1,6}"},
            "cNvSpPr": {"txBox": _ON},
            "ph": {"type": "title"},
            "clrMap": dict.fromkeys((*_COLOURS, "hlink", "folHlink"), "|".join(_ROLES)),
            "sldLayoutId": {"id": "2147483649|rId1"},
            "sldLayout": {"type": "titleOnly"},
        },
        DRAWING: {
            **_bare(
                "xfrm avLst lstStyle p txBody normAutofit buNone br graphic tbl tblPr tblGrid solidFill "
                "effectLst masterClrMapping themeElements fillStyleLst lnStyleLst effectStyleLst effectStyle "
                "bgFillStyleLst majorFont minorFont t"
            ),
            **_bare(" ".join(_ROLES)),
            "off": {"x": _PLACE, "y": _PLACE},
            "chOff": {"x": "0", "y": "0"},
            "ext": {"cx": _SIZE, "cy": _SIZE},
            "chExt": {"cx": "0", "cy": "0"},
            "prstGeom": {"prst": "rect"},
            "bodyPr": {"wrap": "square"},
            "pPr": {"marL": _SIZE, "indent": _PLACE, "lvl": "[0-8]", "algn": "ctr|r"},
            "buChar": {"char": "•"},
            "buAutoNum": {"type": "arabicPeriod"},
            "r": {},
            "rPr": {"sz": r"\d{3,4}", "b": _ON, "i": _ON},
            "graphicData": {"uri": "http://schemas.openxmlformats.org/drawingml/2006/table"},
            "gridCol": {"w": _SIZE},
            # One height, so that none tells how much stood in a row.
            "tr": {"h": "200000"},
            "tc": {"gridSpan": r"\d{1,3}", "rowSpan": r"\d{1,3}", "hMerge": _ON, "vMerge": _ON},
            "tcPr": {},
            **dict.fromkeys(("ln", "lnL", "lnR", "lnT", "lnB"), _LINE),
            "theme": {"name": "Partywall"},
            **dict.fromkeys(("clrScheme", "fontScheme", "fmtScheme"), {"name": "Partywall"}),
            "srgbClr": {"val": "[0-9A-F]{6}"},
            "schemeClr": {"val": "|".join((*_ROLES, "phClr"))},
            **dict.fromkeys(("latin", "ea", "cs"), {"typeface": r"|Calibri|\+m[nj]-lt"}),
            **{f"lvl{level}pPr": _LEVEL for level in range(1, 10)},
            "defRPr": {"sz": "1800|2800", "b": _ON},
        },
    },
    texts=frozenset("t"),
    relations=frozenset(("officeDocument", "slide", "slideLayout", "slideMaster", "theme")),
    content_types=re.compile(
        r"application/(?:xml|vnd\.openxmlformats-package\.relationships\+xml"
        r"|vnd\.openxmlformats-officedocument\.(?:theme|presentationml\.(?:presentation\.main|slide|slideLayout"
        r"|slideMaster))\+xml)"
    ),
)
is_attribute = LIST.is_attribute
is_plumbing = LIST.is_plumbing
without_member_names = LIST.without_member_names
