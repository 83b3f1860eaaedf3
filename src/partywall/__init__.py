"""Partywall keeps one family's information from the family next door.

    import partywall

    done = partywall.redact_document("plan.docx", register="register/", case="C0412", recipient="P1034",
                                     records="minutes/", out="out/")
    print(done.copy_path, done.releasable)

``screen_document`` takes the same without ``out`` and makes no copy; ``verify_copy`` checks a copy made by
anyone. ``index_records`` makes an index of the organisation's records, ``add_record`` adds one to it and
``forget_records`` takes some out. ``trace_passage`` and ``trace_person`` say which records carry a passage or hold a
person. All raise a ``PartywallError`` with one clear sentence.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from partywall.errors import PartywallError, Refused, Unreadable, Unsafe

if TYPE_CHECKING:
    from partywall.service.copies import verify_copy
    from partywall.service.documents import redact_document, screen_document
    from partywall.service.record_index import add_record, index_records
    from partywall.service.retention import forget_records
    from partywall.service.tracing import trace_passage, trace_person

__version__ = "0.1.0"
_ACTS = {
    "redact_document": "documents",
    "screen_document": "documents",
    "verify_copy": "copies",
    "index_records": "record_index",
    "add_record": "record_index",
    "forget_records": "retention",
    "trace_passage": "tracing",
    "trace_person": "tracing",
}
"""Each act, and the file of the service that has it."""
__all__ = [
    "PartywallError",
    "Refused",
    "Unreadable",
    "Unsafe",
    "add_record",
    "forget_records",
    "index_records",
    "redact_document",
    "screen_document",
    "trace_passage",
    "trace_person",
    "verify_copy",
]


def __getattr__(name: str) -> Any:
    """The service is loaded when it is first used, so that the command line starts at once."""
    if name not in _ACTS:
        raise AttributeError(f"module 'partywall' has no attribute {name!r}")
    return getattr(import_module(f"partywall.service.{_ACTS[name]}"), name)
