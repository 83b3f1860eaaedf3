"""Makes and checks copies in the process of a test: for laws about what is made, not about what holds the maker."""

from __future__ import annotations

from partywall import formats
from partywall.model.disclosure import Plan, Verification
from partywall.model.text import Document
from partywall.verify import verify


class Unsandboxed:
    """A ``pipeline.Maker`` with nothing around it."""

    def write(self, untrusted: bytes, document: Document, plan: Plan) -> bytes:
        return formats.write(untrusted, document, plan)

    def verify(self, untrusted: bytes, document: Document, plan: Plan, untrusted_copy: bytes) -> Verification:
        return verify(untrusted, document, plan, untrusted_copy, ours=True)
