"""What may stand in a copy and what may not, worked out from the document and the plan alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from partywall.model.disclosure import LEFT_OUT, Plan
from partywall.model.kinds import holds_files
from partywall.model.limits import LIMITS
from partywall.model.text import Digest, Document, PartKind, digest_of
from partywall.verify.expected import expected_parts, labels_of_files
from partywall.verify.opened import Seen
from partywall.verify.raw import Unpacking
from partywall.verify.traces import Allowance, Traces

_CODED = re.compile(r"[\w+/%=-]{24,}", re.ASCII)
NOT_LONG = 5
"""Letters of the shortest word of a dropped part that is followed one by one."""


class Wanted:
    """What may stand in the copy and what may not."""

    def __init__(self, document: Document, plan: Plan) -> None:
        kept = tuple(kept_documents(document, plan))
        self._document, self._plan = document, plan
        self._kept: frozenset[Digest] = frozenset(inner.digest for inner in kept)
        parts = tuple(part for inner in kept for part in (*expected_parts(inner, plan), *labels_of_files(inner, plan)))
        self.texts = tuple(part.text for part in parts)
        """The parts that stay, as they should be."""
        self._repeated = tuple(part.text for part in parts if part.kind in (PartKind.HEADER, PartKind.FOOTER))
        self.allowed = Allowance.of(self.texts)

    def allowed_on(self, pages: int) -> Allowance:
        """What may stand in a copy of so many pages that was printed from it: headers and footers stand on each."""
        return Allowance.of((*self.texts, *self._repeated * (pages - 1))) if pages > 1 else self.allowed

    @property
    def stamps(self) -> tuple[Seen, ...]:
        """What the stamp says, which may not be what is withheld either."""
        stamp = self._plan.stamp
        return (Seen("the stamp", PartKind.STRUCTURE, stamp.words),) if stamp else ()

    def is_left_out(self, data: bytes) -> bool:
        """Whether these are the bytes of a file that was left out."""
        return bool(self._plan.left_out) and digest_of(data) in self._plan.left_out

    @property
    def labels(self) -> frozenset[str]:
        """What stands in the copy in place of what was taken out."""
        said = (item.label for item in self._plan.redactions)
        return frozenset((*said, LEFT_OUT) if self._plan.left_out else said)

    @cached_property
    def spans(self) -> tuple[str, ...]:
        """What was taken out, in the order of the plan."""
        parts = {(inner.digest, part.id): part.text for inner in self._document.walk() for part in inner.parts}
        spans = (item.span for item in self._plan.redactions)
        return tuple(parts[span.document, span.part][span.start : span.end] for span in spans)

    @property
    def removed(self) -> tuple[str, ...]:
        """The texts that were taken out, each once."""
        return tuple(dict.fromkeys(self.spans))

    @cached_property
    def withheld(self) -> Traces:
        """The traces of what was taken out."""
        return Traces.of(self.removed, self.allowed)

    @cached_property
    def dropped(self) -> Traces:
        """The traces of the parts that no copy has, and of documents inside that no copy keeps."""
        # Line by line: what stood under one another never ran on.
        lines = (
            line
            for inner in self._document.walk()
            for part in inner.parts
            if not part.stays or inner.digest not in self._kept
            for line in part.text.splitlines()
        )
        return Traces.of(lines, Allowance.of((*self.texts, *self._packed())), NOT_LONG)

    def _packed(self) -> Iterator[str]:
        """What stands in code in what may stay: an address on the web may hold the number that a header says too."""
        for token in {token for text in self.texts for token in _CODED.findall(text)}:
            for bare in Unpacking(LIMITS).bare(token.encode("utf-8", "replace")):
                yield bare.data.decode("cp1252", "replace")


def kept_documents(document: Document, plan: Plan) -> Iterator[Document]:
    """The documents of which the copy has a copy."""
    yield document
    if holds_files(document.media_type):
        for inner in document.attachments:
            if inner.digest not in plan.left_out:
                yield from kept_documents(inner, plan)
