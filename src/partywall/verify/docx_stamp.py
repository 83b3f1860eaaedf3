"""Whether each page of a Word copy has a footer, and each footer ends with the stamp as it should look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from partywall.model.limits import LIMITS
from partywall.verify.zipped import opened_archive

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FOOTER = re.compile(r"word/(footer\d*\.xml)")
_OFF = ("0", "false", "off")
_RUN = {f"{_W}sz": {f"{_W}val": "14"}}
_PARAGRAPH = {f"{_W}jc": {f"{_W}val": "center"}}
_FIELDS = ("PAGE", "NUMPAGES")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def faults(untrusted: bytes, line: str) -> Iterator[str]:
    """What is not so."""
    trees = opened_archive(untrusted, "word/document.xml", "a Word document", (".xml", ".rels"), LIMITS).trees
    relations = trees.get("word/_rels/document.xml.rels")
    targets = {each.get("Id", ""): each.get("Target", "") for each in relations} if relations is not None else {}
    stamped = {found[1] for name, tree in trees.items() if (found := _FOOTER.fullmatch(name)) and _ends(tree, line)}
    sections = list(trees["word/document.xml"].iter(f"{_W}sectPr"))
    settings = trees.get("word/settings.xml")
    needed = {"default"} | {"first" for each in sections if _is_on(each.find(f"{_W}titlePg"))}
    needed |= {"even"} if settings is not None and _is_on(settings.find(f"{_W}evenAndOddHeaders")) else set()
    footers = [list(_footers(each, targets)) for each in sections]
    if not footers or needed - {kind for kind, _ in footers[0]}:
        yield "there are pages without a footer, and so without the stamp"
    if any(target not in stamped for section in footers for _, target in section):
        yield "a footer does not end with the stamp as it should look"


def _footers(section: Element, targets: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """For which pages each footer of a section is, and its member."""
    for each in section.iter(f"{_W}footerReference"):
        yield each.get(f"{_W}type", "default"), targets.get(each.get(f"{_R}id", ""), "")


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get(f"{_W}val", "true") not in _OFF


def _ends(footer: Element, line: str) -> bool:
    """Whether the last paragraph of a footer is the stamp: its words, Word's own page numbers, and no other look."""
    last = footer[-1] if len(footer) else None
    if last is None or last.tag != f"{_W}p" or len(last) != 5:
        return False
    look, *pieces = last
    fields = [piece.get(f"{_W}instr", "") for piece in pieces if piece.tag == f"{_W}fldSimple"]
    runs = [run for piece in pieces for run in (piece if piece.tag == f"{_W}fldSimple" else (piece,))]
    return (
        look.tag == f"{_W}pPr"
        and _said(look) == _PARAGRAPH
        and tuple(fields) == _FIELDS
        and len(runs) == 4
        and all(_is_plain(run) for run in runs)
        and "".join(run[1].text or "" for run in runs) == line
    )


def _is_plain(run: Element) -> bool:
    return (
        run.tag == f"{_W}r"
        and [each.tag for each in run] == [f"{_W}rPr", f"{_W}t"]
        and _said(run[0]) == _RUN
        and run[1].attrib.keys() <= {_SPACE}
    )


def _said(properties: Element) -> dict[str, dict[str, str]]:
    return {each.tag: dict(each.attrib) for each in properties}
