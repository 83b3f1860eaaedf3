"""Workbooks, read again by the standard library's zipfile and expat: no line of code is shared with the maker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify.office import ID, MARKUP, list_faults, relations, spelt_out, strings_aside
from partywall.verify.opened import Opened, Seen
from partywall.verify.xlsx_list import LIST, MAIN
from partywall.verify.zipped import Archive, opened_archive

_S = f"{{{MAIN}}}"
_WORKBOOK = "xl/workbook.xml"
_RUNNING = re.compile(r"&([LCRPN&])|&|[^&]+", re.DOTALL)
_SAID = {"L": "\t", "C": "\t", "R": "\t", "P": "[page]", "N": "[pages]", "&": "&"}


def open_xlsx(untrusted: bytes, limits: Limits) -> Opened:
    """Open a workbook's copy; Unreadable if it is none."""
    archive = opened_archive(untrusted, _WORKBOOK, "a workbook", MARKUP, limits)
    shared = _shared(archive)
    shown: list[Seen] = []
    faults = list(list_faults(archive, LIST))
    members: list[str] = []
    links = relations(archive, _WORKBOOK)
    for number, sheet in enumerate(archive.trees[_WORKBOOK].iter(f"{_S}sheet"), 1):
        shown.append(Seen(f"the name of sheet {number}", PartKind.BODY, sheet.get("name", "")))
        _, member = links.get(sheet.get(ID, ""), ("", ""))
        if member not in archive.trees:
            faults.append("a sheet that is not in the file")
            continue
        members.append(member)
        tree = archive.trees[member]
        shown.append(Seen(f"sheet {number}", PartKind.BODY, _sheet(tree, shared)))
        for element in tree.iterfind(f"{_S}headerFooter/*"):
            seen, odd = _running(element, number)
            shown.append(seen)
            faults += odd
    faults += ["a sheet that no list names"] * any(
        name.startswith("xl/worksheets/sheet") and name not in members for name in archive.trees
    )
    aside = strings_aside(archive, LIST, frozenset((*members, "xl/sharedStrings.xml")))
    return Opened(MediaType.XLSX, tuple(shown), tuple(aside), tuple(dict.fromkeys(faults)))


def _shared(archive: Archive) -> list[str]:
    """A copy has no shared texts; one that another tool made may have."""
    tree = archive.trees.get("xl/sharedStrings.xml")
    return [] if tree is None else [_string(each) for each in tree]


def _sheet(tree: Element, shared: Sequence[str]) -> str:
    rows = ("\t".join(_cell(cell, shared) for cell in row) for row in tree.iterfind(f"{_S}sheetData/{_S}row"))
    return "\n".join(rows)


def _cell(cell: Element, shared: Sequence[str]) -> str:
    inline = cell.find(f"{_S}is")
    if inline is not None:
        return _string(inline)
    value = cell.findtext(f"{_S}v") or ""
    if cell.get("t") == "s":
        return shared[int(value)] if value.isdigit() and int(value) < len(shared) else ""
    return spelt_out(value)


def _string(element: Element) -> str:
    return spelt_out("".join(each.text or "" for each in element.iter(f"{_S}t")))


def _running(element: Element, number: int) -> tuple[Seen, Iterator[str]]:
    header = element.tag.endswith("Header")
    pieces = [(found.group(), found.group(1)) for found in _RUNNING.finditer(element.text or "")]
    text = "".join(_SAID[code] if code else piece for piece, code in pieces)
    odd = (
        "a code in a header or footer that is not on the list" for piece, code in pieces if piece == "&" and not code
    )
    kind, place = (PartKind.HEADER, "a header") if header else (PartKind.FOOTER, "a footer")
    return Seen(f"{place} of sheet {number}", kind, text), odd
