"""Names of PresentationML and DrawingML elements, short enough to read."""

from __future__ import annotations

P_SPACE = "http://schemas.openxmlformats.org/presentationml/2006/main"
A_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
R_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = f"{{{P_SPACE}}}"
A = f"{{{A_SPACE}}}"
R = f"{{{R_SPACE}}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

Box = tuple[int, int, int, int]
"""Left, top, width and height in English Metric Units, of which an inch has 914,400."""
