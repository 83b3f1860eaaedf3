"""Files inside a PDF: read like any document, shown to the author as texts that no copy has.

One that cannot be read is dropped as they all are, so nothing of it leaves.
"""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from partywall.formats.embedded import file_parts
from partywall.formats.means import Means
from partywall.formats.pdf.opening import Unpacker
from partywall.model.text import Part


def attached_parts(pdf: pikepdf.Pdf, unpacker: Unpacker, means: Means) -> Iterator[Part]:
    """The texts of all files in a PDF, whether anything shows them or not."""
    names = dict(_named(pdf))
    files = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Stream) and _is_file(obj, names)]
    for number, file in enumerate(files, 1):
        try:
            data = unpacker.unpack(file)
        except pikepdf.PdfError:
            continue
        yield from file_parts(data, names.get(file.objgen, ""), number, means)


def _is_file(stream: pikepdf.Object, names: dict[tuple[int, int], str]) -> bool:
    return stream.objgen in names or stream.get("/Type") == "/EmbeddedFile"


def _named(pdf: pikepdf.Pdf) -> Iterator[tuple[tuple[int, int], str]]:
    """The streams that are called files, with their names."""
    for obj in pdf.objects:
        if isinstance(obj, pikepdf.Dictionary) and isinstance(obj.get("/EF"), pikepdf.Dictionary):
            name = str(obj.get("/UF", obj.get("/F", "")))
            yield from ((file.objgen, name) for _, file in obj["/EF"].items() if isinstance(file, pikepdf.Stream))
