"""Names of WordprocessingML elements, short enough to read."""

from __future__ import annotations

from lxml import etree

W_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC_SPACE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/math"
WP_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
WPS_SPACE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

W = f"{{{W_SPACE}}}"
R = f"{{{R_SPACE}}}"
MC = f"{{{MC_SPACE}}}"
M = f"{{{M_SPACE}}}"
WP = f"{{{WP_SPACE}}}"
A = f"{{{A_SPACE}}}"
WPS = f"{{{WPS_SPACE}}}"

SPACES = {"w": W_SPACE, "r": R_SPACE, "mc": MC_SPACE, "wp": WP_SPACE, "a": A_SPACE, "wps": WPS_SPACE}
"""Declared at the root of every part of a copy."""

Element = etree._Element


def local(element: Element) -> str:
    """An element's name without its namespace; empty for a comment or instruction."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value(element: Element | None, default: str = "") -> str:
    """``w:val`` of an element that may be missing."""
    return default if element is None else element.get(W + "val", default)


def is_on(element: Element | None) -> bool | None:
    """Whether a switch is on; None where it is not set."""
    if element is None:
        return None
    return value(element, "true") not in ("0", "false", "off")
