"""Binds copies into one: their pages, one after the other, and their tags, which all have one shape.

Nothing is drawn, so that each page stays what it was. The pages were stamped when the copies were made, with one copy's
id and numbered through.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import pikepdf

from partywall.errors import Refused
from partywall.formats.pdf.opening import foreign_errors
from partywall.formats.pdf.writing import saved


def bind_copies(untrusted: Sequence[bytes]) -> bytes:
    """One PDF of these copies. The same copies give the same bytes. Raises Refused or Unreadable."""
    with foreign_errors():
        parts = [pikepdf.open(io.BytesIO(part)) for part in untrusted]
        if not parts or any("/StructTreeRoot" not in part.Root for part in parts):
            raise Refused("Only copies that Partywall made can be bound into one.")
        whole = pikepdf.Pdf.new()
        said = min((part.Root["/Metadata"].read_bytes() for part in parts), key=len)  # as little as any of them claims
        if len({_id_of(part.Root["/Metadata"].read_bytes()) for part in parts}) > 1:
            raise Refused("The copies to be bound bear different ids.")
        whole.Root["/Lang"] = pikepdf.String(str(parts[0].Root["/Lang"]))
        whole.Root["/MarkInfo"] = pikepdf.Dictionary(Marked=True)
        whole.Root["/ViewerPreferences"] = pikepdf.Dictionary(DisplayDocTitle=True)
        whole.Root["/Metadata"] = whole.make_stream(said, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        title = pikepdf.String(str(parts[0].docinfo["/Title"]))
        whole.trailer["/Info"] = whole.make_indirect(pikepdf.Dictionary(Title=title))
        tags = _Tags(whole)
        for part in parts:
            begin = len(whole.pages)
            whole.pages.extend(part.pages)
            tags.add(part, begin)
        whole.Root["/StructTreeRoot"] = tags.root
        return saved(whole)


def _id_of(metadata: bytes) -> bytes:
    begin, end = metadata.find(b"<dc:identifier>"), metadata.find(b"</dc:identifier>")
    return metadata[begin:end] if begin >= 0 else b""


class _Tags:
    """The tree of tags of the whole, as the parts come."""

    def __init__(self, whole: pikepdf.Pdf) -> None:
        self._whole = whole
        self._numbers = pikepdf.Array()
        self.root = whole.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
        self._document = whole.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Document, P=self.root, K=pikepdf.Array())
        )
        self.root["/K"] = self._document
        self.root["/ParentTree"] = whole.make_indirect(pikepdf.Dictionary(Nums=self._numbers))

    def add(self, part: pikepdf.Pdf, begin: int) -> None:
        """The tags of a copy whose pages are in the whole from this one on, which counts from 0."""
        tree = part.Root["/StructTreeRoot"]
        places = {page.obj.objgen: begin + at for at, page in enumerate(part.pages)}
        made: dict[tuple[int, int], pikepdf.Object] = {}
        for element in tree["/K"].get("/K", ()):
            self._document["/K"].append(self._element(element, self._document, places, made))
        owners = tree["/ParentTree"]["/Nums"]
        of_page = {int(owners[at]): owners[at + 1] for at in range(0, len(owners), 2)}
        for at, page in enumerate(part.pages):
            tags = [made[owner.objgen] for owner in of_page[int(page.obj["/StructParents"])]]
            self._numbers.append(begin + at)
            self._numbers.append(self._whole.make_indirect(pikepdf.Array(tags)))
            self._whole.pages[begin + at].obj["/StructParents"] = begin + at
        self.root["/ParentTreeNextKey"] = len(self._whole.pages)

    def _element(
        self, source: pikepdf.Object, parent: pikepdf.Object, places: Mapping[tuple[int, int], int],
        made: dict[tuple[int, int], pikepdf.Object],
    ) -> pikepdf.Object:  # fmt: skip
        """One element with those below it, and nothing that a copy's tags do not have."""
        element = self._whole.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=source["/S"], P=parent))
        made[source.objgen] = element
        if "/Pg" in source:
            element["/Pg"] = self._whole.pages[places[source["/Pg"].objgen]].obj
        if "/Alt" in source:
            element["/Alt"] = pikepdf.String(str(source["/Alt"]))
            box = [float(side) for side in source["/A"]["/BBox"]]
            element["/A"] = pikepdf.Dictionary(O=pikepdf.Name.Layout, BBox=pikepdf.Array(box))
        kids = source.get("/K")
        if kids is not None:
            element["/K"] = pikepdf.Array(
                [kid if isinstance(kid, int) else self._element(kid, element, places, made) for kid in kids]
            )
        return element
