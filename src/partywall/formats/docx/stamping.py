"""Puts a stamp at the foot of each page of a Word copy: ends each footer with it, and makes one where there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from partywall.errors import Refused
from partywall.formats.docx import stylesheet
from partywall.formats.docx.names import Element, R, W, is_on
from partywall.model.stamp import Stamp

_SIZE = "14"
"""In half points."""
_EDGE = re.compile(r"(?:header|footer)(\d+)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def add_stamp(trees: dict[str, Element], stamp: Stamp) -> None:
    """Add it to the members of a copy. Word itself counts the pages, so that none can be numbered through."""
    if stamp.of or stamp.first != 1:
        raise Refused("The pages of a Word copy cannot be numbered through; give it as a PDF.")
    sections = list(trees["document"].iter(W + "sectPr"))
    if not sections:
        body = trees["document"].find(W + "body")
        assert body is not None
        sections = [etree.SubElement(body, W + "sectPr")]
    lacking = [kind for kind in _needed(trees, sections) if kind not in _kinds(sections[0])]
    if lacking:
        name = f"footer{1 + max((int(found[1]) for found in map(_EDGE.fullmatch, trees) if found), default=0)}"
        trees[name] = stylesheet.new_root("ftr")
        for kind in lacking:
            sections[0].insert(0, etree.Element(W + "footerReference", {W + "type": kind, R + "id": f"rId-{name}"}))
    for name, root in trees.items():
        if name.startswith("footer"):
            root.append(_paragraph(stamp))


def _needed(trees: dict[str, Element], sections: list[Element]) -> Iterator[str]:
    """The kinds of footers that some page has."""
    yield "default"
    if any(is_on(section.find(W + "titlePg")) for section in sections):
        yield "first"
    if is_on(trees["settings"].find(W + "evenAndOddHeaders")):
        yield "even"


def _kinds(section: Element) -> set[str]:
    return {each.get(W + "type", "default") for each in section.iterfind(W + "footerReference")}


def _paragraph(stamp: Stamp) -> Element:
    made = etree.Element(W + "p")
    etree.SubElement(etree.SubElement(made, W + "pPr"), W + "jc", {W + "val": "center"})
    _run(made, f"{stamp.words} · page ")
    _run(etree.SubElement(made, W + "fldSimple", {W + "instr": "PAGE"}), "1")
    _run(made, " of ")
    _run(etree.SubElement(made, W + "fldSimple", {W + "instr": "NUMPAGES"}), "1")
    return made


def _run(holder: Element, text: str) -> None:
    run = etree.SubElement(holder, W + "r")
    etree.SubElement(etree.SubElement(run, W + "rPr"), W + "sz", {W + "val": _SIZE})
    etree.SubElement(run, W + "t", {_SPACE: "preserve"}).text = text
