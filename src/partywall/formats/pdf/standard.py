"""The fourteen fonts that no file needs to bring: how wide their letters are, as the drawing engine sets them."""

from __future__ import annotations

import ctypes
import io

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium


class Standard:
    """Widths of the fourteen fonts that no file needs to bring, as the engine sets them that draws them."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, bytes], dict[int, float]] = {}

    def widths(self, name: str, encoding: pikepdf.Object | None = None) -> dict[int, float]:
        """Widths by code, in font sizes, for an encoding as a font of the file has it.

        For a font that is none of the fourteen, those of the one that PDFium takes in its place.
        """
        key = name, b"" if encoding is None else encoding.unparse(resolved=True)
        if key not in self._known:
            self._known[key] = _set_widths(name, encoding)
        return self._known[key]


_MARK = ord("I")


def _set_widths(name: str, encoding: pikepdf.Object | None) -> dict[int, float]:
    """Set each code on a line of its own with a mark behind it, and see where the mark stands."""
    sheet = pikepdf.Pdf.new()
    page = sheet.add_blank_page(page_size=(100, 260 * 20))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/" + name))
    if encoding is not None:
        font.Encoding = encoding if isinstance(encoding, pikepdf.Name) else sheet.copy_foreign(encoding)
    # The mark is in a font of its own: in one of signs and bullets its code would be a sign.
    plain = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font, M=plain))
    lines = (f"1 0 0 1 0 {20 * code + 20} Tm /F 10 Tf <{code:02x}> Tj /M 10 Tf <{_MARK:02x}> Tj" for code in range(256))
    page.Contents = sheet.make_stream(f"BT {' '.join(lines)} ET".encode())
    saved = io.BytesIO()
    sheet.save(saved)
    return _marks(saved.getvalue())


def _marks(content: bytes) -> dict[int, float]:
    document = pypdfium2.PdfDocument(content)
    text = document[0].get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    found: dict[int, float] = {}
    for at in range(text.count_chars()):
        if pdfium.FPDFText_GetUnicode(text, at) == _MARK and pdfium.FPDFText_GetCharOrigin(text, at, x, y):
            code = round(y.value / 20) - 1
            found[code] = max(found.get(code, 0.0), x.value / 10)
    document.close()
    return found


_ALIASES = {"Arial": "Helvetica", "TimesNewRoman": "Times-Roman", "CourierNew": "Courier"}


def standard_name(base: str) -> str:
    """The standard font that stands for a font's name: ``Arial,Bold`` is Helvetica-Bold."""
    plain = base.lstrip("/").split("+")[-1].replace(" ", "").replace("PSMT", "").replace("MT", "").replace("PS-", "-")
    family, _, style = plain.replace(",", "-").partition("-")
    family = _ALIASES.get(family, family)
    if family in ("Times-Roman", "Times"):
        return {"": "Times-Roman", "Roman": "Times-Roman", "Bold": "Times-Bold", "Italic": "Times-Italic",
                "BoldItalic": "Times-BoldItalic"}.get(style, "Times-Roman")  # fmt: skip
    style = style.replace("Italic", "Oblique") if family in ("Helvetica", "Courier") else style
    return f"{family}-{style}" if style else family
