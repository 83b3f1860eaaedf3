"""How cells look: their number formats, and what of their look a copy keeps."""

from __future__ import annotations

from dataclasses import dataclass, field

from partywall.formats.packages import Element
from partywall.formats.xlsx.colours import RGB, WHITE, alike, colour, light, theme_colours
from partywall.formats.xlsx.names import S
from partywall.formats.xlsx.numbers import BUILT_IN

_SIDES = ("left", "right", "top", "bottom")
_TINY = 2.0
"""Points; letters that small are no text to anybody who looks."""


@dataclass(frozen=True, slots=True)
class Face:
    """What a copy keeps of a cell's look. It says nothing of the cell's words."""

    bold: bool = False
    italic: bool = False
    fill: str = ""
    """A light colour in hexadecimal digits, or none."""
    sides: tuple[str, ...] = ()
    """Those with a thin line."""
    across: str = ""
    """``center`` or ``right``; otherwise left."""

    @property
    def drawn(self) -> bool:
        """Whether it is seen without words."""
        return bool(self.fill or self.sides)


@dataclass(frozen=True, slots=True)
class CellStyle:
    """One entry of a workbook's list of looks."""

    code: str = "General"
    face: Face = Face()
    tiny: bool = False
    vanishing: bool = False
    """Letters in the colour of what is behind them."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The looks of a workbook by number, and the words that stand in its number formats."""

    cells: tuple[CellStyle, ...] = (CellStyle(),)
    codes: tuple[str, ...] = ()
    names: tuple[str, ...] = field(default=())
    """Names that somebody gave to looks."""

    def of(self, number: int) -> CellStyle:
        """The look of that number; the usual one where there is none."""
        return self.cells[number] if 0 <= number < len(self.cells) else self.cells[0]


def read_styles(root: Element | None, theme: Element | None) -> Styles:
    """The looks that a workbook defines."""
    if root is None:
        return Styles()
    colours = theme_colours(theme)
    codes = BUILT_IN | {
        int(each.get("numFmtId", "0")): each.get("formatCode", "")
        for each in root.iterfind(f"{S}numFmts/{S}numFmt")
        if each.get("numFmtId", "").isdigit()
    }
    fonts, fills, borders = (list(root.iterfind(f"{S}{name}s/{S}{name}")) for name in ("font", "fill", "border"))
    made = tuple(
        _style(
            xf,
            codes.get(_number(xf, "numFmtId"), "General"),
            _at(fonts, xf, "fontId"),
            _at(fills, xf, "fillId"),
            _at(borders, xf, "borderId"),
            colours,
        )
        for xf in root.iterfind(f"{S}cellXfs/{S}xf")
    )
    every = tuple(dict.fromkeys(each.get("formatCode", "") for each in root.iter(f"{S}numFmt")))
    names = [each.get("name", "") for each in root.iter(f"{S}cellStyle", f"{S}tableStyle", f"{S}slicerStyle")]
    return Styles(made or (CellStyle(),), every, tuple(dict.fromkeys(names)))


def _style(
    xf: Element, code: str, font: Element | None, fill: Element | None, border: Element | None, theme: tuple[RGB, ...]
) -> CellStyle:
    behind = _fill(fill, theme)
    ink = None if font is None else colour(font.find(f"{S}color"), theme)
    face = Face(
        _is_on(font, "b"),
        _is_on(font, "i"),
        "{:02X}{:02X}{:02X}".format(*behind) if behind and light(behind) and not alike(behind, WHITE) else "",
        _sides(border),
        _across(xf),
    )
    return CellStyle(code, face, _size(font) <= _TINY, ink is not None and _vanishes(ink, behind, fill))


def _vanishes(ink: RGB, behind: RGB | None, fill: Element | None) -> bool:
    """Only where it is known what is behind: a gradient has no one colour."""
    if behind is None and not _is_clear(fill):
        return False
    return alike(ink, behind or WHITE)


def _is_clear(fill: Element | None) -> bool:
    pattern = None if fill is None or not len(fill) else fill.find(f"{S}patternFill")
    return fill is None or not len(fill) or (pattern is not None and pattern.get("patternType", "none") == "none")


def _fill(fill: Element | None, theme: tuple[RGB, ...]) -> RGB | None:
    pattern = None if fill is None else fill.find(f"{S}patternFill")
    if pattern is None or pattern.get("patternType", "none") == "none":
        return None
    return colour(pattern.find(f"{S}fgColor"), theme)


def _sides(border: Element | None) -> tuple[str, ...]:
    if border is None:
        return ()
    found = {side: border.find(f"{S}{side}") for side in _SIDES}
    return tuple(side for side, each in found.items() if each is not None and each.get("style", "none") != "none")


def _across(xf: Element) -> str:
    alignment = xf.find(f"{S}alignment")
    across = "" if alignment is None else alignment.get("horizontal", "")
    return across if across in ("center", "right") else ""


def _size(font: Element | None) -> float:
    size = None if font is None else font.find(f"{S}sz")
    try:
        return 11.0 if size is None else float(size.get("val", "11"))
    except ValueError:
        return 11.0


def _is_on(font: Element | None, name: str) -> bool:
    found = None if font is None else font.find(f"{S}{name}")
    return found is not None and found.get("val", "1") not in ("0", "false")


def _number(xf: Element, name: str) -> int:
    value = xf.get(name, "0")
    return int(value) if value.isdigit() else 0


def _at(found: list[Element], xf: Element, name: str) -> Element | None:
    number = _number(xf, name)
    return found[number] if number < len(found) else None
