"""Sets a page by a template, as an accessible PDF (PDF/UA-1). The same template and data give the same bytes.

Runs in workers: a template is a program of the council's own, and there it reaches no file of the house and no network.
The data come as JSON beside it, so that nothing in a name can become markup.
"""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

from partywall.errors import Refused

_FONTS = files("partywall.formats.pdf").joinpath("typeface")


def typeset(template: str, data: str, at: datetime) -> bytes:
    """The page as a PDF. Raises Refused where the template does not fit the data, with the place."""
    import typst  # in workers alone: it is large, and few of them set anything

    compiled: Any = typst.compile  # its types do not know of a source in memory beside paths as texts
    try:
        made = compiled(
            template.encode(),
            format="pdf",
            sys_inputs={"data": data},
            font_paths=[str(_FONTS)],
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
            timestamp=int(at.astimezone(UTC).timestamp()),
        )
    except typst.TypstError as error:
        raise Refused(f"The template cannot be set: {_said(str(error))}.") from None
    if not isinstance(made, bytes):
        raise Refused("The template gives more than one file.")
    return made


def _said(error: str) -> str:
    """What Typst says of a template, unless the template says it itself, which may be of the data."""
    if error.startswith(("panicked", "assertion")):
        return "it stops by itself"
    return " ".join(error.split())[:200]
