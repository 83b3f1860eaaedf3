"""PDF, read again by pypdf: pure Python, and no line of code shared with the writer's engines."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from partywall.errors import Unreadable
from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify import pdf_bytes, pdf_list
from partywall.verify.opened import FONT_NAME, Opened, Seen
from partywall.verify.pdf_again import read_again
from partywall.verify.pdf_places import string_place
from partywall.verify.pdf_tags import mark_faults
from partywall.verify.pdf_text import Fonts, page_text

# What pypdf thinks of a file may quote it, and would go to the standard error.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

_FONT_KEYS = frozenset(("/BaseFont", "/FontName", "/FontFamily"))
Key = tuple[int, int]
"""Number and generation of an object."""


def open_pdf(untrusted: bytes, limits: Limits) -> Opened:
    """Open a PDF copy; Unreadable if it is none, is locked or has too many pages."""
    reader = _reader(untrusted)
    count = len(reader.pages)
    if not 0 < count <= limits.pages:
        raise Unreadable(f"The copy has {count:,} pages; there must be 1 to {limits.pages:,}.")
    # Before the pages are read: reading a font changes the objects as pypdf holds them.
    walk = _Walk(reader, pdf_bytes.objects(untrusted), limits)
    faults = (*pdf_bytes.faults(untrusted), *walk.faults())
    fonts: Fonts = {}
    shown = tuple(
        Seen(f"page {number}", PartKind.BODY, page_text(page, fonts)) for number, page in enumerate(reader.pages, 1)
    )
    return Opened(MediaType.PDF, shown, tuple(walk.aside), tuple(dict.fromkeys(faults)), again=read_again(untrusted))


def _reader(untrusted: bytes) -> PdfReader:
    if not untrusted.startswith(b"%PDF-"):
        raise Unreadable("The copy does not begin as a PDF does.")
    reader = PdfReader(io.BytesIO(untrusted))
    if reader.is_encrypted:
        raise Unreadable("The copy is encrypted.")
    return reader


class _Walk:
    """Visits every object that can be reached from the trailer, once."""

    def __init__(self, reader: PdfReader, lying: set[Key], limits: Limits) -> None:
        self.aside: list[Seen] = []
        self._reader, self._lying = reader, lying
        self._depth = limits.depth
        self._found: list[str] = []
        self._reached: set[Key] = set()

    def faults(self) -> list[str]:
        """What is not on the list, and objects that nothing points at."""
        self._visit_all()
        lost = len(self._objects() - self._reached)
        if lost:
            self._found.append(f"{lost} objects that nothing in the document points at")
        return self._found

    def _objects(self) -> set[Key]:
        """All objects of the file but those that hold the file's own tables or other objects."""
        plain = {(number, generation) for generation, table in self._reader.xref.items() for number in table}
        plain |= self._lying
        packed = {(number, 0) for number in self._reader.xref_objStm}
        holders = {(holder, 0) for holder, _ in self._reader.xref_objStm.values()}
        tables = {key for key in plain - self._reached if self._is_table(key)}
        return (plain | packed) - holders - tables - {(0, 65535)}

    def _is_table(self, key: Key) -> bool:
        found = self._reader.get_object(IndirectObject(*key, self._reader))
        return isinstance(found, DictionaryObject) and found.get("/Type") == "/XRef"

    def _visit_all(self) -> None:
        trailer = self._reader.trailer
        todo: list[tuple[PdfObject, str, str, int]] = [
            (trailer.raw_get(key), "/Trailer", str(key), 0) for key in trailer if key not in pdf_list.TABLE_KEYS
        ]
        while todo:
            value, holder, key, depth = todo.pop()
            if depth > self._depth:
                raise Unreadable(f"The copy has objects nested deeper than {self._depth}.")
            if isinstance(value, IndirectObject):
                if (value.idnum, value.generation) in self._reached:
                    continue
                self._reached.add((value.idnum, value.generation))
                value = value.get_object() or DictionaryObject()
            todo += [(inner, held, name, depth + 1) for inner, held, name in self._inside(value, holder, key)]

    def _inside(self, value: PdfObject, holder: str, key: str) -> Iterator[tuple[PdfObject, str, str]]:
        """Notes one value, and gives the values inside it with the kind of their holder and their key."""
        if isinstance(value, DictionaryObject):
            kind = pdf_list.kind_of(value, holder, key)
            for name in value:
                self._note_key(kind, str(name))
                yield value.raw_get(name), kind, str(name)
            if isinstance(value, StreamObject):
                self._found += pdf_list.stream_faults(kind, value)
                if key == "/Contents" or value.get("/Subtype") == "/Form":
                    self._found += dict.fromkeys(mark_faults(value.get_data()))
        elif isinstance(value, ArrayObject):
            yield from ((inner, holder, key) for inner in value)
        elif isinstance(value, NameObject):
            self._note(pdf_list.unknown_name(holder, key, str(value)), FONT_NAME if key in _FONT_KEYS else "a name")
        elif isinstance(value, TextStringObject | ByteStringObject):
            self._note(pdf_list.unknown_string(holder, _string(value)), string_place(holder, key))

    def _note_key(self, kind: str, name: str) -> None:
        if pdf_list.takes_any_key(kind):
            self._note(pdf_list.unknown_resource(name), "a resource's name")
        elif not pdf_list.is_key(kind, name):
            self._found.append(f"{pdf_list.called(kind)} has {pdf_list.said(name)}")
            self._note("" if pdf_list.is_standard(name) else name, "a key")

    def _note(self, text: str, what: str) -> None:
        if text:
            self.aside.append(Seen(what, PartKind.STRUCTURE, text))


def _string(value: TextStringObject | ByteStringObject) -> str:
    return value if isinstance(value, str) else value.decode("latin-1")
