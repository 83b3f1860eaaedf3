"""Colours of a workbook: by number, by theme and shade, or from the old list; told apart as an eye would."""

from __future__ import annotations

import colorsys
import re

from partywall.formats.packages import Element

RGB = tuple[int, int, int]
WHITE: RGB = (255, 255, 255)
BLACK: RGB = (0, 0, 0)
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ORDER = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_USUAL = ("FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47")
_OLD = (
    "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF "
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF "
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 "
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split()
_ALIKE = 24
"""How far two colours may be apart and still look the same."""


def theme_colours(theme: Element | None) -> tuple[RGB, ...]:
    """The colours of a theme in the order in which a workbook counts them."""
    found = list(_USUAL)
    scheme = None if theme is None else theme.find(f".//{_A}clrScheme")
    if scheme is not None:
        for at, name in enumerate(_ORDER):
            each = scheme.find(f"{_A}{name}")
            inner = each[0] if each is not None and len(each) else None
            if inner is not None:
                found[at] = inner.get("lastClr") or inner.get("val") or found[at]
    return tuple(_rgb(each) or BLACK for each in found)


def colour(element: Element | None, theme: tuple[RGB, ...]) -> RGB | None:
    """What a colour element means; None where it says nothing."""
    if element is None:
        return None
    if (rgb := element.get("rgb")) is not None:
        return _tinted(_rgb(rgb), element)
    if (number := element.get("theme", "")).isdigit():
        return _tinted(theme[int(number)] if int(number) < len(theme) else None, element)
    if (number := element.get("indexed", "")).isdigit():
        if int(number) < len(_OLD):
            return _tinted(_rgb(_OLD[int(number)]), element)
        return {64: BLACK, 65: WHITE}.get(int(number))
    return None


def alike(one: RGB, other: RGB) -> bool:
    """Whether nobody could read the one on the other."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) <= _ALIKE


def light(rgb: RGB) -> bool:
    """Whether black letters can be read on it."""
    return 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2] > 140


def _rgb(text: str) -> RGB | None:
    if not re.fullmatch(r"(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}", text):
        return None
    return int(text[-6:-4], 16), int(text[-4:-2], 16), int(text[-2:], 16)


def _tinted(rgb: RGB | None, element: Element) -> RGB | None:
    try:
        tint = max(-1.0, min(1.0, float(element.get("tint", "0"))))
    except ValueError:
        return rgb
    if rgb is None or not tint:
        return rgb
    hue, light, saturation = colorsys.rgb_to_hls(*(each / 255 for each in rgb))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    red, green, blue = (round(each * 255) for each in colorsys.hls_to_rgb(hue, light, saturation))
    return red, green, blue
