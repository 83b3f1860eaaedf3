"""What is printed above and below a sheet: text in three sections, with codes for fonts, dates and page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partywall.formats.packages import Element
from partywall.formats.pieces import Pieces, in_cell
from partywall.formats.xlsx.names import S

_CODE = re.compile(r'&("[^"]*"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d{1,3}|[A-Za-z&])|([^&]+|&)', re.DOTALL)
PAGES = {"P": "[page]", "N": "[pages]"}
"""Codes that a copy keeps, and how they are read: nothing in them comes from the file."""
_SECTIONS = "LCR"

Place = tuple[str, int]
"""Section, and which of its pieces."""


def running(sheet: Element, name: str) -> Iterator[tuple[str, Pieces[Place]]]:
    """The headers and footers of a sheet that are printed, by the name of their element."""
    found = sheet.find(f"{S}headerFooter")
    if found is None:
        return
    for child in found:
        local = str(child.tag).rpartition("}")[2]
        if _is_printed(found, local):
            pieces = _pieces(child.text or "", name)
            if "".join(pieces.texts).strip():
                yield local, pieces


def _is_printed(element: Element, name: str) -> bool:
    switch = {"even": "differentOddEven", "first": "differentFirst"}.get(name[:-6], "")
    return name.startswith("odd") or element.get(switch, "0") in ("1", "true")


def _pieces(raw: str, name: str) -> Pieces[Place]:
    texts: dict[str, list[str]] = {section: [""] for section in _SECTIONS}
    section = "C"
    for code, text in _CODE.findall(raw):
        if code in ("L", "C", "R"):
            section = code
        elif code in PAGES:
            texts[section] += (PAGES[code], "")
        else:
            texts[section][-1] += in_cell("&" if code == "&" else name if code == "A" else text)
    pieces: Pieces[Place] = Pieces()
    for section in _SECTIONS:
        if any(texts[section]):
            if pieces.length:
                pieces.between("\t")
            for number, text in enumerate(texts[section]):
                pieces.add(text, (section, number), f"section {section}, piece {number}")
    return pieces


def written(texts: dict[Place, str]) -> str:
    """A header or footer with its codes: pieces of odd number are page numbers, unless something of it is withheld."""
    codes = {text: code for code, text in PAGES.items()}
    out = ""
    for section in _SECTIONS:
        mine = [(number, text) for (each, number), text in texts.items() if each == section]
        if mine:
            out += f"&{section}" + "".join(
                f"&{codes[text]}" if number % 2 and text in codes else text.replace("&", "&&") for number, text in mine
            )
    return out
