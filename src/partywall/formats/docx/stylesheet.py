"""The copy's own styles, numbering, settings and theme, made new from what may stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from partywall.formats.docx.allowed import copied, font
from partywall.formats.docx.names import SPACES, A, Element, W, value
from partywall.formats.docx.styles import StyleNames

_STYLE_TYPES = frozenset(("paragraph", "character", "table", "numbering"))
_ON = frozenset(("1", "true", "on"))
# What may be written beside a number: brackets, dots and the words that number chapters.
_MARK = re.compile(
    r"(?:%[1-9]|[^\w%]|_|(?<![a-z])(?:chapter|section|article|appendix|part|annex|step|stage|page|item|q|o|a|v|x)(?![a-z]))*",
    re.IGNORECASE,
)
_SETTINGS = ("mirrorMargins", "defaultTabStop", "evenAndOddHeaders", "footnotePr", "endnotePr")


def new_root(tag: str) -> Element:
    """An empty root of a part of the copy."""
    return etree.Element(W + tag, nsmap=SPACES)


def styles_used(trees: Iterable[Element]) -> set[str]:
    """The ids of the styles that the copy's texts and lists refer to."""
    tags = [W + tag for tag in ("pStyle", "rStyle", "tblStyle", "styleLink", "numStyleLink")]
    return {value(each) for tree in trees for each in tree.iter(*tags)}


def stylesheet(source: Element | None, names: StyleNames, used: set[str]) -> Element:
    """``styles.xml``: every style that is used, with its layout, under a name that tells nothing."""
    out = new_root("styles")
    if source is None:
        return out
    copied(source.find(W + "docDefaults"), out, names)
    for style in _needed(source, names, used):
        _style(style, out, names)
    return out


def _needed(source: Element, names: StyleNames, used: set[str]) -> list[Element]:
    """The used styles, the defaults, and those that these are built on."""
    styles = {names.ids[each.get(W + "styleId", "")]: each for each in source.iterfind(W + "style")}
    needed: set[str] = set()
    waiting = [key for key, each in styles.items() if key in used or each.get(W + "default") in _ON]
    while waiting:
        key = waiting.pop()
        if key in styles and key not in needed:
            needed.add(key)
            linked = (styles[key].find(W + tag) for tag in ("basedOn", "next", "link"))
            waiting += (names.ids.get(value(each), "") for each in linked)
    return [each for key, each in styles.items() if key in needed]


def _style(style: Element, out: Element, names: StyleNames) -> None:
    kind = style.get(W + "type", "paragraph")
    key = names.ids[style.get(W + "styleId", "")]
    if kind not in _STYLE_TYPES:
        return
    made = etree.SubElement(out, W + "style", {W + "type": kind, W + "styleId": key})
    if style.get(W + "default") in _ON:
        made.set(W + "default", "1")
    etree.SubElement(made, W + "name", {W + "val": names.names[key]})
    for child in style:
        copied(child, made, names)


def numbering(source: Element | None, names: StyleNames) -> Element | None:
    """``numbering.xml``: every list with its layout. Words in a list's mark are kept only where they count chapters."""
    if source is None:
        return None
    out = new_root("numbering")
    for abstract in source.iterfind(W + "abstractNum"):
        _abstract(abstract, out, names)
    for number in source.iterfind(W + "num"):
        made = etree.SubElement(out, W + "num", {W + "numId": _digits(number.get(W + "numId"))})
        linked = value(number.find(W + "abstractNumId"))
        etree.SubElement(made, W + "abstractNumId", {W + "val": _digits(linked)})
        for override in number.iterfind(W + "lvlOverride"):
            _override(override, made, names)
    return out


def list_words(source: Element | None) -> tuple[str, ...]:
    """Marks of lists that hold words of somebody's own, which no copy has."""
    marks = () if source is None else (value(each) for each in source.iter(W + "lvlText"))
    return tuple(mark for mark in marks if not _MARK.fullmatch(mark))


def _digits(text: str | None) -> str:
    return text if text and re.fullmatch(r"-?\d{1,10}", text) else "0"


def _abstract(source: Element, out: Element, names: StyleNames) -> None:
    made = etree.SubElement(out, W + "abstractNum", {W + "abstractNumId": _digits(source.get(W + "abstractNumId"))})
    copied(source.find(W + "multiLevelType"), made, names)
    for tag in ("styleLink", "numStyleLink"):
        linked = names.ids.get(value(source.find(W + tag)))
        if linked:
            etree.SubElement(made, W + tag, {W + "val": linked})
    for level in source.iterfind(W + "lvl"):
        _level(level, made, names)


def _override(source: Element, out: Element, names: StyleNames) -> None:
    made = etree.SubElement(out, W + "lvlOverride", {W + "ilvl": _digits(source.get(W + "ilvl"))})
    copied(source.find(W + "startOverride"), made, names)
    level = source.find(W + "lvl")
    if level is not None:
        _level(level, made, names)


def _level(source: Element, out: Element, names: StyleNames) -> None:
    made = etree.SubElement(out, W + "lvl", {W + "ilvl": _digits(source.get(W + "ilvl"))})
    for child in source:
        if child.tag == W + "lvlText":
            etree.SubElement(made, W + "lvlText", {W + "val": _mark(value(child))})
        else:
            copied(child, made, names)


def _mark(text: str) -> str:
    return text if _MARK.fullmatch(text) else "".join(re.findall(r"%[1-9]|[^\w%]", text))


def settings(source: Element | None, names: StyleNames) -> Element:
    """``settings.xml``: the few that change the layout, and the one that says which Word it was made for."""
    out = new_root("settings")
    for tag in _SETTINGS:
        found = None if source is None else source.find(W + tag)
        made = copied(found, out, names)
        if made is not None and found is not None:
            for note in found:
                if note.tag in (W + "footnote", W + "endnote"):
                    etree.SubElement(made, note.tag, {W + "id": _digits(note.get(W + "id"))})
    compat = etree.SubElement(out, W + "compat")
    modes = {
        W + "name": "compatibilityMode",
        W + "uri": "http://schemas.microsoft.com/office/word",
        W + "val": _mode(source),
    }
    etree.SubElement(compat, W + "compatSetting", modes)
    return out


def _mode(source: Element | None) -> str:
    for each in () if source is None else source.iter(W + "compatSetting"):
        if each.get(W + "name") == "compatibilityMode" and each.get(W + "val") in ("11", "12", "14", "15"):
            return each.get(W + "val", "15")
    return "15"


_COLOURS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "4472C4", "accent2": "ED7D31",
    "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5", "accent6": "70AD47", "hlink": "0563C1",
    "folHlink": "954F72",
}  # fmt: skip
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme(source: Element | None) -> bytes | None:
    """``theme1.xml``: the twelve colours and two fonts of the original in a frame of our own."""
    if source is None:
        return None
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{_colour(source, name, usual)}"/></a:{name}>' for name, usual in _COLOURS.items()
    )
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="{_typeface(source, kind)}"/><a:ea typeface=""/>'
        f'<a:cs typeface=""/></a:{kind}Font>'
        for kind in ("major", "minor")
    )
    return (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
        f'<a:theme xmlns:a="{A[1:-1]}" name="Theme"><a:themeElements><a:clrScheme name="Theme">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Theme">{fonts}</a:fontScheme><a:fmtScheme name="Theme"><a:fillStyleLst>{_FILL * 3}'
        f"</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst><a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    ).encode()


def _colour(source: Element, name: str, usual: str) -> str:
    holder = source.find(f".//{A}clrScheme/{A}{name}")
    for shade in () if holder is None else holder:
        text = shade.get("lastClr") or shade.get("val") or ""
        if re.fullmatch(r"[0-9A-Fa-f]{6}", text):
            return text
    return usual


def _typeface(source: Element, kind: str) -> str:
    found = source.find(f".//{A}{kind}Font/{A}latin")
    return font("" if found is None else found.get("typeface", "")) or "Calibri"
