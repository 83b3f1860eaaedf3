"""Whether a sealed PDF holds the copy that it was made of and nothing else.

1. It opens with its key, and without it not at all.
2. pypdf finds the copy's objects in it, each as it is, and no other.
3. PDFium, which unlocks it with code of its own, finds the same letters on each page, and draws it the same.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdfium2
from pypdf import PdfReader
from pypdf.generic import ByteStringObject, DictionaryObject, IndirectObject, TextStringObject

from partywall.errors import Unreadable
from partywall.verify import pdf_bytes
from partywall.verify.bound import reader_of
from partywall.verify.objects import alike

_TRAILER = frozenset(("/Root", "/Info", "/Size", "/ID", "/Encrypt"))
_IN_LOCK = frozenset("/CF /EncryptMetadata /Filter /Length /O /OE /P /Perms /R /StmF /StrF /U /UE /V".split())
_ID = bytes(16)
_LENGTHS = {"/O": 48, "/U": 48, "/OE": 32, "/UE": 32, "/Perms": 16}
_SCALE = 0.5
"""Of a page's size in points, at which it is drawn."""


def sealed_of(untrusted_copy: bytes, untrusted_sealed: bytes, key: str) -> Iterator[str]:
    """What is not so. Raises Unreadable, and whatever the engines raise on a damaged file."""
    sealed, copy = PdfReader(io.BytesIO(untrusted_sealed)), reader_of(untrusted_copy)
    where = sealed.trailer.raw_get("/Encrypt") if sealed.is_encrypted else None
    lock = where.get_object() if isinstance(where, IndirectObject) else where
    if not isinstance(lock, DictionaryObject) or (lock.get("/V"), lock.get("/R")) != (5, 6):
        yield "the file is not sealed with AES-256"
        return
    if sealed.decrypt("") or _pages(untrusted_sealed, ""):
        yield "the file opens without its key"
    if not sealed.decrypt(key):
        yield "the file does not open with its key"
        return
    reached = {where.idnum} if isinstance(where, IndirectObject) else set()
    for name in ("/Root", "/Info"):
        if not alike(copy.trailer.raw_get(name), sealed.trailer.raw_get(name), reached=reached):
            yield "the file does not hold what the copy holds"
    objects = {number for table in sealed.xref.values() for number in table} | set(sealed.xref_objStm)
    if objects - reached - {0}:
        yield "the file holds objects that the copy does not hold"
    if sealed.trailer.keys() - _TRAILER or lock.keys() - _IN_LOCK or not _is_bare(sealed.trailer, lock):
        yield "the file says more of itself than a sealed one has to"
    yield from pdf_bytes.faults(untrusted_sealed)
    yield from _otherwise(untrusted_copy, untrusted_sealed, key)


def _is_bare(trailer: DictionaryObject, lock: DictionaryObject) -> bool:
    """Whether the file's id says nothing, and its lock is as long as it has to be: in more a text could stand."""
    ids = [_bytes(text) for text in trailer.get("/ID", ())]
    return ids == [_ID, _ID] and all(len(_bytes(lock[name])) == size for name, size in _LENGTHS.items())


def _bytes(value: object) -> bytes:
    return value.original_bytes if isinstance(value, ByteStringObject | TextStringObject) else b""


def _otherwise(untrusted_copy: bytes, untrusted_sealed: bytes, key: str) -> Iterator[str]:
    copy, sealed = _pages(untrusted_copy, ""), _pages(untrusted_sealed, key)
    if copy is None or sealed is None or len(copy) != len(sealed):
        yield "a second engine does not find the same pages in the file"
        return
    for number in range(len(copy)):
        if _seen(copy[number]) != _seen(sealed[number]):
            yield f"a second engine sees page {number + 1} differently"


def _pages(untrusted: bytes, key: str) -> pypdfium2.PdfDocument | None:
    try:
        return pypdfium2.PdfDocument(untrusted, password=key)
    except pypdfium2.PdfiumError:
        return None


def _seen(page: pypdfium2.PdfPage) -> tuple[str, bytes]:
    """The letters of a page and its dots."""
    if page.get_width() * page.get_height() > 1e8:
        raise Unreadable("A page is too large to be compared.")
    text = page.get_textpage()
    try:
        return str(text.get_text_range()), page.render(scale=_SCALE).to_pil().tobytes()
    finally:
        text.close()
        page.close()
