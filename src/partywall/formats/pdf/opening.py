"""Opens untrusted PDF bytes: every foreign error becomes one sentence, every packed stream has a limit."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf
import pypdfium2

from partywall.errors import Unreadable
from partywall.model.limits import Limits

_ZLIB = {"/FlateDecode", "/Fl"}


@contextmanager
def foreign_errors() -> Iterator[None]:
    """Turn what the two PDF engines raise on a damaged file into Unreadable."""
    try:
        yield
    except pikepdf.PasswordError as error:
        raise Unreadable("The PDF is encrypted and needs a password.") from error
    except (pikepdf.PdfError, pypdfium2.PdfiumError, zlib.error) as error:
        raise Unreadable("The PDF is damaged.") from error
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, NotImplementedError) as error:
        # What pikepdf raises where an object is not of the type that the standard asks for.
        raise Unreadable("The PDF is damaged: an object in it is not what it should be.") from error


def open_structure(untrusted: bytes, limits: Limits) -> pikepdf.Pdf:
    """The objects of a PDF. Raises Unreadable."""
    if not untrusted:
        raise Unreadable("The PDF is empty.")
    if len(untrusted) > limits.file_bytes:
        raise Unreadable(f"The PDF is larger than {limits.file_bytes // 2**20} MiB.")
    if b"%PDF-" not in untrusted[:1024]:
        raise Unreadable("The file is not a PDF.")
    with foreign_errors():
        pdf = pikepdf.open(io.BytesIO(untrusted), suppress_warnings=True)
        count = len(pdf.pages)
    if not count:
        raise Unreadable("The PDF has no pages.")
    if count > limits.pages:
        raise Unreadable(f"The PDF has {count} pages; the most that is read is {limits.pages}.")
    return pdf


def open_pages(untrusted: bytes) -> pypdfium2.PdfDocument:
    """The pages of a PDF as they are drawn. Raises Unreadable."""
    with foreign_errors():
        return pypdfium2.PdfDocument(untrusted)


class Unpacker:
    """Unpacks streams until all of them together pass the limit; then raises Unreadable."""

    def __init__(self, limits: Limits) -> None:
        self._left = limits.unpacked_bytes

    def unpack(self, stream: pikepdf.Object) -> bytes:
        """The bytes of a stream without its filters."""
        data = _inflate(stream, self._left) if _only_flate(stream) else stream.read_bytes()
        return self._counted(data)

    def inflate(self, packed: bytes) -> bytes:
        """The bytes of a stream that no index lists, as far as they can be had."""
        try:
            return self._counted(zlib.decompressobj().decompress(packed, self._left + 1))
        except zlib.error:
            return b""

    def _counted(self, data: bytes) -> bytes:
        self._left -= len(data)
        if self._left <= 0:
            raise Unreadable("The PDF unpacks to more than is read.")
        return data


def _only_flate(stream: pikepdf.Object) -> bool:
    names = stream.get("/Filter", pikepdf.Array([]))
    filters = [str(name) for name in names] if isinstance(names, pikepdf.Array) else [str(names)]
    return bool(filters) and set(filters) <= _ZLIB and "/DecodeParms" not in stream and "/DP" not in stream


def _inflate(stream: pikepdf.Object, limit: int) -> bytes:
    data = stream.read_raw_bytes()
    names = stream["/Filter"]
    for _ in range(len(names) if isinstance(names, pikepdf.Array) else 1):
        try:
            data = zlib.decompressobj().decompress(data, limit + 1)
        except zlib.error:
            return stream.read_bytes()  # qpdf saves what it can of a damaged stream
    return data
