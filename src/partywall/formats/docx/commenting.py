"""Lays notes on a Word file as Word's own comments, each at its words; all else in the file stays as it is.

1. The walk that reads the file says which element each character came from.
2. Runs are cut where a note begins or ends, so that each half looks as the whole did.
3. Word allows no comment in a header, footer, text box or footnote. There it stands at the nearest place: at the
   reference to the footnote, at the paragraph that holds the box, else at the top; and says where its words are.
"""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from partywall.errors import Unreadable
from partywall.formats.docx.names import SPACES, Element, M, W
from partywall.formats.docx.opened import Opened, opened
from partywall.formats.docx.story import SPACE, Source
from partywall.formats.packages import RELATIONSHIPS, parsed
from partywall.formats.zipping import zipped
from partywall.model.limits import Limits
from partywall.model.notes import Note
from partywall.model.text import PartId

_STRICT = b"http://purl.oclc.org/ooxml/"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_AUTHOR, _INITIALS = "Partywall", "PW"
_REFERENCES = {W + "footnote": W + "footnoteReference", W + "endnote": W + "endnoteReference"}


@dataclass(slots=True)
class _Cut:
    """Characters of a part from ``start`` to ``end``, in one text element."""

    start: int
    end: int
    element: Element


def commented(untrusted: bytes, notes: Sequence[Note], at: str, limits: Limits) -> bytes:
    """The file with the notes as comments, made at that moment (``2026-03-02T09:00:00Z``). Raises Unreadable."""
    found = opened(untrusted, limits)
    if _STRICT in found.package.members[found.main]:
        raise Unreadable("The file is of Word's strict form, in which no comment is laid.")
    comments, name = _comments(found)
    number = max((int(each.get(W + "id", "")) for each in comments if each.get(W + "id", "").isdigit()), default=-1)
    cuts = _cuts(found, notes)
    for note in notes:
        number += 1
        placed = _placed(found.document, cuts, note, str(number))
        said = note.lines if placed else (*note.lines, *filter(None, [note.elsewhere]))
        comments.append(_comment(str(number), said, at))
    return _packed(untrusted, found, comments, name)


def _cuts(found: Opened, notes: Sequence[Note]) -> Mapping[PartId, list[_Cut]]:
    """The text elements of each part, cut wherever a note begins or ends."""
    edges: dict[str, set[int]] = defaultdict(set)
    for note in notes:
        if note.part is not None:
            edges[note.part] |= {note.start, note.end}
    return {
        PartId(story.id): [cut for source in story.sources for cut in _cut(source, edges[story.id])]
        for story in found.stories
        if story.id in edges
    }


def _cut(source: Source, edges: set[int]) -> Iterator[_Cut]:
    start, end, element = source
    inside = [edge for edge in sorted(edges) if start < edge < end]
    if inside and _is_plain(element):
        for edge in reversed(inside):
            yield _Cut(edge, end, _split(element, edge - start))
            end = edge
    yield _Cut(start, end, element)


def _is_plain(element: Element) -> bool:
    """Whether it stands in a run of the text itself, so that the run can be cut."""
    run = element.getparent()
    return element.tag == W + "t" and run is not None and run.tag == W + "r" and _holder(element) is run


def _split(element: Element, at: int) -> Element:
    """Cut the run after so many characters of a text in it; gives the text of the second half."""
    run = element.getparent()
    assert run is not None
    text = element.text or ""
    if element.get(SPACE) != "preserve":
        text = text.strip(" \t\r\n")
    second = etree.Element(W + "r", {str(name): str(value) for name, value in run.attrib.items()})
    properties = run.find(W + "rPr")
    if properties is not None:
        second.append(deepcopy(properties))
    rest = etree.SubElement(second, W + "t", {SPACE: "preserve"})
    rest.text = text[at:]
    for later in list(element.itersiblings()):
        second.append(later)
    element.text = text[:at]
    element.set(SPACE, "preserve")
    run.addnext(second)
    return rest


def _holder(element: Element) -> Element:
    """What holds a text among the runs of its paragraph: its run, or that of the box or guide it is in."""
    found = element
    for each in element.iterancestors():
        if each.tag in (W + "r", M + "oMath"):
            found = each
    return found


def _placed(document: Element, cuts: Mapping[PartId, list[_Cut]], note: Note, id: str) -> bool:
    """Lay the comment on its words, or on the nearest place; whether those are its words."""
    held = cuts.get(note.part, []) if note.part else []
    words = sorted(((cut.start, cut) for cut in held if cut.start < note.end and note.start < cut.end), key=_first)
    if words:
        first, last = words[0][1].element, words[-1][1].element
        root = first.getroottree().getroot()
        if root.tag == W + "document":
            _around(_holder(first), _holder(last), id)
            return _is_plain(first) and _is_plain(last)
        reference = _reference(document, first)
        if reference is not None:
            _around(reference, reference, id)
            return False
    _at_top(document, id)
    return note.part is None


def _first(row: tuple[int, _Cut]) -> int:
    return row[0]


def _reference(document: Element, element: Element) -> Element | None:
    """The run that refers to the note at the foot in which a text stands."""
    for each in element.iterancestors(*_REFERENCES):
        number = each.get(W + "id")
        for reference in document.iter(_REFERENCES[str(each.tag)]):
            if reference.get(W + "id") == number:
                return _holder(reference)
    return None


def _around(first: Element, last: Element, id: str) -> None:
    first.addprevious(etree.Element(W + "commentRangeStart", {W + "id": id}))
    end = etree.Element(W + "commentRangeEnd", {W + "id": id})
    last.addnext(end)
    end.addnext(_mark(id))


def _mark(id: str) -> Element:
    run = etree.Element(W + "r")
    etree.SubElement(run, W + "commentReference", {W + "id": id})
    return run


def _at_top(document: Element, id: str) -> None:
    """On the first paragraph of the text; one is made where there is none."""
    body = document.find(W + "body")
    assert body is not None
    paragraph = next(body.iter(W + "p"), None)
    if paragraph is None:
        paragraph = etree.Element(W + "p")
        body.insert(0, paragraph)
    start = etree.Element(W + "commentRangeStart", {W + "id": id})
    paragraph.insert(1 if paragraph.find(W + "pPr") is not None else 0, start)
    etree.SubElement(paragraph, W + "commentRangeEnd", {W + "id": id})
    paragraph.append(_mark(id))


def _comment(id: str, lines: Sequence[str], at: str) -> Element:
    made = etree.Element(
        W + "comment", {W + "id": id, W + "author": _AUTHOR, W + "initials": _INITIALS, W + "date": at}, nsmap=SPACES
    )
    for number, line in enumerate(lines):
        run = etree.SubElement(etree.SubElement(made, W + "p"), W + "r")
        if not number:
            etree.SubElement(etree.SubElement(run, W + "rPr"), W + "b")
        text = etree.SubElement(run, W + "t", {SPACE: "preserve"})
        text.text = "".join(char if char.isprintable() else "\ufffd" for char in line)
    return made


def _comments(found: Opened) -> tuple[Element, str]:
    """The comments that the file has, and the name of their member; none, where they are its first."""
    links = found.package.relationships(found.main).values()
    names = [link.target for link in links if link.kind == "comments" and link.target in found.package.members]
    if names:
        return found.package.xml(names[0]), names[0]
    return etree.Element(W + "comments", nsmap=SPACES), ""


def _packed(untrusted: bytes, found: Opened, comments: Element, name: str) -> bytes:
    """The file with its text and comments changed, and every other member as it was."""
    members: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
        for info in archive.infolist():
            given = info.filename.lstrip("/")
            if not given.endswith("/"):
                members[given] = found.package.members[given.lower()]
    named = {each.lower(): each for each in members}
    members[named[found.main]] = _written(found.document)
    if name:
        members[named[name]] = _written(comments)
        return zipped(members)
    folder, _, file = named[found.main].rpartition("/")
    new = next(each for each in _names(folder) if each.lower() not in named)
    members[new] = _written(comments)
    types = named["[content_types].xml"]
    members[types] = _typed(members[types], new)
    links = f"{folder}/_rels/{file}.rels".lstrip("/")
    links = named.get(links.lower(), links)
    members[links] = _linked(members.get(links), new.rpartition("/")[2])
    return zipped(members)


def _names(folder: str) -> Iterator[str]:
    number = 0
    while True:
        yield f"{folder}/comments{number or ''}.xml".lstrip("/")
        number += 1


def _typed(types: bytes, name: str) -> bytes:
    root = parsed(types)
    etree.SubElement(root, f"{{{_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": _CONTENT})
    return _written(root)


def _linked(links: bytes | None, target: str) -> bytes:
    root = parsed(links or f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode())
    taken = {each.get("Id") for each in root}
    id = next(id for number in range(len(root) + 1, len(root) + 10_000) if (id := f"rId{number}") not in taken)
    etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship", {"Id": id, "Type": _KIND, "Target": target})
    return _written(root)


def _written(root: Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
