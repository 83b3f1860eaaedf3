"""Presentations, read again by the standard library's zipfile and expat: no line of code is shared with the maker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify.office import ID, MARKUP, list_faults, relations, spelt_out, strings_aside
from partywall.verify.opened import Opened, Seen
from partywall.verify.pptx_list import DRAWING, LIST, MAIN
from partywall.verify.zipped import opened_archive

_P, _A = f"{{{MAIN}}}", f"{{{DRAWING}}}"
_LIST_OF_SLIDES = "ppt/presentation.xml"
_ENDS = {f"{_A}p": "\n", f"{_A}br": "\n", f"{_A}tc": "\t", f"{_A}tr": "\n"}
_BEHIND = re.compile(r"ppt/slide(?:Master|Layout)s/slide(?:Master|Layout)\d+\.xml")


def open_pptx(untrusted: bytes, limits: Limits) -> Opened:
    """Open a presentation's copy; Unreadable if it is none."""
    archive = opened_archive(untrusted, _LIST_OF_SLIDES, "a presentation", MARKUP, limits)
    faults = list(list_faults(archive, LIST))
    links = relations(archive, _LIST_OF_SLIDES)
    shown: list[Seen] = []
    members: list[str] = []
    for number, each in enumerate(archive.trees[_LIST_OF_SLIDES].iter(f"{_P}sldId"), 1):
        _, member = links.get(each.get(ID, ""), ("", ""))
        if member in archive.trees:
            members.append(member)
            shown.append(Seen(f"slide {number}", PartKind.BODY, "".join(_text(archive.trees[member]))))
        else:
            faults.append("a slide that is not in the file")
    if any(re.fullmatch(r"ppt/slides/[^/]*\.xml", name) and name not in members for name in archive.trees):
        faults.append("a slide that no list names")
    if any(_BEHIND.fullmatch(name) and "".join(tree.itertext()).strip() for name, tree in archive.trees.items()):
        faults.append("text behind the slides")
    aside = strings_aside(archive, LIST, frozenset(members))
    return Opened(MediaType.PPTX, tuple(shown), tuple(aside), tuple(dict.fromkeys(faults)))


def _text(element: Element) -> Iterator[str]:
    if element.tag == f"{_A}t" and element.text:
        yield spelt_out(element.text)
    for child in element:
        yield from _text(child)
    yield _ENDS.get(element.tag, "")
